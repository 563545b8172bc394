//! What the user's attributes can do to the item that they stand on.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Attributes of the language that leave the variants of an enum alone, and that
/// no macro can be called like
/// (<https://doc.rust-lang.org/reference/attributes.html#built-in-attributes-index>).
/// `derive` is none of them: a crate may have a macro of its own of that name.
const INERT: [&str; 8] = ["allow", "cfg", "deny", "deprecated", "doc", "expect", "forbid", "warn"];

/// Whether none of the attributes can be a macro, which may rewrite the item.
pub(super) fn are_inert(attributes: &TokenStream) -> bool {
    attributes.clone().into_iter().all(|tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            let mut content = group.stream().into_iter();
            let name = content.next().map(|name| name.to_string());
            // `doc::mixed` would be a path, whatever its first word is.
            let is_path =
                matches!(content.next(), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
            !is_path && name.is_some_and(|name| INERT.contains(&name.as_str()))
        }
        tree => matches!(tree, TokenTree::Punct(_)),
    })
}
