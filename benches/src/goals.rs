//! The goals, and what this run has of each.

use std::fs;

use errcodes_benches::documents::{SHAPES, SIZES};
use errcodes_benches::leaf;
use serde_json::Value;

use crate::{Result, page, size};

/// What is to be how large a part of something else.
pub(crate) struct Goal {
    pub(crate) what: &'static str,
    pub(crate) of: &'static str,
    pub(crate) limit: f64,
    /// Both of them. None if this run did not measure it.
    pub(crate) pair: Option<(f64, f64)>,
    /// How each is written.
    pub(crate) unit: fn(f64) -> String,
}

const CHECK: &str = "leaf `cargo check`, user CPU, to the peer enum";
const COLD: &str = "cold check, user CPU, to the peers'";
const CODE: &str = "code → variant, hit, to num_enum";
const NAME: &str = "name → variant, to strum";
const TEXT: &str = "text code → variant, to strum";
const NUMBER_BODY: &str = "JSON body, number, to the untyped decode";
const TEXT_BODY: &str = "JSON body, text, to the untyped decode";
const READ: &str = "reading a document twice as long, to twice the time";
const ENVELOPE: &str = "JSON body in an envelope, to structs by hand";
const GROWTH: &str = "growth of the leaf's check over a decade, the fixed part taken off";

/// Two benchmarks, and the rows of both.
const RATIOS: [(&str, &str, f64, &str, &str, usize); 18] = [
    (CHECK, "178 rows", 0.3, "check ours", "check peer", 178),
    (CHECK, "1,000 rows", 0.1, "check ours", "check peer", 1_000),
    (CHECK, "10,000 rows", 1.0 / 40.0, "check ours", "check peer", 10_000),
    ("the same, to the bare enum", "10,000 rows", 3.0, "check ours", "check bare", 10_000),
    (COLD, "errcodes", 0.4, "cold no-serde", "cold peer", 0),
    (COLD, "errcodes with `serde`", 0.5, "cold ours", "cold peer", 0),
    (CODE, "178 rows", 0.5, "code ours", "code num_enum", 178),
    (CODE, "1,000 rows", 0.5, "code ours", "code num_enum", 1_000),
    (NAME, "178 rows", 0.5, "name ours", "name strum", 178),
    (NAME, "1,000 rows", 0.2, "name ours", "name strum", 1_000),
    (TEXT, "178 rows", 0.5, "text-code ours", "name strum", 178),
    (TEXT, "1,000 rows", 0.2, "text-code ours", "name strum", 1_000),
    (NUMBER_BODY, "178 rows", 1.05, "number-body ours", "number-body untyped", 178),
    (TEXT_BODY, "178 rows", 1.05, "text-body ours", "text-body untyped", 178),
    (NUMBER_BODY, "1,000 rows", 1.05, "number-body ours", "number-body untyped", 1_000),
    (TEXT_BODY, "1,000 rows", 1.05, "text-body ours", "text-body untyped", 1_000),
    (ENVELOPE, "178 rows", 1.05, "envelope ours", "envelope by-hand", 178),
    (ENVELOPE, "1,000 rows", 1.05, "envelope ours", "envelope by-hand", 1_000),
];

/// All goals, in the order of the page.
pub(crate) fn goals() -> Result<Vec<Goal>> {
    let mut goals = Vec::new();
    let mut goal =
        |what, of, limit, pair| goals.push(Goal { what, of, limit, pair, unit: page::time });
    for (what, of, limit, ours, other, rows) in RATIOS {
        goal(what, of, limit, median(ours, rows).zip(median(other, rows)));
    }
    goal(GROWTH, "1,000 to 10,000 rows", 11.0, growth(10_000).zip(growth(1_000)));
    goal(GROWTH, "10,000 to 100,000 rows", 11.0, growth(100_000).zip(growth(10_000)));
    let [once, twice] = SIZES;
    for (shape, _) in SHAPES {
        let what = format!("read {shape}");
        goal(READ, shape, 1.3, median(&what, twice).zip(median(&what, once).map(|it| 2.0 * it)));
    }
    let pair = median("macro ours", 1_000).map(|nanos| (nanos, 1e6));
    goal("the macro's own time, not optimised, to a millisecond", "1,000 rows", 25.0, pair);

    let (what, of) = ("peak memory of the leaf's check, to the peer enum", "10,000 rows");
    let pair = memory("ours").zip(memory("peer"));
    goals.push(Goal { what, of, limit: 1.0 / 12.0, pair, unit: page::bytes });
    let (what, of) = ("bytes per entry, to 1.3 × its text + 16", "1,000 rows");
    let pair = Some(size::of_entry_and_goal(1_000)?);
    goals.push(Goal { what, of, limit: 1.0, pair, unit: page::bytes });
    Ok(goals)
}

/// Nanoseconds, as criterion keeps them.
fn median(what: &str, rows: usize) -> Option<f64> {
    let file = leaf::results().join(format!("{what} {rows}/new/estimates.json"));
    let estimates: Value = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}

/// The check of our enum, without what one row costs.
fn growth(rows: usize) -> Option<f64> {
    Some(median("check ours", rows)? - median("check ours", 1)?)
}

/// The bytes that the last check of 10,000 rows had at its peak.
fn memory(feature: &str) -> Option<f64> {
    let file = leaf::results().join(format!("check {feature} 10000/usage"));
    fs::read_to_string(file).ok()?.split_once(' ')?.1.parse().ok()
}
