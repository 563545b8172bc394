//! A pattern is a line with holes.

use errcodes::errcodes;

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {kode}: {message}")]
    enum UnknownHole {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {code: {message}")]
    enum NoEnd {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = ["### {code}: {message}", "### {name}: {message}"])]
    enum NoCode {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {code}{message}")]
    enum HolesTogether {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {code}: {message} {message}")]
    enum HoleTwice {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "{code} {message}")]
    enum AnyLine {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {code}\n\n{message}")]
    enum ThreeLines {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "- {code}: {message}")]
    enum Unfit {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = "### {code}: {message}", columns(message = 2))]
    enum Number {}
}

errcodes! {
    /// ### E1: one
    ///
    /// Message: first
    ///
    /// Error message: second
    #[errcodes(rows = "### {code}: {name}")]
    enum TwoLabels {}
}

errcodes! {
    /// ### E1: one
    #[errcodes(rows = 1)]
    enum NoString {}
}

fn main() {}
