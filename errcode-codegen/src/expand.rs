//! The catalog becomes Rust items. The only folder that knows Rust syntax;
//! `expand::docs` knows what rustdoc makes of a text.
//!
//! Everything is written with absolute paths from `::core` and one root, and
//! nothing comes from the prelude. Texts of the document are literals. The
//! impls stand in one `const _`, so that the table is no one else's name.

mod attributes;
mod body;
mod docs;
mod failure;
mod index;
mod inherent;
mod item;
mod lock_test;
mod overview;
mod own;
mod packed;
mod template;
mod traits;

use std::fmt::Write as _;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

use self::attributes::Attributes;
pub use self::item::{Body, Item};
pub(crate) use self::lock_test::lock_test;
use self::template::template;
use crate::catalog::{Catalog, Entry, FurtherName};
use crate::code::CodeType;
use crate::diagnostic::Diagnostic;
use crate::name::ident;
use crate::options::Override;
use crate::order::sort_by_key;

/// Writes the enum and everything that belongs to it.
///
/// ```
/// use errcode_codegen::{Input, Item, Source, expand, read};
/// use proc_macro2::{Ident, Span};
///
/// let source = Source::file("docs/errors.md", "| Code | Message |\n|---|---|\n| 1 | one |\n");
/// let reading = read(&Input { source, ..Input::default() });
/// let item = Item::new(Ident::new("ApiError", Span::call_site()));
/// let items = expand(&reading.catalog, &item);
/// assert!(items.to_string().contains("pub enum ApiError"));
/// ```
#[must_use]
pub fn expand(catalog: &Catalog, item: &Item) -> TokenStream {
    let context = Context::new(catalog, item);
    let (enumeration, impls, hover) = (context.enumeration(), context.impls(), context.hover());
    let conditions = &context.attributes.conditions;
    let failures = item.failures.iter().map(|failure| context.failure(failure));
    let bodies = item.bodies.iter().map(|body| context.body(body));
    quote! {
        #enumeration
        #conditions
        #[allow(deprecated, reason = "a variant may be")]
        const _: () = { #(#impls)* };
        #hover
        #(#bodies)*
        #(#failures)*
    }
}

/// The variants by the names that [`expand`] writes, each with what the document says of
/// it, which is Markdown. What a user writes above one is not here.
#[must_use]
pub fn variants(catalog: &Catalog) -> Vec<(String, String)> {
    let file = catalog.document.as_deref().map(docs::file);
    let mut variants = Vec::new();
    for variant in catalog.variants() {
        let name = [raw_prefix(&variant.name), &variant.name].concat();
        variants.push((name, docs::variant(variant, catalog, file.as_deref())));
    }
    variants
}

/// What is wrong with the attributes of an enum, with the fields of its bodies, and
/// with the names of its failures.
#[must_use]
pub fn check_item(catalog: &Catalog, item: &Item) -> Vec<Diagnostic> {
    let mut diagnostics = Attributes::read(&item.attributes).diagnostics;
    for body in &item.bodies {
        diagnostics.extend(body::check(body, catalog.body.as_ref()));
    }
    for failure in &item.failures {
        diagnostics.extend(failure::check(failure, catalog));
    }
    diagnostics
}

struct Context<'a> {
    catalog: &'a Catalog,
    /// The entries that are variants, row by row.
    variants: Vec<&'a Entry>,
    item: &'a Item,
    attributes: Attributes,
    /// As it stands in a signature.
    code_type: TokenStream,
    /// The path of the document, as rustdoc shows it in front of a line.
    file: Option<String>,
}

impl<'a> Context<'a> {
    fn new(catalog: &'a Catalog, item: &'a Item) -> Self {
        Self {
            catalog,
            variants: catalog.variants().collect(),
            item,
            attributes: Attributes::read(&item.attributes),
            code_type: code_type(catalog.code_type),
            file: catalog.document.as_deref().map(docs::file),
        }
    }
}

impl Context<'_> {
    /// The data of the enum, what is called on it, and what is asserted of both.
    fn impls(&self) -> [TokenStream; 13] {
        [
            self.packed(),
            self.inherent(),
            self.aliases().unwrap_or_default(),
            self.error_code(),
            self.http_status(),
            self.order(),
            self.debug(),
            self.display(),
            self.by_name(),
            self.code_of_variant(),
            self.variant_of_code(),
            self.serde(),
            self.variants_are_numbered().unwrap_or_default(),
        ]
    }

    /// An override keeps the place where the user wrote it.
    fn ident(entry: &Entry) -> Ident {
        match &entry.named_by {
            Some(by) => by.name.clone(),
            None => ident(&entry.name),
        }
    }

    /// The row of each variant that has other names, the name, and whether the
    /// document gives it.
    fn further_names(&self) -> Vec<(usize, &str, bool)> {
        let mut names = Vec::new();
        let (mut rows, mut row) = (Vec::new(), 0);
        for entry in &self.catalog.entries {
            rows.push(row);
            match entry.alias_of {
                Some(variant) => names.push((rows[variant], entry.name(), true)),
                None => row += 1,
            }
            for FurtherName { name, is_given } in &entry.further_names {
                names.push((row - 1, name, *is_given));
            }
        }
        sort_by_key(&mut names, |(row, ..)| (*row).into());
        names
    }

    fn enumeration(&self) -> TokenStream {
        let Item { documented, visibility, name, exhaustive, .. } = self.item;
        let attributes = &self.attributes.passed_on;
        let document = self.catalog.document.as_deref();
        let docs = (!documented).then(|| doc_attribute(&docs::enumeration(document)));
        let non_exhaustive = (!exhaustive).then(|| quote!(#[non_exhaustive]));
        let overview = self.overview();
        let repr = self.number_type().map(|number| quote!(#[repr(#number)]));
        let variants = self.variants();
        template! {
            self.item, (docs, overview, attributes, non_exhaustive, repr, visibility, name, variants):
            #docs
            #attributes
            #overview
            #[::core::prelude::v1::derive(
                ::core::clone::Clone, ::core::marker::Copy,
                ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
            )]
            #[allow(clippy::enum_variant_names, reason = "the document names them")]
            #non_exhaustive
            #repr
            #visibility enum #name { #variants }
        }
    }

    /// Most tokens are here. Those that the user has no part in are written as
    /// text: a compiler reads a text faster than it is handed token by token.
    /// Streams are appended whole for the same reason.
    fn variants(&self) -> TokenStream {
        let mut variants = TokenStream::new();
        let mut text = String::new();
        let mut first = 0;
        for (at, variant) in self.variants.iter().enumerate() {
            let Some(Override { attributes, name, .. }) = &variant.named_by else {
                self.write_docs(&mut text, variant);
                text.extend([raw_prefix(&variant.name), &variant.name, ",\n"]);
                continue;
            };
            // What the user says of the variant is a paragraph of its own.
            let mut docs = String::from("#[doc = \"\"]");
            self.write_docs(&mut docs, variant);
            let above = self.located(&std::mem::take(&mut text), first);
            first = at + 1;
            variants.extend([above, attributes.clone(), (self.item.lex)(&docs), quote!(#name,)]);
        }
        variants.extend([self.located(&text, first)]);
        variants
    }

    /// Reads a text of variants, and gives each the place of its row: the only
    /// names outside brackets are theirs.
    fn located(&self, text: &str, first: usize) -> TokenStream {
        let tokens = (self.item.lex)(text);
        if self.item.spans.is_empty() {
            return tokens;
        }
        let mut variants = self.variants[first..].iter();
        let mut located = Vec::new();
        for mut tree in tokens {
            if let TokenTree::Ident(name) = &mut tree
                && let Some(variant) = variants.next()
            {
                name.set_span(self.place(variant));
            }
            located.push(tree);
        }
        located.into_iter().collect()
    }

    /// The row of a variant.
    fn place(&self, variant: &Entry) -> Span {
        let Item { spans, .. } = self.item;
        let row = spans.get(self.catalog.line(variant) - 1).or(spans.last());
        row.copied().unwrap_or_else(Span::call_site)
    }

    /// The document as a whole.
    fn document_place(&self) -> Span {
        self.item.spans.first().copied().unwrap_or_else(Span::call_site)
    }

    /// Gives functions and constants the place of the document: their names stand
    /// behind `fn` and `const`, outside of brackets.
    fn placed(&self, items: TokenStream) -> TokenStream {
        let mut placed = Vec::new();
        let mut is_name = false;
        for mut tree in items {
            if let TokenTree::Ident(word) = &mut tree {
                if word == "fn" || word == "const" {
                    is_name = true;
                } else if is_name {
                    word.set_span(self.document_place());
                    is_name = false;
                }
            }
            placed.push(tree);
        }
        placed.into_iter().collect()
    }

    /// What an editor shows where the path of the document is written.
    fn hover(&self) -> Option<TokenStream> {
        let name = Ident::new("Document", self.item.path?);
        let docs = docs::document(self.catalog);
        Some(quote! {
            const _: () = {
                #[doc = #docs]
                #[allow(dead_code, reason = "its documentation is what it is for")]
                struct #name;
            };
        })
    }

    /// What is told of a variant. The debug format of a text is a literal of it.
    fn write_docs(&self, text: &mut String, variant: &Entry) {
        let docs = docs::variant(variant, self.catalog, self.file.as_deref());
        // Nothing fails to be written to a text.
        let _ = write!(text, "#[doc = {docs:?}]");
        if let Some(alias) = docs::alias(variant) {
            let _ = write!(text, "#[doc(alias = {alias:?})]");
        }
    }

    /// The conditions of the enum, and of a struct beside it.
    fn conditions(&self, of: &Body) -> TokenStream {
        let (of_enum, own) = (&self.attributes.conditions, of.conditions());
        quote!(#of_enum #own)
    }

    /// A code as it is read: a text is borrowed.
    fn code_ref(&self) -> TokenStream {
        match self.catalog.code_type {
            CodeType::Str => quote!(&::core::primitive::str),
            _ => self.code_type.clone(),
        }
    }
}

fn doc_attribute(docs: &str) -> TokenStream {
    quote!(#[doc = #docs])
}

/// A lock may have a name that is a keyword: the user wrote it as a raw identifier.
fn ident(name: &str) -> Ident {
    let new = if ident::is_keyword(name) { Ident::new_raw } else { Ident::new };
    new(name, Span::call_site())
}

fn raw_prefix(name: &str) -> &'static str {
    if ident::is_keyword(name) { "r#" } else { "" }
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
