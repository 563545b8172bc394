//! What is documented has a status, and a code of its document.

use errcodes::errcodes;

errcodes! {
    /// | Code | Message |
    /// |------|---------|
    /// | 1    | one     |
    pub enum NoStatus {}

    /// | Code | Status | Message |
    /// |------|--------|---------|
    /// | 1    | 404    | one     |
    pub enum Good {}
}

pub struct NoCode;

errcodes::impl_utoipa!(crate = crate::utoipa; Good, NoStatus, NoCode);
errcodes::responses! {
    crate = crate::utoipa;
    pub struct ReadErrors: Good = [One, Oen];
    pub struct WriteErrors: NoStatus = [One];
}

/// As much of utoipa as the impls need.
mod utoipa {
    use self::openapi::{RefOr, Response, Schema};
    use std::collections::BTreeMap;

    pub trait PartialSchema {
        fn schema() -> RefOr<Schema>;
    }

    pub trait ToSchema {}

    pub trait IntoResponses {
        fn responses() -> BTreeMap<String, RefOr<Response>>;
    }

    pub mod openapi {
        pub use self::schema::Schema;
        use std::collections::BTreeMap;

        pub enum RefOr<T> {
            T(T),
        }

        #[derive(Default)]
        pub struct Response;
        pub struct ResponseBuilder;

        impl ResponseBuilder {
            pub fn new() -> Self {
                Self
            }

            pub fn description(self, _: String) -> Self {
                self
            }

            pub fn content(self, _: &str, _: Content) -> Self {
                self
            }

            pub fn build(self) -> Response {
                Response
            }
        }

        #[derive(Default)]
        pub struct Content {
            pub examples: BTreeMap<String, RefOr<example::Example>>,
        }

        impl Content {
            pub fn new(_: Option<RefOr<Schema>>) -> Self {
                Self::default()
            }
        }

        pub mod example {
            #[derive(Default)]
            pub struct Example {
                pub summary: String,
                pub value: Option<serde_json::Value>,
            }

            impl Example {
                pub fn new() -> Self {
                    Self::default()
                }
            }
        }

        pub mod extensions {
            use std::collections::HashMap;
            use std::ops::{Deref, DerefMut};

            #[derive(Default)]
            pub struct Extensions(HashMap<String, serde_json::Value>);

            impl Deref for Extensions {
                type Target = HashMap<String, serde_json::Value>;

                fn deref(&self) -> &Self::Target {
                    &self.0
                }
            }

            impl DerefMut for Extensions {
                fn deref_mut(&mut self) -> &mut Self::Target {
                    &mut self.0
                }
            }
        }

        pub mod schema {
            use super::{BTreeMap, RefOr};

            pub enum Schema {
                Object(Object),
            }

            pub enum Type {
                Boolean,
                Integer,
                Number,
                String,
                Object,
            }

            #[derive(Default)]
            pub enum SchemaType {
                #[default]
                AnyValue,
                Type(Type),
            }

            pub enum SchemaFormat {
                Custom(String),
            }

            pub struct AdditionalProperties;

            impl From<RefOr<Schema>> for AdditionalProperties {
                fn from(_: RefOr<Schema>) -> Self {
                    Self
                }
            }

            #[derive(Default)]
            pub struct Object {
                pub schema_type: SchemaType,
                pub format: Option<SchemaFormat>,
                pub description: Option<String>,
                pub required: Vec<String>,
                pub properties: BTreeMap<String, RefOr<Schema>>,
                pub additional_properties: Option<Box<AdditionalProperties>>,
                pub extensions: Option<super::extensions::Extensions>,
            }

            impl Object {
                pub fn new() -> Self {
                    Self::default()
                }
            }
        }
    }
}

fn main() {}
