//! The engine as the page calls it: a question as JSON in, an answer as JSON out.
//! It decides nothing of what a document means, and knows nothing of how a page
//! looks.

mod answer;
mod changes;
mod entries;
mod export;
mod faults;
mod lock;
mod memory;
mod merge;
mod request;
mod rust;
mod words;

pub use self::answer::answer;
