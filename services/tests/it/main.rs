//! Services and clients over HTTP, and what the impls for other crates do.

mod actix_web;
mod axum;
mod composed;
mod errors;
mod glue;
mod http;
mod hygiene;
mod miette;
mod notes;
mod openapi;
mod parcels;
mod retries;
mod schemars;
mod utoipa;
mod web;
mod wire;
