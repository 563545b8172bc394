//! The procedural macro of [errcodes](https://docs.rs/errcodes): an adapter
//! between the compiler and the engine, `errcode-codegen`. It reads arguments
//! and files; what a document means is not decided here.

mod emit;
mod file;
mod others;

use errcode_codegen::Call;
use proc_macro2::TokenTree;

/// What `errcodes::errcodes!` calls with its own path, in brackets, before the
/// input.
#[proc_macro]
pub fn errcodes(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let mut input = proc_macro2::TokenStream::from(input).into_iter();
    let root = match input.next() {
        Some(TokenTree::Group(root)) => root.stream(),
        other => other.into_iter().collect(),
    };
    match Call::parse(input.collect()) {
        Ok(Call { enums }) => {
            enums.into_iter().map(|request| emit::expand(&root, request)).collect()
        }
        Err(diagnostic) => emit::refuse(&diagnostic),
    }
    .into()
}
