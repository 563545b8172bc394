//! The arguments of `#[errcodes(..)]`, one function for each option. Spans are
//! kept, so that whatever the document says of an option points at it.
//!
//! ```text
//! arguments = [ path [ "," ] ] [ option { "," option } [ "," ] ]
//! ```

use std::num::NonZeroU64;

use errcode_codegen::{
    Code, CodeType, Column, FaultName, NameSource, Options, Role, Spanned, Status, StatusRule,
    nearest,
};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Error, LitInt, LitStr, Result, Token, bracketed, parenthesized, token};

/// What stands in `#[errcodes(..)]` above an enum.
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) path: Option<LitStr>,
    pub(crate) options: Options,
    /// The enum of a body's code; of a struct only.
    pub(crate) body: Option<Ident>,
    /// Where the runtime is, if it is not at the root of the macro.
    pub(crate) root: Option<TokenStream>,
    /// What is wrong with options. They are left out, and the enum is still
    /// written, so that the compiler says nothing that follows from this.
    pub(crate) errors: Option<Error>,
}

impl Arguments {
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = Self::default();
        let mut seen: Vec<String> = Vec::new();
        if input.peek(LitStr) {
            arguments.path = Some(input.parse()?);
            comma(input)?;
        }
        while !input.is_empty() {
            let option = up_to_comma(input)?;
            let read = |option: ParseStream<'_>| arguments.read(&mut seen, option);
            if let Err(error) = read.parse2(option) {
                match &mut arguments.errors {
                    Some(errors) => errors.combine(error),
                    none => *none = Some(error),
                }
            }
        }
        Ok(arguments)
    }

    fn read(&mut self, seen: &mut Vec<String>, input: ParseStream<'_>) -> Result<()> {
        let name = &input.call(Ident::parse_any)?;
        if seen.contains(&name.to_string()) {
            return Err(Error::new(name.span(), format!("`{name}` is written twice")));
        }
        seen.push(name.to_string());
        let options = &mut self.options;
        match name.to_string().as_str() {
            "section" => options.section = section(input)?,
            "columns" => options.columns = columns(input)?,
            "code_type" => options.code_type = Some(code_type(input)?),
            "status" => options.status = Some(status(input)?),
            "names" => options.names = names(input)?,
            "strip_prefix" => options.strip_prefix = Some(strip_prefix(input)?),
            "skip" => options.skip = skip(input)?,
            "allow" => options.allow = allow(input)?,
            "body" => self.body = Some(body(input)?),
            "crate" => self.root = Some(root(input)?),
            _ => return Err(unknown("option", name, &OPTIONS)),
        }
        Ok(())
    }
}

const OPTIONS: [&str; 10] = [
    "section",
    "columns",
    "code_type",
    "status",
    "names",
    "strip_prefix",
    "skip",
    "allow",
    "body",
    "crate",
];

/// `code = -61`, in `#[errcodes(..)]` above a variant.
pub(crate) fn variant_code(input: ParseStream<'_>) -> Result<Spanned<Code>> {
    let name = input.call(Ident::parse_any)?;
    if name != "code" {
        return Err(unknown("option of a variant", &name, &["code"]));
    }
    input.parse::<Token![=]>()?;
    let code = code(input)?;
    comma(input)?;
    if input.is_empty() { Ok(code) } else { Err(input.error("a variant has no other option")) }
}

/// `section = "heading"` or `section = ["heading", "heading"]`
fn section(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    input.parse::<Token![=]>()?;
    if input.peek(token::Bracket) { list(input, string) } else { Ok(vec![string(input)?]) }
}

/// `columns(code = "Id", message = 3)`
fn columns(input: ParseStream<'_>) -> Result<Vec<(Role, Spanned<Column>)>> {
    let content;
    parenthesized!(content in input);
    let mut columns: Vec<(Role, Spanned<Column>)> = Vec::new();
    while !content.is_empty() {
        let name: Ident = content.parse()?;
        let role = one_of("column", &name, &Role::OPTIONS, Role::as_str)?;
        if columns.iter().any(|(other, _)| *other == role) {
            return Err(Error::new(name.span(), format!("`{name}` is written twice")));
        }
        content.parse::<Token![=]>()?;
        columns.push((role, column(&content)?));
        comma(&content)?;
    }
    Ok(columns)
}

fn column(input: ParseStream<'_>) -> Result<Spanned<Column>> {
    if input.peek(LitStr) {
        let Spanned { value, span } = string(input)?;
        return Ok(Spanned { value: Column::Header(value), span });
    }
    let expected = "expected the text of a header, or the number of a column, counted from 1";
    let number: LitInt = input.parse().map_err(|error| Error::new(error.span(), expected))?;
    match number.base10_parse() {
        Ok(0) | Err(_) => Err(Error::new(number.span(), expected)),
        Ok(value) => Ok(Spanned { value: Column::Number(value), span: number.span() }),
    }
}

/// `code_type = u32`
fn code_type(input: ParseStream<'_>) -> Result<Spanned<CodeType>> {
    input.parse::<Token![=]>()?;
    let name: Ident = input.parse()?;
    let value = one_of("code type", &name, &CodeType::ALL, CodeType::as_str)?;
    Ok(Spanned { value, span: name.span() })
}

/// `status = 404`, `status = code` or `status = code / 100000`
fn status(input: ParseStream<'_>) -> Result<Spanned<StatusRule>> {
    input.parse::<Token![=]>()?;
    if input.peek(LitInt) {
        let number: LitInt = input.parse()?;
        let status = number.base10_parse().ok().and_then(Status::new);
        let status = status.ok_or_else(|| {
            Error::new(number.span(), "an HTTP status is a number from 100 to 999")
        })?;
        return Ok(Spanned { value: StatusRule::Fixed(status), span: number.span() });
    }
    let expected = "expected a number, `code` or `code / 100000`";
    let name: Ident = input.parse().map_err(|error| Error::new(error.span(), expected))?;
    if name != "code" {
        return Err(Error::new(name.span(), expected));
    }
    let mut divisor = NonZeroU64::MIN;
    if input.parse::<Option<Token![/]>>()?.is_some() {
        let number: LitInt = input.parse()?;
        divisor = number.base10_parse()?;
    }
    Ok(Spanned { value: StatusRule::Code(divisor), span: name.span() })
}

/// `names = "code"`
fn names(input: ParseStream<'_>) -> Result<NameSource> {
    input.parse::<Token![=]>()?;
    let Spanned { value, span } = string(input)?;
    match value.as_str() {
        "text" => Ok(NameSource::Text),
        "code" => Ok(NameSource::Code),
        _ => Err(Error::new(span, "names come from \"text\" or from \"code\"")),
    }
}

/// `strip_prefix = "ERROR_"`
fn strip_prefix(input: ParseStream<'_>) -> Result<Spanned<String>> {
    input.parse::<Token![=]>()?;
    string(input)
}

/// `skip = [0, "OK"]`
fn skip(input: ParseStream<'_>) -> Result<Vec<Spanned<Code>>> {
    input.parse::<Token![=]>()?;
    list(input, code)
}

/// `allow(duplicate_code, bad_status)`
fn allow(input: ParseStream<'_>) -> Result<Vec<FaultName>> {
    let content;
    parenthesized!(content in input);
    let mut faults = Vec::new();
    while !content.is_empty() {
        let name: Ident = content.parse()?;
        faults.push(one_of("fault", &name, &FaultName::ALL, FaultName::as_str)?);
        comma(&content)?;
    }
    Ok(faults)
}

/// `body = UpyunError`
fn body(input: ParseStream<'_>) -> Result<Ident> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `crate = ::some::path`
fn root(input: ParseStream<'_>) -> Result<TokenStream> {
    input.parse::<Token![=]>()?;
    let mut path = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        path.extend([input.parse::<TokenTree>()?]);
    }
    if path.is_empty() { Err(input.error("expected a path")) } else { Ok(path) }
}

/// `[item, item]`
fn list<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let content;
    bracketed!(content in input);
    Ok(content.parse_terminated(item, Token![,])?.into_iter().collect())
}

fn string(input: ParseStream<'_>) -> Result<Spanned<String>> {
    let literal: LitStr = input.parse()?;
    Ok(Spanned { value: literal.value(), span: literal.span() })
}

/// A code as the document gives it: an integer, or a text in quotes.
fn code(input: ParseStream<'_>) -> Result<Spanned<Code>> {
    if input.peek(LitStr) {
        let Spanned { value, span } = string(input)?;
        return Ok(Spanned { value: Code::Text(value), span });
    }
    let minus = input.parse::<Option<Token![-]>>()?;
    let expected = "expected a code: an integer, or a text in quotes";
    let literal: LitInt = input.parse().map_err(|error| Error::new(error.span(), expected))?;
    let value: i128 = literal.base10_parse()?;
    let (value, span) = match minus {
        Some(minus) => (-value, minus.span.join(literal.span()).unwrap_or(literal.span())),
        None => (value, literal.span()),
    };
    Ok(Spanned { value: Code::Int(value), span })
}

/// One option, which is parsed by itself: what is wrong with it is not in the
/// way of the next.
fn up_to_comma(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut option = TokenStream::new();
    while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
        option.extend([input.parse::<TokenTree>()?]);
    }
    Ok(option)
}

/// A comma, unless this is the end.
fn comma(input: ParseStream<'_>) -> Result<()> {
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

fn one_of<T: Copy>(
    what: &str,
    name: &Ident,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<T> {
    let found = all.iter().copied().find(|&value| name == as_str(value));
    let words: Vec<_> = all.iter().map(|&value| as_str(value)).collect();
    found.ok_or_else(|| unknown(what, name, &words))
}

fn unknown(what: &str, name: &Ident, all: &[&'static str]) -> Error {
    let name_text = name.to_string();
    let help = match nearest(&name_text, all.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are `{}`", all.join("`, `")),
    };
    Error::new(name.span(), format!("there is no {what} `{name}`\n  = help: {help}"))
}
