//! What changes in the placeholders of messages, which are fields of errors with
//! parameters.

use errcodes_export::Level;
use errcodes_export::in_both;

use super::Row;
use super::version::Version;

/// Whoever makes or reads such an error names all of its fields.
pub(super) fn rows(old: Version<'_>, new: Version<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (was, entry) in in_both(old.catalog, new.catalog) {
        let (mut before, mut now) = (was.parameters(), entry.parameters());
        // Their order is the message's alone.
        before.sort();
        now.sort();
        if before != now {
            let code = entry.code().to_string();
            rows.push(Row {
                level: Level::Major,
                kind: "parameters",
                message: format!("code {code} has {}, and had {}", listed(&now), listed(&before)),
                code: Some(code),
                old: old.place(was),
                new: new.place(entry),
            });
        }
    }
    rows
}

fn listed(fields: &[String]) -> String {
    match fields {
        [] => "no parameters".to_owned(),
        [one] => format!("the parameter `{one}`"),
        some => format!("the parameters `{}`", some.join("`, `")),
    }
}
