/// The error codes of `good_texts.md`.
#[cfg_attr(
    doc,
    doc = "\n\n | Code | Variant | Message |\n |---|---|---|\n | `ERR_NOT_FOUND` | [`NotFound`](Self::NotFound) | \\\"quoted\\\", \\\\back, 100%, \\{\\}, \\<id\\> and \\*/ |\n | `ERR_Self` | [`Self_`](Self::Self_) | error ERR\\_Self |\n | `01` | [`E01`](Self::E01) | leading zero |"
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
    #[doc = " \\\"quoted\\\", \\\\back, 100%, \\{\\}, \\<id\\> and \\*/\n\n Code `ERR_NOT_FOUND` (`good_texts.md:6`)."]
    #[doc(alias = "ERR_NOT_FOUND")]
    NotFound,
    /** error ERR\_Self

 Code `ERR_Self` (`good_texts.md:7`).*/
    #[doc(alias = "ERR_Self")]
    Self_,
    /** leading zero

 Code `01` (`good_texts.md:8`).*/
    #[doc(alias = "01")]
    E01,
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
            text: "ERR_NOT_FOUNDERR_Self01",
            bounds: b"\0\0\0\0\r\0\0\0\x15\0\0\0\x17\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 5469504572959700969,
            displacements: b"\0\0",
            slots: b"\x01\0\0\0\x02\0\0\0",
            upper: b"",
        },
        sampled: true,
    };
    static NAMES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "NotFoundSelf_E01",
            bounds: b"\0\0\0\0\x08\0\0\0\r\0\0\0\x10\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 15655466665053923249,
            displacements: b"\0\0",
            slots: b"\x02\0\0\0\x01\0\0\0",
            upper: b"",
        },
        sampled: true,
    };
    static MESSAGES: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "\"quoted\", \\back, 100%, {}, <id> and */error ERR_Selfleading zero",
        bounds: b"\0\0\0\0&\0\0\x004\0\0\0@\0\0\0",
    };
    static DESCRIPTIONS: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "",
        bounds: b"",
    };
    static SECTIONS: ::errcodes::__private::Sections = ::errcodes::__private::Sections(
        &[(0, "")],
    );
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[
            Self::NotFound {},
            Self::Self_ {},
            Self::E01 {},
        ];
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
                0,
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
        while __row <= 2 {
            ::core::assert!(
                CaseError::ALL[__row] as ::core::primitive::usize == __row,
                "an attribute changes the variants of this enum"
            );
            __row += 1;
        }
    };
};
