//! What becomes of the lines of a lock, by what a person has decided.

use std::collections::{HashMap, HashSet};

use errcode_codegen::{Code, Entry, Line, Lock};

use super::accept::Accepted;
use super::refusal::{Move, Refusals, Refused};

#[derive(Default)]
pub(super) struct Decided<'a> {
    /// The codes that have been decided.
    pub(super) found: Vec<String>,
    /// The diagnostics of codes that are left to decide.
    pub(super) open: HashSet<usize>,
    /// The same errors in other words.
    reworded: Vec<&'a Entry>,
    /// The same errors with other codes: the lines' codes, and the new ones.
    renumbered: HashMap<Code, Code>,
    /// New codes that are new errors.
    added: Vec<&'a Entry>,
    /// The codes of errors that there are no more, as others have their codes.
    forgotten: Vec<Code>,
    /// Whether an error has to get another code first, and nobody says so.
    is_blocked: bool,
}

impl<'a> Decided<'a> {
    pub(super) fn new(accepted: &Accepted, refusals: &Refusals<'a>, lock: &Lock<'_>) -> Self {
        let refused = refusals.refused.iter().map(|one| (one.entry.code().to_string(), one));
        let refused: HashMap<String, &Refused<'a>> = refused.collect();
        let moves = refusals.moves.iter().map(|one| (one.entry.code().to_string(), one));
        let moves: HashMap<String, &Move<'a>> = moves.collect();
        let mut decided = Self::default();
        for code in &accepted.same {
            let is_known = decided.same(moves.get(code).copied(), refused.get(code).copied());
            decided.found.extend(is_known.then(|| code.clone()));
        }
        for code in &accepted.new {
            if let Some(one) = refused.get(code) {
                decided.found.push(code.clone());
                decided.other(one);
            }
        }
        decided.open = decided.open(accepted, &refusals.refused);
        decided.displace(accepted, &refusals.moves, lock.lines());
        decided
    }

    /// A code that is an error which the lock has; false if nobody asked.
    fn same(&mut self, moved: Option<&Move<'a>>, refused: Option<&Refused<'a>>) -> bool {
        match (moved, refused) {
            (Some(Move { old, entry }), _) => {
                self.renumbered.insert(old.clone(), entry.code().clone());
            }
            (None, Some(one)) if !one.is_new() => self.reworded.push(one.entry),
            // The error whose text it has is another code, which is decided, too.
            (None, Some(_)) => {}
            (None, None) => return false,
        }
        true
    }

    /// A code that is another error than the lock has.
    fn other(&mut self, refused: &Refused<'a>) {
        if refused.is_new() {
            self.added.push(refused.entry);
        } else if !self.renumbered.contains_key(&refused.line) {
            self.forgotten.push(refused.line.clone());
        }
    }

    /// What is refused, and nobody answers. Whose error has another code now, is another
    /// one without a word.
    fn open(&self, accepted: &Accepted, refused: &[Refused<'_>]) -> HashSet<usize> {
        let answered: HashSet<_> = accepted.same.iter().chain(&accepted.new).collect();
        let is_open = |one: &&Refused<'_>| {
            let code = one.entry.code();
            !answered.contains(&code.to_string())
                && (one.is_new() || !self.renumbered.contains_key(&one.line))
        };
        refused.iter().filter(is_open).map(|one| one.at).collect()
    }

    /// What becomes of the errors whose codes others get.
    fn displace(&mut self, accepted: &Accepted, moves: &[Move<'_>], lines: &[Line<'_>]) {
        let taken: HashSet<_> = self.renumbered.values().map(ToString::to_string).collect();
        let mut gone = Vec::new();
        let next = moves.iter().map(|one| (&one.old, one.entry.code().to_string()));
        let next: HashMap<&Code, String> = next.collect();
        let other: HashSet<_> = accepted.new.iter().collect();
        for code in lines.iter().map(Line::code) {
            if taken.contains(&code.to_string()) && !self.renumbered.contains_key(code) {
                self.is_blocked |= next.get(code).is_some_and(|next| !other.contains(next));
                gone.push(code.clone());
            }
        }
        if !self.is_blocked {
            self.forgotten.extend(gone);
        }
    }

    /// A code that is said to be the error that it was, and the code that this is.
    pub(super) fn contradiction(&self) -> Option<(&Code, &Code)> {
        self.reworded.iter().find_map(|entry| self.renumbered.get_key_value(entry.code()))
    }

    /// The codes that would be such a contradiction, were they accepted as what they were.
    pub(super) fn taken(&self, refusals: &Refusals<'_>) -> Vec<String> {
        let moved: HashSet<_> = refusals.moves.iter().map(|one| one.entry.code()).collect();
        let codes = refusals.refused.iter().map(|one| one.entry.code());
        let taken =
            codes.filter(|code| self.renumbered.contains_key(code) && !moved.contains(code));
        taken.map(ToString::to_string).collect()
    }

    /// Whether that changes the lock.
    pub(super) fn apply(self, lock: &mut Lock<'a>) -> bool {
        let is_renumbered = !self.is_blocked && !self.renumbered.is_empty();
        let mut is_changed = is_renumbered;
        for entry in self.added {
            lock.add(entry);
            is_changed = true;
        }
        for entry in self.reworded {
            is_changed |= lock.accept(entry);
        }
        for code in &self.forgotten {
            is_changed |= lock.forget(code);
        }
        if is_renumbered {
            lock.renumber(&|code| self.renumbered.get(code).cloned());
        }
        is_changed
    }
}
