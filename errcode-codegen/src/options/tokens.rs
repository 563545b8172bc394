//! The tokens of a call or of options, from left to right. What the engine reads of
//! Rust is so little that a parser of all of it, such as syn, would only make users
//! wait while it is built. What is missing is told in syn's words.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::literal::{Integer, unquoted};
use super::{Result, Spanned};
use crate::diagnostic::Diagnostic;
use crate::name::ident::is_reserved;

/// Tokens that are not read yet. A group without brackets, which the arguments of a
/// `macro_rules!` come in, is entered when a token of it is asked for.
pub(crate) struct Tokens {
    /// The last is the next.
    trees: Vec<TokenTree>,
    /// The brackets that they are in.
    delimiter: Delimiter,
    /// Where something is missing behind the last.
    end: Span,
}

impl Tokens {
    pub(crate) fn new(stream: TokenStream) -> Self {
        let mut tokens =
            Self { trees: Vec::new(), delimiter: Delimiter::None, end: Span::call_site() };
        tokens.push(stream);
        if let Some(last) = tokens.trees.first() {
            tokens.end = last.span();
        }
        tokens
    }

    /// What is in brackets.
    pub(crate) fn within(group: &Group) -> Self {
        let (delimiter, end) = (group.delimiter(), group.span_close());
        Self { delimiter, end, ..Self::new(group.stream()) }
    }

    fn push(&mut self, stream: TokenStream) {
        let start = self.trees.len();
        self.trees.extend(stream);
        self.trees[start..].reverse();
    }

    fn peek(&mut self) -> Option<&TokenTree> {
        while let Some(TokenTree::Group(group)) = self.trees.last()
            && group.delimiter() == Delimiter::None
        {
            let stream = group.stream();
            self.trees.pop();
            self.push(stream);
        }
        self.trees.last()
    }

    pub(crate) fn is_empty(&mut self) -> bool {
        self.peek().is_none()
    }

    /// Where the next token is.
    pub(crate) fn span(&mut self) -> Span {
        match self.peek() {
            Some(TokenTree::Group(group)) => group.span_open(),
            Some(tree) => tree.span(),
            None => self.end,
        }
    }

    /// What is wrong with the next token.
    pub(crate) fn error(&mut self, message: &str) -> Box<Diagnostic> {
        let before = if self.is_empty() { "unexpected end of input, " } else { "" };
        Box::new(Diagnostic::argument(self.span(), format!("{before}{message}"), None))
    }

    /// All that is left.
    pub(crate) fn rest(&mut self) -> TokenStream {
        let trees = std::mem::take(&mut self.trees);
        trees.into_iter().rev().collect()
    }

    /// Nothing is left.
    pub(crate) fn end(mut self) -> Result<()> {
        let message = match self.delimiter {
            Delimiter::Parenthesis => "unexpected token, expected `)`",
            Delimiter::Bracket => "unexpected token, expected `]`",
            Delimiter::Brace => "unexpected token, expected `}`",
            Delimiter::None => "unexpected token",
        };
        match self.peek() {
            Some(tree) => wrong(tree.span(), message),
            None => Ok(()),
        }
    }

    pub(crate) fn has_mark(&mut self, mark: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(next)) if next.as_char() == mark)
    }

    /// A mark that may be left out.
    pub(crate) fn take_mark(&mut self, mark: char) -> Option<TokenTree> {
        if self.has_mark(mark) { self.trees.pop() } else { None }
    }

    pub(crate) fn mark(&mut self, mark: char) -> Result<()> {
        match self.take_mark(mark) {
            Some(_) => Ok(()),
            None => wrong(self.span(), format!("expected `{mark}`")),
        }
    }

    /// A comma, unless this is the end.
    pub(crate) fn comma(&mut self) -> Result<()> {
        if self.is_empty() { Ok(()) } else { self.mark(',') }
    }

    pub(crate) fn has_keyword(&mut self, keyword: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(next)) if next == keyword)
    }

    pub(crate) fn keyword(&mut self, keyword: &str) -> Result<()> {
        if !self.has_keyword(keyword) {
            return Err(self.error(&format!("expected `{keyword}`")));
        }
        self.trees.pop();
        Ok(())
    }

    /// Any word, keywords too.
    pub(crate) fn word(&mut self) -> Result<Ident> {
        let Some(TokenTree::Ident(word)) = self.peek() else {
            return Err(self.error("expected ident"));
        };
        let word = word.clone();
        self.trees.pop();
        Ok(word)
    }

    /// A word that Rust does not keep for itself.
    pub(crate) fn ident(&mut self) -> Result<Ident> {
        let Some(TokenTree::Ident(word)) = self.peek() else {
            return Err(self.error("expected identifier"));
        };
        let word = word.to_string();
        if is_reserved(&word) {
            return Err(self.error(&format!("expected identifier, found keyword `{word}`")));
        }
        self.word()
    }

    pub(crate) fn has_group(&mut self, delimiter: Delimiter) -> bool {
        matches!(self.peek(), Some(TokenTree::Group(group)) if group.delimiter() == delimiter)
    }

    /// Brackets, and what is in them.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Result<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => {
                let group = group.clone();
                self.trees.pop();
                Ok(group)
            }
            _ => Err(self.error(match delimiter {
                Delimiter::Parenthesis => "expected parentheses",
                Delimiter::Bracket => "expected square brackets",
                Delimiter::Brace => "expected curly braces",
                Delimiter::None => "expected invisible group",
            })),
        }
    }

    pub(crate) fn in_parentheses(&mut self) -> Result<Self> {
        Ok(Self::within(&self.group(Delimiter::Parenthesis)?))
    }

    pub(crate) fn has_string(&mut self) -> bool {
        self.peek_string().is_some()
    }

    fn peek_string(&mut self) -> Option<String> {
        match self.peek() {
            Some(TokenTree::Literal(literal)) => unquoted(&literal.to_string()),
            _ => None,
        }
    }

    pub(crate) fn string(&mut self) -> Result<Spanned<String>> {
        let Some(value) = self.peek_string() else {
            return Err(self.error("expected string literal"));
        };
        let span = self.span();
        self.trees.pop();
        Ok(Spanned { value, span })
    }

    /// Whether a path without quotes is next: `docs/errors.md`.
    pub(crate) fn has_bare_path(&mut self) -> bool {
        let is_word = matches!(self.peek(), Some(TokenTree::Ident(_)));
        let behind = self.trees.len().checked_sub(2).map(|at| &self.trees[at]);
        is_word && matches!(behind, Some(TokenTree::Punct(mark)) if "/.-".contains(mark.as_char()))
    }

    /// All in front of a comma, or of the end.
    pub(crate) fn skip_to_comma(&mut self) {
        while !self.is_empty() && !self.has_mark(',') {
            self.trees.pop();
        }
    }

    /// An integer with its sign.
    pub(crate) fn integer(&mut self) -> Result<Integer> {
        let minus = self.take_mark('-');
        let integer = match self.peek() {
            Some(TokenTree::Literal(literal)) => Integer::new(literal, minus.is_some()),
            _ => None,
        };
        if integer.is_some() {
            self.trees.pop();
        } else {
            self.trees.extend(minus);
        }
        integer.ok_or_else(|| self.error("expected integer literal"))
    }

    /// `pub`, `pub(crate)`, or nothing.
    pub(crate) fn visibility(&mut self) -> TokenStream {
        let mut visibility = TokenStream::new();
        if self.has_keyword("pub") {
            visibility.extend(self.trees.pop());
            if self.has_group(Delimiter::Parenthesis) {
                visibility.extend(self.trees.pop());
            }
        }
        visibility
    }
}

pub(crate) fn wrong<T>(span: Span, message: impl Into<String>) -> Result<T> {
    Err(Box::new(Diagnostic::argument(span, message, None)))
}

/// What may be written once.
pub(crate) fn twice<T>(name: &Ident) -> Result<T> {
    wrong(name.span(), format!("`{name}` is written twice"))
}

pub(super) fn is_comma(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ',')
}

/// Parses tokens to their end.
pub(crate) fn parse_all<T>(
    tokens: TokenStream,
    parse: impl FnOnce(&mut Tokens) -> Result<T>,
) -> Result<T> {
    let mut tokens = Tokens::new(tokens);
    let parsed = parse(&mut tokens)?;
    tokens.end()?;
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn what_is_missing_is_missing_at_the_last_token() {
        let mut tokens = Tokens::new("member = failure".parse().unwrap());
        assert!(tokens.word().is_ok() && tokens.mark('=').is_ok() && tokens.word().is_ok());
        let error = tokens.mark('=').unwrap_err();
        let Place::Argument(span) = error.place else { panic!("{error}") };
        assert_eq!(span.source_text().as_deref(), Some("failure"));
    }
}
