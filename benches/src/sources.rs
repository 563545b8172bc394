//! A table as the document and as the Rust code that users would write.

use std::fmt::Write;

use crate::tables::{Codes, Row, Table};

/// Collects lines; writing to a `String` does not fail.
macro_rules! line {
    ($text:expr, $($line:tt)*) => {{
        let _ = writeln!($text, $($line)*);
    }};
}

/// The Markdown, with a section for each status.
pub(crate) fn document(table: &Table) -> String {
    let mut text = String::from("# Error codes\n\nWhat the API answers when a call fails.\n");
    for rows in table.rows.chunk_by(|a, b| a.status == b.status) {
        line!(text, "\n## Status {}\n", rows[0].status);
        line!(text, "| HTTP status | Code | Message |\n|---|---|---|");
        for row in rows {
            line!(text, "| {} | {} | {} |", row.status, code(table, row), row.message);
        }
    }
    text
}

/// Our enum of the document `table.md`, or of another.
pub(crate) fn ours(path: &str, name: &str) -> String {
    format!("errcodes::errcodes! {{ #[errcodes(\"{path}\")] pub enum {name} {{}} }}\n")
}

/// The enum and nothing else.
pub(crate) fn bare(table: &Table, name: &str) -> String {
    let mut text = format!("pub enum {name} {{\n");
    for Row { name, .. } in &table.rows {
        line!(text, "    {name},");
    }
    text + "}\n"
}

/// What a user would otherwise keep: an enum with its documentation, derives
/// for the conversions, and a `match` for each other property.
pub(crate) fn peer(table: &Table, name: &str) -> String {
    let (derives, repr) = match table.codes {
        Codes::Number => (
            "num_enum::IntoPrimitive, num_enum::TryFromPrimitive, \
             serde_repr::Deserialize_repr, serde_repr::Serialize_repr",
            "#[repr(u32)]\n",
        ),
        Codes::Text => ("serde::Deserialize, serde::Serialize", ""),
    };
    let mut text = format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, \
         strum::EnumString, strum::IntoStaticStr, strum::VariantArray, {derives})]\n{repr}\
         #[non_exhaustive]\npub enum {name} {{\n"
    );
    for Row { status, code, name, message } in &table.rows {
        let value = match table.codes {
            Codes::Number => format!(" = {code}"),
            Codes::Text => String::new(),
        };
        line!(text, "    /// {message}. HTTP status {status}.");
        line!(text, "    #[error(\"{message}\")]\n    {name}{value},");
    }
    line!(text, "}}\n\nimpl {name} {{");
    property(&mut text, table, "status", "u16", |row| row.status.to_string());
    property(&mut text, table, "message", "&'static str", |row| format!("{:?}", row.message));
    text + "}\n"
}

fn property(text: &mut String, table: &Table, name: &str, ty: &str, value: fn(&Row) -> String) {
    line!(text, "    pub const fn {name}(self) -> {ty} {{\n        match self {{");
    for row in &table.rows {
        line!(text, "            Self::{} => {},", row.name, value(row));
    }
    line!(text, "        }}\n    }}");
}

/// Other ways from a code to a variant of the enum `Bare`: a `match`, a binary
/// search and phf.
pub(crate) fn lookups(table: &Table) -> String {
    let ty = match table.codes {
        Codes::Number => "u32",
        Codes::Text => "&'static str",
    };
    let quote = |row: &Row| match table.codes {
        Codes::Number => code(table, row),
        Codes::Text => format!("{:?}", row.name),
    };
    let mut text = format!("#[derive(Clone, Copy, Debug)]\n{}\n", bare(table, "Bare"));
    line!(text, "pub fn by_match(code: {}) -> Option<Bare> {{", ty.replace("'static ", ""));
    line!(text, "    Some(match code {{");
    for row in &table.rows {
        line!(text, "        {} => Bare::{},", quote(row), row.name);
    }
    line!(text, "        _ => return None,\n    }})\n}}\n");
    let mut rows: Vec<_> = table.rows.iter().collect();
    if table.codes == Codes::Text {
        rows.sort_by_key(|row| &row.name);
    }
    line!(text, "pub static SORTED: &[({ty}, Bare)] = &[");
    for row in &rows {
        line!(text, "    ({}, Bare::{}),", quote(row), row.name);
    }
    line!(text, "];\n\npub static PHF: phf::Map<{ty}, Bare> = phf::phf_map! {{");
    for row in &rows {
        let suffix = if table.codes == Codes::Number { "u32" } else { "" };
        line!(text, "    {}{suffix} => Bare::{},", quote(row), row.name);
    }
    text + "};\n"
}

fn code(table: &Table, row: &Row) -> String {
    match table.codes {
        Codes::Number => row.code.to_string(),
        Codes::Text => row.name.clone(),
    }
}
