//! Options as text. Spans are kept, so that whatever a document says of an option
//! points at it.
//!
//! ```text
//! options  = [ option { "," option } [ "," ] ] [ "{" variants "}" ]
//! option   = "section" "=" ( string | "[" string { "," string } "]" )
//!          | "columns" "(" column { "," column } ")"
//!          | "rows" "=" ( string | "[" string { "," string } "]" )
//!          | "code_type" "=" ( "u32" | "i32" | "u64" | "i64" | "str" )
//!          | "status" "=" ( number | "code" [ "/" number ] | "section" | "none" )
//!          | "names" "=" ( "text" | "code" )
//!          | "strip_prefix" "=" string
//!          | "skip" "=" "[" code { "," code } "]"
//!          | "allow" "(" fault { "," fault } ")"
//!          | "lock" [ "=" string ]
//!          | "url" "=" string
//!          | "exhaustive"
//! column   = role "=" header
//!          | name ":" type "=" ( header | "(" string "," header ")" )
//! header   = string | number
//! code     = [ "-" ] integer | string
//! variants = [ variant { "," variant } [ "," ] ]
//! ```
//!
//! Variants are read by `variant`. What is wrong with one option is not in the way of
//! the next.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::tokens::{Tokens, is_comma, parse_all, twice, wrong};
use super::value::{self, unknown};
use super::{Options, Result, columns, variant};
use crate::diagnostic::Diagnostic;

/// Why a text is not [`Options`].
#[derive(Clone, Debug)]
pub struct InvalidOptions(Vec<Diagnostic>);

impl InvalidOptions {
    /// All that is wrong; at least one thing.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl fmt::Display for InvalidOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, diagnostic) in self.0.iter().enumerate() {
            let line_break = if at > 0 { "\n" } else { "" };
            write!(f, "{line_break}{diagnostic}")?;
        }
        Ok(())
    }
}

impl Error for InvalidOptions {}

impl FromStr for Options {
    type Err = InvalidOptions;

    fn from_str(text: &str) -> std::result::Result<Self, InvalidOptions> {
        let tokens = TokenStream::from_str(text).map_err(|error| {
            let message = "these are not options: brackets or quotes do not match, or a literal is \
                           not one of Rust's";
            InvalidOptions(vec![Diagnostic::argument(error.span(), message, None)])
        })?;
        let (options, diagnostics) = Self::parse(tokens);
        if diagnostics.is_empty() { Ok(options) } else { Err(InvalidOptions(diagnostics)) }
    }
}

impl Options {
    /// Reads options, and tells what is wrong with them. An option or a variant
    /// that is wrong is left out, so that a document can be read all the same.
    #[must_use]
    pub fn parse(tokens: TokenStream) -> (Self, Vec<Diagnostic>) {
        if let Some(span) = too_deep(&tokens) {
            return (Self::default(), vec![Diagnostic::argument(span, TOO_DEEP, None)]);
        }
        let mut options: Vec<_> = tokens.into_iter().collect();
        let variants = match options.pop_if(|tree| is_in_braces(tree)) {
            Some(TokenTree::Group(variants)) => variants.stream(),
            _ => TokenStream::new(),
        };
        let mut reader = Reader::default();
        for option in between_commas(options, &mut is_comma) {
            let read = parse_all(option, |option| reader.read_option(option));
            reader.diagnostics.extend(read.err().map(|error| *error));
        }
        for variant in between_commas(variants, &mut is_comma) {
            match parse_all(variant, |variant| variant::read(variant, &mut reader.diagnostics)) {
                Ok(variant) => reader.options.overrides.push(variant),
                Err(error) => reader.diagnostics.push(*error),
            }
        }
        (reader.options, reader.diagnostics)
    }
}

/// Deeper brackets are refused, as they would exhaust the stack.
const MAX_DEPTH: usize = 64;

pub(super) const TOO_DEEP: &str = "these brackets are inside of too many others";

/// Where brackets are too deep.
pub(super) fn too_deep(tokens: &TokenStream) -> Option<Span> {
    let mut streams = vec![(tokens.clone(), 0)];
    while let Some((stream, depth)) = streams.pop() {
        for tree in stream {
            if let TokenTree::Group(group) = tree {
                if depth == MAX_DEPTH {
                    return Some(group.span());
                }
                streams.push((group.stream(), depth + 1));
            }
        }
    }
    None
}

fn is_in_braces(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// The pieces of a list, whose last may have a comma behind it. `is_comma` is asked of
/// each token.
pub(super) fn between_commas(
    tokens: impl IntoIterator<Item = TokenTree>,
    is_comma: &mut dyn FnMut(&TokenTree) -> bool,
) -> Vec<TokenStream> {
    let mut pieces = vec![TokenStream::new()];
    for tree in tokens {
        match pieces.last_mut() {
            Some(piece) if !is_comma(&tree) => piece.extend([tree]),
            _ => pieces.push(TokenStream::new()),
        }
    }
    if pieces.last().is_some_and(TokenStream::is_empty) {
        pieces.pop();
    }
    pieces
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    options: Options,
    /// The names of the options that have been read.
    seen: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn read_option(&mut self, input: &mut Tokens) -> Result<()> {
        if input.has_string() {
            return Err(input.error("expected an option; a path stands before them all"));
        }
        let name = input.word()?;
        let word = name.to_string();
        if self.seen.contains(&word) {
            return twice(&name);
        }
        if !read_value(&word, &mut self.options, input)? {
            if word == "body" || word == "failure" {
                return wrong(name.span(), format!("`{word}` is an option of a struct"));
            }
            return Err(unknown("option", &name, OPTIONS));
        }
        self.seen.push(word);
        Ok(())
    }
}

/// Each option in the order of the reference, and how it is read: a list that
/// cannot lack one.
macro_rules! options {
    ($($name:ident $(= $read:expr)?,)*) => {
        const OPTIONS: &[&str] = &[$(stringify!($name)),*];

        /// Reads the value of an option; false if there is no such option.
        fn read_value(name: &str, options: &mut Options, input: &mut Tokens) -> Result<bool> {
            match name {
                $($(stringify!($name) => options.$name = $read(input)?,)?)*
                "columns" => (options.columns, options.own_columns) = columns::columns(input)?,
                _ => return Ok(false),
            }
            Ok(true)
        }
    };
}

options! {
    section = value::section,
    columns,
    rows = value::rows,
    code_type = value::code_type,
    status = value::status,
    names = value::names,
    strip_prefix = value::strip_prefix,
    skip = value::skip,
    allow = value::allow,
    lock = value::lock,
    url = value::url,
    exhaustive = value::flag,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An option without its row in the reference is forgotten.
    #[test]
    fn every_option_stands_in_the_reference() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/reference/options.md");
        let reference = std::fs::read_to_string(path).unwrap();
        let find = |name: &&str| {
            let rows = [format!("| `{name}` |"), format!("| `{name}(")];
            rows.iter().find_map(|row| reference.find(row)).unwrap_or_else(|| panic!("{name}"))
        };
        assert!(OPTIONS.iter().map(find).is_sorted(), "the reference has another order");
    }

    #[test]
    fn no_text_panics_or_exhausts_the_stack() {
        let deep = |open: &str, close: &str| open.repeat(20_000) + &close.repeat(20_000);
        let texts = [
            format!("skip = {}", deep("[", "]")),
            format!("{{ #[{}] A }}", deep("cfg_attr(x, ", ")")),
            format!("skip = [- -{}]", i128::MIN.unsigned_abs()),
            "skip = [- -1]".to_owned(),
            "skip = [-]".to_owned(),
            "\"docs/errors.md\", section = \"A\"".to_owned(),
            "columns(code = 1".to_owned(),
            "{ One { } }".to_owned(),
            "{ #[errcodes()] r#fn }".to_owned(),
            ",".to_owned(),
            "§".to_owned(),
        ];
        for text in texts {
            let error = text.parse::<Options>().expect_err(&text[..text.len().min(40)]);
            assert!(!error.to_string().is_empty());
        }
        for text in ["", "{}", "skip = [],", "{ #[errcodes(code = 1,)] A, }"] {
            assert!(text.parse::<Options>().is_ok(), "{text}");
        }
    }
}
