//! The struct of an API's error body.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::{Body, Context, Item, docs};
use crate::body::field::{Field, Kind};

impl Context<'_> {
    /// A struct with a field for each member of the example. Without an
    /// example there is a fault, and a struct that has just the code.
    pub(super) fn body(&self, body: &Body, fields: &[Field]) -> TokenStream {
        let fallback = [Field {
            wire: "code".to_owned(),
            name: "code".to_owned(),
            kind: Kind::Code { as_string: false },
        }];
        let fields = if fields.is_empty() { &fallback } else { fields };
        let Body { attributes, documented, visibility, name } = body;
        let docs = (!documented).then(|| {
            let docs = docs::body(&self.item.name);
            quote!(#[doc = #docs])
        });
        let (root, members) = (&self.item.root, fields.iter().map(|field| self.member(field)));
        let impls = [self.body_inherent(name, fields), self.body_traits(name, fields)];
        quote! {
            #root::__private::require_alloc! {}

            #docs
            #attributes
            #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
            #[non_exhaustive]
            #visibility struct #name { #(#members,)* }

            const _: () = { #(#impls)* };
        }
    }

    fn member(&self, field: &Field) -> TokenStream {
        let (ident, ty, docs) = (ident(field), self.field_type(field.kind), docs::field(field));
        quote!(#[doc = #docs] pub #ident: #ty)
    }

    fn field_type(&self, kind: Kind) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let string = quote!(#root::__private::String);
        let plain = match kind {
            Kind::Code { .. } => return quote!(#root::OrUnknown<#name>),
            Kind::Message => return string,
            Kind::String => string,
            Kind::I64 => quote!(::core::primitive::i64),
            Kind::U64 => quote!(::core::primitive::u64),
            Kind::F64 => quote!(::core::primitive::f64),
            Kind::Bool => quote!(::core::primitive::bool),
        };
        quote!(::core::option::Option<#plain>)
    }

    fn body_inherent(&self, body: &Ident, fields: &[Field]) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let (code_ref, code) = (self.code_ref(), code_field(fields));
        let message = message_field(fields);
        let sent = message.map_or_else(|| quote!(""), |message| quote!(&self.#message));
        let values = fields.iter().map(|field| {
            let ident = ident(field);
            match field.kind {
                Kind::Code { .. } => quote!(#ident: #root::OrUnknown::Known(__error)),
                Kind::Message => quote!(#ident: <#root::__private::String as ::core::convert::From<_>>::from(#name::message(__error))),
                _ => quote!(#ident: ::core::option::Option::None),
            }
        });
        quote! {
            impl #body {
                /// The body of an error: its code and message, and nothing else.
                #[must_use]
                pub fn new(__error: #name) -> Self {
                    Self { #(#values,)* }
                }

                /// The code, known or not.
                #[must_use]
                pub fn code(&self) -> #code_ref { #root::OrUnknown::code(&self.#code) }

                /// The message that was sent; else that of the document, if it
                /// has the code.
                #[must_use]
                pub fn message(&self) -> &::core::primitive::str {
                    #root::__private::body_message(#sent, &self.#code)
                }
            }
        }
    }

    fn body_traits(&self, body: &Ident, fields: &[Field]) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let code = code_field(fields);
        let idents = fields.iter().map(ident);
        let locals = fields.iter().map(|field| format_ident!("__{}", field.name));
        let wires = fields.iter().map(|field| &field.wire);
        let members = fields.iter().map(|field| match field.kind {
            Kind::Code { as_string: false } => quote!(Code),
            Kind::Code { as_string: true } => quote!(CodeText),
            Kind::Message => quote!(Message),
            _ => quote!(Other),
        });
        quote! {
            #[automatically_derived]
            impl #root::ErrorBody for #body {
                type Error = #name;

                fn error(&self) -> &#root::OrUnknown<#name> { &self.#code }

                fn message(&self) -> &::core::primitive::str { #body::message(self) }
            }

            #[automatically_derived]
            impl ::core::convert::From<#name> for #body {
                fn from(__error: #name) -> Self { #body::new(__error) }
            }

            /// The message, or what is known of the code; `{:#}` adds the code.
            #[automatically_derived]
            impl ::core::fmt::Display for #body {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #root::__private::display_body(#body::message(self), &self.#code, __f)
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for #body {}

            #root::__private::impl_body_serde! { #body { #(#idents #locals: #wires as #members,)* } }
        }
    }
}

fn ident(field: &Field) -> Ident {
    Ident::new(&field.name, Span::call_site())
}

fn code_field(fields: &[Field]) -> Option<Ident> {
    fields.iter().find(|field| matches!(field.kind, Kind::Code { .. })).map(ident)
}

fn message_field(fields: &[Field]) -> Option<Ident> {
    fields.iter().find(|field| field.kind == Kind::Message).map(ident)
}
