//! The error body that a document shows, as the fields of a struct.

/// The shape of an error body: objects inside of each other, of which the
/// innermost has the code. Of a list, the shape is that of an item.
#[derive(Clone, Debug)]
pub struct BodyShape {
    pub(crate) envelope: Vec<String>,
    pub(crate) fields: Vec<BodyField>,
    pub(crate) is_item: bool,
}

impl BodyShape {
    /// The members that lead to the object with the code, from the outside in;
    /// none if it is the outermost.
    #[must_use]
    pub fn envelope(&self) -> &[String] {
        &self.envelope
    }

    /// The members of all these objects, in the order of the example.
    #[must_use]
    pub fn fields(&self) -> &[BodyField] {
        &self.fields
    }

    /// Whether the outermost object is an item of a list, which is not told of here.
    #[must_use]
    pub fn is_item(&self) -> bool {
        self.is_item
    }
}

/// A member of the body, and the field that it is.
#[derive(Clone, Debug)]
pub struct BodyField {
    pub(crate) member: String,
    pub(crate) depth: usize,
    pub(crate) name: String,
    pub(crate) kind: BodyKind,
}

impl BodyField {
    /// The name of the member.
    #[must_use]
    pub fn member(&self) -> &str {
        &self.member
    }

    /// How many members of the envelope lead to the object that it stands in.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// The name of the field, in `snake_case`; empty where none can be made of the
    /// member's that no other has.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it holds.
    #[must_use]
    pub fn kind(&self) -> BodyKind {
        self.kind
    }
}

/// What a member holds, as far as one example tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyKind {
    /// The code.
    Code {
        /// Whether an integer is written as JSON's text.
        as_string: bool,
    },
    /// The message.
    Message,
    /// The HTTP status of the code.
    Status {
        /// Whether it is written as JSON's text.
        as_string: bool,
    },
    /// A text.
    String,
    /// An integer.
    I64,
    /// An integer beyond the others.
    U64,
    /// A number with a fraction.
    F64,
    /// What the example shows is what a new body has.
    Bool(bool),
    /// `null`, a list or an object: a field only where the user declares one.
    Untold,
}
