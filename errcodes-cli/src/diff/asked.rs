//! What is asked of documents that are compared: by locks, by calls, or on the
//! command line.

use clap::ArgMatches;
use errcode_codegen::{Options, Request};

use super::Compared;
use super::pair::Pair;
use super::side::Side;
use crate::answer::Failure;
use crate::lock::LockText;
use crate::workspace::{self, Workspace};
use crate::{cli, document, lock, request};

/// What is asked for an enum.
pub(super) struct Both {
    /// Its name, if it is known.
    pub(super) enum_name: Option<String>,
    /// What is asked of either version.
    pub(super) requests: [Request; 2],
    /// What it breaks depends on them.
    pub(super) uses: Uses,
}

/// How an enum is used, as far as calls say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// Whether every `match` has to name every variant.
    pub(super) is_exhaustive: bool,
    /// Whether placeholders of messages are fields.
    pub(super) has_parameters: bool,
}

impl Uses {
    fn of(request: &Request) -> Self {
        let is_exhaustive = request.options.exhaustive;
        Self { is_exhaustive, has_parameters: !request.item.failures.is_empty() }
    }
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
        let help = "`--with` takes the options, and no call is looked at";
        let workspace = workspace::find_any().map_err(|failure| failure.help(help))?;
        Ok(Self { with: None, workspace })
    }

    /// Which calls are not looked at.
    pub(super) fn notes(self) -> Vec<String> {
        self.workspace.unseen
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
        for &name in &names {
            let enum_name = Some(name.to_owned());
            let uses = self.uses(name, pair);
            requests.push(Both { enum_name, requests: self.of_locks(name, sides)?, uses });
        }
        if self.with.is_none() {
            requests.extend(self.of_calls(pair, &names));
        }
        if requests.is_empty() {
            let options = self.with.clone().unwrap_or_default();
            let of_both =
                [request::of_file("", options.clone(), ""), request::of_file("", options, "")];
            let uses = Uses::of(&of_both[0]);
            requests.push(Both { enum_name: None, requests: of_both, uses });
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

    /// What a lock does not note.
    fn uses(&self, enum_name: &str, pair: &Pair<Side>) -> Uses {
        let is_exhaustive = self.with.as_ref().is_some_and(|with| with.exhaustive);
        let mut uses = Uses { is_exhaustive, has_parameters: false };
        for request in self.calls(pair) {
            if request.item.plain_name() == enum_name {
                let Uses { is_exhaustive, has_parameters } = Uses::of(&request);
                uses.is_exhaustive |= is_exhaustive;
                uses.has_parameters |= has_parameters;
            }
        }
        uses
    }

    /// What calls ask of the document.
    fn calls(&self, pair: &Pair<Side>) -> Vec<Request> {
        let Some(side) = pair.new.as_ref().or(pair.old.as_ref()) else { return Vec::new() };
        let requests = self.workspace.requests_of(&side.path);
        requests.into_iter().map(|(_, request)| request).collect()
    }

    /// The enums without a lock. Calls that ask for the same are told the same.
    fn of_calls(&self, pair: &Pair<Side>, locked: &[&str]) -> Vec<Both> {
        let mut requests: Vec<Both> = Vec::new();
        for request in self.calls(pair) {
            let name = request.item.plain_name();
            if locked.contains(&name.as_str()) {
                continue;
            }
            let known = requests.iter_mut().find(|both| asks_so(&both.requests[0], &request));
            if let Some(Both { enum_name: Some(names), .. }) = known {
                add_name(names, &name);
                continue;
            }
            let uses = Uses::of(&request);
            let of_both = [request.clone(), request];
            requests.push(Both { enum_name: Some(name), requests: of_both, uses });
        }
        requests
    }
}

/// Whether two calls ask for the same.
fn asks_so(one: &Request, other: &Request) -> bool {
    one.options.to_string() == other.options.to_string()
        && Uses::of(one) == Uses::of(other)
        && one.item.bodies.is_empty() == other.item.bodies.is_empty()
}

fn add_name(names: &mut String, name: &str) {
    if names.split(", ").all(|other| other != name) {
        *names += ", ";
        *names += name;
    }
}
