//! `BENCHMARKS.md`: the last run, under a head that says what the words mean.

use std::fs;
use std::path::PathBuf;

use crate::Result;
use crate::report::Part;

const HEAD: &str = "\
# Benchmarks

`cargo run -p errcodes-benches --release -- --write` measures everything in
one run and writes this page, but for the section “Tried”. What is slow to
build is measured less often; ratios are of medians.

- **ours**: `errcodes!` of a Markdown document, with `serde`.
- **peer**: what a user would otherwise keep, an enum with thiserror, strum,
  num_enum (text codes: serde's derive) and serde_repr, and a `match` for the
  status and one for the message. It is not measured beyond 10,000 rows, which
  cost it gigabytes.
- **bare**: the names of the variants in an enum, without derives or anything.
  At 100,000 rows it grows by the square itself: the compiler compares every
  two discriminants of an enum.
- **leaf**: the crate of the enum. An edit changes the message of one row, and
  so the name of its variant; user CPU and peak memory are those of the
  compiler that builds the leaf, with cargo's default profiles.

";

/// The page of a run.
pub(crate) fn page(machine: &str, report: &Part) -> String {
    format!("{HEAD}{machine}\n{report}")
}

/// Writes the page, and keeps what people wrote at its end.
pub(crate) fn write(page: &str) -> Result<()> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "BENCHMARKS.md"].iter().collect();
    let old = fs::read_to_string(&path).unwrap_or_default();
    let tried = old.find("\n## Tried\n").map_or("", |at| &old[at..]);
    Ok(fs::write(path, format!("{}\n{tried}", page.trim_end()))?)
}
