//! The command `errcodes`, for those who write, review and answer for the
//! documents of [errcodes](https://docs.rs/errcodes): it says the same as the
//! macro, as both ask the same engine.
//!
//! A command is a file. It gets its arguments and gives an [`Answer`]; what is
//! printed, and the exit code, is decided here.

mod answer;
mod check;
mod cli;
mod diff;
mod document;
mod explain;
mod export;
mod file;
mod git;
mod lock;
mod progress;
mod report;
mod request;
mod shell;
mod workspace;

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::ArgMatches;

use self::answer::{Answer, Failure, Text};

fn main() -> ExitCode {
    let matches = match cli::command().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            // A reader who has gone has no use for it.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { COULD_NOT_RUN } else { 0 });
        }
    };
    let color = cli::color(&matches);
    let answer = run(&matches).unwrap_or_else(Answer::from);
    for note in &answer.notes {
        tell(&format!("note: {note}"), color);
    }
    for failure in &answer.failures {
        tell(&failure.to_string(), color);
    }
    let code = answer.exit_code();
    match print(&answer.text, color) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            tell(&format!("error: cannot write the answer: {error}"), color);
            ExitCode::from(COULD_NOT_RUN)
        }
        _ => ExitCode::from(code),
    }
}

/// The exit code where a question could not be answered.
const COULD_NOT_RUN: u8 = 2;

fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    match matches.subcommand() {
        Some(("check", matches)) => check::run(matches),
        Some(("explain", matches)) => explain::run(matches),
        Some(("diff", matches)) => diff::run(matches),
        Some(("lock", matches)) => lock::run(matches),
        Some(("export", matches)) => export::run(matches),
        Some(("completions", matches)) => Ok(shell::completions(matches)),
        Some(("man", _)) => shell::manual(),
        _ => Err(Failure::new("there is no such command")),
    }
}

fn tell(text: &str, color: ColorChoice) {
    let mut stderr = AutoStream::new(io::stderr().lock(), color);
    // Where this cannot be told, there is no one to tell it to.
    let _ = writeln!(stderr, "{}", report::text::painted(text));
}

fn print(text: &Text, color: ColorChoice) -> io::Result<()> {
    let stdout = io::stdout().lock();
    match text {
        Text::Styled(text) => {
            let mut stdout = AutoStream::new(stdout, color);
            stdout.write_all(text.as_bytes())?;
            stdout.flush()
        }
        Text::Told(text) => {
            let mut stderr = AutoStream::new(io::stderr().lock(), color);
            stderr.write_all(text.as_bytes())
        }
        Text::Plain(bytes) => {
            let mut stdout = stdout;
            stdout.write_all(bytes)?;
            stdout.flush()
        }
    }
}
