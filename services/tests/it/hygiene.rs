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

#[test]
fn the_impls_stand_without_a_prelude() {
    use ::axum::response::IntoResponse;

    assert_eq!(bare::BareFailure::new(bare::BareError::NotFound).into_response().status(), 404);
    assert_eq!(<bare::BareErrors as ::utoipa::IntoResponses>::responses().len(), 1);
}
