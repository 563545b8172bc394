//! The catalog becomes Rust items. The only file that knows Rust syntax; with
//! it, `expand::docs` knows what rustdoc makes of a text.
//!
//! Everything is written with absolute paths from `::core` and one root, and
//! nothing comes from the prelude. Texts of the document are literals. The
//! impls stand in one `const _`, so that the table is no one else's name.

mod docs;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::catalog::{Catalog, Code, CodeType, Status, Variant};
use crate::options::Item;
use crate::source::Source;

/// Writes the enum and everything that belongs to it.
pub(crate) fn expand(source: &Source<'_>, catalog: &Catalog, item: &Item) -> TokenStream {
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
    ];
    quote! {
        #enumeration
        const _: () = { #(#impls)* };
    }
}

struct Context<'a> {
    catalog: &'a Catalog,
    item: &'a Item,
    /// As it stands in a signature.
    code_type: TokenStream,
}

impl Context<'_> {
    fn idents(&self) -> impl Iterator<Item = Ident> + Clone {
        self.catalog.variants.iter().map(|variant| self.ident(variant))
    }

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
        let variants = self.catalog.variants.iter().map(|variant| self.variant(variant));
        quote! {
            #docs
            #attributes
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy,
                ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            #[non_exhaustive]
            #visibility enum #name { #(#variants,)* }
        }
    }

    fn variant(&self, variant: &Variant) -> TokenStream {
        let attributes = variant.named_by.map(|by| &self.item.overrides[by].attributes);
        let docs = docs::variant(&variant.entry);
        let alias = docs::alias(variant).map(|alias| quote!(#[doc(alias = #alias)]));
        let ident = self.ident(variant);
        quote!(#attributes #[doc = #docs] #alias #ident)
    }

    /// One row for each variant; a variant is the number of its row.
    fn table(&self) -> TokenStream {
        let (root, name, code_type) = (&self.item.root, &self.item.name, &self.code_type);
        let len = Literal::usize_unsuffixed(self.catalog.variants.len());
        let rows = self.catalog.variants.iter().map(|variant| self.row(variant));
        // An enum without variants has no value, and no number.
        let lookup = if self.catalog.variants.is_empty() {
            quote!(match this {})
        } else {
            quote!(&ENTRIES[this as ::core::primitive::usize])
        };
        quote! {
            static ENTRIES: [#root::__private::Entry<#code_type>; #len] = [#(#rows,)*];

            const fn entry(this: #name) -> &'static #root::__private::Entry<#code_type> {
                #lookup
            }
        }
    }

    fn row(&self, variant: &Variant) -> TokenStream {
        let root = &self.item.root;
        let entry = &variant.entry;
        let (name, message, section) = (&variant.name, &entry.message, &entry.section);
        let code = literal(&entry.code, self.catalog.code_type);
        let status = Literal::u16_unsuffixed(entry.status.map_or(0, Status::get));
        let description = entry.description.as_ref().map_or_else(
            || quote!(::core::option::Option::None),
            |text| quote!(::core::option::Option::Some(#text)),
        );
        quote! {
            #root::__private::Entry {
                code: #code,
                name: #name,
                message: #message,
                status: #status,
                description: #description,
                section: #section,
            }
        }
    }

    fn inherent(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        let (code_type, code_ref) = (&self.code_type, self.code_ref());
        let idents = self.idents();
        let status = self.catalog.has_status.then(|| {
            quote! {
                /// The HTTP status.
                #[must_use]
                pub const fn status(self) -> ::core::primitive::u16 { entry(self).status }
            }
        });
        // Texts cannot be compared in a constant function.
        let const_ = (self.catalog.code_type != CodeType::Str).then(|| quote!(const));
        let arms = self.catalog.variants.iter().map(|variant| {
            let ident = self.ident(variant);
            let code = literal(&variant.entry.code, self.catalog.code_type);
            quote!(#code => ::core::option::Option::Some(Self::#ident))
        });
        quote! {
            #[automatically_derived]
            impl #name {
                /// Every variant, in document order.
                pub const ALL: &'static [Self] = &[#(Self::#idents,)*];

                /// The code that the API sends.
                #[must_use]
                pub const fn code(self) -> #code_type { entry(self).code }

                /// The variant with this code, if the document has it.
                #[must_use]
                pub #const_ fn from_code(code: #code_ref) -> ::core::option::Option<Self> {
                    match code {
                        #(#arms,)*
                        _ => ::core::option::Option::None,
                    }
                }

                /// The name of the variant.
                #[must_use]
                pub const fn name(self) -> &'static ::core::primitive::str { entry(self).name }

                /// The short text that the API sends.
                #[must_use]
                pub const fn message(self) -> &'static ::core::primitive::str {
                    entry(self).message
                }

                #status

                /// The longer explanation, if the document has one.
                #[must_use]
                pub const fn description(
                    self,
                ) -> ::core::option::Option<&'static ::core::primitive::str> {
                    entry(self).description
                }

                /// The text of the nearest heading above the entry; empty if there is none.
                #[must_use]
                pub const fn section(self) -> &'static ::core::primitive::str {
                    entry(self).section
                }
            }
        }
    }

    /// The names of later rows with the same code.
    fn aliases(&self) -> TokenStream {
        let consts = self.catalog.variants.iter().flat_map(|variant| {
            let ident = self.ident(variant);
            let alias = move |alias: &String| {
                let docs = docs::const_alias(&ident);
                let alias = Ident::new(alias, Span::call_site());
                quote! {
                    #[doc = #docs]
                    pub const #alias: Self = Self::#ident;
                }
            };
            variant.aliases.iter().map(alias).collect::<Vec<_>>()
        });
        let consts: Vec<_> = consts.collect();
        let Item { name, .. } = self.item;
        (!consts.is_empty())
            .then(|| {
                quote! {
                    #[automatically_derived]
                    #[allow(non_upper_case_globals, reason = "written like the variant it equals")]
                    impl #name { #(#consts)* }
                }
            })
            .to_token_stream()
    }

    fn error_code(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let (code_type, code_ref) = (&self.code_type, self.code_ref());
        quote! {
            #[automatically_derived]
            impl #root::ErrorCode for #name {
                type Code = #code_type;

                const ALL: &'static [Self] = #name::ALL;

                fn code(self) -> #code_type { #name::code(self) }

                fn from_code(code: #code_ref) -> ::core::option::Option<Self> {
                    #name::from_code(code)
                }

                fn name(self) -> &'static ::core::primitive::str { #name::name(self) }

                fn message(self) -> &'static ::core::primitive::str { #name::message(self) }

                fn description(
                    self,
                ) -> ::core::option::Option<&'static ::core::primitive::str> {
                    #name::description(self)
                }

                fn section(self) -> &'static ::core::primitive::str { #name::section(self) }
            }
        }
    }

    fn http_status(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        self.catalog
            .has_status
            .then(|| {
                quote! {
                    #[automatically_derived]
                    impl #root::HttpStatus for #name {
                        fn status(self) -> ::core::primitive::u16 { #name::status(self) }
                    }
                }
            })
            .to_token_stream()
    }

    fn formatting(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        quote! {
            /// The name of the variant.
            #[automatically_derived]
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(entry(*self).name)
                }
            }

            /// The message; `{:#}` adds the code, and the status if there is one.
            #[automatically_derived]
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #root::__private::display(entry(*self), f)
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for #name {}
        }
    }

    /// `FromStr`: the name of the variant.
    fn by_name(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let arms = self.catalog.variants.iter().map(|variant| {
            let (text, ident) = (&variant.name, self.ident(variant));
            quote!(#text => ::core::result::Result::Ok(Self::#ident))
        });
        quote! {
            /// Reads the name of a variant.
            #[automatically_derived]
            impl ::core::str::FromStr for #name {
                type Err = #root::UnknownName;

                fn from_str(
                    name: &::core::primitive::str,
                ) -> ::core::result::Result<Self, #root::UnknownName> {
                    match name {
                        #(#arms,)*
                        _ => ::core::result::Result::Err(#root::__private::unknown_name()),
                    }
                }
            }
        }
    }

    fn conversions(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let code_type = &self.code_type;
        let (generics, code_ref) = match self.catalog.code_type {
            CodeType::Str => (quote!(<'a>), quote!(&'a ::core::primitive::str)),
            _ => (quote!(), code_type.clone()),
        };
        quote! {
            #[automatically_derived]
            impl ::core::convert::From<#name> for #code_type {
                fn from(error: #name) -> Self { error.code() }
            }

            #[automatically_derived]
            impl #generics ::core::convert::TryFrom<#code_ref> for #name {
                type Error = #root::UnknownCode<#code_ref>;

                fn try_from(
                    code: #code_ref,
                ) -> ::core::result::Result<Self, #root::UnknownCode<#code_ref>> {
                    match Self::from_code(code) {
                        ::core::option::Option::Some(error) => ::core::result::Result::Ok(error),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#root::__private::unknown_code(code))
                        }
                    }
                }
            }
        }
    }

    /// A code as it is read: a text is borrowed.
    fn code_ref(&self) -> TokenStream {
        match self.catalog.code_type {
            CodeType::Str => quote!(&::core::primitive::str),
            _ => self.code_type.clone(),
        }
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

/// A code as an expression and a pattern: a minus is a token of its own.
fn literal(code: &Code, ty: CodeType) -> TokenStream {
    match code {
        Code::Text(text) => text.to_token_stream(),
        Code::Int(code) => {
            debug_assert!(ty.holds(*code), "lowering keeps what fits");
            let minus = (*code < 0).then(|| quote!(-));
            let magnitude = Literal::u128_unsuffixed(code.unsigned_abs());
            quote!(#minus #magnitude)
        }
    }
}
