//! Runs the benches, and compares what they measured with the goals.
//!
//! ```text
//! cargo run -p errcodes-benches -- [--write] [FILTER]
//! ```
//!
//! `--write` writes `BENCHMARKS.md`. All else is for criterion: a regular
//! expression takes only the benches whose names it matches.

use std::error::Error;
use std::process::Command;
use std::{env, fs};

use errcodes_benches::leaf;

mod goals;
mod page;
mod size;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let all = arguments.len();
    arguments.retain(|argument| argument != "--write");
    let write = arguments.len() < all;

    // Ratios are of one run.
    if leaf::results().exists() {
        fs::remove_dir_all(leaf::results())?;
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["bench", "--package", env!("CARGO_PKG_NAME"), "--"]).args(&arguments);
    if !cargo.status()?.success() {
        return Err("the benches failed".into());
    }
    let found = page::found(&arguments)?;
    print!("{found}");
    if write {
        page::write(&found)?;
    }
    Ok(())
}
