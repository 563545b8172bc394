//! What `errcodes!` promises, seen from outside: the macro is called as users
//! call it.

// `OrUnknown` of text codes is part of every list of forms.
#[cfg(all(feature = "serde", feature = "alloc"))]
mod body;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod properties;
#[cfg(all(feature = "serde", feature = "alloc"))]
mod serde_forms;
