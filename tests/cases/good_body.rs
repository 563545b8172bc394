/// The error codes of good\_body.md.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[allow(clippy::enum_variant_names, reason = "the document names them")]
#[non_exhaustive]
pub enum CaseError {
    /** user not found

 Code 1001, section “Errors”.*/
    #[doc(alias = "1001")]
    UserNotFound,
    /** user exists

 Code 1002, section “Errors”.*/
    #[doc(alias = "1002")]
    UserExists,
}
const _: () = {
    static ENTRIES: [::errcodes::__private::Entry<::core::primitive::u32>; 2] = [
        ::errcodes::__private::Entry {
            code: 1001,
            name: "UserNotFound",
            message: "user not found",
            status: 0,
            description: ::core::option::Option::None,
            section: "Errors",
        },
        ::errcodes::__private::Entry {
            code: 1002,
            name: "UserExists",
            message: "user exists",
            status: 0,
            description: ::core::option::Option::None,
            section: "Errors",
        },
    ];
    const fn entry(
        this: CaseError,
    ) -> &'static ::errcodes::__private::Entry<::core::primitive::u32> {
        &ENTRIES[this as ::core::primitive::usize]
    }
    #[automatically_derived]
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[Self::UserNotFound, Self::UserExists];
        /// The code that the API sends.
        #[must_use]
        pub const fn code(self) -> ::core::primitive::u32 {
            entry(self).code
        }
        /// The variant with this code, if the document has it.
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u32,
        ) -> ::core::option::Option<Self> {
            match code {
                1001 => ::core::option::Option::Some(Self::UserNotFound),
                1002 => ::core::option::Option::Some(Self::UserExists),
                _ => ::core::option::Option::None,
            }
        }
        /// The name of the variant.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            entry(self).name
        }
        /// The short text that the API sends.
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            entry(self).message
        }
        /// The longer explanation, if the document has one.
        #[must_use]
        pub const fn description(
            self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            entry(self).description
        }
        /// The text of the nearest heading above the entry; empty if there is none.
        #[must_use]
        pub const fn section(self) -> &'static ::core::primitive::str {
            entry(self).section
        }
    }
    #[automatically_derived]
    impl ::errcodes::ErrorCode for CaseError {
        type Code = ::core::primitive::u32;
        const ALL: &'static [Self] = CaseError::ALL;
        fn code(self) -> ::core::primitive::u32 {
            CaseError::code(self)
        }
        fn from_code(code: ::core::primitive::u32) -> ::core::option::Option<Self> {
            CaseError::from_code(code)
        }
        fn name(self) -> &'static ::core::primitive::str {
            CaseError::name(self)
        }
        fn message(self) -> &'static ::core::primitive::str {
            CaseError::message(self)
        }
        fn description(self) -> ::core::option::Option<&'static ::core::primitive::str> {
            CaseError::description(self)
        }
        fn section(self) -> &'static ::core::primitive::str {
            CaseError::section(self)
        }
    }
    /// The name of the variant.
    #[automatically_derived]
    impl ::core::fmt::Debug for CaseError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(entry(*self).name)
        }
    }
    /// The message; `{:#}` adds the code, and the status if there is one.
    #[automatically_derived]
    impl ::core::fmt::Display for CaseError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errcodes::__private::display(entry(*self), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for CaseError {}
    /// Reads the name of a variant.
    #[automatically_derived]
    impl ::core::str::FromStr for CaseError {
        type Err = ::errcodes::UnknownName;
        fn from_str(
            name: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::errcodes::UnknownName> {
            match name {
                "UserNotFound" => ::core::result::Result::Ok(Self::UserNotFound),
                "UserExists" => ::core::result::Result::Ok(Self::UserExists),
                _ => ::core::result::Result::Err(::errcodes::__private::unknown_name()),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for ::core::primitive::u32 {
        fn from(error: CaseError) -> Self {
            error.code()
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u32> for CaseError {
        type Error = ::errcodes::UnknownCode<::core::primitive::u32>;
        fn try_from(
            code: ::core::primitive::u32,
        ) -> ::core::result::Result<
            Self,
            ::errcodes::UnknownCode<::core::primitive::u32>,
        > {
            match Self::from_code(code) {
                ::core::option::Option::Some(error) => ::core::result::Result::Ok(error),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::errcodes::__private::unknown_code(code),
                    )
                }
            }
        }
    }
    ::errcodes::__private::impl_serde! {
        CaseError
    }
};
::errcodes::__private::require_alloc! {}
/// The body of an answer with a [`CaseError`].
#[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[non_exhaustive]
pub struct CaseBody {
    /// The message, empty if there was none: member “msg”.
    pub msg: ::errcodes::__private::String,
    /// The code, sent as a text: member “Code”.
    pub code: ::errcodes::OrUnknown<CaseError>,
    /// Member “requestId”, if there was one.
    pub request_id: ::core::option::Option<::errcodes::__private::String>,
    /// Member “retry”, if there was one.
    pub retry: ::core::option::Option<::core::primitive::bool>,
    /// Member “seconds”, if there was one.
    pub seconds: ::core::option::Option<::core::primitive::i64>,
    /// Member “load”, if there was one.
    pub load: ::core::option::Option<::core::primitive::f64>,
    /// Member “big”, if there was one.
    pub big: ::core::option::Option<::core::primitive::u64>,
    /// Member “type”, if there was one.
    pub type_: ::core::option::Option<::errcodes::__private::String>,
}
const _: () = {
    #[automatically_derived]
    impl CaseBody {
        /// The body of an error: its code and message, and nothing else.
        #[must_use]
        pub fn new(error: CaseError) -> Self {
            Self {
                msg: ::errcodes::__private::String::from(error.message()),
                code: ::errcodes::OrUnknown::Known(error),
                request_id: ::core::option::Option::None,
                retry: ::core::option::Option::None,
                seconds: ::core::option::Option::None,
                load: ::core::option::Option::None,
                big: ::core::option::Option::None,
                type_: ::core::option::Option::None,
            }
        }
        /// The code, known or not.
        #[must_use]
        pub fn code(&self) -> ::core::primitive::u32 {
            self.code.code()
        }
        /// The message that was sent; else that of the document, if it
        /// has the code.
        #[must_use]
        pub fn message(&self) -> &::core::primitive::str {
            ::errcodes::__private::body_message(&self.msg, &self.code)
        }
    }
    #[automatically_derived]
    impl ::errcodes::ErrorBody for CaseBody {
        type Error = CaseError;
        fn error(&self) -> &::errcodes::OrUnknown<CaseError> {
            &self.code
        }
        fn message(&self) -> &::core::primitive::str {
            CaseBody::message(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for CaseBody {
        fn from(error: CaseError) -> Self {
            Self::new(error)
        }
    }
    /// The message, or what is known of the code; `{:#}` adds the code.
    #[automatically_derived]
    impl ::core::fmt::Display for CaseBody {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::errcodes::__private::display_body(self.message(), &self.code, f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for CaseBody {}
    ::errcodes::__private::impl_body_serde! {
        CaseBody { msg : "msg" as Message, code : "Code" as CodeText, request_id :
        "requestId" as Other, retry : "retry" as Other, seconds : "seconds" as Other,
        load : "load" as Other, big : "big" as Other, type_ : "type" as Other, }
    }
};
