//! No text makes the engine panic, loop, or write what is no Rust.

mod accounted;
mod hostile;
mod property;
mod random;
