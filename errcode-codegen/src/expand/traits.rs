//! The traits of the enum, one function each.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::template::template;
use super::{Context, Item};
use crate::code::CodeType;

impl Context<'_> {
    pub(super) fn error_code(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        // rustc evaluates the inherent one to check this, which takes long if
        // there are many.
        let all = self.number_type().map_or_else(|| quote!(#name::ALL), |_| self.all());
        let (code_type, code_ref) = (&self.code_type, self.code_ref());
        let (url, from_name, accessors) = (self.url(), self.by_any_name(), self.forwarded());
        let (is_deprecated, is_retired) = (self.is_deprecated(), self.is_retired());
        template! {
            self.item,
            (root, name, code_type, all, url, code_ref, from_name, accessors, is_deprecated, is_retired):
            #[automatically_derived]
            impl #root::ErrorCode for #name {
                type Code = #code_type;

                const ALL: &'static [Self] = #all;

                #url

                fn code(self) -> #code_type { #name::code(self) }

                fn from_code(__code: #code_ref) -> ::core::option::Option<Self> {
                    #name::from_code(__code)
                }

                #from_name

                #accessors

                #is_deprecated

                #is_retired
            }
        }
    }

    /// What the document says of a code: the enum knows it without the trait.
    fn forwarded(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        template! {
            self.item, (name):
            fn name(self) -> &'static ::core::primitive::str { #name::name(self) }

            fn message(self) -> &'static ::core::primitive::str { #name::message(self) }

            fn description(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                #name::description(self)
            }

            fn section(self) -> &'static ::core::primitive::str { #name::section(self) }
        }
    }

    /// Where entries are explained, if the user says so.
    fn url(&self) -> Option<TokenStream> {
        let url = self.item.url.as_ref()?;
        Some(template! {
            self.item, (url):
            const URL: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some(#url);
        })
    }

    /// By further names too, if there are any.
    fn by_any_name(&self) -> Option<TokenStream> {
        let mut names = Vec::new();
        for (row, name, _) in self.further_names() {
            let row = Literal::usize_unsuffixed(row);
            names.push(quote!((#name, #row)));
        }
        let root = &self.item.root;
        (!names.is_empty()).then(|| {
            let names = quote!(#(#names,)*);
            template! {
                self.item, (root, names):
                fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
                    match #root::__private::row_of_name(&NAMES, &[#names], __name) {
                        ::core::option::Option::Some(__row) => {
                            ::core::option::Option::Some(variant(__row))
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    }
                }
            }
        })
    }

    /// The rows that only the lock has, which are the last.
    fn is_retired(&self) -> Option<TokenStream> {
        let first = self.variants.iter().position(|variant| variant.is_retired())?;
        let first = Literal::usize_unsuffixed(first);
        Some(quote! {
            fn is_retired(self) -> ::core::primitive::bool { row(self) >= #first }
        })
    }

    /// The rows whose codes are struck out, if there are any.
    fn is_deprecated(&self) -> Option<TokenStream> {
        let mut rows = Vec::new();
        for (row, variant) in self.variants.iter().enumerate() {
            if variant.record.is_deprecated {
                rows.push(Literal::usize_unsuffixed(row));
            }
        }
        (!rows.is_empty()).then(|| {
            let rows = quote!(#(#rows,)*);
            template! {
                self.item, (rows):
                fn is_deprecated(self) -> ::core::primitive::bool {
                    <[::core::primitive::usize]>::contains(&[#rows], &row(self))
                }
            }
        })
    }

    pub(super) fn http_status(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        self.catalog
            .has_status
            .then(|| {
                template! {
                    self.item, (root, name):
                    #[automatically_derived]
                    impl #root::HttpStatus for #name {
                        fn status(self) -> ::core::primitive::u16 { #name::status(self) }
                    }
                }
            })
            .to_token_stream()
    }

    /// By code: rows move, and codes stay.
    pub(super) fn order(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        template! {
            self.item, (name):
            #[automatically_derived]
            impl ::core::cmp::PartialOrd for #name {
                fn partial_cmp(&self, __other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                    ::core::option::Option::Some(::core::cmp::Ord::cmp(self, __other))
                }
            }

            /// By code, whatever the order of the document is.
            #[automatically_derived]
            impl ::core::cmp::Ord for #name {
                fn cmp(&self, __other: &Self) -> ::core::cmp::Ordering {
                    ::core::cmp::Ord::cmp(&#name::code(*self), &#name::code(*__other))
                }
            }
        }
    }

    pub(super) fn debug(&self) -> TokenStream {
        let Item { name, .. } = self.item;
        template! {
            self.item, (name):
            /// The name of the variant.
            #[automatically_derived]
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Formatter::write_str(__f, #name::name(*self))
                }
            }
        }
    }

    /// `Display`, and `Error`, which needs nothing else.
    pub(super) fn display(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let status = if self.catalog.has_status { quote!(#name::status(*self)) } else { quote!(0) };
        template! {
            self.item, (name, root, status):
            /// The message; `{:#}` adds the code, and the status if there is one.
            #[automatically_derived]
            impl ::core::fmt::Display for #name {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #root::__private::display(#name::message(*self), #name::code(*self), #status, __f)
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for #name {}
        }
    }

    /// `FromStr`: the name of the variant, or a further one.
    pub(super) fn by_name(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let (find, found) = if self.further_names().is_empty() {
            (quote!(NAMES.find(__name)), quote!(variant(__found)))
        } else {
            (quote!(<Self as #root::ErrorCode>::from_name(__name)), quote!(__found))
        };
        template! {
            self.item, (name, root, find, found):
            /// Reads the name of a variant.
            #[automatically_derived]
            impl ::core::str::FromStr for #name {
                type Err = #root::UnknownName;

                fn from_str(
                    __name: &::core::primitive::str,
                ) -> ::core::result::Result<Self, #root::UnknownName> {
                    match #find {
                        ::core::option::Option::Some(__found) => ::core::result::Result::Ok(#found),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#root::__private::unknown_name(__name))
                        }
                    }
                }
            }
        }
    }

    pub(super) fn code_of_variant(&self) -> TokenStream {
        let (Item { name, .. }, code_type) = (self.item, &self.code_type);
        template! {
            self.item, (name, code_type):
            #[automatically_derived]
            impl ::core::convert::From<#name> for #code_type {
                fn from(__error: #name) -> Self { #name::code(__error) }
            }
        }
    }

    pub(super) fn variant_of_code(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let (generics, code_ref) = match self.catalog.code_type {
            CodeType::Str => (quote!(<'a>), quote!(&'a ::core::primitive::str)),
            _ => (quote!(), self.code_type.clone()),
        };
        template! {
            self.item, (name, generics, code_ref, root):
            #[automatically_derived]
            impl #generics ::core::convert::TryFrom<#code_ref> for #name {
                type Error = #root::UnknownCode<#code_ref>;

                fn try_from(
                    __code: #code_ref,
                ) -> ::core::result::Result<Self, #root::UnknownCode<#code_ref>> {
                    match #name::from_code(__code) {
                        ::core::option::Option::Some(__error) => ::core::result::Result::Ok(__error),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#root::__private::unknown_code(__code))
                        }
                    }
                }
            }
        }
    }

    /// The runtime decides whether it has serde; here nobody can tell.
    pub(super) fn serde(&self) -> TokenStream {
        let Item { name, root, .. } = self.item;
        quote!(#root::__private::impl_serde! { #name })
    }
}
