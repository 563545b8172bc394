//! `JsonSchema` of schemars 1: with the feature `schemars1`.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema as Schemars, SchemaGenerator};

use crate::body::ErrorBody;
use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::json::Json;
use crate::kind::Kind;
use crate::or_unknown::OrUnknown;
use crate::problem::Problem;
use crate::schema::Schema;
use crate::serde::body::Body;
use crate::serde::json::json_of;

/// An enum is read from the codes that it has, and from no others.
#[must_use]
pub fn of_enum<E: ErrorCode<Code: KeepCode>>() -> Schemars {
    let mut codes = Vec::new();
    for error in E::ALL {
        codes.push(object([
            ("const", json_of(&OrUnknown::Known(*error)).unwrap_or(Json::Null)),
            ("title", error.name().into()),
            ("description", error.message().into()),
        ]));
    }
    schema(object([("oneOf", Json::List(codes))]))
}

/// A body is an object, with whatever code.
#[must_use]
pub fn of_body<B: Body + ErrorBody>() -> Schemars {
    schema(json(Schema::of_body::<B, _>(B::Error::ALL)))
}

/// Every code, the document's or not.
impl<E: ErrorCode<Code: KeepCode>> JsonSchema for OrUnknown<E> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        name_for::<E>("OrUnknown")
    }

    fn schema_id() -> Cow<'static, str> {
        Cow::Borrowed(core::any::type_name::<Self>())
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schemars {
        schema(json(Schema::of_codes(E::ALL, false)))
    }
}

impl<E: ErrorCode<Code: KeepCode>> JsonSchema for Problem<E> {
    fn schema_name() -> Cow<'static, str> {
        name_for::<E>("Problem")
    }

    fn schema_id() -> Cow<'static, str> {
        Cow::Borrowed(core::any::type_name::<Self>())
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schemars {
        schema(json(Schema::of_any_problem(E::ALL)))
    }
}

/// As schemars calls a type with a parameter.
fn name_for<E>(generic: &str) -> Cow<'static, str> {
    let path = core::any::type_name::<E>();
    let name = path.rsplit("::").next().unwrap_or(path);
    Cow::Owned(alloc::format!("{generic}_for_{name}"))
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.map(|(name, value)| (name.to_string(), value)).into())
}

fn schema(json: Json) -> Schemars {
    let mut schema = Schemars::default();
    if let Json::Object(members) = json {
        for (name, value) in members {
            schema.insert(name, value.into_value());
        }
    }
    schema
}

fn json(schema: Schema) -> Json {
    let Schema { kind, format, description, properties, required, values, extensions } = schema;
    let mut members = Vec::new();
    let mut add = |name: &str, value: Option<Json>| {
        members.extend(value.map(|value| (name.to_string(), value)));
    };
    add("type", name_of(kind).map(Json::from));
    add("format", format.map(Json::Text));
    add("description", description.map(Json::Text));
    if !properties.is_empty() {
        let properties = properties.into_iter().map(|(name, schema)| (name, json(schema)));
        add("properties", Some(Json::Object(properties.collect())));
        add("required", Some(Json::List(required.into_iter().map(Json::Text).collect())));
    }
    add("additionalProperties", values.map(|values| json(*values)));
    members.extend(extensions);
    Json::Object(members)
}

fn name_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Any => None,
        Kind::Bool => Some("boolean"),
        Kind::Integer => Some("integer"),
        Kind::Number => Some("number"),
        Kind::Text => Some("string"),
        Kind::Object => Some("object"),
    }
}

/// What the feature adds to a generated type: nothing without it, which is the
/// runtime's, whatever features the crate of the type has.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_schemars {
    ($name:ident $of:ident) => {
        #[automatically_derived]
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> $crate::__private::ParamName {
                $crate::__private::ParamName::Borrowed(::core::stringify!($name))
            }

            fn schema_id() -> $crate::__private::ParamName {
                $crate::__private::ParamName::Borrowed(::core::any::type_name::<Self>())
            }

            fn json_schema(
                _: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::__private::$of::<Self>()
            }
        }
    };
}
