//! What benches and the program that compares share: made-up tables and
//! documents, and the crate whose building is measured.

pub mod documents;
pub mod leaf;
pub mod sources;
pub mod tables;
