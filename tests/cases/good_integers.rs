/// The error codes of good\_integers.md.
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

 The id is of no user.

 Code 40400001, HTTP status 404, section “Users”.*/
    #[doc(alias = "40400001")]
    UserNotFound,
    /** user exists

 Code 40900001, HTTP status 409, section “Users”.*/
    #[doc(alias = "40900001")]
    UserExists,
    /** order \{0\} not found (see docs)

 Code 40400002, HTTP status 404, section “Orders”.*/
    #[doc(alias = "40400002")]
    OrderNotFound,
    /** server error

 Code 50000001, HTTP status 500, section “Orders”.*/
    #[doc(alias = "50000001")]
    ServerError50000001,
    /** server error

 Code 50300001, HTTP status 503, section “Orders”.*/
    #[doc(alias = "50300001")]
    ServerError50300001,
}
const _: () = {
    static ENTRIES: [::errcodes::__private::Entry<::core::primitive::u32>; 5] = [
        ::errcodes::__private::Entry {
            code: 40400001,
            name: "UserNotFound",
            message: "user not found",
            status: 404,
            description: ::core::option::Option::Some("The id is of no user."),
            section: "Users",
        },
        ::errcodes::__private::Entry {
            code: 40900001,
            name: "UserExists",
            message: "user exists",
            status: 409,
            description: ::core::option::Option::None,
            section: "Users",
        },
        ::errcodes::__private::Entry {
            code: 40400002,
            name: "OrderNotFound",
            message: "order {0} not found (see docs)",
            status: 404,
            description: ::core::option::Option::None,
            section: "Orders",
        },
        ::errcodes::__private::Entry {
            code: 50000001,
            name: "ServerError50000001",
            message: "server error",
            status: 500,
            description: ::core::option::Option::None,
            section: "Orders",
        },
        ::errcodes::__private::Entry {
            code: 50300001,
            name: "ServerError50300001",
            message: "server error",
            status: 503,
            description: ::core::option::Option::None,
            section: "Orders",
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
        pub const ALL: &'static [Self] = &[
            Self::UserNotFound,
            Self::UserExists,
            Self::OrderNotFound,
            Self::ServerError50000001,
            Self::ServerError50300001,
        ];
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
                40400001 => ::core::option::Option::Some(Self::UserNotFound),
                40900001 => ::core::option::Option::Some(Self::UserExists),
                40400002 => ::core::option::Option::Some(Self::OrderNotFound),
                50000001 => ::core::option::Option::Some(Self::ServerError50000001),
                50300001 => ::core::option::Option::Some(Self::ServerError50300001),
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
                "UserNotFound" => ::core::result::Result::Ok(Self::UserNotFound),
                "UserExists" => ::core::result::Result::Ok(Self::UserExists),
                "OrderNotFound" => ::core::result::Result::Ok(Self::OrderNotFound),
                "ServerError50000001" => {
                    ::core::result::Result::Ok(Self::ServerError50000001)
                }
                "ServerError50300001" => {
                    ::core::result::Result::Ok(Self::ServerError50300001)
                }
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
