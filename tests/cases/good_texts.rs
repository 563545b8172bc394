/// The error codes of good\_texts.md.
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
    #[doc = " \"quoted\", \\\\back, 100%, \\{\\}, \\<id\\> and \\*/\n\n Code ERR\\_NOT\\_FOUND."]
    #[doc(alias = "ERR_NOT_FOUND")]
    NotFound,
    /** error ERR\_Self

 Code ERR\_Self.*/
    #[doc(alias = "ERR_Self")]
    Self_,
    /** leading zero

 Code 01.*/
    #[doc(alias = "01")]
    E01,
}
const _: () = {
    static ENTRIES: [::errcodes::__private::Entry<&'static ::core::primitive::str>; 3] = [
        ::errcodes::__private::Entry {
            code: "ERR_NOT_FOUND",
            name: "NotFound",
            message: "\"quoted\", \\back, 100%, {}, <id> and */",
            status: 0,
            description: ::core::option::Option::None,
            section: "",
        },
        ::errcodes::__private::Entry {
            code: "ERR_Self",
            name: "Self_",
            message: "error ERR_Self",
            status: 0,
            description: ::core::option::Option::None,
            section: "",
        },
        ::errcodes::__private::Entry {
            code: "01",
            name: "E01",
            message: "leading zero",
            status: 0,
            description: ::core::option::Option::None,
            section: "",
        },
    ];
    const fn entry(
        this: CaseError,
    ) -> &'static ::errcodes::__private::Entry<&'static ::core::primitive::str> {
        &ENTRIES[this as ::core::primitive::usize]
    }
    #[automatically_derived]
    impl CaseError {
        /// Every variant, in document order.
        pub const ALL: &'static [Self] = &[Self::NotFound, Self::Self_, Self::E01];
        /// The code that the API sends.
        #[must_use]
        pub const fn code(self) -> &'static ::core::primitive::str {
            entry(self).code
        }
        /// The variant with this code, if the document has it.
        #[must_use]
        pub fn from_code(code: &::core::primitive::str) -> ::core::option::Option<Self> {
            match code {
                "ERR_NOT_FOUND" => ::core::option::Option::Some(Self::NotFound),
                "ERR_Self" => ::core::option::Option::Some(Self::Self_),
                "01" => ::core::option::Option::Some(Self::E01),
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
        type Code = &'static ::core::primitive::str;
        const ALL: &'static [Self] = CaseError::ALL;
        fn code(self) -> &'static ::core::primitive::str {
            CaseError::code(self)
        }
        fn from_code(code: &::core::primitive::str) -> ::core::option::Option<Self> {
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
                "NotFound" => ::core::result::Result::Ok(Self::NotFound),
                "Self_" => ::core::result::Result::Ok(Self::Self_),
                "E01" => ::core::result::Result::Ok(Self::E01),
                _ => ::core::result::Result::Err(::errcodes::__private::unknown_name()),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<CaseError> for &'static ::core::primitive::str {
        fn from(error: CaseError) -> Self {
            error.code()
        }
    }
    #[automatically_derived]
    impl<'a> ::core::convert::TryFrom<&'a ::core::primitive::str> for CaseError {
        type Error = ::errcodes::UnknownCode<&'a ::core::primitive::str>;
        fn try_from(
            code: &'a ::core::primitive::str,
        ) -> ::core::result::Result<
            Self,
            ::errcodes::UnknownCode<&'a ::core::primitive::str>,
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
