//! A failure is a name, and its parameters are those of the message.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message                 |
    /// |------|-------------------------|
    /// | 1    | bucket {name} not found |
    pub enum ApiError {}

    #[errcodes(failure = ApiError)]
    pub struct ApiFailure;
}

fn misspelt() -> ApiFailure {
    api_failure::BucketNotFound { nam: 1 }.into()
}

fn missing() -> ApiFailure {
    api_failure::BucketNotFound {}.into()
}

errcodes! {
    #[errcodes(url = "https://docs.example.com/")]
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum NoPlaceholder {}
}

errcodes! {
    #[errcodes(url = "https://docs.example.com/{cod}", exhaustive = true)]
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    enum OtherPlaceholder {}
}

errcodes! {
    #[errcodes(failure = Missing)]
    struct NoEnum;
}

errcodes! {
    #[errcodes(failur = Missing)]
    struct Misspelt;
}

errcodes! {
    #[errcodes(context = Missing)]
    struct OtherOption;
}

errcodes! {
    #[errcodes(failure = Missing)]
    struct Fields {
        one: u32,
    }
}

errcodes! {
    #[errcodes(failure = Missing)]
    enum Enum {}
}

errcodes! {
    /// | Code | Message                 |
    /// |------|-------------------------|
    /// | 1    | bucket {name} not found |
    enum Bucket {}

    #[errcodes(failure = Bucket)]
    struct failure;

    #[errcodes(failure = Bucket)]
    struct 故障;
}

fn main() {
    let _: [Option<failure>; 0] = [];
    let _: Option<故障> = None;
}
