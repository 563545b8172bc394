//! What a struct tells the runtime of its members: their numbers, and the
//! objects that they stand in.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::layout::{Layout, Member};
use crate::body::field::Kind;

/// `Serialize` and `Deserialize`, if the runtime has them. The members of all
/// objects are numbered from the outside in; the object inside has a number too.
pub(super) fn serde(root: &TokenStream, body: &Ident, layout: &Layout) -> TokenStream {
    let (mut fields, mut objects) = (TokenStream::new(), TokenStream::new());
    let (mut first, mut path) = (0, String::new());
    for depth in 0..=layout.envelope.len() {
        let (mut names, mut key) = (Vec::new(), 0);
        let inner = layout.envelope.get(depth).map(String::as_str);
        for member in &layout.members {
            let is_key = inner.is_none() && is_code(member);
            if member.field.depth > depth && !names.iter().any(|&(_, is_inner)| is_inner) {
                key = names.len();
                names.push((inner.unwrap_or_default(), true));
            }
            if member.field.depth != depth {
                continue;
            }
            if is_key {
                key = names.len();
            }
            let (number, ident) = (Literal::usize_unsuffixed(first + names.len()), &member.ident);
            let (ty, kind) = (member.own_type(), kind(member));
            fields.extend(quote!(#number #ident: #ty as #kind,));
            names.push((&member.field.member, false));
        }
        path += if path.is_empty() { "" } else { "." };
        path += names.get(key).map_or("", |&(name, _)| name);
        let len = names.len();
        let names = names.into_iter().map(|(name, _)| name);
        let [start, key] = [first, key].map(Literal::usize_unsuffixed);
        objects.extend(quote!([#start #(#names)*; #key #path]));
        first += len;
    }
    let code = layout.code().map(|member| {
        let (ident, ty, kind) = (&member.ident, member.own_type(), kind(member));
        quote!(code: #ident: #ty as #kind)
    });
    quote! {
        #root::__private::impl_body_serde! {
            #body { #fields }
            #objects
            #code
        }
    }
}

fn is_code(member: &Member) -> bool {
    matches!(member.field.kind, Kind::Code { .. })
}

/// How the runtime reads and writes a member.
fn kind(member: &Member) -> Ident {
    let kind = match (member.field.kind, &member.own) {
        (Kind::Code { as_string: false }, _) => "Code",
        (Kind::Code { as_string: true }, _) => "CodeText",
        (Kind::Message, _) => "Message",
        (_, Some(_)) => "Own",
        (_, None) => "Other",
    };
    format_ident!("{kind}")
}
