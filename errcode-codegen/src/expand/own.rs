//! Columns of the user's own: a packed column, and a function, for each.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::template::template;
use super::{Context, docs};
use crate::catalog::CatalogColumn;
use crate::column_type::{ColumnType, Value};

impl Context<'_> {
    /// The packed columns, in the order in which they are asked for.
    pub(super) fn own_columns(&self) -> TokenStream {
        let root = &self.item.root;
        let mut columns = TokenStream::new();
        for (at, column) in self.catalog.columns.iter().enumerate() {
            let name = packed_name(at);
            columns.extend([match column.ty {
                ColumnType::Str => {
                    let texts = self.own_texts(at);
                    template! {
                        self.item, (name, root, texts):
                        static #name: #root::__private::Texts = #texts;
                    }
                }
                ColumnType::Bool => {
                    let flags = self.flags(at, |value| *value == Value::Bool(true));
                    template! {
                        self.item, (name, root, flags):
                        static #name: #root::__private::Flags = #flags;
                    }
                }
                ty => self.numbers(at, ty),
            }]);
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
        let (ty, bytes) = (self.own_type(ty), Literal::byte_string(&bytes));
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
        template!(self.item, (root, bytes): #root::__private::Flags(#bytes))
    }

    /// What a column says, row by row.
    fn cells(&self, at: usize) -> impl Iterator<Item = Option<&Value>> {
        self.records().map(move |record| record.values.get(at)?.as_ref())
    }

    /// The functions, in the same order.
    pub(super) fn own_accessors(&self) -> TokenStream {
        let mut accessors = TokenStream::new();
        for (at, column) in self.catalog.columns.iter().enumerate() {
            let CatalogColumn { name, ty, .. } = column;
            let (docs, packed, own) = (docs::column(column), packed_name(at), self.own_type(*ty));
            let get = if *ty == ColumnType::Str { "get_some" } else { "get" };
            let get = Ident::new(get, Span::call_site());
            let result = match ty {
                ColumnType::Bool => own,
                _ => template!(self.item, (own): ::core::option::Option<#own>),
            };
            accessors.extend([template! {
                self.item, (docs, name, result, packed, get):
                #[doc = #docs]
                #[must_use]
                pub const fn #name(&self) -> #result { #packed.#get(row(*self)) }
            }]);
        }
        accessors
    }

    fn own_type(&self, ty: ColumnType) -> TokenStream {
        let and = if ty == ColumnType::Str { "&'static " } else { "" };
        (self.item.lex)(&format!("{and}::core::primitive::{}", ty.as_str()))
    }
}

/// A function can be called like anything, and its column cannot.
fn packed_name(at: usize) -> Ident {
    Ident::new(&format!("COLUMN_{}", at + 1), Span::call_site())
}
