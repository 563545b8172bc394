//! What a lock refuses, and which errors have another code now, as far as their
//! texts and names say.

use std::collections::{HashMap, HashSet, VecDeque};

use errcode_codegen::{
    Catalog, Code, Diagnostic, Entry, FaultName, Line, Lock, Place, Reading, Role, normal,
};

/// A code that a lock refuses.
pub(super) struct Refused<'a> {
    /// Which of the diagnostics says so.
    pub(super) at: usize,
    pub(super) entry: &'a Entry,
    /// The code of the line that refuses it; another one, if the entry's is new.
    pub(super) line: Code,
    /// Whether its name is refused, and its text is not.
    is_by_name: bool,
}

impl Refused<'_> {
    /// Whether the code is new, and its error is that of one that is gone.
    pub(super) fn is_new(&self) -> bool {
        // A code of digits may be a text.
        self.line.to_string() != self.entry.code().to_string()
    }
}

/// An error that has another code now.
pub(super) struct Move<'a> {
    /// The code of its line.
    pub(super) old: Code,
    pub(super) entry: &'a Entry,
}

/// All that a lock refuses of a document.
pub(super) struct Refusals<'a> {
    pub(super) refused: Vec<Refused<'a>>,
    /// In document order.
    pub(super) moves: Vec<Move<'a>>,
}

impl<'a> Refusals<'a> {
    /// Of several codes with one text, those of `preferred` are the same error.
    pub(super) fn new(reading: &'a Reading, lock: &Lock<'_>, preferred: &[String]) -> Self {
        let refused = refused(&reading.diagnostics, &reading.catalog, lock);
        let moves = Moving::new(&refused, &reading.catalog, lock).moves(preferred);
        Self { refused, moves }
    }
}

fn refused<'a>(
    diagnostics: &[Diagnostic],
    catalog: &'a Catalog,
    lock: &Lock<'_>,
) -> Vec<Refused<'a>> {
    let lines = lock.lines().iter().map(|line| (line.number(), line.code()));
    let lines: HashMap<usize, &Code> = lines.collect();
    let mut entries = HashMap::new();
    for entry in catalog.variants() {
        for range in [Role::Code, Role::Name].into_iter().filter_map(|role| entry.range(role)) {
            entries.insert(range.start, entry);
        }
    }
    let mut refused = Vec::new();
    for (at, diagnostic) in diagnostics.iter().enumerate() {
        if let Place::Text(snippet) = &diagnostic.place
            && is_refusal(diagnostic)
            && let Some(entry) = entries.get(&snippet.range.start).copied()
            && let Some(line) = line_of(diagnostic).and_then(|line| lines.get(&line).copied())
        {
            let name = entry.range(Role::Name).filter(|_| !entry.message().is_empty());
            let is_by_name = name.is_some_and(|name| name.start == snippet.range.start);
            refused.push(Refused { at, entry, line: line.clone(), is_by_name });
        }
    }
    refused
}

/// Whether a fault is about a code, and can be answered.
pub(super) fn is_refusal(diagnostic: &Diagnostic) -> bool {
    let refusals = [FaultName::RepurposedCode, FaultName::ReusedCode, FaultName::RenumberedCode];
    diagnostic.name.is_some_and(|name| refusals.contains(&name))
}

/// The line that a fault is about stands in its first note: ``docs/e.E.lock:84: `..` ``.
fn line_of(diagnostic: &Diagnostic) -> Option<usize> {
    let (place, _) = diagnostic.notes.first()?.split_once(": `")?;
    place.rsplit_once(':')?.1.parse().ok()
}

/// Lines whose codes say something else now, or are gone; and the codes that may
/// have become theirs.
struct Moving<'a, 'r> {
    /// By what they say.
    lines: HashMap<String, VecDeque<&'r Line<'r>>>,
    /// By what they are called.
    called: HashMap<String, &'r Line<'r>>,
    /// What refuses a code, by the code.
    refused: HashMap<String, &'r Refused<'a>>,
    /// The codes that are refused, or have no line.
    open: Vec<&'a Entry>,
}

impl<'a, 'r> Moving<'a, 'r> {
    fn new(refused: &'r [Refused<'a>], catalog: &'a Catalog, lock: &'r Lock<'r>) -> Self {
        let refused = refused.iter().map(|one| (one.entry.code().to_string(), one));
        let refused: HashMap<_, _> = refused.collect();
        let rows = || catalog.variants().filter(|entry| !entry.is_retired());
        let there: HashSet<_> = rows().map(|entry| entry.code().to_string()).collect();
        let (mut lines, mut known) = (HashMap::<_, VecDeque<_>>::new(), HashSet::new());
        let mut called = HashMap::new();
        for line in lock.lines() {
            let code = line.code().to_string();
            let is_refused = refused.contains_key(&code);
            let is_free = !there.contains(&code) || is_refused;
            // A name that says the code stays with it.
            let is_of_code = line.is_named_by_code(line.names()[0]);
            let can_move = is_free && !is_of_code && (!line.is_retired() || is_refused);
            if can_move && !line.message().is_empty() {
                lines.entry(normal(line.message())).or_default().push_back(line);
            }
            if is_free {
                let names = if line.cells().is_empty() { line.names() } else { line.cells() };
                called.extend(names.iter().map(|name| (letters(name), line)));
            }
            known.insert(code);
        }
        let is_open = |entry: &&Entry| {
            let code = entry.code().to_string();
            refused.contains_key(&code) || !known.contains(&code)
        };
        let open = rows().filter(is_open).collect();
        Self { lines, called, refused, open }
    }

    fn moves(mut self, preferred: &[String]) -> Vec<Move<'a>> {
        let preferred: HashSet<_> = preferred.iter().collect();
        let mut open: Vec<_> = std::mem::take(&mut self.open).into_iter().enumerate().collect();
        open.sort_by_key(|(_, entry)| !preferred.contains(&entry.code().to_string()));
        let (mut moves, mut taken, mut left) = (Vec::new(), HashSet::new(), Vec::new());
        for (at, entry) in open {
            match self.line(entry, &taken) {
                Some(old) => {
                    taken.insert(old.clone());
                    moves.push((at, Move { old, entry }));
                }
                None => left.push((at, entry)),
            }
        }
        self.moves_by_name(left, &mut moves, &mut taken);
        moves.sort_by_key(|(at, _)| *at);
        moves.into_iter().map(|(_, one)| one).collect()
    }

    /// Whose own line is another code's now, can only have that of its name.
    fn moves_by_name(
        &self,
        mut left: Vec<(usize, &'a Entry)>,
        moves: &mut Vec<(usize, Move<'a>)>,
        taken: &mut HashSet<Code>,
    ) {
        let mut count = usize::MAX;
        while left.len() < count {
            count = left.len();
            left.retain(|(at, entry)| {
                let refused = self.refused.get(&entry.code().to_string());
                let refused = refused.filter(|refused| taken.contains(&refused.line));
                let Some(old) = refused.and_then(|refused| self.line_by_name(refused, taken))
                else {
                    return true;
                };
                taken.insert(old.clone());
                moves.push((*at, Move { old, entry }));
                false
            });
        }
    }

    /// The line that a new code is refused by, or one that says what the code says.
    fn line(&mut self, entry: &Entry, taken: &HashSet<Code>) -> Option<Code> {
        let refused = self.refused.get(&entry.code().to_string()).copied();
        let own = refused.filter(|one| one.is_new()).map(|one| &one.line);
        if let Some(own) = own.filter(|code| !taken.contains(code)) {
            return Some(own.clone());
        }
        let text = normal(meaning(entry));
        let says_it = |line: &&Line<'_>| line.code().to_string() == entry.code().to_string();
        match self.lines.get(&text).map(|lines| (lines.iter().any(says_it), lines.len())) {
            // Who says what he said is no other one, unless several say it.
            Some((true, 1)) => None,
            Some((true, _)) => self.line_by_name(refused?, taken),
            _ => self.line_by_text(&text, refused, taken).or_else(|| {
                self.line_by_name(refused.filter(|refused| !refused.is_by_name)?, taken)
            }),
        }
    }

    /// A line that is called as a code is now.
    fn line_by_name(&self, refused: &Refused<'_>, taken: &HashSet<Code>) -> Option<Code> {
        let line = self.called.get(&letters(refused.entry.called()?))?;
        Some(line.code()).filter(|code| **code != refused.line && !taken.contains(code)).cloned()
    }

    /// A line that says what a code says.
    fn line_by_text(
        &mut self,
        text: &str,
        refused: Option<&Refused<'_>>,
        taken: &HashSet<Code>,
    ) -> Option<Code> {
        let lines = self.lines.get_mut(text)?;
        // A code that is new, and is not refused, can be that of one that is.
        let is_refused = |line: &&Line<'_>| self.refused.contains_key(&line.code().to_string());
        while let Some(at) = lines.iter().position(|line| refused.is_some() || is_refused(line)) {
            let line = lines.remove(at).map(|line| line.code().clone());
            if line.as_ref().is_some_and(|code| !taken.contains(code)) {
                return line;
            }
        }
        None
    }
}

/// A name, however it is written.
fn letters(name: &str) -> String {
    name.replace('_', "").to_lowercase()
}

/// What tells an error from others, as in the lock.
fn meaning(entry: &Entry) -> &str {
    if entry.message().is_empty() { entry.title() } else { entry.message() }
}
