//! What is written between the parentheses of the macro: which enums, from which
//! documents. Options, the variants that are named, and the fields of a body are
//! read by `options`.
//!
//! ```text
//! call      = arguments | { enum | struct }
//! enum      = { attribute } [ visibility ] "enum" name "{" variants "}"
//! struct    = { attribute } [ visibility ] "struct" name ( ";" | "{" fields "}" )
//! attribute = "#" "[" "errcodes" "(" arguments ")" "]" | any other, which is passed on
//! arguments = [ path [ "," ] ] options
//! ```

mod attributes;
mod comment;
mod structure;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

use self::attributes::Attributes;
pub use self::comment::Comment;
use self::structure::Struct;
use crate::diagnostic::Diagnostic;
use crate::expand::Item;
use crate::name::ident::enum_name;
use crate::options::tokens::{Tokens, parse_all};
use crate::options::{Options, Result, Spanned};

/// What a call of the macro asks for.
///
/// ```
/// use errcode_codegen::Call;
///
/// let call = r#""docs/upyun.md", skip = [0]"#.parse().unwrap();
/// let call = Call::parse(call).unwrap();
/// assert_eq!(call.enums[0].path.as_ref().unwrap().value, "docs/upyun.md");
/// assert_eq!(call.enums[0].item.name, "UpyunError");
/// ```
#[derive(Clone, Debug)]
pub struct Call {
    /// In the order in which they are written.
    pub enums: Vec<Request>,
}

/// One enum that is asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where its document is, if not in its doc comment.
    pub path: Option<Spanned<String>>,
    /// What is asked of the document.
    pub options: Options,
    /// What is wrong with the options. They are left out, and the enum is still
    /// written, so that the compiler says nothing that follows from this.
    pub wrong: Vec<Diagnostic>,
    /// The pieces of its doc comment.
    pub docs: Vec<Spanned<String>>,
    /// Whether the user names the enum; else it is called after its document.
    pub is_named: bool,
    /// What is wrong with what stands where its document would be.
    unread: Option<Diagnostic>,
    /// The enum, and the structs of its error body.
    pub item: Item,
}

impl Request {
    /// What a tool asks of a document, without a call.
    #[must_use]
    pub fn new(path: &str, options: Options, item: Item) -> Self {
        let path = Some(Spanned::from(path.to_owned()));
        let (wrong, docs) = (Vec::new(), Vec::new());
        Self { path, options, wrong, docs, is_named: true, unread: None, item }
    }

    /// What is wrong with an enum that has neither a path nor a doc comment.
    #[must_use]
    pub fn without_document(&self) -> Diagnostic {
        if let Some(unread) = &self.unread {
            return unread.clone();
        }
        let help = "write `#[errcodes(\"path/to/document.md\")]` above it, or its table as a doc \
                    comment";
        let span = self.item.name.span();
        Diagnostic::argument(span, "the enum has no document", Some(help.to_owned()))
    }

    /// Where its lock is, if it has one: the path that is written, or
    /// `docs/errors.ApiError.lock` of the enum `ApiError` and `docs/errors.md`.
    ///
    /// # Errors
    ///
    /// If nothing says where the lock of a doc comment is.
    pub fn lock_path(&self) -> std::result::Result<Option<Spanned<String>>, Box<Diagnostic>> {
        let Some(lock) = &self.options.lock else { return Ok(None) };
        match (&lock.value, &self.path) {
            (Some(path), _) => Ok(Some(Spanned { value: path.clone(), span: lock.span })),
            (None, Some(Spanned { value, span })) => {
                let value = beside(value, &self.item.plain_name());
                Ok(Some(Spanned { value, span: *span }))
            }
            (None, None) => {
                let message = "the lock of a doc comment is beside no document";
                let help = "say where it is: `lock = \"path/to/name.lock\"`";
                told(self.item.name.span(), message, help)
            }
        }
    }
}

impl Call {
    /// Reads what stands between the parentheses of the macro.
    ///
    /// # Errors
    ///
    /// What the compiler says where this is neither a path with options nor enums
    /// and structs.
    pub fn parse(tokens: TokenStream) -> std::result::Result<Self, Box<Diagnostic>> {
        parse_all(tokens, Self::read)
    }

    fn read(input: &mut Tokens) -> Result<Self> {
        let mut enums = Vec::new();
        if input.is_empty() || input.has_string() || input.has_bare_path() {
            enums.push(Request::short(input)?);
        }
        let mut structs = Vec::new();
        while !input.is_empty() {
            match Part::read(input)? {
                Part::Enum(request) => enums.push(*request),
                Part::Struct(part) => structs.push(part),
            }
        }
        let mut call = Self { enums };
        for of_enum in structs {
            call.add(of_enum)?;
        }
        Ok(call)
    }

    /// Gives a struct to its enum, which may stand behind it.
    fn add(&mut self, Struct { is_failure, error, body }: Struct) -> Result<()> {
        let Some(owner) = self.enums.iter_mut().find(|request| request.item.name == error) else {
            let message = "no enum of this call has this name";
            let help = "write the enum and its structs in one `errcodes!`";
            return told(error.span(), message, help);
        };
        let Item { bodies, failures, .. } = &mut owner.item;
        (if is_failure { failures } else { bodies }).push(body);
        Ok(())
    }
}

impl Request {
    /// `errcodes!("docs-src/upyun.md")` is `pub enum UpyunError {}`.
    fn short(input: &mut Tokens) -> Result<Self> {
        let (path, unread, options) = path_and_options(input)?;
        let Some(path) = path else {
            let missing = || input.error("expected the path of a document, or an enum");
            return Err(unread.map_or_else(missing, Box::new));
        };
        let Some(name) = enum_name(&path.value) else {
            let message = "no name for an enum can be made of this path";
            let help = "name it: `#[errcodes(\"path/to/document.md\")] pub enum YourError {}`";
            return told(path.span, message, help);
        };
        let (options, wrong) = Options::parse(options);
        let (item, docs) = (Item::new(Ident::new(&name, path.span)).with(&options), Vec::new());
        let path = Some(path);
        Ok(Self { path, options, wrong, docs, is_named: false, unread: None, item })
    }
}

/// The path of a document with another ending.
fn beside(document: &str, enum_name: &str) -> String {
    let folder = document.rfind(['/', '\\'].as_slice()).map_or(0, |at| at + 1);
    let dot = document[folder..].rfind('.').filter(|&at| at > 0);
    let stem = dot.map_or(document, |at| &document[..folder + at]);
    format!("{stem}.{enum_name}.lock")
}

/// A path, or what is wrong with it, and the options behind it.
type PathAndOptions = (Option<Spanned<String>>, Option<Diagnostic>, TokenStream);

/// `[ path [ "," ] ]`, and the options behind it.
fn path_and_options(input: &mut Tokens) -> Result<PathAndOptions> {
    let (mut path, mut unread) = (None, None);
    if input.has_string() {
        path = Some(input.string()?);
    } else if input.has_bare_path() {
        let help = "write it in quotes: `\"path/to/document.md\"`".to_owned();
        unread = Some(Diagnostic::argument(input.span(), "a path is a text", Some(help)));
        input.skip_to_comma();
    }
    if path.is_some() || unread.is_some() {
        input.comma()?;
    }
    Ok((path, unread, input.rest()))
}

fn told<T>(span: Span, message: &str, help: &str) -> Result<T> {
    Err(Box::new(Diagnostic::argument(span, message, Some(help.to_owned()))))
}

/// An item of the call.
enum Part {
    Enum(Box<Request>),
    Struct(Struct),
}

impl Part {
    fn read(input: &mut Tokens) -> Result<Self> {
        let attributes = Attributes::parse(input)?;
        let visibility = input.visibility();
        if input.has_keyword("struct") {
            Struct::read(attributes, visibility, input).map(Self::Struct)
        } else {
            Request::long(attributes, visibility, input)
                .map(|request| Self::Enum(Box::new(request)))
        }
    }
}

impl Request {
    fn long(attributes: Attributes, visibility: TokenStream, input: &mut Tokens) -> Result<Self> {
        let Attributes { own, docs, unread: of_docs, passed_on } = attributes;
        let own = parse_all(own.unwrap_or_default(), path_and_options)?;
        let (path, mut unread, mut options) = own;
        input.keyword("enum")?;
        let name = input.ident()?;
        options.extend([TokenTree::from(input.group(Delimiter::Brace)?)]);
        let (options, mut wrong) = Options::parse(options);
        if path.is_none() && unread.is_none() {
            unread = of_docs;
        }
        wrong.extend(unread.clone().filter(|_| !docs.is_empty()));
        let documented = !docs.is_empty();
        let item = Item::new(name).with(&options);
        let item = Item { attributes: passed_on, documented, visibility, ..item };
        Ok(Self { path, options, wrong, docs, is_named: true, unread, item })
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_lock_is_beside_its_document() {
        let cases = [
            ("docs/errors.md", "docs/errors.ApiError.lock"),
            ("errors", "errors.ApiError.lock"),
            ("v1.2/errors", "v1.2/errors.ApiError.lock"),
            ("docs/.errors", "docs/.errors.ApiError.lock"),
        ];
        for (document, lock) in cases {
            assert_eq!(beside(document, "ApiError"), lock);
        }
    }
}
