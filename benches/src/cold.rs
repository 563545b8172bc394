//! What a first check costs a user: our dependencies, or those of the peer.

use std::fs;

use crate::crates::Leaves;
use crate::measure::{median, succeed};
use crate::report::{Goal, Part, Table, ratio, seconds};
use crate::{Arguments, Result};

const PACKAGES: [(&str, &str); 3] = [
    ("cold-ours", "errcodes"),
    ("cold-serde", "errcodes with `serde`"),
    ("cold-peers", "thiserror, strum, num_enum, serde_repr, serde"),
];

/// Checks each crate with nothing built before.
pub(crate) fn part(leaves: &Leaves, arguments: &Arguments) -> Result<Part> {
    let mut runs = [const { Vec::new() }; PACKAGES.len()];
    for _ in 0..if arguments.quick { 1 } else { 3 } {
        for ((package, _), runs) in PACKAGES.iter().zip(&mut runs) {
            let target = leaves.path("cold");
            if target.exists() {
                fs::remove_dir_all(&target)?;
            }
            let mut cargo = leaves.cargo();
            cargo.args(["check", "--quiet", "--offline", "--package", package]);
            let usage = succeed(cargo.env("CARGO_TARGET_DIR", &target))?;
            eprintln!("{package}: {}", seconds(usage.user));
            runs.push(usage.user);
        }
    }
    let times = runs.map(|runs| median(runs).unwrap_or_default());
    let ratios = times.map(|time| time.as_secs_f64() / times[2].as_secs_f64());
    let mut table =
        Table::new("A cold `cargo check`: all that cargo runs", "crate|to the peers'|user CPU");
    for (((_, what), time), part) in PACKAGES.iter().zip(times).zip(ratios) {
        table.row([(*what).to_owned(), ratio(Some(part)), seconds(time)]);
    }
    let what = "cold check, user CPU, to the peers'";
    let goals = [
        Goal::new(what, "errcodes", 0.5, Some(ratios[0])),
        Goal::new(what, "errcodes with `serde`", 0.5, Some(ratios[1])),
    ];
    Ok(Part {
        goals: goals.into_iter().flatten().collect(),
        ratios: vec![table],
        figures: Vec::new(),
    })
}
