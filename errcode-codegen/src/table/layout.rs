//! Tables with equal headers, whose columns are equal, and which of them the options
//! choose.

use super::column::{self, Ambiguous, Columns};
use super::part::Part;
use super::role::Role;
use super::{cells, header, heading};
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
    pass_statuses_over(&mut layouts.all, document, options);
    layouts
}

/// Below `Status code`, HTTP statuses are the codes where no others stand.
fn pass_statuses_over(layouts: &mut [Layout<'_>], document: &Document, options: &Options) {
    let is_asked = options.columns.iter().any(|(role, _)| *role == Role::Code);
    let is_read = |table: &&Table| is_chosen(document, options, table.heading);
    let has_codes = layouts.iter().any(|layout| {
        layout.columns.is_some() && !layout.has_statuses() && layout.tables.iter().any(is_read)
    });
    if has_codes && !is_asked {
        for layout in layouts.iter_mut().filter(|layout| layout.has_statuses()) {
            layout.columns = None;
        }
    }
}

impl Layout<'_> {
    /// Whether its codes are HTTP statuses.
    fn has_statuses(&self) -> bool {
        self.columns.is_some_and(|columns| are_statuses(&self.tables, columns.code))
    }
}

/// Whether a column of tables with equal headers holds HTTP statuses, below `Status code`.
pub(super) fn are_statuses(tables: &[&Table], column: usize) -> bool {
    let header = tables.first().and_then(|table| table.header.cells.get(column));
    header.is_some_and(|header| header::is_status_or_code(&header.text()))
        && cells::every(tables, column, |cell| heading::status(cell).is_some())
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
