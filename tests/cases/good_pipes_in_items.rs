/// The error codes of `good_pipes_in_items.md`.
#[cfg_attr(
    doc,
    doc = "\n\n | Code | Variant | Message |\n |---|---|---|\n | `1` | [`TheLampIsOut`](Self::TheLampIsOut) | the lamp is out |\n\n A variant `as` a number is the number of its row; its code is [`code`](Self::code)."
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
    /** the lamp is out

 Code `1`, section “Errors” (`good_pipes_in_items.md:13`).*/
    #[doc(alias = "1")]
    TheLampIsOut,
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
        b"\x01\0\0\0",
        false,
        ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0",
            slots: b"\0\0",
            upper: b"",
        },
    );
    static NAMES: ::errcodes::__private::Keys = ::errcodes::__private::Keys {
        texts: ::errcodes::__private::Texts {
            text: "TheLampIsOut",
            bounds: b"\0\0\0\0\x0C\0\0\0",
        },
        index: ::errcodes::__private::Index {
            seed: 11400714819323198485,
            displacements: b"\0\0",
            slots: b"\0\0",
            upper: b"",
        },
        sampled: true,
    };
    static MESSAGES: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "the lamp is out",
        bounds: b"\0\0\0\0\x0F\0\0\0",
    };
    static DESCRIPTIONS: ::errcodes::__private::Texts = ::errcodes::__private::Texts {
        text: "",
        bounds: b"",
    };
    static SECTIONS: ::errcodes::__private::Sections = ::errcodes::__private::Sections(
        &[(0, "Errors")],
    );
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[Self::TheLampIsOut {}];
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
        while __row <= 0 {
            ::core::assert!(
                CaseError::ALL[__row] as ::core::primitive::usize == __row,
                "an attribute changes the variants of this enum"
            );
            __row += 1;
        }
    };
};
