//! Items with holes. `quote!` writes out a call for each token, which made a sixth of
//! what the engine takes to build; a text is one literal, and the compiler's lexer
//! reads it faster than it is handed tokens. What is small, or repeats, is quoted.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;

/// Rust items as they are written, with the values of the variables in brackets in
/// their holes, `#variable`.
macro_rules! template {
    ($item:expr, ($($hole:ident),*): $($tokens:tt)*) => {
        $crate::expand::template::fill(
            ($item.lex)(stringify!($($tokens)*)),
            &[$((stringify!($hole), &$hole)),*],
        )
    };
}
pub(super) use template;

/// Puts a value into each hole.
pub(super) fn fill(tokens: TokenStream, holes: &[(&str, &dyn ToTokens)]) -> TokenStream {
    let (mut filled, mut trees) = (TokenStream::new(), Vec::new());
    for token in tokens {
        match token {
            TokenTree::Group(group) => trees.push(TokenTree::Group(fill_group(&group, holes))),
            TokenTree::Ident(name) if is_mark(trees.last()) => {
                trees.pop();
                // A stream is appended as a whole, which takes less than its tokens.
                filled.extend(std::mem::take(&mut trees));
                let (_, value) = holes.iter().find(|(hole, _)| name == hole).expect("a hole");
                filled.extend([value.to_token_stream()]);
            }
            token => trees.push(token),
        }
    }
    filled.extend(trees);
    filled
}

fn fill_group(group: &Group, holes: &[(&str, &dyn ToTokens)]) -> Group {
    let mut filled = Group::new(group.delimiter(), fill(group.stream(), holes));
    filled.set_span(group.span());
    filled
}

/// Whether a token begins a hole: an attribute goes on with brackets.
fn is_mark(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == '#')
}
