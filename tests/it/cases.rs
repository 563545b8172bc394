//! The code that the documents of `tests/cases` are expected to become is code
//! that compiles, and means what the document says.

#![deny(warnings)]
#![allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    unreachable_pub,
    reason = "of no interest where a macro writes it"
)]

mod aliases {
    include!("../cases/good_aliases.rs");
}

#[cfg(feature = "alloc")]
mod body {
    include!("../cases/good_body.rs");
}

#[cfg(feature = "alloc")]
mod body_open_message {
    include!("../cases/good_body_open_message.rs");
}

#[cfg(all(feature = "alloc", feature = "serde"))]
mod body_roles {
    include!("../cases/good_body_roles.rs");
}

#[cfg(all(feature = "alloc", feature = "serde"))]
mod body_envelope {
    include!("../cases/good_body_envelope.rs");
}

mod columns {
    include!("../cases/good_columns.rs");
}

#[cfg(feature = "alloc")]
mod example_mismatch_allowed {
    include!("../cases/good_example_mismatch_allowed.rs");
}

mod integers {
    include!("../cases/good_integers.rs");
}

mod lock {
    include!("../cases/good_lock.rs");
}

mod other_document {
    include!("../cases/good_other_document.rs");
}

mod texts {
    include!("../cases/good_texts.rs");
}

#[test]
fn expected_code_means_what_its_document_says() {
    assert_eq!(aliases::CaseError::SignBucketNotmatch.code(), -61);
    assert_eq!(columns::CaseError::OrderNotFound.level(), Some(2));
    assert_eq!(other_document::CaseError::TryAgainLater.message_zh(), Some("请稍后重试"));
    assert_eq!(integers::CaseError::UserNotFound.name(), "UserNotFound");
    assert!(errcodes::ErrorCode::is_retired(lock::CaseError::PutAndCheckFailed));
    assert_eq!("FileIsGone".parse(), Ok(lock::CaseError::Gone));
    assert_eq!(texts::CaseError::from_code("01"), Some(texts::CaseError::E01));
}
