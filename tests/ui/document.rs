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

errcodes!(section = "Users");

errcodes!("docs/错误.md");

errcodes!("docs/user.md" "docs/other.md");

fn main() {}
