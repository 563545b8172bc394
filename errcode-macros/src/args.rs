//! The input of the macro: which enums, from which documents. Options are
//! `options`'.
//!
//! ```text
//! input     = "[" root "]" ( arguments | { enum | body } )
//! body      = { attribute } [ visibility ] "struct" name ";"
//! enum      = { attribute } [ visibility ] "enum" name "{" [ variant { "," variant } ] "}"
//! variant   = { attribute } name
//! attribute = "#" "[" "errcodes" "(" arguments ")" "]" | any other, which is passed on
//! ```

use errcode_codegen::{Body, Override};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token, braced, bracketed, parenthesized, token};

use crate::options::{self, Arguments};

/// All that stands between the braces of the macro.
pub(crate) struct Input {
    /// The path of `errcodes`, as the facade passes it.
    pub(crate) root: TokenStream,
    pub(crate) enums: Vec<Enum>,
}

/// One enum that is asked for.
pub(crate) struct Enum {
    pub(crate) arguments: Arguments,
    /// The pieces of its doc comment.
    pub(crate) docs: Vec<LitStr>,
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) overrides: Vec<Override>,
    pub(crate) bodies: Vec<Body>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let root;
        bracketed!(root in input);
        let root = root.parse()?;
        let mut enums = Vec::new();
        if input.is_empty() || input.peek(LitStr) {
            enums.push(Enum::short(input)?);
        }
        let mut bodies = Vec::new();
        while !input.is_empty() {
            match input.parse()? {
                Asked::Enum(asked) => enums.push(*asked),
                Asked::Body(error, body) => bodies.push((error, body)),
            }
        }
        for (error, body) in bodies {
            let Some(asked) = enums.iter_mut().find(|asked| asked.name == error) else {
                return Err(Error::new(error.span(), NO_SUCH_ENUM));
            };
            asked.bodies.push(body);
        }
        Ok(Self { root, enums })
    }
}

impl Enum {
    /// `errcodes!("docs-src/upyun.md")` is `pub enum UpyunError {}`.
    fn short(input: ParseStream<'_>) -> Result<Self> {
        let arguments = Arguments::parse(input)?;
        let Some(path) = &arguments.path else {
            return Err(input.error("expected the path of a document, or an enum"));
        };
        let value = path.value();
        let name = errcode_codegen::enum_name(&value).ok_or_else(|| {
            Error::new(
                path.span(),
                "no name for an enum can be made of this path\n  = help: name it: \
                 `#[errcodes(\"path/to/document.md\")] pub enum YourError {}`",
            )
        })?;
        Ok(Self {
            name: Ident::new(&name, path.span()),
            arguments,
            docs: Vec::new(),
            attributes: TokenStream::new(),
            visibility: quote!(pub),
            overrides: Vec::new(),
            bodies: Vec::new(),
        })
    }
}

const NO_SUCH_ENUM: &str =
    "no enum of this call has this name\n  = help: write the enum and its body in one `errcodes!`";

/// An item of the input.
enum Asked {
    Enum(Box<Enum>),
    /// A body, and the enum of its code.
    Body(Ident, Body),
}

impl Parse for Asked {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attributes::parse(input, Arguments::parse)?;
        let visibility = visibility(input)?;
        if input.peek(Token![struct]) {
            body(attributes, visibility, input)
        } else {
            Enum::long(attributes, visibility, input).map(|asked| Self::Enum(Box::new(asked)))
        }
    }
}

impl Enum {
    fn long(
        attributes: Attributes<Arguments>,
        visibility: TokenStream,
        input: ParseStream<'_>,
    ) -> Result<Self> {
        let Attributes { own, docs, passed_on } = attributes;
        let arguments = own.unwrap_or_default();
        input.parse::<Token![enum]>()?;
        let name = input.parse()?;
        if let Some(body) = arguments.body {
            return Err(Error::new(body.span(), "`body` is an option of a struct"));
        }
        let variants;
        braced!(variants in input);
        let overrides = variants.parse_terminated(variant, Token![,])?;
        Ok(Self {
            arguments,
            docs,
            attributes: passed_on,
            visibility,
            name,
            overrides: overrides.into_iter().collect(),
            bodies: Vec::new(),
        })
    }
}

/// `struct Name;` under `#[errcodes(body = Enum)]`
fn body(
    attributes: Attributes<Arguments>,
    visibility: TokenStream,
    input: ParseStream<'_>,
) -> Result<Asked> {
    let Attributes { own, docs, passed_on } = attributes;
    input.parse::<Token![struct]>()?;
    let name: Ident = input.parse()?;
    let own = own.unwrap_or_default();
    if let Some(errors) = own.errors {
        return Err(errors);
    }
    let Some(error) = own.body else {
        let help = "of which enum is this the body? Write `#[errcodes(body = YourError)]` above it";
        return Err(Error::new(name.span(), help));
    };
    if !input.peek(Token![;]) {
        return Err(
            input.error("a body is only a name here, and `;`: its fields are the document's")
        );
    }
    input.parse::<Token![;]>()?;
    let documented = !docs.is_empty();
    Ok(Asked::Body(error, Body { attributes: passed_on, documented, visibility, name }))
}

/// A variant names an entry, which is found by its code.
fn variant(input: ParseStream<'_>) -> Result<Override> {
    let Attributes { own, passed_on, .. } = Attributes::parse(input, options::variant_code)?;
    let name: Ident = input.parse()?;
    let Some(code) = own else {
        let help = "which entry is this? Write `#[errcodes(code = ..)]` above it";
        return Err(Error::new(name.span(), help));
    };
    if !input.is_empty() && !input.peek(Token![,]) {
        return Err(input.error("a variant is only a name here: all else is the document's"));
    }
    if let Some(span) = conditional(&passed_on) {
        let help = "every row of the document is a variant: handle it where it is used";
        return Err(Error::new(span, format!("a variant cannot be conditional\n  = help: {help}")));
    }
    Ok(Override { code, name, attributes: passed_on })
}

/// Where a `cfg` is among attributes, or in one of their `cfg_attr`s.
fn conditional(attributes: &TokenStream) -> Option<Span> {
    let mut groups = attributes.clone().into_iter();
    groups.find_map(|tree| match tree {
        TokenTree::Group(attribute) => conditional_attribute(attribute.stream()),
        _ => None,
    })
}

/// ```text
/// "cfg" ( .. ) | "cfg_attr" ( predicate { "," attribute } )
/// ```
fn conditional_attribute(attribute: TokenStream) -> Option<Span> {
    let mut trees = attribute.into_iter();
    let name = trees.next()?;
    match (name.to_string().as_str(), trees.next()) {
        ("cfg", _) => Some(name.span()),
        ("cfg_attr", Some(TokenTree::Group(arguments))) => {
            let arguments: Vec<_> = arguments.stream().into_iter().collect();
            let is_comma =
                |tree: &TokenTree| matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ',');
            let mut attributes = arguments.split(is_comma).skip(1);
            attributes
                .find_map(|attribute| conditional_attribute(attribute.iter().cloned().collect()))
        }
        _ => None,
    }
}

fn visibility(input: ParseStream<'_>) -> Result<TokenStream> {
    let Some(public) = input.parse::<Option<Token![pub]>>()? else { return Ok(TokenStream::new()) };
    let public = Ident::new("pub", public.span);
    if !input.peek(token::Paren) {
        return Ok(quote!(#public));
    }
    let scope;
    parenthesized!(scope in input);
    let scope: TokenStream = scope.parse()?;
    Ok(quote!(#public (#scope)))
}

/// The attributes of an item.
struct Attributes<T> {
    /// What `#[errcodes(..)]` says.
    own: Option<T>,
    /// The pieces of its doc comment, which are passed on as well.
    docs: Vec<LitStr>,
    passed_on: TokenStream,
}

impl<T> Attributes<T> {
    fn parse(input: ParseStream<'_>, read_own: fn(ParseStream<'_>) -> Result<T>) -> Result<Self> {
        let mut attributes = Self { own: None, docs: Vec::new(), passed_on: TokenStream::new() };
        while let Some(pound) = input.parse::<Option<Token![#]>>()? {
            let content;
            bracketed!(content in input);
            let fork = content.fork();
            let name = fork.call(Ident::parse_any).ok();
            if name.as_ref().is_some_and(|name| name == "errcodes") && fork.peek(token::Paren) {
                content.call(Ident::parse_any)?;
                if attributes.own.is_some() {
                    return Err(Error::new(pound.span, "`#[errcodes(..)]` is written twice"));
                }
                let own;
                parenthesized!(own in content);
                attributes.own = Some(read_own(&own)?);
                continue;
            }
            if name.is_some_and(|name| name == "doc") {
                attributes.docs.extend(doc(&fork));
            }
            let content: TokenStream = content.parse()?;
            attributes.passed_on.extend(quote!(#[#content]));
        }
        Ok(attributes)
    }
}

/// The text of `#[doc = ".."]`, if it is that.
fn doc(input: ParseStream<'_>) -> Option<LitStr> {
    input.parse::<Token![=]>().ok()?;
    input.parse().ok()
}
