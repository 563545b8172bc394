//! `impl_http!`, with the crate itself and with what axum has of it.

use ::http::StatusCode;

use crate::errors::{ApiError, ApiErrorBody, OwnError};

errcodes::impl_http!(ApiError, ApiErrorBody);
errcodes::impl_http!(crate = ::axum::http; OwnError);

#[test]
fn the_status_is_that_of_the_document() {
    assert_eq!(StatusCode::from(ApiError::TooManyRequests), StatusCode::TOO_MANY_REQUESTS);
    let body = ApiErrorBody::new(ApiError::BucketNotFound);
    assert_eq!(StatusCode::from(body), StatusCode::NOT_FOUND);
    let own = OwnError::new(ApiError::StorageFailed);
    assert_eq!(StatusCode::from(own), StatusCode::INTERNAL_SERVER_ERROR);
}
