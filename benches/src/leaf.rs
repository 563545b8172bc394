//! The crate of an enum, `leaf/Cargo.toml`: what is written into it, and what
//! cargo is asked to do with it. Nothing can be measured if that fails, so it
//! panics.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::sources;
use crate::tables::Row;

const HERE: &str = env!("CARGO_MANIFEST_DIR");
const OURS: &str = "errcodes::errcodes! {
    #[errcodes(\"../../target/benches/table.md\")]
    pub enum Error {}
}
";

/// Where all that is measured is: the sources of the leaf, what is built of
/// them, and the results.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(HERE).join("../target/benches")
}

/// The results of the last run: a folder for each benchmark.
#[must_use]
pub fn results() -> PathBuf {
    folder().join("results")
}

/// Writes the leaf of a table, for one of its features; an empty one otherwise.
pub fn write(feature: &str, rows: &[Row]) {
    let source = match feature {
        "ours" | "size" => OURS.to_owned(),
        "peer" => sources::peer(rows),
        "bare" => sources::bare(rows),
        "timed" => "timed::timed!();\n".to_owned(),
        _ => String::new(),
    };
    fs::create_dir_all(folder()).expect("the target folder is writable");
    fs::write(folder().join("leaf.rs"), source).expect("the folder is writable");
    fs::write(folder().join("table.md"), sources::document(rows)).expect("the folder is writable");
}

/// Cargo, asked for the leaf with one of its features, and with a target folder
/// of this name.
#[must_use]
pub fn cargo(command: &str, feature: &str, target: &str) -> Command {
    // The leaf is built with the versions that the workspace has.
    fs::copy(format!("{HERE}/../Cargo.lock"), format!("{HERE}/leaf/Cargo.lock"))
        .expect("the workspace has a lock file");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([command, "--quiet", "--features", feature]);
    cargo.arg("--manifest-path").arg(format!("{HERE}/leaf/Cargo.toml"));
    cargo.arg("--target-dir").arg(folder().join(target));
    cargo
}
