//! Files that are written: whole, or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::answer::Failure;

/// Replaces a file by a rename, so that whoever reads it, or is interrupted, has
/// the old text or the new one. A file that is the same is not touched.
pub(crate) fn replace(name: &str, text: &str) -> Result<(), Failure> {
    if fs::read(name).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    // What a link points to is replaced, not the link.
    let path = fs::canonicalize(name).unwrap_or_else(|_| PathBuf::from(name));
    write(&path, text).map_err(|error| Failure::new(format!("cannot write `{name}`: {error}")))
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::Error::other("it is a folder"));
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    let written = write_new(&new, text).and_then(|()| {
        if let Ok(metadata) = fs::metadata(path) {
            fs::set_permissions(&new, metadata.permissions())?;
        }
        fs::rename(&new, path)
    });
    if written.is_err() {
        // What is half written is nobody's.
        let _ = fs::remove_file(&new);
    }
    written
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
