//! What is asked of documents that are compared: by locks, by calls, or on the
//! command line.

use clap::ArgMatches;
use errcode_codegen::{Options, Request};

use super::Compared;
use super::pair::Pair;
use super::side::{LockText, Side};
use crate::answer::Failure;
use crate::workspace::{self, Workspace};
use crate::{cli, document, lock, request};

/// What is asked for an enum.
pub(super) struct Both {
    /// Its name, if it is known.
    pub(super) enum_name: Option<String>,
    /// What is asked of either version.
    pub(super) requests: [Request; 2],
    /// Whether every `match` has to name every variant.
    pub(super) is_exhaustive: bool,
}

/// What is asked of every document.
pub(super) struct Asked {
    /// The options of the command line, if there are any.
    with: Option<Options>,
    /// The calls, which have options where no lock has.
    workspace: Workspace,
}

impl Asked {
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, Failure> {
        let with = cli::text(matches, "with");
        if !with.is_empty() {
            let with = Some(document::options(with)?);
            return Ok(Self { with, workspace: Workspace::default() });
        }
        // Without a package of Rust, there are no calls.
        Ok(Self { with: None, workspace: workspace::find().unwrap_or_default() })
    }

    /// What changes for the users of each enum of the document.
    pub(super) fn compare(&self, pair: &Pair<Side>) -> Result<Vec<Compared>, Failure> {
        let mut compared = Vec::new();
        for both in self.requests(pair)? {
            compared.extend(pair.compare(both)?);
        }
        Ok(compared)
    }

    /// The enums, each with what is asked of either version.
    fn requests(&self, pair: &Pair<Side>) -> Result<Vec<Both>, Failure> {
        let sides = [pair.old.as_ref(), pair.new.as_ref()];
        let mut names: Vec<&str> = Vec::new();
        for lock in sides.iter().flatten().flat_map(|side| &side.locks) {
            if !names.contains(&lock.enum_name.as_str()) {
                names.push(&lock.enum_name);
            }
        }
        let mut requests = Vec::new();
        for name in names {
            let enum_name = Some(name.to_owned());
            let is_exhaustive = self.is_exhaustive(name, pair);
            requests.push(Both { enum_name, requests: self.of_locks(name, sides)?, is_exhaustive });
        }
        if requests.is_empty() && self.with.is_none() {
            requests.extend(self.of_calls(pair));
        }
        if requests.is_empty() {
            let options = self.with.clone().unwrap_or_default();
            let is_exhaustive = options.exhaustive;
            let request = || request::of_file("", options.clone(), "");
            let of_both = [request(), request()];
            requests.push(Both { enum_name: None, requests: of_both, is_exhaustive });
        }
        Ok(requests)
    }

    /// With the options of each version's lock; without one, those of the other's.
    fn of_locks(&self, name: &str, sides: [Option<&Side>; 2]) -> Result<[Request; 2], Failure> {
        let own = sides.map(|side| side.and_then(|side| side.lock(name)));
        let options = |lock: Option<&LockText>| match (&self.with, lock) {
            (Some(with), _) => Ok(with.clone()),
            (None, Some(lock)) => lock::options(&lock.document, &lock.options),
            (None, None) => Ok(Options::default()),
        };
        let old = options(own[0].or(own[1]))?;
        let new = options(own[1].or(own[0]))?;
        Ok([request::of_file("", old, name), request::of_file("", new, name)])
    }

    /// Whether a call asks for that, as a lock does not note it.
    fn is_exhaustive(&self, enum_name: &str, pair: &Pair<Side>) -> bool {
        let mut calls = self.calls(pair).into_iter();
        self.with.as_ref().is_some_and(|with| with.exhaustive)
            || calls.any(|one| one.options.exhaustive && one.item.plain_name() == enum_name)
    }

    /// What calls ask of the document.
    fn calls(&self, pair: &Pair<Side>) -> Vec<Request> {
        let Some(side) = pair.new.as_ref().or(pair.old.as_ref()) else { return Vec::new() };
        let mut requests = Vec::new();
        for found in self.workspace.calls() {
            for request in found.requests().unwrap_or_default() {
                let path = request.path.as_ref().and_then(|path| found.document_path(path).ok());
                if path.is_some_and(|path| workspace::is_same(&path, &side.path)) {
                    requests.push(request);
                }
            }
        }
        requests
    }

    /// Calls that ask for the same are told the same.
    fn of_calls(&self, pair: &Pair<Side>) -> Vec<Both> {
        let mut requests: Vec<Both> = Vec::new();
        for request in self.calls(pair) {
            let name = request.item.plain_name();
            let known = requests.iter_mut().find(|both| asks_so(&both.requests[0], &request));
            if let Some(Both { enum_name: Some(names), .. }) = known {
                add_name(names, &name);
                continue;
            }
            let is_exhaustive = request.options.exhaustive;
            let of_both = [request.clone(), request];
            requests.push(Both { enum_name: Some(name), requests: of_both, is_exhaustive });
        }
        requests
    }
}

/// Whether two calls ask for the same.
fn asks_so(one: &Request, other: &Request) -> bool {
    one.options.to_string() == other.options.to_string()
        && one.options.exhaustive == other.options.exhaustive
        && one.item.bodies.is_empty() == other.item.bodies.is_empty()
}

fn add_name(names: &mut String, name: &str) {
    if names.split(", ").all(|other| other != name) {
        *names += ", ";
        *names += name;
    }
}
