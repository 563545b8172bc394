//! What the compiler needs for an enum: for its crate after an edit, for all
//! that it depends on, and for the macro alone. It is user CPU that criterion is
//! told, since the time that passes is that of all who share the machine.

use std::fs;
use std::time::Duration;

use criterion::Criterion;
use errcodes_benches::leaf;
use errcodes_benches::tables::{Row, edited, numbers};
use wait4::Wait4;

/// The fixed part, a large API, and three decades. The peer takes minutes and
/// gigabytes beyond 10,000 rows.
const CHECKS: [(&str, &[usize]); 3] = [
    ("ours", &[1, 178, 1_000, 10_000, 100_000]),
    ("peer", &[178, 1_000, 10_000]),
    ("bare", &[10_000]),
];

fn main() {
    // A crate is built once before it is measured, whatever the time.
    let mut criterion = Criterion::default()
        .output_directory(&leaf::results())
        .sample_size(10)
        .warm_up_time(Duration::from_nanos(1))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for (feature, sizes) in CHECKS {
        for &rows in sizes {
            let id = format!("check {feature} {rows}");
            measure(&mut criterion, &id, rows, |rows| check(&id, feature, rows));
        }
    }
    measure(&mut criterion, "macro ours 1000", 1_000, macro_alone);
    for feature in ["no-serde", "ours", "peer"] {
        measure(&mut criterion, &format!("cold {feature} 0"), 1, |_| cold(feature));
    }
    criterion.final_summary();
}

/// Measures what is done to a table after each edit.
fn measure(criterion: &mut Criterion, id: &str, rows: usize, once: impl Fn(&[Row]) -> Duration) {
    let (rows, mut edits) = (numbers(rows), 0);
    criterion.bench_function(id, |bencher| {
        bencher.iter_custom(|iterations| {
            let mut sum = Duration::ZERO;
            for _ in 0..iterations {
                edits += 1;
                sum += once(&edited(&rows, edits));
            }
            sum
        });
    });
}

/// User CPU of the one compiler that checks the leaf. Its memory stays in the
/// file, for the page.
fn check(id: &str, feature: &str, rows: &[Row]) -> Duration {
    let folder = leaf::results().join(id);
    fs::create_dir_all(&folder).expect("the folder is writable");
    let file = folder.join("usage");
    // What the last check wrote is not to be taken for what this one writes.
    let _ = fs::remove_file(&file);
    leaf::write(feature, rows);
    let mut cargo = leaf::cargo("check", feature, "target");
    cargo.arg("--lib").env("ERRCODES_USAGE", &file);
    cargo.env("RUSTC_WORKSPACE_WRAPPER", env!("CARGO_BIN_EXE_rustc-usage"));
    assert!(cargo.status().expect("cargo runs").success(), "{id} fails");
    let usage = fs::read_to_string(file).expect("the compiler ran");
    let micros = usage.split(' ').next().and_then(|micros| micros.parse().ok());
    Duration::from_micros(micros.expect("the wrapper writes microseconds"))
}

/// What the macro took within a check, as it wrote it down.
fn macro_alone(rows: &[Row]) -> Duration {
    check("macro ours 1000", "timed", rows);
    let nanos = fs::read_to_string(leaf::folder().join("macro-nanos")).expect("the macro ran");
    Duration::from_nanos(nanos.parse().expect("the macro writes nanoseconds"))
}

/// User CPU of cargo and of all that it runs, where nothing is built yet. Users have
/// all but the leaf from a registry, which cargo does not build incrementally.
fn cold(feature: &str) -> Duration {
    leaf::write("", &[]);
    let target = leaf::folder().join("cold");
    if target.exists() {
        fs::remove_dir_all(&target).expect("the folder is ours");
    }
    let mut cargo = leaf::cargo("check", feature, "cold");
    cargo.arg("--lib").env("CARGO_INCREMENTAL", "0");
    let done = cargo.spawn().and_then(Wait4::wait4).expect("cargo runs");
    assert!(done.status.success(), "a cold check fails");
    done.rusage.utime
}
