//! The text of a lock, and what it says of itself.

use std::path::Path;

use errcode_codegen::{Lock, Source};
use errcodes_export::is_name;

use crate::answer::Failure;
use crate::document::Document;
use crate::request;

/// A lock, the enum that it is of, and the options that it notes.
pub(crate) struct LockText {
    pub(crate) document: Document,
    pub(crate) enum_name: String,
    pub(crate) options: String,
}

impl LockText {
    /// Reads a lock by its path.
    pub(crate) fn read(path: &str) -> Result<Self, Failure> {
        let document = Document::read(path).map_err(|failure| {
            let is_folder = Path::new(path).is_dir();
            if is_folder { failure.help(request::NO_FOLDER) } else { failure }
        })?;
        Self::new(path, document)
    }

    /// A lock at a path, or one that was there.
    pub(crate) fn new(path: &str, document: Document) -> Result<Self, Failure> {
        let source = Source::lock(&document.name, &document.text);
        let (lock, _) = Lock::parse(&source);
        let (enum_name, options) = (owner(path, &lock), lock.options().to_owned());
        if request::is_ident(&enum_name) {
            return Ok(Self { document, enum_name, options });
        }
        let help = "call it after document and enum: `errors.ApiError.lock`";
        Err(Failure::new(format!("`{path}` does not say which enum it is of")).help(help))
    }
}

/// The enum that a lock is of: by its path, `errors.ApiError.lock`. A lock that is
/// called otherwise says it.
fn owner(path: &str, lock: &Lock<'_>) -> String {
    let of_path = enum_of_path(Path::new(path)).unwrap_or_default();
    let is_told = is_name(of_path) || lock.enum_name().is_empty();
    if is_told { of_path } else { lock.enum_name() }.to_owned()
}

fn enum_of_path(path: &Path) -> Option<&str> {
    let stem = path.file_name()?.to_str()?.strip_suffix(".lock")?;
    Some(stem.rsplit_once('.')?.1)
}
