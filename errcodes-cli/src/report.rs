//! How faults are told: to people, to programs, and in a pull request.

pub(crate) mod github;
mod json;
pub(crate) mod text;

use crate::answer::{Answer, Failure};
use crate::check::Checked;

/// All that there is to tell.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) checked: Vec<Checked>,
    /// What could not be done.
    pub(crate) failures: Vec<Failure>,
    /// What has not been looked at.
    pub(crate) notes: Vec<String>,
}

/// A report in one of the formats.
pub(crate) fn answer(report: &Report, format: &str) -> Answer {
    let answer = match format {
        "json" => Answer::plain(json::write(report)),
        "github" => Answer::plain(github::write(report)),
        _ => Answer::styled(text::write(report)),
    };
    let has_findings = report.checked.iter().any(|checked| !checked.diagnostics.is_empty());
    Answer { has_findings, failures: report.failures.clone(), ..answer }
}
