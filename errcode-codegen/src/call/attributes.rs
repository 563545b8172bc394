//! The attributes of an item.

use proc_macro2::{Delimiter, Group, Span, TokenStream};

use crate::options::tokens::{Tokens, wrong};
use crate::options::{Result, Spanned, own_arguments, passed_on};

/// The attributes of an item.
#[derive(Default)]
pub(super) struct Attributes {
    /// What stands in `#[errcodes(..)]`.
    pub(super) own: Option<TokenStream>,
    /// The pieces of its doc comment, which are passed on as well.
    pub(super) docs: Vec<Spanned<String>>,
    /// A piece of it that is no literal.
    pub(super) made: Option<Span>,
    pub(super) passed_on: TokenStream,
}

impl Attributes {
    pub(super) fn parse(input: &mut Tokens) -> Result<Self> {
        let mut attributes = Self::default();
        while let Some(pound) = input.take_mark('#') {
            let attribute = input.group(Delimiter::Bracket)?;
            if let Some(mut own) = own_arguments(&attribute)? {
                if attributes.own.replace(own.rest()).is_some() {
                    return wrong(pound.span(), "`#[errcodes(..)]` is written twice");
                }
                continue;
            }
            attributes.read_docs(&attribute);
            attributes.passed_on.extend(passed_on(&attribute));
        }
        Ok(attributes)
    }

    /// `doc = ".."`, as which the compiler gives a comment.
    fn read_docs(&mut self, attribute: &Group) {
        let mut content = Tokens::within(attribute);
        let is_doc = content.word().is_ok_and(|name| name == "doc");
        if is_doc && content.take_mark('=').is_some() {
            match content.string() {
                Ok(piece) => self.docs.push(piece),
                Err(_) => self.made = Some(content.span()),
            }
        }
    }
}
