//! What the compiler says of a variant, it says at its row.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    /// | 2    | two     |
    /// | 3    | three   |
    enum RowError {
        #[errcodes(code = 3)]
        Last,
    }
}

fn main() {
    match RowError::One {
        RowError::One => {}
    }
}
