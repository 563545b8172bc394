//! What a revision of a document does to the users of its enum.

mod kind;
mod name;
mod side;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use errcode_codegen::{
    BodyField, BodyKind, BodyShape, Catalog, Code, Entry, Role, is_alike, normal, variant_name,
};

pub use self::kind::{ChangeKind, Level};
use self::side::{Side, key};

/// One thing that a revision changes.
///
/// `Display` is a sentence that says what.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Change {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The code, or none if it is of the enum as a whole; of two, the new one.
    pub code: Option<Code>,
    /// What has changed, in a sentence.
    pub message: String,
    /// The bytes of the code's cell in the old document, if it is there.
    pub old: Option<Range<usize>>,
    /// The bytes of the code's cell in the new document, if it is there.
    pub new: Option<Range<usize>>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Compares two revisions of a document, each read with its lock, if it had one:
/// the gravest changes first, and those of one kind in document order.
///
/// ```
/// use errcode_codegen::{Input, Source, read};
/// use errcodes_export::{ChangeKind, Level, compare};
///
/// let table = |rows: &str| {
///     let text = format!("| Code | Message |\n|---|---|\n{rows}");
///     read(&Input { source: Source::file("errors.md", &text), ..Input::default() }).catalog
/// };
/// let old = table("| 1 | user not found |\n");
/// let new = table("| 1 | user was not found |\n| 2 | disk full |\n");
/// let changes = compare(&old, &new);
/// let kinds: Vec<_> = changes.iter().map(|change| change.kind).collect();
/// // Without a lock, new words are a new name.
/// assert_eq!(kinds, [ChangeKind::Renamed, ChangeKind::Added, ChangeKind::Reworded]);
/// assert_eq!(changes[0].to_string(), "code 1: `UserNotFound` is `UserWasNotFound` now");
/// assert_eq!(changes[0].kind.level(), Level::Major);
/// ```
#[must_use]
pub fn compare(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut comparison =
        Comparison { old: Side::new(old), new: Side::new(new), changes: Vec::new() };
    comparison.wholes();
    comparison.fields();
    comparison.names();
    comparison.entries();
    comparison.order();
    let mut changes = comparison.changes;
    changes.sort_by_key(|change| change.kind as usize);
    changes
}

/// The fields of a body that are there without the user's doing.
fn told(body: &BodyShape) -> impl Iterator<Item = &BodyField> {
    let is_told = |field: &&BodyField| field.kind() != BodyKind::Untold && !field.name().is_empty();
    body.fields().iter().filter(is_told)
}

/// The names that lead to a member.
fn path(body: &BodyShape, field: &BodyField) -> String {
    let mut path = body.envelope()[..field.depth()].to_vec();
    path.push(field.member().to_owned());
    path.join(".")
}

/// The same for all kinds whose fields have one type.
fn plain(kind: BodyKind) -> BodyKind {
    match kind {
        BodyKind::Status { as_string: true } => BodyKind::String,
        BodyKind::Status { as_string: false } => BodyKind::I64,
        BodyKind::Bool(_) => BodyKind::Bool(false),
        kind => kind,
    }
}

struct Comparison<'a> {
    old: Side<'a>,
    new: Side<'a>,
    changes: Vec<Change>,
}

impl<'a> Comparison<'a> {
    fn push(
        &mut self,
        kind: ChangeKind,
        old: Option<&Entry>,
        new: Option<&Entry>,
        message: String,
    ) {
        let range = |entry: Option<&Entry>| entry.and_then(|entry| entry.range(Role::Code));
        let code = new.or(old).map(|entry| entry.code().clone());
        self.changes.push(Change { kind, code, message, old: range(old), new: range(new) });
    }

    /// What is of the enum as a whole.
    fn wholes(&mut self) {
        let (old, new) = (self.old.catalog, self.new.catalog);
        if old.code_type() != new.code_type() {
            let (old, new) = (old.code_type().as_str(), new.code_type().as_str());
            let message = format!("codes are `{new}` now, and were `{old}`");
            self.push(ChangeKind::CodeType, None, None, message);
        }
        if old.has_status() && !new.has_status() {
            let message = "codes have no HTTP status any more".to_owned();
            self.push(ChangeKind::StatusLost, None, None, message);
        } else if new.has_status() && !old.has_status() {
            let message = "codes have an HTTP status now".to_owned();
            self.push(ChangeKind::StatusGained, None, None, message);
        }
    }

    /// The fields of the error body, where both have been asked for it.
    fn fields(&mut self) {
        let (old, new) = (self.old.catalog.body(), self.new.catalog.body());
        let (Some(old), Some(new)) = (old, new) else { return };
        for field in told(old) {
            let (was, now) = (path(old, field), told(new).find(|now| now.name() == field.name()));
            let (kind, what) = match now.map(|now| (plain(now.kind()), path(new, now))) {
                None => (ChangeKind::FieldLost, "is gone".to_owned()),
                Some((kind, _)) if kind != plain(field.kind()) => {
                    (ChangeKind::FieldType, "has another type".to_owned())
                }
                Some((_, is)) if is != was => {
                    (ChangeKind::FieldMoved, format!("is the member `{is}`, and was `{was}`"))
                }
                Some(_) => continue,
            };
            self.push(kind, None, None, format!("the field `{}` of the body {what}", field.name()));
        }
        for field in told(new) {
            if told(old).all(|other| other.name() != field.name()) {
                let message = format!("the field `{}` of the body is new", field.name());
                self.push(ChangeKind::FieldAdded, None, None, message);
            }
        }
    }

    /// What has become of each code, and which are new.
    fn entries(&mut self) {
        let mut renumbered = HashSet::new();
        let (old, new): (&'a Catalog, &'a Catalog) = (self.old.catalog, self.new.catalog);
        for entry in old.variants() {
            if let Some(now) = self.new.variant(&key(entry)) {
                self.entry(entry, now);
            } else if let Some(code) = self.gone(entry) {
                renumbered.insert(code);
            }
        }
        for entry in new.variants() {
            let code = key(entry);
            if self.old.variant(&code).is_none() && !renumbered.contains(&code) {
                self.added(entry);
            }
        }
    }

    /// A code that is gone; the code that it is now, if it is another one.
    fn gone(&mut self, old: &'a Entry) -> Option<String> {
        let (code, name) = (key(old), old.name());
        let Some(now) = self.renumbered(old) else {
            self.push(
                ChangeKind::Removed,
                Some(old),
                None,
                format!("code {code} is gone: `{name}`"),
            );
            return None;
        };
        let message = format!("code {code} is {} now: `{name}`", now.code());
        self.push(ChangeKind::Renumbered, Some(old), Some(now), message);
        Some(key(now))
    }

    /// The new code with the name of one that is gone, or with its text, if nobody
    /// else had that or has it.
    fn renumbered(&self, old: &Entry) -> Option<&'a Entry> {
        let by_name = self.new.code(old.name()).and_then(|code| self.new.variant(&code));
        let text = normal(old.meaning());
        let by_text = || {
            let was_only = !text.is_empty() && self.old.only(&text).is_some();
            self.new.only(&text).filter(|_| was_only)
        };
        let is_new = |entry: &&Entry| self.old.variant(&key(entry)).is_none();
        by_name.or_else(by_text).filter(is_new)
    }

    /// A code that is there before and after.
    fn entry(&mut self, old: &'a Entry, new: &'a Entry) {
        self.retirement(old, new);
        if new.is_retired() {
            return;
        }
        self.message(old, new);
        if let (Some(was), Some(is)) = (old.status(), new.status())
            && was != is
        {
            let (code, was, is) = (key(old), was.get(), is.get());
            let message = format!("code {code} has status {is}, and had {was}");
            self.push(ChangeKind::Status, Some(old), Some(new), message);
        }
        if !old.is_retired() {
            self.rest(old, new);
        }
    }

    fn retirement(&mut self, old: &'a Entry, new: &'a Entry) {
        let (kind, what) = match (old.is_retired(), new.is_retired()) {
            (false, true) => (ChangeKind::Retired, "is retired"),
            (true, false) => (ChangeKind::Returned, "is not retired any more"),
            _ => return,
        };
        let message = format!("code {} {what}: `{}`", key(old), new.name());
        self.push(kind, Some(old), Some(new), message);
    }

    fn message(&mut self, old: &'a Entry, new: &'a Entry) {
        let (was, is) = (old.meaning(), new.meaning());
        let same = was == is || self.mean_the_same(old, new);
        if was != is {
            let kind = if same { ChangeKind::Reworded } else { ChangeKind::Repurposed };
            let message = format!("code {} says `{is}`, and said `{was}`", key(old));
            self.push(kind, Some(old), Some(new), message);
        }
        // Where the variant has gone with its name, that is told of the name.
        if same
            && old.name() == new.name()
            && let Some(other) = self.was_called(old.title(), new)
        {
            let (code, title) = (key(old), new.title());
            let message = format!("code {code} is called `{title}`, as code {other} was");
            self.push(ChangeKind::Repurposed, Some(old), Some(new), message);
        }
    }

    /// The code that was called as another one is now.
    fn was_called(&self, was: &str, new: &Entry) -> Option<&'a Code> {
        let name = if was == new.title() { None } else { variant_name(new.title()) }?;
        self.old.called(&name).filter(|other| *other != new.code())
    }

    /// A code that is new. Its name can be that of one that is called otherwise now.
    fn added(&mut self, new: &'a Entry) {
        let (code, name) = (key(new), new.name());
        self.push(ChangeKind::Added, None, Some(new), format!("code {code} is new: `{name}`"));
        let Some(other) = self.was_called("", new) else { return };
        let other = other.to_string();
        if let (Some(was), Some(now)) = (self.old.variant(&other), self.new.variant(&other))
            && was.name() == now.name()
            && was.title() != now.title()
            && !now.is_retired()
        {
            let message = format!("code {code} is called `{}`, as code {other} was", new.title());
            self.push(ChangeKind::Renumbered, None, Some(new), message);
        }
    }

    /// What a lock does not keep of a code.
    fn rest(&mut self, old: &'a Entry, new: &'a Entry) {
        let code = key(old);
        if old.description() != new.description() {
            let message = format!("code {code} is described otherwise");
            self.push(ChangeKind::Described, Some(old), Some(new), message);
        }
        if old.is_deprecated() != new.is_deprecated() {
            let since = if new.is_deprecated() { "now" } else { "no more" };
            let message = format!("code {code} is deprecated {since}");
            self.push(ChangeKind::Described, Some(old), Some(new), message);
        }
        if old.section() != new.section() {
            let message = format!(
                "code {code} is under `{}`, and was under `{}`",
                new.section(),
                old.section()
            );
            self.push(ChangeKind::Section, Some(old), Some(new), message);
        }
    }

    /// Whether a code means what it did: by its name cell or its own words, else by
    /// its text, which no other code has lost to it.
    fn mean_the_same(&self, old: &Entry, new: &Entry) -> bool {
        if new.code().is_word() || !new.title().is_empty() && old.title() == new.title() {
            return true;
        }
        let text = normal(new.meaning());
        let other = self.old.only(&text);
        let has_moved = other.is_some_and(|other| {
            let now = self.new.variant(&key(other));
            other.code() != new.code() && now.is_none_or(|now| normal(now.meaning()) != text)
        });
        is_alike(old.meaning(), new.meaning()) && !has_moved
    }

    /// Whether the codes that are in both stand in another order.
    fn order(&mut self) {
        let stays = |of: &Side<'_>, other: &Side<'_>| {
            let mut codes: Vec<_> = of.catalog.variants().map(key).collect();
            codes.retain(|code| {
                [of, other]
                    .iter()
                    .all(|side| side.variant(code).is_some_and(|entry| !entry.is_retired()))
            });
            codes
        };
        if stays(&self.old, &self.new) != stays(&self.new, &self.old) {
            let message = "codes stand in another order".to_owned();
            self.push(ChangeKind::Reordered, None, None, message);
        }
    }
}
