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

        pub enum RefOr<T> {
            T(T),
        }

        pub struct Response;
        pub struct ContentBuilder;
        pub struct ResponseBuilder;

        impl ContentBuilder {
            pub fn new() -> Self {
                Self
            }

            pub fn schema(self, _: Option<Schema>) -> Self {
                self
            }

            pub fn examples_from_iter(self, _: impl Iterator<Item = (&'static str, ())>) -> Self {
                self
            }

            pub fn build(self) {}
        }

        impl ResponseBuilder {
            pub fn new() -> Self {
                Self
            }

            pub fn description(self, _: String) -> Self {
                self
            }

            pub fn content(self, _: &str, _: ()) -> Self {
                self
            }

            pub fn build(self) -> Response {
                Response
            }
        }

        pub type Json = serde_json::Value;

        pub mod example {
            pub struct ExampleBuilder;

            impl ExampleBuilder {
                pub fn new() -> Self {
                    Self
                }

                pub fn summary(self, _: &str) -> Self {
                    self
                }

                pub fn value(self, _: Option<super::Json>) -> Self {
                    self
                }

                pub fn build(self) {}
            }
        }

        pub mod extensions {
            pub type Extensions = std::collections::HashMap<String, super::Json>;
        }

        pub mod schema {
            pub enum Schema {
                Object(()),
            }

            pub enum Type {
                Boolean,
                Integer,
                Number,
                String,
                Object,
            }

            pub enum SchemaType {
                AnyValue,
                Type(Type),
            }

            pub enum SchemaFormat {
                Custom(String),
            }

            pub struct ObjectBuilder;

            impl ObjectBuilder {
                pub fn new() -> Self {
                    Self
                }

                pub fn schema_type(self, _: SchemaType) -> Self {
                    self
                }

                pub fn format(self, _: Option<SchemaFormat>) -> Self {
                    self
                }

                pub fn description(self, _: Option<&str>) -> Self {
                    self
                }

                pub fn additional_properties(self, _: Option<Schema>) -> Self {
                    self
                }

                pub fn property(self, _: &str, _: Schema) -> Self {
                    self
                }

                pub fn required(self, _: &str) -> Self {
                    self
                }

                pub fn extensions(self, _: Option<super::extensions::Extensions>) -> Self {
                    self
                }

                pub fn build(self) {}
            }
        }
    }
}

fn main() {}
