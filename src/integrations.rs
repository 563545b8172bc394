//! The traits of other crates: macros that write an impl with the path by which
//! the user has the crate. None of these crates is a dependency here, so that
//! each may have whatever version it likes. What an impl does is the runtime's.

mod utoipa;

/// Makes enums, bodies and other [occurrences](crate::Occurrence) answers of
/// [axum]: `IntoResponse`.
///
/// ```ignore
/// errcodes::impl_axum!(ApiError, ApiErrorBody);
/// errcodes::impl_axum!(crate = ::axum07; LegacyError);    // axum under another name
/// ```
///
/// An error is answered with its HTTP status and as [`Problem`](crate::Problem)
/// details, a body in its own shape; a body of an unknown code with status 500.
/// The extensions of the response have the [`Cause`](crate::Cause).
///
/// It needs axum's feature `json` (on by default), and the features `alloc` and
/// `serde` of this crate.
///
/// [axum]: https://docs.rs/axum
#[macro_export]
macro_rules! impl_axum {
    (crate = $axum:path; $($error:ty),+ $(,)?) => {
        $crate::__private::with_json! { "impl_axum!" const _: () = {
            use $axum as __axum;

            struct __Axum;

            impl $crate::__private::Respond for __Axum {
                type Response = __axum::response::Response;

                fn json(
                    self,
                    __head: $crate::__private::Head,
                    __body: &impl $crate::__private::serde_core::Serialize,
                ) -> __axum::response::Response {
                    let mut __response = __axum::response::IntoResponse::into_response((
                        __axum::http::StatusCode::from_u16(__head.status)
                            .unwrap_or(__axum::http::StatusCode::INTERNAL_SERVER_ERROR),
                        [(__axum::http::header::CONTENT_TYPE, __head.content_type)],
                        __axum::Json(__body),
                    ));
                    if let ::core::option::Option::Some(__seconds) = __head.retry_after {
                        __response.headers_mut().insert(
                            __axum::http::header::RETRY_AFTER,
                            <__axum::http::HeaderValue as ::core::convert::From<_>>::from(__seconds),
                        );
                    }
                    __response
                }
            }

            $(
                #[automatically_derived]
                impl __axum::response::IntoResponse for $error {
                    fn into_response(self) -> __axum::response::Response {
                        let mut __response =
                            <$error as $crate::__private::IntoAnswer<_>>::answer(&self, __Axum);
                        __response.extensions_mut().insert($crate::Cause::new(self));
                        __response
                    }
                }
            )+
        }; }
    };
    ($($error:ty),+ $(,)?) => {
        $crate::impl_axum! { crate = ::axum; $($error),+ }
    };
}

/// Makes enums, bodies and other [occurrences](crate::Occurrence) errors of
/// [actix-web]: `ResponseError`.
///
/// ```ignore
/// errcodes::impl_actix_web!(ApiError, ApiErrorBody);
/// ```
///
/// They are answered as with [`impl_axum!`](crate::impl_axum). A middleware finds
/// the error itself in the response of a handler, `response.error()`.
///
/// It needs the features `alloc` and `serde` of this crate.
///
/// [actix-web]: https://docs.rs/actix-web
#[macro_export]
macro_rules! impl_actix_web {
    (crate = $actix_web:path; $($error:ty),+ $(,)?) => {
        $crate::__private::with_json! { "impl_actix_web!" const _: () = {
            use $actix_web as __actix_web;

            struct __ActixWeb;

            impl $crate::__private::Respond for __ActixWeb {
                type Response = __actix_web::HttpResponse;

                fn json(
                    self,
                    __head: $crate::__private::Head,
                    __body: &impl $crate::__private::serde_core::Serialize,
                ) -> __actix_web::HttpResponse {
                    let mut __response = __actix_web::HttpResponse::build(status(__head.status));
                    __response.content_type(__head.content_type);
                    if let ::core::option::Option::Some(__seconds) = __head.retry_after {
                        __response.insert_header((
                            __actix_web::http::header::RETRY_AFTER,
                            <__actix_web::http::header::HeaderValue as ::core::convert::From<_>>::from(__seconds),
                        ));
                    }
                    __response.json(__body)
                }
            }

            fn status(__status: ::core::primitive::u16) -> __actix_web::http::StatusCode {
                __actix_web::http::StatusCode::from_u16(__status)
                    .unwrap_or(__actix_web::http::StatusCode::INTERNAL_SERVER_ERROR)
            }

            $(
                #[automatically_derived]
                impl __actix_web::ResponseError for $error {
                    fn status_code(&self) -> __actix_web::http::StatusCode {
                        status(<$error as $crate::__private::IntoAnswer<_>>::answer_status(self))
                    }

                    fn error_response(&self) -> __actix_web::HttpResponse {
                        <$error as $crate::__private::IntoAnswer<_>>::answer(self, __ActixWeb)
                    }
                }
            )+
        }; }
    };
    ($($error:ty),+ $(,)?) => {
        $crate::impl_actix_web! { crate = ::actix_web; $($error),+ }
    };
}

/// Makes a status of [http] of enums, bodies and other
/// [occurrences](crate::Occurrence): `From<ApiError> for StatusCode`.
///
/// ```ignore
/// errcodes::impl_http!(ApiError);
/// errcodes::impl_http!(crate = ::axum::http; OtherError);    // http as another crate has it
/// ```
///
/// The status of a body whose code is unknown, and of a document that says less
/// than 200, is 500.
///
/// [http]: https://docs.rs/http
#[macro_export]
macro_rules! impl_http {
    (crate = $http:path; $($error:ty),+ $(,)?) => {$(const _: () = {
        use $http as __http;

        #[automatically_derived]
        impl ::core::convert::From<$error> for __http::StatusCode {
            fn from(__error: $error) -> Self {
                Self::from_u16(<$error as $crate::__private::Answered<_>>::status(&__error))
                    .unwrap_or(Self::INTERNAL_SERVER_ERROR)
            }
        }
    };)+};
    ($($error:ty),+ $(,)?) => {
        $crate::impl_http! { crate = ::http; $($error),+ }
    };
}

/// Makes enums, bodies and other [occurrences](crate::Occurrence) reports of
/// [miette]: `Diagnostic`, with the code, the description as its help, and the
/// option `url`.
///
/// ```ignore
/// errcodes::impl_miette!(ApiError);
/// ```
///
/// [miette]: https://docs.rs/miette
#[cfg(feature = "alloc")]
#[macro_export]
macro_rules! impl_miette {
    (crate = $miette:path; $($error:ty),+ $(,)?) => {$(const _: () = {
        use $miette as __miette;

        #[automatically_derived]
        impl __miette::Diagnostic for $error {
            fn code<'a>(&'a self) -> $crate::__private::Shown<'a> {
                $crate::__private::shown(<$error as $crate::__private::Described<_>>::code(self))
            }

            fn help<'a>(&'a self) -> $crate::__private::Shown<'a> {
                $crate::__private::shown(<$error as $crate::__private::Described<_>>::help(self))
            }

            fn url<'a>(&'a self) -> $crate::__private::Shown<'a> {
                $crate::__private::shown(<$error as $crate::__private::Described<_>>::url(self))
            }
        }
    };)+};
    ($($error:ty),+ $(,)?) => {
        $crate::impl_miette! { crate = ::miette; $($error),+ }
    };
}

/// It needs the feature `alloc`.
#[cfg(not(feature = "alloc"))]
#[macro_export]
macro_rules! impl_miette {
    ($($tokens:tt)*) => {
        ::core::compile_error!("`impl_miette!` needs the feature `alloc` of errcodes");
    };
}
