//! The JSON error body that a document shows as an example: which of its
//! members is the code, which the message, and of which type the others are.

pub(crate) mod field;
mod json;

use std::collections::{HashMap, HashSet};

use self::field::{Field, Kind};
use self::json::{Member, Value};
use crate::catalog::{Catalog, Record};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Faults, wording};
use crate::document::{CodeBlock, Document};
use crate::name::ident;
use crate::source::Source;
use crate::table::code_form::{self, CodeForm};
use crate::table::header;
use crate::table::role::Role;

/// An object that shows an error.
struct Example<'a> {
    block: &'a CodeBlock,
    members: Vec<Member>,
    /// Which of them is the code.
    code: usize,
    /// None if the table does not have the code.
    record: Option<&'a Record>,
}

/// Reads the first example that shows a code of the catalog, or else one that
/// shows another code.
pub(crate) fn read(
    source: &Source<'_>,
    document: &Document,
    catalog: &Catalog,
    faults: &mut Faults<'_>,
) -> Option<Vec<Field>> {
    let codes = Codes::new(catalog);
    let (mut refused, mut stale) = (Vec::new(), None);
    for block in &document.code_blocks {
        match example(block, &codes) {
            Ok(example) if example.record.is_some() => {
                return Some(fields(source, &example, faults));
            }
            Ok(example) => stale = stale.or(Some(example)),
            Err(why) => {
                refused.push(wording::refused_example(source.line(block.range.start), &why));
            }
        }
    }
    if let Some(example) = stale {
        return Some(fields(source, &example, faults));
    }
    let first = catalog.variants().next().map(|entry| &entry.record);
    let message = first.map(Record::shown_message);
    let first = first.zip(message.as_deref()).map(|(record, message)| (&record.code, message));
    faults.report(wording::bad_example(refused, first));
    None
}

/// The variants of a catalog by their codes.
struct Codes<'a> {
    code_type: CodeType,
    records: HashMap<&'a Code, &'a Record>,
}

impl<'a> Codes<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let records = catalog.variants().map(|entry| (&entry.record.code, &entry.record));
        Self { code_type: catalog.code_type, records: records.collect() }
    }

    /// The code that a value is, if it can be one: a text, or an integer as
    /// JSON's number or text.
    fn read(&self, value: &Value) -> Option<Code> {
        match (self.code_type, value) {
            (CodeType::Str, Value::String(text)) => Some(Code::Text(text.clone())),
            (CodeType::Str, _) => None,
            (_, Value::Number(text) | Value::String(text)) => match code_form::read(text) {
                CodeForm::Int(code) => Some(Code::Int(code)),
                _ => None,
            },
            _ => None,
        }
    }

    fn record(&self, value: &Value) -> Option<&'a Record> {
        self.records.get(&self.read(value)?).copied()
    }
}

/// The example in a code block; else why it is none. A member that is called
/// a code is taken before others that happen to be one.
fn example<'a>(block: &'a CodeBlock, codes: &Codes<'a>) -> Result<Example<'a>, String> {
    let members = json::read_object(&block.text).map_err(|error| {
        let line = block.text[..error.at].matches('\n').count();
        wording::not_an_object(1 + line, error.expected)
    })?;
    let mut best = None;
    for (at, member) in members.iter().enumerate() {
        let is_known = codes.record(&member.value).is_some();
        let is_called = is_called(member, Role::Code) && codes.read(&member.value).is_some();
        let fit = (is_known, is_called);
        if fit != (false, false) && best.is_none_or(|(best, _)| fit > best) {
            best = Some((fit, at));
        }
    }
    let (_, code) = best.ok_or_else(wording::example_without_code)?;
    let record = codes.record(&members[code].value);
    Ok(Example { block, members, code, record })
}

/// Whether the name of a member is a word for a role.
fn is_called(member: &Member, role: Role) -> bool {
    header::fits(&member.name).iter().any(|(fits, _)| *fits == role)
}

/// The fields of an example. Members without a type (`null`) and nested ones
/// are none.
fn fields(source: &Source<'_>, example: &Example<'_>, faults: &mut Faults<'_>) -> Vec<Field> {
    check_code(example, faults);
    let message = message(source, example, faults);
    let (mut fields, mut names) = (Vec::new(), HashSet::new());
    for (at, member) in example.members.iter().enumerate() {
        let kind = match kind(&member.value) {
            _ if message == Some(at) => Kind::Message,
            Some(kind) if at == example.code => Kind::Code { as_string: kind == Kind::String },
            Some(kind) => kind,
            None => continue,
        };
        let name = ident::snake_case(&member.name);
        if let Some(name) = name.filter(|name| names.insert(name.clone())) {
            fields.push(Field { wire: member.name.clone(), name, kind });
        } else {
            let at = example.block.source_range(&member.at);
            faults.report(wording::member_without_field(&at, &member.name));
        }
    }
    fields
}

fn kind(value: &Value) -> Option<Kind> {
    match value {
        Value::String(_) => Some(Kind::String),
        Value::Bool => Some(Kind::Bool),
        Value::Number(text) if text.parse::<i64>().is_ok() => Some(Kind::I64),
        Value::Number(text) if text.parse::<u64>().is_ok() => Some(Kind::U64),
        Value::Number(_) => Some(Kind::F64),
        Value::Null | Value::Nested => None,
    }
}

fn check_code(example: &Example<'_>, faults: &mut Faults<'_>) {
    let code = &example.members[example.code];
    if let (None, Value::Number(text) | Value::String(text)) = (example.record, &code.value) {
        let at = example.block.source_range(&code.at);
        faults.report(wording::example_with_unknown_code(&at, text));
    }
}

/// The member that is the message: the one that equals the table's, or else
/// one that is called a message, and contradicts the table.
fn message(source: &Source<'_>, example: &Example<'_>, faults: &mut Faults<'_>) -> Option<usize> {
    let shown = example.record.map(|record| Value::String(record.shown_message().into_owned()));
    let mut called = None;
    for (at, member) in example.members.iter().enumerate() {
        if at == example.code || !matches!(member.value, Value::String(_)) {
            continue;
        }
        if Some(&member.value) == shown.as_ref() {
            return Some(at);
        }
        if called.is_none() && is_called(member, Role::Message) {
            called = Some((at, member));
        }
    }
    let (at, member) = called?;
    // A table without a message contradicts none.
    if let Some(record) = example.record.filter(|record| !record.message.is_empty()) {
        let place = example.block.source_range(&member.at);
        let line = source.line(record.places.code.start);
        faults.report(wording::example_mismatch(&place, record, line));
    }
    Some(at)
}
