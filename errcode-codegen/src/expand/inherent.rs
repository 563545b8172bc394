//! What is called on a variant without a trait.

use proc_macro2::TokenStream;
use quote::quote;

use super::template::template;
use super::{Context, Item, docs, ident};
use crate::catalog::Entry;
use crate::code::CodeType;

impl Context<'_> {
    pub(super) fn inherent(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        let (all, accessors, own) = (self.all(), self.accessors(), self.own_accessors());
        let (code_type, code_ref) = (&self.code_type, self.code_ref());
        // Texts cannot be compared in a constant function.
        let const_ = (self.catalog.code_type != CodeType::Str).then(|| quote!(const));
        let items = template! {
            self.item, (all, code_type, const_, code_ref, accessors):
            /// Every variant, in document order.
            pub const ALL: &'static [Self] = #all;

            /// The code that the API sends.
            #[must_use]
            pub const fn code(self) -> #code_type { CODES.get(row(self)) }

            /// The variant with this code, if the document has it.
            #[must_use]
            pub #const_ fn from_code(__code: #code_ref) -> ::core::option::Option<Self> {
                match CODES.find(__code) {
                    ::core::option::Option::Some(__row) => {
                        ::core::option::Option::Some(variant(__row))
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }

            #accessors
        };
        let items = self.placed(items);
        quote!(impl #name { #items #(#own)* })
    }

    /// What the document says of a code.
    fn accessors(&self) -> TokenStream {
        let status = self.status();
        template! {
            self.item, (status):
            /// The name of the variant.
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str { NAMES.get(row(self)) }

            /// The short text that the API sends.
            #[must_use]
            pub const fn message(self) -> &'static ::core::primitive::str {
                MESSAGES.get(row(self))
            }

            #status

            /// The longer explanation, if the document has one.
            #[must_use]
            pub const fn description(
                &self,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                DESCRIPTIONS.get_some(row(*self))
            }

            /// The text of the nearest heading above the entry; empty if there is none.
            #[must_use]
            pub const fn section(self) -> &'static ::core::primitive::str {
                SECTIONS.get(row(self))
            }
        }
    }

    fn status(&self) -> Option<TokenStream> {
        self.catalog.has_status.then(|| {
            template! {
                self.item, ():
                /// The HTTP status.
                #[must_use]
                pub const fn status(self) -> ::core::primitive::u16 { STATUSES.get(row(self)) }
            }
        })
    }

    /// The other names of codes: those of later rows, and those that only a lock
    /// has, variant by variant.
    pub(super) fn aliases(&self) -> Option<TokenStream> {
        let mut consts = Vec::new();
        for (row, name, is_given) in self.further_names() {
            consts.push(self.alias(self.variants[row], name, is_given));
        }
        let name = &self.item.name;
        (!consts.is_empty()).then(|| {
            quote! {
                #[allow(non_upper_case_globals, reason = "written like the variant it equals")]
                impl #name { #(#consts)* }
            }
        })
    }

    fn alias(&self, variant: &Entry, name: &str, is_given: bool) -> TokenStream {
        let mut alias = ident(name);
        alias.set_span(self.place(variant));
        let variant = Self::ident(variant);
        let docs = docs::const_alias(&variant);
        let deprecated = (!is_given).then(|| {
            let renamed = format!("renamed to {variant}");
            quote!(#[deprecated = #renamed])
        });
        quote! {
            #[doc = #docs]
            #deprecated
            pub const #alias: Self = Self::#variant;
        }
    }
}
