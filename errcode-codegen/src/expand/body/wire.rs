//! What a struct tells the runtime of its members: their numbers, and the
//! objects that they stand in.

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::layout::{Layout, Member};
use crate::body::field::BodyKind;
use crate::expand::Item;
use crate::expand::template::template;

/// `Serialize` and `Deserialize`, if the runtime has them. The entries of all
/// objects are numbered from the outside in.
pub(super) fn serde(item: &Item, body: &Ident, layout: &Layout) -> TokenStream {
    let (mut fields, mut objects) = (TokenStream::new(), TokenStream::new());
    let (mut first, mut path) = (0, String::new());
    for depth in 0..=layout.envelope.len() {
        let entries = entries(layout, depth);
        for (at, entry) in entries.iter().enumerate() {
            if let Entry::Member(member) = entry {
                let number = Literal::usize_unsuffixed(first + at);
                let field = field(item, member);
                fields.extend([template!(item, (number, field): #number #field,)]);
            }
        }
        let key = entries.iter().position(Entry::is_key).unwrap_or_default();
        path += if path.is_empty() { "" } else { "." };
        path += entries.get(key).map(Entry::name).unwrap_or_default();
        let mut names = String::new();
        for entry in &entries {
            let _ = write!(names, "{:?} ", entry.name());
        }
        objects.extend([(item.lex)(&format!("[{first} {names}; {key} {path:?}]"))]);
        first += entries.len();
    }
    let (root, code) = (&item.root, layout.code().map(|member| field(item, member)));
    template! {
        item, (root, body, fields, objects, code):
        #root::__private::impl_body_serde! {
            #body { #fields }
            #objects
            code #code
        }
    }
}

/// What an object has, in the order in which it is written.
enum Entry<'a> {
    Member(&'a Member),
    /// The object inside, by its name.
    Inner(&'a str),
}

impl<'a> Entry<'a> {
    fn name(&self) -> &'a str {
        match self {
            Self::Member(member) => &member.field.member,
            Self::Inner(name) => name,
        }
    }

    /// Whether the object is nothing without it.
    fn is_key(&self) -> bool {
        match self {
            Self::Member(member) => matches!(member.field.kind, BodyKind::Code { .. }),
            Self::Inner(_) => true,
        }
    }
}

/// The object inside stands where its own members do.
fn entries(layout: &Layout, depth: usize) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut inner = layout.envelope.get(depth);
    for member in &layout.members {
        if member.field.depth > depth {
            entries.extend(inner.take().map(|name| Entry::Inner(name)));
        } else if member.field.depth == depth {
            entries.push(Entry::Member(member));
        }
    }
    entries
}

/// A field, its type, and its kind.
fn field(item: &Item, member: &Member) -> TokenStream {
    let (ident, ty, kind) = (&member.ident, member.own_type(), kind(member));
    template!(item, (ident, ty, kind): #ident: #ty as #kind)
}

/// How the runtime reads and writes a member.
fn kind(member: &Member) -> Ident {
    let kind = match (member.field.kind, &member.own) {
        (BodyKind::Code { as_string: false }, _) => "Code",
        (BodyKind::Code { as_string: true }, _) => "CodeText",
        (BodyKind::Message, _) => "Message",
        (_, Some(_)) => "Own",
        (_, None) => "Other",
    };
    Ident::new(kind, Span::call_site())
}
