//! The fields that a user declares in the struct of a body.
//!
//! ```text
//! fields    = [ field { "," field } [ "," ] ]
//! field     = { attribute } [ visibility ] name ":" type
//! attribute = "#" "[" "errcodes" "(" "member" "=" string ")" "]" | any other, which is passed on
//! ```

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use super::attribute::{find_attribute, own_arguments, passed_on};
use super::grammar::{TOO_DEEP, between_commas, too_deep};
use super::tokens::{Tokens, parse_all, wrong};
use super::value::unknown;
use super::{Result, Spanned};
use crate::diagnostic::Diagnostic;

/// A field of the user's own.
#[derive(Clone, Debug)]
pub(crate) struct OwnField {
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) ty: TokenStream,
    /// The name of its member, if it is not the field's.
    pub(crate) member: Option<Spanned<String>>,
}

impl OwnField {
    pub(crate) fn is_documented(&self) -> bool {
        let mut attributes = self.attributes.clone().into_iter();
        attributes.any(|tree| match tree {
            TokenTree::Group(attribute) => find_attribute(&attribute.stream(), "doc").is_some(),
            _ => false,
        })
    }
}

/// Reads fields, and tells what is wrong with them. One that is wrong is left
/// out.
pub(crate) fn parse(tokens: &TokenStream) -> (Vec<OwnField>, Vec<Diagnostic>) {
    let (mut fields, mut diagnostics) = (Vec::new(), Vec::new());
    if let Some(span) = too_deep(tokens) {
        return (fields, vec![Diagnostic::argument(span, TOO_DEEP, None)]);
    }
    let mut angles = Angles::default();
    for field in between_commas(tokens.clone(), &mut |tree| angles.is_comma(tree)) {
        match parse_all(field, read_field) {
            Ok(field) => fields.push(field),
            Err(error) => diagnostics.push(*error),
        }
    }
    (fields, diagnostics)
}

/// The `<` that are open where a token stands.
#[derive(Default)]
struct Angles {
    depth: usize,
    after_minus: bool,
}

impl Angles {
    /// Whether the next token is a comma between fields: one between `<` and `>` is
    /// the type's.
    fn is_comma(&mut self, tree: &TokenTree) -> bool {
        let mark = match tree {
            TokenTree::Punct(mark) => mark.as_char(),
            _ => ' ',
        };
        match mark {
            '<' => self.depth += 1,
            // The arrow of a function's type.
            '>' if !self.after_minus => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.after_minus = mark == '-';
        mark == ',' && self.depth == 0
    }
}

fn read_field(input: &mut Tokens) -> Result<OwnField> {
    let (member, attributes) = read_attributes(input)?;
    let visibility = input.visibility();
    let Ok(name) = input.ident() else {
        return Err(input.error("expected a field: `name: Type`"));
    };
    if input.take_mark(':').is_none() || input.is_empty() {
        return wrong(name.span(), format!("the field `{name}` has no type: `{name}: Type`"));
    }
    let ty = input.rest();
    Ok(OwnField { attributes, visibility, name, ty, member })
}

/// What `#[errcodes(..)]` says of a field, and the other attributes.
fn read_attributes(input: &mut Tokens) -> Result<(Option<Spanned<String>>, TokenStream)> {
    let (mut member, mut attributes) = (None, TokenStream::new());
    while let Some(pound) = input.take_mark('#') {
        let attribute = input.group(Delimiter::Bracket)?;
        if let Some(mut own) = own_arguments(&attribute)? {
            if member.replace(member_option(&mut own)?).is_some() {
                return wrong(pound.span(), "`#[errcodes(..)]` is written twice");
            }
            continue;
        }
        refuse(&attribute.stream())?;
        attributes.extend(passed_on(&attribute));
    }
    Ok((member, attributes))
}

/// `member = "requestId"`, the one option of a field.
fn member_option(input: &mut Tokens) -> Result<Spanned<String>> {
    let option = input.word()?;
    if option != "member" {
        return Err(unknown("option of a field", &option, &["member"]));
    }
    input.mark('=')?;
    let member = input.string()?;
    input.comma()?;
    if !input.is_empty() {
        return Err(input.error("a field has the one option `member`"));
    }
    Ok(member)
}

/// Attributes that would not do what they say.
fn refuse(attribute: &TokenStream) -> Result<()> {
    if let Some(span) = find_attribute(attribute, "serde") {
        let help = "`#[errcodes(member = \"..\")]` gives the name of the member; for a form of its \
                    own, write a type that has it";
        let message = "serde's derive is not at work here: the macro reads and writes the body";
        return Err(Box::new(Diagnostic::argument(span, message, Some(help.to_owned()))));
    }
    if let Some(span) = find_attribute(attribute, "cfg") {
        let help = "leave the condition out, or write two structs";
        let message = "a field of a body cannot be conditional";
        return Err(Box::new(Diagnostic::argument(span, message, Some(help.to_owned()))));
    }
    Ok(())
}
