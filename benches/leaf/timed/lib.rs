//! The engine with a clock, inside the compiler: outside of it, proc-macro2
//! would read the generated text with a lexer of its own, which is slow where
//! nothing optimises it.

use std::fs;

use cpu_time::ThreadTime;
use errcode_codegen::{Expansion, Input, Item, Source, generate};
use proc_macro::TokenStream;
use proc_macro2::{Ident, Span};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/benches");

/// Generates the enum of the table that is there, and writes down the
/// nanoseconds until the compiler has its tokens.
#[proc_macro]
pub fn timed(_: TokenStream) -> TokenStream {
    let text = fs::read_to_string(format!("{FOLDER}/table.md")).expect("there is a table");
    // Others may want the processor too.
    let start = ThreadTime::now();
    let expansion = expand(&text);
    let tokens = TokenStream::from(expansion.items.expect("the table has rows"));
    let time = start.elapsed().as_nanos();
    assert!(!tokens.is_empty() && expansion.diagnostics.is_empty(), "the table has no faults");
    fs::write(format!("{FOLDER}/macro-nanos"), time.to_string()).expect("the folder is writable");
    // To check the enum is another benchmark.
    TokenStream::new()
}

/// Calls the engine like `errcodes!` does.
fn expand(text: &str) -> Expansion {
    let mut item = Item::new(Ident::new("Error", Span::call_site()));
    item.lex = |text| text.parse::<TokenStream>().expect("these are tokens").into();
    let source = Source::file("table.md", text);
    generate(&Input { source, ..Input::default() }, &item)
}
