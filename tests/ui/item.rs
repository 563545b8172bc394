//! Only an enum of names can be asked for, and the body that it is the code of.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    struct Struct;
}

errcodes! {
    #[errcodes(body = Missing)]
    struct Body;
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    union Union {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Generic<T> {}
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Fields {
        #[errcodes(code = 1)]
        One(u32),
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Discriminant {
        #[errcodes(code = 1)]
        One = 1,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Override {
        One,
    }
}

fn main() {}
