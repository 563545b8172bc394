//! What can be said once is not said twice.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(skip = [1], skip = [2])]
    enum Option {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(code = 1, code = "Message"))]
    enum Column {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(names = code)]
    #[errcodes(status = 404)]
    enum Attribute {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Variant {
        #[errcodes(code = 1, code = 2)]
        One,
    }
}

fn main() {}
