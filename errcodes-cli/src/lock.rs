//! `errcodes lock`: brings locks up to date, for those who do not run the tests of
//! a Rust crate. It reads through the marks that a merge has left.

mod accept;
mod call;
mod decided;
mod question;
mod refusal;
mod target;
mod text;

use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;

use clap::ArgMatches;
use errcode_codegen::{
    Diagnostic, FaultName, InvalidOptions, Lock, Options, Place, Reading, Snippet, Source, TextId,
    lock_changes,
};

use self::accept::{Accepted, Applied};
use self::question::Question;
use self::target::Target;
use crate::answer::{Answer, Failure};
use crate::check::Checked;
use crate::document::Document;
use crate::file;
use crate::report::{self, Report};

pub(crate) use self::target::{beside, documents_of, is_beside, is_document, patterns};
pub(crate) use self::text::LockText;

pub(crate) fn run(matches: &ArgMatches) -> Result<Answer, Failure> {
    let is_check = matches.get_flag("check");
    let mut accepted = Accepted::new(matches)?;
    let (mut report, mut question) = (Report::default(), Question::default());
    let (mut due, mut notes) = (Vec::new(), Vec::new());
    for target in target::targets(matches, &mut notes)? {
        match update(&target, &mut accepted, &mut question) {
            Ok(Updated::Text(text)) => due.push((target, text)),
            Ok(Updated::Faults(checked)) => report.checked.push(*checked),
            Err(failure) => report.failures.push(failure),
        }
    }
    // Who accepts what nobody refuses has mistaken a code: nothing is written.
    let unused = accepted.unused();
    report.failures.extend(leave_out_contested(&mut due));
    let (mut lines, mut is_stale) = (Vec::new(), false);
    for (target, text) in due.iter().filter(|_| is_check || unused.is_none()) {
        let changes = lock_changes(&target.text, text);
        // What differs in its line ends alone is as it should be.
        let is_kept = is_check || changes.is_empty();
        match if is_kept { Ok(()) } else { write(target, text) } {
            Ok(()) => lines.push(told(target, &changes, is_check)),
            Err(failure) => report.failures.push(failure),
        }
        is_stale |= is_check && !changes.is_empty();
    }
    let has_findings = is_stale || !report.checked.is_empty();
    if is_stale {
        let [same, new] = accepted.known();
        let command = question::command(matches, &same, &new);
        lines.push(format!("  = help: `{command}`\n"));
    }
    let question = question.help(matches, &accepted);
    let text = report::text::write(&report) + &lines.concat() + &question;
    report.failures.extend(unused);
    Ok(Answer { has_findings, failures: report.failures, notes, ..Answer::styled(text) })
}

/// Leaves out locks that are to have several texts: each would take for gone what the
/// other one keeps. What is to have one text is told once.
fn leave_out_contested(due: &mut Vec<(Target, String)>) -> Vec<Failure> {
    let mut first: HashMap<String, (String, String)> = HashMap::new();
    let (mut contested, mut failures) = (HashSet::new(), Vec::new());
    due.retain(|(target, text)| {
        let lock = target.shown();
        let Some((known, owner)) = first.get(&lock) else {
            first.insert(lock, (text.clone(), target.owner()));
            return true;
        };
        if known != text {
            let message = format!("`{lock}` would have to keep {owner} and {}", target.owner());
            let help = "give each enum a lock of its own: `lock = \"..\"`";
            failures.push(Failure::new(message).help(help));
            contested.insert(lock);
        }
        false
    });
    due.retain(|(target, _)| !contested.contains(&target.shown()));
    failures
}

/// What becomes of a lock.
enum Updated {
    /// The text that it should have.
    Text(String),
    /// What a person has to decide.
    Faults(Box<Checked>),
}

/// What is decided can lead to more that is, but not for ever.
const MAX_ROUNDS: usize = 8;

/// Reads the document with its lock, and with what the user has accepted.
fn update(
    target: &Target,
    accepted: &mut Accepted,
    question: &mut Question,
) -> Result<Updated, Failure> {
    let Some(mut text) = merged(&target.name, &target.text) else {
        let lock = Document { name: target.name.clone(), text: target.text.clone() };
        return Ok(Updated::Faults(Box::new(faults(target, target.read(&lock)))));
    };
    for _ in 0..MAX_ROUNDS {
        let lock = Document { name: target.name.clone(), text };
        let mut reading = target.read(&lock);
        if let Some(due) = reading.lock.as_ref().filter(|_| reading.diagnostics.is_empty()) {
            return Ok(Updated::Text(due.clone()));
        }
        match accepted.apply(&reading, &lock)? {
            Applied::Text(changed) => text = changed,
            Applied::Open(open) => {
                question.add(&reading, &lock, accepted);
                leave_out_decided(&mut reading.diagnostics, &open);
                return Ok(Updated::Faults(Box::new(faults(target, reading))));
            }
        }
    }
    Err(Failure::new(format!("what is accepted of `{}` leads nowhere", target.name)))
}

/// Where codes are left to decide, those that are decided are not told again.
fn leave_out_decided(diagnostics: &mut Vec<Diagnostic>, open: &HashSet<usize>) {
    let mut at = 0..diagnostics.len();
    diagnostics.retain(|diagnostic| {
        let is_open = at.next().is_some_and(|at| open.contains(&at));
        is_open || open.is_empty() || !refusal::is_refusal(diagnostic)
    });
}

/// What is wrong in the end, told of the lock as it is, whose lines are what a person
/// sees.
fn faults(target: &Target, mut reading: Reading) -> Checked {
    let lock = Document { name: target.name.clone(), text: target.text.clone() };
    let first = target.read(&lock);
    let mut same: HashMap<_, VecDeque<Diagnostic>> = HashMap::new();
    for one in first.diagnostics {
        same.entry(subject(&one)).or_default().push_back(one);
    }
    for diagnostic in &mut reading.diagnostics {
        match same.get_mut(&subject(diagnostic)).and_then(VecDeque::pop_front) {
            Some(one) => *diagnostic = one,
            None => say_what_is_accepted(diagnostic, &lock),
        }
    }
    let (parsed, _) = Lock::parse(&Source::lock(&lock.name, &lock.text));
    place_options(&mut reading.diagnostics, &lock, parsed.options(), false);
    let checked = Checked::of_file(target.document.name.clone(), reading);
    Checked { call: target.call.clone(), ..checked }
}

/// Tells of a lock with what is accepted, which is in no file: what it would say, and not
/// in which line.
fn say_what_is_accepted(diagnostic: &mut Diagnostic, lock: &Document) {
    let lines: HashSet<&str> = lock.text.lines().collect();
    let place = format!("{}:", lock.name);
    for note in &mut diagnostic.notes {
        let line = note.strip_prefix(&place).and_then(|rest| rest.split_once(": `"));
        let line = line.and_then(|(_, line)| line.strip_suffix('`'));
        if let Some(line) = line.filter(|line| !lines.contains(line)) {
            *note = format!("with what is accepted, the lock would say `{line}`");
            let help = "name the code so that would have the name then, or choose another name, \
                        and accept it again";
            diagnostic.help = Some(help.to_owned());
        }
    }
}

/// What a fault is of, with whatever lock: what it says, and where in the document.
fn subject(diagnostic: &Diagnostic) -> (String, Option<Range<usize>>) {
    let range = match &diagnostic.place {
        Place::Text(part) if part.text == TextId::Document => Some(part.range.clone()),
        _ => None,
    };
    (diagnostic.message.clone(), range)
}

/// A lock without the marks of a conflict: what each side says of a code is one
/// line. None if something else is wrong with it: what is accepted of a code could be
/// of a line that is left out, and what is left out would be lost.
fn merged(name: &str, text: &str) -> Option<String> {
    let source = Source::lock(name, text);
    let (lock, mut diagnostics) = Lock::parse(&source);
    let has_conflict = !diagnostics.is_empty();
    diagnostics.retain(|diagnostic| diagnostic.name != Some(FaultName::LockConflict));
    let text = if has_conflict { lock.to_string() } else { text.to_owned() };
    diagnostics.is_empty().then_some(text)
}

/// What is said of a lock.
fn told(target: &Target, changes: &[String], is_check: bool) -> String {
    let name = &target.name;
    if changes.is_empty() {
        return format!("{name}: up to date\n");
    }
    let said = if is_check { "not up to date" } else { "written" };
    let lines: Vec<_> =
        changes.iter().map(|line| format!("  {}\n", errcode_codegen::visible(line))).collect();
    format!("{name}: {said}\n{}", lines.concat())
}

/// Writes a lock, unless somebody else has done so since it was read.
fn write(target: &Target, text: &str) -> Result<(), Failure> {
    let path = target.path.to_string_lossy();
    let now = std::fs::read_to_string(&target.path).unwrap_or_default();
    if now != target.text {
        let changed = format!("`{}` has changed while it was read", target.name);
        return Err(Failure::new(changed).help("run it again"));
    }
    file::replace(&path, text)
}

/// The options of a lock, which are its second line.
pub(crate) fn options(lock: &Document, text: &str) -> Result<Options, Failure> {
    format!("\n{text}").parse().map_err(|error: InvalidOptions| {
        let mut diagnostics = error.diagnostics().to_vec();
        place_options(&mut diagnostics, lock, text, true);
        Failure::of_diagnostics(&diagnostics)
    })
}

/// Lets what is wrong with the options of a lock point into it. What has no place of
/// its own is wrong with all of them, if they are `read` from there; those of a call
/// or of the command line stand elsewhere.
fn place_options(diagnostics: &mut [Diagnostic], lock: &Document, options: &str, read: bool) {
    let source = Source::file(&lock.name, &lock.text);
    let text = format!("\n{options}");
    let Some(start) = source.text().find(&text) else { return };
    for diagnostic in diagnostics {
        let Place::Argument(span) = diagnostic.place else { continue };
        let own = span.byte_range();
        let range = match own.is_empty() {
            true if read => 1..text.len(),
            false if span.source_text().as_deref() == text.get(own.clone()) => own,
            _ => continue,
        };
        let range = start + range.start..start + range.end;
        diagnostic.place = Place::Text(Snippet::new(&source, range));
    }
}
