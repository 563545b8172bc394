//! Says what error bodies mean, as a client of `UpYun` reads them.
//!
//! ```text
//! cargo run -p upyun
//! cargo run -p upyun -- '{"msg": "too many requests", "code": 42900001, "id": "1"}'
//! curl -s .. | cargo run -p upyun -- -
//! ```

use std::error::Error;
use std::{env, io};

use errcodes::{OrUnknown, errcodes};

errcodes! {
    #[errcodes("../../docs-src/upyun.md")]
    pub enum UpyunError {}

    /// What `UpYun` answers when a request fails.
    #[errcodes(body = UpyunError)]
    pub struct UpyunErrorBody;
}

/// One that the document has, and one that it does not.
const BODIES: [&str; 2] = [
    r#"{"msg": "file or directory not found", "code": 40400001, "id": "11e4a729d2494340"}"#,
    r#"{"msg": "bucket is frozen", "code": 40300099, "id": "5f1be0c3a9d24e71"}"#,
];

fn main() -> Result<(), Box<dyn Error>> {
    match env::args().nth(1).as_deref() {
        None => BODIES.iter().try_for_each(|body| explain(body)),
        Some("-") => explain(&io::read_to_string(io::stdin())?),
        Some(body) => explain(body),
    }
}

fn explain(body: &str) -> Result<(), Box<dyn Error>> {
    let UpyunErrorBody { code, msg, .. } = serde_json::from_str(body)?;
    println!("{}", body.trim());
    match code {
        OrUnknown::Known(error) => {
            println!("  variant   UpyunError::{error:?}");
            println!("  code      {}", error.code());
            println!("  status    {}", error.status());
            println!("  message   {error}");
            println!("  section   {}", error.section());
        }
        OrUnknown::Unknown(unknown) => {
            println!("  variant   none: the document does not have this code");
            println!("  code      {}", unknown.code());
            println!("  sent as   {msg}");
        }
    }
    println!();
    Ok(())
}
