//! Where there is no enum, that is one error, whatever uses its name.

use super::downstream::Downstream;

/// Each of them is put into a module or a function beside a call whose document
/// is not there.
const USES: [&str; 22] = [
    "",
    "pub fn f(_: E) {}",
    "pub fn f() -> Option<E> { E::from_code(1) }",
    "pub fn f(e: E) -> i64 { e.code() }",
    "pub fn f(e: E) -> u8 { match e { E::One => 1, E::Two => 2 } }",
    "pub fn f(e: E) -> u8 { match e { E::One => 1, _ => 2 } }",
    "pub struct S { pub e: E }",
    "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub struct S(E);",
    "pub trait T { fn t(&self) -> i64; } impl T for E { fn t(&self) -> i64 { self.code() } }",
    "impl E { pub fn is_one(self) -> bool { self == Self::One } }",
    "pub enum Any { Of(E), Other } impl From<E> for Any { fn from(e: E) -> Self { Any::Of(e) } }",
    "pub fn f(e: errcodes::OrUnknown<E>) -> bool { e == errcodes::OrUnknown::Known(E::One) }",
    "pub fn f<X: errcodes::ErrorCode>(_: X) {} pub fn g() { f(E::One) }",
    "pub mod inner { pub use super::E; pub fn f(e: E) -> &'static str { e.message() } }",
    "pub mod inner { use super::*; pub fn f(e: E) -> &'static str { e.message() } }",
    "use E::One; pub fn f() -> E { One }",
    "pub type Result<T> = core::result::Result<T, E>; pub fn f() -> Result<()> { Err(E::One) }",
    "pub const ALL: &[E] = E::ALL; pub static FIRST: E = E::One;",
    "pub fn f(b: B) -> Option<i64> { Some(b.code.code()) }",
    "pub struct S(B, E); pub fn f(text: &str) -> Option<E> { text.parse().ok() }",
    "pub fn f() -> ApiFailure { api_failure::NoBucket { name: 1 }.into() }",
    "pub fn f() -> Result<(), ApiFailure> { Err(E::One.into()) }",
];

const CALL: &str = "errcodes::errcodes! {
    #[errcodes(\"docs/none.md\")] pub enum E {}
    #[errcodes(body = E)] pub struct B;
    #[errcodes(failure = E)] pub struct ApiFailure;
}";

/// Of two enums of one name, the compiler takes one.
const CONDITIONAL: &str = "pub mod conditional {
    errcodes::errcodes! {
        #[cfg(all())] #[errcodes(\"docs/none.md\")] pub enum E {}
        #[cfg(any())] #[errcodes(\"docs/other.md\")] pub enum F {}
        #[errcodes(body = F)] pub struct B;
    }
    #[cfg(any())] pub struct E;
    errcodes::errcodes! { #[cfg(any())] #[errcodes(\"docs/other.md\")] pub enum E {} }
    pub fn f(e: E) -> i64 { e.code() }
    pub struct B;
}\n";

#[test]
fn a_document_that_cannot_be_read_is_one_error() {
    let uses = Downstream::usual("one-error");
    let last = format!("pub fn f() {{ {CALL} let _ = E::One; let _: Option<B> = None; }}\n");
    let uses_of = USES.iter().enumerate();
    let modules = uses_of.map(|(at, used)| format!("pub mod m{at} {{ {CALL} {used} }}\n"));
    let source: String = modules.chain([last, CONDITIONAL.to_owned()]).collect();
    uses.write("src/lib.rs", source);
    let answer = uses.cargo("check");
    let errors = answer.stderr.lines().filter(|line| line.starts_with("error"));
    let (told, others): (Vec<_>, Vec<_>) = errors.partition(|line| line.contains("cannot read"));
    // The last one says that the crate could not be compiled.
    assert_eq!((told.len(), others.len()), (USES.len() + 2, 1), "{}", answer.stderr);
    assert!(!answer.stderr.contains("warning"), "{}", answer.stderr);
}
