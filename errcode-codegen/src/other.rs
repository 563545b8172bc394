//! Columns of other documents: their cells are joined to the entries by code. A
//! document is read with the options of codes of the main one, and nothing else
//! of it is.

use crate::Input;
use crate::catalog::{Catalog, CatalogColumn, Record};
use crate::code::CodeType;
use crate::column_type::Value;
use crate::diagnostic::{Diagnostic, Fault, FaultName, FaultPlace, Faults, wording};
use crate::document::{self, Document, conflict};
use crate::name::Grouped;
use crate::numbers::Numbers;
use crate::options::{Options, OwnColumn, Spanned, StatusRule};
use crate::source::{Source, TextId};
use crate::table::lower::{self, Lowered};
use crate::table::part::Part;
use crate::table::role::Role;
use crate::table::{beside, check, select, validate};

/// Fills in what the columns of other documents say. What is wrong with the main
/// document or the options is reported; what is wrong with others is returned.
pub(crate) fn join(
    input: &Input<'_>,
    document: &Document,
    catalog: &mut Catalog,
    faults: &mut Faults<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut paths: Vec<&Spanned<String>> = Vec::new();
    for path in input.options.own_columns.iter().filter_map(|own| own.document.as_ref()) {
        if paths.iter().any(|known| known.value == path.value) {
            continue;
        }
        paths.push(path);
        let Some(source) = given(input, &paths, faults) else { continue };
        for fault in (Other { input, path, source: &source }).join(document, catalog, faults) {
            match fault.place {
                FaultPlace::Argument(_) => drop(faults.report(fault)),
                _ => diagnostics.push(Diagnostic::new(&source, &source, fault)),
            }
        }
    }
    diagnostics
}

/// The text of a path, the last one; none if that is a fault.
fn given<'a>(
    input: &Input<'a>,
    paths: &[&Spanned<String>],
    faults: &mut Faults<'_>,
) -> Option<Source<'a>> {
    if let Some(fault) = twice(input, paths) {
        faults.report(fault);
        return None;
    }
    let path = paths.last()?;
    let mut others = input.others.iter().enumerate();
    let found = others.find(|(_, other)| other.name() == Some(path.value.as_str()));
    if found.is_none() {
        faults.report(wording::document_not_given(path.span, &path.value));
    }
    found.map(|(at, other)| other.with_id(TextId::Other(at)))
}

/// The fault of a path, the last one, that is another one written otherwise.
fn twice(input: &Input<'_>, paths: &[&Spanned<String>]) -> Option<Fault> {
    let (path, before) = paths.split_last()?;
    let parts = parts(&path.value);
    if input.source.name().is_some_and(|name| self::parts(name) == parts) {
        return Some(wording::document_itself(path.span));
    }
    let other = before.iter().find(|other| self::parts(&other.value) == parts)?;
    Some(wording::document_twice(path.span, &other.value))
}

/// The parts of a path, without those that lead nowhere.
fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in path.split(['/', '\\'].as_slice()) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts
}

/// The rows of each code as one.
struct Rows<'a> {
    records: &'a [Record],
    codes: Numbers<'a>,
}

/// The numbers of the codes of records, the first ones.
fn codes(records: &[Record]) -> Numbers<'_> {
    let mut codes = Numbers::with_capacity(records.len());
    for record in records {
        codes.insert(&record.code);
    }
    codes
}

/// A document that is not the main one.
struct Other<'a> {
    input: &'a Input<'a>,
    path: &'a Spanned<String>,
    source: &'a Source<'a>,
}

impl Other<'_> {
    /// Whether a column is one of this document.
    fn has(&self, own: &OwnColumn) -> bool {
        own.document.as_ref().is_some_and(|path| path.value == self.path.value)
    }

    /// Reads the document into the catalog, and returns what is wrong with it.
    fn join(
        &self,
        main: &Document,
        catalog: &mut Catalog,
        main_faults: &mut Faults<'_>,
    ) -> Vec<Fault> {
        let mut faults = Faults::new(&self.input.options.allow);
        let Some((columns, records)) = self.read(catalog.code_type, &mut faults) else {
            return faults.into_sorted();
        };
        self.place(columns, catalog);
        if !catalog.entries.is_empty() {
            let rows = Rows { records: &records, codes: codes(&records) };
            self.fill(&rows, catalog, main_faults);
            self.report_unknown(rows.records, main, catalog, &mut faults);
        }
        faults.into_sorted()
    }

    /// Its columns, and its rows; none without a table of codes.
    fn read(
        &self,
        code_type: CodeType,
        faults: &mut Faults<'_>,
    ) -> Option<(Vec<CatalogColumn>, Vec<Record>)> {
        let Input { options, .. } = self.input;
        let mut own_options = options_of_codes(options, code_type);
        let own = options.own_columns.iter().filter(|own| self.has(own));
        own_options.own_columns.extend(own.cloned());
        let text = self.source.text();
        let mut document = document::parse(text);
        conflict::report(text, &document, faults);
        beside::part(&mut document);
        let selection = select::select(text, &document, &own_options, Part::Codes, faults);
        if selection.tables.is_empty() {
            if selection.broken.is_empty() {
                let found = check::describe_all(self.source, &document, &own_options);
                faults.report(wording::document_without_codes(self.path, found));
            }
            return None;
        }
        let Lowered { columns, records, .. } = lower::lower(&selection, &own_options, None, faults);
        let grouped = validate::validate(self.source, &document, &selection, records, faults);
        Some((columns, joined(grouped)))
    }

    /// Gives its columns their places among those that are asked for.
    fn place(&self, columns: Vec<CatalogColumn>, catalog: &mut Catalog) {
        let mut columns = columns.into_iter();
        for (at, own) in self.input.options.own_columns.iter().enumerate() {
            if self.has(own)
                && let Some(column) = columns.next()
            {
                catalog.columns[at] = column;
            }
        }
    }

    /// Fills in the cells of each entry, and reports those that have none.
    fn fill(&self, rows: &Rows<'_>, catalog: &mut Catalog, faults: &mut Faults<'_>) {
        for entry in &mut catalog.entries {
            let record = &mut entry.record;
            let Some(row) = rows.codes.get(&record.code).map(|at| &rows.records[at]) else {
                if entry.alias_of.is_none() && !record.is_retired {
                    let at = &record.places.code;
                    let fault = wording::code_without_row(at, &record.code, &self.path.value);
                    faults.report(fault);
                }
                continue;
            };
            let mut values = row.values.iter();
            for (place, own) in record.values.iter_mut().zip(&self.input.options.own_columns) {
                if self.has(own) {
                    *place = values.next().cloned().flatten();
                }
            }
        }
    }

    /// Reports the codes that the main document does not have anywhere.
    fn report_unknown(
        &self,
        rows: &[Record],
        main: &Document,
        catalog: &Catalog,
        faults: &mut Faults<'_>,
    ) {
        let mut known = Numbers::with_capacity(catalog.entries.len());
        for entry in catalog.entries.iter().filter(|entry| !entry.is_retired()) {
            known.insert(&entry.record.code);
        }
        let mut unknown: Vec<&Record> = rows.iter().collect();
        unknown.retain(|row| !known.contains(&row.code));
        if unknown.is_empty() {
            return;
        }
        let everywhere = records_everywhere(main, &self.input.options, catalog.code_type);
        let everywhere = codes(&everywhere);
        unknown.retain(|row| !everywhere.contains(&row.code));
        for row in unknown {
            let name = self.input.source.name();
            faults.report(wording::unknown_row(&row.places.code, &row.code, name));
        }
    }
}

/// The rows of the main document, with those of sections that are not read, and those
/// that are left out.
fn records_everywhere(main: &Document, options: &Options, code_type: CodeType) -> Vec<Record> {
    let options = options_of_codes(options, code_type);
    let mut ignored = Faults::new(FaultName::ALL);
    let selection = select::select("", main, &options, Part::Codes, &mut ignored);
    lower::lower(&selection, &options, None, &mut ignored).records
}

/// The rows of each code as one, in document order. What two of them say otherwise is
/// blank.
fn joined(grouped: Vec<Grouped>) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::with_capacity(grouped.len());
    let mut are_contested: Vec<Vec<bool>> = Vec::with_capacity(grouped.len());
    for Grouped { record, group } in grouped {
        let Some(known) = records.get_mut(group) else {
            are_contested.push(vec![false; record.values.len()]);
            records.push(record);
            continue;
        };
        for (at, value) in record.values.into_iter().enumerate() {
            merge(&mut known.values[at], value, &mut are_contested[group][at]);
        }
    }
    records
}

/// Adds what one more row says to what is known.
fn merge(known: &mut Option<Value>, value: Option<Value>, is_contested: &mut bool) {
    *is_contested |= value.is_some() && known.is_some() && *known != value;
    *known = match known.take().or(value) {
        Some(Value::Bool(_)) if *is_contested => Some(Value::Bool(false)),
        _ if *is_contested => None,
        value => value,
    };
}

/// What the options say of codes.
fn options_of_codes(options: &Options, code_type: CodeType) -> Options {
    let mut columns = options.columns.clone();
    columns.retain(|(role, _)| *role == Role::Code);
    Options {
        columns,
        code_type: Some(code_type.into()),
        status: Some(StatusRule::None.into()),
        skip: options.skip.clone(),
        ..Options::default()
    }
}
