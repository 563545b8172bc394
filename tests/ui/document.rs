//! An enum has a document, and the macro an enum.

use errcodes::errcodes;

errcodes! {
    enum Without {}
}

errcodes! {
    #[errcodes(status = 404)]
    enum OnlyOptions {}
}

errcodes! {
    /// What can go wrong.
    enum OnlyProse {}
}

errcodes! {
    #[doc = include_str!("../../README.md")]
    enum Included {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1001 | one     |
    #[doc = concat!("| 1002 ", "| two |")]
    enum PartlyIncluded {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1001 | one     |
    #[cfg_attr(all(), doc = "| 1002 | two |")]
    enum Conditional {}
}

errcodes! {
    #[errcodes(docs/some-errors.md, section = "Users")]
    enum Unquoted {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1001 | one     |
    #[errcodes(docs.md)]
    enum UnquotedAndTable {}
}

errcodes!(docs/errors.md);

errcodes!(section = "Users");

errcodes!("docs/错误.md");

errcodes!("docs/user.md" "docs/other.md");

fn main() {}
