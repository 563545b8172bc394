//! `impl_axum!`, with two versions of axum in one crate.

use errcodes::errcodes;

use crate::errors::{
    ApiError, ApiErrorBody, ApiFailure, Explosive, Framework, OwnError, Sent, answers_as_it_should,
};

errcodes::impl_axum!(ApiError, ApiErrorBody, OwnError, ApiFailure, Explosive);
errcodes::impl_axum!(crate = ::axum07; ApiError, ApiErrorBody, OwnError, ApiFailure, Explosive,);

macro_rules! framework {
    ($name:ident, $axum:ident) => {
        struct $name;

        impl Framework for $name {
            fn enumeration(error: ApiError) -> Sent {
                Self::sent(error)
            }

            fn body(body: ApiErrorBody) -> Sent {
                Self::sent(body)
            }

            fn own(error: OwnError) -> Sent {
                Self::sent(error)
            }

            fn failure(failure: ApiFailure) -> Sent {
                Self::sent(failure)
            }

            fn explosive() -> Sent {
                Self::sent(Explosive)
            }
        }

        impl $name {
            fn sent(error: impl ::$axum::response::IntoResponse) -> Sent {
                let (parts, body) = error.into_response().into_parts();
                let bytes = block_on(::$axum::body::to_bytes(body, usize::MAX)).unwrap();
                let header = |name: &str| parts.headers.get(name)?.to_str().ok();
                Sent::new(parts.status.as_u16(), header, &bytes)
            }
        }
    };
}

framework!(Axum08, axum);
framework!(Axum07, axum07);

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

#[test]
fn two_versions_of_axum_answer_alike() {
    answers_as_it_should::<Axum08>();
    answers_as_it_should::<Axum07>();
}

#[test]
fn a_layer_finds_the_error_and_its_source() {
    use ::axum::response::IntoResponse;

    let response = OwnError::new(ApiError::StorageFailed).into_response();
    let cause = response.extensions().get::<errcodes::Cause>().unwrap();
    assert!(cause.source().unwrap().to_string().contains("hunter2"));
    assert_eq!(cause.downcast_ref::<OwnError>().unwrap().error, ApiError::StorageFailed);
}

mod reexported {
    //! The crate by any path.
    pub(super) use ::axum as web;

    super::errcodes! {
        /// | Code | Status | Message |
        /// |------|--------|---------|
        /// | A    | 404    | one     |
        pub enum TextError {}
    }

    errcodes::impl_axum!(crate = self::web; TextError);
}

#[test]
fn the_crate_may_have_any_path_and_codes_any_type() {
    let sent = Axum08::sent(reexported::TextError::A);
    assert_eq!((sent.status, &sent.body["code"]), (404, &"A".into()));
}
