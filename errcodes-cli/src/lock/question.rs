//! What a person has to decide, and how to say it.

use std::collections::HashSet;

use clap::ArgMatches;
use errcode_codegen::{Lock, Reading, Source};
use errcodes_export::quoted;

use super::accept::Accepted;
use super::refusal::{Move, Refusals};
use crate::cli;
use crate::document::Document;

/// The codes that are left to decide, of all locks.
#[derive(Default)]
pub(super) struct Question {
    /// Those that can be errors of the lock, and those that can be others.
    same: Vec<String>,
    new: Vec<String>,
    /// Errors that have another code now, by their texts: which they had, and have.
    moves: Vec<(String, String)>,
}

impl Question {
    /// Adds what a lock refuses.
    pub(super) fn add(&mut self, reading: &Reading, file: &Document, accepted: &Accepted) {
        let source = Source::lock(&file.name, &file.text);
        let (lock, _) = Lock::parse(&source);
        let Refusals { refused, mut moves } = Refusals::new(reading, &lock, &accepted.same);
        let other: HashSet<_> = accepted.new.iter().collect();
        moves.retain(|one| !other.contains(&one.entry.code().to_string()));
        for Move { old, entry } in &moves {
            self.same.push(entry.code().to_string());
            self.moves.push((old.to_string(), entry.code().to_string()));
        }
        let moved: HashSet<_> = moves.iter().map(|one| one.old.to_string()).collect();
        for one in refused {
            let code = one.entry.code().to_string();
            // Whose error has another code now, is another one without a word.
            if !one.is_new() && !moved.contains(&code) {
                self.same.push(code.clone());
            }
            self.new.push(code);
        }
    }

    /// What to type, with what is decided already.
    pub(super) fn help(&self, matches: &ArgMatches, accepted: &Accepted) -> String {
        // What no lock refuses would not be taken again.
        let [own_same, own_new] = accepted.known();
        let open = |codes: &[String]| {
            let mut seen: HashSet<_> = own_same.iter().chain(&own_new).collect();
            codes.iter().filter(|code| seen.insert(code)).cloned().collect::<Vec<_>>()
        };
        let (mut same, new) = (open(&self.same), open(&self.new));
        same.retain(|code| !accepted.taken.contains(code));
        let mut ways = Vec::new();
        if !same.is_empty() {
            let same = command(matches, &[&own_same[..], &same].concat(), &own_new);
            ways.push(format!("the same errors: `{same}`"));
        }
        if !new.is_empty() {
            let new = command(matches, &own_same, &[&own_new[..], &new].concat());
            ways.push(format!("other errors: `{new}`"));
        }
        // In a list of codes, no code can have a comma.
        if ways.is_empty() || same.iter().chain(&new).any(|code| code.contains(',')) {
            return String::new();
        }
        if ways.len() > 1 && new.len() > 1 {
            ways.push("or some of them each".to_owned());
        }
        format!("{}  = help: {}\n", self.note(), ways.join("; "))
    }

    /// Which errors have another code, if it is as it seems.
    fn note(&self) -> String {
        let mut seen = HashSet::new();
        let moves = self.moves.iter().filter(|one| seen.insert(*one));
        let moves: Vec<_> = moves.map(|(old, new)| format!("{old} is {new}")).collect();
        if moves.is_empty() {
            return String::new();
        }
        let more = moves.len().saturating_sub(MAX_SHOWN);
        let more = if more > 0 { format!(", and {more} more") } else { String::new() };
        let shown = moves[..moves.len().min(MAX_SHOWN)].join(", ");
        format!("  = note: by what they say, code {shown} now{more}\n")
    }
}

/// Who wants to see all of a long list looks into the document.
const MAX_SHOWN: usize = 10;

/// The command that has been run, as it writes locks.
pub(super) fn command(matches: &ArgMatches, same: &[String], new: &[String]) -> String {
    let mut words = vec!["errcodes lock".to_owned()];
    words.extend(cli::texts(matches, "files").into_iter().map(quoted));
    let (with, name) = (cli::text(matches, "with"), cli::text(matches, "name"));
    for (option, value) in
        [("with", with), ("name", name), ("same", &same.join(",")), ("new", &new.join(","))]
    {
        if !value.is_empty() {
            words.push(format!("--{option} {}", quoted(value)));
        }
    }
    words.join(" ")
}
