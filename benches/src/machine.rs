//! What the figures were measured on, in general terms, and when.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, thread};

use crate::Result;
use crate::crates::Leaves;

/// Sentences for the head of the report.
pub(crate) fn describe(leaves: &Leaves) -> Result<String> {
    let cores = thread::available_parallelism()?;
    let versions =
        leaves.versions(&["thiserror", "strum", "num_enum", "serde_repr", "serde", "phf"])?;
    let (os, architecture) = (env::consts::OS, env::consts::ARCH);
    let rustc = Command::new("rustc").arg("--version").output()?.stdout;
    let rustc = String::from_utf8(rustc)?;
    let memory = memory().map(|gib| format!(", {gib} GiB of memory")).unwrap_or_default();
    Ok(format!(
        "Measured on {} on a machine with {cores} cores ({architecture}){memory}, {os}, with {},\nagainst {}.\n",
        today()?,
        rustc.trim(),
        versions.join(", "),
    ))
}

/// Where the system tells it.
fn memory() -> Option<u64> {
    let info = fs::read_to_string("/proc/meminfo").ok()?;
    let kibibytes: u64 = info.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes.div_ceil(1 << 20))
}

/// The date in UTC, by Howard Hinnant's `civil_from_days`: years begin in
/// March, so that the day that not every year has is the last.
fn today() -> Result<String> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    Ok(format!("{year}-{month:02}-{day:02}"))
}
