//! Reads an error body as `UpYun` sends it, and prints what it means.
//!
//! ```text
//! cargo run --example upyun
//! cargo run --example upyun '{"msg": "too many requests", "code": 42900001, "id": "1"}'
//! curl -s .. | cargo run --example upyun -
//! ```

use std::error::Error;
use std::io::Read;

use errcodes::{OrUnknown, errcodes};
use serde_json::Value;

errcodes!("docs-src/upyun.md");

const NOT_FOUND: &str = r#"{
    "msg": "file or directory not found",
    "code": 40400001,
    "id": "11e4a729d24943409933a5e8314cd32e"
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    let body: Value = serde_json::from_str(&body()?)?;
    let code = body["code"].as_u64().ok_or("the body has no number `code`")?;
    println!("{}", explain(OrUnknown::from_code(code.try_into()?)));
    if let Some(message) = body["msg"].as_str() {
        println!("sent as   {message}");
    }
    Ok(())
}

/// The first argument, standard input for `-`, or an error that is common.
fn body() -> Result<String, std::io::Error> {
    match std::env::args().nth(1) {
        None => Ok(NOT_FOUND.to_owned()),
        Some(argument) if argument == "-" => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            Ok(text)
        }
        Some(argument) => Ok(argument),
    }
}

fn explain(error: OrUnknown<UpyunError>) -> String {
    match error {
        OrUnknown::Known(error) => format!(
            "variant   {error:?}\ncode      {}\nstatus    {}\nmessage   {error}",
            error.code(),
            error.status(),
        ),
        // Every code of the document begins with its HTTP status.
        OrUnknown::Unknown(unknown) => format!(
            "variant   none: the document does not have this code\ncode      {}\nstatus    {}?",
            unknown.code(),
            unknown.code() / 100_000,
        ),
    }
}
