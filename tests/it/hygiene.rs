//! Surroundings that hide what code usually finds: generated code names only
//! what it was given. That other crates call it otherwise is `crates`'.

mod no_prelude {
    #![no_implicit_prelude]
    #![deny(warnings)]

    ::errcodes::errcodes! {
        /// | Code | Status | Name | Message | Description |
        /// |------|--------|------|---------|-------------|
        /// | -1   | 404    | ONE  | one     | the first   |
        /// | 2    | 500    | TWO  | two     |             |
        /// | 2    | 500    | DUO  | two     |             |
        #[errcodes(
            allow(duplicate_code, bad_cell),
            columns(text: str = "Name", number: u16 = "Status", is_one: bool = "Name"),
        )]
        pub enum Number {}

        /// | Code | Message |
        /// |------|---------|
        /// | A    | one     |
        pub enum Text {}
    }

    #[cfg(feature = "alloc")]
    ::errcodes::errcodes! {
        /// | Code | Status | Message |
        /// |------|--------|---------|
        /// | 1    | 404    | one     |
        ///
        /// ```json
        /// {"ok": false, "error": {"status": 404, "text": "404", "id": 1, "code": "1", "message": "one"}}
        /// ```
        pub enum Answer {}

        #[errcodes(body = Answer)]
        pub struct Body {
            pub id: ::std::option::Option<::std::string::String>,
            pub code: ::std::option::Option<::errcodes::OrUnknown<Answer>>,
        }
    }
}

#[test]
fn nothing_comes_from_the_prelude() {
    assert_eq!(no_prelude::Number::One.description(), Some("the first"));
    assert_eq!(no_prelude::Number::Duo.code(), 2);
    assert_eq!(no_prelude::Text::from_code("A"), Some(no_prelude::Text::A));
}

mod shadowed {
    #![deny(warnings)]
    #![allow(
        clippy::upper_case_acronyms,
        dead_code,
        non_camel_case_types,
        unused_macros,
        reason = "the names are there to be in the way"
    )]

    pub(super) mod core {}
    pub(super) mod std {}
    pub(super) mod alloc {}
    pub(super) mod errcodes {}
    pub(super) mod errcode_runtime {}

    macro_rules! in_the_way {
        (structs: $($name:ident)*; traits: $($other:ident)*; macros: $($third:ident)*;) => {
            $(pub(super) struct $name;)*
            $(pub(super) trait $other {})*
            $(macro_rules! $third { () => { wrong }; })*
        };
    }

    in_the_way! {
        structs: Option Result Some None Ok Err String Box Entry ENTRIES UnknownCode UnknownName
            bool char str u16 u32 i32 usize;
        traits: Clone Copy PartialEq Eq PartialOrd Ord Hash Debug Display Error From TryFrom
            FromStr Sized ErrorCode HttpStatus;
        macros: compile_error include_str concat matches panic;
    }

    pub(super) fn entry() {}

    pub(super) trait Everywhere {
        fn code(&self) {}
        fn message(&self) {}
        fn from_code() {}
        fn write_str(&self) {}
    }

    impl<T> Everywhere for T {}

    ::errcodes::errcodes! {
        /// | Code | Status | Message | Again |
        /// |------|--------|---------|-------|
        /// | -1   | 404    | one     | yes   |
        /// | 2    | 500    | two     | no    |
        #[errcodes(columns(text: str = "Again", number: u16 = 2, is_again: bool = "Again"))]
        pub enum Number {}

        /// | Code | Message |
        /// |------|---------|
        /// | A    | one     |
        pub enum Text {}

        #[errcodes("docs-src/upyun.md")]
        pub enum Upyun {}
    }
}

#[test]
fn names_of_the_module_are_not_taken_for_those_of_core() {
    assert_eq!(shadowed::Number::from_code(-1), Some(shadowed::Number::One));
    assert_eq!(shadowed::Number::Two.to_string(), "two");
    assert_eq!("A".parse(), Ok(shadowed::Text::A));
    assert_eq!(shadowed::Upyun::NeedBody.code(), 40_000_002);
}

mod variants {
    #![deny(warnings)]

    errcodes::errcodes! {
        /// | Code | Name   |
        /// |------|--------|
        /// | 1    | Code   |
        /// | 2    | Error  |
        /// | 3    | Err    |
        /// | 4    | Ok     |
        /// | 5    | None   |
        /// | 6    | Some   |
        /// | 7    | ALL    |
        /// | 8    | Self   |
        /// | 9    | Option |
        /// | 10   | str    |
        /// | 11   | Entry  |
        pub enum Taken {}
    }
}

#[test]
fn variants_may_have_the_names_of_what_is_generated_beside_them() {
    use variants::Taken;
    assert_eq!((Taken::Code.code(), Taken::All.code(), Taken::Self_.code()), (1, 7, 8));
    assert_eq!(Taken::try_from(3), Ok(Taken::Err));
    assert_eq!("None".parse(), Ok(Taken::None));
}

mod enums {
    #![deny(warnings)]

    macro_rules! enums {
        ($($name:ident)*) => {
            errcodes::errcodes! {$(
                /// | Code | Status | Message |
                /// |------|--------|---------|
                /// | 1    | 404    | one     |
                pub enum $name {}
            )*}
        };
    }

    enums! { Code Entry Error ErrorCode HttpStatus OrUnknown UnknownCode Option Result String }
}

#[test]
fn an_enum_may_have_the_name_of_what_it_stands_on() {
    assert_eq!(enums::Option::from_code(1), Some(enums::Option::One));
    assert_eq!("One".parse(), Ok(enums::Error::One));
    assert_eq!(enums::ErrorCode::One.code(), 1);
    assert_eq!(enums::HttpStatus::One.status(), 404);
}

mod twice {
    #![deny(warnings)]

    errcodes::errcodes!("docs-src/qiniu-mix.md");

    errcodes::errcodes! {
        #[errcodes("docs-src/qiniu-mix.md")]
        pub enum Again {}
    }
}

#[test]
fn one_module_may_read_one_document_twice() {
    assert_eq!(twice::QiniuMixError::SlowDown.code(), twice::Again::SlowDown.code());
}

#[test]
fn an_enum_may_stand_in_a_function() {
    #![deny(warnings)]

    fn first<T>(_: T) -> i64 {
        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            enum Local {}
        }
        Local::One.code()
    }

    let second = {
        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | 2    | two     |
            enum Local {}
        }
        Local::Two.code()
    };
    assert_eq!((first("any"), second), (1, 2));
}

mod wrapped {
    #![deny(warnings)]

    macro_rules! error_enum {
        ($visibility:vis $name:ident from $path:literal, $section:literal) => {
            errcodes::errcodes! {
                #[errcodes($path, section = $section)]
                $visibility enum $name {}
            }
        };
    }

    error_enum!(pub(super) Sdk from "docs-src/tencent-cos.md", "服务端 SDK 错误码");
}

#[test]
fn a_macro_of_the_user_may_write_the_call() {
    assert_eq!(wrapped::Sdk::ENeg3.message(), "参数错误");
}

/// Items that are called like what a macro would call its own.
#[cfg(feature = "alloc")]
#[allow(dead_code, non_upper_case_globals, non_camel_case_types)]
mod names_of_others {
    const code: i32 = 1;
    static name: i32 = 1;
    struct f;
    const error: i32 = 2;
    static this: u8 = 1;
    const row: usize = 0;
    static all: u8 = 1;
    const other: u8 = 1;
    const value: u8 = 1;
    static map: u8 = 1;
    struct serializer;
    const deserializer: u8 = 1;
    struct A;
    struct D;
    struct S;

    errcodes::errcodes! {
        /// | Code | Status | Message |
        /// |------|--------|---------|
        /// | 1    | 404    | one     |
        ///
        /// ```
        /// {"code": 1, "message": "one"}
        /// ```
        pub enum Local {}

        #[errcodes(body = Local)]
        pub struct Body;

        /// | Code | Message |
        /// |------|---------|
        /// | A    | one     |
        pub enum Text {}
    }
}

#[cfg(feature = "alloc")]
#[test]
fn items_of_the_user_may_be_called_as_they_like() {
    use names_of_others::{Body, Local, Text};
    assert_eq!(Body::new(Local::One).code, Local::One);
    assert_eq!(Text::from_code("A"), Some(Text::A));
}

#[cfg(feature = "alloc")]
mod bodies {
    #![deny(warnings)]

    macro_rules! bodies {
        ($($name:ident)*) => {$(
            #[allow(unreachable_pub, reason = "the struct is no one else's")]
            mod $name {
                errcodes::errcodes! {
                    /// | Code | Status | Message |
                    /// |------|--------|---------|
                    /// | 1    | 404    | one     |
                    ///
                    /// ```json
                    /// {"ok": false, "error": {"status": 404, "code": 1, "message": "one", "name": "n"}}
                    /// ```
                    pub enum Coded {}

                    #[errcodes(body = Coded)]
                    pub struct $name {
                        pub values: Vec<u8>,
                        pub path: std::option::Option<std::string::String>,
                    }
                }
            }
        )*

        #[test]
        fn a_body_may_have_any_name() {
            $({
                use self::$name::{$name, Coded};
                assert_eq!($name::new(Coded::One).message, "one");
            })*
        }};
    }

    #[allow(non_snake_case, reason = "called like the struct")]
    mod named {
        bodies! {
            A B D E S T V X Body Code CodeText Deserialize Deserializer Display Error ErrorBody
            Formatter From Member Message Name None Object Ok Option OrUnknown Other Own Result
            SeqAccess Serialize SerializeStruct Serializer Some String Value Values Visitor
        }
    }
}

#[cfg(feature = "alloc")]
mod conditional {
    errcodes::errcodes! {
        /// | Code | Message  |
        /// |------|----------|
        /// | 1    | no {one} |
        ///
        /// ```json
        /// {"code": 1, "message": "no one"}
        /// ```
        #[cfg(any())]
        pub enum Gone {}

        #[errcodes(body = Gone)]
        pub struct GoneBody;

        #[errcodes(failure = Gone)]
        pub struct GoneFailure;

        /// | Code | Message  |
        /// |------|----------|
        /// | 1    | no {one} |
        ///
        /// ```json
        /// {"code": 1, "message": "no one"}
        /// ```
        pub enum Left {}

        #[errcodes(body = Left)]
        #[cfg(any())]
        pub struct LeftBody;

        #[errcodes(failure = Left)]
        #[cfg(any())]
        pub struct LeftFailure;

        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        #[cfg(all())]
        pub enum Here {}
    }
}

#[cfg(feature = "alloc")]
#[test]
fn an_enum_may_be_conditional_with_all_that_belongs_to_it() {
    assert_eq!(conditional::Here::One.code(), 1);
    assert_eq!(conditional::Left::ALL.len(), 1);
}

/// Only who uses what is deprecated is told so.
#[cfg(feature = "alloc")]
mod deprecated {
    #![deny(warnings)]

    errcodes::errcodes! {
        /// | Code | Status | Message  |
        /// |------|--------|----------|
        /// | 1    | 404    | no {one} |
        ///
        /// ```json
        /// {"code": 1, "message": "no one", "status": 404}
        /// ```
        #[deprecated]
        pub enum Old {
            #[errcodes(code = 1)]
            #[deprecated]
            Gone,
        }

        #[errcodes(body = Old)]
        pub struct OldBody {
            #[deprecated]
            pub id: Option<String>,
        }

        #[errcodes(body = Old)]
        #[deprecated]
        pub struct OldestBody;

        #[errcodes(failure = Old)]
        pub struct OldFailure;

        #[errcodes(failure = Old)]
        #[deprecated]
        pub struct OldestFailure;
    }
}

#[cfg(feature = "alloc")]
#[test]
fn what_is_generated_may_be_deprecated() {
    use deprecated::{OldBody, OldFailure, old_failure};
    let failure = OldFailure::from(old_failure::Gone { one: 1 });
    assert_eq!(OldBody::new(failure.error_code()).status, Some(404));
}
