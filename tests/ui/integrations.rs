//! An answer has a status, and a report has a code.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    pub enum NoStatus {}
}

errcodes::impl_axum!(crate = crate::web; NoStatus);
errcodes::impl_actix_web!(crate = crate::web; NoStatus);
errcodes::impl_http!(crate = crate::web::http; NoStatus);
errcodes::impl_miette!(crate = crate::web; NoCode);

pub struct NoCode;

/// As much of web crates as the impls need.
mod web {
    pub use self::response::{IntoResponse, Response as HttpResponse};

    pub struct Json<T>(pub T);

    impl<T> IntoResponse for Json<T> {
        fn into_response(self) -> HttpResponse {
            HttpResponse
        }
    }

    pub trait ResponseError {
        fn status_code(&self) -> http::StatusCode;
        fn error_response(&self) -> HttpResponse;
    }

    pub trait Diagnostic {
        fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>>;
        fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>>;
        fn url<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>>;
    }

    pub mod response {
        pub struct Response;

        pub struct Extensions;

        impl Extensions {
            pub fn insert<T>(&self, _: T) {}
        }

        pub trait IntoResponse {
            fn into_response(self) -> Response;
        }

        impl<A, B, C> IntoResponse for (A, B, C) {
            fn into_response(self) -> Response {
                Response
            }
        }

        impl Response {
            pub fn build(_: super::http::StatusCode) -> Self {
                Self
            }

            pub fn content_type(&mut self, _: &str) {}

            pub fn insert_header<T>(&mut self, _: T) {}

            pub fn json<T>(&self, _: T) -> Self {
                Self
            }

            pub fn headers_mut(&mut self) -> std::collections::BTreeMap<&str, u64> {
                std::collections::BTreeMap::new()
            }

            pub fn extensions_mut(&mut self) -> Extensions {
                Extensions
            }
        }
    }

    pub mod http {
        pub struct StatusCode;

        impl StatusCode {
            pub const INTERNAL_SERVER_ERROR: Self = Self;

            pub fn from_u16(_: u16) -> Option<Self> {
                Some(Self)
            }
        }

        pub type HeaderValue = u64;

        pub mod header {
            pub const CONTENT_TYPE: &str = "";
            pub const RETRY_AFTER: &str = "";
            pub type HeaderValue = u64;
        }
    }
}

fn main() {}
