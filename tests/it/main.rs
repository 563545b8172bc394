//! What `errcodes!` promises, seen from outside: the macro is called as users
//! call it. How texts are read is tested beside the code that reads them.

// `OrUnknown` of text codes is part of every list of forms.
#[cfg(all(feature = "serde", feature = "alloc"))]
mod body;
mod cases;
mod columns;
mod crates;
mod documents;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod envelopes;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod failure;
mod faults;
mod generated;
mod hygiene;
mod many;
mod options;
mod overrides;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod problem;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod properties;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod serde_forms;
mod ui;
#[cfg(feature = "alloc")]
mod unknown;
