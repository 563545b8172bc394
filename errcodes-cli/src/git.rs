//! What git knows of the documents. The only file that runs git.

use std::process::Command;

use crate::answer::Failure;

/// What git answers, as bytes.
pub(crate) fn run(arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let output = Command::new("git").args(arguments).output();
    let output = output.map_err(|error| Failure::new(format!("git cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.trim().trim_start_matches("fatal: ");
    Err(Failure::new(format!("git: {said}")))
}

/// The Markdown documents that git tracks in the working directory, in order.
pub(crate) fn documents() -> Result<Vec<String>, Failure> {
    let names = run(&["ls-files", "-z", "--", "*.md", "*.markdown"])?;
    let names = String::from_utf8_lossy(&names).into_owned();
    Ok(names.split_terminator('\0').map(str::to_owned).collect())
}
