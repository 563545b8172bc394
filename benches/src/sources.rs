//! A table as the document and as the Rust code that users would write.

use crate::tables::Row;

/// The Markdown, with a section for each status.
#[must_use]
pub fn document(rows: &[Row]) -> String {
    let mut text = String::from("# Error codes\n\nWhat the API answers when a call fails.\n");
    for section in rows.chunk_by(|a, b| a.status == b.status) {
        let rows = lines(section, |Row { status, code, message, .. }| {
            format!("| {status} | {code} | {message} |\n")
        });
        let head = "| HTTP status | Code | Message |\n|---|---|---|\n";
        text.extend([&format!("\n## Status {}\n\n", section[0].status), head, &rows]);
    }
    text
}

/// The variants and nothing else.
#[must_use]
pub fn bare(rows: &[Row]) -> String {
    format!("pub enum Error {{\n{}}}\n", lines(rows, |row| format!("    {},\n", row.name)))
}

/// What a user would otherwise keep: an enum with its documentation, derives
/// for the conversions, and a `match` for each other property.
#[must_use]
pub fn peer(rows: &[Row]) -> String {
    let variants = lines(rows, |Row { status, code, name, message }| {
        format!("/// {message}. HTTP status {status}.\n#[error({message:?})]\n{name} = {code},\n")
    });
    let statuses = lines(rows, |row| format!("Self::{} => {},\n", row.name, row.status));
    let messages = lines(rows, |row| format!("Self::{} => {:?},\n", row.name, row.message));
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
#[derive(strum::EnumString, strum::IntoStaticStr, strum::VariantArray)]
#[derive(num_enum::IntoPrimitive, num_enum::TryFromPrimitive)]
#[derive(serde_repr::Deserialize_repr, serde_repr::Serialize_repr)]
#[repr(i64)]
#[non_exhaustive]
pub enum Peer {{
{variants}}}
impl Peer {{
pub const fn status(self) -> u16 {{ match self {{
{statuses}}} }}
pub const fn message(self) -> &'static str {{ match self {{
{messages}}} }}
}}
"
    )
}

fn lines(rows: &[Row], line: impl Fn(&Row) -> String) -> String {
    rows.iter().map(line).collect::<Vec<_>>().concat()
}
