//! The attributes of an item.

use proc_macro2::{Delimiter, Group, Span, TokenStream};

use crate::diagnostic::Diagnostic;
use crate::name::ident::plain_name;
use crate::options::tokens::{Tokens, wrong};
use crate::options::{Result, Spanned, own_arguments, passed_on, with_conditional};

/// The attributes of an item.
#[derive(Default)]
pub(super) struct Attributes {
    /// What stands in `#[errcodes(..)]`.
    pub(super) own: Option<TokenStream>,
    /// The pieces of its doc comment, which are passed on as well.
    pub(super) docs: Vec<Spanned<String>>,
    /// What is wrong with a piece of it that cannot be read.
    pub(super) unread: Option<Diagnostic>,
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
        for (at, trees) in with_conditional(attribute.stream()).into_iter().enumerate() {
            let mut content = Tokens::new(trees.into_iter().collect());
            let is_doc = content.word().is_ok_and(|name| plain_name(&name) == "doc");
            if !is_doc || content.take_mark('=').is_none() {
                continue;
            }
            match content.string() {
                Ok(piece) if at == 0 => self.docs.push(piece),
                Ok(piece) => self.unread = Some(conditional(piece.span)),
                Err(_) => self.unread = Some(made_by_macro(content.span())),
            }
        }
    }
}

/// `#[cfg_attr(.., doc = "..")]` where a document is looked for.
fn conditional(span: Span) -> Diagnostic {
    let message = "a piece of a doc comment cannot be read under a condition";
    let help = "write it without `cfg_attr`: a row is a variant in every configuration";
    Diagnostic::argument(span, message, Some(help.to_owned()))
}

/// `#[doc = include_str!(..)]` where a document is looked for.
fn made_by_macro(span: Span) -> Diagnostic {
    let message = "what a macro makes of a doc comment is not there yet, and cannot be read";
    let help = "write `#[errcodes(\"path/to/document.md\")]`, with the path from the folder of \
                `Cargo.toml`";
    Diagnostic::argument(span, message, Some(help.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of a doc comment, or what is wrong with them.
    fn docs(attributes: &str) -> Vec<String> {
        let mut input = Tokens::new(attributes.parse().unwrap());
        let attributes = Attributes::parse(&mut input).unwrap();
        match attributes.unread {
            Some(diagnostic) => vec![diagnostic.message],
            None => attributes.docs.into_iter().map(|piece| piece.value).collect(),
        }
    }

    #[test]
    fn a_doc_comment_is_read_in_every_form_or_is_an_error() {
        let read = [
            ("#[doc = \"a\"] #[doc = r#\"\"b\"\"#]", vec!["a", "\"b\""]),
            ("#[r#doc = \"a\\u{62}\\\n  c\"]", vec!["abc"]),
            ("#[doc(alias = \"x\")] #[doc] #[docs = \"x\"] #[a::doc = \"x\"]", vec![]),
            ("#[cfg_attr(docsrs, doc(cfg(feature = \"x\")))]", vec![]),
        ];
        for (attributes, expected) in read {
            assert_eq!(docs(attributes), expected, "{attributes}");
        }
        let made = "what a macro makes of a doc comment is not there yet, and cannot be read";
        for attribute in ["concat!(\"a\")", "b\"a\"", "\"a\"b", "1", "(\"a\")"] {
            assert_eq!(docs(&format!("#[doc = {attribute}]")), [made], "{attribute}");
        }
        let conditional = "a piece of a doc comment cannot be read under a condition";
        let under = ["doc = \"a\"", "allow(x), doc = \"a\"", "cfg_attr(b, doc = \"a\")"];
        for attribute in under {
            let attribute = format!("#[doc = \"a\"] #[cfg_attr(any(a, b), {attribute})]");
            assert_eq!(docs(&attribute), [conditional], "{attribute}");
        }
    }
}
