//! Measures errcodes against what users would write by hand, and prints tables.
//!
//! ```text
//! cargo run -p errcodes-benches --release -- [PART ..] [--rows N ..] [FLAG ..]
//! ```
//!
//! Parts are `compile`, `cold`, `stages`, `runtime` and `size`; all if none is
//! named. `--rows` takes only tables of these many rows. `--quick` runs less
//! often, and leaves out what takes long. `--check` builds no leaf crate, but
//! checks it. `--write` writes `BENCHMARKS.md`.

use std::error::Error;
use std::process::ExitCode;

mod cold;
mod compile;
mod crates;
mod machine;
mod measure;
mod page;
mod random;
mod report;
mod runtime;
mod size;
mod sources;
mod stages;
mod tables;
mod words;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What is to be measured.
#[derive(Debug, Default)]
struct Arguments {
    parts: Vec<String>,
    rows: Vec<usize>,
    quick: bool,
    check: bool,
    write: bool,
}

impl Arguments {
    fn read() -> Result<Self> {
        let mut arguments = Self::default();
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => arguments.quick = true,
                "--check" => arguments.check = true,
                "--write" => arguments.write = true,
                "--rows" => arguments.rows.push(words.next().ok_or("--rows needs N")?.parse()?),
                part if PARTS.iter().any(|(name, _)| *name == part) => arguments.parts.push(word),
                _ => return Err(format!("unknown argument {word}").into()),
            }
        }
        Ok(arguments)
    }

    /// Whether tables of this many rows are measured.
    fn takes(&self, rows: usize) -> bool {
        match &*self.rows {
            [] => !self.quick || rows <= 10_000,
            some => some.contains(&rows),
        }
    }
}

type Measure = fn(&crates::Leaves, &Arguments) -> Result<report::Part>;

/// In the order of the report.
const PARTS: [(&str, Measure); 5] = [
    ("compile", compile::part),
    ("cold", cold::part),
    ("stages", stages::part),
    ("runtime", runtime::part),
    ("size", size::part),
];

fn main() -> Result<ExitCode> {
    if measure::is_wrapper() {
        return measure::wrap();
    }
    let arguments = Arguments::read()?;
    let leaves = crates::Leaves::open()?;
    let mut report = report::Part::default();
    for (name, measure) in PARTS {
        if arguments.parts.is_empty() || arguments.parts.iter().any(|part| part == name) {
            report.extend(measure(&leaves, &arguments)?);
        }
    }
    let page = page::page(&machine::describe(&leaves)?, &report);
    print!("{page}");
    if arguments.write {
        page::write(&page)?;
    }
    Ok(ExitCode::SUCCESS)
}
