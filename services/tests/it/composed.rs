//! Error types of other crates: what they are made with is up to the user.

use std::io;

use errcodes::{Occurrence, OrFail, Problem};
use snafu::{ResultExt, Snafu};

use crate::errors::{ApiError, ApiFailure, SECRET};

#[derive(Debug, thiserror::Error)]
enum LoadError {
    #[error("cannot load: {0}")]
    Io(#[from] io::Error),
    #[error(transparent)]
    Api(#[from] ApiError),
}

impl Occurrence for LoadError {
    type Error = ApiError;

    fn error_code(&self) -> ApiError {
        match self {
            Self::Io(_) => ApiError::StorageFailed,
            Self::Api(error) => *error,
        }
    }
}

errcodes::impl_axum!(LoadError);

#[test]
fn an_enum_of_thiserror_is_answered_by_its_codes() {
    fn load(is_there: bool) -> Result<(), LoadError> {
        if is_there { Err(io::Error::other(SECRET))? } else { Err(ApiError::BucketNotFound)? }
    }
    assert_eq!(load(false).unwrap_err().error_code(), ApiError::BucketNotFound);
    let sent = serde_json::to_string(&Problem::of(&load(true).unwrap_err())).unwrap();
    assert!(sent.contains("1003") && !sent.contains(SECRET), "{sent}");
}

#[derive(Debug, Snafu)]
#[snafu(display("cannot open {path}"))]
struct OpenError {
    path: String,
    source: io::Error,
}

impl Occurrence for OpenError {
    type Error = ApiError;

    fn error_code(&self) -> ApiError {
        ApiError::BucketNotFound
    }

    fn params(&self, visit: &mut dyn FnMut(&str, &dyn std::fmt::Display)) {
        visit("path", &self.path);
    }
}

#[test]
fn a_context_of_snafu_is_what_is_said_of_the_case() {
    let opened: Result<(), _> = Err(io::Error::other(SECRET));
    let error = opened.context(OpenSnafu { path: "a.txt" }).unwrap_err();
    let problem = Problem::of(&error);
    assert_eq!((problem.params["path"].as_str(), problem.detail), ("a.txt", None));
}

#[test]
fn an_error_of_anyhow_is_a_source_and_an_error_of_the_api_one_of_anyhow() {
    let error = anyhow::anyhow!(SECRET).context("cannot load");
    let failure: ApiFailure =
        Err::<(), _>(error).or_fail(ApiError::StorageFailed).unwrap_err().into();
    assert_eq!(std::error::Error::source(&failure).unwrap().to_string(), "cannot load");
    let error = anyhow::Error::from(failure);
    let failure = error.downcast_ref::<ApiFailure>().unwrap();
    assert_eq!(failure.error_code(), ApiError::StorageFailed);
}
