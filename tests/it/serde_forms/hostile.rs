//! The impls of serde stand on nothing that a user can take away.

#![no_implicit_prelude]
#![allow(dead_code, reason = "they are only in the way")]

use ::errcodes::errcodes;

struct Option;
struct Result;
struct Some;
struct Ok;
struct S;
struct D;
struct Serialize;
struct Deserialize;
struct Serializer;
mod core {}
mod std {}
mod serde {}
mod serde_core {}
mod errcode_runtime {}

errcodes! {
    /// | Code | Message   |
    /// |------|-----------|
    /// | 1    | need body |
    pub enum BodyError {}

    /// | Code     | Message   |
    /// |----------|-----------|
    /// | NeedBody | need body |
    pub enum TextError {}
}

#[test]
fn codes_are_written_and_read_in_hostile_surroundings() {
    use ::std::assert_eq;
    use ::std::string::ToString;

    let number = ::serde_json::to_string(&BodyError::NeedBody).unwrap();
    assert_eq!(number, "1".to_string());
    assert_eq!(::serde_json::from_str::<BodyError>(&number).unwrap(), BodyError::NeedBody);
    let text = ::serde_json::to_string(&TextError::NeedBody).unwrap();
    assert_eq!(::serde_json::from_str::<TextError>(&text).unwrap(), TextError::NeedBody);
}
