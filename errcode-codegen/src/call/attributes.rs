//! The attributes of an item.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token, token};

use crate::options::Spanned;
use crate::options::value::{Result, in_brackets, in_parentheses, wrong};

/// The attributes of an item.
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
    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (docs, passed_on) = (Vec::new(), TokenStream::new());
        let mut attributes = Self { own: None, docs, made: None, passed_on };
        while let Some(pound) = input.parse::<Option<Token![#]>>()? {
            let content = in_brackets(input)?;
            let fork = content.fork();
            let name = fork.call(Ident::parse_any).ok();
            if name.as_ref().is_some_and(|name| name == "errcodes") && fork.peek(token::Paren) {
                content.call(Ident::parse_any)?;
                let own = in_parentheses(&content)?;
                if attributes.own.replace(own.parse()?).is_some() {
                    return wrong(pound.span, "`#[errcodes(..)]` is written twice");
                }
                continue;
            }
            if name.is_some_and(|name| name == "doc") && fork.parse::<Token![=]>().is_ok() {
                match fork.parse() {
                    Ok(literal) => attributes.docs.push(spanned(&literal)),
                    Err(_) => attributes.made = Some(fork.span()),
                }
            }
            let content: TokenStream = content.parse()?;
            attributes.passed_on.extend(quote!(#[#content]));
        }
        Ok(attributes)
    }
}

pub(super) fn spanned(literal: &LitStr) -> Spanned<String> {
    Spanned { value: literal.value(), span: literal.span() }
}
