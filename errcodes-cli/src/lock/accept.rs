//! What a person has decided of codes that a lock refuses: they are the same
//! errors as before, or other ones.

use std::collections::HashMap;

use errcode_codegen::{
    Catalog, Code, Diagnostic, Entry, FaultName, Lock, Place, Reading, Role, Source,
};

use crate::answer::Failure;
use crate::document::Document;

/// The codes of `--same` and `--new`.
#[derive(Debug)]
pub(super) struct Accepted {
    codes: Vec<(String, Gesture)>,
    /// Which of them have been found.
    found: Vec<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    /// It is the same error, in other words or with another code.
    Same,
    /// It is another error than the one of the lock.
    New,
}

impl Accepted {
    pub(super) fn new(same: &str, new: &str) -> Result<Self, Failure> {
        let mut codes: Vec<(String, Gesture)> = Vec::new();
        for (text, gesture) in [(same, Gesture::Same), (new, Gesture::New)] {
            for code in text.split(',').map(str::trim).filter(|code| !code.is_empty()) {
                if codes.iter().any(|(other, _)| other == code) {
                    return Err(Failure::new(format!("code {code} is accepted twice")));
                }
                codes.push((code.to_owned(), gesture));
            }
        }
        let found = vec![false; codes.len()];
        Ok(Self { codes, found })
    }

    /// What was accepted and is nowhere refused.
    pub(super) fn unused(&self) -> Option<Failure> {
        let all = self.codes.iter().zip(&self.found);
        let unused: Vec<_> =
            all.filter(|(_, found)| !**found).map(|((code, _), _)| code.as_str()).collect();
        let message = format!("no lock refuses {}: there is nothing to accept", unused.join(", "));
        (!unused.is_empty()).then(|| Failure::new(message))
    }

    /// The text of a lock with the codes that are accepted. None if there are none.
    pub(super) fn apply(&mut self, reading: &Reading, text: &Document) -> Option<String> {
        let source = Source::lock(&text.name, &text.text);
        let (mut lock, _) = Lock::parse(&source);
        let lines = lock.lines().iter().map(|line| (line.number(), line.code().clone()));
        let lines: HashMap<usize, Code> = lines.collect();
        let mut is_changed = false;
        for (diagnostic, entry) in refused(&reading.diagnostics, &reading.catalog) {
            let at = self.codes.iter().position(|(code, _)| *code == entry.code().to_string());
            let Some(at) = at.filter(|&at| !self.found[at]) else { continue };
            let Some(old) = line_of(diagnostic, &text.name).and_then(|line| lines.get(&line))
            else {
                continue;
            };
            // A code of digits may be a text.
            let is_renumbered = old.to_string() != entry.code().to_string();
            self.found[at] = match (self.codes[at].1, is_renumbered) {
                (Gesture::Same, true) => lock.renumber(old, entry.code()),
                (Gesture::Same, false) => lock.accept(entry),
                (Gesture::New, true) => lock.mark_retired(old),
                (Gesture::New, false) => lock.forget(old),
            };
            is_changed |= self.found[at];
        }
        is_changed.then(|| lock.to_string())
    }
}

/// What to type where a lock refuses codes.
pub(super) fn help(
    lock: &str,
    diagnostics: &[Diagnostic],
    catalog: Option<&Catalog>,
) -> Option<String> {
    let refused = refused(diagnostics, catalog?);
    let codes: Vec<_> = refused.iter().map(|(_, entry)| entry.code().to_string()).collect();
    let codes = match codes.join(",") {
        codes if codes.contains(' ') => format!("'{codes}'"),
        codes => codes,
    };
    (!codes.is_empty()).then(|| {
        format!(
            "  = help: the same errors: `errcodes lock {lock} --same {codes}`; other errors: `--new \
             {codes}`; or some of them each\n"
        )
    })
}

/// The faults by which a lock refuses a code, each with the entry of the code.
fn refused<'a>(
    diagnostics: &'a [Diagnostic],
    catalog: &'a Catalog,
) -> Vec<(&'a Diagnostic, &'a Entry)> {
    let refusals = [FaultName::RepurposedCode, FaultName::ReusedCode, FaultName::RenumberedCode];
    let mut entries = HashMap::new();
    for entry in catalog.variants() {
        entries.extend(entry.range(Role::Code).map(|range| (range.start, entry)));
    }
    let mut refused = Vec::new();
    for diagnostic in diagnostics {
        if let Place::Text(snippet) = &diagnostic.place
            && refusals.iter().any(|name| diagnostic.name == Some(*name))
            && let Some(entry) = entries.get(&snippet.range.start)
        {
            refused.push((diagnostic, *entry));
        }
    }
    refused
}

/// The line that a fault is about stands in its first note: `file:84: ..`.
fn line_of(diagnostic: &Diagnostic, lock: &str) -> Option<usize> {
    let rest = diagnostic.notes.first()?.strip_prefix(lock)?.strip_prefix(':')?;
    rest.split(':').next()?.parse().ok()
}
