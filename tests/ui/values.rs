//! Options have values of their kinds.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(section = Users)]
    enum Section {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(code = 0))]
    enum Columns {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns = "Code")]
    enum NoColumns {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(code_type = "u32")]
    enum CodeType {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(status = 99)]
    enum Status {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(status = code / 0)]
    enum Divisor {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(status = "404")]
    enum StatusText {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(names = "message")]
    enum Names {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(skip = 0)]
    enum Skip {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(skip = [OK])]
    enum SkipWord {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(allow = duplicate_code)]
    enum Allow {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(skip = [99999999999999999999999999999999999999999])]
    enum Large {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(names = code skip = [1])]
    enum Comma {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(lock = 5)]
    enum Lock {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(skip = [1u9])]
    enum Suffix {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(strip_prefix = "E_"id)]
    enum TextSuffix {}
}

fn main() {}
