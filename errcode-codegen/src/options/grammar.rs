//! Options as text. Spans are kept, so that whatever a document says of an option
//! points at it.
//!
//! ```text
//! options  = [ option { "," option } [ "," ] ] [ "{" variants "}" ]
//! option   = "section" "=" ( string | "[" string { "," string } "]" )
//!          | "columns" "(" role "=" ( string | number ) { "," .. } ")"
//!          | "code_type" "=" ( "u32" | "i32" | "u64" | "i64" | "str" )
//!          | "status" "=" ( number | "code" [ "/" number ] )
//!          | "names" "=" ( "text" | "code" )
//!          | "strip_prefix" "=" string
//!          | "skip" "=" "[" code { "," code } "]"
//!          | "allow" "(" fault { "," fault } ")"
//! code     = [ "-" ] integer | string
//! variants = [ variant { "," variant } [ "," ] ]
//! variant  = { attribute } name
//! ```
//!
//! One of the attributes of a variant is `#[errcodes(code = ..)]`; the others
//! are passed on. What is wrong with one option is not in the way of the next.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Token, token};

use super::value::{self, Result, at_next, in_brackets, in_parentheses, unknown, wrong};
use super::{Options, Override, Spanned};
use crate::catalog::Code;
use crate::diagnostic::Diagnostic;

/// Why a text is no [`Options`].
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
            let message = "brackets and quotes do not match";
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
        let mut options: Vec<_> = tokens.into_iter().collect();
        let variants = match options.pop_if(|tree| is_in_braces(tree)) {
            Some(TokenTree::Group(variants)) => variants.stream(),
            _ => TokenStream::new(),
        };
        let mut reader = Reader::default();
        for option in between_commas(options) {
            if let Err(error) = parse_all(option, |option| reader.read_option(option)) {
                reader.diagnostics.push(*error);
            }
        }
        for variant in between_commas(variants) {
            if let Err(error) = parse_all(variant, |variant| reader.read_variant(variant)) {
                reader.diagnostics.push(*error);
            }
        }
        (reader.options, reader.diagnostics)
    }
}

fn is_in_braces(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// The pieces of a list, whose last may have a comma behind it.
fn between_commas(tokens: impl IntoIterator<Item = TokenTree>) -> Vec<TokenStream> {
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

/// Parses tokens to their end.
fn parse_all<T>(
    tokens: TokenStream,
    parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
) -> Result<T> {
    let mut wrong = None;
    let parser = |input: ParseStream<'_>| {
        parse(input).map_err(|error| {
            wrong = Some(error);
            input.error("see above")
        })
    };
    let parsed = parser.parse2(tokens);
    parsed.map_err(|error| wrong.unwrap_or_else(|| error.into()))
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
    fn read_option(&mut self, input: ParseStream<'_>) -> Result<()> {
        let name = input.call(Ident::parse_any)?;
        let word = name.to_string();
        if self.seen.contains(&word) {
            return wrong(name.span(), format!("`{name}` is written twice"));
        }
        let options = &mut self.options;
        match word.as_str() {
            "section" => options.section = value::section(input)?,
            "columns" => options.columns = value::columns(input)?,
            "code_type" => options.code_type = Some(value::code_type(input)?),
            "status" => options.status = Some(value::status(input)?),
            "names" => options.names = value::names(input)?,
            "strip_prefix" => options.strip_prefix = Some(value::strip_prefix(input)?),
            "skip" => options.skip = value::skip(input)?,
            "allow" => options.allow = value::allow(input)?,
            "body" => return wrong(name.span(), "`body` is an option of a struct"),
            _ => return Err(unknown("option", &name, &OPTIONS)),
        }
        self.seen.push(word);
        Ok(())
    }

    /// A variant names an entry, which is found by its code.
    fn read_variant(&mut self, input: ParseStream<'_>) -> Result<()> {
        let (mut code, mut attributes) = (None, TokenStream::new());
        while let Some(pound) = input.parse::<Option<Token![#]>>()? {
            let content = in_brackets(input)?;
            if is_own(&content) {
                content.call(Ident::parse_any)?;
                let own = in_parentheses(&content)?;
                if code.replace(variant_code(&own)?).is_some() {
                    return wrong(pound.span, "`#[errcodes(..)]` is written twice");
                }
                continue;
            }
            let content: TokenStream = content.parse()?;
            match conditional(content.clone()) {
                Some(span) => self.diagnostics.push(conditional_variant(span)),
                None => attributes.extend(quote!(#[#content])),
            }
        }
        let name: Ident = input.parse()?;
        let Some(code) = code else {
            let message = "which entry is this? Write `#[errcodes(code = ..)]` above it";
            return wrong(name.span(), message);
        };
        if !input.is_empty() {
            let message = "a variant is only a name here: all else is the document's";
            return Err(at_next(input, message));
        }
        self.options.overrides.push(Override { code, name, attributes });
        Ok(())
    }
}

const OPTIONS: [&str; 8] =
    ["section", "columns", "code_type", "status", "names", "strip_prefix", "skip", "allow"];

/// Whether the content of an attribute is `errcodes(..)`.
fn is_own(content: ParseStream<'_>) -> bool {
    let fork = content.fork();
    fork.call(Ident::parse_any).is_ok_and(|name| name == "errcodes") && fork.peek(token::Paren)
}

/// `code = -61`, in `#[errcodes(..)]` above a variant.
fn variant_code(input: ParseStream<'_>) -> Result<Spanned<Code>> {
    let name = input.call(Ident::parse_any)?;
    if name != "code" {
        return Err(unknown("option of a variant", &name, &["code"]));
    }
    input.parse::<Token![=]>()?;
    let code = value::code(input)?;
    value::comma(input)?;
    if input.is_empty() { Ok(code) } else { Err(at_next(input, "a variant has no other option")) }
}

/// Where an attribute is a `cfg`, or a `cfg_attr` that has one: a variant is
/// the number of its row, whatever the configuration is.
///
/// ```text
/// "cfg" ( .. ) | "cfg_attr" "(" predicate { "," attribute } ")"
/// ```
fn conditional(attribute: TokenStream) -> Option<Span> {
    let mut trees = attribute.into_iter();
    let name = trees.next()?;
    match (name.to_string().as_str(), trees.next()) {
        ("cfg", _) => Some(name.span()),
        ("cfg_attr", Some(TokenTree::Group(arguments))) => {
            let arguments: Vec<_> = arguments.stream().into_iter().collect();
            let mut attributes = arguments.split(is_comma).skip(1);
            attributes.find_map(|attribute| conditional(attribute.iter().cloned().collect()))
        }
        _ => None,
    }
}

fn is_comma(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ',')
}

fn conditional_variant(span: Span) -> Diagnostic {
    let help = "every row of the document is a variant: handle it where it is used";
    Diagnostic::argument(span, "a variant cannot be conditional", Some(help.to_owned()))
}
