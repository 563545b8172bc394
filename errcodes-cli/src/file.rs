//! Files that are written: whole, or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::answer::Failure;

/// Replaces a file by a rename, so that whoever reads it, or is interrupted, has
/// the old text or the new one. A file that is the same is not touched, and what is
/// no file, such as a device or a pipe, neither.
pub(crate) fn replace(name: &str, text: &str) -> Result<(), Failure> {
    let path = Path::new(name);
    let written = match read(path) {
        Ok(Some(old)) if old == text.as_bytes() => Ok(()),
        Ok(_) => write(&linked(path), text),
        Err(error) => Err(error),
    };
    written.map_err(|error| Failure::new(format!("cannot write `{name}`: {error}")))
}

/// The bytes of a file; none if there is no such file. Nothing else is opened: a pipe
/// has no end.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(io::Error::other("it is a folder")),
        Ok(metadata) if !metadata.is_file() => Err(io::Error::other("it is not a regular file")),
        Ok(_) => fs::read(path).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What a link points to, which may not be there yet: that is replaced, not the link.
fn linked(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    // What can be read ends, so links are in no circle.
    while let Ok(target) = fs::read_link(&path) {
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    path
}

fn write(path: &Path, text: &str) -> io::Result<()> {
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
