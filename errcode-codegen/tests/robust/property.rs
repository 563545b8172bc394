//! What holds for any text and any options. The fuzz target checks it too.

use errcode_codegen::{
    Body, Code, CodeType, Column, Expansion, FaultName, Item, NameSource, Options, Override, Role,
    Source, Spanned, Status, StatusRule, generate,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// Generates twice, and fails unless both are the same and are Rust items.
pub(crate) fn check(text: &str, choice: u64) {
    let (first, second) = (expand(text, choice), expand(text, choice));
    let shown = first.items.to_string();
    assert_eq!(shown, second.items.to_string(), "not the same twice");
    syn::parse2::<syn::File>(first.items.clone()).expect("no Rust items");
    // As the compiler reads it: a text could end a literal.
    syn::parse_str::<syn::File>(&shown).expect("no Rust items when written out");
}

/// Generates with options that are chosen by the bits of a number.
pub(crate) fn expand(text: &str, choice: u64) -> Expansion {
    generate(&Source::file("any.md", text), &item(choice), &options(choice))
}

fn options(choice: u64) -> Options {
    let bit = |at: u32| choice >> at & 1 == 1;
    let faults = FaultName::ALL.into_iter().zip(0..);
    Options {
        section: bit(7).then(|| spanned("Errors".to_owned())).into_iter().collect(),
        columns: bit(8)
            .then(|| (Role::Code, spanned(Column::Number(1 + (choice >> 9 & 3) as usize))))
            .into_iter()
            .collect(),
        code_type: bit(11).then(|| spanned(CodeType::ALL[(choice >> 12 & 7) as usize % 5])),
        status: bit(15).then(|| spanned(status(bit(16)))),
        names: if bit(17) { NameSource::Code } else { NameSource::Text },
        strip_prefix: bit(18).then(|| spanned("E".to_owned())),
        skip: bit(19).then(|| spanned(Code::Int(0))).into_iter().collect(),
        allow: faults.filter(|&(_, at)| bit(at)).map(|(fault, _)| fault).collect(),
    }
}

fn status(fixed: bool) -> StatusRule {
    let code = StatusRule::Code(100_000.try_into().expect("not zero"));
    if fixed { Status::new(500).map_or(code, StatusRule::Fixed) } else { code }
}

fn item(choice: u64) -> Item {
    let ident = |name| Ident::new(name, Span::call_site());
    let named = |name, code| Override {
        code: spanned(code),
        name: ident(name),
        attributes: TokenStream::new(),
    };
    let overrides = if choice >> 20 & 1 == 1 {
        vec![named("One", Code::Int(1)), named("A", Code::Text("a".to_owned()))]
    } else {
        Vec::new()
    };
    let body = Body {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: ident("AnyBody"),
    };
    Item {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: ident("AnyError"),
        overrides,
        bodies: if choice >> 21 & 1 == 1 { vec![body] } else { Vec::new() },
        root: quote!(::errcodes),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned { value, span: Span::call_site() }
}
