//! The catalog becomes Rust items. The only file that knows Rust syntax; with
//! it, `expand::docs` knows what rustdoc makes of a text.
//!
//! Everything is written with absolute paths from `::core` and one root, and
//! nothing comes from the prelude. Texts of the document are literals. The
//! impls stand in one `const _`, so that the table is no one else's name.

mod attributes;
mod body;
mod docs;
mod inherent;
mod table;
mod traits;

use std::fmt::Write as _;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::catalog::{Catalog, CodeType, Variant};
use crate::example::Field;
use crate::options::{Item, Override};
use crate::source::Source;

/// Writes the enum and everything that belongs to it.
pub(crate) fn expand(
    source: &Source<'_>,
    catalog: &Catalog,
    example: Option<&[Field]>,
    item: &Item,
) -> TokenStream {
    let context = Context { catalog, item, code_type: code_type(catalog.code_type) };
    let enumeration = context.enumeration(source);
    let impls = [
        context.table(),
        context.inherent(),
        context.aliases(),
        context.error_code(),
        context.http_status(),
        context.formatting(),
        context.by_name(),
        context.conversions(),
        context.serde(),
    ];
    let assertion = context.variants_are_numbered();
    let bodies = item.bodies.iter().map(|body| context.body(body, example.unwrap_or_default()));
    quote! {
        #enumeration
        #[allow(deprecated, reason = "a variant may be")]
        const _: () = { #(#impls)* #assertion };
        #(#bodies)*
    }
}

struct Context<'a> {
    catalog: &'a Catalog,
    item: &'a Item,
    /// As it stands in a signature.
    code_type: TokenStream,
}

impl Context<'_> {
    /// An override keeps the place where the user wrote it.
    fn ident(&self, variant: &Variant) -> Ident {
        match variant.named_by {
            Some(by) => self.item.overrides[by].name.clone(),
            None => Ident::new(&variant.name, Span::call_site()),
        }
    }

    fn enumeration(&self, source: &Source<'_>) -> TokenStream {
        let Item { attributes, documented, visibility, name, .. } = self.item;
        let docs = (!documented).then(|| {
            let docs = docs::enumeration(source.name());
            quote!(#[doc = #docs])
        });
        let repr = self.number_type().map(|number| quote!(#[repr(#number)]));
        let variants = self.variants();
        quote! {
            #docs
            #attributes
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy,
                ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            #[allow(clippy::enum_variant_names, reason = "the document names them")]
            #[non_exhaustive]
            #repr
            #visibility enum #name { #variants }
        }
    }

    /// Most tokens are here. Those that the user has no part in are written as
    /// text: a compiler reads a text faster than it is handed token by token.
    /// Streams are appended whole for the same reason.
    fn variants(&self) -> TokenStream {
        let lex = self.item.lex;
        let mut variants = TokenStream::new();
        let mut text = String::new();
        for variant in &self.catalog.variants {
            let Some(by) = variant.named_by else {
                write_docs(&mut text, variant);
                text += &variant.name;
                text += ",\n";
                continue;
            };
            let Override { attributes, name, .. } = &self.item.overrides[by];
            // What the user says of the variant is a paragraph of its own.
            let mut docs = String::from("#[doc = \"\"]");
            write_docs(&mut docs, variant);
            let above = lex(&std::mem::take(&mut text));
            variants.extend([above, attributes.clone(), lex(&docs), quote!(#name,)]);
        }
        variants.extend([lex(&text)]);
        variants
    }

    /// A code as it is read: a text is borrowed.
    fn code_ref(&self) -> TokenStream {
        match self.catalog.code_type {
            CodeType::Str => quote!(&::core::primitive::str),
            _ => self.code_type.clone(),
        }
    }
}

/// What is told of a variant. The debug format of a text is a literal of it.
fn write_docs(text: &mut String, variant: &Variant) {
    let docs = docs::variant(&variant.entry);
    // Nothing fails to be written to a text.
    let _ = write!(text, "#[doc = {docs:?}]");
    if let Some(alias) = docs::alias(variant) {
        let _ = write!(text, "#[doc(alias = {alias:?})]");
    }
}

fn code_type(ty: CodeType) -> TokenStream {
    match ty {
        CodeType::U32 => quote!(::core::primitive::u32),
        CodeType::I32 => quote!(::core::primitive::i32),
        CodeType::U64 => quote!(::core::primitive::u64),
        CodeType::I64 => quote!(::core::primitive::i64),
        CodeType::Str => quote!(&'static ::core::primitive::str),
    }
}
