//! The options of the enum, each where it changes what is read. Faults that
//! are accepted are `faults`', variants that the user names `overrides`'.

use errcodes::{ErrorCode, HttpStatus, errcodes};

fn codes<E: ErrorCode>() -> Vec<E::Code> {
    E::ALL.iter().map(|error| error.code()).collect()
}

fn names<E: ErrorCode>() -> Vec<&'static str> {
    E::ALL.iter().map(|error| error.name()).collect()
}

fn messages<E: ErrorCode>() -> Vec<&'static str> {
    E::ALL.iter().map(|error| error.message()).collect()
}

fn statuses<E: HttpStatus>() -> Vec<u16> {
    E::ALL.iter().map(|error| error.status()).collect()
}

mod section {
    use super::*;

    macro_rules! document {
        ($($(#[$option:meta])* $name:ident)*) => {
            errcodes! {$(
                /// | Code | Message |
                /// |------|---------|
                /// | 1    | none    |
                ///
                /// # Users
                ///
                /// | Code | Message |
                /// |------|---------|
                /// | 2    | user    |
                ///
                /// ### `GET` of *one* [user](#)
                ///
                /// | Code | Message |
                /// |------|---------|
                /// | 3    | get     |
                ///
                /// # Files
                ///
                /// | Code | Message |
                /// |------|---------|
                /// | 4    | file    |
                $(#[$option])*
                enum $name {}
            )*}
        };
    }

    document! {
        All
        #[errcodes(section = "Users")]
        Users
        #[errcodes(section = "GET of one user")]
        Get
        #[errcodes(section = ["Files", "GET of one user"])]
        Two
    }

    #[test]
    fn without_a_section_every_code_table_is_read() {
        assert_eq!(codes::<All>(), [1, 2, 3, 4]);
    }

    #[test]
    fn a_heading_covers_its_sub_headings() {
        assert_eq!(codes::<Users>(), [2, 3]);
    }

    #[test]
    fn a_heading_is_found_by_its_text_without_markup() {
        assert_eq!(codes::<Get>(), [3]);
        assert_eq!(Get::Get.section(), "GET of one user");
    }

    #[test]
    fn entries_of_several_sections_stand_in_document_order() {
        assert_eq!(codes::<Two>(), [3, 4]);
    }
}

mod columns {
    use super::*;

    errcodes! {
        /// | #  | HTTP | Kind      | What it says | Hint        |
        /// |----|------|-----------|--------------|-------------|
        /// | 7  | 404  | NOT_FOUND | no such user | sign up     |
        #[errcodes(columns(
            code = "#",
            status = 2,
            name = "kind",
            message = "What it **says**",
            description = 5,
        ))]
        enum Named {}

        /// | Code | Error code |
        /// |------|------------|
        /// | 1    | 2          |
        #[errcodes(columns(code = 2), allow(no_text))]
        enum Chosen {}
    }

    #[test]
    fn columns_are_taken_by_header_or_by_number() {
        assert_eq!(Named::NotFound.code(), 7);
        assert_eq!(Named::NotFound.status(), 404);
        assert_eq!(Named::NotFound.message(), "no such user");
        assert_eq!(Named::NotFound.description(), Some("sign up"));
    }

    #[test]
    fn a_choice_between_equal_columns_is_the_users() {
        assert_eq!(codes::<Chosen>(), [2]);
    }
}

mod code_type {
    use super::*;

    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        #[errcodes(code_type = i64)]
        enum Signed {}

        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        #[errcodes(code_type = u64)]
        enum Wide {}

        /// | Code | Message |
        /// |------|---------|
        /// | 2001 | number  |
        /// | A110 | letters |
        #[errcodes(code_type = str)]
        enum Text {}
    }

    #[test]
    fn the_type_of_the_code_can_be_pinned() {
        const SIGNED: i64 = Signed::One.code();
        const WIDE: u64 = Wide::One.code();
        assert_eq!((SIGNED, WIDE), (1, 1));
        assert_eq!(codes::<Text>(), ["2001", "A110"]);
        assert_eq!(names::<Text>(), ["E2001", "A110"]);
    }
}

mod status {
    use super::*;

    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 1    | one     |
        #[errcodes(status = 418)]
        enum Fixed {}

        /// | Code | Message |
        /// |------|---------|
        /// | 404  | one     |
        #[errcodes(status = code)]
        enum Same {}

        /// | Code     | Message |
        /// |----------|---------|
        /// | 40400001 | one     |
        /// | 59900007 | two     |
        #[errcodes(status = code / 100000)]
        enum Divided {}

        /// | Code | Status          | Message |
        /// |------|-----------------|---------|
        /// | 1    | 404 (Not Found) | one     |
        ///
        /// | Code | Message |
        /// |------|---------|
        /// | 2    | two     |
        #[errcodes(status = 500)]
        enum Mixed {}
    }

    #[test]
    fn a_status_is_given_or_reckoned_from_the_code() {
        assert_eq!(statuses::<Fixed>(), [418]);
        assert_eq!(statuses::<Same>(), [404]);
        assert_eq!(statuses::<Divided>(), [404, 599]);
    }

    #[test]
    fn a_status_column_goes_before_the_option() {
        assert_eq!(statuses::<Mixed>(), [404, 500]);
    }
}

mod names {
    use super::*;

    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 7    | one     |
        /// | -61  | two     |
        #[errcodes(names = code)]
        enum Code {}

        /// | Code | Message |
        /// |------|---------|
        /// | 7    | one     |
        #[errcodes(names = text)]
        enum Text {}

        /// | Code | Name     | Message |
        /// |------|----------|---------|
        /// | 7    | ERR_SEVEN | one    |
        /// | 8    | OTHER    | two     |
        #[errcodes(strip_prefix = "ERR_", names = code)]
        enum Column {}

        /// | Code     | Message |
        /// |----------|---------|
        /// | io.Read  | one     |
        /// | net.Down | two     |
        #[errcodes(strip_prefix = "io.")]
        enum TextCode {}
    }

    #[test]
    fn variants_are_named_after_the_code_or_after_the_text() {
        assert_eq!(super::names::<Code>(), ["E7", "ENeg61"]);
        assert_eq!(super::names::<Text>(), ["One"]);
    }

    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 7    |         |
        /// | -7   |         |
        #[errcodes(allow(no_text))]
        enum Blank {}
    }

    #[test]
    fn without_a_text_variants_are_named_after_the_code() {
        assert_eq!(super::names::<Blank>(), ["E7", "ENeg7"]);
    }

    #[test]
    fn a_name_column_goes_before_the_option() {
        assert_eq!(super::names::<Column>(), ["Seven", "Other"]);
    }

    #[test]
    fn a_prefix_is_left_out_of_names_and_never_of_codes() {
        assert_eq!(super::names::<TextCode>(), ["Read", "NetDown"]);
        assert_eq!(codes::<TextCode>(), ["io.Read", "net.Down"]);
    }
}

mod skip {
    use super::*;

    errcodes! {
        /// | Code | Message |
        /// |------|---------|
        /// | 0    | success |
        /// | -1   | pending |
        /// | 0x10 | wait    |
        /// | 2    | failure |
        #[errcodes(skip = [0, -1, 16])]
        enum Numbers {}

        /// | Code | Message |
        /// |------|---------|
        /// | OK   | success |
        /// | Lost | failure |
        #[errcodes(skip = ["OK"])]
        enum Texts {}
    }

    #[test]
    fn rows_that_are_no_errors_are_skipped() {
        // A skipped code has no say in the type of the others.
        const CODE: i64 = Numbers::Failure.code();
        assert_eq!((codes::<Numbers>(), CODE), (vec![2], 2));
        assert_eq!(messages::<Texts>(), ["failure"]);
    }
}
