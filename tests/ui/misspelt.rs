//! A word that the macro does not know names the nearest one that it does.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(sektion = "Users")]
    enum Option {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(mesage = "Message"))]
    enum Column {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(allow(duplicate_codes))]
    enum Fault {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(code_type = u31)]
    enum CodeType {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Variant {
        #[errcodes(coed = 1)]
        One,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(prefix = "ERR_")]
    enum Far {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(code_type = String)]
    enum FarType {}
}

fn main() {}
