//! What a struct tells the runtime of its members: their numbers, and the
//! objects that they stand in.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::layout::{Layout, Member};
use crate::body::field::BodyKind;

/// `Serialize` and `Deserialize`, if the runtime has them. The entries of all
/// objects are numbered from the outside in.
pub(super) fn serde(root: &TokenStream, body: &Ident, layout: &Layout) -> TokenStream {
    let (mut fields, mut objects) = (TokenStream::new(), TokenStream::new());
    let (mut first, mut path) = (0, String::new());
    for depth in 0..=layout.envelope.len() {
        let entries = entries(layout, depth);
        push_fields(&mut fields, &entries, first);
        let key = entries.iter().position(Entry::is_key).unwrap_or_default();
        let names: Vec<_> = entries.iter().map(Entry::name).collect();
        path += if path.is_empty() { "" } else { "." };
        path += names.get(key).copied().unwrap_or_default();
        let [start, key] = [first, key].map(Literal::usize_unsuffixed);
        objects.extend(quote!([#start #(#names)*; #key #path]));
        first += names.len();
    }
    let code = layout.code().map(field);
    quote! {
        #root::__private::impl_body_serde! {
            #body { #fields }
            #objects
            code #code
        }
    }
}

/// The fields of an object, with their numbers.
fn push_fields(fields: &mut TokenStream, entries: &[Entry<'_>], first: usize) {
    for (at, entry) in entries.iter().enumerate() {
        if let Entry::Member(member) = entry {
            let number = Literal::usize_unsuffixed(first + at);
            let field = field(member);
            fields.extend(quote!(#number #field,));
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
fn field(member: &Member) -> TokenStream {
    let (ident, ty, kind) = (&member.ident, member.own_type(), kind(member));
    quote!(#ident: #ty as #kind)
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
    format_ident!("{kind}")
}
