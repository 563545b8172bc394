//! A variant that the user names is that of one entry, and the only one.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    /// | 2    | two     |
    enum Numbers {
        #[errcodes(code = 3)]
        Unknown,
        #[errcodes(code = 1)]
        First,
        #[errcodes(code = 1)]
        Again,
        #[errcodes(code = "2")]
        Text,
    }

    /// | Code   | Message |
    /// |--------|---------|
    /// | NoUser | one     |
    enum Texts {
        #[errcodes(code = "NoUsr")]
        Near,
    }

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    /// | 2    | two     |
    enum Clash {
        #[errcodes(code = 1)]
        Two,
    }

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    /// | 2    | two     |
    enum Same {
        #[errcodes(code = 1)]
        Both,
        #[errcodes(code = 2)]
        Both,
    }

    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Reserved {
        #[errcodes(code = 1)]
        ALL,
    }
}

fn main() {}
