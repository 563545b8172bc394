//! What every generated enum has. The codes that no document has are
//! `unknown`'s.

use std::collections::{BTreeSet, HashSet};
use std::error::Error;
use std::fmt::Debug;
use std::str::FromStr;

use errcodes::{ErrorCode, HttpStatus, UnknownCode, UnknownName, errcodes};

errcodes! {
    /// # Accounts
    ///
    /// | Code | HTTP status | Name         | Message             | Description    |
    /// |------|-------------|--------------|---------------------|----------------|
    /// | 1003 | 404         | UserNotFound | user {0} not found  | Sign up first. |
    /// | 1001 | 503         | TRY_LATER    | try later           |                |
    ///
    /// ## Sessions
    ///
    /// | Code | HTTP status | Name         | Message             | Description    |
    /// |------|-------------|--------------|---------------------|----------------|
    /// | 1002 | 302         | LogIn        | 100%s: please log in |               |
    enum AccountError {}

    /// | Code       | Message     |
    /// |------------|-------------|
    /// | NoSuchUser | no such user |
    /// | R01        | try later   |
    enum TextError {}

    /// | Code | Message |
    /// |------|---------|
    /// | -61  | below   |
    /// | −7   | a minus |
    /// | 0    | none    |
    enum NegativeError {}

    /// | Code                 | Message |
    /// |----------------------|---------|
    /// | 18446744073709551615 | most    |
    #[errcodes(code_type = u64)]
    enum LargeError {}

    /// | Code                 | Message |
    /// |----------------------|---------|
    /// | -9223372036854775808 | least   |
    /// | 4294967296           | more    |
    enum WideError {}

    #[doc = "| Code | Name | Message |\n|---|---|---|\n\
             | a\\\\\"# | End | \"; } \"# \\\\ */ // {} %n \u{7} \u{202e}e\u{301} |"]
    enum MarksError {}

    /// | HRESULT    | Message  |
    /// |------------|----------|
    /// | 0x8A150001 | internal |
    /// | 0x1F       | other    |
    enum HexError {}

    /// | HRESULT    | Message  |
    /// |------------|----------|
    /// | 0x8A150001 | internal |
    /// | 0x1F       | other    |
    #[errcodes(code_type = i32)]
    enum BitsError {}
}

#[test]
fn variants_stand_in_document_order_and_compare_by_code() {
    let [user, later, log_in] = AccountError::ALL else { panic!("three variants") };
    assert_eq!(*user, AccountError::UserNotFound);
    assert_eq!(*later, AccountError::TryLater);
    assert_eq!(*log_in, AccountError::LogIn);
    assert!(NegativeError::ALL.is_sorted());
    assert!(TextError::ALL.is_sorted_by_key(|error| error.code()) == TextError::ALL.is_sorted());
    assert_eq!(user < later, user.code() < later.code());
    assert_eq!(log_in.cmp(user), log_in.code().cmp(&user.code()));
}

#[test]
fn an_error_is_a_small_value_and_a_key() {
    fn is_value<T: Copy + Eq + Ord + std::hash::Hash + Send + Sync + 'static>() {}
    is_value::<AccountError>();
    assert_eq!(size_of::<Option<AccountError>>(), 1);
    let hashed: HashSet<_> = AccountError::ALL.iter().collect();
    let sorted: BTreeSet<_> = AccountError::ALL.iter().collect();
    assert_eq!((hashed.len(), sorted.len()), (3, 3));
}

#[test]
fn accessors_can_be_called_in_constants() {
    const CODE: i64 = AccountError::TryLater.code();
    const STATUS: u16 = AccountError::TryLater.status();
    const MESSAGE: &str = AccountError::TryLater.message();
    const NAME: &str = AccountError::TryLater.name();
    const DESCRIPTION: Option<&str> = AccountError::UserNotFound.description();
    const SECTION: &str = AccountError::UserNotFound.section();
    const FOUND: Option<AccountError> = AccountError::from_code(CODE);
    const FIRST: AccountError = AccountError::ALL[0];
    const TEXT: &str = TextError::R01.code();
    assert_eq!((CODE, STATUS, MESSAGE, NAME), (1001, 503, "try later", "TryLater"));
    assert_eq!((DESCRIPTION, SECTION), (Some("Sign up first."), "Accounts"));
    assert_eq!((FOUND, FIRST), (Some(AccountError::TryLater), AccountError::UserNotFound));
    assert_eq!(TEXT, "R01");
}

#[test]
fn a_blank_description_is_none() {
    assert_eq!(AccountError::TryLater.description(), None);
    assert_eq!(TextError::R01.description(), None);
}

#[test]
fn the_section_is_the_nearest_heading_and_blank_without_one() {
    assert_eq!(AccountError::LogIn.section(), "Sessions");
    assert_eq!(TextError::R01.section(), "");
}

#[test]
fn from_code_finds_the_codes_of_the_document_only() {
    assert_eq!(AccountError::from_code(1002), Some(AccountError::LogIn));
    assert_eq!(AccountError::from_code(0), None);
    let read = String::from("NoSuchUser");
    assert_eq!(TextError::from_code(&read), Some(TextError::NoSuchUser));
    assert_eq!(TextError::from_code("nosuchuser"), None);
}

#[test]
fn a_code_is_converted_both_ways() {
    assert_eq!(AccountError::try_from(1003), Ok(AccountError::UserNotFound));
    assert_eq!(i64::from(AccountError::UserNotFound), 1003);
    let read = String::from("R01");
    assert_eq!(TextError::try_from(&*read), Ok(TextError::R01));
    assert_eq!(<&'static str>::from(TextError::R01), "R01");
}

#[test]
fn a_conversion_that_fails_gives_the_code_back() {
    let unknown: UnknownCode<i64> = AccountError::try_from(7).unwrap_err();
    assert_eq!(unknown.code(), 7);
    assert_eq!(unknown.to_string(), "unknown error code 7");
    let read = String::from("R02");
    let unknown: UnknownCode<&str> = TextError::try_from(&*read).unwrap_err();
    assert_eq!(unknown.code(), "R02");
    assert_eq!(unknown.to_string(), "unknown error code R02");
}

#[test]
fn a_name_is_read_letter_for_letter() {
    assert_eq!("TryLater".parse(), Ok(AccountError::TryLater));
    for text in ["TRY_LATER", "trylater", "try later", "1001", ""] {
        let unknown: UnknownName = text.parse::<AccountError>().unwrap_err();
        assert_eq!(unknown.to_string(), format!("unknown error name {text:?}"));
    }
}

#[test]
fn debug_is_the_name() {
    assert_eq!(format!("{:?}", AccountError::TryLater), "TryLater");
    assert_eq!(format!("{:#?}", Some(TextError::R01)), "Some(\n    R01,\n)");
}

#[test]
fn display_is_the_message_and_never_a_format_string() {
    assert_eq!(AccountError::UserNotFound.to_string(), "user {0} not found");
    assert_eq!(AccountError::LogIn.to_string(), "100%s: please log in");
}

#[test]
fn display_takes_width_and_precision() {
    assert_eq!(format!("{:>12}|", TextError::R01), "   try later|");
    assert_eq!(format!("{:-^11.3}", TextError::R01), "----try----");
}

#[test]
fn alternate_display_adds_the_code_and_the_status() {
    assert_eq!(format!("{:#}", AccountError::TryLater), "try later (code 1001, status 503)");
    assert_eq!(format!("{:#}", TextError::R01), "try later (code R01)");
    assert_eq!(format!("{:#}", NegativeError::Below), "below (code -61)");
}

#[test]
fn an_error_goes_where_errors_go() {
    fn fails() -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(AccountError::TryLater)?
    }
    let error = fails().unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&AccountError::TryLater));
    assert!(error.source().is_none());
}

/// Everything that the trait has, as generic code reads it.
fn told<E: ErrorCode>() -> Vec<String> {
    let tell = |&error: &E| {
        let (name, section) = (error.name(), error.section());
        let description = error.description().unwrap_or("-");
        format!("{} {name} {} {description} {section}", error.code(), error.message())
    };
    E::ALL.iter().map(tell).collect()
}

#[test]
fn generic_code_reads_any_enum() {
    let told_of_account = [
        "1003 UserNotFound user {0} not found Sign up first. Accounts",
        "1001 TryLater try later - Accounts",
        "1002 LogIn 100%s: please log in - Sessions",
    ];
    assert_eq!(told::<AccountError>(), told_of_account);
    assert_eq!(
        told::<TextError>(),
        ["NoSuchUser NoSuchUser no such user - ", "R01 R01 try later - "]
    );
}

#[test]
fn generic_code_finds_text_codes_in_borrowed_text() {
    fn find<E: ErrorCode<Code = &'static str>>(line: &str) -> Option<E> {
        let (code, _) = line.split_once(' ')?;
        E::from_code(code)
    }
    let line = String::from("R01 try later");
    assert_eq!(find(&line), Some(TextError::R01));
}

#[test]
fn generic_code_converts_and_parses() {
    fn round<E: ErrorCode<Code = i64> + TryFrom<i64, Error: Debug> + FromStr<Err: Debug>>() {
        for error in E::ALL {
            assert_eq!(E::try_from(error.code()).unwrap(), *error);
            assert_eq!(error.name().parse::<E>().unwrap(), *error);
        }
    }
    round::<AccountError>();
    round::<HexError>();
}

#[test]
fn statuses_have_classes() {
    fn classes<E: HttpStatus>(error: E) -> (u16, bool, bool) {
        (error.status(), error.is_client_error(), error.is_server_error())
    }
    assert_eq!(classes(AccountError::UserNotFound), (404, true, false));
    assert_eq!(classes(AccountError::TryLater), (503, false, true));
    assert_eq!(classes(AccountError::LogIn), (302, false, false));
}

#[test]
fn an_integer_code_is_an_i64_or_of_the_type_that_is_asked_for() {
    const NEGATIVE: i64 = NegativeError::AMinus.code();
    const LARGE: u64 = LargeError::Most.code();
    const LEAST: i64 = WideError::Least.code();
    const HEX: i64 = HexError::Internal.code();
    assert_eq!((NEGATIVE, LARGE, LEAST, HEX), (-7, u64::MAX, i64::MIN, 0x8A15_0001));
    assert_eq!(NegativeError::from_code(0), Some(NegativeError::E0));
    assert_eq!(LargeError::try_from(u64::MAX), Ok(LargeError::Most));
    assert_eq!(WideError::from_code(i64::MIN), Some(WideError::Least));
    assert_eq!(HexError::from_code(31), Some(HexError::Other));
    assert_eq!(i64::from(NegativeError::Below), -61);
}

/// As `ExitStatus::code` gives an HRESULT.
#[test]
fn hexadecimal_is_the_bits_of_an_i32() {
    const INTERNAL: i32 = BitsError::Internal.code();
    assert_eq!(INTERNAL, -1_978_335_231);
    assert_eq!(BitsError::from_code(31), Some(BitsError::Other));
}

/// The compiler reads the texts, and takes them for nothing but texts.
#[test]
fn no_text_ends_its_literal() {
    let [end] = MarksError::ALL else { panic!("one variant") };
    assert_eq!(end.code(), "a\\\"#");
    assert_eq!(end.message(), "\"; } \"# \\ */ // {} %n \u{7} \u{202e}e\u{301}");
    assert_eq!(MarksError::from_code(end.code()), Some(MarksError::End));
}
