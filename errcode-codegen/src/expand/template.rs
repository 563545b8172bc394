//! Items with holes. A macro that writes out a call for each token, such as `quote!`,
//! made a sixth of what the engine takes to build; a text is one literal, and the
//! compiler's lexer reads it faster than it is handed tokens.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};

/// Tokens as they are written, with the values of the variables in brackets in their
/// holes, `#variable`.
macro_rules! template {
    ($item:expr, (): $($tokens:tt)*) => {
        ($item.lex)(stringify!($($tokens)*))
    };
    ($item:expr, ($($hole:ident),*): $($tokens:tt)*) => {
        $crate::expand::template::fill(
            ($item.lex)(stringify!($($tokens)*)),
            &[$((stringify!($hole), &$hole)),*],
        )
    };
}
pub(super) use template;

/// What can be put into a hole.
pub(super) trait Value {
    fn put(&self, tokens: &mut TokenStream);
}

impl Value for TokenStream {
    fn put(&self, tokens: &mut TokenStream) {
        // A stream is appended as a whole, which takes less than its tokens.
        tokens.extend([self.clone()]);
    }
}

impl Value for Ident {
    fn put(&self, tokens: &mut TokenStream) {
        tokens.extend([TokenTree::from(self.clone())]);
    }
}

impl Value for Literal {
    fn put(&self, tokens: &mut TokenStream) {
        tokens.extend([TokenTree::from(self.clone())]);
    }
}

/// A literal of the text.
impl Value for str {
    fn put(&self, tokens: &mut TokenStream) {
        Literal::string(self).put(tokens);
    }
}

impl Value for String {
    fn put(&self, tokens: &mut TokenStream) {
        self.as_str().put(tokens);
    }
}

impl Value for bool {
    fn put(&self, tokens: &mut TokenStream) {
        Ident::new(if *self { "true" } else { "false" }, Span::call_site()).put(tokens);
    }
}

impl<T: Value + ?Sized> Value for &T {
    fn put(&self, tokens: &mut TokenStream) {
        (**self).put(tokens);
    }
}

/// Nothing, if there is none.
impl<T: Value> Value for Option<T> {
    fn put(&self, tokens: &mut TokenStream) {
        if let Some(value) = self {
            value.put(tokens);
        }
    }
}

/// Puts a value into each hole.
pub(super) fn fill(tokens: TokenStream, holes: &[(&str, &dyn Value)]) -> TokenStream {
    let (mut filled, mut trees) = (TokenStream::new(), Vec::new());
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), fill(group.stream(), holes));
                inner.set_span(group.span());
                trees.push(TokenTree::Group(inner));
            }
            TokenTree::Ident(name) if is_mark(trees.last()) => {
                trees.pop();
                filled.extend(std::mem::take(&mut trees));
                let (_, value) = holes.iter().find(|(hole, _)| name == hole).expect("a hole");
                value.put(&mut filled);
            }
            token => trees.push(token),
        }
    }
    filled.extend(trees);
    filled
}

/// Whether a token begins a hole: an attribute goes on with brackets.
fn is_mark(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == '#')
}
