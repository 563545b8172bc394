//! What errors look like on the wire, as schemas: for the macros and impls of
//! crates that have types of their own for them.
//!
//! No schema has a closed list of codes, as a document gets new ones.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::any::TypeId;

use crate::code::KeepCode;
use crate::error_code::ErrorCode;
use crate::json::Json;
use crate::kind::Kind;
use crate::occurrence::Occurrence;
use crate::or_unknown::OrUnknown;
use crate::serde::body::{Body, member::MemberKind};
use crate::serde::json::json_of;
use crate::serde::wire::Wire;

/// As much of [JSON Schema](https://json-schema.org) as errors need.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// The type.
    pub kind: Kind,
    /// The values of the type, as `OpenAPI` calls them.
    pub format: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// The members of an object.
    pub properties: Vec<(String, Self)>,
    /// Those that are always there.
    pub required: Vec<String>,
    /// What all other members are.
    pub values: Option<Box<Self>>,
    /// Words of tools, by their names.
    pub extensions: Vec<(String, Json)>,
}

impl Schema {
    const fn new(kind: Kind) -> Self {
        Self {
            kind,
            format: None,
            description: None,
            properties: Vec::new(),
            required: Vec::new(),
            values: None,
            extensions: Vec::new(),
        }
    }

    fn about(mut self, description: &str) -> Self {
        self.description = Some(description.into());
        self
    }

    fn with_format(mut self, format: &str) -> Self {
        self.format = Some(format.into());
        self
    }

    /// The codes. `enum` would refuse one that is added later, so its words for
    /// tools are used:
    /// <https://opensource.zalando.com/restful-api-guidelines/#112>.
    pub(crate) fn of_codes<E: ErrorCode<Code: KeepCode>>(codes: &[E], as_text: bool) -> Self {
        let mut schema = match <E::Code as Wire>::FORMAT {
            Some(format) if !as_text => Self::new(Kind::Integer).with_format(format),
            _ => Self::new(Kind::Text),
        };
        let list = |value: &dyn Fn(&E) -> Json| Json::List(codes.iter().map(value).collect());
        schema.extensions = Vec::from([
            ("x-extensible-enum".into(), list(&|error| code(*error, as_text))),
            ("x-enum-varnames".into(), list(&|error| error.name().into())),
            ("x-enum-descriptions".into(), list(&|error| error.message().into())),
        ]);
        schema.about("An error code. There may be new ones.")
    }

    /// Problem details, with whatever members there are.
    pub(crate) fn of_any_problem<E: ErrorCode<Code: KeepCode>>(codes: &[E]) -> Self {
        let mut schema = Self::new(Kind::Object).about("Problem details, RFC 9457.");
        let text = |about| Self::new(Kind::Text).about(about);
        let uri = |about| text(about).with_format("uri-reference");
        let status = Self::new(Kind::Integer).with_format("int32").about("The HTTP status.");
        let mut params = Self::new(Kind::Object).about("The values of this case, by name.");
        params.values = Some(Box::new(Self::new(Kind::Text)));
        schema.properties = Vec::from([
            ("type".into(), uri("Where the error is explained.")),
            ("title".into(), text("The message of the code.")),
            ("status".into(), status),
            ("detail".into(), text("What there is to say of this case.")),
            ("instance".into(), uri("This case.")),
            ("code".into(), Self::of_codes(codes, false)),
            ("params".into(), params),
        ]);
        schema
    }

    /// Problem details, as services send them.
    pub(crate) fn of_problem<E: ErrorCode<Code: KeepCode>>(codes: &[E]) -> Self {
        let mut schema = Self::of_any_problem(codes);
        schema.required = Vec::from(["title", "status", "code"].map(String::from));
        if E::URL.is_some() {
            schema.required.insert(0, "type".into());
        }
        schema
    }

    /// What an occurrence is on the wire: an enum is its code, all else a problem.
    pub(crate) fn of_occurrence<T>() -> Self
    where
        T: Occurrence<Error: ErrorCode<Code: KeepCode>> + 'static,
    {
        if TypeId::of::<T>() == TypeId::of::<T::Error>() {
            return Self::of_codes(T::Error::ALL, false);
        }
        Self::of_problem(T::Error::ALL)
    }

    /// A body, in the document's own shape.
    pub(crate) fn of_body<B: Body, E: ErrorCode<Code: KeepCode>>(codes: &[E]) -> Self {
        Self::of_object(&B::start(), 0, codes)
    }

    fn of_object<B: Body, E: ErrorCode<Code: KeepCode>>(
        body: &B,
        level: usize,
        codes: &[E],
    ) -> Self {
        let object = &B::OBJECTS[level];
        let is_envelope = level + 1 < B::OBJECTS.len();
        let mut schema = Self::new(Kind::Object);
        for (at, &name) in object.members.iter().enumerate() {
            let member = match body.kind(object.first + at) {
                _ if is_envelope && at == object.key => Self::of_object(body, level + 1, codes),
                MemberKind::Code => Self::of_codes(codes, false),
                MemberKind::CodeText => Self::of_codes(codes, true),
                MemberKind::Other(kind) => Self::new(kind),
            };
            schema.properties.push((name.into(), member));
        }
        if is_envelope || body.needs_code() {
            schema.required.push(object.members[object.key].into());
        }
        schema
    }
}

fn code<E: ErrorCode<Code: KeepCode>>(error: E, as_text: bool) -> Json {
    if as_text {
        return Json::Text(error.code().to_string());
    }
    json_of(&OrUnknown::Known(error)).unwrap_or(Json::Null)
}

/// An answer of an operation, of all errors with one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Markdown.
    pub description: String,
    /// That of the body.
    pub media_type: &'static str,
    /// The body.
    pub schema: Schema,
    /// One for each code, by the name of its variant.
    pub examples: Vec<(String, Example)>,
}

/// What is sent of a code of which nothing else is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The message.
    pub summary: String,
    /// The body.
    pub value: Json,
}
