//! What a lock keeps: codes that the document has no more.

use std::sync::Arc;

use super::{Line, Lock};
use crate::catalog::{Places, Record};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Faults, wording};
use crate::name::Grouped;
use crate::numbers::Numbers;

impl Lock<'_> {
    /// Takes the codes as values of the type that the document's have. A line
    /// whose code is none is reported, and left out.
    pub(crate) fn fit(&mut self, code_type: CodeType, faults: &mut Faults<'_>) {
        self.lines.retain_mut(|line| {
            let code = match (&line.code, code_type) {
                (Code::Text(_), CodeType::Str) => return true,
                (Code::Int(code), CodeType::Str) => Some(Code::Text(code.to_string())),
                (Code::Int(code), ty) if ty.holds(*code) => return true,
                (Code::Text(code), ty) => {
                    code.parse().ok().filter(|code| ty.holds(*code)).map(Code::Int)
                }
                (Code::Int(_), _) => None,
            };
            if code.is_none() {
                let at = &line.place.range;
                faults.report(wording::code_outside_of_type(at, &line.code, code_type));
            }
            code.map(|code| line.code = code).is_some()
        });
    }

    /// Finds the line of each row.
    pub(crate) fn attach(&self, rows: &mut [Grouped]) {
        if self.lines.is_empty() {
            return;
        }
        let mut lines = Numbers::with_capacity(self.lines.len());
        for (at, line) in self.lines.iter().enumerate() {
            lines.set(&line.code, at);
        }
        for row in rows {
            row.record.line = lines.get(&row.record.code);
        }
    }

    /// Appends the codes that no row has: they are retired.
    pub(crate) fn retire(
        &self,
        records: &mut Vec<Grouped>,
        has_status: bool,
        faults: &mut Faults<'_>,
    ) {
        let (mut are_there, mut groups) = (vec![false; self.lines.len()], 0);
        for Grouped { record, group } in &*records {
            groups = groups.max(group + 1);
            if let Some(line) = record.line {
                are_there[line] = true;
            }
        }
        let gone = (0..self.lines.len()).filter(|&at| !are_there[at]);
        for (group, at) in (groups..).zip(gone) {
            let line = &self.lines[at];
            if has_status && line.status.is_none() {
                let at = &line.place.range;
                faults.report(wording::retired_without_status(at, &line.code));
            }
            let record = Record { line: Some(at), ..retired(line, has_status) };
            records.push(Grouped { record, group });
        }
    }
}

/// A row that the document has no more: its code, status and message.
fn retired(line: &Line<'_>, has_status: bool) -> Record {
    let Line { code, is_retired: _, status, names, cells: _, message, place: _ } = line;
    // Without a message, the name is shown.
    let title = if message.is_empty() { names[0].to_owned() } else { String::new() };
    Record {
        code: code.clone(),
        written: code.to_string(),
        title,
        message: (*message).to_owned(),
        first_line: message.len(),
        phrase: String::new(),
        status: status.filter(|_| has_status),
        description: None,
        is_deprecated: false,
        is_retired: true,
        line: None,
        headers: Arc::from([]),
        further: Vec::new(),
        links: Vec::new(),
        values: Vec::new(),
        table: usize::MAX,
        section: String::new(),
        places: Places { code: 0..0, title: None, message: None, status: None, description: None },
    }
}
