//! Columns of the user's own: a packed column, and a function, for each.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::template::template;
use super::{Context, docs};
use crate::catalog::CatalogColumn;
use crate::column_type::{ColumnType, Value};

impl Context<'_> {
    /// The packed columns, in the order in which they are asked for.
    pub(super) fn own_columns(&self) -> Vec<TokenStream> {
        let root = &self.item.root;
        let mut columns = Vec::new();
        for (at, column) in self.catalog.columns.iter().enumerate() {
            let name = packed_name(at);
            columns.push(match column.ty {
                ColumnType::Str => {
                    let texts = self.own_texts(at);
                    quote!(static #name: #root::__private::Texts = #texts;)
                }
                ColumnType::Bool => {
                    let flags = self.flags(at, |value| *value == Value::Bool(true));
                    quote!(static #name: #root::__private::Flags = #flags;)
                }
                ty => self.numbers(at, ty),
            });
        }
        columns
    }

    fn own_texts(&self, at: usize) -> TokenStream {
        let text = |value: Option<&Value>| match value {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        };
        self.texts(self.cells(at).map(text))
    }

    fn numbers(&self, at: usize, ty: ColumnType) -> TokenStream {
        let (root, name, size) = (&self.item.root, packed_name(at), ty.size().unwrap_or(0));
        let mut bytes = Vec::new();
        for value in self.cells(at) {
            let number = if let Some(Value::Int(number)) = value { *number } else { 0 };
            bytes.extend_from_slice(&number.to_le_bytes()[..size]);
        }
        let (ty, bytes) = (own_type(ty), Literal::byte_string(&bytes));
        let given = self.flags(at, |_| true);
        template! {
            self.item, (name, root, ty, bytes, given):
            static #name: #root::__private::Numbers<#ty> =
                #root::__private::Numbers::<#ty>::new(#bytes, #given);
        }
    }

    /// A bit a row: whether it has a value that `is`.
    fn flags(&self, at: usize, is: fn(&Value) -> bool) -> TokenStream {
        let root = &self.item.root;
        let mut bytes = vec![0_u8; self.variants.len().div_ceil(8)];
        for (row, value) in self.cells(at).enumerate() {
            bytes[row / 8] |= u8::from(value.is_some_and(is)) << (row % 8);
        }
        let bytes = Literal::byte_string(&bytes);
        quote!(#root::__private::Flags(#bytes))
    }

    /// What a column says, row by row.
    fn cells(&self, at: usize) -> impl Iterator<Item = Option<&Value>> {
        self.records().map(move |record| record.values.get(at)?.as_ref())
    }

    /// The functions, in the same order.
    pub(super) fn own_accessors(&self) -> Vec<TokenStream> {
        let mut accessors = Vec::new();
        for (at, column) in self.catalog.columns.iter().enumerate() {
            let CatalogColumn { name, ty, .. } = column;
            let (docs, packed, own_type) = (docs::column(column), packed_name(at), own_type(*ty));
            let (result, get) = match ty {
                ColumnType::Bool => (own_type, quote!(get)),
                ColumnType::Str => (quote!(::core::option::Option<#own_type>), quote!(get_some)),
                _ => (quote!(::core::option::Option<#own_type>), quote!(get)),
            };
            accessors.push(template! {
                self.item, (docs, name, result, packed, get):
                #[doc = #docs]
                #[must_use]
                pub const fn #name(&self) -> #result { #packed.#get(row(*self)) }
            });
        }
        accessors
    }
}

fn own_type(ty: ColumnType) -> TokenStream {
    let word = Ident::new(ty.as_str(), Span::call_site());
    let and = (ty == ColumnType::Str).then(|| quote!(&'static));
    quote!(#and ::core::primitive::#word)
}

/// A function can be called like anything, and its column cannot.
fn packed_name(at: usize) -> Ident {
    format_ident!("COLUMN_{}", at + 1)
}
