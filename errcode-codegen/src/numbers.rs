//! Numbers of texts and codes. A hash map of the standard library is a thousand lines
//! of LLVM for each type of keys and values, in every user's build: here is the only
//! one, and what belongs to a key stands in a list, at its number.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::code::Code;

/// What has a number. Like codes, integers come before texts.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key<'a> {
    Int(i128),
    Text(Cow<'a, str>),
}

impl<'a> From<&'a str> for Key<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Key<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Key<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a Code> for Key<'a> {
    fn from(code: &'a Code) -> Self {
        match code {
            Code::Int(code) => Self::Int(*code),
            Code::Text(code) => code.as_str().into(),
        }
    }
}

impl From<Code> for Key<'_> {
    fn from(code: Code) -> Self {
        match code {
            Code::Int(code) => Self::Int(code),
            Code::Text(code) => code.into(),
        }
    }
}

impl From<usize> for Key<'_> {
    fn from(number: usize) -> Self {
        Self::Int(number as i128)
    }
}

/// Keys, and a number of each.
#[derive(Default)]
pub(crate) struct Numbers<'a> {
    numbers: HashMap<Key<'a>, usize>,
}

impl<'a> Numbers<'a> {
    /// None yet, with room for so many.
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { numbers: HashMap::with_capacity(capacity) }
    }

    /// How many keys there are.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }

    pub(crate) fn get<'k>(&self, key: impl Into<Key<'k>>) -> Option<usize> {
        self.number(&key.into())
    }

    fn number(&self, key: &Key<'_>) -> Option<usize> {
        self.numbers.get(key).copied()
    }

    pub(crate) fn contains<'k>(&self, key: impl Into<Key<'k>>) -> bool {
        self.number(&key.into()).is_some()
    }

    /// The number of a key, which is that of the keys before it if it is new.
    pub(crate) fn add(&mut self, key: impl Into<Key<'a>>) -> usize {
        let next = self.numbers.len();
        self.first(key.into(), next)
    }

    /// Adds a key; whether it is new.
    pub(crate) fn insert(&mut self, key: impl Into<Key<'a>>) -> bool {
        let next = self.numbers.len();
        self.first(key.into(), next) == next
    }

    /// The number that a key has, or else is given.
    pub(crate) fn get_or_set(&mut self, key: impl Into<Key<'a>>, number: usize) -> usize {
        self.first(key.into(), number)
    }

    fn first(&mut self, key: Key<'a>, number: usize) -> usize {
        *self.numbers.entry(key).or_insert(number)
    }

    /// Gives a key a number, whatever it had.
    pub(crate) fn set(&mut self, key: impl Into<Key<'a>>, number: usize) {
        self.numbers.insert(key.into(), number);
    }
}
