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
        let enums = ours("Number", &rows) + &ours("Text", &tables::texts(len));
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
