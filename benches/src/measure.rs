//! What programs use: user CPU and peak memory, of cargo with all that it
//! starts, or of the one compiler that builds a crate.
//!
//! For the second, cargo is told that this program is a wrapper of the
//! compiler. It then runs the compiler, and writes down what that used.

use std::fs::OpenOptions;
use std::io::Write;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs};

use wait4::Wait4;

use crate::Result;
use crate::crates::Leaves;

/// Where the wrapper, and the macro with a clock, write lines.
const RECORD: &str = "ERRCODES_BENCH_RECORD";

/// What a program used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage {
    pub(crate) user: Duration,
    /// The largest resident set, in bytes.
    pub(crate) memory: u64,
}

/// What cargo is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Check,
    Build,
    Release,
}

impl Task {
    pub(crate) const ALL: [Self; 3] = [Self::Check, Self::Build, Self::Release];

    pub(crate) fn words(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Build => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}

/// What building one crate took.
#[derive(Clone, Debug)]
pub(crate) struct Build {
    /// Of the compiler, its linker included.
    pub(crate) usage: Usage,
    /// How long each stage of the macro took, if it has a clock.
    pub(crate) stages: Vec<(String, Duration)>,
}

/// Builds a package, and its dependencies if need be; only the compiler of the
/// package itself is measured. Fails if cargo finds nothing to do.
pub(crate) fn build(leaves: &Leaves, task: Task, package: &str, optimised: bool) -> Result<Build> {
    let record = leaves.path("record");
    let _ = fs::remove_file(&record);
    let mut cargo = leaves.cargo();
    cargo.args(task.words()).args(["--quiet", "--offline", "--package", package]);
    cargo.env(RECORD, &record).env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?);
    if optimised {
        cargo.env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_OPT_LEVEL", "3");
    }
    succeed(&mut cargo)?;
    let lines = fs::read_to_string(&record).unwrap_or_default();
    let mut build = None;
    let mut stages = Vec::new();
    for line in lines.lines() {
        match *line.splitn(3, ' ').collect::<Vec<_>>() {
            ["rustc", user, memory] => {
                let user = Duration::from_micros(user.parse()?);
                build = Some(Usage { user, memory: memory.parse()? });
            }
            ["stage", nanos, stage] => {
                stages.push((stage.to_owned(), Duration::from_nanos(nanos.parse()?)));
            }
            _ => return Err(format!("a record that nobody writes: {line}").into()),
        }
    }
    let usage = build.ok_or_else(|| format!("{package} was not built again"))?;
    Ok(Build { usage, stages })
}

/// Whether cargo runs this program as a wrapper of the compiler.
pub(crate) fn is_wrapper() -> bool {
    env::var_os(RECORD).is_some()
}

/// Runs the compiler that is the first argument. Cargo marks the package that
/// it was asked for; others leave no record.
pub(crate) fn wrap() -> Result<ExitCode> {
    let mut words = env::args_os().skip(1);
    let compiler = words.next().ok_or("no compiler to wrap")?;
    let done = Command::new(compiler).args(words).spawn()?.wait4()?;
    if env::var_os("CARGO_PRIMARY_PACKAGE").is_some() {
        let record = env::var_os(RECORD).ok_or("no record")?;
        let mut record = OpenOptions::new().create(true).append(true).open(record)?;
        writeln!(record, "rustc {} {}", done.rusage.utime.as_micros(), done.rusage.maxrss)?;
    }
    Ok(ExitCode::from(done.status.code().and_then(|code| code.try_into().ok()).unwrap_or(1)))
}

/// Runs a program with everything that it starts.
pub(crate) fn succeed(command: &mut Command) -> Result<Usage> {
    let done = command.spawn()?.wait4()?;
    if !done.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    Ok(Usage { user: done.rusage.utime, memory: done.rusage.maxrss })
}

/// The value in the middle.
pub(crate) fn median<T: Copy + PartialOrd>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    values.get(values.len() / 2).copied()
}
