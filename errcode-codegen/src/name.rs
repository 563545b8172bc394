//! Each entry gets the name of its variant. How a text becomes a name is
//! `ident`'s; here names meet each other.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::collections::{HashMap, HashSet};

use crate::catalog::{Code, Entry, Variant};
use crate::fault::Faults;
use crate::ident;
use crate::options::{Item, NameSource, Options};
use crate::validate::Group;
use crate::wording;

/// A name for an entry, the variant's or an alias.
struct Candidate<'a> {
    entry: &'a Entry,
    /// Which group the entry belongs to; a group may have a name twice.
    group: usize,
    /// None if the entry gives none.
    name: Option<String>,
    /// What is appended where another group has the same name; none if that
    /// has been done, or cannot be.
    suffix: Option<String>,
    /// Which of the item's overrides names the entry.
    named_by: Option<usize>,
}

/// Names the variants and their aliases. Every name is unique; an entry that
/// gets none is reported and left out.
pub(crate) fn assign(
    groups: Vec<Group>,
    options: &Options,
    item: &Item,
    faults: &mut Faults<'_>,
) -> Vec<Variant> {
    let mut candidates = candidates(&groups, options, item);
    append_codes(&mut candidates);
    apply_overrides(&mut candidates, item);
    let mut names = unique(&candidates, groups.len(), item, faults);
    let variant = |(at, group): (usize, Group)| {
        let mut names = std::mem::take(&mut names[at]).into_iter();
        let (name, named_by) = names.next()?;
        let aliases = names.map(|(name, _)| name).collect();
        let entry = with_message(group.first);
        Some(Variant { name, entry, aliases, named_by })
    };
    groups.into_iter().enumerate().filter_map(variant).collect()
}

/// A row without a message gives no name by it, but says something.
fn with_message(mut entry: Entry) -> Entry {
    if entry.message.is_empty() {
        let Entry { title, code, .. } = &entry;
        entry.message = if title.is_empty() { format!("error {code}") } else { title.clone() };
    }
    entry
}

fn candidates<'a>(groups: &'a [Group], options: &Options, item: &Item) -> Vec<Candidate<'a>> {
    // No variant is called `ALL`, whoever names it so.
    let overrides = item.overrides.iter().enumerate().filter(|(_, named)| named.name != "ALL");
    let overrides: HashMap<_, _> = overrides.map(|(at, named)| (&named.code.value, at)).collect();
    let entries = groups.iter().enumerate().flat_map(|(group, Group { first, later })| {
        let named_by = overrides.get(&first.code).copied();
        std::iter::once((group, first, named_by))
            .chain(later.iter().map(move |entry| (group, entry, None)))
    });
    let candidate = |(group, entry, named_by)| {
        let (name, suffix) = name(entry, options);
        Candidate { entry, group, name, suffix, named_by }
    };
    entries.map(candidate).collect()
}

/// The name of an entry, and what may be appended to it: the first that
/// applies of name column, text code, message and integer code.
fn name(entry: &Entry, options: &Options) -> (Option<String>, Option<String>) {
    let prefix = options.strip_prefix.as_ref().map_or("", |prefix| &prefix.value);
    let from_name = |text: &str| ident::from_name(text.strip_prefix(prefix).unwrap_or(text));
    let from_message = || match options.names {
        NameSource::Text => ident::from_message(&entry.message),
        NameSource::Code => None,
    };
    let title = from_name(&entry.title);
    match &entry.code {
        Code::Int(code) => {
            let name = title.or_else(from_message).unwrap_or_else(|| ident::from_int(*code));
            (Some(name), Some(ident::int_suffix(*code)))
        }
        Code::Text(code) => {
            let of_code = from_name(code);
            let suffix = title.is_some().then(|| ident::text_suffix(code)).flatten();
            (title.or(of_code).or_else(from_message), suffix)
        }
    }
}

/// Entries whose names collide all get their code appended, never a number by
/// order: so that moving or inserting rows renames nobody else. A longer name
/// can collide again; each entry is appended to once, so this ends.
fn append_codes(candidates: &mut [Candidate<'_>]) {
    loop {
        let clashes = clashes(candidates);
        let mut changed = false;
        for Candidate { name, suffix, .. } in &mut *candidates {
            let Some(name) = name.as_mut().filter(|name| clashes.contains(*name)) else { continue };
            if let Some(suffix) = suffix.take() {
                name.push_str(&suffix);
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// The names that entries of different codes have.
fn clashes(candidates: &[Candidate<'_>]) -> HashSet<String> {
    let mut owners = HashMap::with_capacity(candidates.len());
    let names = candidates
        .iter()
        .filter_map(|candidate| candidate.name.as_deref().map(|name| (name, candidate.group)));
    let clashing = names.filter(|&(name, group)| *owners.entry(name).or_insert(group) != group);
    clashing.map(|(name, _)| name.to_owned()).collect()
}

/// An override replaces the name last, so that it renames nobody else.
fn apply_overrides(candidates: &mut [Candidate<'_>], item: &Item) {
    for candidate in candidates {
        if let Some(by) = candidate.named_by {
            let name = item.overrides[by].name.to_string();
            candidate.name = Some(name.strip_prefix("r#").unwrap_or(&name).to_owned());
        }
    }
}

/// A name, and the override that it comes from.
type Named = (String, Option<usize>);

/// The names of each group, each only once in all.
fn unique(
    candidates: &[Candidate<'_>],
    groups: usize,
    item: &Item,
    faults: &mut Faults<'_>,
) -> Vec<Vec<Named>> {
    let mut names = vec![Vec::new(); groups];
    let mut owners: HashMap<&str, &Candidate<'_>> = HashMap::with_capacity(candidates.len());
    for candidate in candidates {
        let Some(name) = candidate.name.as_deref() else {
            let Entry { at, code, .. } = candidate.entry;
            faults.report(wording::no_name(at, code));
            continue;
        };
        match owners.entry(name) {
            Occupied(owner) if owner.get().group == candidate.group => {}
            Occupied(owner) => report_clash(name, owner.get(), candidate, item, faults),
            Vacant(place) => {
                place.insert(candidate);
                names[candidate.group].push((name.to_owned(), candidate.named_by));
            }
        }
    }
    names
}

/// The user would change the override, if one of the two is.
fn report_clash(
    name: &str,
    owner: &Candidate<'_>,
    candidate: &Candidate<'_>,
    item: &Item,
    faults: &mut Faults<'_>,
) {
    let (first, second) = (&owner.entry.code, &candidate.entry.code);
    faults.report(match (owner.named_by, candidate.named_by) {
        (_, Some(by)) => wording::override_clash(&item.overrides[by].name, first),
        (Some(by), None) => wording::override_clash(&item.overrides[by].name, second),
        (None, None) => wording::name_clash(&candidate.entry.at, name, second, first),
    });
}
