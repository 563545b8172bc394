//! A row of the document is a variant in every configuration.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Conditional {
        #[errcodes(code = 1)]
        #[cfg(any())]
        First,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Hidden {
        #[cfg_attr(all(), doc = "one", cfg_attr(all(), cfg(any())))]
        #[errcodes(code = 1)]
        First,
    }
}

fn main() {}
