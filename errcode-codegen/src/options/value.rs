//! The values of options, one function for each option, and what they are made of.

use std::num::NonZeroU64;

use proc_macro2::{Delimiter, Ident};

use super::literal::Integer;
use super::tokens::{Tokens, wrong};
use super::{Column, NameSource, Result, Spanned, StatusRule};
use crate::code::{Code, CodeType, Status};
use crate::diagnostic::{Diagnostic, FaultName, nearest};
use crate::rows::pattern::{InvalidPattern, Pattern};

/// `section = "heading"` or `section = ["heading", "heading"]`
pub(super) fn section(input: &mut Tokens) -> Result<Vec<Spanned<String>>> {
    input.mark('=')?;
    if input.has_group(Delimiter::Bracket) {
        list(input, Tokens::string)
    } else {
        Ok(vec![input.string()?])
    }
}

pub(super) fn column(input: &mut Tokens) -> Result<Spanned<Column>> {
    if input.has_string() {
        let Spanned { value, span } = input.string()?;
        return Ok(Spanned { value: Column::Header(value), span });
    }
    let expected = "expected the text of a header, or the number of a column, counted from 1";
    let Ok(number) = input.integer() else { return Err(input.error(expected)) };
    match number.value().map(usize::try_from) {
        Ok(Ok(value)) if value > 0 => {
            Ok(Spanned { value: Column::Number(value), span: number.span })
        }
        _ => wrong(number.span, expected),
    }
}

/// `rows = "### {code} {name}"` or a list of patterns
pub(super) fn rows(input: &mut Tokens) -> Result<Vec<Spanned<Pattern>>> {
    input.mark('=')?;
    if input.has_group(Delimiter::Bracket) {
        list(input, pattern)
    } else {
        Ok(vec![pattern(input)?])
    }
}

fn pattern(input: &mut Tokens) -> Result<Spanned<Pattern>> {
    let Spanned { value, span } = input.string()?;
    match value.parse() {
        Ok(value) => Ok(Spanned { value, span }),
        Err(InvalidPattern { message, help }) => {
            Err(Box::new(Diagnostic::argument(span, message, Some(help))))
        }
    }
}

/// `code_type = u32`
pub(super) fn code_type(input: &mut Tokens) -> Result<Option<Spanned<CodeType>>> {
    input.mark('=')?;
    let name = input.ident()?;
    let value = one_of("code type", &name, &CodeType::ALL, CodeType::as_str)?;
    Ok(Some(Spanned { value, span: name.span() }))
}

/// `status = 404`, `status = code`, `status = code / 100000`, `status = section`
/// or `status = none`
pub(super) fn status(input: &mut Tokens) -> Result<Option<Spanned<StatusRule>>> {
    input.mark('=')?;
    if let Ok(number) = input.integer() {
        let Spanned { value, span } = status_of(&number)?;
        return Ok(Some(Spanned { value: StatusRule::Fixed(value), span }));
    }
    let expected = "expected a number, `code`, `code / 100000`, `section` or `none`";
    let Ok(name) = input.ident() else { return Err(input.error(expected)) };
    let value = match name.to_string().as_str() {
        "code" => StatusRule::Code(divisor(input)?),
        "section" => StatusRule::Section,
        "none" => StatusRule::None,
        _ => return wrong(name.span(), expected),
    };
    Ok(Some(Spanned { value, span: name.span() }))
}

/// `[ "/" number ]`
fn divisor(input: &mut Tokens) -> Result<NonZeroU64> {
    if input.take_mark('/').is_none() {
        return Ok(NonZeroU64::MIN);
    }
    let number = input.integer()?;
    match number.value()?.to_string().parse::<NonZeroU64>() {
        Ok(divisor) => Ok(divisor),
        Err(error) => wrong(number.span, error.to_string()),
    }
}

/// `404`
pub(super) fn fixed_status(input: &mut Tokens) -> Result<Spanned<Status>> {
    status_of(&input.integer()?)
}

fn status_of(number: &Integer) -> Result<Spanned<Status>> {
    match number.value().ok().and_then(Status::new) {
        Some(value) => Ok(Spanned { value, span: number.span }),
        None => wrong(number.span, "an HTTP status is a number from 100 to 999"),
    }
}

/// `names = code`
pub(super) fn names(input: &mut Tokens) -> Result<NameSource> {
    input.mark('=')?;
    let Ok(name) = input.ident() else {
        return Err(input.error("names come from `text` or from `code`"));
    };
    one_of("source of names", &name, &NameSource::ALL, NameSource::as_str)
}

/// `strip_prefix = "ERROR_"`
pub(super) fn strip_prefix(input: &mut Tokens) -> Result<Option<Spanned<String>>> {
    input.mark('=')?;
    Ok(Some(input.string()?))
}

/// `skip = [0, "OK"]`
pub(super) fn skip(input: &mut Tokens) -> Result<Vec<Spanned<Code>>> {
    input.mark('=')?;
    list(input, code)
}

/// `allow(duplicate_code, bad_status)`
pub(super) fn allow(input: &mut Tokens) -> Result<Vec<FaultName>> {
    let mut content = input.in_parentheses()?;
    let mut allowable = FaultName::ALL.to_vec();
    allowable.retain(|name| name.can_be_allowed());
    let mut faults = Vec::new();
    while !content.is_empty() {
        let name = content.ident()?;
        if FaultName::ALL.iter().any(|fault| name == fault.as_str() && !fault.can_be_allowed()) {
            return wrong(name.span(), format!("`{name}` cannot be allowed"));
        }
        faults.push(one_of("fault", &name, &allowable, FaultName::as_str)?);
        content.comma()?;
    }
    Ok(faults)
}

/// `lock` or `lock = "docs/errors.lock"`
pub(super) fn lock(input: &mut Tokens) -> Result<Option<Spanned<Option<String>>>> {
    if input.take_mark('=').is_none() {
        return Ok(Some(Spanned { value: None, span: input.span() }));
    }
    let Spanned { value, span } = input.string()?;
    Ok(Some(Spanned { value: Some(value), span }))
}

/// `url = "https://docs.example.com/errors#{code}"`
pub(super) fn url(input: &mut Tokens) -> Result<Option<Spanned<String>>> {
    input.mark('=')?;
    let url = input.string()?;
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
pub(super) fn flag(_: &mut Tokens) -> Result<bool> {
    Ok(true)
}

/// `[item, item]`
fn list<T>(input: &mut Tokens, item: fn(&mut Tokens) -> Result<T>) -> Result<Vec<T>> {
    let mut content = Tokens::within(&input.group(Delimiter::Bracket)?);
    let mut items = Vec::new();
    while !content.is_empty() {
        items.push(item(&mut content)?);
        content.comma()?;
    }
    Ok(items)
}

/// A code as the document gives it: an integer, or a text in quotes.
pub(super) fn code(input: &mut Tokens) -> Result<Spanned<Code>> {
    if input.has_string() {
        let Spanned { value, span } = input.string()?;
        return Ok(Spanned { value: Code::Text(value), span });
    }
    let minus = input.has_mark('-').then(|| input.span());
    let expected = "expected a code: an integer, or a text in quotes";
    let Ok(number) = input.integer() else { return Err(input.error(expected)) };
    let value = number.value()?;
    match minus {
        None => Ok(Spanned { value: Code::Int(value), span: number.span }),
        Some(minus) if value < 0 => {
            let span = minus.join(number.span).unwrap_or(number.span);
            Ok(Spanned { value: Code::Int(value), span })
        }
        // `-0`
        Some(minus) => wrong(minus, expected),
    }
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
