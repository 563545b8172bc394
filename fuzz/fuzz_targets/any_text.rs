//! The property of `errcode-codegen/tests/robust`, for texts that libFuzzer
//! makes: eight bytes that choose the options, and the document.

#![no_main]

#[path = "../../errcode-codegen/tests/robust/property.rs"]
mod property;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    if let Some((choice, text)) = input.split_first_chunk() {
        let text = String::from_utf8_lossy(text);
        property::check_options(text.lines().next().unwrap_or_default());
        property::check_fields(text.lines().next().unwrap_or_default());
        property::check_pattern(&text);
        property::check(&text, u64::from_le_bytes(*choice));
        property::check_lock(&text, u64::from_le_bytes(*choice));
    }
});
