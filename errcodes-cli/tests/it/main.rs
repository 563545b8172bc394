//! What the command says and does: as sessions (`sessions`), and as rules.

mod check;
mod diff;
mod export;
mod files;
mod lock;
mod recipes;
mod sandbox;
mod schema;
mod sessions;
