//! Each entry gets its name. How a text becomes a name is `ident`'s; here names
//! meet each other.

mod cell;
pub(crate) mod ident;
pub(crate) mod latin;
pub(crate) mod message;
mod owners;

use self::cell::{cell, of_title};
pub(crate) use self::cell::{has_letters, of_cell, own_suffix, suffix};
use self::owners::AllOwners;
use crate::catalog::{Entry, FurtherName, Record};
use crate::code::Code;
use crate::diagnostic::{Fault, FaultPlace, Faults, wording};
use crate::lock::{Line, LinePlace, Lock};
use crate::numbers::Numbers;
use crate::options::{NameSource, Options, Override};
use crate::table::code_form;

/// A record, and which of the document's codes it has.
#[derive(Debug)]
pub(crate) struct Grouped {
    pub(crate) record: Record,
    /// The group of all records with its code, counted from 0 in document order.
    pub(crate) group: usize,
}

/// A record that looks for its name.
struct Candidate<'a> {
    record: Record,
    /// A group may have a name twice.
    group: usize,
    /// Whether it is the first of its group, which is the variant.
    is_first: bool,
    /// None if the record gives none.
    name: Option<String>,
    /// What is appended where another group has the same name; none if that
    /// has been done, or cannot be.
    suffix: Option<String>,
    /// The variant by which the user names the record.
    named_by: Option<&'a Override>,
    /// What the lock says of its code.
    line: Option<&'a Line<'a>>,
    /// The name of the lock that the rules give it, too.
    given: Option<&'a str>,
}

/// Names the records: as the lock does, else by the rules, and by what the user
/// says, which renames nobody else. Every name is unique; a record that gets none
/// is reported and left out.
pub(crate) fn name(
    records: Vec<Grouped>,
    lock: &Lock<'_>,
    options: &Options,
    faults: &mut Faults<'_>,
) -> Vec<Entry> {
    let mut candidates = candidates(records, lock, options);
    append_codes(&mut candidates, lock);
    leave_names_of_lock(&mut candidates, lock);
    apply_overrides(&mut candidates);
    let are_kept = unique(&candidates, lock, faults);
    entries(candidates, &are_kept)
}

fn candidates<'a>(
    records: Vec<Grouped>,
    lock: &'a Lock<'a>,
    options: &'a Options,
) -> Vec<Candidate<'a>> {
    let mut overrides = Numbers::default();
    for (at, named) in options.overrides.iter().enumerate() {
        // No variant is called `ALL`, whoever names it so.
        if named.plain_name() != "ALL" {
            overrides.set(&named.code.value, at);
        }
    }
    let mut candidates = Vec::with_capacity(records.len());
    let mut groups = 0;
    for Grouped { record, group } in records {
        let is_first = group == groups;
        groups += usize::from(is_first);
        let (name, suffix) = by_rules(&record, options);
        let named_by = overrides.get(&record.code).filter(|_| is_first);
        let named_by = named_by.map(|at| &options.overrides[at]);
        let line = record.line.map(|line| &lock.lines[line]);
        let given = line.and_then(|line| given(&line.names, name.as_deref(), suffix.as_deref()));
        // A later row keeps what it is called; the first is the variant.
        let kept = if is_first { line.map(|line| line.names[0]) } else { given };
        let (name, suffix) = kept.map_or((name, suffix), |kept| (Some(kept.to_owned()), None));
        candidates.push(Candidate { record, group, is_first, name, suffix, named_by, line, given });
    }
    candidates
}

/// The name of the lock that the rules would give, alone or where another code has
/// it, too.
fn given<'a>(names: &[&'a str], name: Option<&str>, suffix: Option<&str>) -> Option<&'a str> {
    let name = name?;
    names.iter().copied().find(|kept| {
        let rest = kept.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || Some(rest) == suffix)
    })
}

/// Whether a record is still called as its name cell says.
pub(crate) fn title_is_kept(line: &Line<'_>, record: &Record, options: &Options) -> bool {
    is_given(&line.names, record, options) || is_given(&line.cells, record, options)
}

/// Whether one of the names is that of the name cell, alone or with the code.
pub(crate) fn is_given(names: &[&str], record: &Record, options: &Options) -> bool {
    if record.title.is_empty() || names.is_empty() {
        return false;
    }
    // Mostly that is seen without a name being made.
    let cell = cell(record, options);
    if names.iter().any(|name| has_letters(cell, name)) {
        return true;
    }
    let (name, suffix) = by_rules(record, options);
    given(names, name.as_deref(), suffix.as_deref()).is_some()
}

/// The name of a record, and what may be appended to it: the first that
/// applies of name column, text code, message, and `E` with the code.
pub(crate) fn by_rules(record: &Record, options: &Options) -> (Option<String>, Option<String>) {
    let prefix = options.strip_prefix.as_ref().map_or("", |prefix| &prefix.value);
    let from_name = |text: &str| ident::from_name(text.strip_prefix(prefix).unwrap_or(text));
    let from_message = || match options.names {
        NameSource::Text if !code_form::is_word_for_nothing(&record.message) => {
            message::from_message(&record.message[..record.first_line])
        }
        NameSource::Text | NameSource::Code => None,
    };
    let title = of_title(record, options);
    match &record.code {
        Code::Int(code) => {
            let name = match title.or_else(from_message) {
                // What looks like a code is this one, and no other.
                Some(name) if !ident::looks_like_code(&name) => name,
                _ => ident::from_int(*code, &record.written),
            };
            let suffix = own_suffix(record, &name);
            (Some(name), Some(suffix))
        }
        Code::Text(code) => {
            let of_code = from_name(code);
            let suffix = title.is_some().then(|| ident::text_suffix(code)).flatten();
            let name = title.or(of_code).or_else(from_message);
            (name.or_else(|| ident::from_rest(code)), suffix)
        }
    }
}

/// Records whose names collide all get their code appended, never a number by
/// order: so that moving or inserting rows renames nobody else. A longer name
/// can collide again; each record is appended to once, so this ends, and a name
/// is looked at again only when a record has come to it.
fn append_codes(candidates: &mut [Candidate<'_>], lock: &Lock<'_>) {
    let taken = lock.further_names();
    if !have_clashes(candidates, &taken) {
        return;
    }
    let mut owners = AllOwners::default();
    for (name, ..) in taken {
        owners.of(name).add(0, OF_LOCK, false);
    }
    let mut moved: Vec<usize> = (0..candidates.len()).collect();
    while !moved.is_empty() {
        let mut names = Vec::with_capacity(moved.len());
        for at in moved.drain(..) {
            if let Candidate { name: Some(name), group, suffix, .. } = &candidates[at] {
                owners.of(name).add(at, *group, suffix.is_some());
                names.push(name.clone());
            }
        }
        for name in &names {
            moved.extend(owners.of(name).leaving());
        }
        for &at in &moved {
            let Candidate { name, suffix, .. } = &mut candidates[at];
            if let (Some(name), Some(suffix)) = (name, suffix.take()) {
                name.push_str(&suffix);
            }
        }
    }
}

/// A code that the lock does not have takes no name that it has, however often that
/// takes its code: errors come back to codes and texts that others have had.
fn leave_names_of_lock(candidates: &mut [Candidate<'_>], lock: &Lock<'_>) {
    let is_new = |candidate: &Candidate<'_>| candidate.line.is_none();
    if lock.is_empty() || !candidates.iter().any(is_new) {
        return;
    }
    let names = lock.all_names();
    for Candidate { record, name, line, .. } in candidates {
        if let (Some(name), None) = (name, line)
            && names.contains(name.as_str())
        {
            let suffix = own_suffix(record, name);
            while names.contains(name.as_str()) {
                name.push_str(&suffix);
            }
        }
    }
}

/// A name that the lock keeps for a code, or for none.
type Taken<'a> = (&'a str, Option<&'a Code>, &'a LinePlace);

/// The group of names that the lock keeps, and no row has.
const OF_LOCK: usize = usize::MAX;

/// Whether records of different codes have one name, or one that is taken.
fn have_clashes(candidates: &[Candidate<'_>], taken: &[Taken<'_>]) -> bool {
    let mut owners = Numbers::with_capacity(candidates.len());
    for (name, ..) in taken {
        owners.set(*name, OF_LOCK);
    }
    let mut named = candidates.iter().filter_map(|one| Some((one.name.as_deref()?, one.group)));
    named.any(|(name, group)| owners.get_or_set(name, group) != group)
}

/// An override replaces the name last, so that it renames nobody else. Who has its name
/// in the lock is a variant all the same, as what is told of it is answered.
fn apply_overrides(candidates: &mut [Candidate<'_>]) {
    let mut names = Numbers::default();
    for (at, candidate) in candidates.iter_mut().enumerate() {
        if let Some(by) = candidate.named_by {
            names.set(by.plain_name(), at);
            candidate.name = Some(by.plain_name());
        }
    }
    if names.len() == 0 {
        return;
    }
    for Candidate { record, name, named_by, line, .. } in candidates {
        if let (Some(name), None, Some(_)) = (name, named_by, line)
            && names.contains(name.as_str())
        {
            name.push_str(&own_suffix(record, name));
        }
    }
}

/// Which of the candidates are entries: each name is there once. A later row of
/// a code says nothing new under the name of an earlier one.
fn unique(candidates: &[Candidate<'_>], lock: &Lock<'_>, faults: &mut Faults<'_>) -> Vec<bool> {
    let taken = TakenNames::new(candidates, lock);
    let mut are_kept = Vec::with_capacity(candidates.len());
    let mut owners = Numbers::with_capacity(candidates.len());
    for (at, candidate) in candidates.iter().enumerate() {
        let Some(name) = candidate.name.as_deref() else {
            // A later row without a name says nothing that is not told.
            if candidate.is_first {
                let Record { places, code, .. } = &candidate.record;
                faults.report(wording::no_name(&places.code, code));
            }
            are_kept.push(false);
            continue;
        };
        // Whom the user names is a variant, as what else is told of it is answered.
        if taken.report(name, candidate, lock, faults) && candidate.named_by.is_none() {
            are_kept.push(false);
            continue;
        }
        let owner = owners.get_or_set(name, at);
        if candidates[owner].group != candidate.group {
            faults.report(clash(name, &candidates[owner], candidate));
        }
        are_kept.push(owner == at);
    }
    are_kept
}

/// The names of the lock that no variant has: further ones, and those that the
/// user has replaced, or given to another one.
struct TakenNames<'a> {
    names: Vec<Taken<'a>>,
    /// Places in the list.
    known: Numbers<'a>,
}

impl<'a> TakenNames<'a> {
    fn new(candidates: &'a [Candidate<'_>], lock: &'a Lock<'_>) -> Self {
        let mut names = lock.further_names();
        for Candidate { line, name, is_first, .. } in candidates {
            if let (Some(line), true) = (line, is_first)
                && name.as_deref() != Some(line.names[0])
            {
                names.push((line.names[0], Some(&line.code), &line.place));
            }
        }
        let mut known = Numbers::default();
        for (at, (name, ..)) in names.iter().enumerate() {
            known.set(*name, at);
        }
        Self { names, known }
    }

    /// Reports a name that the lock keeps for another code, or for none; whether it does.
    fn report(
        &self,
        name: &str,
        candidate: &Candidate<'_>,
        lock: &Lock<'_>,
        faults: &mut Faults<'_>,
    ) -> bool {
        let Candidate { record, named_by, .. } = candidate;
        let Some(at) = self.known.get(name) else { return false };
        let (_, owner, place) = self.names[at];
        if owner == Some(&record.code) {
            return false;
        }
        let at = match named_by {
            Some(by) => FaultPlace::Argument(by.name.span()),
            None => FaultPlace::Document(record.places.code.clone()),
        };
        let same = owner.filter(|_| named_by.is_some()).map(|_| (place.number, &record.code));
        faults.report(wording::name_of_lock(at, name, same, lock.quote(place)));
        true
    }
}

/// The user would change the override, if one of the two is.
fn clash(name: &str, owner: &Candidate<'_>, candidate: &Candidate<'_>) -> Fault {
    let (first, second) = (&owner.record.code, &candidate.record.code);
    match (owner.named_by, candidate.named_by) {
        (_, Some(by)) => wording::override_clash(&by.name, first),
        (Some(by), None) => wording::override_clash(&by.name, second),
        (None, None) if candidate.is_first => {
            wording::name_clash(&candidate.record.places.code, name, second, first)
        }
        (None, None) => wording::alias_clash(&candidate.record.places.code, name, first),
    }
}

/// The candidates that are kept. The first of a group is its variant.
fn entries(candidates: Vec<Candidate<'_>>, are_kept: &[bool]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(candidates.len());
    let mut variants = vec![None; candidates.len()];
    let (mut lines, mut given_names) = (Vec::new(), Vec::new());
    for (candidate, &is_kept) in candidates.into_iter().zip(are_kept) {
        let Candidate { record, group, name, named_by, line, given, .. } = candidate;
        given_names.extend(given);
        let Some(name) = name.filter(|_| is_kept) else { continue };
        let variant = *variants[group].get_or_insert(entries.len());
        let alias_of = Some(variant).filter(|&variant| variant != entries.len());
        if let (Some(line), None) = (line, alias_of) {
            lines.push((variant, line));
        }
        let named_by = named_by.cloned();
        entries.push(Entry {
            name,
            named_by,
            alias_of,
            further_names: Vec::new(),
            called: None,
            record,
        });
    }
    add_further_names(&mut entries, &lines, &given_names);
    entries
}

/// What else the lock calls a code, beside its variant and aliases.
fn add_further_names(entries: &mut [Entry], lines: &[(usize, &Line<'_>)], given: &[&str]) {
    // Mostly there are none, and to look for them takes every name.
    let has_further = |(variant, line): &(usize, &Line<'_>)| {
        line.names.len() > 1 || line.names[0] != entries[*variant].name
    };
    if !lines.iter().any(has_further) {
        return;
    }
    let mut names = Numbers::with_capacity(entries.len());
    for entry in &*entries {
        names.insert(entry.name.clone());
    }
    let mut given_names = Numbers::default();
    for name in given {
        given_names.insert(*name);
    }
    for &(variant, line) in lines {
        for &name in line.names.iter().filter(|name| !names.contains(**name)) {
            let further =
                FurtherName { name: name.to_owned(), is_given: given_names.contains(name) };
            entries[variant].further_names.push(further);
        }
    }
}
