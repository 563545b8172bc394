//! What is read of a document, in a line for each entry.

use errcode_codegen::{Catalog, Diagnostic, Entry, Place, Reading, summarize};
use expect_test::expect_file;

use super::cases;

#[test]
fn documents_have_these_rows() {
    for case in cases("rows_") {
        let mut readings = Vec::new();
        for comment in case.comments() {
            let Reading { catalog, diagnostics, .. } = case.read_with(comment, &[]);
            let options = if comment.is_empty() { "no options" } else { comment };
            let mut lines = vec![format!("{options} -> {}", catalog.code_type().as_str())];
            for entry in catalog.entries() {
                lines.push(match entry.alias_of() {
                    Some(at) => format!("{} = {}", entry.name(), catalog.entries()[at].name()),
                    None => format!("{}: {}{}", entry.name(), row(entry), own(&catalog, entry)),
                });
            }
            lines.extend(summarize(&diagnostics).told.into_iter().map(fault));
            readings.push(lines.join("\n  ") + "\n");
        }
        expect_file![case.path.with_extension("txt")].assert_eq(&readings.join("\n"));
    }
}

/// What a row says, and what would not be seen of it written out.
fn row(entry: &Entry) -> String {
    let code = entry.code().to_string();
    let message = match (entry.message(), entry.title()) {
        ("", "") => format!("error {code}"),
        ("", title) => title.to_owned(),
        (message, _) => message.to_owned(),
    };
    let mut facts = vec![format!("Code {code}")];
    if !entry.title().is_empty() && entry.title() != message {
        facts.push(format!("name {}", entry.title()));
    }
    facts.extend(entry.status().map(|status| format!("HTTP status {}", status.get())));
    if !entry.section().is_empty() {
        facts.push(format!("section “{}”", entry.section()));
    }
    if entry.is_deprecated() {
        facts.push("deprecated".to_owned());
    }
    let mut parts = vec![message];
    parts.extend(entry.description().map(str::to_owned));
    parts.push(facts.join(", ") + ".");
    let visible = |c: char| {
        let is_hidden = c.is_control() || c == '\u{200b}';
        if is_hidden { c.escape_unicode().to_string() } else { c.to_string() }
    };
    parts.join(" / ").chars().map(visible).collect()
}

/// What the columns of the user's own say of a row.
fn own(catalog: &Catalog, entry: &Entry) -> String {
    let columns = catalog.columns().iter().zip(entry.values());
    let cells = columns.map(|(column, value)| {
        let value = value.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        format!(" / {} {value}", column.name())
    });
    cells.collect()
}

/// What is wrong, and where.
fn fault(diagnostic: &Diagnostic) -> String {
    let place = match &diagnostic.place {
        Place::Text(snippet) => format!(" {}:{}", snippet.line, snippet.column),
        _ => String::new(),
    };
    let name = diagnostic.name.map_or_else(String::new, |name| format!(" [{}]", name.as_str()));
    format!("error{place}: {}{name}", diagnostic.message)
}
