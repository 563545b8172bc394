//! What the user's attributes can do to the item that they stand on.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::diagnostic::Diagnostic;
use crate::name::ident::plain_name;
use crate::options::without_invisible_groups;

/// The attributes of an enum.
#[derive(Default)]
pub(super) struct Attributes {
    /// Those that the enum gets.
    pub(super) passed_on: TokenStream,
    /// The conditions of the enum, which its impls have as well.
    pub(super) conditions: TokenStream,
    /// Whether none of them can be a macro, which may rewrite the item.
    pub(super) are_inert: bool,
    /// What is wrong with those that are not passed on.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Attributes of the language that leave the variants of an enum alone, and that
/// no macro can be called like
/// (<https://doc.rust-lang.org/reference/attributes.html#built-in-attributes-index>).
/// `derive` is none of them: a crate may have a macro of its own of that name.
const INERT: [&str; 8] = ["allow", "cfg", "deny", "deprecated", "doc", "expect", "forbid", "warn"];

/// The traits that every enum has.
const GIVEN: [&str; 11] = [
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Eq",
    "Error",
    "FromStr",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// The conditions among the attributes of an item.
pub(super) fn conditions(attributes: &TokenStream) -> TokenStream {
    Attributes::read(attributes).conditions
}

impl Attributes {
    /// Reads attributes, and leaves out those that would not compile.
    pub(super) fn read(attributes: &TokenStream) -> Self {
        let mut read = Self { are_inert: true, ..Self::default() };
        let mut pound = None;
        for tree in attributes.clone() {
            let TokenTree::Group(attribute) = &tree else {
                pound = Some(tree);
                continue;
            };
            let pound = pound.take();
            let is_good = read.take(attribute);
            if is_good {
                read.passed_on.extend(pound.into_iter().chain([tree]));
            }
        }
        read
    }

    /// Whether an attribute is passed on.
    fn take(&mut self, attribute: &Group) -> bool {
        let mut content = without_invisible_groups(attribute.stream()).into_iter();
        // What is not known to be inert may be a macro: `::name`, for one.
        let Some(TokenTree::Ident(name)) = content.next() else {
            self.are_inert = false;
            return true;
        };
        let next = content.next();
        let word = plain_name(&name);
        // `doc::mixed` would be a path, whatever its first word is.
        let is_path = matches!(&next, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
        self.are_inert &= !is_path && INERT.contains(&word.as_str());
        let known = self.diagnostics.len();
        match (word.as_str(), next) {
            ("cfg", Some(_)) => self.conditions.extend(quote::quote!(# #attribute)),
            ("repr", Some(TokenTree::Group(_))) => {
                self.refuse(&name, "the representation of the enum is the macro's".to_owned());
            }
            ("derive", Some(TokenTree::Group(traits))) => {
                for name in &given_traits(&traits) {
                    self.refuse(name, format!("every enum has `{name}` already"));
                }
            }
            _ => {}
        }
        self.diagnostics.len() == known
    }

    fn refuse(&mut self, name: &Ident, message: String) {
        let help = Some("leave it out".to_owned());
        self.diagnostics.push(Diagnostic::argument(name.span(), message, help));
    }
}

/// The traits of a `derive` that every enum has: the last words of its paths.
fn given_traits(traits: &Group) -> Vec<Ident> {
    let (mut given, mut last) = (Vec::new(), None);
    if traits.delimiter() != Delimiter::Parenthesis {
        return given;
    }
    for tree in traits.stream() {
        match tree {
            TokenTree::Ident(name) => last = Some(name),
            TokenTree::Punct(mark) if mark.as_char() == ',' => given.extend(last.take()),
            _ => {}
        }
    }
    given.extend(last);
    given.retain(|name| GIVEN.iter().any(|known| name == known));
    given
}
