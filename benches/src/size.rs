//! The bytes that each entry adds to a release program that uses all of it.

use std::env::consts::EXE_SUFFIX;
use std::fs;

use errcodes_benches::leaf;
use errcodes_benches::tables::{Row, numbers};
use object::{Object, ObjectSection};

use crate::Result;

/// The bytes of one of so many entries, and what they are to be at most: 1.3 ×
/// its text and 16.
pub(crate) fn of_entry_and_goal(rows: u32) -> Result<(f64, f64)> {
    let table = numbers(rows as usize);
    let bytes = program(&table)? - program(&numbers(1))?;
    let text = table.iter().map(|row| row.name.len() + row.message.len()).sum::<usize>();
    let text = f64::from(u32::try_from(text)?) / f64::from(rows);
    Ok((f64::from(u32::try_from(bytes)?) / f64::from(rows - 1), 1.3 * text + 16.0))
}

/// The bytes of the sections of a table's program: without the gaps between
/// them, which end at pages.
fn program(rows: &[Row]) -> Result<u64> {
    leaf::write("size", rows);
    let built = leaf::cargo("build", "size", "target").arg("--release").status()?;
    if !built.success() {
        return Err("the program of a table is not built".into());
    }
    let program = fs::read(leaf::folder().join(format!("target/release/size{EXE_SUFFIX}")))?;
    let program = object::File::parse(&*program)?;
    Ok(program.sections().filter_map(|section| section.file_range()).map(|(_, size)| size).sum())
}
