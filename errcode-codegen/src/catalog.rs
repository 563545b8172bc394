//! The checked model of a document: entries in document order. Values are
//! read once, into types that cannot hold anything else. It says what the
//! document says, and nothing that is made up.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use proc_macro2::Ident;

use crate::body::field::BodyShape;
use crate::code::{Code, CodeType, Status};
use crate::column_type::{ColumnType, Value};
use crate::name::ident::plain_name;
use crate::options::Override;
use crate::table::role::Role;

/// A typed row: what the document says of one code.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) code: Code,
    /// The code cell, as it is written.
    pub(crate) written: String,
    /// The text of the name cell; empty if there is none.
    pub(crate) title: String,
    /// Empty if the document gives none.
    pub(crate) message: String,
    /// The length of the message's first line.
    pub(crate) first_line: usize,
    /// None if the document gives none, and beside a `bad_status`.
    pub(crate) status: Option<Status>,
    /// What the status cell says behind the number.
    pub(crate) phrase: String,
    pub(crate) description: Option<String>,
    /// Whether the code is struck out.
    pub(crate) is_deprecated: bool,
    /// Whether only the lock has the code, and the document no more.
    pub(crate) is_retired: bool,
    /// Which line of the lock has the code.
    pub(crate) line: Option<usize>,
    /// The headers of columns that no role has, which are those of its table.
    pub(crate) headers: Arc<[String]>,
    /// The cells of these columns.
    pub(crate) further: Vec<String>,
    /// Where the cells lead to.
    pub(crate) links: Vec<String>,
    /// What the columns of the user's own say, in the order of the catalog's.
    pub(crate) values: Vec<Option<Value>>,
    /// Which of the code tables the row is in.
    pub(crate) table: usize,
    /// Text of the nearest heading above the table; empty if there is none.
    pub(crate) section: String,
    pub(crate) places: Places,
}

impl Record {
    /// What the row says, apart from where it stands; no other row has the same text.
    pub(crate) fn content(&self) -> String {
        #[rustfmt::skip]
        let Self {
            code, written: _, title, message, first_line: _, status, phrase, description,
            is_deprecated, is_retired: _, line: _, headers: _, further, links: _, values: _, table: _, section: _, places: _,
        } = self;
        format!("{:?}", (is_deprecated, code, title, message, status, phrase, description, further))
    }

    /// Takes the texts that it lacks from a later row of its code.
    pub(crate) fn complete(&mut self, later: &Self) {
        if self.message.is_empty() {
            self.message.clone_from(&later.message);
            self.first_line = later.first_line;
            self.places.message.clone_from(&later.places.message);
        }
        if self.description.is_none() && self.message == later.message {
            self.description.clone_from(&later.description);
            self.places.description.clone_from(&later.places.description);
        }
    }

    /// What tells the error from others: the message, or, where the document gives
    /// none, the name cell.
    pub(crate) fn meaning(&self) -> &str {
        if self.message.is_empty() { &self.title } else { &self.message }
    }

    /// The message as it is shown: where the document gives none, the title, or
    /// that it is an error.
    pub(crate) fn shown_message(&self) -> Cow<'_, str> {
        match self.meaning() {
            "" => Cow::Owned(format!("error {}", self.code)),
            meaning => Cow::Borrowed(meaning),
        }
    }
}

/// Where the cells of a row stand in the document, in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    pub(crate) code: Range<usize>,
    pub(crate) title: Option<Range<usize>>,
    pub(crate) message: Option<Range<usize>>,
    pub(crate) status: Option<Range<usize>>,
    pub(crate) description: Option<Range<usize>>,
}

/// A row of a code table, under a name.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(crate) name: String,
    /// The variant by which the user names it.
    pub(crate) named_by: Option<Override>,
    /// The entry that has its code, as an index of all entries.
    pub(crate) alias_of: Option<usize>,
    /// Of a variant, the names that only the lock has.
    pub(crate) further_names: Vec<FurtherName>,
    /// Of a variant that has a lock, the name that its cell makes, if that is none of
    /// its names.
    pub(crate) called: Option<String>,
    pub(crate) record: Record,
}

/// A name that a lock keeps for a code.
#[derive(Clone, Debug)]
pub(crate) struct FurtherName {
    pub(crate) name: String,
    /// Whether the document would give it, too.
    pub(crate) is_given: bool,
}

impl Entry {
    /// The name of the variant, or of the constant that is equal to one.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first entry with the same code, as an index of
    /// [`Catalog::entries`]; none if it is this one.
    #[must_use]
    pub fn alias_of(&self) -> Option<usize> {
        self.alias_of
    }

    /// What the API sends.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.record.code
    }

    /// The code as the document writes it, without markup: `0x1F`.
    #[must_use]
    pub fn code_as_written(&self) -> &str {
        &self.record.written
    }

    /// The text of the name column; empty if there is none.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.record.title
    }

    /// The short text that the API sends; empty if the document gives none.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.record.message
    }

    /// What tells the error from others: the message, or, where the document gives
    /// none, the title.
    #[must_use]
    pub fn meaning(&self) -> &str {
        self.record.meaning()
    }

    /// The HTTP status, from the document or the option `status`.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.record.status
    }

    /// The longer explanation.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.record.description.as_deref()
    }

    /// Whether the document strikes the code out, or says so in a column.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        self.record.is_deprecated
    }

    /// Whether the document has the code no more, and its lock keeps it.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.record.is_retired
    }

    /// The names that a lock keeps beside that of the variant.
    pub fn further_names(&self) -> impl Iterator<Item = &str> {
        self.further_names.iter().map(|further| further.name.as_str())
    }

    /// The name that the name cell makes, where a lock or an override gives others.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        self.called.as_deref()
    }

    /// The columns that no role has: the header and the text of each cell, which
    /// may be blank, in the order of the table.
    pub fn further(&self) -> impl Iterator<Item = (&str, &str)> {
        let Record { headers, further, .. } = &self.record;
        headers.iter().map(String::as_str).zip(further.iter().map(String::as_str))
    }

    /// What each of [`Catalog::columns`] says of the code; none where the cell is
    /// blank.
    #[must_use]
    pub fn values(&self) -> &[Option<Value>] {
        &self.record.values
    }

    /// The text of the nearest heading above; empty if there is none.
    #[must_use]
    pub fn section(&self) -> &str {
        &self.record.section
    }

    /// The bytes of the document in which a cell of the row stands; none if there
    /// is no such cell, and of a retired code.
    #[must_use]
    pub fn range(&self, role: Role) -> Option<Range<usize>> {
        let Places { code, title, message, status, description } = &self.record.places;
        match role {
            Role::Code | Role::Number => Some(code.clone()).filter(|_| !self.is_retired()),
            Role::Status => status.clone(),
            Role::Name => title.clone(),
            Role::Message => message.clone(),
            Role::Description => description.clone(),
        }
    }
}

/// A column of the user's own: what is asked for, and its header.
#[derive(Clone, Debug)]
pub struct CatalogColumn {
    pub(crate) name: Ident,
    pub(crate) ty: ColumnType,
    pub(crate) header: String,
    pub(crate) document: Option<String>,
}

impl CatalogColumn {
    /// The name of the function that gives its cells.
    #[must_use]
    pub fn name(&self) -> String {
        plain_name(&self.name)
    }

    /// What its cells are.
    #[must_use]
    pub fn ty(&self) -> ColumnType {
        self.ty
    }

    /// The text of its header.
    #[must_use]
    pub fn header(&self) -> &str {
        &self.header
    }

    /// The path of the document that it is in; none if that is the catalog's own.
    #[must_use]
    pub fn document(&self) -> Option<&str> {
        self.document.as_deref()
    }
}

/// What a document says: all that is generated comes from here.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The path of the document; none of a doc comment.
    pub(crate) document: Option<String>,
    /// The offset at which each line of the document begins.
    pub(crate) line_starts: Vec<usize>,
    pub(crate) code_type: CodeType,
    pub(crate) has_status: bool,
    pub(crate) columns: Vec<CatalogColumn>,
    pub(crate) entries: Vec<Entry>,
    /// The error body that the document shows, if it was read.
    pub(crate) body: Option<BodyShape>,
}

impl Catalog {
    /// The path of the document as the user wrote it; none of a doc comment.
    #[must_use]
    pub fn document(&self) -> Option<&str> {
        self.document.as_deref()
    }

    /// The line of the document in which the code of an entry stands, counted
    /// from 1. In a doc comment, that is the line of the comment; of a retired code,
    /// it is the first.
    #[must_use]
    pub fn line(&self, entry: &Entry) -> usize {
        self.line_starts.partition_point(|&start| start <= entry.record.places.code.start)
    }

    /// The type of every code.
    #[must_use]
    pub fn code_type(&self) -> CodeType {
        self.code_type
    }

    /// Whether entries have HTTP statuses.
    #[must_use]
    pub fn has_status(&self) -> bool {
        self.has_status
    }

    /// The columns of the user's own, in the order in which they are asked for.
    #[must_use]
    pub fn columns(&self) -> &[CatalogColumn] {
        &self.columns
    }

    /// The rows that are good, in document order, and then what is retired. Of the
    /// rows with one code, the first is a variant, and those with other names are its
    /// aliases.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The error body that the document shows; none if it was not asked for.
    #[must_use]
    pub fn body(&self) -> Option<&BodyShape> {
        self.body.as_ref()
    }

    /// The entries that are variants.
    pub fn variants(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.alias_of.is_none())
    }
}
