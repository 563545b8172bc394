//! `impl_actix_web!`.

use ::actix_web::ResponseError;
use ::actix_web::body::MessageBody;

use crate::errors::{
    ApiError, ApiErrorBody, ApiFailure, Explosive, Framework, OwnError, Sent, answers_as_it_should,
};

errcodes::impl_actix_web!(ApiError, ApiErrorBody, OwnError, ApiFailure, Explosive);

struct Actix;

impl Framework for Actix {
    fn enumeration(error: ApiError) -> Sent {
        sent(error)
    }

    fn body(body: ApiErrorBody) -> Sent {
        sent(body)
    }

    fn own(error: OwnError) -> Sent {
        sent(error)
    }

    fn failure(failure: ApiFailure) -> Sent {
        sent(failure)
    }

    fn explosive() -> Sent {
        sent(Explosive)
    }
}

/// What a handler that fails with it answers.
fn sent(error: impl ResponseError + 'static) -> Sent {
    let (status, response) =
        (error.status_code(), ::actix_web::Error::from(error).error_response());
    assert_eq!(response.status(), status);
    let (response, body) = response.into_parts();
    let bytes = body.try_into_bytes().unwrap();
    let header = |name: &str| response.headers().get(name)?.to_str().ok();
    Sent::new(status.as_u16(), header, &bytes)
}

#[test]
fn actix_web_answers_as_axum_does() {
    answers_as_it_should::<Actix>();
}

#[test]
fn a_middleware_finds_the_error() {
    let response = ::actix_web::HttpResponse::from_error(OwnError::new(ApiError::StorageFailed));
    let error: &OwnError = response.error().unwrap().as_error().unwrap();
    assert!(error.source.to_string().contains("hunter2"));
}
