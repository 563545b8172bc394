//! What an option names has to be in the document.

use errcodes::errcodes;

errcodes! {
    /// # Users
    ///
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// # Notes
    #[errcodes(section = ["User", "Elsewhere"])]
    enum Section {}

    /// # Users
    ///
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// # Notes
    #[errcodes(section = ["Users", "Notes"])]
    enum SectionWithout {}

    /// # Users
    ///
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// # Notes
    #[errcodes(section = "Notes")]
    enum OnlyWithout {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(message = "Mesage", name = 3, description = "Hint"))]
    enum Columns {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    #[errcodes(columns(message = 2, description = "message"))]
    enum Role {}

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    /// | -2   | two     |
    #[errcodes(skip = [-1, 0x10, "OK"])]
    enum Skip {}

    /// | Code | Message |
    /// |------|---------|
    /// | A    | one     |
    #[errcodes(status = code / 100)]
    enum Status {}
}

fn main() {}
