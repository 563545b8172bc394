//! The documents beside the main one, of which the options take columns.

use errcode_codegen::Options;
use proc_macro2::{Span, TokenStream};

use crate::file::File;

/// Those that have been read, and what is wrong with others.
#[derive(Default)]
pub(crate) struct Others {
    /// The path of each that has been read, as it is written and as it is printed,
    /// and its text.
    pub(crate) texts: Vec<(String, String, String)>,
    /// Where the path of each of them stands.
    pub(crate) spans: Vec<Span>,
    /// What has them tracked.
    pub(crate) tracking: TokenStream,
    /// Why others have not been read, and where that is to be told.
    pub(crate) errors: Vec<(String, Span)>,
}

impl Others {
    /// Reads each path once.
    pub(crate) fn read(options: &Options) -> Self {
        let (mut others, mut seen) = (Self::default(), Vec::new());
        for path in options.own_columns.iter().filter_map(|own| own.document.as_ref()) {
            if seen.contains(&&path.value) {
                continue;
            }
            seen.push(&path.value);
            match File::read(&path.value) {
                Ok(file) => {
                    others.tracking.extend(file.track(path.span));
                    let printed = file.printed(path.span);
                    let printed = printed.unwrap_or_else(|| path.value.clone());
                    others.texts.push((path.value.clone(), printed, file.text));
                    others.spans.push(path.span);
                }
                Err(message) => others.errors.push((message, path.span)),
            }
        }
        others
    }
}
