//! Tokens from text, and where they point.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// With the compiler's lexer: proc-macro2 would read the text itself before it
/// asks, and is not optimised.
pub(crate) fn lex(text: &str) -> TokenStream {
    let tokens = text.parse::<proc_macro::TokenStream>();
    tokens.expect("names and literals are tokens").into()
}

/// An error that the compiler tells at a place.
pub(crate) fn compile_error(message: &str, span: Span) -> TokenStream {
    // The debug format of a text is a literal of it.
    located(lex(&format!("::core::compile_error! {{ {message:?} }}")), span)
}

fn located(tokens: TokenStream, span: Span) -> TokenStream {
    let mut located_trees = Vec::new();
    for mut tree in tokens {
        if let TokenTree::Group(group) = &tree {
            tree = Group::new(group.delimiter(), located(group.stream(), span)).into();
        }
        tree.set_span(span);
        located_trees.push(tree);
    }
    located_trees.into_iter().collect()
}

/// Brackets around tokens.
pub(crate) fn in_brackets(delimiter: Delimiter, tokens: impl Into<TokenStream>) -> TokenStream {
    TokenTree::from(Group::new(delimiter, tokens.into())).into()
}
