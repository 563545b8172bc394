//! What the generated code does at run time, against what others do. The
//! measuring is done by a program of its own for each size, `leaf/runtime.rs`.

use std::env::consts::EXE_SUFFIX;
use std::process::Command;

use crate::crates::{LOOKUP_SIZES, Leaves};
use crate::measure::succeed;
use crate::report::{Goal, Part, Table, ratio};
use crate::tables::{self, Codes};
use crate::{Arguments, Result, sources};

/// The nanoseconds that a way took.
struct Line {
    rows: usize,
    contest: String,
    way: String,
    nanos: f64,
}

struct Lines(Vec<Line>);

impl Lines {
    fn get(&self, rows: usize, contest: &str, way: &str) -> Option<f64> {
        let found = |line: &&Line| line.rows == rows && line.contest == contest && line.way == way;
        Some(self.0.iter().find(found)?.nanos)
    }

    fn ratio(&self, rows: usize, contest: &str, ours: &str, other: &str) -> Option<f64> {
        Some(self.get(rows, contest, ours)? / self.get(rows, contest, other)?)
    }

    /// Every contest with each of its ways, in the order of the first size.
    fn ways(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = self.0.first().map(|line| line.rows);
        let lines = self.0.iter().filter(move |line| Some(line.rows) == first);
        lines.map(|line| (&*line.contest, &*line.way))
    }
}

/// Builds and runs the programs, and compares.
pub(crate) fn part(leaves: &Leaves, arguments: &Arguments) -> Result<Part> {
    let mut lines = Vec::new();
    for rows in LOOKUP_SIZES.into_iter().filter(|&rows| arguments.takes(rows)) {
        lines.extend(measure(leaves, rows)?);
    }
    let lines = Lines(lines);
    Ok(Part { goals: goals(&lines), ratios: vec![ratios(&lines)], figures: vec![figures(&lines)] })
}

fn measure(leaves: &Leaves, rows: usize) -> Result<Vec<Line>> {
    let package = format!("runtime-{rows}");
    let write = |file: &str, text: &str| leaves.write(&package, &format!("src/{file}"), text);
    write("main.rs", include_str!("../leaf/runtime.rs"))?;
    write("clock.rs", include_str!("../leaf/clock.rs"))?;
    write("random.rs", include_str!("random.rs"))?;
    for (codes, name) in [(Codes::Number, "number"), (Codes::Text, "text")] {
        let table = tables::Table::new(codes, rows);
        leaves.write(&package, &format!("{name}.md"), &sources::document(&table))?;
        let ours = sources::ours(&format!("{name}.md"), "Ours");
        let code = ours + &sources::peer(&table, "Peer") + &sources::lookups(&table);
        write(&format!("{name}.rs"), &code)?;
    }
    let mut cargo = leaves.cargo();
    succeed(cargo.args(["build", "--release", "--quiet", "--offline", "--package", &package]))?;
    eprintln!("{package} is built");
    let program = leaves.path(&format!("target/release/{package}{EXE_SUFFIX}"));
    let output = Command::new(program).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    String::from_utf8(output.stdout)?.lines().map(|line| read(rows, line)).collect()
}

fn read(rows: usize, line: &str) -> Result<Line> {
    let cells: Vec<_> = line.split('\t').map(str::to_owned).collect();
    let [contest, way, nanos] = <[String; 3]>::try_from(cells).map_err(|_| "no three cells")?;
    eprintln!("{rows} {contest}: {way} {nanos} ns");
    Ok(Line { rows, contest, way, nanos: nanos.parse()? })
}

fn goals(lines: &Lines) -> Vec<Goal> {
    let mut goals = Vec::new();
    let mut goal = |what, of, limit, rows, contest, ours, other| {
        goals.extend(Goal::new(what, of, limit, lines.ratio(rows, contest, ours, other)));
    };
    let (code, name, text) = ("code → variant, hit", "name → variant", "text code → variant");
    goal("code → variant, hit, to num_enum", "178 rows", 0.5, 178, code, "ours", "num_enum");
    goal("code → variant, hit, to num_enum", "1,000 rows", 0.5, 1_000, code, "ours", "num_enum");
    goal("name → variant, to strum", "178 rows", 0.5, 178, name, "ours", "strum");
    goal("name → variant, to strum", "1,000 rows", 0.2, 1_000, name, "ours", "strum");
    goal("text code → variant, to strum", "178 rows", 0.5, 178, text, "ours", "strum");
    goal("text code → variant, to strum", "1,000 rows", 0.2, 1_000, text, "ours", "strum");
    for (rows, of) in [(178, "178 rows"), (1_000, "1,000 rows")] {
        let (json, typed) = ("JSON body, number", "into the enum");
        goal("JSON body, number, to the untyped decode", of, 1.05, rows, json, typed, "untyped");
        let json = "JSON body, text";
        goal("JSON body, text, to the untyped decode", of, 1.05, rows, json, typed, "untyped");
    }
    goals
}

/// Ours of each contest to every other way. Of a body, both ways are ours.
fn ratios(lines: &Lines) -> Table {
    let mut table = Table::new("Run time: ours to the others", "what|ours|to|178 rows|1,000 rows");
    let ours = ["ours", "into the enum", "into `OrUnknown`"];
    for (contest, way) in lines.ways().filter(|(_, way)| ours.contains(way)) {
        let others = lines.ways().filter(|&(other, of)| other == contest && !ours.contains(&of));
        for (_, other) in others.filter(|&(_, other)| other != "the loop alone") {
            let cells = [contest, way, other].map(str::to_owned);
            let ratio = |rows| ratio(lines.ratio(rows, contest, way, other));
            table.row(cells.into_iter().chain(LOOKUP_SIZES.map(ratio)));
        }
    }
    table
}

fn figures(lines: &Lines) -> Table {
    let mut table = Table::new("Run time: medians", "what|by|178 rows|1,000 rows");
    for (contest, way) in lines.ways() {
        let nanos = |rows| {
            lines.get(rows, contest, way).map_or_else(|| "–".to_owned(), |ns| format!("{ns:.1} ns"))
        };
        let cells = [contest, way].map(str::to_owned);
        table.row(cells.into_iter().chain(LOOKUP_SIZES.map(nanos)));
    }
    table
}
