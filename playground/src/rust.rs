//! The enum as its users read it: the variants with their documentation, which is
//! what the engine has written, and what can be called.

use std::fmt::Write as _;

use errcode_codegen::{Catalog, CatalogColumn, CodeType, ColumnType, Entry, variants};

/// The enum.
pub(crate) fn write(catalog: &Catalog, name: &str, is_exhaustive: bool) -> String {
    let attribute = if is_exhaustive { "" } else { "#[non_exhaustive]\n" };
    let mut text = format!("{attribute}pub enum {name} {{\n");
    for (name, docs) in variants(catalog) {
        write_variant(&name, &docs, &mut text);
    }
    text.push_str("}\n\n");
    text.push_str(&functions(catalog, name));
    text
}

/// A variant below its documentation.
fn write_variant(name: &str, docs: &str, text: &mut String) {
    for line in docs.lines() {
        let line = line.trim();
        text.push_str(if line.is_empty() { "    ///" } else { "    /// " });
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("    ");
    text.push_str(name);
    text.push_str(",\n");
}

/// The constant and the functions, without their bodies.
fn functions(catalog: &Catalog, name: &str) -> String {
    let (code, find) = match catalog.code_type() {
        CodeType::Str => ("&'static str", "fn from_code(code: &str)".to_owned()),
        ty => (ty.as_str(), format!("const fn from_code(code: {})", ty.as_str())),
    };
    let status = if catalog.has_status() { "    pub const fn status(self) -> u16;\n" } else { "" };
    let aliases: String = catalog.entries().iter().map(|one| aliases(catalog, one)).collect();
    let own: String = catalog.columns().iter().map(own_function).collect();
    format!(
        "impl {name} {{\n\
         \x20   pub const ALL: &'static [Self];\n{aliases}\
         \x20   pub const fn code(self) -> {code};\n\
         \x20   pub {find} -> Option<Self>;\n\
         \x20   pub const fn name(self) -> &'static str;\n\
         \x20   pub const fn message(self) -> &'static str;\n{status}\
         \x20   pub const fn description(&self) -> Option<&'static str>;\n\
         \x20   pub const fn section(self) -> &'static str;\n{own}}}\n"
    )
}

/// The constants of an entry: its own name if it is a later row of a code, and those
/// that a lock keeps.
fn aliases(catalog: &Catalog, entry: &Entry) -> String {
    let of_row = entry.alias_of().map(|at| (entry.name(), catalog.entries()[at].name()));
    let of_lock = entry.further_names().map(|name| (name, entry.name()));
    let mut text = String::new();
    for (name, variant) in of_row.into_iter().chain(of_lock) {
        // Nothing fails to be written to a text.
        let _ = writeln!(text, "    pub const {name}: Self = Self::{variant};");
    }
    text
}

fn own_function(own: &CatalogColumn) -> String {
    let ty = match own.ty() {
        ColumnType::Bool => "bool".to_owned(),
        ColumnType::Str => "Option<&'static str>".to_owned(),
        other => format!("Option<{}>", other.as_str()),
    };
    format!("    pub const fn {}(&self) -> {ty};\n", own.name())
}

#[cfg(test)]
mod tests {
    use errcode_codegen::{Input, Item, LockFile, Source, expand, read};
    use proc_macro2::{Ident, Span};

    use super::*;

    const TABLES: [&str; 2] = [
        "| Code | Status | Message | Wait |\n|--|--|--|--|\n| 1 | 404 | a `b` *c* | 3 |\n",
        "| Code | Message | Wait |\n|--|--|--|\n| A | one | |\n",
    ];

    #[test]
    fn what_is_shown_is_what_the_engine_writes() {
        for text in TABLES {
            let options = "columns(wait: u8 = \"Wait\")".parse().unwrap();
            let source = Source::file("errors.md", text);
            let catalog = read(&Input { source, options, ..Input::default() }).catalog;
            let item = Item::new(Ident::new("ApiError", Span::call_site()));
            let written = expand(&catalog, &item).to_string();
            for (name, docs) in variants(&catalog) {
                assert!(written.contains(&format!("doc = {docs:?}")), "{docs}\n{written}");
                assert!(written.contains(&format!(" {name} ,")), "{name}\n{written}");
            }
            let written = plain(&written);
            let shown = write(&catalog, "ApiError", false);
            let signatures = shown.lines().filter_map(|line| line.strip_prefix("    pub "));
            for signature in signatures {
                let signature = plain(signature.trim_end_matches(';'));
                assert!(written.contains(&signature), "{signature}\n{written}");
            }
        }
    }

    /// Without spaces, paths and the marks of locals.
    fn plain(code: &str) -> String {
        let code = code.replace(' ', "").replace("__", "").replace(",)", ")");
        code.replace("::core::primitive::", "").replace("::core::option::", "")
    }

    #[test]
    fn every_name_that_a_lock_keeps_is_shown() {
        let text = "| Code | Message |\n|--|--|\n| 1 | one |\n| 1 | first |\n| 2 | two |\n";
        let lock = "errcodes lock 1: ApiError\nallow(duplicate_code)\n1 One Uno First | one\n2 Two Due Zwei | two\n";
        let options = "allow(duplicate_code)".parse().unwrap();
        let source = Source::file("errors.md", text);
        let lock = LockFile { source: Source::lock("x.lock", lock), enum_name: "ApiError" };
        let input = Input { source, options, lock: Some(lock), ..Input::default() };
        let catalog = read(&input).catalog;
        let item = Item::new(Ident::new("ApiError", Span::call_site()));
        let constants = |code: &str| {
            let parts = code.split("pubconst").filter(|part| part.contains("Self=Self::"));
            let mut names: Vec<_> =
                parts.map(|part| part.split(';').next().unwrap().to_owned()).collect();
            names.sort_unstable();
            names
        };
        let written = constants(&plain(&expand(&catalog, &item).to_string()));
        assert_eq!(written.len(), 4, "{written:?}");
        assert_eq!(constants(&plain(&write(&catalog, "ApiError", false))), written);
    }

    #[test]
    fn documentation_is_read_as_comments() {
        let source = Source::file("errors.md", TABLES[0]);
        let catalog = read(&Input { source, ..Input::default() }).catalog;
        let shown = write(&catalog, "ApiError", true);
        let variant = shown.split("{\n").nth(1).unwrap().split('}').next().unwrap();
        assert!(variant.starts_with("    /// a b c\n    ///\n"), "{shown}");
        assert!(variant.contains(" HTTP status 404"), "{shown}");
        assert!(variant.ends_with("\n    ABC,\n"), "{shown}");
        assert!(shown.starts_with("pub enum ApiError {"), "{shown}");
    }
}
