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
                    __utoipa::openapi::RefOr::T(schema(
                        <$error as $crate::__private::Documented<_>>::schema(),
                    ))
                }
            }

            #[automatically_derived]
            impl __utoipa::ToSchema for $error {}

            #[automatically_derived]
            impl __utoipa::IntoResponses for $error {
                fn responses() -> __Responses {
                    responses(<$error as $crate::__private::Documented<_>>::responses())
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
                    responses(<$error as $crate::__private::Documented<_>>::responses_of(
                        ::core::convert::From::from([$(
                            <<$error as $crate::__private::Documented<_>>::Error>::$variant
                        ),+]),
                    ))
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

            fn schema(__schema: $crate::__private::Schema) -> __utoipa::openapi::Schema {
                use __utoipa::openapi::RefOr;
                use __utoipa::openapi::schema::{
                    AdditionalProperties, Object, SchemaFormat, SchemaType, Type,
                };
                use $crate::__private::Kind;

                let mut __object = Object::new();
                __object.schema_type = match __schema.kind {
                    Kind::Any => SchemaType::AnyValue,
                    Kind::Bool => SchemaType::Type(Type::Boolean),
                    Kind::Integer => SchemaType::Type(Type::Integer),
                    Kind::Number => SchemaType::Type(Type::Number),
                    Kind::Text => SchemaType::Type(Type::String),
                    Kind::Object => SchemaType::Type(Type::Object),
                };
                __object.format = __schema.format.map(SchemaFormat::Custom);
                __object.description = __schema.description;
                __object.required = __schema.required;
                for (__name, __property) in __schema.properties {
                    __object.properties.insert(__name, RefOr::T(schema(__property)));
                }
                if let ::core::option::Option::Some(__values) = __schema.values {
                    let __values = AdditionalProperties::RefOr(RefOr::T(schema(*__values)));
                    __object.additional_properties =
                        ::core::option::Option::Some($crate::__private::Box::new(__values));
                }
                if !__schema.extensions.is_empty() {
                    let mut __extensions: __utoipa::openapi::extensions::Extensions =
                        ::core::default::Default::default();
                    for (__name, __value) in __schema.extensions {
                        __extensions.insert(__name, __value.into_value());
                    }
                    __object.extensions = ::core::option::Option::Some(__extensions);
                }
                __utoipa::openapi::Schema::Object(__object)
            }

            fn responses(
                __responses: $crate::__private::Vec<$crate::__private::Response>,
            ) -> __Responses {
                use __utoipa::openapi::example::Example;
                use __utoipa::openapi::{Content, RefOr, ResponseBuilder};

                let mut __all = __Responses::new();
                for __response in __responses {
                    let __schema = schema(__response.schema);
                    let mut __content = Content::new(::core::option::Option::Some(__schema));
                    for __given in __response.examples {
                        let mut __example = Example::new();
                        __example.summary = __given.summary;
                        __example.value = ::core::option::Option::Some(__given.value.into_value());
                        __content.examples.insert(__given.name, RefOr::T(__example));
                    }
                    let __built = ResponseBuilder::new()
                        .description(__response.description)
                        .content(__response.media_type, __content);
                    __all.insert(__response.status, RefOr::T(__built.build()));
                }
                __all
            }

            $($item)*
        }; }
    };
}
