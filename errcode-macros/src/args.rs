//! The input of the macro: which enums, from which documents. Options, and the
//! variants that are named, are the engine's to read.
//!
//! ```text
//! input     = "[" root "]" ( arguments | { enum | body } )
//! enum      = { attribute } [ visibility ] "enum" name "{" variants "}"
//! body      = { attribute } [ visibility ] "struct" name ";"
//! attribute = "#" "[" "errcodes" "(" arguments ")" "]" | any other, which is passed on
//! arguments = [ path [ "," ] ] options
//! ```

use errcode_codegen::{Body, Diagnostic, Options, enum_name, nearest};
use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Error, LitStr, Result, Token, braced, bracketed, parenthesized, token};

/// All that stands between the braces of the macro.
pub(crate) struct Input {
    /// The path of `errcodes`, as the facade passes it.
    pub(crate) root: TokenStream,
    pub(crate) enums: Vec<Enum>,
}

/// One enum that is asked for.
pub(crate) struct Enum {
    /// Where its document is, if not in its doc comment.
    pub(crate) path: Option<LitStr>,
    pub(crate) options: Options,
    /// What is wrong with the options. They are left out, and the enum is still
    /// written, so that the compiler says nothing that follows from this.
    pub(crate) wrong: Vec<Diagnostic>,
    /// The pieces of its doc comment.
    pub(crate) docs: Vec<LitStr>,
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
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
                Request::Enum(request) => enums.push(*request),
                Request::Body(error, body) => bodies.push((error, body)),
            }
        }
        for (error, body) in bodies {
            let Some(owner) = enums.iter_mut().find(|request| request.name == error) else {
                return Err(Error::new(error.span(), NO_SUCH_ENUM));
            };
            owner.bodies.push(body);
        }
        Ok(Self { root, enums })
    }
}

impl Enum {
    /// `errcodes!("docs-src/upyun.md")` is `pub enum UpyunError {}`.
    fn short(input: ParseStream<'_>) -> Result<Self> {
        let (Some(path), options) = path_and_options(input)? else {
            return Err(input.error("expected the path of a document, or an enum"));
        };
        let name = enum_name(&path.value()).ok_or_else(|| {
            Error::new(
                path.span(),
                "no name for an enum can be made of this path\n  = help: name it: \
                 `#[errcodes(\"path/to/document.md\")] pub enum YourError {}`",
            )
        })?;
        let name = Ident::new(&name, path.span());
        let (options, wrong) = Options::parse(options);
        Ok(Self {
            path: Some(path),
            options,
            wrong,
            docs: Vec::new(),
            attributes: TokenStream::new(),
            visibility: quote!(pub),
            name,
            bodies: Vec::new(),
        })
    }
}

/// `[ path [ "," ] ]`, and the options behind it.
fn path_and_options(input: ParseStream<'_>) -> Result<(Option<LitStr>, TokenStream)> {
    let path: Option<LitStr> = if input.peek(LitStr) { Some(input.parse()?) } else { None };
    if path.is_some() && !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok((path, input.parse()?))
}

const NO_SUCH_ENUM: &str =
    "no enum of this call has this name\n  = help: write the enum and its body in one `errcodes!`";

/// An item of the input.
enum Request {
    Enum(Box<Enum>),
    /// A body, and the enum of its code.
    Body(Ident, Body),
}

impl Parse for Request {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attributes = Attributes::parse(input)?;
        let visibility = visibility(input)?;
        if input.peek(Token![struct]) {
            body(attributes, visibility, input)
        } else {
            Enum::long(attributes, visibility, input).map(|request| Self::Enum(Box::new(request)))
        }
    }
}

impl Enum {
    fn long(
        attributes: Attributes,
        visibility: TokenStream,
        input: ParseStream<'_>,
    ) -> Result<Self> {
        let Attributes { own, docs, passed_on } = attributes;
        let (path, mut options) = path_and_options.parse2(own.unwrap_or_default())?;
        input.parse::<Token![enum]>()?;
        let name = input.parse()?;
        let variants;
        let braces = braced!(variants in input);
        let mut variants = Group::new(Delimiter::Brace, variants.parse()?);
        variants.set_span(braces.span.join());
        options.extend(quote!(#variants));
        let (options, wrong) = Options::parse(options);
        let bodies = Vec::new();
        Ok(Self { path, options, wrong, docs, attributes: passed_on, visibility, name, bodies })
    }
}

/// `struct Name;` under `#[errcodes(body = Enum)]`
fn body(
    attributes: Attributes,
    visibility: TokenStream,
    input: ParseStream<'_>,
) -> Result<Request> {
    let Attributes { own, docs, passed_on } = attributes;
    input.parse::<Token![struct]>()?;
    let name: Ident = input.parse()?;
    let Some(own) = own else {
        let help = "of which enum is this the body? Write `#[errcodes(body = YourError)]` above it";
        return Err(Error::new(name.span(), help));
    };
    let error = body_option.parse2(own)?;
    if !input.peek(Token![;]) {
        return Err(
            input.error("a body is only a name here, and `;`: its fields are the document's")
        );
    }
    input.parse::<Token![;]>()?;
    let documented = !docs.is_empty();
    Ok(Request::Body(error, Body { attributes: passed_on, documented, visibility, name }))
}

/// `body = UpyunError`, the one option of a struct.
fn body_option(input: ParseStream<'_>) -> Result<Ident> {
    let option = input.call(Ident::parse_any)?;
    if option != "body" {
        let near = nearest(&option.to_string(), ["body"]).map(|_| "did you mean");
        let help = near.unwrap_or("a struct has the one option");
        let message = format!("there is no option `{option}` of a struct\n  = help: {help} `body`");
        return Err(Error::new(option.span(), message));
    }
    input.parse::<Token![=]>()?;
    let error = input.parse()?;
    input.parse::<Option<Token![,]>>()?;
    Ok(error)
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
struct Attributes {
    /// What stands in `#[errcodes(..)]`.
    own: Option<TokenStream>,
    /// The pieces of its doc comment, which are passed on as well.
    docs: Vec<LitStr>,
    passed_on: TokenStream,
}

impl Attributes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attributes = Self { own: None, docs: Vec::new(), passed_on: TokenStream::new() };
        while let Some(pound) = input.parse::<Option<Token![#]>>()? {
            let content;
            bracketed!(content in input);
            let fork = content.fork();
            let name = fork.call(Ident::parse_any).ok();
            if name.as_ref().is_some_and(|name| name == "errcodes") && fork.peek(token::Paren) {
                content.call(Ident::parse_any)?;
                let own;
                parenthesized!(own in content);
                if attributes.own.replace(own.parse()?).is_some() {
                    return Err(Error::new(pound.span, "`#[errcodes(..)]` is written twice"));
                }
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
