//! The struct of an API's error body.

mod layout;
mod wire;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use self::layout::{Layout, Member};
use super::template::template;
use super::{Body, Context, Item, doc_attribute, docs};
use crate::body::field::{BodyKind, BodyShape};
use crate::diagnostic::Diagnostic;
use crate::options::fields::OwnField;

/// What is wrong with the fields of a struct.
pub(super) fn check(body: &Body, shape: Option<&BodyShape>) -> Vec<Diagnostic> {
    Layout::new(shape, body).diagnostics
}

impl Context<'_> {
    /// A struct with a field for each member of the example, and for each that
    /// the user declares.
    pub(super) fn body(&self, body: &Body) -> TokenStream {
        let Body { attributes, documented, visibility, name, fields: _ } = body;
        let layout = Layout::new(self.catalog.body.as_ref(), body);
        let docs = (!documented).then(|| doc_attribute(&docs::body(&self.item.name)));
        let (root, conditions) = (&self.item.root, self.conditions(body));
        let fields = layout.members.iter().map(|member| self.field(member));
        let impls = [
            self.body_inherent(name, &layout),
            self.error_body(name, &layout),
            self.body_conversion(name),
            self.body_display(name),
            wire::serde(root, name, &layout),
        ];
        let (fields, impls) = (quote!(#(#fields,)*), quote!(#(#impls)*));
        let of_enum = &self.attributes.conditions;
        template! {
            self.item, (root, conditions, docs, of_enum, attributes, visibility, name, fields, impls):
            #conditions
            #root::__private::require_alloc! {}

            #docs
            #of_enum
            #attributes
            #[::core::prelude::v1::derive(
                ::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq,
            )]
            #[allow(deprecated, reason = "the enum may be")]
            #[non_exhaustive]
            #visibility struct #name { #fields }

            #conditions
            #[allow(deprecated, reason = "the enum, the struct or a field may be")]
            const _: () = { #impls };
        }
    }

    fn field(&self, member: &Member) -> TokenStream {
        let Member { ident, field, own } = member;
        match own {
            None => {
                let (docs, ty) = (docs::field(field), self.field_type(field.kind));
                let mut ident = ident.clone();
                ident.set_span(self.document_place());
                quote!(#[doc = #docs] pub #ident: #ty)
            }
            Some(own) => {
                let OwnField { attributes, visibility, ty, .. } = own;
                let docs =
                    (!own.is_documented()).then(|| doc_attribute(&docs::own_field(&field.member)));
                quote!(#docs #attributes #visibility #ident: #ty)
            }
        }
    }

    fn field_type(&self, kind: BodyKind) -> TokenStream {
        let Item { name, root, .. } = self.item;
        let string = quote!(#root::__private::String);
        let plain = match kind {
            BodyKind::Code { .. } => return quote!(#root::OrUnknown<#name>),
            BodyKind::Message => return string,
            BodyKind::String | BodyKind::Status { as_string: true } | BodyKind::Untold => string,
            BodyKind::I64 | BodyKind::Status { as_string: false } => quote!(::core::primitive::i64),
            BodyKind::U64 => quote!(::core::primitive::u64),
            BodyKind::F64 => quote!(::core::primitive::f64),
            BodyKind::Bool(_) => quote!(::core::primitive::bool),
        };
        quote!(::core::option::Option<#plain>)
    }

    /// What a field is in a body that a service makes.
    fn new_value(&self, Member { field, own, .. }: &Member) -> TokenStream {
        let Item { name, root, .. } = self.item;
        if let Some(own) = own {
            return self.new_own_value(field.kind, &own.ty);
        }
        // That of the answer, which may not be the document's.
        let status = quote!(<#name as #root::__private::Answered<_>>::status(&__error));
        let value = match field.kind {
            BodyKind::Code { .. } => return quote!(#root::OrUnknown::Known(__error)),
            BodyKind::Message => return quote!(#root::__private::text(#name::message(__error))),
            BodyKind::Status { as_string: true } => quote!(#root::__private::text(#status)),
            BodyKind::Status { as_string: false } => quote!(::core::convert::From::from(#status)),
            BodyKind::Bool(shown) => quote!(#shown),
            _ => return quote!(::core::option::Option::None),
        };
        quote!(::core::option::Option::Some(#value))
    }

    /// And if it is of a type of the user's own.
    fn new_own_value(&self, kind: BodyKind, ty: &TokenStream) -> TokenStream {
        let Item { name, root, .. } = self.item;
        match kind {
            BodyKind::Code { .. } => {
                quote!(<#ty as #root::__private::BodyCode<#name>>::known(__error))
            }
            BodyKind::Message => quote!(<#ty as #root::__private::SentText>::from_sent(
                ::core::option::Option::Some(#root::__private::text(#name::message(__error)))
            )),
            _ => quote!(<#ty as ::core::default::Default>::default()),
        }
    }

    /// The message that was sent.
    fn sent(&self, layout: &Layout) -> TokenStream {
        let Some(member) = layout.message() else { return quote!(::core::option::Option::None) };
        let root = &self.item.root;
        let sent = member.as_trait(quote!(#root::__private::SentText));
        let ident = &member.ident;
        quote!(#sent::sent(&self.#ident))
    }

    fn body_inherent(&self, body: &Ident, layout: &Layout) -> TokenStream {
        let (name, root, code_ref) = (&self.item.name, &self.item.root, self.code_ref());
        let sent = self.sent(layout);
        let idents = layout.members.iter().map(|member| &member.ident);
        let values = layout.members.iter().map(|member| self.new_value(member));
        let fields = quote!(#(#idents: #values,)*);
        let items = template! {
            self.item, (name, fields, code_ref, root, sent):
            /// The body of an error: its code, message and status, and what the
            /// example always has. All else is `None`, or the default of its type.
            #[must_use]
            pub fn new(__error: #name) -> Self {
                Self { #fields }
            }

            /// The code, known or not.
            #[must_use]
            pub fn code(&self) -> ::core::option::Option<#code_ref> {
                #root::ErrorBody::code(self)
            }

            /// The message that was sent; else that of the document, if it
            /// has the code.
            #[must_use]
            pub fn message(&self) -> &::core::primitive::str {
                #root::__private::body_message(#sent, #root::ErrorBody::error(self))
            }
        };
        let items = self.placed(items);
        quote!(impl #body { #items })
    }

    fn error_body(&self, body: &Ident, layout: &Layout) -> TokenStream {
        let (Item { name, root, .. }, code) = (self.item, self.kept_code(layout));
        template! {
            self.item, (root, body, name, code):
            #[automatically_derived]
            impl #root::ErrorBody for #body {
                type Error = #name;

                fn error(&self) -> ::core::option::Option<&#root::OrUnknown<#name>> {
                    #code
                }

                fn message(&self) -> &::core::primitive::str { #body::message(self) }
            }
        }
    }

    /// The code, known or not.
    fn kept_code(&self, layout: &Layout) -> Option<TokenStream> {
        let (Item { name, root, .. }, member) = (self.item, layout.code()?);
        let code = member.as_trait(quote!(#root::__private::BodyCode::<#name>));
        let ident = &member.ident;
        Some(quote!(#code::get(&self.#ident)))
    }

    fn body_conversion(&self, body: &Ident) -> TokenStream {
        let Item { name, .. } = self.item;
        template! {
            self.item, (body, name):
            #[automatically_derived]
            impl ::core::convert::From<#name> for #body {
                fn from(__error: #name) -> Self { #body::new(__error) }
            }
        }
    }

    /// `Display`, and `Error`, which needs nothing else.
    fn body_display(&self, body: &Ident) -> TokenStream {
        let Item { root, .. } = self.item;
        template! {
            self.item, (root, body):
            /// The message, or what is known of the code; `{:#}` adds the code.
            #[automatically_derived]
            impl ::core::fmt::Display for #body {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #root::__private::display_body(self, __f)
                }
            }

            #[automatically_derived]
            impl ::core::error::Error for #body {}
        }
    }
}
