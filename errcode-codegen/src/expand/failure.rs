//! The struct of errors that a service returns, and one for each message with
//! parameters.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::template::template;
use super::{Body, Context, Item, docs, ident};
use crate::catalog::Entry;
use crate::name::ident::snake_case;
use crate::parameter::{self, Parameter};

impl Context<'_> {
    pub(super) fn failure(&self, failure: &Body) -> TokenStream {
        let Body { attributes, documented, visibility, name, fields: _ } = failure;
        let Item { name: error, root, .. } = self.item;
        let docs = (!documented).then(|| {
            let docs = docs::failure(error);
            quote!(#[doc = #docs])
        });
        let parameters = self.parameters(failure);
        template! {
            self.item, (root, docs, attributes, visibility, name, error, parameters):
            #root::__private::require_alloc! {}

            #root::__private::impl_failure! { #docs #attributes [#visibility] #name: #error }

            #parameters
        }
    }

    /// A module with a struct for each message that has parameters, if there is
    /// one. The structs know nothing but their fields, so that the module stands
    /// wherever the call does, also in a function.
    fn parameters(&self, failure: &Body) -> Option<TokenStream> {
        let Body { visibility, name, .. } = failure;
        let module = snake_case(name.to_string().trim_start_matches("r#"))?;
        // An editor that renames the one would overwrite the other.
        let module = Ident::new(&module, Span::call_site().located_at(name.span()));
        let (mut structs, mut conversions) = (Vec::new(), Vec::new());
        for variant in &self.variants {
            let message = variant.record.shown_message();
            let (parameters, _) = parameter::read(&message);
            if !parameters.is_empty() {
                structs.push(structure(variant, &message, &parameters));
                conversions.push(self.conversion(variant, &parameters, &module, name));
            }
        }
        let docs = docs::parameters(name);
        (!structs.is_empty()).then(|| {
            quote! {
                #[doc = #docs]
                #[allow(dead_code, unreachable_pub, reason = "the document says which there are")]
                #visibility mod #module { #(#structs)* }

                const _: () = { #(#conversions)* };
            }
        })
    }

    fn conversion(
        &self,
        variant: &Entry,
        parameters: &[Parameter<'_>],
        module: &Ident,
        failure: &Ident,
    ) -> TokenStream {
        let (error, variant) = (&self.item.name, Self::ident(variant));
        let generics = generics(parameters);
        let names = parameters.iter().map(|parameter| parameter.name);
        let fields = parameters.iter().map(|parameter| ident(&parameter.field));
        let bounds = quote!(#(#generics: ::core::fmt::Display),*);
        let generics = quote!(#(#generics),*);
        let with = quote!(#(.with(#names, __parameters.#fields))*);
        template! {
            self.item, (bounds, module, variant, generics, failure, error, with):
            #[automatically_derived]
            impl<#bounds> ::core::convert::From<#module::#variant<#generics>> for #failure {
                fn from(__parameters: #module::#variant<#generics>) -> Self {
                    #failure::new(#error::#variant {}) #with
                }
            }
        }
    }
}

fn structure(variant: &Entry, message: &str, parameters: &[Parameter<'_>]) -> TokenStream {
    let (name, docs) = (Context::ident(variant), docs::structure(message));
    let generics = generics(parameters);
    let fields = parameters.iter().map(|parameter| ident(&parameter.field));
    let field_docs = parameters.iter().map(|parameter| docs::parameter(parameter.name));
    quote! {
        #[doc = #docs]
        #[::core::prelude::v1::derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug
        )]
        pub struct #name<#(#generics),*> {
            #(#[doc = #field_docs] pub #fields: #generics,)*
        }
    }
}

/// A type for each field: whatever can be shown.
fn generics(parameters: &[Parameter<'_>]) -> Vec<Ident> {
    (0..parameters.len()).map(|at| format_ident!("__T{at}")).collect()
}
