//! Error bodies: objects inside of each other, whose members are the fields of
//! one flat struct. What the members do is in `member`.
//!
//! A body is read in place, object by object, and nothing else is built of it.

mod impls;
pub(super) mod lenient;
pub(crate) mod member;
mod none;

use core::fmt;

use serde_core::de::{
    DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserializer, Serialize, Serializer};

/// An object of a body. The one inside of it, or else the code, is its key:
/// without it, there is no body.
pub struct Object {
    /// The number that the first of its members has in the whole body.
    pub first: usize,
    /// The names of its members, in the order in which they are written.
    pub members: &'static [&'static str],
    /// Which of them is the key.
    pub key: usize,
    /// The names that lead to the key.
    pub path: &'static str,
}

/// What a generated body does with each of its members, which have numbers.
/// Errors are those of the format.
#[allow(clippy::missing_errors_doc, reason = "said above, once")]
pub trait Body: Sized {
    /// The name of the struct.
    const NAME: &'static str;

    /// From the outside in.
    const OBJECTS: &'static [Object];

    /// Which member of an object has a name. The names are literals there, which
    /// the compiler compares as numbers.
    fn find(object: usize, name: &[u8]) -> Option<usize>;

    /// A body of which nothing has been read.
    fn start() -> Self;

    /// Whether a body without a code is none.
    fn needs_code(&self) -> bool;

    /// Reads the next value as a member, if there is one.
    fn read<'de, V: Values<'de>>(
        &mut self,
        number: usize,
        path: &'static str,
        values: V,
    ) -> Result<bool, V::Error>;

    /// What a member is, for schemas.
    fn kind(&self, number: usize) -> member::MemberKind;

    /// Whether a member has something that is to be written.
    fn is_present(&self, number: usize) -> bool;

    /// Writes a member.
    fn write<S: SerializeStruct>(
        &self,
        number: usize,
        name: &'static str,
        object: &mut S,
    ) -> Result<(), S::Error>;
}

/// Where values come from: a map or a sequence.
pub trait Values<'de> {
    /// That of the format.
    type Error: Error;

    /// The next value; none at the end of a sequence.
    ///
    /// # Errors
    ///
    /// Those of the format and of the seed.
    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, Self::Error>;
}

struct InMap<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> Values<'de> for InMap<'_, A> {
    type Error = A::Error;

    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_value_seed(seed).map(Some)
    }
}

struct InSequence<'a, A>(&'a mut A);

impl<'de, A: SeqAccess<'de>> Values<'de> for InSequence<'_, A> {
    type Error = A::Error;

    fn next<S: DeserializeSeed<'de>>(self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(seed)
    }
}

/// Reads a body.
///
/// # Errors
///
/// Those of the format; where the code or an object around it is missing or is
/// none, one that names the member.
pub fn read<'de, B: Body, D: Deserializer<'de>>(deserializer: D) -> Result<B, D::Error> {
    let mut body = B::start();
    Reader { body: &mut body, level: 0, tells_names: true }.deserialize(deserializer)?;
    Ok(body)
}

/// Reads one object into a body.
struct Reader<'a, B> {
    body: &'a mut B,
    level: usize,
    /// Whether the format writes the names of members. Others write structs as
    /// sequences; where names are written, a list is no body.
    tells_names: bool,
}

impl<B: Body> Reader<'_, B> {
    fn object(&self) -> &'static Object {
        &B::OBJECTS[self.level]
    }

    /// Whether the key is an object.
    fn is_envelope(&self) -> bool {
        self.level + 1 < B::OBJECTS.len()
    }

    /// Whether there was a value.
    fn read<'de, V: Values<'de>>(&mut self, at: usize, values: V) -> Result<bool, V::Error> {
        let object = self.object();
        if at == object.key && self.is_envelope() {
            let tells_names = self.tells_names;
            let inner = Reader { body: &mut *self.body, level: self.level + 1, tells_names };
            return values.next(inner).map(|read| read.is_some());
        }
        self.body.read(object.first + at, object.path, values)
    }

    fn check<X: Error>(&self, has_key: bool) -> Result<(), X> {
        if !has_key && (self.is_envelope() || self.body.needs_code()) {
            return Err(X::missing_field(self.object().path));
        }
        Ok(())
    }
}

impl<'de, B: Body> DeserializeSeed<'de> for Reader<'_, B> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        self.tells_names = deserializer.is_human_readable();
        deserializer.deserialize_struct(B::NAME, self.object().members, self)
    }
}

impl<'de, B: Body> Visitor<'de> for Reader<'_, B> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            0 => f.write_str("an error body"),
            level => write!(f, "an object as member `{}`", B::OBJECTS[level - 1].path),
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let object = self.object();
        let mut has_key = false;
        let (level, len) = (self.level, object.members.len());
        let find = move |name: &[u8]| B::find(level, name);
        while let Some(name) = map.next_key_seed(Name { len, find })? {
            let Some(at) = name else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            // Two envelopes would be mixed.
            if at == object.key && has_key && self.is_envelope() {
                return Err(A::Error::duplicate_field(object.path));
            }
            has_key |= at == object.key;
            self.read(at, InMap(&mut map))?;
        }
        self.check(has_key)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut values: A) -> Result<(), A::Error> {
        if self.tells_names {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let object = self.object();
        let mut has_key = false;
        for at in 0..object.members.len() {
            has_key |= self.read(at, InSequence(&mut values))? && at == object.key;
        }
        self.check(has_key)
    }
}

/// Reads the name of a member: the number of one of so many, or any other.
struct Name<F> {
    len: usize,
    find: F,
}

impl<'de, F: Fn(&[u8]) -> Option<usize>> DeserializeSeed<'de> for Name<F> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<F: Fn(&[u8]) -> Option<usize>> Visitor<'_> for Name<F> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_u64<X: Error>(self, number: u64) -> Result<Self::Value, X> {
        Ok(usize::try_from(number).ok().filter(|&number| number < self.len))
    }

    fn visit_str<X: Error>(self, name: &str) -> Result<Self::Value, X> {
        Ok((self.find)(name.as_bytes()))
    }

    fn visit_bytes<X: Error>(self, name: &[u8]) -> Result<Self::Value, X> {
        Ok((self.find)(name))
    }
}

/// Writes a body. Members that have nothing are left out where names are
/// written.
///
/// # Errors
///
/// Those of the format.
pub fn write<B: Body, S: Serializer>(body: &B, serializer: S) -> Result<S::Ok, S::Error> {
    Writer { body, level: 0 }.serialize(serializer)
}

/// Writes one object of a body.
struct Writer<'a, B> {
    body: &'a B,
    level: usize,
}

impl<B: Body> Serialize for Writer<'_, B> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let object = &B::OBJECTS[self.level];
        let is_envelope = self.level + 1 < B::OBJECTS.len();
        let writes_all = !serializer.is_human_readable();
        let is_inner = |at| is_envelope && at == object.key;
        let is_written = |at| writes_all || is_inner(at) || self.body.is_present(object.first + at);
        let len = (0..object.members.len()).filter(|&at| is_written(at)).count();
        let mut written = serializer.serialize_struct(B::NAME, len)?;
        for (at, &name) in object.members.iter().enumerate() {
            if !is_written(at) {
                written.skip_field(name)?;
            } else if is_inner(at) {
                let inner = Writer { body: self.body, level: self.level + 1 };
                written.serialize_field(name, &inner)?;
            } else {
                self.body.write(object.first + at, name, &mut written)?;
            }
        }
        written.end()
    }
}
