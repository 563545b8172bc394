//! `impl_miette!`.

use ::miette::{Diagnostic, Report};

use crate::errors::{ApiError, ApiErrorBody, OwnError};

errcodes::impl_miette!(ApiError, ApiErrorBody, OwnError);

#[test]
fn a_report_has_the_code_and_the_description() {
    let report = Report::from(ApiError::BucketNotFound);
    assert_eq!(report.to_string(), "bucket not found");
    assert_eq!(report.code().unwrap().to_string(), "1001");
    assert_eq!(report.help().unwrap().to_string(), "Names of buckets are lower case.");
    assert!(ApiError::StorageFailed.help().is_none());
    let own = OwnError::new(ApiError::BucketNotFound);
    assert_eq!(own.code().unwrap().to_string(), "1001");
    let unknown: ApiErrorBody = serde_json::from_str(r#"{"code": 7}"#).unwrap();
    assert_eq!((unknown.code(), unknown.help().is_none()), (Some(7), true));
    assert_eq!(Diagnostic::code(&unknown).unwrap().to_string(), "7");
}
