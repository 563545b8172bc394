/// The error codes of `good_integers.md`.
#[cfg_attr(
    doc,
    doc = "\n\n | Code | Status | Variant | Message |\n |---|---|---|---|\n | `40400001` | 404 | [`UserNotFound`](Self::UserNotFound) | user not found |\n | `40900001` | 409 | [`UserExists`](Self::UserExists) | user exists |\n | `40400002` | 404 | [`OrderNotFound`](Self::OrderNotFound) | order \\{0\\} not found (see docs) |\n | `50000001` | 500 | [`ServerError50000001`](Self::ServerError50000001) | server error |\n | `50300001` | 503 | [`ServerError50300001`](Self::ServerError50300001) | server error |\n\n A variant `as` a number is the number of its row; its code is [`code`](Self::code)."
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
    /** user not found

 The id is of no user.

 Code `40400001`, HTTP status 404, section “Users” (`good_integers.md:5`).*/
    #[doc(alias = "40400001")]
    UserNotFound,
    /** user exists

 Code `40900001`, HTTP status 409, section “Users” (`good_integers.md:6`).*/
    #[doc(alias = "40900001")]
    UserExists,
    /** order \{0\} not found (see docs)

 See <https://example.com>.

 Code `40400002`, HTTP status 404, section “Orders” (`good_integers.md:13`).*/
    #[doc(alias = "40400002")]
    OrderNotFound,
    /** server error

 Code `50000001`, HTTP status 500, section “Orders” (`good_integers.md:14`).*/
    #[doc(alias = "50000001")]
    ServerError50000001,
    /** server error

 Code `50300001`, HTTP status 503, section “Orders” (`good_integers.md:15`).*/
    #[doc(alias = "50300001")]
    ServerError50300001,
}
#[allow(deprecated, reason = "a variant may be")]
const _: () = {
    const fn row(__this: CaseError) -> ::core::primitive::usize {
        __this as ::core::primitive::usize
    }
    const fn variant(__row: ::core::primitive::usize) -> CaseError {
        CaseError::ALL[__row]
    }
    static CODES: ::errcodes::__private::Integers<::core::primitive::i64> = ::errcodes::__private::Integers::<
        ::core::primitive::i64,
    >::new(
        b"\x81th\x02\xA1\x15p\x02\x82th\x02\x81\xF0\xFA\x02a\x84\xFF\x02",
        false,
        ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0",
            slots: b"\x01\0\0\0\x02\0\0\0\x03\0\x04\0\0\0\0\0",
            upper: b"",
        },
    );
    static NAMES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "UserNotFoundUserExistsOrderNotFoundServerError50000001ServerError50300001",
            bounds: b"\0\0\0\0\x0C\0\0\0\x16\0\0\0#\0\0\x006\0\0\0I\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 16088033396387240377,
            displacements: b"\0\0",
            slots: b"\0\0\x01\0\x02\0\0\0\0\0\0\0\x04\0\x03\0",
            upper: b"",
        },
        sampled: true,
    };
    static MESSAGES: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "user not founduser existsorder {0} not found (see docs)server errorserver error",
        bounds: b"\0\0\0\0\x0E\0\0\0\x19\0\0\x007\0\0\0C\0\0\0O\0\0\0",
    };
    static DESCRIPTIONS: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "The id is of no user.",
        bounds: b"\0\0\0\0\x15\0\0\0\x15\0\0\0\x15\0\0\0\x15\0\0\0\x15\0\0\0",
    };
    static STATUSES: ::errcodes::__private::Statuses = ::errcodes::__private::Statuses(
        b"\x94\x01\x99\x01\x94\x01\xF4\x01\xF7\x01",
    );
    static SECTIONS: ::errcodes::__private::Sections = ::errcodes::__private::Sections(
        &[(0, "Users"), (2, "Orders")],
    );
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[
            Self::UserNotFound {},
            Self::UserExists {},
            Self::OrderNotFound {},
            Self::ServerError50000001 {},
            Self::ServerError50300001 {},
        ];
        /// The code that the API sends.
        #[must_use]
        pub const fn code(self) -> ::core::primitive::i64 {
            CODES.get(row(self))
        }
        /// The variant with this code, if the document has it.
        #[must_use]
        pub const fn from_code(
            __code: ::core::primitive::i64,
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
        type Code = ::core::primitive::i64;
        const ALL: &'static [Self] = CaseError::ALL;
        fn code(self) -> ::core::primitive::i64 {
            CaseError::code(self)
        }
        fn from_code(__code: ::core::primitive::i64) -> ::core::option::Option<Self> {
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
    impl ::core::convert::From<CaseError> for ::core::primitive::i64 {
        fn from(__error: CaseError) -> Self {
            CaseError::code(__error)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for CaseError {
        type Error = ::errcodes::UnknownCode<::core::primitive::i64>;
        fn try_from(
            __code: ::core::primitive::i64,
        ) -> ::core::result::Result<
            Self,
            ::errcodes::UnknownCode<::core::primitive::i64>,
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
        while __row <= 4 {
            ::core::assert!(
                CaseError::ALL[__row] as ::core::primitive::usize == __row,
                "an attribute changes the variants of this enum"
            );
            __row += 1;
        }
    };
};
