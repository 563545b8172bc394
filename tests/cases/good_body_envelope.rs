/// The error codes of `good_body_envelope.md`.
#[cfg_attr(
    doc,
    doc = "\n\n | Code | Status | Variant | Message |\n |---|---|---|---|\n | `no_bucket` | 404 | [`NoBucket`](Self::NoBucket) | bucket \\{name\\} not found |\n | `no_object` | 404 | [`NoObject`](Self::NoObject) | object \\{name\\} not found |"
)]
#[::core::prelude::v1::derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[allow(clippy::enum_variant_names, reason = "the document names them")]
#[non_exhaustive]
pub enum CaseError {
    /** bucket \{name\} not found

 Code `no_bucket`, HTTP status 404, section “Errors” (`good_body_envelope.md:27`).*/
    #[doc(alias = "no_bucket")]
    NoBucket,
    /** object \{name\} not found

 Code `no_object`, HTTP status 404, section “Errors” (`good_body_envelope.md:28`).*/
    #[doc(alias = "no_object")]
    NoObject,
}
#[allow(deprecated, reason = "a variant may be")]
const _: () = {
    const fn row(__this: CaseError) -> ::core::primitive::usize {
        __this as ::core::primitive::usize
    }
    const fn variant(__row: ::core::primitive::usize) -> CaseError {
        CaseError::ALL[__row]
    }
    static CODES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "no_bucketno_object",
            bounds: b"\0\0\0\0\t\0\0\0\x12\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0",
            slots: b"\0\0\x01\0",
            upper: b"",
        },
        sampled: true,
    };
    static NAMES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "NoBucketNoObject",
            bounds: b"\0\0\0\0\x08\0\0\0\x10\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0",
            slots: b"\x01\0\0\0",
            upper: b"",
        },
        sampled: true,
    };
    static MESSAGES: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "bucket {name} not foundobject {name} not found",
        bounds: b"\0\0\0\0\x17\0\0\0.\0\0\0",
    };
    static DESCRIPTIONS: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "",
        bounds: b"",
    };
    static STATUSES: ::errcodes::__private::Statuses = ::errcodes::__private::Statuses(
        b"\x94\x01\x94\x01",
    );
    static SECTIONS: ::errcodes::__private::Sections = ::errcodes::__private::Sections(
        &[(0, "Errors")],
    );
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[Self::NoBucket {}, Self::NoObject {}];
        /// The code that the API sends.
        #[must_use]
        pub const fn code(self) -> &'static ::core::primitive::str {
            CODES.get(row(self))
        }
        /// The variant with this code, if the document has it.
        #[must_use]
        pub fn from_code(
            __code: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            match CODES.find(__code) {
                ::core::option::Option::Some(__row) => {
                    ::core::option::Option::Some(variant(__row))
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            NAMES.get(row(self))
        }
        /// The short text that the API sends.
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            MESSAGES.get(row(self))
        }
        /// The HTTP status.
        #[must_use]
        pub const fn status(self) -> ::core::primitive::u16 {
            STATUSES.get(row(self))
        }
        /// The longer explanation, if the document has one.
        #[must_use]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            DESCRIPTIONS.get_some(row(*self))
        }
        /// The text of the nearest heading above the entry; empty if there is none.
        #[must_use]
        pub const fn section(self) -> &'static ::core::primitive::str {
            SECTIONS.get(row(self))
        }
    }
    #[automatically_derived]
    impl ::errcodes::ErrorCode for CaseError {
        type Code = &'static ::core::primitive::str;
        const ALL: &'static [Self] = CaseError::ALL;
        fn code(self) -> &'static ::core::primitive::str {
            CaseError::code(self)
        }
        fn from_code(__code: &::core::primitive::str) -> ::core::option::Option<Self> {
            CaseError::from_code(__code)
        }
        fn name(self) -> &'static ::core::primitive::str {
            CaseError::name(self)
        }
        fn message(self) -> &'static ::core::primitive::str {
            CaseError::message(self)
        }
        fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            CaseError::description(self)
        }
        fn section(self) -> &'static ::core::primitive::str {
            CaseError::section(self)
        }
    }
    #[automatically_derived]
    impl ::errcodes::HttpStatus for CaseError {
        fn status(self) -> ::core::primitive::u16 {
            CaseError::status(self)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialOrd for CaseError {
        fn partial_cmp(
            &self,
            __other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, __other))
        }
    }
    /// By code, whatever the order of the document is.
    #[automatically_derived]
    impl ::core::cmp::Ord for CaseError {
        fn cmp(&self, __other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(&CaseError::code(*self), &CaseError::code(*__other))
        }
    }
    /// The name of the variant.
    #[automatically_derived]
    impl ::core::fmt::Debug for CaseError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, CaseError::name(*self))
        }
    }
    /// The message; `{:#}` adds the code, and the status if there is one.
    #[automatically_derived]
    impl ::core::fmt::Display for CaseError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errcodes::__private::display(
                CaseError::message(*self),
                CaseError::code(*self),
                CaseError::status(*self),
                __f,
            )
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for CaseError {}
    /// Reads the name of a variant.
    #[automatically_derived]
    impl ::core::str::FromStr for CaseError {
        type Err = ::errcodes::UnknownName;
        fn from_str(
            __name: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::errcodes::UnknownName> {
            match NAMES.find(__name) {
                ::core::option::Option::Some(__found) => {
                    ::core::result::Result::Ok(variant(__found))
                }
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::errcodes::__private::unknown_name(__name),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for &'static ::core::primitive::str {
        fn from(__error: CaseError) -> Self {
            CaseError::code(__error)
        }
    }
    #[automatically_derived]
    impl<'a> ::core::convert::TryFrom<&'a ::core::primitive::str> for CaseError {
        type Error = ::errcodes::UnknownCode<&'a ::core::primitive::str>;
        fn try_from(
            __code: &'a ::core::primitive::str,
        ) -> ::core::result::Result<
            Self,
            ::errcodes::UnknownCode<&'a ::core::primitive::str>,
        > {
            match CaseError::from_code(__code) {
                ::core::option::Option::Some(__error) => {
                    ::core::result::Result::Ok(__error)
                }
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::errcodes::__private::unknown_code(__code),
                    )
                }
            }
        }
    }
    ::errcodes::__private::impl_serde! {
        CaseError
    }
    const _: () = {
        let mut __row = 0;
        while __row <= 1 {
            ::core::assert!(
                CaseError::ALL[__row] as ::core::primitive::usize == __row,
                "an attribute changes the variants of this enum"
            );
            __row += 1;
        }
    };
};
::errcodes::__private::require_alloc! {}
/// The body of an answer with a [`CaseError`].
#[::core::prelude::v1::derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
)]
#[allow(deprecated, reason = "the enum may be")]
#[non_exhaustive]
pub struct CaseBody {
    /// Member “success”, if there was one.
    pub success: ::core::option::Option<::core::primitive::bool>,
    /// The HTTP status: member “status”, if there was one.
    pub error_status: ::core::option::Option<::core::primitive::i64>,
    ///May be missing.
    pub code: Option<errcodes::OrUnknown<CaseError>>,
    /// The message, empty if there was none: member “message”.
    pub message: ::errcodes::__private::String,
    /// Member “detail”.
    pub(crate) details: Vec<String>,
    /// Member “status”, if there was one.
    pub status: ::core::option::Option<::errcodes::__private::String>,
    /// Member “request\_id”, if there was one.
    pub request_id: ::core::option::Option<::errcodes::__private::String>,
}
#[allow(deprecated, reason = "the enum, the struct or a field may be")]
const _: () = {
    impl CaseBody {
        /// The body of an error: its code, message and status, and what the
        /// example always has. All else is `None`, or the default of its type.
        #[must_use]
        pub fn new(__error: CaseError) -> Self {
            Self {
                success: ::core::option::Option::Some(false),
                error_status: ::core::option::Option::Some(
                    ::core::convert::From::from(
                        <CaseError as ::errcodes::__private::Answered<
                            _,
                        >>::status(&__error),
                    ),
                ),
                code: <Option<
                    errcodes::OrUnknown<CaseError>,
                > as ::errcodes::__private::BodyCode<CaseError>>::known(__error),
                message: ::errcodes::__private::text(CaseError::message(__error)),
                details: <Vec<String> as ::core::default::Default>::default(),
                status: ::core::option::Option::None,
                request_id: ::core::option::Option::None,
            }
        }
        /// The code, known or not.
        #[must_use]
        pub fn code(&self) -> ::core::option::Option<&::core::primitive::str> {
            ::errcodes::ErrorBody::code(self)
        }
        /// The message that was sent; else that of the document, if it
        /// has the code.
        #[must_use]
        pub fn message(&self) -> &::core::primitive::str {
            ::errcodes::__private::body_message(
                ::errcodes::__private::SentText::sent(&self.message),
                ::errcodes::ErrorBody::error(self),
            )
        }
    }
    #[automatically_derived]
    impl ::errcodes::ErrorBody for CaseBody {
        type Error = CaseError;
        fn error(&self) -> ::core::option::Option<&::errcodes::OrUnknown<CaseError>> {
            <Option<
                errcodes::OrUnknown<CaseError>,
            > as ::errcodes::__private::BodyCode<CaseError>>::get(&self.code)
        }
        fn message(&self) -> &::core::primitive::str {
            CaseBody::message(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for CaseBody {
        fn from(__error: CaseError) -> Self {
            CaseBody::new(__error)
        }
    }
    /// The message, or what is known of the code; `{:#}` adds the code.
    #[automatically_derived]
    impl ::core::fmt::Display for CaseBody {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errcodes::__private::display_body(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for CaseBody {}
    ::errcodes::__private::impl_body_serde! {
        CaseBody { 0 success : _ as Other, 2 status : _ as Other, 3 request_id : _ as
        Other, 4 error_status : _ as Other, 5 code : Option < errcodes::OrUnknown <
        CaseError >> as Code, 6 message : _ as Message, 7 details : Vec < String > as
        Own, } [0 "success" "error" "status" "request_id"; 1 "error"] [4 "status" "code"
        "message" "detail"; 1 "error.code"] code code : Option < errcodes::OrUnknown <
        CaseError >> as Code
    }
};
