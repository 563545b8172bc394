//! Tables with equal headers, whose columns are equal, and which of them the options
//! choose.

use super::column::{self, Ambiguous, Columns};
use super::part::Part;
use crate::document::{Document, Table};
use crate::numbers::Numbers;
use crate::options::Options;

/// The tables of a document that have equal headers.
pub(crate) struct Layout<'a> {
    pub(crate) tables: Vec<&'a Table>,
    /// None if they are not code tables.
    pub(crate) columns: Option<Columns>,
    pub(crate) ambiguous: Vec<Ambiguous>,
    pub(crate) gives_text: bool,
    /// Whether what is not certain of its columns is reported.
    pub(crate) is_reported: bool,
}

/// The layouts of a document, and which of them each table has.
pub(crate) struct Layouts<'a> {
    pub(crate) all: Vec<Layout<'a>>,
    pub(crate) of_tables: Vec<usize>,
}

pub(crate) fn layouts<'a>(document: &'a Document, options: &Options, part: Part) -> Layouts<'a> {
    let mut layouts = Layouts { all: Vec::new(), of_tables: Vec::new() };
    let mut known = Numbers::default();
    for table in &document.tables {
        let mut header = table.roles.len().to_string();
        for cell in &table.header.cells {
            let text = cell.text();
            header.push_str(&text.len().to_string());
            header.push(' ');
            header.push_str(&text);
        }
        let at = known.add(header);
        if at == layouts.all.len() {
            let tables = Vec::new();
            let (columns, ambiguous) = (None, Vec::new());
            let (gives_text, is_reported) = (true, false);
            layouts.all.push(Layout { tables, columns, ambiguous, gives_text, is_reported });
        }
        layouts.all[at].tables.push(table);
        layouts.of_tables.push(at);
    }
    for layout in &mut layouts.all {
        (layout.columns, layout.ambiguous) =
            column::recognize(&layout.tables, &options.columns, &options.own_columns, part);
        let has_rows = layout.tables.iter().any(|table| !table.rows.is_empty());
        layout.gives_text =
            layout.columns.is_none_or(|columns| !has_rows || columns.give_text(&layout.tables));
        layout.gives_text |= part == Part::Codes;
    }
    layouts
}

/// The tables that the options choose.
pub(crate) fn chosen<'a>(document: &'a Document, options: &Options) -> Vec<&'a Table> {
    let mut chosen = Vec::new();
    for table in &document.tables {
        if is_chosen(document, options, table.heading) {
            chosen.push(table);
        }
    }
    chosen
}

/// Whether the options choose what stands under a heading.
pub(crate) fn is_chosen(document: &Document, options: &Options, heading: Option<usize>) -> bool {
    if options.section.is_empty() {
        return true;
    }
    for heading in document.headings_over(heading) {
        if options.section.iter().any(|section| section.value.trim() == heading.text) {
            return true;
        }
    }
    false
}
