//! `errcodes export`: the codes of a document for another language or tool. The
//! same document gives the same text, byte for byte.

mod body;
mod column;
mod csv;
mod json;
mod openapi;
mod typescript;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::ArgMatches;
use errcode_codegen::{BodyShape, Catalog, Code, CodeType, Entry, Reading, visible};
use serde_json::{Value, json};

pub(crate) use self::column::of_entry as own_columns;

use crate::answer::{Answer, Failure, Text};
use crate::check::Checked;
use crate::cli::quoted;
use crate::document::{self, Document};
use crate::report::{self, Report};
use crate::request::Asked;
use crate::{cli, file, request};

/// What there is to write.
struct Export<'a> {
    catalog: &'a Catalog,
    /// What the codes are called together.
    name: String,
    /// The path of the document.
    document: &'a str,
    /// The command that writes it again.
    command: String,
    /// The error body that the document shows, for formats that have it.
    body: Option<&'a BodyShape>,
}

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let document = Document::read(cli::text(matches, "file"))?;
    check_output(&document.name, cli::text(matches, "output"))?;
    let asked = Asked::of(&document.name, cli::text(matches, "with"), cli::text(matches, "name"))?;
    let [asked] = asked.as_slice() else {
        let several = Failure::new(format!("`{}` has several locks", document.name));
        return Err(several.help("say which enum it is: `--name ApiError`"));
    };
    let of_lock = asked.enum_name();
    let name =
        request::name(&document.name, of_lock.as_deref().unwrap_or(cli::text(matches, "name")))?;
    let format = cli::text(matches, "format");
    if format == "ts" && typescript::USED.contains(&name.as_str()) {
        let taken = Failure::new(format!("`{name}` is TypeScript's own"));
        return Err(taken.help("name it: `--name ApiError`"));
    }
    let reading = asked.read(&document);
    if !reading.diagnostics.is_empty() {
        let checked = vec![Checked::of_file(document.name, reading)];
        // What is lost in a document that has faults would be lost in silence.
        let text = report::text::write(&Report { checked, ..Report::default() });
        return Ok(Answer { text: Text::Told(text), has_findings: true, ..Answer::plain("") });
    }
    let (body, notes) = if format == "openapi" { body(asked, &document) } else { (None, None) };
    let export = Export {
        catalog: &reading.catalog,
        name,
        document: &document.name,
        command: command(matches),
        body: body.as_ref(),
    };
    let text = match format {
        "csv" => csv::write(&export),
        "ts" => typescript::write(&export),
        "openapi" => openapi::write(&export),
        _ => json::write(&export),
    };
    let answer = match cli::text(matches, "output") {
        "" => Answer::plain(text),
        output if matches.get_flag("check") => check(output, &text, &export.command)?,
        output => file::replace(output, &text).map(|()| Answer::plain(""))?,
    };
    Ok(Answer { notes: notes.into_iter().collect(), ..answer })
}

/// No document is replaced by what is made of it.
fn check_output(document: &str, output: &str) -> Result<(), Failure> {
    match (fs::canonicalize(document), fs::canonicalize(output)) {
        (Ok(document), Ok(path)) if document == path => {
            Err(Failure::new(format!("`{output}` is the document itself")))
        }
        _ => Ok(()),
    }
}

/// The error body that the document shows, if it does; one that contradicts the
/// document is left out, and it is said why.
fn body(asked: &Asked, document: &Document) -> (Option<BodyShape>, Option<String>) {
    let Reading { catalog, diagnostics, .. } = asked.read_with_body(document);
    let Some(body) = catalog.body().cloned() else { return (None, None) };
    match diagnostics.first() {
        Some(why) => (None, Some(format!("the error body is left out: {why}"))),
        None => (Some(body), None),
    }
}

/// The command in one line, without what does not change the text.
fn command(matches: &ArgMatches) -> String {
    let mut command = format!("errcodes export {}", quoted(cli::text(matches, "file")));
    for name in ["format", "with", "name"] {
        let value = cli::text(matches, name);
        if !value.is_empty() {
            // Nothing fails to be written to a text.
            let _ = write!(command, " --{name} {}", quoted(value));
        }
    }
    command
}

/// Whether a file is what would be written; its line ends may be another system's.
fn check(output: &str, text: &str, command: &str) -> Result<Answer, Failure> {
    let old = match file::read(Path::new(output)) {
        Ok(Some(old)) => document::text(output, old)?.replace("\r\n", "\n"),
        Ok(None) => return Ok(stale(output, "there is no such file", command)),
        Err(error) => return Err(Failure::new(format!("cannot read `{output}`: {error}"))),
    };
    let mut lines = old.lines().zip(text.lines()).enumerate();
    match lines.find(|(_, (old, new))| old != new) {
        _ if old == text => Ok(Answer::plain("")),
        Some((at, (old, new))) => {
            let why = format!("line {} differs\n  - {old}\n  + {new}", at + 1);
            Ok(stale(output, &why, command))
        }
        None => Ok(stale(output, "one of the two ends where the other goes on", command)),
    }
}

fn stale(output: &str, why: &str, command: &str) -> Answer {
    let text = why.lines().map(visible).collect::<Vec<_>>().join("\n");
    let help = format!("{command} --output {}", quoted(output));
    let text = format!("{output} is not up to date: {text}\n  = help: `{help}`\n");
    Answer { has_findings: true, ..Answer::styled(text) }
}

impl Export<'_> {
    /// The line that says what made the text.
    fn made_by(&self) -> String {
        format!("Made by `{}`; edits are lost.", self.command)
    }

    fn has_text_codes(&self) -> bool {
        self.catalog.code_type() == CodeType::Str
    }

    /// The variants, each with the later rows of its code.
    fn with_other_rows(&self) -> Vec<(&Entry, Vec<&Entry>)> {
        let entries = self.catalog.entries();
        let mut others: Vec<Vec<&Entry>> = vec![Vec::new(); entries.len()];
        for entry in entries {
            if let Some(variant) = entry.alias_of() {
                others[variant].push(entry);
            }
        }
        let rows = entries.iter().zip(others);
        rows.filter(|(entry, _)| entry.alias_of().is_none()).collect()
    }

    /// The statuses, in order, each with its entries.
    fn by_status(&self) -> Vec<(u16, Vec<&Entry>)> {
        let mut groups: Vec<(u16, Vec<&Entry>)> = Vec::new();
        for entry in self.catalog.variants() {
            let Some(status) = entry.status() else { continue };
            match groups.iter_mut().find(|(other, _)| *other == status.get()) {
                Some((_, entries)) => entries.push(entry),
                None => groups.push((status.get(), vec![entry])),
            }
        }
        groups.sort_by_key(|(status, _)| *status);
        groups
    }
}

/// The text of an entry, as the macro shows it: a document may give none.
fn message(entry: &Entry) -> String {
    match (entry.message(), entry.title()) {
        ("", "") => format!("error {}", entry.code()),
        ("", title) => title.to_owned(),
        (message, _) => message.to_owned(),
    }
}

/// Whether a code is an exact number in JavaScript.
fn is_safe(code: &Code) -> bool {
    match code {
        Code::Int(code) => code.unsigned_abs() < 1 << 53,
        Code::Text(_) => true,
    }
}

/// A code as JSON's number or text.
pub(crate) fn code_value(code: &Code) -> Value {
    match code {
        // Every integer code fits an `i64` or a `u64`.
        Code::Int(code) => i64::try_from(*code)
            .map_or_else(|_| json!(u64::try_from(*code).ok()), |code| json!(code)),
        Code::Text(code) => json!(code),
    }
}
