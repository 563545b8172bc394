//! The macro's own time inside the check of a leaf crate, and its split.

use std::time::Duration;

use crate::crates::{Leaves, SIZES};
use crate::measure::{Build, Task, build, median};
use crate::report::{Part, Table, ratio, seconds};
use crate::tables::{self, Codes};
use crate::{Arguments, Result, sources};

/// What the engine and the macro around it do, in order. `hand over` gives the
/// tokens to the compiler.
const STAGES: [&str; 6] = ["read", "parse", "lower", "validate", "expand", "hand over"];

/// The medians of the checks of one table.
struct Split {
    rows: usize,
    optimised: bool,
    user: Duration,
    stages: [Duration; STAGES.len()],
}

impl Split {
    fn new(rows: usize, optimised: bool, builds: &[Build]) -> Option<Self> {
        let stage = |name: &str| {
            let times = builds.iter().flat_map(|build| &build.stages);
            median(times.filter(|(of, _)| of == name).map(|(_, time)| *time)).unwrap_or_default()
        };
        let user = median(builds.iter().map(|build| build.usage.user))?;
        Some(Self { rows, optimised, user, stages: STAGES.map(stage) })
    }

    fn total(&self) -> Duration {
        self.stages.iter().sum()
    }

    fn macro_is(&self) -> String {
        if self.optimised { "optimised".to_owned() } else { "as users have it".to_owned() }
    }
}

/// Measures each table with the macro as cargo builds it, and optimised.
pub(crate) fn part(leaves: &Leaves, arguments: &Arguments) -> Result<Part> {
    leaves.write("timed", "src/lib.rs", include_str!("../leaf/timed.rs"))?;
    let mut splits = Vec::new();
    for rows in SIZES.into_iter().filter(|&rows| rows > 1 && arguments.takes(rows)) {
        for optimised in [false, true] {
            splits.extend(measure(leaves, rows, optimised, arguments.quick)?);
        }
    }
    Ok(Part { goals: Vec::new(), ratios: vec![ratios(&splits)], figures: vec![figures(&splits)] })
}

fn measure(leaves: &Leaves, rows: usize, optimised: bool, quick: bool) -> Result<Option<Split>> {
    let package = format!("stages-{rows}");
    let table = tables::Table::new(Codes::Number, rows);
    let code = "timed::timed!(\"table.md\");\nconst _: &str = include_str!(\"../table.md\");\n";
    leaves.write(&package, "src/lib.rs", code)?;
    let mut builds = Vec::new();
    // The first has dependencies to build, and is not counted.
    for run in 0..=if quick || rows > 10_000 { 3 } else { 7 } {
        leaves.write(&package, "table.md", &sources::document(&table.edited(run)))?;
        match build(leaves, Task::Check, &package, optimised) {
            Ok(build) if run > 0 => builds.push(build),
            Ok(_) => {}
            // It may have been built with this very table before.
            Err(_) if run == 0 => {}
            Err(error) => return Err(error),
        }
    }
    let split = Split::new(rows, optimised, &builds);
    if let Some(split) = &split {
        eprintln!("macro, {rows}, {}: {}", split.macro_is(), seconds(split.total()));
    }
    Ok(split)
}

fn ratios(splits: &[Split]) -> Table {
    let head = format!("rows|the macro is|of the check's user CPU|{}", STAGES.join("|"));
    let mut table = Table::new("The macro: its share of the check, and of each stage in it", &head);
    for split in splits {
        let total = split.total().as_secs_f64();
        let share = |time: &Duration| ratio(Some(time.as_secs_f64() / total));
        let of_check = ratio(Some(total / split.user.as_secs_f64()));
        let cells = [split.rows.to_string(), split.macro_is(), of_check];
        table.row(cells.into_iter().chain(split.stages.iter().map(share)));
    }
    table
}

fn figures(splits: &[Split]) -> Table {
    let head = format!("rows|the macro is|check, user CPU|the macro|{}", STAGES.join("|"));
    let mut table = Table::new("The macro: medians", &head);
    for split in splits {
        let milliseconds = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
        let cells = [split.rows.to_string(), split.macro_is(), seconds(split.user)];
        let times = std::iter::once(split.total()).chain(split.stages).map(milliseconds);
        table.row(cells.into_iter().chain(times));
    }
    table
}
