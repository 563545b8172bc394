#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![no_std]

mod integrations;

#[cfg(feature = "serde")]
#[doc(inline)]
pub use errcode_runtime::CodeField;
#[cfg(feature = "alloc")]
#[doc(inline)]
pub use errcode_runtime::{Cause, Failure, OrFail};
#[doc(inline)]
pub use errcode_runtime::{
    Code, ErrorBody, ErrorCode, HttpStatus, KeepCode, Occurrence, OrUnknown, UnknownCode,
    UnknownName, Url,
};
#[cfg(all(feature = "alloc", feature = "serde"))]
#[doc(inline)]
pub use errcode_runtime::{PROBLEM_JSON, Problem};
#[cfg(feature = "serde")]
#[doc(inline)]
pub use errcode_runtime::{as_code, as_name, as_string};

/// What the macro and the code that it generates stand on.
#[doc(hidden)]
pub mod __private {
    pub use errcode_macros::errcodes;
    pub use errcode_runtime::__private::*;
}

/// Makes the Markdown table of an API's error codes an enum.
///
/// # Forms
///
/// A path alone, from the folder of `Cargo.toml` on, makes a public enum that
/// is called after the file: `UpyunError`.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes!("docs-src/upyun.md");
///
/// assert_eq!(UpyunError::from_code(40000002), Some(UpyunError::NeedBody));
/// ```
///
/// An enum has options, attributes and a visibility. A variant in it names the
/// entry with its code, `#[errcodes(code = -61)]`, and can give it the status that
/// its row lacks, `#[errcodes(code = 4, status = 400)]`. Several enums may stand in
/// one call.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     /// What the proxy layer answers with.
///     #[errcodes("docs-src/tencent-cos.md", section = "PROXY 错误码",
///         strip_prefix = "ERROR_PROXY_", allow(duplicate_code))]
///     pub enum ProxyError {
///         #[errcodes(code = -61)]
///         WrongBucket,
///     }
/// }
///
/// assert_eq!(ProxyError::WrongBucket.code(), -61);
/// assert_eq!(ProxyError::NoSession.code(), -95);
/// // Code -61 has a second row; its name is a constant.
/// assert_eq!(ProxyError::InvalidCmdReq, ProxyError::WrongBucket);
/// ```
///
/// Without a path, the doc comment of the enum is the document.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     /// | Code | Status | Message        |
///     /// |------|--------|----------------|
///     /// | 1001 | 404    | user not found |
///     pub enum UserError {}
/// }
///
/// assert_eq!(UserError::UserNotFound.status(), 404);
/// ```
///
/// # Error bodies
///
/// A struct stands for the JSON body of an answer with an error, as the same
/// document shows it. Its fields come from the first object in a code block with
/// a member that is a code of the table, and, if several blocks have one, with a
/// message: the code is an [`OrUnknown`], the message a `String` (empty if there is
/// none), other texts, numbers and booleans are `Option`s. With the feature `serde`
/// it is read and written.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     #[errcodes("docs-src/upyun.md")]
///     pub enum UpyunError {}
///
///     /// What `UpYun` answers when a request fails.
///     #[errcodes(body = UpyunError)]
///     pub struct UpyunErrorBody;
/// }
///
/// let body = UpyunErrorBody::new(UpyunError::NeedBody);
/// assert_eq!(body.msg, "need body");
/// assert_eq!(body.code, UpyunError::NeedBody);
/// assert_eq!(body.id, None);
/// ```
///
/// Objects around that one are the envelope. They are read and written, and the
/// struct stays flat: their other members are fields too, and a name that occurs
/// twice gets its envelope's name in front. An object in a list stands for an
/// item of it: the list is a `Vec` in a struct of your own.
///
/// Members that are `null`, lists or objects are fields only where you declare
/// them. A field that you declare stands for the member of its name, or of the
/// name that `#[errcodes(member = "..")]` gives, in whichever object of the
/// example it is; one that the example does not have is a further member beside
/// the code. Its type has serde's traits, `Default`, and those that the struct
/// derives (`Clone`, `Debug`, `PartialEq`). The code can be an `Option<OrUnknown<..>>`,
/// and the message an `Option<String>`.
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use errcodes::{OrUnknown, errcodes};
///
/// errcodes! {
///     /// | Code          | Message                 |
///     /// |---------------|-------------------------|
///     /// | card_declined | Your card was declined. |
///     ///
///     /// ```json
///     /// {"error": {"code": "card_declined", "message": "Your card was declined."}, "id": "1"}
///     /// ```
///     pub enum PaymentError {}
///
///     #[errcodes(body = PaymentError)]
///     pub struct PaymentBody {
///         /// Some errors have none.
///         pub code: Option<OrUnknown<PaymentError>>,
///         #[errcodes(member = "param")]
///         pub parameter: Option<String>,
///     }
/// }
///
/// let body = r#"{"error": {"message": "No such card.", "param": "number"}, "id": "7"}"#;
/// let body: PaymentBody = serde_json::from_str(body)?;
/// assert_eq!(body.code, None);
/// assert_eq!(body.message, "No such card.");
/// assert_eq!(body.parameter.as_deref(), Some("number"));
/// assert_eq!(body.id.as_deref(), Some("7"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Only the code, the envelope and fields of your own can fail; of code and
/// envelope, the error names the member. Another member of another type than the
/// example's is `None` (in formats that are not human-readable, an error), and
/// members that the body does not have are ignored. What is `None` is not written.
///
/// `new` fills in the code, the message, what equals the status in the example
/// (only what is called a status, if one of these is), and its booleans. A status below
/// 200, which no answer ends with, is 500 there as in every answer. A message
/// with placeholders (`no bucket {name}`) is that of every text that fits it; of
/// several members, the message is what is called so.
///
/// A code or message without a letter of ASCII in its name (`错误码`) is the field
/// `code` or `message`; for another such member, declare a field.
///
/// Examples are read as documentation writes them: below lines of HTTP, with
/// comments, `...`, and commas before a closing bracket.
///
/// # On the wire
///
/// With the feature `serde`, an enum is read and written as its code. A field
/// that an API writes otherwise says so, with `errcodes::as_string` or
/// `errcodes::as_name`:
///
#[cfg_attr(feature = "serde", doc = "```")]
#[cfg_attr(not(feature = "serde"), doc = "```ignore")]
/// use errcodes::{OrUnknown, errcodes};
/// use serde::Deserialize;
///
/// errcodes! {
///     /// | Code  | Message                  |
///     /// |-------|--------------------------|
///     /// | 21402 | Operator already exists. |
///     pub enum ConsoleError {}
/// }
///
/// #[derive(Deserialize)]
/// struct Body {
///     #[serde(with = "errcodes::as_string")]
///     error_code: OrUnknown<ConsoleError>,
///     message: String,
/// }
///
/// let body = r#"{"error_code": "21402", "message": "Operator already exists."}"#;
/// let body: Body = serde_json::from_str(body)?;
/// assert_eq!(body.error_code, ConsoleError::OperatorAlreadyExists);
/// assert_eq!(body.message, ConsoleError::OperatorAlreadyExists.message());
/// # Ok::<(), serde_json::Error>(())
/// ```
///
#[cfg_attr(not(doctest), doc = include_str!("reference/services.md"))]
#[cfg_attr(not(doctest), doc = include_str!("reference/recipes.md"))]
#[doc = include_str!("reference/options.md")]
#[doc = include_str!("reference/documents.md")]
#[doc = include_str!("reference/rows.md")]
#[doc = include_str!("reference/columns.md")]
#[doc = include_str!("reference/names.md")]
#[doc = include_str!("reference/lock.md")]
#[doc = include_str!("reference/faults.md")]
#[doc = include_str!("reference/generated.md")]
#[macro_export]
macro_rules! errcodes {
    ($($input:tt)*) => {
        $crate::__private::errcodes! { [$crate] $($input)* }
    };
}
