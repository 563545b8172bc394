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
//! variant  = { attribute } name
//! ```
//!
//! One of the attributes of a variant is `#[errcodes(code = .., status = ..)]`, in
//! which the status may be left out; the others are passed on. What is wrong with one option is not in the way of the next.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::columns;
use super::tokens::{Tokens, parse_all, passed_on, twice, wrong};
use super::value::{self, unknown};
use super::{Options, Override, Result, Spanned};
use crate::code::{Code, Status};
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
            let read = parse_all(variant, |variant| reader.read_variant(variant));
            reader.diagnostics.extend(read.err().map(|error| *error));
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

    /// A variant names an entry, which is found by its code.
    fn read_variant(&mut self, input: &mut Tokens) -> Result<()> {
        let (found, attributes) = self.read_attributes(input)?;
        let name = input.ident()?;
        let Some(OfVariant { code, status }) = found else {
            let message = "which entry is this? Write `#[errcodes(code = ..)]` above it";
            return wrong(name.span(), message);
        };
        if !input.is_empty() {
            let message = "a variant is only a name here: all else is the document's";
            return Err(input.error(message));
        }
        self.options.overrides.push(Override { code, status, name, attributes });
        Ok(())
    }

    /// What `#[errcodes(..)]` says of a variant, and the other attributes.
    fn read_attributes(&mut self, input: &mut Tokens) -> Result<(Option<OfVariant>, TokenStream)> {
        let (mut found, mut attributes) = (None, TokenStream::new());
        while let Some(pound) = input.take_mark('#') {
            let attribute = input.group(Delimiter::Bracket)?;
            if let Some(mut own) = own_arguments(&attribute)? {
                if found.replace(of_variant(&mut own)?).is_some() {
                    return wrong(pound.span(), "`#[errcodes(..)]` is written twice");
                }
                continue;
            }
            match find_attribute(&attribute.stream(), "cfg") {
                Some(span) => self.diagnostics.push(conditional_variant(span)),
                None => attributes.extend(passed_on(&attribute)),
            }
        }
        Ok((found, attributes))
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

/// What `#[errcodes(..)]` says above a variant.
struct OfVariant {
    code: Spanned<Code>,
    status: Option<Spanned<Status>>,
}

/// `code = -61` or `code = -61, status = 400`
fn of_variant(input: &mut Tokens) -> Result<OfVariant> {
    let (mut code, mut status) = (None, None);
    while !input.is_empty() {
        let name = input.word()?;
        match name.to_string().as_str() {
            "code" => set(&mut code, &name, input, value::code)?,
            "status" => set(&mut status, &name, input, value::fixed_status)?,
            _ => return Err(unknown("option of a variant", &name, &["code", "status"])),
        }
        input.comma()?;
    }
    match code {
        Some(code) => Ok(OfVariant { code, status }),
        None => Err(input.error("expected `code = ..`: a variant is found by its code")),
    }
}

/// `= value`, once.
fn set<T>(
    option: &mut Option<T>,
    name: &Ident,
    input: &mut Tokens,
    read: fn(&mut Tokens) -> Result<T>,
) -> Result<()> {
    if option.is_some() {
        return twice(name);
    }
    input.mark('=')?;
    *option = Some(read(input)?);
    Ok(())
}

/// Where an attribute has this name, or is a `cfg_attr` that has one of it. A
/// variant is the number of its row, so that no `cfg` may stand on it.
///
/// ```text
/// name .. | "cfg_attr" "(" predicate { "," attribute } ")"
/// ```
pub(super) fn find_attribute(attribute: &TokenStream, wanted: &str) -> Option<Span> {
    let mut trees = without_invisible_groups(attribute.clone()).into_iter();
    let name = trees.next()?;
    let word = name.to_string();
    let word = word.strip_prefix("r#").unwrap_or(&word);
    match (word, trees.next()) {
        (word, _) if word == wanted => Some(name.span()),
        ("cfg_attr", Some(TokenTree::Group(arguments))) => {
            let arguments = without_invisible_groups(arguments.stream());
            let mut attributes = arguments.split(is_comma).skip(1);
            attributes
                .find_map(|attribute| find_attribute(&attribute.iter().cloned().collect(), wanted))
        }
        _ => None,
    }
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

fn is_comma(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ',')
}

fn conditional_variant(span: Span) -> Diagnostic {
    let help = "every row of the document is a variant: handle it where it is used";
    Diagnostic::argument(span, "a variant cannot be conditional", Some(help.to_owned()))
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
