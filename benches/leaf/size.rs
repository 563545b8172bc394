//! Uses all that the enum has, so that nothing of it is left out of the program.

use leaf::Error;

fn main() {
    let word = std::env::args().nth(1).unwrap_or_default();
    let read: Option<Error> = serde_json::from_str(&word).ok();
    let found = word.parse().ok().and_then(Error::from_code);
    for error in Error::ALL.iter().copied().chain(read).chain(found).chain(word.parse()) {
        println!("{} {} {}", error.code(), error.name(), error.message());
        println!("{} {:?} {}", error.status(), error.description(), error.section());
        println!("{error} {error:?} {}", serde_json::to_string(&error).unwrap_or_default());
    }
}
