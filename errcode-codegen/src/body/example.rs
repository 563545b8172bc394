//! The object of a document that shows an error, and the objects around it.

use super::json::{self, Member, Value};
use crate::catalog::{Catalog, Record};
use crate::code::{Code, CodeType};
use crate::diagnostic::wording;
use crate::document::CodeBlock;
use crate::numbers::Numbers;
use crate::source::Source;
use crate::table::code_form::{self, CodeForm};
use crate::table::header::{self, Rank};
use crate::table::role::Role;

/// An object with a code, and those around it.
pub(super) struct Example<'a> {
    pub(super) block: &'a CodeBlock,
    /// From the outside in; the last one has the code.
    pub(super) objects: Vec<&'a [Member]>,
    /// In each object but the last, the member that is the next.
    pub(super) links: Vec<usize>,
    /// Which member of the last one is the code.
    pub(super) code: usize,
    /// None if the table does not have the code.
    pub(super) record: Option<&'a Record>,
    /// Whether a list is around all of them.
    pub(super) is_item: bool,
}

impl Example<'_> {
    pub(super) fn code(&self) -> &Member {
        &self.objects[self.links.len()][self.code]
    }
}

/// A code block, and what is read of it.
pub(super) struct Block<'a> {
    source: &'a CodeBlock,
    values: Vec<Value>,
    wrong: Option<String>,
}

impl<'a> Block<'a> {
    pub(super) fn read(block: &'a CodeBlock) -> Self {
        let (values, error) = json::read_objects(&block.text);
        let wrong = error.map(|error| {
            let line = block.text[..error.at].matches('\n').count();
            wording::not_an_object(1 + line, error.expected)
        });
        Self { source: block, values, wrong }
    }

    /// Why it shows no error, for the list of those found.
    pub(super) fn refused(&self, source: &Source<'_>) -> String {
        let mut paths = Vec::new();
        for value in &self.values {
            push_paths(value, &mut String::new(), &mut paths);
        }
        let why = match &self.wrong {
            Some(wrong) => wrong.clone(),
            None => wording::example_without_code(&paths),
        };
        wording::refused_example(source.line(self.source.range.start), &why)
    }
}

/// More paths are not told.
const ENOUGH: usize = 12;

/// The paths of the members that could be a code.
fn push_paths(value: &Value, path: &mut String, paths: &mut Vec<String>) {
    let len = path.len();
    match value {
        Value::Object(members) => {
            for member in members {
                *path += if len > 0 { "." } else { "" };
                *path += &member.name;
                push_paths(&member.value, path, paths);
                path.truncate(len);
            }
        }
        Value::Array(items) => {
            *path += "[]";
            for item in items {
                push_paths(item, path, paths);
            }
            path.truncate(len);
        }
        Value::String(_) | Value::Number(_) if paths.len() < ENOUGH && !paths.contains(path) => {
            paths.push(path.clone());
        }
        _ => {}
    }
}

/// The variants of a catalog by their codes.
pub(super) struct Codes<'a> {
    code_type: CodeType,
    records: Vec<&'a Record>,
    numbers: Numbers<'a>,
}

impl<'a> Codes<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let (mut records, mut numbers) = (Vec::new(), Numbers::default());
        for entry in catalog.variants() {
            numbers.set(&entry.record.code, records.len());
            records.push(&entry.record);
        }
        Self { code_type: catalog.code_type, records, numbers }
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
        Some(self.records[self.numbers.get(&self.read(value)?)?])
    }
}

/// How well an object shows an error: whether the table has the code, and
/// whether the member is called a code.
type Fit = (bool, bool);

/// The best example, the first of equals: what the table has is taken before
/// what is only called a code, outer objects before those inside, and an answer with
/// a message before one without.
pub(super) fn find<'a>(blocks: &'a [Block<'a>], codes: &Codes<'a>) -> Option<Example<'a>> {
    let mut search = Search {
        codes,
        best: None,
        says: false,
        objects: Vec::new(),
        links: Vec::new(),
        is_item: false,
    };
    for block in blocks {
        for value in &block.values {
            search.look_at(value, block.source);
        }
    }
    search.best.map(|(_, example)| example)
}

struct Search<'s, 'a> {
    codes: &'s Codes<'a>,
    best: Option<(Fit, Example<'a>)>,
    /// Whether that has a message.
    says: bool,
    /// The objects around what is looked at, inside of the nearest list.
    objects: Vec<&'a [Member]>,
    links: Vec<usize>,
    /// Whether there is one.
    is_item: bool,
}

impl<'a> Search<'_, 'a> {
    fn look_at(&mut self, value: &'a Value, block: &'a CodeBlock) {
        match value {
            Value::Object(members) => {
                self.objects.push(members);
                self.weigh(members, block);
                self.look_inside(members, block);
                self.objects.pop();
            }
            Value::Array(items) => {
                let around = (std::mem::take(&mut self.objects), std::mem::take(&mut self.links));
                let was_item = std::mem::replace(&mut self.is_item, true);
                for item in items {
                    self.look_at(item, block);
                }
                self.is_item = was_item;
                (self.objects, self.links) = around;
            }
            _ => {}
        }
    }

    fn look_inside(&mut self, members: &'a [Member], block: &'a CodeBlock) {
        for (at, member) in members.iter().enumerate() {
            self.links.push(at);
            self.look_at(&member.value, block);
            self.links.pop();
        }
    }

    /// A member that is called a code is taken before others that happen to be one.
    fn weigh(&mut self, members: &'a [Member], block: &'a CodeBlock) {
        let mut is_answer = self.is_answer(members, block);
        for (code, member) in members.iter().enumerate() {
            let record = self.codes.record(&member.value);
            let is_called =
                self.codes.read(&member.value).is_some() && is_called(member, Role::Code);
            let fit = (record.is_some(), is_called);
            let best = self.best.as_ref().map_or((false, false), |(best, _)| *best);
            if fit > best || is_answer && fit == best {
                let (objects, links) = (self.objects.clone(), self.links.clone());
                let is_item = self.is_item;
                is_answer = false;
                self.says = objects.iter().any(|all| says(all));
                self.best = Some((fit, Example { block, objects, links, code, record, is_item }));
            }
        }
    }

    /// Whether an object is taken before the best one, if they are equals: the answer
    /// of a success, shown first, has no message.
    fn is_answer(&self, members: &[Member], block: &CodeBlock) -> bool {
        let Some((_, example)) = &self.best else { return false };
        !self.says && !std::ptr::eq(example.block, block) && says(members)
    }
}

/// Whether a member is a message, by its name.
fn says(members: &[Member]) -> bool {
    members
        .iter()
        .any(|member| matches!(member.value, Value::String(_)) && is_called(member, Role::Message))
}

/// Whether the name of a member is a word for a role.
pub(super) fn is_called(member: &Member, role: Role) -> bool {
    rank(member, role).is_some()
}

/// How well the name of a member says a role; the lowest says it best.
pub(super) fn rank(member: &Member, role: Role) -> Option<Rank> {
    let fits = header::fits(&member.name);
    fits.iter().find(|(fits, _)| *fits == role).map(|&(_, rank)| rank)
}
