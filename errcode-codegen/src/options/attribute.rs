//! Attributes: which are the macro's, what they are called, and what stands in them.

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};

use super::Result;
use super::tokens::{Tokens, is_comma};
use crate::name::ident::plain_name;

/// An attribute with a `#` and brackets that are the macro's, so that clippy has no
/// opinion on a comment that is a document.
pub(crate) fn passed_on(attribute: &Group) -> [TokenTree; 2] {
    let group = Group::new(Delimiter::Bracket, attribute.stream());
    [TokenTree::Punct(Punct::new('#', Spacing::Alone)), TokenTree::Group(group)]
}

/// What stands between the parentheses of `#[errcodes(..)]`; none of another attribute.
pub(crate) fn own_arguments(attribute: &Group) -> Result<Option<Tokens>> {
    let mut content = Tokens::within(attribute);
    let is_own = content.word().is_ok_and(|name| name == "errcodes");
    if !is_own || !content.has_group(Delimiter::Parenthesis) {
        return Ok(None);
    }
    let arguments = content.in_parentheses()?;
    content.end()?;
    Ok(Some(arguments))
}

/// Where an attribute has this name, or is a `cfg_attr` that has one of it. A
/// variant is the number of its row, so that no `cfg` may stand on it.
pub(super) fn find_attribute(attribute: &TokenStream, wanted: &str) -> Option<Span> {
    with_conditional(attribute.clone()).iter().find_map(|trees| match trees.first() {
        Some(TokenTree::Ident(name)) if plain_name(name) == wanted => Some(name.span()),
        _ => None,
    })
}

/// An attribute, and those that it has if it is a `cfg_attr`.
///
/// ```text
/// "cfg_attr" "(" predicate { "," attribute } ")"
/// ```
pub(crate) fn with_conditional(attribute: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut all = vec![without_invisible_groups(attribute)];
    let mut at = 0;
    while let Some(trees) = all.get(at) {
        at += 1;
        if let [TokenTree::Ident(name), TokenTree::Group(arguments)] = &trees[..]
            && plain_name(name) == "cfg_attr"
        {
            let arguments = without_invisible_groups(arguments.stream());
            all.extend(arguments.split(is_comma).skip(1).map(<[_]>::to_vec));
        }
    }
    all
}

/// The tokens of a stream, and of the groups without brackets in it that the
/// arguments of a `macro_rules!` come in.
pub(crate) fn without_invisible_groups(stream: TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    for tree in stream {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                trees.extend(without_invisible_groups(group.stream()));
            }
            tree => trees.push(tree),
        }
    }
    trees
}
