//! `errcodes explain`: what documents say of a code or of a name.

mod asked;
mod place;

use std::fmt::Write as _;

use clap::ArgMatches;
use errcode_codegen::{Catalog, Code, Entry, Role, Snippet, nearest, visible};
use errcodes_export::{code_value, own_columns};
use serde_json::{Map, Value, json};

pub(crate) use self::asked::integer;
use self::asked::is_asked_for;
use self::place::Place;
use crate::answer::{Answer, Failure};
use crate::cli;
use crate::report::text::{STRONG, count};

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let is_anywhere = cli::texts(matches, "in").is_empty();
    let mut search = Search::new(cli::text(matches, "code"), is_anywhere);
    let (places, notes) = place::places(matches)?;
    for place in places {
        search.look(&place);
    }
    let answer = match cli::text(matches, "output-format") {
        "json" => Answer::plain(search.json()),
        _ => Answer::styled(search.text()),
    };
    Ok(Answer { has_findings: search.found.is_empty(), notes, ..answer })
}

/// What is looked for, and what has been found.
struct Search<'a> {
    asked: &'a str,
    /// Whether no document is named.
    is_anywhere: bool,
    found: Vec<Explanation>,
    /// The code or the name that was probably meant.
    near: Option<String>,
    documents: usize,
    /// Documents with rows that cannot be read, and how many faults they have.
    faulty: Vec<(String, usize)>,
}

/// What a document says of an entry.
struct Explanation {
    code: Code,
    name: String,
    aliases: Vec<String>,
    status: Option<u16>,
    message: String,
    description: Option<String>,
    /// What the columns of the user's own say.
    columns: Map<String, Value>,
    /// Header and text of the columns that have no role.
    further: Vec<(String, String)>,
    section: String,
    is_deprecated: bool,
    is_retired: bool,
    file: String,
    /// None of what is retired.
    line: Option<usize>,
    /// Neither in a Rust file, where the doc comment begins somewhere in the line.
    column: Option<usize>,
    /// The later rows of the code.
    other_rows: Vec<OtherRow>,
    /// The enums of the calls that ask for it so.
    enums: Vec<String>,
}

/// A later row of a code, which has another name.
struct OtherRow {
    name: String,
    message: String,
    line: usize,
    column: Option<usize>,
}

impl<'a> Search<'a> {
    fn new(asked: &'a str, is_anywhere: bool) -> Self {
        let (found, faulty) = (Vec::new(), Vec::new());
        Self { asked, is_anywhere, found, near: None, documents: 0, faulty }
    }

    fn look(&mut self, place: &Place) {
        let reading = place.read();
        let catalog = &reading.catalog;
        let entries = catalog.entries();
        let (mut variants, of_enum) = (Vec::new(), self.of_enum(place));
        for (at, entry) in entries.iter().enumerate() {
            let variant = entry.alias_of().unwrap_or(at);
            let is_found = is_asked_for(entry, self.asked)
                || of_enum.is_some_and(|asked| is_asked_for(entry, asked));
            if is_found && !variants.contains(&variant) {
                variants.push(variant);
            }
        }
        // Of others that git tracks, most have no codes.
        let is_asked = !self.is_anywhere || place.enum_name.is_some();
        if is_asked || !entries.is_empty() {
            self.documents += 1;
            self.look_nearby(catalog);
            let faults = reading.diagnostics.len();
            self.faulty.extend((faults > 0).then(|| (place.file.clone(), faults)));
        }
        for at in variants {
            self.add(explain(place, catalog, at));
        }
    }

    /// What is asked for of the enum of a document. One that is named, and of which
    /// nobody says the enum, may be of any.
    fn of_enum(&self, place: &Place) -> Option<&'a str> {
        match &place.enum_name {
            Some(name) => asked::of_enum(self.asked, name),
            None if self.is_anywhere => asked::of_enum(self.asked, &place.called_after()),
            None => self.asked.rsplit("::").next(),
        }
    }

    /// Several calls can ask for a row, and be told the same.
    fn add(&mut self, new: Explanation) {
        let same = |old: &&mut Explanation| {
            (&old.file, old.line, &old.name, old.status)
                == (&new.file, new.line, &new.name, new.status)
        };
        match self.found.iter_mut().find(same) {
            Some(old) if new.enums.iter().all(|name| old.enums.contains(name)) => {}
            Some(old) => old.enums.extend(new.enums),
            None => self.found.push(new),
        }
    }

    /// Remembers what was probably meant.
    fn look_nearby(&mut self, catalog: &Catalog) {
        let codes = catalog.entries().iter().filter_map(|entry| match entry.code() {
            Code::Text(code) => Some(code.as_str()),
            Code::Int(_) => None,
        });
        let names = catalog.entries().iter().map(Entry::name);
        let words = self.near.as_deref().into_iter().chain(names).chain(codes);
        let words: Vec<_> = words.collect();
        let name = self.asked.rsplit("::").next().unwrap_or(self.asked);
        let near = nearest(self.asked, words.iter().copied()).or_else(|| nearest(name, words));
        self.near = near.map(str::to_owned);
    }

    fn text(&self) -> String {
        let texts: Vec<_> = self.found.iter().map(Explanation::text).collect();
        if texts.is_empty() { self.nothing() } else { texts.join("\n") }
    }

    fn nothing(&self) -> String {
        let documents = count(self.documents, "document");
        let mut text = format!("no code and no name is `{}` in {documents}\n", visible(self.asked));
        // Nothing fails to be written to a text.
        if let Some(near) = &self.near {
            let _ = writeln!(text, "  = help: did you mean `{near}`?");
        }
        for (file, faults) in &self.faulty {
            let faults = count(*faults, "fault");
            let _ = writeln!(text, "  = note: {file} has {faults}: see `errcodes check`");
        }
        text
    }

    fn json(&self) -> String {
        let found: Vec<_> = self.found.iter().map(Explanation::json).collect();
        format!("{:#}\n", json!({ "version": 1, "found": found, "near": self.near }))
    }
}

fn explain(place: &Place, catalog: &Catalog, at: usize) -> Explanation {
    let entries = catalog.entries();
    let entry = &entries[at];
    let others = entries.iter().filter(|other| other.alias_of() == Some(at));
    let aliases = others.clone().map(Entry::name).chain(entry.further_names());
    let (line, column) = line_and_column(place, entry);
    Explanation {
        code: entry.code().clone(),
        name: entry.name().to_owned(),
        aliases: aliases.map(str::to_owned).collect(),
        status: entry.status().map(errcode_codegen::Status::get),
        message: entry.message().to_owned(),
        description: entry.description().map(str::to_owned),
        columns: own_columns(catalog, entry),
        further: further(catalog, entry),
        section: entry.section().to_owned(),
        is_deprecated: entry.is_deprecated(),
        is_retired: entry.is_retired(),
        file: place.file.clone(),
        line,
        column,
        other_rows: others.map(|other| other_row(place, other)).collect(),
        enums: place.enum_name.clone().into_iter().collect(),
    }
}

fn other_row(place: &Place, entry: &Entry) -> OtherRow {
    let (line, column) = line_and_column(place, entry);
    let (name, message) = (entry.name().to_owned(), entry.message().to_owned());
    OtherRow { name, message, line: line.unwrap_or_default(), column }
}

/// Where the code stands.
fn line_and_column(place: &Place, entry: &Entry) -> (Option<usize>, Option<usize>) {
    let code = entry.range(Role::Code);
    let snippet = code.map(|code| Snippet::new(&place.source(), code));
    let column = snippet.as_ref().map(|snippet| snippet.column);
    (snippet.map(|snippet| snippet.line), column.filter(|_| !place.is_comment()))
}

/// What the row says besides; blank cells say nothing.
fn further(catalog: &Catalog, entry: &Entry) -> Vec<(String, String)> {
    let is_own = |header: &str| {
        catalog.columns().iter().any(|own| own.document().is_none() && own.header() == header)
    };
    let cells = entry.further().filter(|(header, text)| !text.is_empty() && !is_own(header));
    cells.map(|(header, text)| (header.to_owned(), text.to_owned())).collect()
}

impl Explanation {
    fn text(&self) -> String {
        let Self { name, enums, file, line, .. } = self;
        let numbers = line.iter().chain(&self.column);
        let place: Vec<_> = numbers.map(|number| format!(":{number}")).collect();
        let place = place.concat();
        let names: Vec<_> = enums.iter().map(|owner| format!("{owner}::{name}")).collect();
        let name = if names.is_empty() { name.clone() } else { names.join(", ") };
        let code = self.code.to_string();
        let code = if code == name { String::new() } else { visible(&code) + " " };
        let mut text = format!("{STRONG}{code}{name}{STRONG:#}\n  --> {file}{place}\n");
        let status = self.status.map(|status| status.to_string()).unwrap_or_default();
        let facts = [
            ("message", self.message.as_str()),
            ("status", &status),
            ("description", self.description.as_deref().unwrap_or_default()),
            ("section", &self.section),
            ("also called", &self.aliases.join(", ")),
            ("deprecated", if self.is_deprecated { "the document says so" } else { "" }),
            ("retired", if self.is_retired { "the document has it no more" } else { "" }),
        ];
        for (what, said) in facts {
            if !said.is_empty() {
                // Nothing fails to be written to a text.
                let _ = writeln!(text, "  {what:<12} {}", visible(said));
            }
        }
        for OtherRow { name, message, line, .. } in &self.other_rows {
            let message = visible(message);
            let _ = writeln!(text, "  in line {line:<5}{name}: {message}");
        }
        for (name, said) in self.columns.iter().filter(|(_, said)| !said.is_null()) {
            let said = said.as_str().map_or_else(|| said.to_string(), visible);
            let _ = writeln!(text, "  {name}: {said}");
        }
        for (header, said) in &self.further {
            let header = if header.is_empty() { "(no header)" } else { header };
            let _ = writeln!(text, "  {}: {}", visible(header), visible(said));
        }
        text
    }

    fn json(&self) -> Value {
        let Self { code, name, aliases, status, message, description, further, section, .. } = self;
        let Self { is_deprecated, is_retired, file, line, column, enums, other_rows, .. } = self;
        json!({
            "code": code_value(code),
            "name": name,
            "aliases": aliases,
            "enums": enums,
            "status": status,
            "message": message,
            "description": description,
            "columns": self.columns,
            "further": further.iter().map(cell).collect::<Vec<_>>(),
            "section": section,
            "deprecated": is_deprecated,
            "retired": is_retired,
            "file": file,
            "line": line,
            "column": column,
            "other_rows": other_rows.iter().map(OtherRow::json).collect::<Vec<_>>(),
        })
    }
}

impl OtherRow {
    fn json(&self) -> Value {
        let Self { name, message, line, column } = self;
        json!({ "name": name, "message": message, "line": line, "column": column })
    }
}

/// A cell as JSON.
fn cell((header, text): &(String, String)) -> Value {
    json!({ "header": header, "text": text })
}
