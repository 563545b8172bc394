//! The items to write, apart from what the document says.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::attributes::conditions;
use crate::name::ident::snake_case;
use crate::options::Options;

/// The enum to write, apart from what the document says.
#[derive(Clone, Debug)]
pub struct Item {
    /// Passed on as they are; doc comments replace the enum's own.
    pub attributes: TokenStream,
    /// Whether the attributes hold a doc comment.
    pub documented: bool,
    /// `pub`, or nothing, or whatever else was written.
    pub visibility: TokenStream,
    /// The name of the enum.
    pub name: Ident,
    /// Where entries are explained, with `{code}` or `{name}`.
    pub url: Option<String>,
    /// Whether other crates may match all variants.
    pub exhaustive: bool,
    /// The structs that are asked for of its error body.
    pub bodies: Vec<Body>,
    /// The structs that are asked for of errors that a service returns.
    pub failures: Vec<Body>,
    /// The path of the crate whose `__private` module the items stand on.
    pub root: TokenStream,
    /// Where an editor goes to from a variant: a span for each line of the
    /// document. Lines below have the last one; with none, it is the call's.
    pub spans: Vec<Span>,
    /// Where the path of the document is written: an editor shows there what was
    /// read.
    pub path: Option<Span>,
    /// Reads a text of names and literals: with the compiler's own lexer, where
    /// there is a compiler.
    pub lex: fn(&str) -> TokenStream,
}

impl Item {
    /// With what the options say of the enum, and not of its document.
    #[must_use]
    pub(crate) fn with(self, options: &Options) -> Self {
        let url = options.url.as_ref().map(|url| url.value.clone());
        Self { url, exhaustive: options.exhaustive, ..self }
    }

    /// A public enum without attributes or bodies, of a crate that has
    /// `errcodes` under this name. Without a compiler, the lexer is that of
    /// proc-macro2.
    #[must_use]
    pub fn new(name: Ident) -> Self {
        Self {
            attributes: TokenStream::new(),
            documented: false,
            visibility: quote!(pub),
            name,
            url: None,
            exhaustive: false,
            bodies: Vec::new(),
            failures: Vec::new(),
            root: quote!(::errcodes),
            spans: Vec::new(),
            path: None,
            lex: |text| text.parse().unwrap_or_default(),
        }
    }

    /// The name of the enum, without the mark of a raw identifier.
    #[must_use]
    pub fn plain_name(&self) -> String {
        let name = self.name.to_string();
        name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
    }

    /// The conditions of the enum, `#[cfg(..)]`: all that belongs to it has them as
    /// well.
    #[must_use]
    pub fn conditions(&self) -> TokenStream {
        conditions(&self.attributes)
    }
}

/// A struct to write beside the enum: for the error body that the document shows,
/// or for errors that a service returns.
#[derive(Clone, Debug)]
pub struct Body {
    /// Passed on as they are; doc comments replace the struct's own.
    pub attributes: TokenStream,
    /// Whether the attributes hold a doc comment.
    pub documented: bool,
    /// `pub`, or nothing, or whatever else was written.
    pub visibility: TokenStream,
    /// The name of the struct.
    pub name: Ident,
    /// What stands between its braces: the fields of the user's own. Each may
    /// have `#[errcodes(member = "..")]`, the name of its member.
    pub fields: TokenStream,
}

impl Body {
    /// A public struct without attributes, whose fields are the example's.
    #[must_use]
    pub fn new(name: Ident) -> Self {
        let (attributes, fields) = (TokenStream::new(), TokenStream::new());
        Self { attributes, documented: false, visibility: quote!(pub), name, fields }
    }

    /// The conditions of the struct, beside those of its enum.
    #[must_use]
    pub fn conditions(&self) -> TokenStream {
        conditions(&self.attributes)
    }

    /// What the module of a failure's parameters is called, unlike the struct. None if no
    /// such name can be made of the struct's.
    #[must_use]
    pub fn parameter_module(&self) -> Option<Ident> {
        let module = snake_case(self.name.to_string().trim_start_matches("r#"))?;
        // An editor that renames the one would overwrite the other.
        let module = Ident::new(&module, Span::call_site().located_at(self.name.span()));
        Some(module).filter(|module| *module != self.name)
    }
}
