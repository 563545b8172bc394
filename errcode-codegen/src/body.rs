//! The JSON error body that a document shows as an example: which of its
//! members is the code, which the message, and of which type the others are.

mod example;
pub(crate) mod field;
mod json;
mod template;

use self::example::{Block, Codes, Example, is_called, rank};
use self::field::{BodyField, BodyKind, BodyShape};
use self::json::{Member, Value};
use crate::catalog::{Catalog, Record};
use crate::code::CodeType;
use crate::diagnostic::{Fault, Faults, wording};
use crate::document::Document;
use crate::name::ident;
use crate::numbers::Numbers;
use crate::order::sort_by_key;
use crate::source::Source;
use crate::table::header::Rank;
use crate::table::role::Role;

/// Reads the example that shows a code of the catalog, or else one that shows
/// another code.
pub(crate) fn read(
    source: &Source<'_>,
    document: &Document,
    catalog: &Catalog,
    faults: &mut Faults<'_>,
) -> Option<BodyShape> {
    let blocks: Vec<_> = document.code_blocks.iter().map(Block::read).collect();
    let codes = Codes::new(catalog);
    if let Some(example) = example::find(&blocks, &codes) {
        // Of a document without codes, that is what is wrong.
        if !catalog.entries.is_empty() {
            check_code(&example, faults);
        }
        return Some(shape(source, &example, catalog.code_type, faults));
    }
    faults.report(no_example(source, &blocks, catalog));
    None
}

/// The fault of a document none of whose blocks shows an error.
fn no_example(source: &Source<'_>, blocks: &[Block<'_>], catalog: &Catalog) -> Fault {
    let refused = blocks.iter().map(|block| block.refused(source)).collect();
    let first = catalog.variants().next().map(|entry| &entry.record);
    let message = first.map(Record::shown_message);
    let first = first.zip(message.as_deref()).map(|(record, message)| (&record.code, message));
    wording::bad_example(refused, first)
}

/// A member of one of the objects, and how deep that is inside of the others.
#[derive(Clone, Copy)]
struct Part<'a> {
    depth: usize,
    at: usize,
    member: &'a Member,
}

impl Part<'_> {
    fn place(&self) -> (usize, usize) {
        (self.depth, self.at)
    }
}

fn shape(
    source: &Source<'_>,
    example: &Example<'_>,
    code_type: CodeType,
    faults: &mut Faults<'_>,
) -> BodyShape {
    let mut parts = Vec::new();
    push_parts(example, 0, &mut parts);
    let message = message(source, example, &parts, faults);
    let status = Status::of(example, &parts);
    let code = (example.links.len(), example.code);
    let mut fields = Vec::new();
    for part in &parts {
        let kind = match part.place() {
            place if message == Some(place) => BodyKind::Message,
            place if place == code => {
                BodyKind::Code { as_string: is_text(part.member) && code_type != CodeType::Str }
            }
            _ => kind(part.member, status.as_ref()),
        };
        let (member, depth) = (part.member.name.clone(), part.depth);
        fields.push(BodyField { member, depth, name: String::new(), kind });
    }
    let links = example.objects.iter().zip(&example.links);
    let envelope: Vec<_> = links.map(|(object, &link)| object[link].name.clone()).collect();
    name_fields(&envelope, &mut fields);
    BodyShape { envelope, fields, is_item: example.is_item }
}

fn is_text(member: &Member) -> bool {
    matches!(member.value, Value::String(_))
}

/// The members of the objects in the order of the text.
fn push_parts<'a>(example: &Example<'a>, depth: usize, parts: &mut Vec<Part<'a>>) {
    for (at, member) in example.objects[depth].iter().enumerate() {
        if example.links.get(depth) == Some(&at) {
            push_parts(example, depth + 1, parts);
        } else {
            parts.push(Part { depth, at, member });
        }
    }
}

/// The HTTP status of an example.
struct Status {
    text: String,
    /// Whether a member that is called a status has it: then others that equal it
    /// only happen to.
    is_called: bool,
}

impl Status {
    fn of(example: &Example<'_>, parts: &[Part<'_>]) -> Option<Self> {
        let text = example.record?.status?.get().to_string();
        let is_called = |part: &Part<'_>| is_called(part.member, Role::Status);
        let is_called = parts.iter().any(|part| has_text(part.member, &text) && is_called(part));
        Some(Self { text, is_called })
    }

    fn is(&self, member: &Member) -> bool {
        has_text(member, &self.text) && (!self.is_called || is_called(member, Role::Status))
    }
}

fn has_text(member: &Member, status: &str) -> bool {
    matches!(&member.value, Value::String(text) | Value::Number(text) if text == status)
}

/// What a member holds.
fn kind(member: &Member, status: Option<&Status>) -> BodyKind {
    match &member.value {
        Value::String(_) | Value::Number(_) if status.is_some_and(|status| status.is(member)) => {
            BodyKind::Status { as_string: is_text(member) }
        }
        Value::String(_) => BodyKind::String,
        Value::Bool(shown) => BodyKind::Bool(*shown),
        Value::Number(text) if text.parse::<i64>().is_ok() => BodyKind::I64,
        Value::Number(text) if text.parse::<u64>().is_ok() => BodyKind::U64,
        Value::Number(_) => BodyKind::F64,
        Value::Unknown | Value::Object(_) | Value::Array(_) => BodyKind::Untold,
    }
}

fn check_code(example: &Example<'_>, faults: &mut Faults<'_>) {
    let code = example.code();
    if let (None, Value::Number(text) | Value::String(text)) = (example.record, &code.value) {
        let at = example.block.source_range(&code.at);
        faults.report(wording::example_with_unknown_code(&at, text));
    }
}

/// More than there are ranks of names.
const RANKS: usize = 1 << Rank::BITS;

/// The member that is the message, by its depth and number: the one that is
/// the table's, or else one that is called a message, and contradicts the table.
fn message(
    source: &Source<'_>,
    example: &Example<'_>,
    parts: &[Part<'_>],
    faults: &mut Faults<'_>,
) -> Option<(usize, usize)> {
    let texts = texts(example, parts);
    let called = texts.first().filter(|(part, _)| is_called(part.member, Role::Message));
    let Some(record) = example.record else { return called.map(|(part, _)| part.place()) };
    let shown = record.shown_message();
    let equal = texts.iter().find(|(_, text)| *text == shown);
    let fits = |(_, text): &&(&Part<'_>, &str)| template::fits(&shown, text);
    let found = equal.or_else(|| called.filter(fits)).or_else(|| texts.iter().find(fits));
    if let Some((part, _)) = found {
        return Some(part.place());
    }
    let (part, _) = called?;
    // A table without a message contradicts none.
    if !record.message.is_empty() && !template::is_open(&shown) {
        let place = example.block.source_range(&part.member.at);
        let line = source.line(record.places.code.start);
        faults.report(wording::example_mismatch(&place, record, line));
    }
    Some(part.place())
}

/// The members that can be the message. What is called one comes first, the nearest to
/// the code, and there the best name.
fn texts<'p>(example: &Example<'_>, parts: &'p [Part<'_>]) -> Vec<(&'p Part<'p>, &'p str)> {
    let mut texts: Vec<(&Part<'_>, &str)> = Vec::new();
    for part in parts {
        let is_code = std::ptr::eq(part.member, example.code());
        if let (Value::String(text), false) = (&part.member.value, is_code) {
            texts.push((part, text));
        }
    }
    sort_by_key(&mut texts, |(part, _)| match rank(part.member, Role::Message) {
        Some(rank) => ((example.links.len() - part.depth) * RANKS + usize::from(rank)).into(),
        None => (usize::MAX - part.depth).into(),
    });
    texts
}

/// Names fields. Of those whose names are one even so, the code has it before others,
/// and what is not told has one that is left; what has no name of its own then gets
/// none.
fn name_fields(envelope: &[String], fields: &mut [BodyField]) {
    let names = names(envelope, fields);
    let turn = |kind| match kind {
        BodyKind::Code { .. } => 0,
        BodyKind::Untold => 2,
        _ => 1,
    };
    let mut taken = Numbers::default();
    for now in 0..3 {
        for (field, name) in fields.iter_mut().zip(&names) {
            if turn(field.kind) == now && taken.insert(name.as_str()) {
                field.name.clone_from(name);
            }
        }
    }
}

/// The names of fields, after their members. One that occurs twice gets the names of
/// its envelope in front, as many as it needs.
fn names(envelope: &[String], fields: &[BodyField]) -> Vec<String> {
    let mut fronts = vec![0; fields.len()];
    let mut names = Vec::new();
    for _ in 0..=envelope.len() {
        let with_fronts = fields.iter().zip(&fronts);
        names = with_fronts.map(|(field, &front)| name(envelope, field, front)).collect();
        let (mut known, mut counts) = (Numbers::default(), vec![0; fields.len()]);
        for (name, field) in names.iter().zip(fields) {
            counts[known.add(name.as_str())] += usize::from(field.kind != BodyKind::Untold);
        }
        for (at, field) in fields.iter().enumerate() {
            let count = counts[known.add(names[at].as_str())];
            let others = count - usize::from(field.kind != BodyKind::Untold);
            fronts[at] += usize::from(others > 0 && fronts[at] < field.depth);
        }
    }
    names
}

/// The name of a field with some names of its envelope in front. If there is
/// nothing to make one of, that of its role; empty without one.
fn name(envelope: &[String], field: &BodyField, front: usize) -> String {
    let mut words = envelope[field.depth - front..field.depth].to_vec();
    words.push(field.member.clone());
    let role = match field.kind {
        BodyKind::Code { .. } => "code",
        BodyKind::Message => "message",
        _ => "",
    };
    ident::snake_case(&words.join(" ")).unwrap_or_else(|| role.to_owned())
}
