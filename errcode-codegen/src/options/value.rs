//! The values of options, one function for each option, and what they are made of.

use std::num::NonZeroU64;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::quote;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{LitInt, LitStr, Token, braced, bracketed, parenthesized, token};

use super::{Column, NameSource, Spanned, StatusRule};
use crate::code::{Code, CodeType, Status};
use crate::diagnostic::{Diagnostic, FaultName, nearest};
use crate::rows::pattern::{InvalidPattern, Pattern};

pub(crate) type Result<T> = std::result::Result<T, Box<Diagnostic>>;

/// `section = "heading"` or `section = ["heading", "heading"]`
pub(super) fn section(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    input.parse::<Token![=]>()?;
    if input.peek(token::Bracket) { list(input, string) } else { Ok(vec![string(input)?]) }
}

pub(super) fn column(input: ParseStream<'_>) -> Result<Spanned<Column>> {
    if input.peek(LitStr) {
        let Spanned { value, span } = string(input)?;
        return Ok(Spanned { value: Column::Header(value), span });
    }
    let expected = "expected the text of a header, or the number of a column, counted from 1";
    let Ok(number) = input.parse::<LitInt>() else { return Err(at_next(input, expected)) };
    match number.base10_parse() {
        Ok(0) | Err(_) => wrong(number.span(), expected),
        Ok(value) => Ok(Spanned { value: Column::Number(value), span: number.span() }),
    }
}

/// `rows = "### {code} {name}"` or a list of patterns
pub(super) fn rows(input: ParseStream<'_>) -> Result<Vec<Spanned<Pattern>>> {
    input.parse::<Token![=]>()?;
    if input.peek(token::Bracket) { list(input, pattern) } else { Ok(vec![pattern(input)?]) }
}

fn pattern(input: ParseStream<'_>) -> Result<Spanned<Pattern>> {
    let Spanned { value, span } = string(input)?;
    match value.parse() {
        Ok(value) => Ok(Spanned { value, span }),
        Err(InvalidPattern { message, help }) => {
            Err(Box::new(Diagnostic::argument(span, message, Some(help))))
        }
    }
}

/// `code_type = u32`
pub(super) fn code_type(input: ParseStream<'_>) -> Result<Option<Spanned<CodeType>>> {
    input.parse::<Token![=]>()?;
    let name: Ident = input.parse()?;
    let value = one_of("code type", &name, &CodeType::ALL, CodeType::as_str)?;
    Ok(Some(Spanned { value, span: name.span() }))
}

/// `status = 404`, `status = code`, `status = code / 100000`, `status = section`
/// or `status = none`
pub(super) fn status(input: ParseStream<'_>) -> Result<Option<Spanned<StatusRule>>> {
    input.parse::<Token![=]>()?;
    if input.peek(LitInt) {
        let Spanned { value, span } = fixed_status(input)?;
        return Ok(Some(Spanned { value: StatusRule::Fixed(value), span }));
    }
    let expected = "expected a number, `code`, `code / 100000`, `section` or `none`";
    let Ok(name) = input.parse::<Ident>() else { return Err(at_next(input, expected)) };
    match name.to_string().as_str() {
        "code" => {}
        "section" => return Ok(Some(Spanned { value: StatusRule::Section, span: name.span() })),
        "none" => return Ok(Some(Spanned { value: StatusRule::None, span: name.span() })),
        _ => return wrong(name.span(), expected),
    }
    let mut divisor = NonZeroU64::MIN;
    if input.parse::<Option<Token![/]>>()?.is_some() {
        let number: LitInt = input.parse()?;
        divisor = number.base10_parse()?;
    }
    Ok(Some(Spanned { value: StatusRule::Code(divisor), span: name.span() }))
}

/// `404`
pub(super) fn fixed_status(input: ParseStream<'_>) -> Result<Spanned<Status>> {
    let number: LitInt = input.parse()?;
    match number.base10_parse().ok().and_then(Status::new) {
        Some(value) => Ok(Spanned { value, span: number.span() }),
        None => wrong(number.span(), "an HTTP status is a number from 100 to 999"),
    }
}

/// `names = code`
pub(super) fn names(input: ParseStream<'_>) -> Result<NameSource> {
    input.parse::<Token![=]>()?;
    let Ok(name) = input.parse::<Ident>() else {
        return Err(at_next(input, "names come from `text` or from `code`"));
    };
    one_of("source of names", &name, &NameSource::ALL, NameSource::as_str)
}

/// `strip_prefix = "ERROR_"`
pub(super) fn strip_prefix(input: ParseStream<'_>) -> Result<Option<Spanned<String>>> {
    input.parse::<Token![=]>()?;
    string(input).map(Some)
}

/// `skip = [0, "OK"]`
pub(super) fn skip(input: ParseStream<'_>) -> Result<Vec<Spanned<Code>>> {
    input.parse::<Token![=]>()?;
    list(input, code)
}

/// `allow(duplicate_code, bad_status)`
pub(super) fn allow(input: ParseStream<'_>) -> Result<Vec<FaultName>> {
    let content = in_parentheses(input)?;
    let mut allowable = FaultName::ALL.to_vec();
    allowable.retain(|name| name.can_be_allowed());
    let mut faults = Vec::new();
    while !content.is_empty() {
        let name: Ident = content.parse()?;
        if FaultName::ALL.iter().any(|fault| name == fault.as_str() && !fault.can_be_allowed()) {
            return wrong(name.span(), format!("`{name}` cannot be allowed"));
        }
        faults.push(one_of("fault", &name, &allowable, FaultName::as_str)?);
        comma(&content)?;
    }
    Ok(faults)
}

/// `lock` or `lock = "docs/errors.lock"`
pub(super) fn lock(input: ParseStream<'_>) -> Result<Option<Spanned<Option<String>>>> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Ok(Some(Spanned { value: None, span: input.span() }));
    }
    let Spanned { value, span } = string(input)?;
    Ok(Some(Spanned { value: Some(value), span }))
}

/// `url = "https://docs.example.com/errors#{code}"`
pub(super) fn url(input: ParseStream<'_>) -> Result<Option<Spanned<String>>> {
    input.parse::<Token![=]>()?;
    let url = string(input)?;
    let is_stray = |c: char| c.is_whitespace() || c.is_control() || "{}<>\"\\^`|".contains(c);
    let rest = url.value.replace("{code}", "").replace("{name}", "");
    if rest.contains(is_stray) || rest == url.value {
        let message =
            "expected a URL with `{code}` or `{name}`, and without spaces or other braces";
        return wrong(url.span, message);
    }
    Ok(Some(url))
}

/// `exhaustive`
#[allow(clippy::unnecessary_wraps, reason = "the others read a value, which can be wrong")]
pub(super) fn flag(_: ParseStream<'_>) -> Result<bool> {
    Ok(true)
}

/// `[item, item]`
fn list<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let content = in_brackets(input)?;
    let mut items = Vec::new();
    while !content.is_empty() {
        items.push(item(&content)?);
        comma(&content)?;
    }
    Ok(items)
}

pub(super) fn string(input: ParseStream<'_>) -> Result<Spanned<String>> {
    let literal: LitStr = input.parse()?;
    Ok(Spanned { value: literal.value(), span: literal.span() })
}

/// A code as the document gives it: an integer, or a text in quotes.
pub(super) fn code(input: ParseStream<'_>) -> Result<Spanned<Code>> {
    if input.peek(LitStr) {
        let Spanned { value, span } = string(input)?;
        return Ok(Spanned { value: Code::Text(value), span });
    }
    let minus = input.parse::<Option<Token![-]>>()?;
    let Ok(literal) = input.parse::<LitInt>() else {
        return Err(at_next(input, "expected a code: an integer, or a text in quotes"));
    };
    let value: i128 = literal.base10_parse()?;
    match minus {
        None => Ok(Spanned { value: Code::Int(value), span: literal.span() }),
        // A literal can have a minus of its own, where a macro made it.
        Some(minus) if value > 0 => {
            let span = minus.span.join(literal.span()).unwrap_or(literal.span());
            Ok(Spanned { value: Code::Int(-value), span })
        }
        Some(minus) => wrong(minus.span, "expected a code: an integer, or a text in quotes"),
    }
}

pub(crate) fn in_brackets(input: ParseStream<'_>) -> syn::Result<ParseBuffer<'_>> {
    let content;
    bracketed!(content in input);
    Ok(content)
}

/// What is in braces, with them.
pub(crate) fn in_braces(input: ParseStream<'_>) -> syn::Result<Group> {
    let content;
    let braces = braced!(content in input);
    let mut group = Group::new(Delimiter::Brace, content.parse()?);
    group.set_span(braces.span.join());
    Ok(group)
}

pub(crate) fn in_parentheses(input: ParseStream<'_>) -> syn::Result<ParseBuffer<'_>> {
    let content;
    parenthesized!(content in input);
    Ok(content)
}

/// `pub`, `pub(crate)`, or nothing.
pub(crate) fn visibility(input: ParseStream<'_>) -> Result<TokenStream> {
    let Some(public) = input.parse::<Option<Token![pub]>>()? else { return Ok(TokenStream::new()) };
    let public = Ident::new("pub", public.span);
    if !input.peek(token::Paren) {
        return Ok(quote!(#public));
    }
    let scope: TokenStream = in_parentheses(input)?.parse()?;
    Ok(quote!(#public (#scope)))
}

/// A comma, unless this is the end.
pub(super) fn comma(input: ParseStream<'_>) -> Result<()> {
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

pub(super) fn one_of<T: Copy>(
    what: &str,
    name: &Ident,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<T> {
    let mut words = Vec::new();
    for &value in all {
        if name == as_str(value) {
            return Ok(value);
        }
        words.push(as_str(value));
    }
    Err(unknown(what, name, &words))
}

pub(super) fn unknown(what: &str, name: &Ident, all: &[&'static str]) -> Box<Diagnostic> {
    let word = name.to_string();
    let help = match nearest(&word, all.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are `{}`", all.join("`, `")),
    };
    Box::new(Diagnostic::argument(name.span(), format!("there is no {what} `{name}`"), Some(help)))
}

pub(crate) fn wrong<T>(span: Span, message: impl Into<String>) -> Result<T> {
    Err(Box::new(Diagnostic::argument(span, message, None)))
}

/// What is wrong with the next token.
pub(crate) fn at_next(input: ParseStream<'_>, message: &str) -> Box<Diagnostic> {
    Box::new(input.error(message).into())
}

impl From<syn::Error> for Diagnostic {
    fn from(error: syn::Error) -> Self {
        Self::argument(error.span(), error.to_string(), None)
    }
}

impl From<syn::Error> for Box<Diagnostic> {
    fn from(error: syn::Error) -> Self {
        Box::new(error.into())
    }
}
