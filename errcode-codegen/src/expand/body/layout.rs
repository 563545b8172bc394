//! The fields of a struct: those of the example, and those of the user's own in
//! their places.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::body::field::{BodyField, BodyKind, BodyShape};
use crate::diagnostic::Diagnostic;
use crate::expand::Body;
use crate::name::ident::plain_name;
use crate::numbers::Numbers;
use crate::options::fields::{self, OwnField};

/// Objects inside of each other, and their members.
pub(super) struct Layout {
    pub(super) envelope: Vec<String>,
    /// In the order of the struct.
    pub(super) members: Vec<Member>,
    /// What is wrong with the fields of the user's own.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A member, and the field that it is.
pub(super) struct Member {
    pub(super) ident: Ident,
    pub(super) field: BodyField,
    pub(super) own: Option<OwnField>,
}

impl Member {
    /// One of the example. Without a name of its own, it is a field where the user
    /// declares it.
    fn new(field: BodyField) -> Self {
        let name = if field.name.is_empty() { "_" } else { &field.name };
        Self { ident: ident(name), field, own: None }
    }

    /// The type that the user wrote, so that the compiler's errors point at it;
    /// another one is left to be inferred.
    pub(super) fn own_type(&self) -> TokenStream {
        self.own.as_ref().map_or_else(|| quote!(_), |own| own.ty.clone())
    }

    /// A trait, as what the type of the field implements.
    pub(super) fn as_trait(&self, path: TokenStream) -> TokenStream {
        match &self.own {
            Some(OwnField { ty, .. }) => quote!(<#ty as #path>),
            None => path,
        }
    }
}

impl Layout {
    /// Without a shape there is a fault, and a struct that has the code and what
    /// the user declares.
    pub(super) fn new(shape: Option<&BodyShape>, body: &Body) -> Self {
        let (own, diagnostics) = fields::parse(&body.fields);
        let (envelope, fields) = match shape {
            Some(shape) => (shape.envelope.clone(), shape.fields.clone()),
            None => (Vec::new(), vec![field("code", 0, BodyKind::Code { as_string: false })]),
        };
        let members = fields.into_iter().map(Member::new).collect();
        let mut layout = Self { envelope, members, diagnostics };
        for field in own {
            layout.place(field);
        }
        layout
            .members
            .retain(|member| member.own.is_some() || member.field.kind != BodyKind::Untold);
        layout.refuse_nameless(&body.name);
        layout.refuse_equal_names();
        layout
    }

    /// The member that is the code.
    pub(super) fn code(&self) -> Option<&Member> {
        self.members.iter().find(|member| matches!(member.field.kind, BodyKind::Code { .. }))
    }

    pub(super) fn message(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.field.kind == BodyKind::Message)
    }

    /// Puts a field where the member is that it stands for: one of the example,
    /// or else another one of the object with the code.
    fn place(&mut self, own: OwnField) {
        let name = plain_name(&own.name);
        if self.members.iter().any(|member| member.own.is_some() && member.ident == own.name) {
            return self.refuse(&own.name, format!("the field `{name}` is written twice"), None);
        }
        let wanted = own.member.as_ref().map(|member| member.value.as_str());
        match self.find(&name, wanted) {
            Err(names) => {
                let message = "several members of the example have this name";
                let help = format!("call the field after one of them: `{}`", names.join("`, `"));
                self.refuse(&own.name, message.to_owned(), Some(help));
            }
            Ok(None) => {
                let field = field(wanted.unwrap_or(&name), self.envelope.len(), BodyKind::Untold);
                self.members.push(Member { ident: own.name.clone(), field, own: Some(own) });
            }
            Ok(Some(at)) => self.declare(at, own),
        }
    }

    /// Puts a field where the member of this number is.
    fn declare(&mut self, at: usize, own: OwnField) {
        let member = &mut self.members[at];
        if member.own.is_some() {
            let (member, other) = (&member.field.member, &member.ident);
            let message = format!("the member `{member}` is the field `{other}` already");
            return self.refuse(&own.name, message, None);
        }
        member.ident = own.name.clone();
        member.own = Some(own);
    }

    /// The member of a name, or the names of the fields of several.
    fn find(&self, name: &str, wanted: Option<&str>) -> Result<Option<usize>, Vec<String>> {
        let (mut found, mut names, mut is_one) = (None, Vec::new(), true);
        for (at, Member { field, .. }) in self.members.iter().enumerate() {
            let fits = match wanted {
                Some(wanted) => field.member == wanted,
                None => field.name == name || field.member == name,
            };
            if fits && field.name == name {
                return Ok(Some(at));
            }
            if fits {
                if found.replace(at).is_some() {
                    is_one = false;
                }
                names.extend(Some(field.name.clone()).filter(|name| !name.is_empty()));
            }
        }
        if is_one { Ok(found) } else { Err(names) }
    }

    /// Reports members that no field can be called after, and leaves them out.
    fn refuse_nameless(&mut self, body: &Ident) {
        let members = std::mem::take(&mut self.members);
        let mut known = Numbers::default();
        for (depth, link) in self.envelope.iter().enumerate() {
            known.add(key(link, depth));
        }
        let is_good = |Member { field, own, .. }: &Member| {
            let has_name = own.is_some() || !field.name.is_empty();
            has_name && known.insert(key(&field.member, field.depth))
        };
        let (good, others): (Vec<_>, Vec<_>) = members.into_iter().partition(is_good);
        self.members = good;
        for Member { field, .. } in others {
            let is_first = known.insert(key(&field.member, field.depth));
            let (message, help) = nameless(&field.member.escape_debug().to_string(), is_first);
            self.refuse(body, message, Some(help));
        }
    }

    /// Two fields of one name would not compile: that of the example is left out.
    fn refuse_equal_names(&mut self) {
        let own = self.members.iter().filter(|member| member.own.is_some());
        let own: Vec<_> = own.map(|member| member.ident.clone()).collect();
        let is_free = |member: &Member| member.own.is_some() || !own.contains(&member.ident);
        let members = std::mem::take(&mut self.members);
        let (free, others): (Vec<_>, Vec<_>) = members.into_iter().partition(is_free);
        self.members = free;
        for Member { ident, field, .. } in others {
            let message =
                format!("the member `{}` of the example is a field of this name", field.member);
            let help = "give this one another name, or leave its `member` out".to_owned();
            let own = own.iter().find(|own| **own == ident);
            self.refuse(own.unwrap_or(&ident), message, Some(help));
        }
    }

    fn refuse(&mut self, name: &Ident, message: String, help: Option<String>) {
        self.diagnostics.push(Diagnostic::argument(name.span(), message, help));
    }
}

/// The same for all members of one name in one object.
fn key(member: &str, depth: usize) -> String {
    format!("{depth} {member}")
}

/// What is wrong with a member that makes no field, and what helps. If it is not the
/// first of its name in its object, no field can be it.
fn nameless(member: &str, is_first: bool) -> (String, String) {
    if is_first {
        let help = format!(
            "declare one, `#[errcodes(member = \"{member}\")] name: Type`, or leave it out of the \
             example"
        );
        (format!("the member `{member}` of the example makes no field of its own"), help)
    } else {
        let help = "leave all but one of them out of the example".to_owned();
        (format!("one object of the example has the member `{member}` more than once"), help)
    }
}

fn field(member: &str, depth: usize, kind: BodyKind) -> BodyField {
    BodyField { member: member.to_owned(), depth, name: member.to_owned(), kind }
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
