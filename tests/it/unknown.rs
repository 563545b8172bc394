//! Codes that are newer than the document: `OrUnknown`, and what is in it.

use std::collections::HashSet;
use std::error::Error;

use errcodes::{ErrorCode, KeepCode, OrUnknown, errcodes};

errcodes! {
    /// | Code | Status | Message        |
    /// |------|--------|----------------|
    /// | 1001 | 404    | user not found |
    /// | 1002 | 503    | try later      |
    enum UserError {}

    /// | Code    | Message       |
    /// |---------|---------------|
    /// | NoUser  | no such user  |
    enum TextError {}
}

fn user(code: i64) -> OrUnknown<UserError> {
    OrUnknown::from_code(code)
}

/// The text lives no longer than the call.
fn text(code: &str) -> OrUnknown<TextError> {
    let read = code.to_owned();
    OrUnknown::from_code(read.as_str())
}

#[test]
fn a_code_of_the_document_is_never_unknown() {
    fn check<E: ErrorCode<Code: KeepCode>>() {
        for &error in E::ALL {
            let read = OrUnknown::<E>::from_code(errcodes::Code::to_ref(error.code()));
            assert_eq!(read, OrUnknown::Known(error));
            assert_eq!(read.known(), Some(error));
            assert_eq!(read, OrUnknown::from(error));
        }
    }
    check::<UserError>();
    check::<TextError>();
}

#[test]
fn a_new_code_is_kept_as_it_was_read() {
    assert_eq!((user(7).known(), user(7).code()), (None, 7));
    assert_eq!((text("New").known(), text("New").code()), (None, "New"));
    assert_eq!(user(1001).code(), 1001);
    assert_eq!(text("NoUser").code(), "NoUser");
}

#[test]
fn what_is_unknown_tells_its_code() {
    let OrUnknown::Unknown(unknown) = user(7) else { panic!("7 is in no row") };
    assert_eq!(unknown.code(), 7);
    let OrUnknown::Unknown(unknown) = text("New") else { panic!("`New` is in no row") };
    assert_eq!(unknown.code(), "New");
    assert_eq!(unknown.to_string(), "unknown error code New");
}

#[test]
fn it_is_compared_with_variants_and_by_code() {
    assert_eq!(user(1002), UserError::TryLater);
    assert_ne!(user(1002), UserError::UserNotFound);
    assert_ne!(user(7), UserError::TryLater);
    assert_eq!(user(7), user(7));
    assert_ne!(user(7), user(8));
    assert_eq!(text("New"), text("New"));
    let codes: HashSet<_> = [user(7), user(7), user(8), user(1001)].into();
    assert_eq!(codes.len(), 3);
}

#[test]
fn what_is_known_is_displayed_as_itself() {
    assert_eq!(user(1002).to_string(), "try later");
    assert_eq!(format!("{:#}", user(1002)), "try later (code 1002, status 503)");
    assert_eq!(format!("{:>12}", user(1002)), "   try later");
    assert_eq!(format!("{:?}", user(1002)), "Known(TryLater)");
}

#[test]
fn what_is_unknown_is_displayed_with_its_code() {
    assert_eq!(user(7).to_string(), "unknown error code 7");
    assert_eq!(text("New").to_string(), "unknown error code New");
}

#[test]
fn it_is_copied_where_the_code_is() {
    fn is_copy<T: Copy>() {}
    fn is_clone<T: Clone>() {}
    is_copy::<OrUnknown<UserError>>();
    is_clone::<OrUnknown<TextError>>();
}

#[test]
fn it_is_an_error() {
    fn fails(code: i64) -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(user(code))?
    }
    assert_eq!(fails(1001).unwrap_err().to_string(), "user not found");
    assert_eq!(fails(7).unwrap_err().to_string(), "unknown error code 7");
}

#[test]
fn what_the_document_says_of_a_code_is_there_if_it_has_the_code() {
    let (known, unknown) = (user(1001), user(7));
    assert_eq!(known.name(), known.known().map(UserError::name));
    assert_eq!(known.message(), known.known().map(UserError::message));
    assert_eq!(known.description(), None);
    assert_eq!((unknown.name(), unknown.message(), unknown.description()), (None, None, None));
}

#[test]
fn a_text_of_several_pieces_takes_the_width_that_is_asked_for() {
    assert_eq!(
        format!("{:>25}|{:^25}|{:-<24}|", user(7), user(7), user(7)),
        concat!(
            "     unknown error code 7|",
            "  unknown error code 7   |",
            "unknown error code 7----|"
        )
    );
    let error = "Nobody".parse::<UserError>().unwrap_err();
    assert_eq!(
        (error.name(), error.to_string()),
        ("Nobody", "unknown error name \"Nobody\"".to_owned())
    );
}
