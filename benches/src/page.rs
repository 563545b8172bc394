//! `BENCHMARKS.md`: what a run found, between what people wrote.

use std::process::Command;
use std::time::SystemTime;
use std::{env, fs, thread};

use crate::Result;
use crate::goals::{Goal, goals};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../BENCHMARKS.md");

/// What a run with these arguments found.
pub(crate) fn found(arguments: &[String]) -> Result<String> {
    Ok(format!("{}\n{}", machine(arguments)?, table(&goals()?)))
}

/// Writes it in the place of what the last run found.
pub(crate) fn write(found: &str) -> Result<()> {
    let page = fs::read_to_string(PAGE)?;
    let begin = page.find("Measured on ").ok_or("the page does not say what was measured")?;
    let end = page.find("\n## Tried\n").ok_or("the page does not say what was tried")?;
    Ok(fs::write(PAGE, format!("{}{found}{}", &page[..begin], &page[end..]))?)
}

/// What was measured, and on what, in general terms.
fn machine(arguments: &[String]) -> Result<String> {
    let date = humantime::format_rfc3339(SystemTime::now()).to_string();
    let cores = thread::available_parallelism()?;
    let (os, architecture) = (env::consts::OS, env::consts::ARCH);
    let rustc = String::from_utf8(Command::new("rustc").arg("--version").output()?.stdout)?;
    let part = match arguments {
        [] => String::new(),
        some => format!("\nNot all was measured, but what `{}` takes.\n", some.join(" ")),
    };
    Ok(format!(
        "Measured on {} on a machine with {cores} cores ({architecture}, {os}), with\n{}.\n{part}",
        &date[..10],
        rustc.trim(),
    ))
}

fn table(goals: &[Goal]) -> String {
    let mut lines = vec!["| ratio | of | goal | measured |  | medians |".to_owned()];
    lines.push("|---".repeat(6) + "|");
    for &Goal { what, of, limit, pair, unit } in goals {
        let measured = pair.map_or("– |  |".to_owned(), |(ours, other)| {
            let verdict = if ours / other <= limit { "met" } else { "**missed**" };
            format!("{} | {verdict} | {} : {}", digits(ours / other), unit(ours), unit(other))
        });
        lines.push(format!("| {what} | {of} | ≤ {} | {measured} |", digits(limit)));
    }
    format!("## Goals\n\n{}\n", lines.join("\n"))
}

/// Three digits that count.
fn digits(ratio: f64) -> String {
    match ratio {
        0.0..0.1 => format!("{ratio:.4}"),
        0.1..10.0 => format!("{ratio:.2}"),
        _ => format!("{ratio:.1}"),
    }
}

pub(crate) fn time(nanos: f64) -> String {
    match nanos {
        0.0..1e3 => format!("{nanos:.1} ns"),
        1e3..1e9 => format!("{:.1} ms", nanos / 1e6),
        _ => format!("{:.2} s", nanos / 1e9),
    }
}

pub(crate) fn bytes(bytes: f64) -> String {
    match bytes {
        0.0..1e6 => format!("{bytes:.1}"),
        _ => format!("{:.0} MiB", bytes / 1024.0 / 1024.0),
    }
}
