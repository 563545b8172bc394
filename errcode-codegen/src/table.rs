//! From the tables of a document to records, which have no names yet: which tables
//! are several (`beside`), which of them hold codes and which column is what
//! (`select`), what each row says (`lower`, `own`), whether what the options name
//! is there (`check`), and what holds over several rows (`validate`). What a row
//! is called is not decided here.

pub(crate) mod beside;
pub(crate) mod candidate;
pub(crate) mod cells;
pub(crate) mod check;
mod classes;
pub(crate) mod code_form;
mod codes;
pub(crate) mod column;
mod forms;
pub(crate) mod header;
pub(crate) mod heading;
pub(crate) mod joined;
pub(crate) mod layout;
pub(crate) mod lower;
pub(crate) mod outside;
mod overview;
pub(crate) mod own;
pub(crate) mod part;
pub(crate) mod role;
pub(crate) mod select;
mod status;
mod title;
pub(crate) mod unread;
pub(crate) mod validate;
