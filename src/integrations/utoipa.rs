//! The macros for utoipa.

/// Makes enums, bodies, failures and other [occurrences](crate::Occurrence) parts
/// of the `OpenAPI` documents of [utoipa]: `ToSchema` and `IntoResponses`.
///
/// ```ignore
/// errcodes::impl_utoipa!(ApiError, ApiFailure);
/// errcodes::impl_utoipa!(crate = ::utoipa5; LegacyError);    // utoipa under another name
/// ```
///
/// The schema of an enum is that of its code, of a body its own shape, of all else
/// [`Problem`](crate::Problem) details. None has a closed list of codes, which new
/// ones would break: tools read `x-extensible-enum`, `x-enum-varnames` and
/// `x-enum-descriptions`.
///
/// As responses, each is all errors of its document that are not retired: an
/// answer for each status, with an example for each code. Those of one operation
/// are what [`responses!`](crate::responses) makes.
///
/// It needs the features `alloc` and `serde` of this crate.
///
/// [utoipa]: https://docs.rs/utoipa
#[macro_export]
macro_rules! impl_utoipa {
    (crate = $utoipa:path; $($error:ty),+ $(,)?) => {
        $crate::__utoipa! { "impl_utoipa!" $utoipa; $(
            #[automatically_derived]
            impl __utoipa::PartialSchema for $error {
                fn schema() -> __utoipa::openapi::RefOr<__utoipa::openapi::schema::Schema> {
                    __schema(<$error as $crate::__private::Documented<_>>::schema())
                }
            }

            #[automatically_derived]
            impl __utoipa::ToSchema for $error {}

            #[automatically_derived]
            impl __utoipa::IntoResponses for $error {
                fn responses() -> __Responses {
                    $crate::__private::named(
                        <$error as $crate::__private::Documented<_>>::responses(),
                        __response,
                    )
                }
            }
        )+ }
    };
    ($($error:ty),+ $(,)?) => {
        $crate::impl_utoipa! { crate = ::utoipa; $($error),+ }
    };
}

/// Makes structs of the errors of an operation: `IntoResponses` of [utoipa] with
/// an answer for each status, and an example for each code.
///
/// ```ignore
/// errcodes::responses! {
///     /// What goes wrong when an object is read.
///     pub struct ReadErrors: ApiFailure = [ObjectNotFound, TooManyRequests];
/// }
///
/// #[utoipa::path(get, path = "/{name}", responses((status = 200), ReadErrors))]
/// async fn read(/* .. */) {}
/// ```
///
/// The type says what the answer is, as with [`impl_utoipa!`](crate::impl_utoipa),
/// and the names are variants of the enum. Another path of the crate stands in
/// front: `crate = ::utoipa5;`.
///
/// [utoipa]: https://docs.rs/utoipa
#[macro_export]
macro_rules! responses {
    (crate = $utoipa:path; $(
        $(#[$attribute:meta])*
        $visibility:vis struct $name:ident: $error:ty = [$($variant:ident),+ $(,)?]
    );+ $(;)?) => {
        $(
            $(#[$attribute])*
            $visibility struct $name;
        )+

        $crate::__utoipa! { "responses!" $utoipa; $(
            #[automatically_derived]
            impl __utoipa::IntoResponses for $name {
                fn responses() -> __Responses {
                    $crate::__private::named(
                        <$error as $crate::__private::Documented<_>>::responses_of(&[$(
                            <<$error as $crate::__private::Documented<_>>::Error>::$variant
                        ),+]),
                        __response,
                    )
                }
            }
        )+ }
    };
    ($(
        $(#[$attribute:meta])*
        $visibility:vis struct $name:ident: $error:ty = [$($variant:ident),+ $(,)?]
    );+ $(;)?) => {
        $crate::responses! { crate = ::utoipa; $(
            $(#[$attribute])*
            $visibility struct $name: $error = [$($variant),+]
        );+ }
    };
}

/// Items that write schemas and responses of the runtime as those of utoipa, and
/// items that use them.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($macro:literal $utoipa:path; $($item:item)*) => {
        $crate::__private::with_json! { $macro const _: () = {
            use $utoipa as __utoipa;

            type __Responses = $crate::__private::BTreeMap<
                $crate::__private::String,
                __utoipa::openapi::RefOr<__utoipa::openapi::Response>,
            >;

            fn __schema(
                __given: $crate::__private::Schema,
            ) -> __utoipa::openapi::RefOr<__utoipa::openapi::Schema> {
                use __utoipa::openapi::schema::{Object, SchemaFormat, SchemaType, Type};
                use $crate::__private::Kind;

                let mut __object = Object::new();
                __object.schema_type = match __given.kind {
                    Kind::Any => SchemaType::AnyValue,
                    Kind::Bool => SchemaType::Type(Type::Boolean),
                    Kind::Integer => SchemaType::Type(Type::Integer),
                    Kind::Number => SchemaType::Type(Type::Number),
                    Kind::Text => SchemaType::Type(Type::String),
                    Kind::Object => SchemaType::Type(Type::Object),
                };
                __object.format = __given.format.map(SchemaFormat::Custom);
                __object.description = __given.description;
                __object.required = __given.required;
                __object.properties = $crate::__private::named(__given.properties, __schema);
                __object.additional_properties = $crate::__private::boxed(__given.values, __schema);
                __object.extensions = $crate::__private::named_values(__given.extensions);
                __utoipa::openapi::RefOr::T(__utoipa::openapi::Schema::Object(__object))
            }

            fn __response(
                __given: $crate::__private::Response,
            ) -> __utoipa::openapi::RefOr<__utoipa::openapi::Response> {
                let __schema = ::core::option::Option::Some(__schema(__given.schema));
                let mut __content = __utoipa::openapi::Content::new(__schema);
                __content.examples = $crate::__private::named(__given.examples, __example);
                let __built = __utoipa::openapi::ResponseBuilder::new()
                    .description(__given.description)
                    .content(__given.media_type, __content);
                __utoipa::openapi::RefOr::T(__built.build())
            }

            fn __example(
                __given: $crate::__private::Example,
            ) -> __utoipa::openapi::RefOr<__utoipa::openapi::example::Example> {
                let mut __example = __utoipa::openapi::example::Example::new();
                __example.summary = __given.summary;
                __example.value = ::core::option::Option::Some(__given.value.into_value());
                __utoipa::openapi::RefOr::T(__example)
            }

            $($item)*
        }; }
    };
}
