//! A struct beside an enum: an error body, or a failure.

use proc_macro2::{Delimiter, Ident, TokenStream};

use super::attributes::Attributes;
use crate::diagnostic::{Diagnostic, nearest};
use crate::expand::Body;
use crate::options::Result;
use crate::options::tokens::{Tokens, parse_all, wrong};

/// A struct that is asked for.
pub(super) struct Struct {
    /// Or else it is a body.
    pub(super) is_failure: bool,
    /// The enum of its code.
    pub(super) error: Ident,
    pub(super) body: Body,
}

impl Struct {
    /// `struct Name;` or `struct Name { .. }` under `#[errcodes(body = Enum)]`, or the
    /// first of them under `#[errcodes(failure = Enum)]`
    pub(super) fn read(
        attributes: Attributes,
        visibility: TokenStream,
        input: &mut Tokens,
    ) -> Result<Self> {
        let Attributes { own, docs, unread: _, passed_on } = attributes;
        input.keyword("struct")?;
        let name = input.ident()?;
        let Some(own) = own else {
            let help =
                "of which enum is this the body? Write `#[errcodes(body = YourError)]` above it";
            return wrong(name.span(), help);
        };
        let (is_failure, error) = parse_all(own, option)?;
        let fields = fields(is_failure, input)?;
        let documented = !docs.is_empty();
        let body = Body { attributes: passed_on, documented, visibility, fields, name };
        Ok(Self { is_failure, error, body })
    }
}

/// `;`, or of a body `{ .. }`
fn fields(is_failure: bool, input: &mut Tokens) -> Result<TokenStream> {
    if input.has_group(Delimiter::Brace) && !is_failure {
        return Ok(input.group(Delimiter::Brace)?.stream());
    }
    if input.take_mark(';').is_some() {
        return Ok(TokenStream::new());
    }
    Err(input.error(if is_failure {
        "a failure is only a name here, and `;`: it is made with its methods"
    } else {
        "expected `;`, or fields of your own in braces"
    }))
}

/// `body = UpyunError` or `failure = UpyunError`, the one option of a struct, and
/// whether it is a failure.
fn option(input: &mut Tokens) -> Result<(bool, Ident)> {
    let option = input.word()?;
    let kinds = ["body", "failure"];
    if !kinds.iter().any(|kind| option == kind) {
        let message = format!("there is no option `{option}` of a struct");
        let help = match nearest(&option.to_string(), kinds) {
            Some(near) => format!("did you mean `{near}`"),
            None => "a struct is a `body` or a `failure`".to_owned(),
        };
        return Err(Box::new(Diagnostic::argument(option.span(), message, Some(help))));
    }
    input.mark('=')?;
    let error = input.ident()?;
    input.take_mark(',');
    Ok((option == "failure", error))
}
