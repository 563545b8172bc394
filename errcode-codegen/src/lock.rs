//! The lock of an enum: a file beside its document that keeps names and meanings
//! over the revisions of the document.
//!
//! ```text
//! errcodes lock 1: ApiError
//! section = "Storage", allow(duplicate_code)
//! -61 SignBucketMismatch InvalidCmdReq | the bucket is another one
//! 4000 400 NoBody (BodyMissing) | the request has no body
//! 4001 retired 400 PutAndCheckFailed | put and check failed
//! "R01" 404 NoSuchFile | no such file
//! reserved FileMd5NotMatch
//! ```
//!
//! Version and enum; the options that decide what is read; then a line for each
//! code, as it was last accepted, and names that are never given out again. In
//! brackets is what the document calls a code that has another name.

mod called;
mod check;
mod former;
mod keep;
pub(crate) mod meaning;
mod print;
mod read;
mod rewrite;
mod stale;

use std::ops::Range;

pub use self::former::former_locks;
pub use self::stale::lock_changes;
use crate::catalog::Entry;
use crate::chars::BETWEEN_WORDS;
use crate::code::{Code, CodeType, Status};
use crate::diagnostic::{Diagnostic, Faults, wording};
use crate::name::ident;
use crate::numbers::Numbers;
use crate::order::sort_by_key;
use crate::source::{self, Source};

/// A lock that stands beside the document.
#[derive(Clone, Debug)]
pub struct LockFile<'a> {
    /// Its text: [`Source::lock`].
    pub source: Source<'a>,
    /// The enum that it has to be of.
    pub enum_name: &'a str,
}

/// What a lock says.
///
/// ```
/// use errcode_codegen::{Code, Lock, Source};
///
/// let text = "errcodes lock 1: ApiError\nstatus = none\n4001 NoBody | no body\n";
/// let source = Source::lock("docs/errors.ApiError.lock", text);
/// let (lock, diagnostics) = Lock::parse(&source);
/// assert!(diagnostics.is_empty());
/// assert_eq!((lock.enum_name(), lock.options()), ("ApiError", "status = none"));
/// assert_eq!(lock.lines()[0].code(), &Code::Int(4001));
/// assert_eq!(lock.to_string(), text);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lock<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) enum_name: &'a str,
    pub(crate) options: &'a str,
    /// By code, each once.
    pub(crate) lines: Vec<Line<'a>>,
    pub(crate) reserved: Vec<Name<'a>>,
}

/// What a lock says of one code.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    pub(crate) code: Code,
    pub(crate) is_retired: bool,
    pub(crate) status: Option<Status>,
    /// At least one.
    pub(crate) names: Vec<&'a str>,
    /// The names that its cell makes, if that is none of these; of a merge, several.
    pub(crate) cells: Vec<&'a str>,
    pub(crate) message: &'a str,
    pub(crate) place: LinePlace,
}

impl<'a> Line<'a> {
    /// Takes what a document says of the code, and calls it.
    fn take(&mut self, entry: &'a Entry) {
        self.message = entry.record.meaning();
        self.cells.clear();
        self.cells.extend(entry.called.as_deref());
    }

    /// Whether a name says what the code says, and nothing of what it means: `Auth1` of
    /// `AUTH-1`, `E404` of 404. A prefix may be stripped from it.
    #[must_use]
    pub fn is_named_by_code(&self, name: &str) -> bool {
        let letters = |text: &str| text.replace(BETWEEN_WORDS, "").replace('_', "").to_lowercase();
        match &self.code {
            Code::Int(code) => ident::is_of_int(name, *code),
            Code::Text(code) => letters(code).ends_with(&letters(name)),
        }
    }
}

/// A name, and the line that it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Name<'a> {
    pub(crate) name: &'a str,
    pub(crate) place: LinePlace,
}

/// A line of a lock.
#[derive(Clone, Debug)]
pub(crate) struct LinePlace {
    /// Counted from 1.
    pub(crate) number: usize,
    pub(crate) range: Range<usize>,
}

impl<'a> Lock<'a> {
    /// Reads a lock, and tells what is wrong with it. Lines that are wrong are
    /// left out. Of a conflict that a merge has left
    /// ([`LockConflict`](crate::FaultName::LockConflict)), both sides are read, and
    /// what they say of a code is one line: as text, the lock has no conflict.
    #[must_use]
    pub fn parse(source: &Source<'a>) -> (Self, Vec<Diagnostic>) {
        let mut faults = Faults::new(&[]);
        let lock = read::read(source, &mut faults);
        (lock, Diagnostic::all(source, source, faults))
    }

    /// The enum that it is of; empty if the lock is.
    #[must_use]
    pub fn enum_name(&self) -> &'a str {
        self.enum_name
    }

    /// The options with which the document was read:
    /// [`Options`](crate::Options) as text.
    #[must_use]
    pub fn options(&self) -> &'a str {
        self.options
    }

    /// A line for each code, by code.
    #[must_use]
    pub fn lines(&self) -> &[Line<'a>] {
        &self.lines
    }

    /// Accepts what a document says of a code now: it is the same error. False if
    /// there is no line of the code.
    ///
    /// ```
    /// use errcode_codegen::{Input, Lock, Source, read};
    ///
    /// let source = Source::lock("x.lock", "errcodes lock 1: E\n\n1 Full | disk full\n");
    /// let (mut lock, _) = Lock::parse(&source);
    /// let document = Source::file("x.md", "| Code | Message |\n|---|---|\n| 1 | no space left |\n");
    /// let catalog = read(&Input { source: document, ..Input::default() }).catalog;
    /// assert!(lock.accept(&catalog.entries()[0]));
    /// assert_eq!(lock.to_string(), "errcodes lock 1: E\n\n1 Full | no space left\n");
    /// ```
    pub fn accept(&mut self, entry: &'a Entry) -> bool {
        let line = self.lines.iter_mut().find(|line| line.code == entry.record.code);
        line.map(|line| line.take(entry)).is_some()
    }

    /// Gives a code, which has none, a line of its own: it is another error than any of
    /// the lock.
    pub fn add(&mut self, entry: &'a Entry) {
        let Entry { name, record, .. } = entry;
        let mut line = Line {
            code: record.code.clone(),
            is_retired: false,
            status: record.status,
            names: vec![name],
            cells: Vec::new(),
            message: "",
            place: LinePlace { number: 0, range: 0..0 },
        };
        line.take(entry);
        self.lines.push(line);
        self.sort();
    }

    fn sort(&mut self) {
        sort_by_key(&mut self.lines, |line| (&line.code).into());
    }

    /// Gives lines new codes, all at once, as errors can change theirs among each
    /// other: they are the same errors. A line that has a code which another one gets,
    /// and that gets none, has to be forgotten before.
    pub fn renumber(&mut self, new: &dyn Fn(&Code) -> Option<Code>) {
        for line in &mut self.lines {
            if let Some(code) = new(&line.code) {
                line.code = code;
            }
        }
        self.sort();
    }

    /// Deletes the line of a code, which is another error from now on, and reserves
    /// its names: nothing is called so again. What the code itself is called stays
    /// its name. False if there is no line of the code.
    pub fn forget(&mut self, code: &Code) -> bool {
        let Some(at) = self.lines.iter().position(|line| line.code == *code) else { return false };
        let line = self.lines.remove(at);
        for &name in line.names.iter().filter(|name| !line.is_named_by_code(name)) {
            self.reserved.push(Name { name, place: line.place.clone() });
        }
        true
    }

    /// The type that the codes have, unless an option says another.
    pub(crate) fn code_type(&self) -> Option<CodeType> {
        self.lines.first().map(|line| match line.code {
            Code::Int(_) => CodeType::I64,
            Code::Text(_) => CodeType::Str,
        })
    }

    /// The names that no row may get: further ones, and those that are reserved;
    /// with the code that each is of, and where it stands.
    pub(crate) fn further_names(&self) -> Vec<(&'a str, Option<&Code>, &LinePlace)> {
        let mut names = Vec::new();
        for Name { name, place } in &self.reserved {
            names.push((*name, None, place));
        }
        for Line { code, names: own, place, .. } in &self.lines {
            for name in &own[1..] {
                names.push((*name, Some(code), place));
            }
        }
        names
    }

    /// Whether it keeps nothing, as there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.reserved.is_empty()
    }

    /// All names that it has.
    pub(crate) fn all_names(&self) -> Numbers<'a> {
        let mut names = Numbers::with_capacity(self.lines.len() + self.reserved.len());
        for Line { names: own, .. } in &self.lines {
            for name in own {
                names.insert(*name);
            }
        }
        for Name { name, .. } in &self.reserved {
            names.insert(*name);
        }
        names
    }

    /// A line as it is quoted in a sentence: where it is, and what it says.
    pub(crate) fn quote(&self, place: &LinePlace) -> String {
        wording::line_of_lock(self.file, place.number, &self.text[place.range.clone()])
    }
}

/// Reads the lock of an input; without one, nothing is kept.
pub(crate) fn read<'a>(file: Option<&LockFile<'a>>, faults: &mut Faults<'_>) -> Lock<'a> {
    let Some(LockFile { source, enum_name }) = file else { return Lock::default() };
    let lock = read::read(source, faults);
    if !lock.enum_name.is_empty() && lock.enum_name != *enum_name {
        let at = 0..source::first_line_len(lock.text);
        faults.report(wording::lock_of_another_enum(&at, lock.enum_name, enum_name));
    }
    lock
}

impl Line<'_> {
    /// The code.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// The number of the line, counted from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        self.place.number
    }

    /// The name of the variant, and the further names of the code.
    #[must_use]
    pub fn names(&self) -> &[&str] {
        &self.names
    }

    /// What the document calls the code, where that is none of its names; several in
    /// a lock that has been merged.
    #[must_use]
    pub fn cells(&self) -> &[&str] {
        &self.cells
    }

    /// The message as it was last accepted, or the name cell where there was none;
    /// empty without either.
    #[must_use]
    pub fn message(&self) -> &str {
        self.message
    }

    /// The HTTP status as it was last accepted.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.status
    }

    /// Whether the document has the code no more.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.is_retired
    }
}
