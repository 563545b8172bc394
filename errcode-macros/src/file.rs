//! Reads documents and locks, and has the compiler track them. The only file that
//! touches the file system or the environment.

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use errcode_codegen::{former_locks, nearest};
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

/// A file that has been read.
pub(crate) struct File {
    pub(crate) text: String,
    path: PathBuf,
}

impl File {
    /// Reads the file of a path that is relative to the folder of the user's
    /// `Cargo.toml`. The error is a sentence for the user, who is told what helps.
    pub(crate) fn read(path: &str) -> Result<Self, String> {
        Self::read_or_help(path, |full| help_of_path(full, path))
    }

    /// Reads a lock, which may be a new one. An empty file loses the names of one
    /// that is elsewhere, so that another one is told first.
    pub(crate) fn read_lock(path: &str) -> Result<Self, String> {
        Self::read_or_help(path, |full| {
            if full.is_dir() {
                let help =
                    "a lock is a file: write the path of one, or give the folder another name";
                return help.to_owned();
            }
            let folder = full.to_string_lossy();
            let folder = folder.strip_suffix(path).unwrap_or_default();
            if full.exists() || is_package(Path::new(folder)) {
                return help_of_path(full, path);
            }
            let near = nearest_file(full, path, ".lock");
            let former = former_locks(path, &|inner| files(&Path::new(folder).join(inner)));
            format!(
                "{near}{former}for a new lock, make an empty file `{path}`, and run `ERRCODES_LOCK=write \
                 cargo test`, which writes it"
            )
        })
    }

    fn read_or_help(path: &str, help: impl FnOnce(&Path) -> String) -> Result<Self, String> {
        if Path::new(path).has_root() || Path::new(path).is_absolute() {
            let relative = "write it from the folder of Cargo.toml on";
            return Err(format!("the path `{path}` is absolute\n  = help: {relative}"));
        }
        let folder = std::env::var_os("CARGO_MANIFEST_DIR")
            .ok_or("CARGO_MANIFEST_DIR is not set, so no document can be found")?;
        let full = Path::new(&folder).join(path);
        let bytes = read_bytes(&full)
            .map_err(|why| format!("cannot read `{path}`: {why}\n  = help: {}", help(&full)))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.split(|&byte| byte == b'\n').count();
            format!("`{path}` is not UTF-8: see line {line}\n  = help: save it as UTF-8")
        })?;
        Ok(Self { text, path: full })
    }

    /// The path from where the compiler prints the paths of sources: in a
    /// workspace that is its root, and not the package. None if it is not below.
    pub(crate) fn printed(&self, span: Span) -> Option<String> {
        let source = PathBuf::from(span.file());
        let path = source.parent()?.join(relative_to_source(&self.path, span)?);
        let components = normal(&path)?.into_iter();
        let names = components.map(|component| match component {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        Some(names.collect::<Option<Vec<_>>>()?.join("/"))
    }

    /// Makes the compiler read the file too, so that an edit of it leads to a
    /// new build. `include_str!` resolves a relative path from the file that
    /// its span is in: with the span of the user's literal, and the source file
    /// known, no absolute path gets into the output.
    pub(crate) fn track(&self, span: Span) -> TokenStream {
        let path = relative_to_source(&self.path, span).unwrap_or_else(|| absolute(&self.path));
        let mut path = Literal::string(&path);
        path.set_span(span);
        quote! { const _: &::core::primitive::str = ::core::include_str!(#path); }
    }
}

/// The file that was meant, and where the path of a document begins.
fn help_of_path(full: &Path, path: &str) -> String {
    let folder = full.to_string_lossy();
    let folder = folder.strip_suffix(path).unwrap_or_default().trim_end_matches('/');
    let near = written_otherwise(folder, path)
        .map_or_else(|| nearest_file(full, path, ""), |path| format!("did you mean `{path}`? "));
    if near.is_empty() && is_package(Path::new(folder)) {
        return help_of_package(folder, path);
    }
    near + &format!("paths begin at the folder of Cargo.toml, `{folder}`")
}

/// Whether a folder is that of a crate as `cargo package` has it, which writes the
/// manifest anew and keeps the user's.
fn is_package(folder: &Path) -> bool {
    folder.join("Cargo.toml.orig").is_file()
}

/// Why a package does not have a document that the crate has.
fn help_of_package(folder: &str, path: &str) -> String {
    let is_outside = normal(Path::new(path)).is_none();
    let help = if is_outside {
        "`cargo package` takes nothing from outside of the folder of Cargo.toml: put the document, \
         or a link to it, into that folder"
    } else {
        "the manifest leaves it out, or git ignores it: see `include` and `exclude` in Cargo.toml"
    };
    format!("the package in `{folder}` is without it; {help}")
}

/// The path of a file that is written from another folder than that of Cargo.toml:
/// from the source file, from the root of the workspace, or with `\`.
fn written_otherwise(folder: &str, path: &str) -> Option<String> {
    // What is there cannot be read, whatever it is called.
    if Path::new(folder).join(path).exists() {
        return None;
    }
    let path = path.replace('\\', "/");
    let inner = path.trim_start_matches("../");
    let mut paths = vec![inner.to_owned()];
    for (at, _) in inner.match_indices('/') {
        paths.push(inner[at + 1..].to_owned());
    }
    paths.push(format!("../{inner}"));
    paths.push(format!("../../{inner}"));
    paths.into_iter().find(|path| Path::new(folder).join(path).is_file())
}

/// A question for the file of the folder whose name is nearest, as the user would
/// write it; empty if none is near.
fn nearest_file(full: &Path, path: &str, ending: &str) -> String {
    let near = || {
        let (name, folder) = (full.file_name()?.to_str()?, full.parent()?);
        let mut names = files(folder);
        names.retain(|other| other.ends_with(ending) && other != name);
        names.sort_unstable();
        let near = nearest(name, names.iter().map(String::as_str))?;
        Some(format!("did you mean `{}{near}`? ", path.strip_suffix(name)?))
    };
    near().unwrap_or_default()
}

/// The names of the files in a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        if file.path().is_file() {
            names.extend(file.file_name().into_string());
        }
    }
    names
}

/// Only what ends is read: no folder, and no device.
fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let error = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => error.to_string(),
    };
    let metadata = fs::metadata(path).map_err(error)?;
    if metadata.is_dir() {
        return Err("it is a folder".to_owned());
    }
    if !metadata.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    fs::read(path).map_err(error)
}

fn absolute(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The path of a file as seen from the source file that a span is in.
/// None if that file is not known, or is behind a link that misleads.
fn relative_to_source(document: &Path, span: Span) -> Option<String> {
    let source = std::path::absolute(span.local_file()?).ok()?;
    let folder = source.parent()?;
    let document = std::path::absolute(document).ok()?;
    let relative = relative(&normal(&document)?, &normal(folder)?)?;
    let same = fs::canonicalize(folder.join(&relative)).ok()? == fs::canonicalize(document).ok()?;
    same.then_some(relative)
}

/// The components of a path, without `.` and `..`.
fn normal(path: &Path) -> Option<Vec<Component<'_>>> {
    let mut normal = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()?),
            component => normal.push(component),
        }
    }
    Some(normal)
}

/// The way from a folder to a file, with `/` on every system. None if they
/// share no root.
fn relative(file: &[Component<'_>], folder: &[Component<'_>]) -> Option<String> {
    let shared = file.iter().zip(folder).take_while(|(a, b)| a == b).count();
    let up = folder[shared..].iter().map(|_| Some(".."));
    let down = file[shared..].iter().map(|component| component.as_os_str().to_str());
    let parts: Option<Vec<_>> = up.chain(down).collect();
    (shared > 0).then_some(parts?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_goes_up_and_down() {
        let way = |file: &str, folder: &str| {
            let (file, folder) = (PathBuf::from(file), PathBuf::from(folder));
            relative(&normal(&file).unwrap(), &normal(&folder).unwrap())
        };
        assert_eq!(way("/a/docs/x.md", "/a/src").as_deref(), Some("../docs/x.md"));
        assert_eq!(way("/a/b/../docs/./x.md", "/a/src/y").as_deref(), Some("../../docs/x.md"));
        assert_eq!(way("/a/x.md", "/a").as_deref(), Some("x.md"));
        assert_eq!(way("x.md", "/a"), None);
    }
}
