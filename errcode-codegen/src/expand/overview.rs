//! The page of the enum in rustdoc: the table of a file, as its readers know it.
//! Only rustdoc is given it: an editor would show all of it beside each use.

use std::fmt::Write as _;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{Context, docs};
use crate::catalog::Entry;
use crate::code::CodeType;
use crate::options::without_invisible_groups;

/// More rows are no table that anybody reads, but a page to scroll.
const MAX_ROWS: usize = 256;

/// The cast that compiles, and does not give the code.
const CAST: &str =
    "\n\n A variant `as` a number is the number of its row; its code is [`code`](Self::code).";

impl Context<'_> {
    /// The comment that is a document shows its table itself.
    pub(super) fn overview(&self) -> Option<TokenStream> {
        if self.variants.is_empty() {
            return None;
        }
        let mut text = String::from("\n");
        match &self.catalog.document {
            Some(_) if self.variants.len() <= MAX_ROWS => self.write_rows(&mut text),
            Some(_) => {
                let _ = write!(text, "\n {}.", docs::codes(self.catalog));
            }
            None => {}
        }
        if self.catalog.code_type != CodeType::Str {
            text.push_str(CAST);
        }
        Some(quote!(#[cfg_attr(doc, doc = #text)]))
    }

    fn write_rows(&self, text: &mut String) {
        let has_status = self.catalog.has_status;
        text.push_str(if has_status {
            "\n | Code | Status | Variant | Message |\n |---|---|---|---|"
        } else {
            "\n | Code | Variant | Message |\n |---|---|---|"
        });
        for variant in &self.variants {
            if !variant.is_retired() && !is_hidden(variant) {
                write_row(text, variant, has_status);
            }
        }
    }
}

fn write_row(text: &mut String, variant: &Entry, has_status: bool) {
    let strike = if variant.is_deprecated() { "~~" } else { "" };
    text.extend(["\n | ", strike]);
    docs::push_code(text, variant.code());
    text.extend([strike, " | "]);
    if has_status {
        if let Some(status) = variant.status() {
            text.push_str(&status.get().to_string());
        }
        text.push_str(" | ");
    }
    let name = &variant.name;
    // Nothing fails to be written to a text.
    let _ = write!(text, "[`{name}`](Self::{name}) | ");
    docs::push_escaped(text, &variant.record.shown_message());
    text.push_str(" |");
}

/// Whether `#[doc(hidden)]` is among a variant's attributes, so that a link would
/// lead nowhere.
fn is_hidden(variant: &Entry) -> bool {
    let Some(by) = &variant.named_by else { return false };
    for tree in by.attributes.clone() {
        let TokenTree::Group(attribute) = tree else { continue };
        let mut content = without_invisible_groups(attribute.stream()).into_iter();
        let is_doc = matches!(content.next(), Some(TokenTree::Ident(name)) if name == "doc");
        let Some(TokenTree::Group(list)) = content.next().filter(|_| is_doc) else { continue };
        for word in list.stream() {
            if matches!(word, TokenTree::Ident(word) if word == "hidden") {
                return true;
            }
        }
    }
    false
}
