//! What WebAssembly shows to the page: room for a text, and the answer to the text
//! that was put there. Neither side ever has more than one text in hand.

#![expect(unsafe_code, reason = "a name that is not mangled can meet another one")]

use std::cell::RefCell;

thread_local! {
    /// The question; then the answer.
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where the page writes a question of so many bytes.
#[unsafe(no_mangle)]
extern "C" fn room(len: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        text.resize(len, 0);
        text.as_mut_ptr()
    })
}

/// Answers the question, and says how many bytes the answer has.
#[unsafe(no_mangle)]
extern "C" fn answer() -> usize {
    let question = TEXT.take();
    let answer = crate::answer(&String::from_utf8_lossy(&question));
    let len = answer.len();
    TEXT.set(answer.into_bytes());
    len
}

/// Where the page reads the answer.
#[unsafe(no_mangle)]
extern "C" fn text() -> *const u8 {
    TEXT.with_borrow(Vec::as_ptr)
}
