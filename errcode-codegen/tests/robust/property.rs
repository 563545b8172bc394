//! What holds for any text and any options. The fuzz target checks it too.

use errcode_codegen::{
    Body, Code, CodeType, Column, ColumnType, Expansion, FaultName, Input, Item, LockFile,
    NameSource, Options, Override, OwnColumn, Pattern, Reading, Role, Source, Spanned, Status,
    StatusRule, check_item, generate, read,
};
use proc_macro2::{Ident, Span, TokenStream};

/// Patterns that a document is read with.
const PATTERNS: [&str; 6] = [
    "### {code} {name}",
    "- {code}: {message}",
    "1. {_}`{code}`{_}",
    "**{name}**\n{code} ({status}) {_}",
    "{code} = {message}",
    "### {_}: {code} - {_} ({status}) {message}",
];

/// Reads a text as a pattern, which reads itself, if it is one.
pub(crate) fn check_pattern(text: &str) {
    let Ok(pattern) = text.parse::<Pattern>() else { return };
    let rows = vec![Spanned::from(pattern)];
    let options = Options { rows, ..Options::default() };
    let source = Source::file("any.md", text);
    let _ = read(&Input { source, options, ..Input::default() });
}

/// Reads a text as options, which is not to panic.
pub(crate) fn check_options(text: &str) {
    if let Err(error) = text.parse::<Options>() {
        assert!(!error.diagnostics().is_empty() && !error.to_string().is_empty());
    }
}

/// Reads a text as the fields of a body, which is not to panic.
pub(crate) fn check_fields(text: &str) {
    let Ok(fields) = text.parse() else { return };
    let mut item = Item::new(ident("AnyError"));
    item.bodies.push(Body { fields, ..Body::new(ident("AnyBody")) });
    let catalog = read(&Input::default()).catalog;
    drop(check_item(&catalog, &item));
}

/// Generates twice, and fails unless both are the same and are Rust items.
pub(crate) fn check(text: &str, choice: u64) {
    let (first, second) = (expand(text, choice), expand(text, choice));
    let items = shown(&first);
    assert_eq!(items, shown(&second), "not the same twice");
    assert_eq!(printed(&first), printed(&second), "not the same twice");
    // Not the tokens but what is printed of them, as the compiler reads it: a
    // text could end a literal.
    syn::parse_str::<syn::File>(&items).expect("no Rust items");
}

fn shown(expansion: &Expansion) -> String {
    expansion.items.iter().map(ToString::to_string).collect()
}

fn printed(expansion: &Expansion) -> Vec<String> {
    expansion.diagnostics.iter().map(ToString::to_string).collect()
}

/// Reads with a lock that is new, and with the one that it should have then: names
/// stay, and the lock does. The text is read as a lock, too.
pub(crate) fn check_lock(text: &str, choice: u64) {
    let mut options = choose(choice).0;
    options.allow.retain(|fault| fault.can_be_allowed());
    let options = options.to_string();
    let again = options.parse().map(|options: Options| options.to_string());
    assert_eq!(again.ok().as_ref(), Some(&options), "options are read as they are written");
    let first = read_with_lock(text, "", choice);
    if let Some(due) = &first.lock {
        let second = read_with_lock(text, due, choice);
        assert_eq!(second.lock.as_ref(), Some(due), "{:?}", second.diagnostics);
        assert_eq!(names(&first), names(&second));
    }
    let _ = read_with_lock(text, text, choice);
    let _ = read_with_lock(text, &format!("errcodes lock 1: AnyError\n\n{text}"), choice);
}

fn names(reading: &Reading) -> Vec<String> {
    reading.catalog.entries().iter().map(|entry| entry.name().to_owned()).collect()
}

fn read_with_lock(text: &str, lock: &str, choice: u64) -> Reading {
    let (options, _) = choose(choice);
    let lock = LockFile { source: Source::lock("any.lock", lock), enum_name: "AnyError" };
    let source = Source::file("any.md", text);
    read(&Input { source, options, lock: Some(lock), ..Input::default() })
}

/// Generates with options that are chosen by the bits of a number: each of the
/// low half allows a fault, and those of the high half are `choose`'s.
pub(crate) fn expand(text: &str, choice: u64) -> Expansion {
    let (options, item) = choose(choice);
    let body = !item.bodies.is_empty();
    let parameters = !item.failures.is_empty();
    let (source, others) = (Source::file("any.md", text), vec![Source::file("other.md", text)]);
    generate(&Input { source, options, others, body, parameters, lock: None }, &item)
}

/// The bit that allows a fault.
pub(crate) const fn allow(fault: FaultName) -> u64 {
    1 << fault as u64
}

// Each fault has its bit.
const _: () = assert!(FaultName::ALL.len() <= 32);

/// Bits 32 to 56 are for an option each, or say which: no bit, no option.
fn choose(choice: u64) -> (Options, Item) {
    let bit = |at: u32| choice >> (32 + at) & 1 == 1;
    let number = |at: u32, below: u64| (choice >> (32 + at)) % below;
    let column = Column::Number(1 + usize::try_from(number(2, 4)).expect("below 4"));
    let code_type = CodeType::ALL[usize::try_from(number(5, 5)).expect("below 5")];
    let mut options = Options::default();
    options.allow.extend(FaultName::ALL.iter().filter(|&&fault| choice & allow(fault) != 0));
    options.section.extend(bit(0).then(|| Spanned::from("Errors".to_owned())));
    options.columns.extend(bit(1).then(|| (Role::Code, Spanned::from(column.clone()))));
    if bit(23) {
        options.own_columns.extend([
            own("text", ColumnType::Str, Column::Header("Message".to_owned())),
            own("is_it", ColumnType::Bool, Column::Number(2)),
            own("number", ColumnType::I8, column),
        ]);
    }
    if bit(24) {
        let other = own("other", ColumnType::Str, Column::Number(2));
        let document = Some("other.md".to_owned().into());
        options.own_columns.push(OwnColumn { document, ..other });
    }
    let pattern = usize::try_from(number(19, 6)).expect("below 6");
    let patterns = &PATTERNS[pattern..];
    let patterns = patterns.iter().filter(|_| bit(18)).filter_map(|text| text.parse().ok());
    options.rows.extend(patterns.map(|pattern: Pattern| Spanned::from(pattern)));
    options.code_type = bit(4).then(|| Spanned::from(code_type));
    options.status = bit(8).then(|| status(number(15, 4)).into());
    options.names = if bit(10) { NameSource::Code } else { NameSource::Text };
    options.strip_prefix = bit(11).then(|| Spanned::from("E".to_owned()));
    options.skip.extend(bit(12).then(|| Spanned::from(Code::Int(0))));
    if bit(13) {
        options.overrides.push(named("One", Code::Int(1)));
        options.overrides.push(named("A", Code::Text("a".to_owned())));
    }
    let mut item = Item::new(ident("AnyError"));
    item.bodies.extend(bit(14).then(|| Body::new(ident("AnyBody"))));
    item.failures.extend(bit(17).then(|| Body::new(ident("AnyFailure"))));
    (options, item)
}

fn status(rule: u64) -> StatusRule {
    match rule {
        0 => Status::new(500).map_or(StatusRule::None, StatusRule::Fixed),
        1 => StatusRule::Code(100_000.try_into().expect("not zero")),
        2 => StatusRule::Section,
        _ => StatusRule::None,
    }
}

fn own(name: &str, ty: ColumnType, column: Column) -> OwnColumn {
    OwnColumn { name: ident(name), ty, column: column.into(), document: None }
}

fn named(name: &str, code: Code) -> Override {
    let (name, attributes) = (ident(name), TokenStream::new());
    Override { code: code.into(), status: None, name, attributes }
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
