//! The parameters of messages: the fields that placeholders become. How a
//! placeholder is written is the runtime's to know, which fills it in.

use std::ops::Range;

use errcode_runtime::__private::{Piece, pieces};

use crate::catalog::{Entry, Record};
use crate::diagnostic::{Faults, wording};
use crate::name::ident;
use crate::source::Source;

/// A placeholder, and its field.
pub(crate) struct Parameter<'a> {
    /// As the document calls it.
    pub(crate) name: &'a str,
    pub(crate) field: String,
}

/// The parameters of a message that have fields, in its order, and what is wrong
/// with each of the others.
pub(crate) fn read(message: &str) -> (Vec<Parameter<'_>>, Vec<(&str, String)>) {
    let (mut parameters, mut faulty) = (Vec::new(), Vec::new());
    let mut is_in_braces = false;
    for piece in pieces(message) {
        match piece {
            Piece::Text(text) => is_in_braces = text.ends_with('{'),
            Piece::Param(name) if is_in_braces => {
                faulty.push((name, wording::doubled_braces()));
                is_in_braces = false;
            }
            Piece::Param(name) => match parameter(name, &parameters) {
                Ok(parameter) => parameters.extend(parameter),
                Err(why) => faulty.push((name, why)),
            },
        }
    }
    (parameters, faulty)
}

/// A placeholder as a parameter, unless it is one that is known, or why it has no field.
fn parameter<'a>(name: &'a str, known: &[Parameter<'_>]) -> Result<Option<Parameter<'a>>, String> {
    let Some(field) = field(name) else {
        return Err(match name {
            "" => wording::placeholder_without_name(),
            _ => wording::placeholder_without_field(),
        });
    };
    match known.iter().find(|known| known.field == field) {
        None => Ok(Some(Parameter { name, field })),
        Some(same) if same.name == name => Ok(None),
        Some(same) => Err(wording::placeholder_again(same.name)),
    }
}

impl Entry {
    /// The fields that an error with parameters has, in the order of the message.
    #[must_use]
    pub fn parameters(&self) -> Vec<String> {
        let mut fields = Vec::new();
        for parameter in read(&self.record.shown_message()).0 {
            fields.push(parameter.field);
        }
        fields
    }
}

fn field(name: &str) -> Option<String> {
    if name.is_ascii() { ident::snake_case(name) } else { None }
}

/// Reports the placeholders that have no fields.
pub(crate) fn check(source: &Source<'_>, entries: &[Entry], faults: &mut Faults<'_>) {
    for entry in entries.iter().filter(|entry| entry.alias_of.is_none() && !entry.is_retired()) {
        let record = &entry.record;
        for (name, why) in read(&record.shown_message()).1 {
            let place = place(source, record, name);
            faults.report(wording::bad_placeholder(&place, name, &why));
        }
    }
}

/// Where a placeholder stands; the whole cell, if its text is written otherwise.
fn place(source: &Source<'_>, record: &Record, name: &str) -> Range<usize> {
    let places = &record.places;
    let cell = places.message.as_ref().or(places.title.as_ref()).unwrap_or(&places.code);
    let placeholder = format!("{{{name}}}");
    match source.text().get(cell.clone()).and_then(|text| text.find(&placeholder)) {
        Some(at) => cell.start + at..cell.start + at + placeholder.len(),
        None => cell.clone(),
    }
}
