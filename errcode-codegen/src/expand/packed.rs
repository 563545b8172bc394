//! The data of the enum, as the runtime's packed columns. A variant is the
//! number of its row in each of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::index::{self, Index};
use super::template::template;
use super::{Context, Item};
use crate::catalog::Record;
use crate::code::{Code, CodeType, Status};

/// Enums with more variants do not name each of them once more. rustc goes
/// through those before a variant to find it, and through the list of all some
/// more: with 1,000 of them that is a quarter of the crate's check, with 10,000
/// more than all else.
const MAX_NAMED: usize = 256;

/// What the compiler says where the variants are not those that were written.
const CHANGED: &str = "an attribute changes the variants of this enum";

impl Context<'_> {
    pub(super) fn packed(&self) -> TokenStream {
        let root = &self.item.root;
        let names: Vec<_> = self.variants.iter().map(|variant| variant.name.as_str()).collect();
        let (rows, variants, codes) = (self.row_of_variant(), self.variant_of_row(), self.codes());
        let names = self.keys(&names);
        let messages = self.texts(self.records().map(Record::shown_message));
        let (descriptions, statuses) = (self.descriptions(), self.statuses());
        let (sections, own) = (self.sections(), self.own_columns());
        let own = quote!(#(#own)*);
        template! {
            self.item,
            (rows, variants, codes, root, names, messages, descriptions, statuses, sections, own):
            #rows
            #variants
            #codes
            static NAMES: #root::__private::Keys = #names;
            static MESSAGES: #root::__private::Texts = #messages;
            static DESCRIPTIONS: #root::__private::Texts = #descriptions;
            #statuses
            static SECTIONS: #root::__private::Sections = #sections;
            #own
        }
    }

    /// What the document says, row by row.
    pub(super) fn records(&self) -> impl Iterator<Item = &Record> {
        self.variants.iter().map(|variant| &variant.record)
    }

    fn row_of_variant(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        // An enum without variants has no value, and no number.
        let row = if self.variants.is_empty() {
            quote!(match __this {})
        } else {
            quote!(__this as ::core::primitive::usize)
        };
        quote!(const fn row(__this: #name) -> ::core::primitive::usize { #row })
    }

    /// From a row to its variant.
    fn variant_of_row(&self) -> TokenStream {
        let (Item { name, .. }, len) = (self.item, self.len());
        let variant = match self.number_type() {
            None => quote!(#name::ALL[__row]),
            // SAFETY: the enum has `repr(#number)`, and `#len` variants without
            // discriminants of their own. The Reference numbers these from 0 on,
            // so that each number below `#len` is a variant. Attributes of the
            // user can change that; `variants_are_numbered` does not compile then.
            Some(number) => template! {
                self.item, (len, number, name):
                ::core::assert!(__row < #len);
                unsafe {
                    ::core::mem::transmute::<::core::primitive::#number, #name>(
                        __row as ::core::primitive::#number,
                    )
                }
            },
        };
        quote!(const fn variant(__row: ::core::primitive::usize) -> #name { #variant })
    }

    /// What the rows assume, asserted where the user's attributes have done
    /// whatever they do: that a variant is the number of its row. Of many
    /// variants, the last one's number shows whether any of them is gone; it is
    /// written as a variant that no constant can stand for. An attribute that is
    /// a macro could write discriminants as well: where there may be one, rustc
    /// validates the tag of every variant. That takes 5 % of the check with 1,000
    /// rows, and 38 % with 10,000.
    pub(super) fn variants_are_numbered(&self) -> Option<TokenStream> {
        let name = &self.item.name;
        let last = Self::ident(self.variants.last()?);
        let last_row = Literal::usize_unsuffixed(self.variants.len() - 1);
        if self.number_type().is_none() {
            return Some(self.each_is_numbered(&last_row));
        }
        let validated =
            (!self.attributes.are_inert).then(|| quote!(const _: &[#name] = #name::ALL;));
        Some(template! {
            self.item, (name, last, last_row, CHANGED, validated):
            const _: () = ::core::assert!(
                #name::#last {} as ::core::primitive::usize == #last_row, #CHANGED
            );
            #validated
        })
    }

    fn each_is_numbered(&self, last_row: &Literal) -> TokenStream {
        let Item { name, .. } = self.item;
        template! {
            self.item, (last_row, name, CHANGED):
            const _: () = {
                let mut __row = 0;
                while __row <= #last_row {
                    ::core::assert!(#name::ALL[__row] as ::core::primitive::usize == __row, #CHANGED);
                    __row += 1;
                }
            };
        }
    }

    /// Every variant, in document order.
    pub(super) fn all(&self) -> TokenStream {
        if self.number_type().is_none() {
            let idents = self.variants.iter().map(|variant| Self::ident(variant));
            // With braces, no constant of the user can stand for a variant.
            return quote!(&[#(Self::#idents {},)*]);
        }
        let len = self.len();
        template! {
            self.item, (len):
            &{
                let mut __all = [variant(0); #len];
                let mut __row = 1;
                while __row < #len {
                    __all[__row] = variant(__row);
                    __row += 1;
                }
                __all
            }
        }
    }

    fn len(&self) -> Literal {
        Literal::usize_unsuffixed(self.variants.len())
    }

    /// The type of the discriminant, where variants are made of numbers.
    pub(super) fn number_type(&self) -> Option<TokenStream> {
        let len = self.variants.len();
        let number = if len > 0x1_0000 { quote!(u32) } else { quote!(u16) };
        (len > MAX_NAMED).then_some(number)
    }

    fn codes(&self) -> TokenStream {
        match self.catalog.code_type {
            CodeType::U32 | CodeType::U64 => self.integer_codes(CodeType::U32),
            CodeType::I32 | CodeType::I64 => self.integer_codes(CodeType::I32),
            CodeType::Str => self.text_codes(),
        }
    }

    /// In four bytes each, if the narrow type of their sign holds them all.
    fn integer_codes(&self, narrow: CodeType) -> TokenStream {
        let (root, ty) = (&self.item.root, &self.code_type);
        let is_wide = |code: &Code| matches!(code, Code::Int(code) if !narrow.holds(*code));
        let is_wide = self.records().any(|record| is_wide(&record.code));
        let size = if is_wide { 8 } else { 4 };
        let (mut bits, mut bytes) = (Vec::new(), Vec::new());
        for record in self.records() {
            let code = low_bits(&record.code);
            bits.push(code);
            bytes.extend_from_slice(&code.to_le_bytes()[..size]);
        }
        let (bytes, index) = (Literal::byte_string(&bytes), index::of_integers(&bits));
        let index = self.index(&index);
        template! {
            self.item, (root, ty, bytes, is_wide, index):
            static CODES: #root::__private::Integers<#ty> =
                #root::__private::Integers::<#ty>::new(#bytes, #is_wide, #index);
        }
    }

    fn text_codes(&self) -> TokenStream {
        let root = &self.item.root;
        let mut texts = Vec::new();
        for record in self.records() {
            match &record.code {
                Code::Text(text) => texts.push(text.as_str()),
                Code::Int(_) => {}
            }
        }
        let keys = self.keys(&texts);
        quote!(static CODES: #root::__private::Keys = #keys;)
    }

    fn keys(&self, keys: &[&str]) -> TokenStream {
        let root = &self.item.root;
        let texts = self.texts(keys.iter().copied());
        let (index, sampled) = index::of_texts(keys);
        let index = self.index(&index);
        quote!(#root::__private::Keys { texts: #texts, index: #index, sampled: #sampled })
    }

    pub(super) fn texts(&self, texts: impl Iterator<Item = impl AsRef<str>>) -> TokenStream {
        let root = &self.item.root;
        let (mut text, mut bounds) = (String::new(), Vec::new());
        for one in texts {
            push_bound(&mut bounds, &text);
            text.push_str(one.as_ref());
        }
        if !bounds.is_empty() {
            push_bound(&mut bounds, &text);
        }
        let bounds = Literal::byte_string(&bounds);
        quote!(#root::__private::Texts { text: #text, bounds: #bounds })
    }

    fn index(&self, index: &Index) -> TokenStream {
        let root = &self.item.root;
        let Index { seed, displacements, slots } = index;
        let mut displaced = Vec::new();
        for displacement in displacements {
            displaced.extend_from_slice(&displacement.to_le_bytes());
        }
        let (lower, upper) = halves(slots, self.variants.len() > 0x1_0000);
        let displacements = Literal::byte_string(&displaced);
        let (slots, upper) = (Literal::byte_string(&lower), Literal::byte_string(&upper));
        let seed = Literal::u64_unsuffixed(*seed);
        quote! {
            #root::__private::Index {
                seed: #seed,
                displacements: #displacements,
                slots: #slots,
                upper: #upper,
            }
        }
    }

    /// None at all, if no row has one.
    fn descriptions(&self) -> TokenStream {
        let are_there = self.records().any(|record| record.description.is_some());
        let described = self.records().filter(|_| are_there);
        self.texts(described.map(|record| record.description.as_deref().unwrap_or_default()))
    }

    fn statuses(&self) -> Option<TokenStream> {
        let root = &self.item.root;
        let mut bytes = Vec::new();
        for record in self.records() {
            bytes.extend_from_slice(&record.status.map_or(0, Status::get).to_le_bytes());
        }
        let bytes = Literal::byte_string(&bytes);
        self.catalog.has_status.then(|| {
            quote!(static STATUSES: #root::__private::Statuses = #root::__private::Statuses(#bytes);)
        })
    }

    /// Only where a section begins.
    fn sections(&self) -> TokenStream {
        let root = &self.item.root;
        let (mut begun, mut last) = (Vec::new(), None);
        for (row, record) in self.records().enumerate() {
            let section = record.section.as_str();
            if last != Some(section) {
                let row = Literal::usize_unsuffixed(row);
                begun.push(quote!((#row, #section)));
                last = Some(section);
            }
        }
        quote!(#root::__private::Sections(&[#(#begun,)*]))
    }
}

/// The low 64 bits: all of them, of a code that fits one of the types.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "two's complement")]
fn low_bits(code: &Code) -> u64 {
    match code {
        Code::Int(code) => *code as u64,
        Code::Text(_) => 0,
    }
}

/// The lower halves of rows, and the upper ones, if there is one that is not 0.
fn halves(rows: &[u32], needs_upper: bool) -> (Vec<u8>, Vec<u8>) {
    let (mut lower, mut upper) = (Vec::new(), Vec::new());
    for row in rows {
        let [first, second, third, fourth] = row.to_le_bytes();
        lower.extend_from_slice(&[first, second]);
        if needs_upper {
            upper.extend_from_slice(&[third, fourth]);
        }
    }
    (lower, upper)
}

/// Writes where a text begins that is appended to `texts`.
fn push_bound(bounds: &mut Vec<u8>, texts: &str) {
    // A source file of rustc has less than 4 GiB.
    let bound = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    bounds.extend_from_slice(&bound.to_le_bytes());
}
