//! The procedural macro of [errcodes](https://docs.rs/errcodes): an adapter
//! between the compiler and the engine, `errcode-codegen`. It reads arguments
//! and files; what a document means is not decided here.

mod args;
mod comment;
mod emit;
mod file;

use proc_macro::TokenStream;

/// What `errcodes::errcodes!` calls with its own path before the input.
#[proc_macro]
pub fn errcodes(input: TokenStream) -> TokenStream {
    match syn::parse::<args::Input>(input) {
        Ok(input) => {
            let args::Input { root, enums } = input;
            enums.into_iter().map(|input| emit::expand(&root, input)).collect()
        }
        Err(error) => error.to_compile_error(),
    }
    .into()
}
