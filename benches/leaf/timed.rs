//! `errcodes!` with a clock: the engine, called like the macro calls it, inside
//! the compiler, where making tokens costs what it costs users.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use cpu_time::ThreadTime;
use errcode_codegen::{Item, Options, Source, generate_watched};
use proc_macro::TokenStream;
use proc_macro2::{Ident, Span};
use quote::quote;

/// Takes the name of a document, and makes `pub enum Error` of it.
#[proc_macro]
pub fn timed(input: TokenStream) -> TokenStream {
    // Of this thread alone: others may want the processor too.
    let mut last = ThreadTime::now();
    let mut stages = Vec::new();
    let mut done = |stage: &'static str| {
        stages.push((stage, last.elapsed()));
        last = ThreadTime::now();
    };
    let name = input.to_string().trim_matches('"').to_owned();
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let text = std::fs::read_to_string(Path::new(&folder).join(&name)).expect("there is a table");
    let source = Source::file(&name, &text);
    done("read");
    let expansion = generate_watched(&source, &item(), &Options::default(), &mut done);
    assert!(expansion.reports.is_empty(), "the table has no faults");
    let tokens = expansion.items.into();
    done("hand over");
    record(&stages);
    tokens
}

fn item() -> Item {
    Item {
        attributes: quote!(),
        documented: false,
        visibility: quote!(pub),
        name: Ident::new("Error", Span::call_site()),
        overrides: Vec::new(),
        bodies: Vec::new(),
        root: quote!(::errcodes),
        lex: |text| text.parse::<TokenStream>().expect("these are tokens").into(),
    }
}

/// Nobody asks where there is no record: another tool may expand the macro.
fn record(stages: &[(&str, std::time::Duration)]) {
    let Some(record) = std::env::var_os("ERRCODES_BENCH_RECORD") else { return };
    let file = OpenOptions::new().create(true).append(true).open(record);
    let mut file = file.expect("the record is a file");
    for (stage, time) in stages {
        writeln!(file, "stage {} {stage}", time.as_nanos()).expect("the record takes lines");
    }
}
