#![doc = include_str!("../README.md")]
#![no_std]

mod integrations;

#[cfg(feature = "serde")]
#[doc(no_inline)]
pub use errcode_runtime::CodeField;
#[cfg(feature = "alloc")]
#[doc(no_inline)]
pub use errcode_runtime::{Cause, Failure, OrFail};
#[doc(no_inline)]
pub use errcode_runtime::{
    Code, ErrorBody, ErrorCode, HttpStatus, KeepCode, Occurrence, OrUnknown, UnknownCode,
    UnknownName, Url,
};
#[cfg(all(feature = "alloc", feature = "serde"))]
#[doc(no_inline)]
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
/// a member that is a code of the table: the code is an [`OrUnknown`], the message
/// a `String` (empty if there is none), other texts, numbers and booleans are
/// `Option`s. With the feature `serde` it is read and written.
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
/// Only the code, the envelope and fields of your own can fail, and the error
/// names the member. Another member of another type than the example's is `None`
/// (in formats that are not human-readable, an error), and members that the body
/// does not have are ignored.
///
/// `new` fills in the code, the message, what equals the status in the example,
/// and its booleans. A message with placeholders (`no bucket {name}`) is that of
/// every text that fits it.
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
#[cfg_attr(not(doctest), doc = include_str!("services.md"))]
/// # Options
///
/// | option | value | meaning |
/// |---|---|---|
/// | (first, unnamed) | string | the document, relative to the folder of `Cargo.toml` |
/// | `section` | string or `[..]` | only tables under these headings; a heading covers its sub-headings |
/// | `columns(code = .., status = .., name = .., message = .., description = ..)` | text of a header, or a number from 1 | the columns, where they are not recognised |
/// | `columns(name: type = ..)` | `str`, `bool`, or an integer up to 64 bits; text of a header, or a number from 1, of the document or of another: `("path", ..)` | a [column of your own](#columns-of-your-own) |
/// | `rows` | pattern or `[..]` | entries that stand in headings, lists or lines: see [below](#codes-outside-of-tables) |
/// | `code_type` | `u32` `i32` `u64` `i64` `str` | the Rust type of the code |
/// | `status` | `404`, `code`, `code / 100000`, `section` or `none` | the status of entries whose table has no status column: a number, the code or a part of it, the number in the heading; `none` reads no statuses at all |
/// | `names` | `text` (default) or `code` | where variants get their names when there is no name column |
/// | `strip_prefix` | string | removed from name cells and text codes before naming |
/// | `skip` | `[code, ..]` | rows that are not errors, such as `0` for success; a text also skips what is not a code |
/// | `allow(..)` | names of faults | faults of the document that are known and accepted |
/// | `lock` | nothing, or a path | names and meanings are kept in this file; of `docs/errors.md` and `ApiError`, in `docs/errors.ApiError.lock` |
/// | `url` | string with `{code}` or `{name}` | where an entry is explained: [`ErrorCode::url`], and the type of its [`Problem`] |
/// | `exhaustive` | | no `#[non_exhaustive]`: a new row breaks every `match`, also those of other crates |
/// | `body` | name | of a struct, and its only option: the enum of the error body |
/// | `member` | string | of a field of that struct, and its only option: the name of the member |
/// | `failure` | name | of a struct, and its only option: the enum of a failure |
///
/// A macro that wraps this one takes the path as an argument (`$path:literal`):
/// the document is tracked by a path relative to the file that the literal is in.
///
/// # Documents
///
/// Tables are those of [GitHub Flavored Markdown][gfm], and of HTML, whose cells
/// are inline Markdown; a cell over several rows or columns stands in each of them.
/// A code table is one with a code column, which is recognised by its header
/// (`Code`, `Error code`, `错误码`, `コード`, ..), never by its values; so are the
/// columns of the HTTP status, the name, the message and the description. A header
/// that is not known is looked at again without brackets, plurals and the marks of
/// footnotes (`Code(s)¹`), and then in parts (`错误码 / Error code`). Tables with
/// equal headers have equal columns; a header that repeats its columns is tables
/// side by side. A row that is blank, holds nothing but a title, or is the header
/// once more is none. Where most code tables stand below headings like
/// `404 Not Found` or `HTTP 404`, and no table has a status column, those are the
/// statuses. Cells are read as text without markup; struck-out text is text, and an
/// entry whose code is struck out says that it is deprecated
/// ([`ErrorCode::is_deprecated`]).
///
/// A variant `as` a number is the number of its row, and not its code.
///
/// Codes are integers (decimal, negative, hexadecimal after `0x`, or `16 (0x10)`):
/// an `i64`, whatever the rows are, or the type that `code_type` says, of which
/// `i32` takes hexadecimal as its bits. Or they are text: all words, or leading zeros where
/// all codes have as many digits. Beside a column of integers (`Decimal`,
/// `Value`), identifiers are the names, and hexadecimal is another writing. What
/// stands for a code and is none (`4xx`, `N/A`, `1000-1999`, `{code}`) is a fault;
/// a word such as `null` is a code where a variant is given it.
///
/// # Codes outside of tables
///
/// Codes that stand in headings, items of lists or lines of text are read with a
/// pattern, which is such a line with holes: `rows = "### {code} {name}"`.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     /// ### -1000 UNKNOWN
///     ///
///     /// Nobody knows.
///     ///
///     /// ### -1001 DISCONNECTED
///     ///
///     /// The connection is gone.
///     #[errcodes(rows = "### {code} {name}")]
///     pub enum StreamError {}
/// }
///
/// assert_eq!(StreamError::Disconnected.code(), -1001);
/// assert_eq!(StreamError::Disconnected.message(), "The connection is gone.");
/// ```
///
/// | part of a pattern | stands for |
/// |---|---|
/// | `### `, `- `, `1. ` | headings of this level, items of a list, items of a list with numbers; without one, lines of paragraphs |
/// | `{code}` | one word |
/// | `{status}`, `{name}`, `{message}`, `{description}` | any text, up to what follows |
/// | `{_}` | any text, or none, that nobody asks for |
/// | `**`, `*`, `` ` ``, `~~` | markup; elsewhere it says nothing |
/// | all else | itself; dashes are equal, `：` is `:`, and a `:` at the end says nothing; `\\{` is a brace |
///
/// A pattern of two lines (`"**{name}**\n{code}"`) reads two lines, and a list of
/// patterns (`rows = ["..", ".."]`) reads what fits any of them.
///
/// | a line | pattern |
/// |---|---|
/// | `### INVALID_API_KEY`, and below it `**HTTP status:** 401` | `### {code}` |
/// | `### ERROR 1007 (HY000): cannot create it` | `### ERROR {code} ({_}): {message}` |
/// | `` - `E001`: first `` | `` - `{code}`: {message} `` |
/// | `- NOT_FOUND (value: "404")` | `- {name} (value: "{code}")` |
/// | `` `CE000` : Invalid address. `` | `` `{code}` : {message} `` |
///
/// What the pattern has no hole for comes from below the line: under its heading,
/// in its item, or up to the next entry or heading. `Label: value`, a label on a
/// line of its own above the value, and tables of two columns are read by the
/// words of headers, or as `columns(message = "Label")` says. Without such a text,
/// the first paragraph is the message. The section is the heading above the line.
/// Tables are read beside patterns, and `section` chooses among both. The error of a
/// document without code tables proposes the pattern that its lines look like. A
/// document in another format (`.rst`, `.adoc`) is read as Markdown: export it to
/// GitHub Flavored Markdown or HTML.
///
/// # Columns of your own
///
/// Whatever else a table says stands in the documentation of the variant, under
/// its header. `columns(name: type = "Header")` makes a function of it, too: an
/// `Option<&'static str>`, an `Option` of an integer, or a `bool`. A blank cell is
/// `None`. What says yes or no is a word (`yes` `no` `true` `false` `y` `n` `是` `否`
/// `可` `不可` `はい` `いいえ` `sim` `não` `sí` `да` `нет`) or a mark (`✓` `✅` `○`, `✗` `❌` `×`);
/// a blank cell is a no where the column has no other word for it. All functions
/// are constant. A column `Deprecated` (`废弃`) of yes and no is read without being
/// asked for, as if its codes were struck out.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     /// | Code | Message         | Retryable | Wait (s) | What to do         |
///     /// |------|-----------------|-----------|----------|--------------------|
///     /// | 1001 | order not found | no        |          | Look at the id.    |
///     /// | 1002 | try again later | yes       | 30       |                    |
///     #[errcodes(columns(
///         is_retryable: bool = "Retryable",
///         wait: u32 = "Wait (s)",
///         advice: str = "What to do",
///     ))]
///     pub enum OrderError {}
/// }
///
/// assert!(OrderError::TryAgainLater.is_retryable());
/// assert_eq!(OrderError::TryAgainLater.wait(), Some(30));
/// assert_eq!(OrderError::OrderNotFound.advice(), Some("Look at the id."));
/// ```
///
/// A column of another document is `name: type = ("path", "Header")`. Its rows are
/// found by their codes, and a code that only one of the two documents has is a
/// fault: so a translation is checked. This client tries again where that helps,
/// and tells its user in one of two languages.
///
/// ```
/// # use errcodes::errcodes;
/// errcodes! {
///     #[errcodes("docs-src/parcels.md", columns(
///         is_retryable: bool = "Retry",
///         advice: str = "What to do",
///         message_zh: str = ("docs-src/parcels.zh.md", "含义"),
///         advice_zh: str = ("docs-src/parcels.zh.md", "处理建议"),
///     ))]
///     pub enum ParcelError {}
/// }
///
/// fn send(mut call: impl FnMut() -> Result<u32, ParcelError>) -> Result<u32, ParcelError> {
///     let mut answer = call();
///     for _ in 0..3 {
///         if answer.as_ref().is_err_and(ParcelError::is_retryable) {
///             answer = call();
///         }
///     }
///     answer
/// }
///
/// fn tell(error: ParcelError, language: &str) -> [Option<&'static str>; 2] {
///     match language {
///         "zh" => [error.message_zh(), error.advice_zh()],
///         _ => [Some(error.message()), error.advice()],
///     }
/// }
///
/// let mut answers = [Err(ParcelError::TooManyRequests), Ok(7)].into_iter();
/// assert_eq!(send(|| answers.next().unwrap()), Ok(7));
///
/// let mut answers = [Err(ParcelError::ParcelNotFound)].into_iter();
/// let error = send(|| answers.next().unwrap()).unwrap_err();
/// assert_eq!(tell(error, "zh"), [Some("包裹不存在"), Some("请核对收据上的单号。")]);
/// assert_eq!(tell(error, "en")[0], Some("parcel not found"));
/// ```
///
/// # Names
///
/// A variant is called by the first that applies: an override; the name
/// column; a text code; the first sentence of the message; `E` and the code.
/// Entries whose names collide all get their code appended, so that no row
/// renames another by its position. A name that is in `UpperCamelCase` is kept;
/// else words are what stands between characters other than ASCII letters and
/// digits, and each begins with a capital; marks on Latin letters are nothing. Of
/// a message, what counts it, placeholders, and what stands in brackets behind it
/// are left out; where that leaves a fragment, the code makes the name.
///
/// A message that is reworded renames its variant, unless there is a name column,
/// an override or a lock.
///
/// # When the document changes
///
/// With the option `lock`, an edit that means the same changes no name. A file of
/// the enum, beside the document and under version control, has a line for each
/// code:
///
/// ```text
/// errcodes lock 1: ApiError
/// section = "Storage"
/// 4001 400 NoBody NeedBody | the request has no body
/// 4003 retired 404 FileIsGone | file is gone
/// reserved FileMd5NotMatch
/// ```
///
/// The first name is the variant; the others are constants equal to it, which
/// `FromStr` reads, and which are deprecated unless the document gives them. Behind
/// the names is the message as it was last accepted. Make an empty file, and
/// `ERRCODES_LOCK=write cargo test` writes it; without the variable, `cargo test`
/// fails where the lock is not what the document says, and shows the lines that
/// differ. (rustc runs no test of an enum that stands in a function or a constant.)
///
/// | change in the document | what becomes of it |
/// |---|---|
/// | a message is reworded | the name is kept |
/// | a row is new | it alone takes the suffix, if its name is taken |
/// | a row is gone | the variant stays, last in `ALL`, and [`is_retired`](ErrorCode::is_retired); delete its line to let it go |
/// | a code does not fit the type of the others | it is `not_a_code`: the type stays |
/// | a status, a section, the order | they are as the document says |
/// | a retired code is back, and says the same | it is like the others again |
/// | a code says something else | `repurposed_code`, or `reused_code` if it was retired |
/// | a new code says what a code said that is gone | `renumbered_code` |
/// | there are no statuses or messages any more | `lost_column` |
///
/// A text says the same if most pairs of its letters stay, no word negates what it
/// said, and it is not what another code said, which says it no more. A name cell
/// that stays says it too. Where the macro is wrong, or the document has changed on
/// purpose, the answer is a line of the lock, which the error names: the new text at
/// its end (the same error), the new code at its beginning (the same error under
/// another code), `retired` behind the code (it is gone), or no line at all (another
/// error).
///
/// ```text
/// error: code 4001 says something else than in the lock [repurposed_code]
///   --> docs/errors.md:64:11
///    |
/// 64 | | 400 | 4001 | file already uploaded |
///    |         ^^^^
///    = note: docs/errors.ApiError.lock:8: `4001 400 FileMd5NotMatch | file md5 not match`
///    = note: `file md5 not match` is code 4002 in the document now
/// ```
///
/// To rename a variant, write the new name first in its line; an override does that
/// as well. A name behind `reserved` is not given to any row. Where a merge leaves a
/// conflict in a lock, keep the lines of both sides.
///
/// # Faults
///
/// Each is an error that shows the line of the document, unless it is allowed.
///
/// | fault | what it is | what `allow` does |
/// |---|---|---|
/// | `duplicate_code` | a code again, with other content | the first row is the variant, with the texts of later rows where it has none; a later row with another name is a constant equal to it |
/// | `not_a_code` | a code cell that is a range, a list, a placeholder, a word among numbers, a phrase among words, or spans columns | the row is left out |
/// | `empty_code` | no code in the row | the row is left out |
/// | `missing_cells` | fewer cells than the header | they are blank |
/// | `extra_cells` | more cells than the header, which Markdown drops | they are dropped |
/// | `broken_table` | looks like a table, but Markdown reads none; a `<table>` without an end | it is passed over |
/// | `bad_status` | a status that is none, several, or blank where others have one | the option `status` fills it, else the row is left out |
/// | `bad_cell` | a cell of a column of your own that is not of its type, or of a column `Deprecated` that is neither yes nor no | it is blank, or no |
/// | `unmatched_code` | a code that only one of the enum's document and another one has | its cells are blank, or the row is passed over |
/// | `no_text` | a code table without a name, a message or a description | entries are called by their codes |
/// | `no_row` | a line that stands among those of `rows`, or begins with a code like theirs, and fits no pattern | it is passed over |
/// | `unread_codes` | a table beside the code tables with integers below a word for codes or statuses, or a first column of codes of the form of those that are read; three or more words of that form outside of tables, where there are no `rows` | it is passed over |
/// | `bad_placeholder` | a placeholder of a message that makes no field of a failure: `{}`, `{用户}`, a second one of the same field, `{{name}}` | it has no field |
/// | `example_mismatch` | the example of an error body has another code or message than the table | the example is taken as it is |
/// | `bad_example` | no code block is an example of an error body | cannot be allowed |
/// | `broken_lock` | a lock that is not one, is of another enum, or has a line that cannot be read, or a code or name twice | cannot be allowed |
/// | `lock_conflict` | a lock in which a merge has left a conflict | cannot be allowed |
/// | `repurposed_code` | a code with another meaning than its lock has | cannot be allowed |
/// | `reused_code` | a retired code that is back with another meaning | cannot be allowed |
/// | `renumbered_code` | the meaning of a code that is gone, under a new code | cannot be allowed |
/// | `lost_column` | no statuses or messages where the lock has some | cannot be allowed |
///
/// # What is generated
///
/// A `#[non_exhaustive]` enum without fields, in document order, with
/// `Clone`, `Copy`, `PartialEq`, `Eq`, `Hash`, and `PartialOrd` and `Ord` by code; constant
/// functions `code`, `name`, `message`, `description`, `section`, `status`
/// where the document or an option gives one, and one for each column of your own; the constant `ALL`; `from_code`;
/// `Debug` (the name), `Display` (the message; `{:#}` adds code and status),
/// [`Error`](core::error::Error), `FromStr` (the name, and further names), `TryFrom` and `From`
/// between enum and code; [`ErrorCode`], and [`HttpStatus`] where there is a
/// status; with the feature `serde`, `Serialize` and `Deserialize` as the code.
///
/// [gfm]: https://github.github.com/gfm/#tables-extension-
#[macro_export]
macro_rules! errcodes {
    ($($input:tt)*) => {
        $crate::__private::errcodes! { [$crate] $($input)* }
    };
}
