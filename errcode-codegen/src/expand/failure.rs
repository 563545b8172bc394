//! The struct of errors that a service returns, and one for each message with
//! parameters.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::template::template;
use super::{Body, Context, Item, doc_attribute, docs, ident};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::Diagnostic;
use crate::parameter::{self, Parameter};

/// What is wrong with the name of a failure whose messages have parameters.
pub(super) fn check(failure: &Body, catalog: &Catalog) -> Option<Diagnostic> {
    if failure.parameter_module().is_some() || !catalog.variants().any(has_parameters) {
        return None;
    }
    let Body { name, .. } = failure;
    let message = format!("the parameters of `{name}` have no module that can be called after it");
    let help = "begin the words of its name with capital letters of ASCII: `ApiFailure`";
    Some(Diagnostic::argument(name.span(), message, Some(help.to_owned())))
}

fn has_parameters(variant: &Entry) -> bool {
    !parameter::read(&variant.record.shown_message()).0.is_empty()
}

impl Context<'_> {
    pub(super) fn failure(&self, failure: &Body) -> TokenStream {
        let Body { attributes, documented, visibility, name, fields: _ } = failure;
        let Item { name: error, root, .. } = self.item;
        let docs = (!documented).then(|| doc_attribute(&docs::failure(error)));
        let (conditions, parameters) = (self.conditions(failure), self.parameters(failure));
        template! {
            self.item, (root, conditions, docs, attributes, visibility, name, error, parameters):
            #conditions
            #root::__private::require_alloc! {}

            #conditions
            #root::__private::impl_failure! { #docs #attributes [#visibility] #name: #error }

            #parameters
        }
    }

    /// A module with a struct for each message that has parameters, if there is
    /// one. The structs know nothing but their fields, so that the module stands
    /// wherever the call does, also in a function.
    fn parameters(&self, failure: &Body) -> Option<TokenStream> {
        let Body { visibility, name, .. } = failure;
        let module = failure.parameter_module()?;
        let conditions = self.conditions(failure);
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
                #conditions
                #[doc = #docs]
                #[allow(dead_code, unreachable_pub, reason = "the document says which there are")]
                #visibility mod #module { #(#structs)* }

                #conditions
                #[allow(deprecated, reason = "a variant or the failure may be")]
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
