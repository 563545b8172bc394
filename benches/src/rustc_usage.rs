//! A wrapper of the compiler, for `RUSTC_WORKSPACE_WRAPPER`: runs it, and writes
//! down the microseconds of user CPU and the bytes of memory that it used.

use std::process::{Command, ExitCode};
use std::{env, error, fs};

use wait4::Wait4;

fn main() -> Result<ExitCode, Box<dyn error::Error>> {
    let mut words = env::args_os().skip(1);
    let compiler = words.next().ok_or("no compiler to run")?;
    let done = Command::new(compiler).args(words).spawn()?.wait4()?;
    // Cargo marks the package that it was asked for.
    if env::var_os("CARGO_PRIMARY_PACKAGE").is_some() {
        let file = env::var_os("ERRCODES_USAGE").ok_or("no file to write to")?;
        fs::write(file, format!("{} {}", done.rusage.utime.as_micros(), done.rusage.maxrss))?;
    }
    Ok(if done.status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
