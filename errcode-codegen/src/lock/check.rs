//! Whether the codes of a document still mean what they did. Texts are compared
//! only where they differ; what a name cell or a code of words says is not asked of
//! the text.

use super::called::Called;
use super::meaning::{are_alike, normal, says_all, says_something};
use super::rewrite::one_line;
use super::{Line, Lock};
use crate::catalog::Record;
use crate::code::Code;
use crate::diagnostic::wording::{self, Claim, Suspect};
use crate::diagnostic::{Fault, Faults};
use crate::name::{self, Grouped};
use crate::numbers::Numbers;
use crate::options::{Options, StatusRule};

impl Lock<'_> {
    /// Reports codes with another meaning, meanings with another code, and columns
    /// that are gone.
    pub(crate) fn check(
        &self,
        rows: &[Grouped],
        has_status: bool,
        options: &Options,
        faults: &mut Faults<'_>,
    ) {
        if self.lines.is_empty() || rows.is_empty() {
            return;
        }
        self.lost_columns(rows, has_status, options, faults);
        let Differing { changed, mut called, added } = self.differing(rows, options);
        if changed.is_empty() && called.is_empty() && added.is_empty() {
            return;
        }
        let records = first_rows(rows);
        let normals = Normals::new(self, &records);
        let texts = Texts::new(self, &records, &normals);
        let owners = Called::new(self, rows, options);
        for (line, record) in changed {
            let is_called = is_called_otherwise(line, record, options);
            if !texts.may_mean_the_same(line, record, options) {
                let claim = if is_called { owners.claim(record) } else { None };
                faults.report(texts.repurposed(line, record, claim));
            } else if is_called {
                called.push((line, record));
            }
        }
        self.moved_names(&called, &owners, faults);
        for record in added {
            let fault = match name::of_cell(record, options) {
                Some(_) => owners.renumbered(record),
                None => texts.renumbered(record, &owners),
            };
            if let Some(fault) = fault {
                faults.report(fault);
            }
        }
    }

    /// Reports the name cells that have the names of other lines.
    fn moved_names(
        &self,
        called: &[(&Line<'_>, &Record)],
        owners: &Called<'_>,
        faults: &mut Faults<'_>,
    ) {
        for &(line, record) in called {
            if let Some((claim, quoted)) = owners.claim(record) {
                let (claim, notes) = (Some(claim), vec![self.quote(&line.place), quoted]);
                let suspect = Suspect { record, line, new_code: None, claim, notes };
                faults.report(wording::moved_name(suspect));
            }
        }
    }

    /// The codes of which the document says something else than the lock.
    fn differing<'a>(&'a self, rows: &'a [Grouped], options: &Options) -> Differing<'a> {
        let mut differing = Differing::default();
        for record in first_rows(rows) {
            match record.line.map(|line| &self.lines[line]) {
                None => differing.added.push(record),
                Some(line) if says_otherwise(line, record) => {
                    differing.changed.push((line, record));
                }
                Some(line) if is_called_otherwise(line, record, options) => {
                    differing.called.push((line, record));
                }
                Some(_) => {}
            }
        }
        differing
    }

    /// Reports a column that the document had: what reads it would not compile, or
    /// say nothing.
    fn lost_columns(
        &self,
        rows: &[Grouped],
        has_status: bool,
        options: &Options,
        faults: &mut Faults<'_>,
    ) {
        let is_asked =
            matches!(&options.status, Some(rule) if matches!(rule.value, StatusRule::None));
        if let Some(line) = self.lines.iter().find(|line| line.status.is_some())
            && !has_status
            && !is_asked
        {
            faults.report(wording::lost_status(self.quote(&line.place)));
        }
        if let Some((line, title)) = self.line_without_message(rows, options) {
            faults.report(wording::lost_message(line, title, self.quote(&line.place)));
        }
    }

    /// A line with a message, where the document has none any more, and its name cell;
    /// with one, if there is. Where it never had messages, the texts are those of name cells.
    fn line_without_message<'a>(
        &'a self,
        rows: &'a [Grouped],
        options: &Options,
    ) -> Option<(&'a Line<'a>, &'a str)> {
        let mut with_text: Option<(&Line<'_>, &str)> = None;
        for Grouped { record, .. } in rows {
            let line = record.line.map(|line| &self.lines[line]);
            let line = line.filter(|line| !line.is_retired && !line.message.is_empty());
            if !record.message.is_empty() || line.is_some_and(|line| has_text(line, &record.title))
            {
                return None;
            }
            // What a name cell has said is no message.
            let is_title = |line: &Line<'_>| {
                let mut names = line.names.iter().chain(&line.cells);
                names.any(|name| name::has_letters(line.message, name))
            };
            let is_same = |line: &&Line<'_>| {
                record.title.is_empty()
                    || name::title_is_kept(line, record, options) && !is_title(line)
            };
            if with_text.is_none_or(|(_, title)| title.is_empty() && !record.title.is_empty()) {
                let found = line.filter(is_same).map(|line| (line, record.title.as_str()));
                with_text = found.or(with_text);
            }
        }
        with_text
    }
}

/// The codes of which a document says something else than a lock.
#[derive(Default)]
struct Differing<'a> {
    /// Those that have another text.
    changed: Vec<(&'a Line<'a>, &'a Record)>,
    /// Those that have another name cell.
    called: Vec<(&'a Line<'a>, &'a Record)>,
    /// Those that have no line.
    added: Vec<&'a Record>,
}

/// The rows of which each is the first of its code. A later one says something beside.
fn first_rows(rows: &[Grouped]) -> Vec<&Record> {
    let mut records = Vec::with_capacity(rows.len());
    for Grouped { record, group } in rows {
        if *group == records.len() {
            records.push(record);
        }
    }
    records
}

/// Whether the text is another one than was accepted. None says nothing, and neither does
/// a placeholder.
pub(super) fn says_otherwise(line: &Line<'_>, record: &Record) -> bool {
    let meaning = record.meaning();
    !has_text(line, meaning) && says_something(line.message) && says_something(meaning)
}

/// Whether the name cell is another one. None says nothing.
fn is_called_otherwise(line: &Line<'_>, record: &Record, options: &Options) -> bool {
    !record.title.is_empty() && !name::title_is_kept(line, record, options)
}

fn has_text(line: &Line<'_>, text: &str) -> bool {
    line.message == text || line.message == one_line(text)
}

/// The lines of the lock that say one text, and who says it now.
#[derive(Default)]
struct Said<'a> {
    /// The first whose code says it no more.
    left: Option<&'a Line<'a>>,
    /// The first whose code says it still.
    kept: Option<&'a Line<'a>>,
    /// The first that is not retired.
    first: Option<&'a Line<'a>>,
    /// Whether the document has the code of one that is not retired.
    stays: bool,
    /// The first that is retired, and whose code the document has not.
    retired: Option<&'a Line<'a>>,
    /// The first of the rows whose codes have not said it before.
    now: Option<&'a Record>,
}

/// What the lock and the document say, in normal form, which takes time to make.
struct Normals {
    /// What each line says.
    was: Vec<String>,
    /// What the first row of each code says.
    is: Vec<String>,
}

impl Normals {
    fn new(lock: &Lock<'_>, rows: &[&Record]) -> Self {
        let mut normals =
            Self { was: Vec::with_capacity(lock.lines.len()), is: Vec::with_capacity(rows.len()) };
        for line in &lock.lines {
            normals.was.push(normal(line.message));
        }
        for record in rows {
            normals.is.push(normal(record.meaning()));
        }
        normals
    }
}

/// Which codes have which texts, in the lock and in the document. A text is looked for
/// once, and has a number then.
struct Texts<'a> {
    lock: &'a Lock<'a>,
    /// What each line says: its text, and the number of that.
    was: Vec<(&'a str, usize)>,
    /// What the document says of each line's code, if it has it.
    is: Vec<Option<(&'a str, usize)>>,
    said: Vec<Said<'a>>,
    numbers: Numbers<'a>,
}

impl<'a> Texts<'a> {
    fn new(lock: &'a Lock<'a>, rows: &[&'a Record], normals: &'a Normals) -> Self {
        let (count, of_rows) = (lock.lines.len(), rows.len());
        let numbers = Numbers::with_capacity(count + of_rows);
        let was = Vec::with_capacity(count);
        let said = Vec::with_capacity(count + of_rows);
        let mut texts = Self { lock, was, is: vec![None; count], said, numbers };
        for text in &normals.was {
            let number = texts.number(text);
            texts.was.push((text, number));
        }
        for (&record, text) in rows.iter().zip(&normals.is) {
            texts.add_row(record, text);
        }
        for (at, line) in lock.lines.iter().enumerate() {
            let (number, is) = (texts.was[at].1, texts.is[at]);
            let said = &mut texts.said[number];
            let is_kept = is.is_some_and(|(_, is)| is == number);
            let side = if is_kept { &mut said.kept } else { &mut said.left };
            side.get_or_insert(line);
            if !line.is_retired {
                said.first.get_or_insert(line);
                said.stays |= is.is_some();
            } else if is.is_none() {
                said.retired.get_or_insert(line);
            }
        }
        texts
    }

    fn number(&mut self, text: &'a str) -> usize {
        let number = self.numbers.add(text);
        if number == self.said.len() {
            self.said.push(Said::default());
        }
        number
    }

    fn add_row(&mut self, record: &'a Record, text: &'a str) {
        // Mostly a code says what it said.
        let was = record.line.map(|line| self.was[line]);
        let kept = was.filter(|(was, _)| *was == text);
        let number = kept.map_or_else(|| self.number(text), |(_, number)| number);
        if let Some(line) = record.line {
            self.is[line] = Some((text, number));
        }
        // Of several with one text, always the same is told.
        if kept.is_none() {
            self.said[number].now.get_or_insert(record);
        }
    }

    /// What the lock and the document say of a code that both have.
    fn of(&self, record: &Record) -> Option<(&str, &str)> {
        let line = record.line?;
        Some((self.was[line].0, self.is[line]?.0))
    }

    /// Who says what a code said, and what it says now, if that is something else.
    fn said(&self, record: &Record) -> Option<(&Said<'a>, &Said<'a>)> {
        let line = record.line?;
        let ((_, was), (_, is)) = (self.was[line], self.is[line]?);
        if was == is { None } else { Some((&self.said[was], &self.said[is])) }
    }

    fn may_mean_the_same(&self, line: &Line<'_>, record: &Record, options: &Options) -> bool {
        let is_like = |(was, is): (&str, &str)| are_alike(was, is);
        record.code.is_word()
            || name::title_is_kept(line, record, options)
            || self.of(record).is_none_or(is_like)
                && self.was_said_by(record).is_none()
                && self.is_said_by(record).is_none()
                && self.is_kept_by(record).is_none()
    }

    /// The other code that says now what a record said, and has not said it before.
    fn is_said_by(&self, record: &Record) -> Option<&'a Record> {
        let (was, _) = self.of(record)?;
        self.said(record).filter(|_| !was.is_empty())?.0.now
    }

    /// The other code that says still what a record said, unless that says more now. Who
    /// has answered for one of two codes that are swapped has not done so for the other.
    fn is_kept_by(&self, record: &Record) -> Option<&'a Code> {
        let (was, is) = self.of(record)?;
        let kept = self.said(record).filter(|_| !was.is_empty())?.0.kept?;
        if says_all(was, is) { None } else { Some(&kept.code) }
    }

    /// The other code that said what a record says now, and says it no more.
    fn was_said_by(&self, record: &Record) -> Option<&'a Line<'a>> {
        self.said(record)?.1.left
    }

    fn repurposed(
        &self,
        line: &Line<'_>,
        record: &Record,
        claim: Option<(Claim<'_>, String)>,
    ) -> Fault {
        let mut notes = vec![self.lock.quote(&line.place)];
        let mut new_code = None;
        if let Some(other) = self.is_said_by(record) {
            notes.push(wording::is_said_by(line.message, &other.code));
            new_code = Some(&other.code).filter(|_| other.line.is_none());
        }
        if let Some(other) = self.was_said_by(record) {
            notes.push(self.lock.quote(&other.place));
        }
        let is_alike = self.of(record).is_some_and(|(was, is)| are_alike(was, is));
        if let Some(other) = self.is_kept_by(record).filter(|_| is_alike && notes.len() == 1) {
            notes.push(wording::is_said_by(line.message, other));
        }
        let claim = claim.map(|(claim, quoted)| {
            notes.extend((!notes.contains(&quoted)).then_some(quoted));
            claim
        });
        wording::repurposed_code(Suspect { record, line, new_code, claim, notes })
    }

    /// A new code without a name, that says what one said that is gone, and nobody else
    /// that stays.
    fn renumbered(&self, record: &Record, owners: &Called<'_>) -> Option<Fault> {
        let text = Some(normal(&record.message)).filter(|text| !text.is_empty())?;
        let said = &self.said[self.numbers.get(text)?];
        let line = match said.first {
            Some(line) => (!said.stays).then_some(line)?,
            // The lock may have been brought up to date since the code was gone.
            None => said.retired.filter(|_| said.kept.is_none())?,
        };
        let note = self.lock.quote(&line.place);
        Some(wording::renumbered_code(record, line, false, &owners.own_line(record), note))
    }
}
