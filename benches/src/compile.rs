//! What building the crate of an enum costs after an edit of its table.

use std::fmt;
use std::time::Duration;

use crate::crates::{Leaves, PEER_MAX, SIZES};
use crate::measure::{Task, Usage, build, median};
use crate::report::{Goal, Part, Table, mebibytes, ratio, seconds};
use crate::tables::{self, Codes};
use crate::{Arguments, Result, sources};

/// Who keeps the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ours,
    Peer,
    Bare,
}

impl Kind {
    /// The crate's file that an edit changes, with its text.
    fn source(self, table: &tables::Table) -> (&'static str, String) {
        match self {
            Self::Ours => ("table.md", sources::document(table)),
            Self::Peer => ("src/lib.rs", sources::peer(table, "Error")),
            Self::Bare => ("src/lib.rs", sources::bare(table, "Error")),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ours => "ours",
            Self::Peer => "peer",
            Self::Bare => "bare",
        })
    }
}

/// The medians of the runs of one build.
struct Sample {
    kind: Kind,
    rows: usize,
    task: Task,
    usage: Usage,
    runs: usize,
}

/// What was measured, to be asked for.
struct Samples(Vec<Sample>);

impl Samples {
    fn get(&self, kind: Kind, rows: usize, task: Task) -> Option<&Sample> {
        self.0.iter().find(|s| (s.kind, s.rows, s.task) == (kind, rows, task))
    }

    fn user(&self, kind: Kind, rows: usize, task: Task) -> Option<f64> {
        Some(self.get(kind, rows, task)?.usage.user.as_secs_f64())
    }

    #[allow(clippy::cast_precision_loss, reason = "memory is far below 2^52 bytes")]
    fn memory(&self, kind: Kind, rows: usize, task: Task) -> Option<f64> {
        Some(self.get(kind, rows, task)?.usage.memory as f64)
    }

    fn user_ratio(&self, to: Kind, rows: usize, task: Task) -> Option<f64> {
        Some(self.user(Kind::Ours, rows, task)? / self.user(to, rows, task)?)
    }

    fn memory_ratio(&self, to: Kind, rows: usize, task: Task) -> Option<f64> {
        Some(self.memory(Kind::Ours, rows, task)? / self.memory(to, rows, task)?)
    }

    /// The user CPU of a check, without what one row costs.
    fn above_fixed(&self, kind: Kind, rows: usize) -> Option<f64> {
        Some(self.user(kind, rows, Task::Check)? - self.user(kind, 1, Task::Check)?)
    }

    /// How that grows over a decade.
    fn growth(&self, kind: Kind, rows: usize) -> Option<f64> {
        Some(self.above_fixed(kind, rows * 10)? / self.above_fixed(kind, rows)?)
    }

    /// How that grows which the bare enum does not take.
    fn growth_above_bare(&self, rows: usize) -> Option<f64> {
        let above =
            |rows| Some(self.above_fixed(Kind::Ours, rows)? - self.above_fixed(Kind::Bare, rows)?);
        Some(above(rows * 10)? / above(rows)?)
    }
}

/// An enum of some size, and what its builds took.
struct Contender {
    kind: Kind,
    table: tables::Table,
    usages: Vec<Usage>,
}

/// Measures every build, and compares.
pub(crate) fn part(leaves: &Leaves, arguments: &Arguments) -> Result<Part> {
    let mut samples = Vec::new();
    for task in Task::ALL.into_iter().filter(|&task| task == Task::Check || !arguments.check) {
        samples.extend(measure(leaves, task, arguments)?);
    }
    samples.sort_by_key(|sample| sample.rows);
    let samples = Samples(samples);
    Ok(Part {
        goals: goals(&samples),
        ratios: vec![ratios(&samples), growths(&samples)],
        figures: vec![figures(&samples)],
    })
}

/// Edits and builds in turns, so that a slow minute is everybody's. What takes
/// too long is built once, and then it is no edit that it is built after.
fn measure(leaves: &Leaves, task: Task, arguments: &Arguments) -> Result<Vec<Sample>> {
    let (runs, budget) = if arguments.quick { (3, 5) } else { (11, 20) };
    let budget = Duration::from_secs(budget);
    let mut contenders = contenders(arguments);
    for Contender { kind, table, usages } in &mut contenders {
        // So that the next build has something to do, and dependencies to do it with.
        let first = edit_and_build(leaves, *kind, &table.edited(0), task);
        usages.extend(first.ok().filter(|usage| usage.user > budget));
    }
    for run in 1..=runs {
        for Contender { kind, table, usages } in &mut contenders {
            let spent: Duration = usages.iter().map(|usage| usage.user).sum();
            if spent < budget {
                usages.push(edit_and_build(leaves, *kind, &table.edited(run), task)?);
            }
        }
    }
    Ok(contenders.iter().filter_map(|contender| sample(contender, task)).collect())
}

fn contenders(arguments: &Arguments) -> Vec<Contender> {
    let peer_max = if arguments.quick && arguments.rows.is_empty() { 1_000 } else { PEER_MAX };
    let sizes = SIZES.into_iter().filter(|&rows| arguments.takes(rows));
    let of_size = |rows| {
        let kinds = [Kind::Ours, Kind::Bare, Kind::Peer].into_iter();
        let kinds = kinds.filter(move |&kind| kind != Kind::Peer || rows <= peer_max);
        let table = tables::Table::new(Codes::Number, rows);
        kinds.map(move |kind| Contender { kind, table: table.clone(), usages: Vec::new() })
    };
    sizes.flat_map(of_size).collect()
}

fn edit_and_build(leaves: &Leaves, kind: Kind, table: &tables::Table, task: Task) -> Result<Usage> {
    let rows = table.rows.len();
    edit(leaves, kind, table)?;
    let usage = build(leaves, task, &format!("{kind}-{rows}"), false)?.usage;
    eprintln!("{kind} {rows} {task:?}: {}, {}", seconds(usage.user), mebibytes(usage.memory));
    Ok(usage)
}

/// Writes the crate of a table; of ours, the Rust code stays as it is.
fn edit(leaves: &Leaves, kind: Kind, table: &tables::Table) -> Result<()> {
    let package = format!("{kind}-{}", table.rows.len());
    let (file, text) = kind.source(table);
    if kind == Kind::Ours {
        leaves.write(&package, "src/lib.rs", &sources::ours("table.md", "Error"))?;
    }
    leaves.write(&package, file, &text)
}

fn sample(contender: &Contender, task: Task) -> Option<Sample> {
    let Contender { kind, table, usages } = contender;
    let user = median(usages.iter().map(|usage| usage.user))?;
    let memory = median(usages.iter().map(|usage| usage.memory))?;
    let (kind, rows, runs) = (*kind, table.rows.len(), usages.len());
    Some(Sample { kind, rows, task, usage: Usage { user, memory }, runs })
}

fn goals(samples: &Samples) -> Vec<Goal> {
    let check = |to, rows| samples.user_ratio(to, rows, Task::Check);
    let peer = "leaf `cargo check`, user CPU, to the peer enum";
    let growth = "growth of it over a decade, the fixed part taken off";
    [
        Goal::new(peer, "178 rows", 0.3, check(Kind::Peer, 178)),
        Goal::new(peer, "1,000 rows", 0.1, check(Kind::Peer, 1_000)),
        Goal::new(peer, "10,000 rows", 1.0 / 40.0, check(Kind::Peer, 10_000)),
        Goal::new("the same, to the bare enum", "10,000 rows", 3.0, check(Kind::Bare, 10_000)),
        Goal::new(growth, "1,000 to 10,000 rows", 11.0, samples.growth(Kind::Ours, 1_000)),
        Goal::new(growth, "10,000 to 100,000 rows", 11.0, samples.growth(Kind::Ours, 10_000)),
        Goal::new(
            "peak memory of it, to the peer enum",
            "10,000 rows",
            1.0 / 12.0,
            samples.memory_ratio(Kind::Peer, 10_000, Task::Check),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn ratios(samples: &Samples) -> Table {
    let mut table = Table::new(
        "The leaf crate after an edit: ours to the others",
        "rows|cargo|user CPU, to the peer|to the bare enum|peak memory, to the peer|to the bare enum",
    );
    for Sample { rows, task, .. } in samples.0.iter().filter(|sample| sample.kind == Kind::Ours) {
        table.row([
            rows.to_string(),
            task.words().join(" "),
            ratio(samples.user_ratio(Kind::Peer, *rows, *task)),
            ratio(samples.user_ratio(Kind::Bare, *rows, *task)),
            ratio(samples.memory_ratio(Kind::Peer, *rows, *task)),
            ratio(samples.memory_ratio(Kind::Bare, *rows, *task)),
        ]);
    }
    table
}

fn growths(samples: &Samples) -> Table {
    let mut table = Table::new(
        "Growth of `cargo check` over a decade, the fixed part taken off",
        "rows|ours|bare|ours without bare|peer",
    );
    for rows in
        [1_000, 10_000].into_iter().filter(|&rows| samples.growth(Kind::Ours, rows).is_some())
    {
        table.row([
            format!("{rows} to {}", rows * 10),
            ratio(samples.growth(Kind::Ours, rows)),
            ratio(samples.growth(Kind::Bare, rows)),
            ratio(samples.growth_above_bare(rows)),
            ratio(samples.growth(Kind::Peer, rows)),
        ]);
    }
    table
}

fn figures(samples: &Samples) -> Table {
    let mut table = Table::new(
        "The leaf crate after an edit: the compiler of it alone, medians",
        "rows|cargo|enum|user CPU|peak memory|runs",
    );
    for Sample { kind, rows, task, usage, runs } in &samples.0 {
        table.row([
            rows.to_string(),
            task.words().join(" "),
            kind.to_string(),
            seconds(usage.user),
            mebibytes(usage.memory),
            runs.to_string(),
        ]);
    }
    table
}
