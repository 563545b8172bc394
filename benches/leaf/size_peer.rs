//! Uses all that the enum has, so that nothing of it is left out of the program.

use strum::VariantArray;
use table::Error;

fn main() {
    let word = std::env::args().nth(1).unwrap_or_default();
    let read: Option<Error> = serde_json::from_str(&word).ok();
    let found = word.parse::<u32>().ok().and_then(|code| Error::try_from(code).ok());
    for error in Error::VARIANTS.iter().copied().chain(read).chain(found).chain(word.parse()) {
        println!("{} {} {}", u32::from(error), <&str>::from(error), error.message());
        println!("{}", error.status());
        println!("{error} {error:?} {}", serde_json::to_string(&error).unwrap_or_default());
    }
}
