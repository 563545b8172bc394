//! The variants that the user names.
//!
//! ```text
//! variant = { attribute } name
//! ```
//!
//! One of the attributes is `#[errcodes(code = .., status = ..)]`, in which the status
//! may be left out; the others are passed on.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};

use super::attribute::{find_attribute, own_arguments, passed_on};
use super::tokens::{Tokens, twice, wrong};
use super::value::{self, unknown};
use super::{Override, Result, Spanned};
use crate::code::{Code, Status};
use crate::diagnostic::Diagnostic;

/// A variant names an entry, which is found by its code. A condition is told, and
/// left out.
pub(super) fn read(input: &mut Tokens, diagnostics: &mut Vec<Diagnostic>) -> Result<Override> {
    let (found, attributes) = read_attributes(input, diagnostics)?;
    let name = input.ident()?;
    let Some(OfVariant { code, status }) = found else {
        let message = "which entry is this? Write `#[errcodes(code = ..)]` above it";
        return wrong(name.span(), message);
    };
    if !input.is_empty() {
        let message = "a variant is only a name here: all else is the document's";
        return Err(input.error(message));
    }
    Ok(Override { code, status, name, attributes })
}

/// What `#[errcodes(..)]` says of a variant, and the other attributes.
fn read_attributes(
    input: &mut Tokens,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(Option<OfVariant>, TokenStream)> {
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
            Some(span) => diagnostics.push(conditional_variant(span)),
            None => attributes.extend(passed_on(&attribute)),
        }
    }
    Ok((found, attributes))
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

fn conditional_variant(span: Span) -> Diagnostic {
    let help = "every row of the document is a variant: handle it where it is used";
    Diagnostic::argument(span, "a variant cannot be conditional", Some(help.to_owned()))
}
