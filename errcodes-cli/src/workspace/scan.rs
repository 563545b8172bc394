//! What is looked for in the tokens of a Rust file.

use std::collections::HashSet;
use std::str::FromStr as _;

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

/// What stands in brackets that are deeper is not looked at.
const MAX_DEPTH: usize = 200;

/// A call of the macro.
pub(super) struct Call {
    /// The name of the macro.
    pub(super) span: Span,
    pub(super) arguments: TokenStream,
    /// Why its arguments cannot be read.
    pub(super) unread: Option<&'static str>,
}

/// The calls of a macro that has one of these names.
pub(super) fn calls(tokens: &TokenStream, names: &HashSet<String>) -> Vec<Call> {
    let mut calls = Vec::new();
    each_stream(tokens, &mut |trees| {
        for window in trees.windows(3) {
            if let [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Group(group)] =
                window
                && mark.as_char() == '!'
                && names.contains(&name.to_string())
            {
                let arguments = group.stream();
                let unread = unread(&arguments);
                calls.push(Call { span: name.span(), arguments, unread });
            }
        }
    });
    calls.sort_by_key(|call| call.span.byte_range().start);
    calls
}

/// Adds the names under which the macro is imported: `errcodes as codes`.
pub(super) fn add_names(tokens: &TokenStream, names: &mut HashSet<String>) {
    each_stream(tokens, &mut |trees| {
        for window in trees.windows(3) {
            if let [TokenTree::Ident(of), TokenTree::Ident(word), TokenTree::Ident(name)] = window
                && of == "errcodes"
                && word == "as"
                && name != "_"
            {
                names.insert(name.to_string());
            }
        }
    });
}

/// Why the arguments of a call cannot be read.
fn unread(tokens: &TokenStream) -> Option<&'static str> {
    let mut has_dollar = false;
    let is_whole = each_stream(tokens, &mut |trees| {
        has_dollar |= trees
            .iter()
            .any(|tree| matches!(tree, TokenTree::Punct(mark) if mark.as_char() == '$'));
    });
    if !is_whole {
        return Some("brackets of the arguments are inside of too many others");
    }
    has_dollar.then_some("the arguments are those of another macro, whose calls are not seen")
}

/// Looks at the tokens of every pair of brackets; false if some are too deep.
fn each_stream(tokens: &TokenStream, look: &mut dyn FnMut(&[TokenTree])) -> bool {
    let mut is_whole = true;
    let mut open = vec![(tokens.clone(), 0)];
    while let Some((stream, depth)) = open.pop() {
        let trees: Vec<_> = stream.into_iter().collect();
        look(&trees);
        for tree in trees {
            if let TokenTree::Group(group) = tree {
                is_whole &= depth < MAX_DEPTH;
                if depth < MAX_DEPTH {
                    open.push((group.stream(), depth + 1));
                }
            }
        }
    }
    is_whole
}

/// A module that stands in a file of its own.
#[derive(Debug)]
pub(super) struct Module {
    pub(super) name: String,
    pub(super) line: usize,
    /// What a `path` attribute says.
    pub(super) path: Option<String>,
    /// Whether it has a `cfg`, so that it may have no file.
    pub(super) is_conditional: bool,
    /// The modules of the same file that it stands in, as folders.
    pub(super) within: Vec<String>,
}

/// The modules of a file that have files of their own.
pub(super) fn modules(tokens: &TokenStream) -> Vec<Module> {
    let mut reader = Reader { modules: Vec::new(), within: Vec::new() };
    reader.read(tokens.clone(), 0);
    reader.modules
}

struct Reader {
    modules: Vec<Module>,
    within: Vec<String>,
}

/// The attributes above an item, as far as modules have to do with them.
#[derive(Default)]
struct Attributes {
    path: Option<String>,
    is_conditional: bool,
}

impl Reader {
    fn read(&mut self, tokens: TokenStream, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        let trees: Vec<_> = tokens.into_iter().collect();
        let mut attributes = Attributes::default();
        let mut at = 0;
        while at < trees.len() {
            match &trees[at..] {
                [TokenTree::Punct(mark), TokenTree::Group(group), ..] if mark.as_char() == '#' => {
                    attributes.add(group);
                    at += 2;
                    continue;
                }
                [TokenTree::Ident(word), TokenTree::Ident(name), end, ..] if word == "mod" => {
                    self.module(name, end, std::mem::take(&mut attributes), depth);
                    at += 3;
                    continue;
                }
                [TokenTree::Group(group), ..] => self.read(group.stream(), depth + 1),
                _ => {}
            }
            if ends_item(&trees[at]) {
                attributes = Attributes::default();
            }
            at += 1;
        }
    }

    /// `mod name;` or `mod name { .. }`
    fn module(&mut self, name: &Ident, end: &TokenTree, attributes: Attributes, depth: usize) {
        let Attributes { path, is_conditional } = attributes;
        let line = name.span().start().line;
        let plain = name.to_string();
        let name = plain.strip_prefix("r#").unwrap_or(&plain).to_owned();
        match end {
            TokenTree::Punct(mark) if mark.as_char() == ';' => {
                let within = self.within.clone();
                self.modules.push(Module { name, line, path, is_conditional, within });
            }
            TokenTree::Group(group) => {
                self.within.push(path.unwrap_or(name));
                self.read(group.stream(), depth + 1);
                self.within.pop();
            }
            _ => {}
        }
    }
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Punct(mark) => mark.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    }
}

impl Attributes {
    /// `[path = ".."]` or `[cfg(..)]`
    fn add(&mut self, group: &Group) {
        let trees: Vec<_> = group.stream().into_iter().collect();
        match trees.as_slice() {
            [TokenTree::Ident(name), _, TokenTree::Literal(path)] if name == "path" => {
                self.path = value(path);
            }
            [TokenTree::Ident(name), ..] if name == "cfg" || name == "cfg_attr" => {
                self.is_conditional = true;
            }
            _ => {}
        }
    }
}

/// The text of a literal: a path needs no more of Rust's grammar than options do.
fn value(literal: &Literal) -> Option<String> {
    let options = errcode_codegen::Options::from_str(&format!("strip_prefix = {literal}"));
    options.ok()?.strip_prefix.map(|prefix| prefix.value)
}
