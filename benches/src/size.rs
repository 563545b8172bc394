//! The bytes that each entry adds to a release program that uses all of it.

use std::env::consts::EXE_SUFFIX;
use std::fs;

use object::{Object, ObjectSection, SectionKind};

use crate::crates::{Leaves, SIZES};
use crate::measure::succeed;
use crate::report::{Goal, Part, Table, ratio};
use crate::tables::{self, Codes};
use crate::{Arguments, Result, sources};

/// The largest tables: what an entry takes has long settled there.
const MAX: [(&str, usize); 2] = [("ours", 10_000), ("peer", 1_000)];
/// The rows that the goal is asked of.
const GOAL: usize = 1_000;

/// The bytes of a program that are loaded, in groups.
#[derive(Clone, Copy, Debug, Default)]
struct Bytes {
    code: u64,
    data: u64,
    /// What the loader corrects addresses with.
    other: u64,
}

impl Bytes {
    fn total(self) -> u64 {
        self.code + self.data + self.other
    }
}

/// What a program has for a table, without what it has for one row.
struct Program {
    kind: &'static str,
    rows: usize,
    bytes: Bytes,
    /// Of the texts that it has to keep.
    text: usize,
}

#[allow(clippy::cast_precision_loss, reason = "programs are far below 2^52 bytes")]
impl Program {
    fn per_entry(&self, bytes: u64) -> f64 {
        bytes as f64 / (self.rows - 1) as f64
    }

    fn text_per_entry(&self) -> f64 {
        self.text as f64 / self.rows as f64
    }
}

/// Builds the programs, and compares.
pub(crate) fn part(leaves: &Leaves, arguments: &Arguments) -> Result<Part> {
    let mut programs = Vec::new();
    for (kind, max) in MAX {
        let fixed = program(leaves, kind, 1)?;
        for rows in SIZES.into_iter().filter(|&rows| (2..=max).contains(&rows)) {
            if arguments.takes(rows) {
                programs.push(measure(leaves, kind, rows, fixed)?);
            }
        }
    }
    Ok(Part {
        goals: goals(&programs),
        ratios: vec![ratios(&programs)],
        figures: vec![figures(&programs)],
    })
}

fn measure(leaves: &Leaves, kind: &'static str, rows: usize, fixed: Bytes) -> Result<Program> {
    let all = program(leaves, kind, rows)?;
    let bytes = Bytes {
        code: all.code.saturating_sub(fixed.code),
        data: all.data.saturating_sub(fixed.data),
        other: all.other.saturating_sub(fixed.other),
    };
    let text = tables::Table::new(Codes::Number, rows).text_len();
    let program = Program { kind, rows, bytes, text };
    eprintln!("{kind} {rows}: {:.1} bytes an entry", program.per_entry(bytes.total()));
    Ok(program)
}

/// Builds the program of a table, and weighs it.
fn program(leaves: &Leaves, kind: &str, rows: usize) -> Result<Bytes> {
    let table = tables::Table::new(Codes::Number, rows);
    let (library, package) = (format!("{kind}-{rows}"), format!("size-{kind}-{rows}"));
    if kind == "ours" {
        leaves.write(&library, "src/lib.rs", &sources::ours("table.md", "Error"))?;
        leaves.write(&library, "table.md", &sources::document(&table))?;
        leaves.write(&package, "src/main.rs", include_str!("../leaf/size_ours.rs"))?;
    } else {
        leaves.write(&library, "src/lib.rs", &sources::peer(&table, "Error"))?;
        leaves.write(&package, "src/main.rs", include_str!("../leaf/size_peer.rs"))?;
    }
    let mut cargo = leaves.cargo();
    succeed(cargo.args(["build", "--release", "--quiet", "--offline", "--package", &package]))?;
    weigh(&fs::read(leaves.path(&format!("target/release/{package}{EXE_SUFFIX}")))?)
}

fn weigh(program: &[u8]) -> Result<Bytes> {
    let mut bytes = Bytes::default();
    for section in object::File::parse(program)?.sections() {
        match section.kind() {
            SectionKind::Text => bytes.code += section.size(),
            SectionKind::Data
            | SectionKind::ReadOnlyData
            | SectionKind::ReadOnlyDataWithRel
            | SectionKind::ReadOnlyString => bytes.data += section.size(),
            // Not in the file, or not for running it.
            SectionKind::UninitializedData
            | SectionKind::UninitializedTls
            | SectionKind::Debug
            | SectionKind::DebugString
            | SectionKind::Note => {}
            _ => bytes.other += section.size(),
        }
    }
    Ok(bytes)
}

fn goals(programs: &[Program]) -> Vec<Goal> {
    let ours = programs.iter().find(|program| (program.kind, program.rows) == ("ours", GOAL));
    let measured =
        ours.map(|ours| ours.per_entry(ours.bytes.total()) / (1.3 * ours.text_per_entry() + 16.0));
    let what = "bytes per entry, to 1.3 × its text + 16";
    Goal::new(what, "1,000 rows", 1.0, measured).into_iter().collect()
}

fn ratios(programs: &[Program]) -> Table {
    let mut table = Table::new(
        "Size: an entry in a program that uses all of it",
        "rows|ours to the peer|ours to its text",
    );
    for ours in programs.iter().filter(|program| program.kind == "ours") {
        let peer = programs.iter().find(|peer| peer.kind == "peer" && peer.rows == ours.rows);
        let bytes = ours.per_entry(ours.bytes.total());
        table.row([
            ours.rows.to_string(),
            ratio(peer.map(|peer| bytes / peer.per_entry(peer.bytes.total()))),
            ratio(Some(bytes / ours.text_per_entry())),
        ]);
    }
    table
}

fn figures(programs: &[Program]) -> Table {
    let mut table = Table::new(
        "Size: bytes per entry, without what a table of one row has",
        "rows|enum|all|code|data|relocations and the rest|its text",
    );
    for program in programs {
        let Program { kind, rows, bytes, .. } = program;
        let values = [bytes.total(), bytes.code, bytes.data, bytes.other];
        let values = values.map(|bytes| program.per_entry(bytes));
        let values = values.into_iter().chain([program.text_per_entry()]);
        let cells = [rows.to_string(), (*kind).to_owned()];
        table.row(cells.into_iter().chain(values.map(|value| format!("{value:.1}"))));
    }
    table
}
