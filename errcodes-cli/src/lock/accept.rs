//! What a person has decided of codes that a lock refuses: they are the same
//! errors as before, or other ones.

use std::collections::{HashMap, HashSet};

use clap::ArgMatches;
use errcode_codegen::{Catalog, Code, Entry, Lock, Reading, Source};

use super::decided::Decided;
use super::refusal::Refusals;
use crate::answer::Failure;
use crate::cli;
use crate::document::Document;
use crate::explain::integer;

/// The codes of `--same` and `--new`.
#[derive(Debug)]
pub(super) struct Accepted {
    pub(super) same: Vec<String>,
    pub(super) new: Vec<String>,
    /// Which of them a lock refuses.
    found: HashSet<String>,
    /// Codes that are not what they were, as that is another code now by what is accepted.
    pub(super) taken: HashSet<String>,
}

/// What becomes of a lock by what is accepted.
pub(super) enum Applied {
    /// Its text.
    Text(String),
    /// The diagnostics of codes that are left to decide; none if it is not for that that
    /// nothing changes.
    Open(HashSet<usize>),
}

impl Accepted {
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, Failure> {
        let [same, new] = ["same", "new"].map(|name| codes(cli::text(matches, name)));
        let mut all = HashSet::new();
        match same.iter().chain(&new).find(|code| !all.insert(code.as_str())) {
            Some(code) => Err(Failure::new(format!("code {code} is accepted twice"))),
            None => Ok(Self { same, new, found: HashSet::new(), taken: HashSet::new() }),
        }
    }

    /// What was accepted and is nowhere refused.
    pub(super) fn unused(&self) -> Option<Failure> {
        let all = self.same.iter().chain(&self.new);
        let unused: Vec<_> = all.filter(|code| !self.found.contains(*code)).cloned().collect();
        let message = format!("no lock refuses {}: there is nothing to accept", unused.join(", "));
        (!unused.is_empty()).then(|| Failure::new(message))
    }

    /// Applies what is accepted to a lock, if that decides all that it refuses: what is
    /// left could be no more refused then, and nobody has said what it is.
    pub(super) fn apply(&mut self, reading: &Reading, file: &Document) -> Result<Applied, Failure> {
        self.resolve(&reading.catalog);
        let source = Source::lock(&file.name, &file.text);
        let (mut lock, _) = Lock::parse(&source);
        let refusals = Refusals::new(reading, &lock, &self.same);
        let decided = Decided::new(self, &refusals, &lock);
        self.found.extend(decided.found.iter().cloned());
        self.taken.extend(decided.taken(&refusals));
        if let Some((code, now)) = decided.contradiction() {
            let message = format!("code {code} is not what it was, if that is code {now} now");
            return Err(
                Failure::new(message).help(format!("leave {code} or {now} out of `--same`"))
            );
        }
        let open = decided.open.clone();
        let is_changed = open.is_empty() && decided.apply(&mut lock);
        Ok(if is_changed { Applied::Text(lock.to_string()) } else { Applied::Open(open) })
    }

    /// Takes codes that are written as in the document, or as numbers are, for what they
    /// are: `0x0C` and `0xc` for 12.
    fn resolve(&mut self, catalog: &Catalog) {
        let is_written = |code: &&String| code.parse::<i128>().is_err();
        if self.same.iter().chain(&self.new).find(is_written).is_none() {
            return;
        }
        let entries = catalog.variants().map(|entry| (entry.code_as_written(), entry.code()));
        let written: HashMap<&str, &Code> = entries.collect();
        let codes: HashSet<&Code> = catalog.variants().map(Entry::code).collect();
        for code in self.same.iter_mut().chain(&mut self.new) {
            let number = integer(code).map(Code::Int).filter(|number| codes.contains(number));
            if let Some(known) = written.get(code.as_str()).copied().or(number.as_ref()) {
                *code = known.to_string();
            }
        }
    }

    /// The codes of `--same` and `--new` that a lock refuses.
    pub(super) fn known(&self) -> [Vec<String>; 2] {
        [&self.same, &self.new]
            .map(|codes| codes.iter().filter(|code| self.found.contains(*code)).cloned().collect())
    }
}

fn codes(list: &str) -> Vec<String> {
    let codes = list.split(',').map(str::trim).filter(|code| !code.is_empty());
    codes.map(str::to_owned).collect()
}
