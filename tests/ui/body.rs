//! Fields of a body: each is told where it stands.

use errcodes::{OrUnknown, errcodes};

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct NoDefault(u32);

#[derive(Clone, Debug, PartialEq, Default)]
struct NoSerde(u32);

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// ```json
    /// {"status": 400, "error": {"code": 1, "message": "one", "status": "x"}}
    /// ```
    enum Error {}

    #[errcodes(body = Error)]
    struct WithSerde {
        #[serde(rename = "requestId")]
        request_id: Option<String>,
        #[cfg_attr(all(), serde(default))]
        more: Option<String>,
        kept: Option<OrUnknown<Error>>,
    }

    #[errcodes(body = Error)]
    struct Conditional {
        #[cfg(any())]
        request_id: Option<String>,
    }

    #[errcodes(body = Error)]
    struct Twice {
        code: Option<OrUnknown<Error>>,
        #[errcodes(member = "code")]
        number: Option<OrUnknown<Error>>,
        id: Option<String>,
        #[errcodes(member = "id")]
        request: Option<String>,
        #[errcodes(member = "other")]
        id: Option<String>,
    }

    #[errcodes(body = Error)]
    struct Taken {
        #[errcodes(member = "text")]
        message: Option<String>,
    }

    #[errcodes(body = Error)]
    struct Ambiguous {
        #[errcodes(member = "status")]
        state: Option<String>,
    }

    #[errcodes(body = Error)]
    struct Options {
        #[errcodes(name = "code")]
        a: Option<String>,
        #[errcodes(membre = "code")]
        b: Option<String>,
        #[errcodes(member = code)]
        c: Option<String>,
        #[errcodes(member = "a")] #[errcodes(member = "b")]
        d: Option<String>,
        e,
        f: ,
        g: Vec<(u8, u8)>, 1,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum Other {}

    #[errcodes(body = Other)]
    struct Tuple(u32);
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// ```json
    /// {"code": 1, "message": "one"}
    /// ```
    enum Third {}

    #[errcodes(body = Third)]
    struct NoDefaults {
        no_default: NoDefault,
    }

    #[errcodes(body = Third)]
    struct NoSerdes {
        no_serde: NoSerde,
    }

    #[errcodes(body = Third)]
    struct OtherCode {
        code: Option<i64>,
    }

    #[errcodes(body = Third)]
    struct OtherMessage {
        message: u8,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// ```json
    /// {"code": 1, "message": "one", "时间": 5, "线": "x"}
    /// ```
    enum Fourth {}

    #[errcodes(body = Fourth)]
    struct Nameless {
        #[errcodes(member = "时间")]
        time: Option<u8>,
    }
}

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    ///
    /// ```json
    /// {"code": 1, "message": "one", "id": "a", "id": "b"}
    /// ```
    enum Fifth {}

    #[errcodes(body = Fifth)]
    struct Repeated;

    #[errcodes(body = Fifth)]
    struct RepeatedAndDeclared {
        #[errcodes(member = "id")]
        id: Option<String>,
    }
}

fn main() {}
