/// The error codes of good\_aliases.md.
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
    /** the bucket is not the signed one

 Code \-61, name SIGN\_BUCKET\_NOTMATCH, HTTP status 500.*/
    #[doc(alias = "-61")]
    SignBucketNotmatch,
    /** hexadecimal

 Code 31, name HEX, HTTP status 500.*/
    #[doc(alias = "31")]
    Hex,
}
const _: () = {
    static ENTRIES: [::errcodes::__private::Entry<::core::primitive::i32>; 2] = [
        ::errcodes::__private::Entry {
            code: -61,
            name: "SignBucketNotmatch",
            message: "the bucket is not the signed one",
            status: 500,
            description: ::core::option::Option::None,
            section: "",
        },
        ::errcodes::__private::Entry {
            code: 31,
            name: "Hex",
            message: "hexadecimal",
            status: 500,
            description: ::core::option::Option::None,
            section: "",
        },
    ];
    const fn entry(
        this: CaseError,
    ) -> &'static ::errcodes::__private::Entry<::core::primitive::i32> {
        &ENTRIES[this as ::core::primitive::usize]
    }
    #[automatically_derived]
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[Self::SignBucketNotmatch, Self::Hex];
        /// The code that the API sends.
        #[must_use]
        pub const fn code(self) -> ::core::primitive::i32 {
            entry(self).code
        }
        /// The variant with this code, if the document has it.
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            match code {
                -61 => ::core::option::Option::Some(Self::SignBucketNotmatch),
                31 => ::core::option::Option::Some(Self::Hex),
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
        /// The HTTP status.
        #[must_use]
        pub const fn status(self) -> ::core::primitive::u16 {
            entry(self).status
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
    #[allow(non_upper_case_globals, reason = "written like the variant it equals")]
    impl CaseError {
        /// Another name for [`Self::SignBucketNotmatch`].
        pub const InvalidCmdReq: Self = Self::SignBucketNotmatch;
    }
    #[automatically_derived]
    impl ::errcodes::ErrorCode for CaseError {
        type Code = ::core::primitive::i32;
        const ALL: &'static [Self] = CaseError::ALL;
        fn code(self) -> ::core::primitive::i32 {
            CaseError::code(self)
        }
        fn from_code(code: ::core::primitive::i32) -> ::core::option::Option<Self> {
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
    #[automatically_derived]
    impl ::errcodes::HttpStatus for CaseError {
        fn status(self) -> ::core::primitive::u16 {
            CaseError::status(self)
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
                "SignBucketNotmatch" => {
                    ::core::result::Result::Ok(Self::SignBucketNotmatch)
                }
                "Hex" => ::core::result::Result::Ok(Self::Hex),
                _ => ::core::result::Result::Err(::errcodes::__private::unknown_name()),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for ::core::primitive::i32 {
        fn from(error: CaseError) -> Self {
            error.code()
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for CaseError {
        type Error = ::errcodes::UnknownCode<::core::primitive::i32>;
        fn try_from(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<
            Self,
            ::errcodes::UnknownCode<::core::primitive::i32>,
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
