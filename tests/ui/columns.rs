//! Columns of the user's own have a name, a type, and a place in the document.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: str = "Tips", other: bool = 4))]
    enum Unknown {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(message: str = "Message"))]
    enum Role {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(is_deprecated: bool = "Tip"))]
    enum Taken {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(ALL: str = "Tip"))]
    enum Constant {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(fn: str = "Tip"))]
    enum Keyword {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(self: str = "Tip"))]
    enum Itself {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(2nd: str = "Tip"))]
    enum Number {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns("my tip": str = "Tip"))]
    enum Text {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(Tip: str = "Tip"))]
    enum Capital {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: str = "Tip", r#tip: str = 3))]
    enum Twice {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: u33 = "Tip"))]
    enum Type {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: &str = "Tip"))]
    enum Reference {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip = "Tip"))]
    enum NoType {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: str = 0))]
    enum Zero {}

    /// | Code | Message | Tip |
    /// |------|---------|-----|
    /// | 1    | one     | a   |
    #[errcodes(columns(tip: u8 = "Tip"))]
    enum Cell {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(
        tip: str = ("/docs/absolute.md", "Tip"),
        other: str = ("/docs/absolute.md", "Other"),
    ))]
    enum Absolute {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(tip: str = ("docs/nowhere.md")))]
    enum OnlyPath {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(tip: str = ("Tip", 1, 2)))]
    enum Three {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(tip: str = (1, "Tip")))]
    enum Swapped {}
}

fn main() {
    // The function is there, whatever is wrong with its column.
    let _ = (Unknown::One.tip(), Cell::One.tip(), Absolute::One.tip());
}
