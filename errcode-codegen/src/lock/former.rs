//! Locks that one which is not there can have been before.

/// What to do first where a lock is not there, as a new one would lose its names: rename
/// one of another enum beside it, if it is of the same document, or one of an enum of the
/// same name, whose document is gone, there or in the folder above. Empty if there is
/// none. `files` tells what is in a folder: its path is empty, or ends with `/`.
///
/// ```
/// use errcode_codegen::former_locks;
///
/// let files = |folder: &str| match folder {
///     "docs/" => vec!["errors.md".to_owned(), "errors.OldError.lock".to_owned()],
///     _ => Vec::new(),
/// };
/// let help = former_locks("docs/errors.ApiError.lock", &files);
/// assert!(help.contains("rename its lock, `docs/errors.OldError.lock`, to `docs/errors.ApiError.lock`"));
/// assert_eq!(former_locks("docs/more.ApiError.lock", &files), "");
/// ```
#[must_use]
pub fn former_locks(path: &str, files: &dyn Fn(&str) -> Vec<String>) -> String {
    let (folder, name) = path.split_at(folder_len(path));
    let above = folder.strip_suffix('/').map(|folder| &folder[..folder_len(folder)]);
    let mut former = Vec::new();
    if let Some(parts) = parts(name) {
        add(&mut former, folder, &files(folder), parts, true);
        if let Some(above) = above {
            add(&mut former, above, &files(above), parts, false);
        }
    }
    if former.is_empty() {
        return String::new();
    }
    former.sort_unstable();
    let former = former.join(" or ");
    format!(
        "if the document was moved or the enum renamed, rename its lock, {former}, to `{path}`; "
    )
}

/// Adds those of a folder. Beside the document of the lock, any of it can be the one.
fn add(
    former: &mut Vec<String>,
    folder: &str,
    files: &[String],
    (document, enum_name): (&str, &str),
    is_beside: bool,
) {
    for file in files {
        let Some((other, its_enum)) = parts(file) else { continue };
        let is_same = (other, its_enum) == (document, enum_name);
        let is_of_document = is_beside && other == document && !is_same;
        let is_left = || !files.iter().any(|file| is_document(file, other));
        if is_of_document || its_enum == enum_name && is_left() {
            former.push(format!("`{folder}{file}`"));
        }
    }
}

/// Document and enum that a lock is called after.
fn parts(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(".lock")?.rsplit_once('.')
}

fn is_document(file: &str, stem: &str) -> bool {
    let ending = file.strip_prefix(stem).and_then(|ending| ending.strip_prefix('.'));
    file == stem || ending.is_some_and(|ending| !ending.contains('.') && ending != "lock")
}

fn folder_len(path: &str) -> usize {
    path.rfind('/').map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_of_its_document_or_of_none() {
        let list = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let files = |folder: &str| match folder {
            "docs/" => list(&["a.md", "a.Error.lock", "b.Error.lock", "b.Other.lock", "c.lock"]),
            "docs/new/" => list(&["a.md", "a.Two.lock"]),
            "" => list(&["a.One.lock", "Cargo.lock"]),
            _ => Vec::new(),
        };
        let of = |path| {
            let help = former_locks(path, &files);
            let part = help.split("its lock, ").nth(1).and_then(|rest| rest.split(", to").next());
            part.unwrap_or_default().to_owned()
        };
        assert_eq!(of("docs/a.Error.lock"), "`docs/b.Error.lock`");
        assert_eq!(of("docs/a.One.lock"), "`a.One.lock` or `docs/a.Error.lock`");
        assert_eq!(of("docs/new/a.Error.lock"), "`docs/b.Error.lock` or `docs/new/a.Two.lock`");
        assert_eq!(of("docs/c.lock"), "");
        assert_eq!(of("docs/new/x.More.lock"), "");
        assert_eq!(of("x.Error.lock"), "");
    }
}
