//! The engine with a clock, inside the compiler: outside of it, proc-macro2
//! would read the generated text with a lexer of its own, which is slow where
//! nothing optimises it.

use std::fs;

use cpu_time::ThreadTime;
use errcode_codegen::{Expansion, Item, Options, Source, generate};
use proc_macro::TokenStream;
use proc_macro2::{Ident, Span};
use quote::quote;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/benches");

/// Generates the enum of the table that is there, and writes down the
/// nanoseconds until the compiler has its tokens.
#[proc_macro]
pub fn timed(_: TokenStream) -> TokenStream {
    let text = fs::read_to_string(format!("{FOLDER}/table.md")).expect("there is a table");
    // Others may want the processor too.
    let start = ThreadTime::now();
    let expansion = expand(&text);
    let tokens = TokenStream::from(expansion.items);
    let time = start.elapsed().as_nanos();
    assert!(!tokens.is_empty() && expansion.reports.is_empty(), "the table has no faults");
    fs::write(format!("{FOLDER}/macro-nanos"), time.to_string()).expect("the folder is writable");
    // To check the enum is another benchmark.
    TokenStream::new()
}

/// Calls the engine like `errcodes!` does.
fn expand(text: &str) -> Expansion {
    let item = Item {
        attributes: quote!(),
        documented: false,
        visibility: quote!(pub),
        name: Ident::new("Error", Span::call_site()),
        overrides: Vec::new(),
        bodies: Vec::new(),
        root: quote!(::errcodes),
        lex: |text| text.parse::<TokenStream>().expect("these are tokens").into(),
    };
    generate(&Source::file("table.md", text), &item, &Options::default())
}
