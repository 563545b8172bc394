//! The impls where nothing of the prelude is at hand, and names mean other things.

mod bare {
    #![no_implicit_prelude]

    ::errcodes::errcodes! {
        /// | Code | Status | Name     | Message          |
        /// |------|--------|----------|------------------|
        /// | 1001 | 404    | NotFound | {name} not found |
        ///
        /// ```json
        /// {"code": 1001, "msg": "x not found"}
        /// ```
        pub(crate) enum BareError {}

        #[errcodes(body = BareError)]
        pub(crate) struct BareBody;

        #[errcodes(failure = BareError)]
        pub(crate) struct BareFailure;
    }

    ::errcodes::impl_axum!(BareError, BareBody, BareFailure);
    ::errcodes::impl_actix_web!(BareError, BareBody, BareFailure);
    ::errcodes::impl_http!(BareError, BareBody, BareFailure);
    ::errcodes::impl_miette!(BareError, BareBody, BareFailure);
    ::errcodes::impl_utoipa!(BareError, BareBody, BareFailure);
    ::errcodes::responses! {
        pub(crate) struct BareErrors: BareFailure = [NotFound];
    }
}

/// Names that something in the impls might have, too.
mod named {
    #![no_implicit_prelude]

    ::errcodes::errcodes! {
        /// | Code | Status | Name    | Message         |
        /// |------|--------|---------|-----------------|
        /// | 1001 | 404    | Content | {Kind} is there |
        ///
        /// ```json
        /// {"code": 1001, "Kind": "x is there"}
        /// ```
        pub(crate) enum Schema {}

        #[errcodes(body = Schema)]
        pub(crate) struct RefOr;

        #[errcodes(failure = Schema)]
        pub(crate) struct Response;
    }

    ::errcodes::impl_axum!(Schema, RefOr, Response);
    ::errcodes::impl_actix_web!(Schema, RefOr, Response);
    ::errcodes::impl_http!(Schema, RefOr, Response);
    ::errcodes::impl_miette!(Schema, RefOr, Response);
    ::errcodes::impl_utoipa!(Schema, RefOr, Response);
    ::errcodes::responses! {
        pub(crate) struct Responses: Response = [Content];
        pub(crate) struct Object: Schema = [Content];
        pub(crate) struct Example: RefOr = [Content];
    }
    // In lower case, beside functions.
    #[allow(non_camel_case_types, reason = "nothing keeps a user from it")]
    mod small {
        ::errcodes::errcodes! {
            /// | Code | Status | Message |
            /// |------|--------|---------|
            /// | 1001 | 404    | schema  |
            pub(crate) enum schema {}
        }
        ::errcodes::impl_axum!(schema);
        ::errcodes::impl_actix_web!(schema);
        ::errcodes::impl_utoipa!(schema);
        ::errcodes::responses! {
            pub(crate) struct responses: schema = [Schema];
            pub(crate) struct status: schema = [Schema];
        }
    }
    pub(crate) use self::small::{responses, status};
}

#[test]
fn no_name_of_an_impl_is_in_the_way_of_a_type() {
    use ::utoipa::IntoResponses;

    let all = [
        named::Responses::responses(),
        named::Object::responses(),
        named::Example::responses(),
        named::responses::responses(),
        named::status::responses(),
    ];
    assert!(all.iter().all(|responses| responses.keys().eq(["404"])));
}

#[test]
fn the_impls_stand_without_a_prelude() {
    use ::axum::response::IntoResponse;

    assert_eq!(bare::BareFailure::new(bare::BareError::NotFound).into_response().status(), 404);
    assert_eq!(<bare::BareErrors as ::utoipa::IntoResponses>::responses().len(), 1);
}
