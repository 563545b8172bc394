//! What the command says and does: as sessions (`sessions`), and as rules.

mod check;
mod export;
mod files;
mod lock;
mod sandbox;
mod schema;
mod sessions;
