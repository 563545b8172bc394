/// The error codes of `good_lock.md`.
#[cfg_attr(
    doc,
    doc = "\n\n | Code | Status | Variant | Message |\n |---|---|---|---|\n | `4004` | 404 | [`FileDoesNotExist`](Self::FileDoesNotExist) | the file does not exist |\n | `4001` | 400 | [`FileIsEmpty`](Self::FileIsEmpty) | file is empty |\n | `4010` | 400 | [`FileWasNotFound4010`](Self::FileWasNotFound4010) | file was not found |\n | `4011` | 400 | [`NoBody4011`](Self::NoBody4011) | no body |\n | `4012` | 400 | [`UserUnknown4012`](Self::UserUnknown4012) | user unknown |\n | `4005` | 429 | [`TooManyRequests`](Self::TooManyRequests) | slow down |\n | `4003` | 400 | [`InvalidName`](Self::InvalidName) | the name is not valid |\n\n A variant `as` a number is the number of its row; its code is [`code`](Self::code)."
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
    /** the file does not exist

 Code `4004`, HTTP status 404 (`good_lock.md:6`).*/
    #[doc(alias = "4004")]
    FileDoesNotExist,
    /** file is empty

 Code `4001`, HTTP status 400 (`good_lock.md:7`).*/
    #[doc(alias = "4001")]
    FileIsEmpty,
    /** file was not found

 Code `4010`, HTTP status 400 (`good_lock.md:9`).*/
    #[doc(alias = "4010")]
    FileWasNotFound4010,
    /** no body

 Code `4011`, HTTP status 400 (`good_lock.md:10`).*/
    #[doc(alias = "4011")]
    NoBody4011,
    /** user unknown

 Code `4012`, HTTP status 400 (`good_lock.md:11`).*/
    #[doc(alias = "4012")]
    UserUnknown4012,
    ///
    /** slow down

 Code `4005`, HTTP status 429 (`good_lock.md:12`).*/
    #[doc(alias = "4005")]
    TooManyRequests,
    /** the name is not valid

 Code `4003`, HTTP status 400 (`good_lock.md:13`).*/
    #[doc(alias = "4003")]
    InvalidName,
    /** put and check failed

 Code `4002`, HTTP status 400, retired: the document has it no more.*/
    #[doc(alias = "4002")]
    PutAndCheckFailed,
    ///
    /** file is gone

 Code `4009`, HTTP status 410, retired: the document has it no more.*/
    #[doc(alias = "4009")]
    Gone,
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
        b"\xA4\x0F\0\0\xA1\x0F\0\0\xAA\x0F\0\0\xAB\x0F\0\0\xAC\x0F\0\0\xA5\x0F\0\0\xA3\x0F\0\0\xA2\x0F\0\0\xA9\x0F\0\0",
        false,
        ::errcodes::__private::Index {
            seed: 16088033396387240377,
            displacements: b"\0\0\0\0",
            slots: b"\x08\0\0\0\0\0\x02\0\0\0\x05\0\x03\0\0\0\x04\0\x01\0\0\0\0\0\x07\0\0\0\0\0\x06\0",
            upper: b"",
        },
    );
    static NAMES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "FileDoesNotExistFileIsEmptyFileWasNotFound4010NoBody4011UserUnknown4012TooManyRequestsInvalidNamePutAndCheckFailedGone",
            bounds: b"\0\0\0\0\x10\0\0\0\x1B\0\0\0.\0\0\08\0\0\0G\0\0\0V\0\0\0a\0\0\0r\0\0\0v\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0\x01\0",
            slots: b"\0\0\x04\0\0\0\x07\0\x01\0\0\0\x02\0\0\0\0\0\x05\0\x06\0\0\0\x08\0\0\0\0\0\x03\0",
            upper: b"",
        },
        sampled: true,
    };
    static MESSAGES: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "the file does not existfile is emptyfile was not foundno bodyuser unknownslow downthe name is not validput and check failedfile is gone",
        bounds: b"\0\0\0\0\x17\0\0\0$\0\0\x006\0\0\0=\0\0\0I\0\0\0R\0\0\0g\0\0\0{\0\0\0\x87\0\0\0",
    };
    static DESCRIPTIONS: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "",
        bounds: b"",
    };
    static STATUSES: ::errcodes::__private::Statuses = ::errcodes::__private::Statuses(
        b"\x94\x01\x90\x01\x90\x01\x90\x01\x90\x01\xAD\x01\x90\x01\x90\x01\x9A\x01",
    );
    static SECTIONS: ::errcodes::__private::Sections = ::errcodes::__private::Sections(
        &[(0, "")],
    );
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[
            Self::FileDoesNotExist {},
            Self::FileIsEmpty {},
            Self::FileWasNotFound4010 {},
            Self::NoBody4011 {},
            Self::UserUnknown4012 {},
            Self::TooManyRequests {},
            Self::InvalidName {},
            Self::PutAndCheckFailed {},
            Self::Gone {},
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
    #[allow(non_upper_case_globals, reason = "written like the variant it equals")]
    impl CaseError {
        /// Another name for [`Self::FileDoesNotExist`].
        #[deprecated = "renamed to FileDoesNotExist"]
        pub const FileWasNotFound: Self = Self::FileDoesNotExist;
        /// Another name for [`Self::FileDoesNotExist`].
        #[deprecated = "renamed to FileDoesNotExist"]
        pub const NoSuchFile: Self = Self::FileDoesNotExist;
        /// Another name for [`Self::FileIsEmpty`].
        #[deprecated = "renamed to FileIsEmpty"]
        pub const BodyIsEmpty: Self = Self::FileIsEmpty;
        /// Another name for [`Self::FileIsEmpty`].
        #[deprecated = "renamed to FileIsEmpty"]
        pub const NoBody: Self = Self::FileIsEmpty;
        /// Another name for [`Self::FileIsEmpty`].
        pub const TheBodyIsEmpty: Self = Self::FileIsEmpty;
        /// Another name for [`Self::TooManyRequests`].
        pub const SlowDown: Self = Self::TooManyRequests;
        /// Another name for [`Self::Gone`].
        pub const FileIsGone: Self = Self::Gone;
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
        fn from_name(__name: &::core::primitive::str) -> ::core::option::Option<Self> {
            match ::errcodes::__private::row_of_name(
                &NAMES,
                &[
                    ("FileWasNotFound", 0),
                    ("NoSuchFile", 0),
                    ("BodyIsEmpty", 1),
                    ("NoBody", 1),
                    ("TheBodyIsEmpty", 1),
                    ("SlowDown", 5),
                    ("FileIsGone", 8),
                ],
                __name,
            ) {
                ::core::option::Option::Some(__row) => {
                    ::core::option::Option::Some(variant(__row))
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
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
        fn is_retired(self) -> ::core::primitive::bool {
            row(self) >= 7
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
            match <Self as ::errcodes::ErrorCode>::from_name(__name) {
                ::core::option::Option::Some(__found) => {
                    ::core::result::Result::Ok(__found)
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
        while __row <= 8 {
            ::core::assert!(
                CaseError::ALL[__row] as ::core::primitive::usize == __row,
                "an attribute changes the variants of this enum"
            );
            __row += 1;
        }
    };
};
