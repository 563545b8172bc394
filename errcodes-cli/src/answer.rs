//! What a command answers, and why it could not.

use std::fmt;

use errcode_codegen::Diagnostic;

use crate::check::CallPlace;

/// What a command has to say.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For standard output.
    pub(crate) text: Text,
    /// Whether something is wrong with what was asked about.
    pub(crate) has_findings: bool,
    /// What could not be done, for standard error.
    pub(crate) failures: Vec<Failure>,
    /// What has been left out, for standard error.
    pub(crate) notes: Vec<String>,
}

/// A text to print.
#[derive(Debug)]
pub(crate) enum Text {
    /// For people, with the escape sequences of colours.
    Styled(String),
    /// For programs, to the letter.
    Plain(Vec<u8>),
    /// For people, where a program expects something else.
    Told(String),
}

impl Answer {
    /// For people, with nothing wrong.
    pub(crate) fn styled(text: String) -> Self {
        Self { text: Text::Styled(text), ..Self::plain("") }
    }

    /// For programs, with nothing wrong.
    pub(crate) fn plain(text: impl Into<Vec<u8>>) -> Self {
        let text = Text::Plain(text.into());
        Self { text, has_findings: false, failures: Vec::new(), notes: Vec::new() }
    }

    /// 0 is clean, 1 is findings, 2 is that something could not be done.
    pub(crate) fn exit_code(&self) -> u8 {
        if self.failures.is_empty() { u8::from(self.has_findings) } else { super::COULD_NOT_RUN }
    }
}

/// Nothing could be done.
impl From<Failure> for Answer {
    fn from(failure: Failure) -> Self {
        Self { failures: vec![failure], ..Self::plain("") }
    }
}

/// Why something could not be done, and what to type instead.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Why options cannot be used.
    pub(crate) fn of_diagnostics(diagnostics: &[Diagnostic]) -> Self {
        let told: Vec<_> = diagnostics.iter().map(ToString::to_string).collect();
        Self::new(told.join("\n\nerror: "))
    }

    /// With what to type.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// With what to type, if it does not say that.
    pub(crate) fn or_help(self, help: String) -> Self {
        Self { help: self.help.or(Some(help)), ..self }
    }

    /// Something that a call asks for.
    pub(crate) fn at(self, CallPlace { file, line, .. }: &CallPlace) -> Self {
        Self { message: format!("{file}:{line}: {}", self.message), ..self }
    }

    /// Without what to type.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  = help: {help}"),
            None => Ok(()),
        }
    }
}
