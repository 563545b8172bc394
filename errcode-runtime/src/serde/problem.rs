//! Problem details in serde's formats that tell their types.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::body::lenient::NUMBER;
use super::wire::Wire;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::or_unknown::OrUnknown;
use crate::problem::Problem;

/// In the order in which they are written.
const MEMBERS: &[&str] = &["type", "title", "status", "detail", "instance", "code", "params"];

/// Members that are not there are not written.
impl<E: ErrorCode<Code: KeepCode>> Serialize for Problem<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { type_, title, status, detail, instance, code, params } = self;
        let params = Some(params).filter(|params| !params.is_empty());
        let texts = [type_, title, detail, instance].map(Option::is_some);
        let others = [status.is_some(), code.is_some(), params.is_some()];
        let len = texts.iter().chain(&others).filter(|is_there| **is_there).count();
        let mut problem = serializer.serialize_struct("Problem", len)?;
        write(&mut problem, "type", type_.as_ref())?;
        write(&mut problem, "title", title.as_ref())?;
        write(&mut problem, "status", status.as_ref())?;
        write(&mut problem, "detail", detail.as_ref())?;
        write(&mut problem, "instance", instance.as_ref())?;
        write(&mut problem, "code", code.as_ref())?;
        write(&mut problem, "params", params)?;
        problem.end()
    }
}

fn write<S: SerializeStruct>(
    problem: &mut S,
    name: &'static str,
    value: Option<&(impl Serialize + ?Sized)>,
) -> Result<(), S::Error> {
    match value {
        Some(value) => problem.serialize_field(name, value),
        None => problem.skip_field(name),
    }
}

/// A member that has another type than it should have is ignored
/// ([RFC 9457, section 3.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1)).
impl<'de, E: ErrorCode<Code: KeepCode>> Deserialize<'de> for Problem<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = deserializer.deserialize_struct("Problem", MEMBERS, MembersVisitor)?;
        let code = match members.remove("code") {
            Some(Value::Integer(code)) => E::Code::from_integer(code).map(OrUnknown::from_code),
            Some(Value::Text(code)) => E::Code::from_text(&code).map(OrUnknown::from_code),
            _ => None,
        };
        let status = members.remove("status").and_then(Value::into_integer);
        let status = status.and_then(|status| u16::try_from(status).ok());
        let params = members.remove("params").map(Value::into_params).unwrap_or_default();
        let mut text = |name| match members.remove(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        };
        let (type_, title, detail) = (text("type"), text("title"), text("detail"));
        Ok(Self { type_, title, status, detail, instance: text("instance"), code, params })
    }
}

/// What a member may be.
enum Value {
    Text(String),
    Integer(i128),
    /// A number that is no integer, or a boolean, as it is written.
    Scalar(String),
    Object(BTreeMap<String, Self>),
    Other,
}

impl Value {
    fn into_integer(self) -> Option<i128> {
        match self {
            Self::Integer(integer) => Some(integer),
            _ => None,
        }
    }

    fn into_params(self) -> BTreeMap<String, String> {
        let mut params = BTreeMap::new();
        if let Self::Object(members) = self {
            for (name, value) in members {
                params.extend(value.into_text().map(|value| (name, value)));
            }
        }
        params
    }

    /// The value of a parameter, which other services send as a number or a boolean.
    fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Scalar(text) => Some(text),
            Self::Integer(integer) => Some(integer.to_string()),
            Self::Object(mut members) => members.remove(NUMBER).and_then(Self::into_text),
            Self::Other => None,
        }
    }
}

/// Reads the members of a problem.
struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = BTreeMap<String, Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("problem details")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = BTreeMap::new();
        while let Some(name) = map.next_key::<String>()? {
            if MEMBERS.contains(&name.as_str()) {
                members.insert(name, map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(members)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

/// Reads whatever stands there.
struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<X>(self, value: bool) -> Result<Value, X> {
        Ok(Value::Scalar(value.to_string()))
    }

    fn visit_i64<X>(self, value: i64) -> Result<Value, X> {
        Ok(Value::Integer(value.into()))
    }

    fn visit_u64<X>(self, value: u64) -> Result<Value, X> {
        Ok(Value::Integer(value.into()))
    }

    fn visit_i128<X>(self, value: i128) -> Result<Value, X> {
        Ok(Value::Integer(value))
    }

    fn visit_u128<X>(self, value: u128) -> Result<Value, X> {
        Ok(Value::Scalar(value.to_string()))
    }

    // `Debug` keeps numbers short, as formats write them: `2.0`, `1e300`.
    fn visit_f64<X>(self, value: f64) -> Result<Value, X> {
        Ok(Value::Scalar(alloc::format!("{value:?}")))
    }

    fn visit_str<X>(self, value: &str) -> Result<Value, X> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_bytes<X>(self, _: &[u8]) -> Result<Value, X> {
        Ok(Value::Other)
    }

    fn visit_unit<X>(self) -> Result<Value, X> {
        Ok(Value::Other)
    }

    fn visit_none<X>(self) -> Result<Value, X> {
        Ok(Value::Other)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = BTreeMap::new();
        while let Some(name) = map.next_key()? {
            members.insert(name, map.next_value()?);
        }
        Ok(Value::Object(members))
    }
}
