//! The files of a crate, found as the compiler does.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::str::FromStr;

use proc_macro2::TokenStream;

use super::{RustFile, Workspace, normal, scan, shown};
use crate::answer::Failure;

/// Reads a file and, one after the other, those of its modules.
pub(super) fn read(
    workspace: &mut Workspace,
    package: &Rc<PathBuf>,
    root: PathBuf,
    seen: &mut HashSet<PathBuf>,
) -> Result<(), Failure> {
    let root_folder = folder(&root);
    let mut open = vec![(root, root_folder)];
    while let Some((path, modules)) = open.pop() {
        let (path, modules) = (normal(&path), normal(&modules));
        if !seen.insert(path.clone()) {
            continue;
        }
        let name = shown(&path);
        let text = read_text(&name, &path)?;
        let tokens = TokenStream::from_str(&text).map_err(|error| {
            let at = error.span().start();
            Failure::new(format!("`{name}` is not Rust: see line {}", at.line))
        })?;
        for module in scan::modules(&tokens) {
            match find(&path, &modules, &module) {
                Some(found) => open.push(found),
                None if module.is_conditional => {}
                None => workspace.unseen.push(format!(
                    "{name}:{}: there is no file of the module `{}`",
                    module.line, module.name
                )),
            }
        }
        workspace.files.push(RustFile { name, text, tokens, package: Rc::clone(package) });
    }
    Ok(())
}

fn folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_path_buf()
}

/// The text, without what is not Rust: a byte order mark, and the line by which
/// a shell finds its interpreter.
fn read_text(name: &str, path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path);
    let bytes = bytes.map_err(|error| Failure::new(format!("cannot read `{name}`: {error}")))?;
    let text = crate::document::text(name, bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.starts_with("#!") && !text[2..].trim_start().starts_with('[') {
        return Ok(format!("//{}", &text[2..]));
    }
    Ok(text.to_owned())
}

/// The file of a module, and the folder of the modules in it.
/// <https://doc.rust-lang.org/reference/items/modules.html#module-source-filenames>
fn find(file: &Path, modules: &Path, module: &scan::Module) -> Option<(PathBuf, PathBuf)> {
    let mut inner = modules.to_path_buf();
    inner.extend(&module.within);
    if let Some(path) = &module.path {
        let base = if module.within.is_empty() { folder(file) } else { inner };
        let path = base.join(path);
        let modules = folder(&path);
        return path.is_file().then_some((path, modules));
    }
    let own = inner.join(&module.name);
    let candidates = [inner.join(format!("{}.rs", module.name)), own.join("mod.rs")];
    candidates.into_iter().find(|path| path.is_file()).map(|path| (path, own))
}
