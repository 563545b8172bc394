//! What `errcodes!` promises, seen from outside: the macro is called as users
//! call it. How texts are read is tested beside the code that reads them.

mod crates;
mod documents;
mod faults;
mod generated;
mod hygiene;
mod options;
mod overrides;
// `OrUnknown` of text codes is part of every list of forms.
#[cfg(all(feature = "serde", feature = "alloc"))]
mod body;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod properties;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod serde_forms;
#[cfg(feature = "alloc")]
mod unknown;
