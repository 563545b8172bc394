//! Writes the enums that the benches of look-ups find variants of: ours, with
//! codes that are numbers and with texts, and the peer's.

use std::{env, fs};

#[allow(dead_code, unreachable_pub, reason = "the library has more use for it")]
#[path = "src/sources.rs"]
mod sources;
#[allow(dead_code, unreachable_pub, reason = "the library has more use for it")]
#[path = "src/tables.rs"]
mod tables;

fn main() {
    println!("cargo::rerun-if-changed=src");
    let mut code = String::new();
    for len in [178, 1_000] {
        let rows = tables::numbers(len);
        let enums = ours("Number", &rows) + &ours("Text", &tables::texts(len)) + &sent(&rows);
        code.extend([&format!("pub mod rows_{len} {{\n"), &*enums, &sources::peer(&rows), "}\n"]);
    }
    let folder = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(format!("{folder}/enums.rs"), code).expect("the folder is writable");
}

/// Our enum, with the document as its comment.
fn ours(name: &str, rows: &[tables::Row]) -> String {
    let document = sources::document(rows).replace('\n', "\n/// ");
    format!("errcodes::errcodes! {{\n/// {document}\npub enum {name} {{}}\n}}\n")
}

/// Our enum, and the body that its document shows, in an envelope.
fn sent(rows: &[tables::Row]) -> String {
    let tables::Row { code, message, .. } = &rows[0];
    let example = format!(
        r#"{{"error": {{"code": {code}, "message": "{message}", "param": "name", "retries": 3}}, "id": "6ba7"}}"#
    );
    let document = format!("{}\n```json\n{example}\n```", sources::document(rows));
    let document = document.replace('\n', "\n/// ");
    format!(
        "errcodes::errcodes! {{\n/// {document}\npub enum Sent {{}}\n
        #[errcodes(body = Sent)]\npub struct SentBody;\n}}\n"
    )
}
