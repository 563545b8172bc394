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
    assert_eq!(texts(&first), texts(&second), "not the same twice");
    // Not the tokens but what is printed of them, as the compiler reads it: a
    // text could end a literal.
    syn::parse_str::<syn::File>(&shown).expect("no Rust items");
}

fn texts(expansion: &Expansion) -> Vec<&str> {
    expansion.reports.iter().map(|report| report.text.as_str()).collect()
}

/// Generates with options that are chosen by the bits of a number.
pub(crate) fn expand(text: &str, choice: u64) -> Expansion {
    generate(&Source::file("any.md", text), &item(choice), &options(choice))
}

/// Bits 0 to 7 allow one fault each, and each of 8 to 22 is for an option or
/// says which: no bit, no option.
fn options(choice: u64) -> Options {
    let bit = |at: u32| choice >> at & 1 == 1;
    let faults = FaultName::ALL.into_iter().zip(0..8);
    Options {
        section: bit(8).then(|| spanned("Errors".to_owned())).into_iter().collect(),
        columns: bit(9)
            .then(|| (Role::Code, spanned(Column::Number(1 + (choice >> 10 & 3) as usize))))
            .into_iter()
            .collect(),
        code_type: bit(12).then(|| spanned(CodeType::ALL[(choice >> 13 & 7) as usize % 5])),
        status: bit(16).then(|| spanned(status(bit(17)))),
        names: if bit(18) { NameSource::Code } else { NameSource::Text },
        strip_prefix: bit(19).then(|| spanned("E".to_owned())),
        skip: bit(20).then(|| spanned(Code::Int(0))).into_iter().collect(),
        allow: faults.filter(|&(_, at)| bit(at)).map(|(fault, _)| fault).collect(),
    }
}

fn status(fixed: bool) -> StatusRule {
    let code = StatusRule::Code(100_000.try_into().expect("not zero"));
    if fixed { Status::new(500).map_or(code, StatusRule::Fixed) } else { code }
}

fn item(choice: u64) -> Item {
    let bit = |at: u32| choice >> at & 1 == 1;
    let ident = |name| Ident::new(name, Span::call_site());
    let named = |name, code| Override {
        code: spanned(code),
        name: ident(name),
        attributes: TokenStream::new(),
    };
    let body = |name| Body {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: ident(name),
    };
    let overrides = [named("One", Code::Int(1)), named("A", Code::Text("a".to_owned()))];
    Item {
        attributes: TokenStream::new(),
        documented: false,
        visibility: quote!(pub),
        name: ident("AnyError"),
        overrides: overrides.into_iter().filter(|_| bit(21)).collect(),
        bodies: bit(22).then(|| body("AnyBody")).into_iter().collect(),
        root: quote!(::errcodes),
        lex: |text| text.parse().expect("no tokens"),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned { value, span: Span::call_site() }
}
