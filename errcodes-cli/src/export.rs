//! `errcodes export`: the codes of a document for another language or tool. The
//! same document gives the same text, byte for byte.

use std::fs;
use std::path::Path;

use clap::ArgMatches;
use errcode_codegen::{BodyShape, Reading, visible};
use errcodes_export::{Export, Format, quoted, write};

use crate::answer::{Answer, Failure, Text};
use crate::check::Checked;
use crate::document::{self, Document};
use crate::report::{self, Report};
use crate::request::Asked;
use crate::{cli, file, request};

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let document = Document::read(cli::text(matches, "file"))?;
    let asked = Asked::of(&document.name, cli::text(matches, "with"), cli::text(matches, "name"))?;
    let [asked] = asked.as_slice() else {
        let several = Failure::new(format!("`{}` has several locks", document.name));
        return Err(several.help("say which enum it is: `--name ApiError`"));
    };
    check_output(asked, &document, cli::text(matches, "output"))?;
    let of_lock = asked.enum_name();
    let name =
        request::name(&document.name, of_lock.as_deref().unwrap_or(cli::text(matches, "name")))?;
    let format = Format::from_word(cli::text(matches, "format")).unwrap_or(Format::Json);
    if format.uses(&name) {
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
    let (body, notes) =
        if format == Format::OpenApi { body(asked, &document) } else { (None, None) };
    let command = command(matches);
    let export = Export {
        catalog: &reading.catalog,
        name: &name,
        document: &document.name,
        command: &command,
        body: body.as_ref(),
    };
    let text = write(&export, format);
    let answer = match cli::text(matches, "output") {
        "" => Answer::plain(text),
        output if matches.get_flag("check") => check(output, &text, &command)?,
        output => file::replace(output, &text).map(|()| Answer::plain(""))?,
    };
    Ok(Answer { notes: notes.into_iter().collect(), ..answer })
}

/// Nothing that is read is replaced by what is made of it.
fn check_output(asked: &Asked, document: &Document, output: &str) -> Result<(), Failure> {
    let Ok(path) = fs::canonicalize(output) else { return Ok(()) };
    let others = asked.others.iter().flatten().chain(&asked.lock);
    for Document { name, .. } in others.chain([document]) {
        if fs::canonicalize(name).is_ok_and(|read| read == path) {
            return Err(Failure::new(format!("`{output}` is what the export is made of")));
        }
    }
    Ok(())
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
    let [file, format, with, name] =
        ["file", "format", "with", "name"].map(|name| cli::text(matches, name));
    errcodes_export::command(file, format, with, name)
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
