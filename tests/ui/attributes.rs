//! What the macro writes itself cannot be written once more.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[repr(C)]
    #[derive(Debug, Default, ::core::hash::Hash)]
    enum Given {}
}

fn main() {
    let _ = Given::One;
}
