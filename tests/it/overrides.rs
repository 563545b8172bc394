//! What the user writes of the enum: attributes, visibility, and variants that
//! are found by their code.

use std::str::FromStr;

use errcodes::errcodes;

errcodes! {
    /// | Code | Message            |
    /// |------|--------------------|
    /// | -61  | wrong bucket       |
    /// | 7    | 文件不存在         |
    /// | 0x10 | wrong bucket       |
    /// | 9    | no such user       |
    #[derive(Default)]
    enum Renamed {
        /// The signature is of another bucket.
        #[errcodes(code = -61)]
        OtherBucket,
        #[default]
        #[errcodes(code = 7,)]
        NoSuchFile,
    }

    /// | Code | Message      |
    /// |------|--------------|
    /// | R01  | try later    |
    /// | R02  | try again    |
    enum Text {
        #[errcodes(code = "R01")]
        TryLater,
    }

    /// | Code | Message      |
    /// |------|--------------|
    /// | 1    | one          |
    /// | 2    | two          |
    enum Swapped {
        #[errcodes(code = 1)]
        Two,
        #[errcodes(code = 2)]
        One,
    }
}

#[test]
fn a_variant_is_named_by_its_code_and_stays_at_its_place() {
    assert_eq!(Renamed::ALL[0], Renamed::OtherBucket);
    assert_eq!(Renamed::OtherBucket.code(), -61);
    assert_eq!(Renamed::OtherBucket.message(), "wrong bucket");
    assert_eq!(Text::ALL, [Text::TryLater, Text::R02]);
}

#[test]
fn a_variant_that_is_named_goes_by_that_name_everywhere() {
    assert_eq!(Renamed::NoSuchFile.name(), "NoSuchFile");
    assert_eq!(format!("{:?}", Renamed::NoSuchFile), "NoSuchFile");
    assert_eq!(Renamed::from_str("NoSuchFile"), Ok(Renamed::NoSuchFile));
    assert!(Renamed::from_str("E7").is_err());
}

#[test]
fn naming_a_variant_renames_no_other() {
    assert_eq!(Renamed::WrongBucket0x10.code(), 16);
    assert_eq!((Swapped::Two.code(), Swapped::One.code()), (1, 2));
}

#[test]
fn attributes_of_the_enum_and_of_a_variant_are_passed_on() {
    assert_eq!(Renamed::default(), Renamed::NoSuchFile);
}

mod deprecated {
    #![deny(warnings)]

    errcodes::errcodes! {
        /// | Code | Message      |
        /// |------|--------------|
        /// | 1    | one          |
        /// | 2    | two          |
        pub enum Numbers {
            #[deprecated = "code 2 says it better"]
            #[errcodes(code = 1)]
            Old,
        }
    }
}

#[test]
fn generated_code_may_name_a_variant_that_is_deprecated() {
    assert_eq!(deprecated::Numbers::ALL.len(), 2);
}

#[test]
fn a_raw_identifier_is_a_name_without_its_mark() {
    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        enum Raw {
            #[errcodes(code = 1)]
            r#Uno,
        }
    }
    assert_eq!((Raw::Uno.name(), "Uno".parse()), ("Uno", Ok(Raw::Uno)));
}

mod outer {
    pub(super) mod inner {
        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            pub(super) enum OfParent {}

            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            pub(in crate::overrides) enum OfPath {}

            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            pub(crate) enum OfCrate {}

            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            pub enum Public {}
        }
    }

    pub(super) const CODE: i64 = inner::OfParent::One.code();
}

#[test]
fn an_enum_is_as_visible_as_the_user_says() {
    use outer::inner::{OfCrate, OfPath, Public};
    assert_eq!(outer::CODE, 1);
    assert_eq!((OfPath::One.code(), OfCrate::One.code(), Public::One.code()), (1, 1, 1));
}

/// The same table in each form of a doc comment.
mod forms {
    errcodes::errcodes! {
        /**
         * | Code | Message |
         * |------|---------|
         * | 1    | one     |
         */
        pub enum Starred {}

        /**
        | Code | Message |
        |------|---------|
        | 1    | one     |
        */
        pub enum Block {}

        #[doc = "| Code | Message |"]
        #[doc = "|------|---------|\n| 1 | one |"]
        pub enum Attribute {}

        #[errcodes()]
        /// | Code | Message |
        ///|------|---------|
        /// | 1    | one     |
        pub enum Unaligned {}
    }
}

#[test]
fn every_form_of_a_doc_comment_is_read() {
    assert_eq!(forms::Starred::One.code(), 1);
    assert_eq!(forms::Block::One.code(), 1);
    assert_eq!(forms::Attribute::One.code(), 1);
    assert_eq!(forms::Unaligned::One.code(), 1);
}

mod short {
    errcodes::errcodes!("docs-src/upyun-console.md", section = "错误代码", names = code);
}

#[test]
fn the_short_form_takes_options_and_is_public() {
    use short::UpyunConsoleError;
    assert_eq!(UpyunConsoleError::E21101.message(), "用户相关参数错误");
}
