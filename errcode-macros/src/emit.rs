//! From an enum that is asked for to the tokens that go back to the compiler.

use errcode_codegen::{
    Body, Comment, Diagnostic, Expansion, Input, Item, LockFile, Options, Place, Request, Snippet,
    Source, Spanned, TextId, generate, summarize,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::file::File;
use crate::others::Others;

/// Reads the document and generates the enum, and the errors beside it.
pub(crate) fn expand(root: &TokenStream, request: Request) -> TokenStream {
    let texts = Texts::read(&request);
    let Request { path, options, wrong, docs, item, is_named, .. } = request;
    let mut item = Item { root: root.clone(), lex, ..item };
    if let Some(path) = path.as_ref().filter(|_| !is_named) {
        item.name.set_span(before(path.span));
    }
    let others = Others::read(&options);
    let (tracking, errors) = (others.tracking.clone(), others.errors.clone());
    let is_wrong = !wrong.is_empty() || !errors.is_empty();
    let mut output = match texts {
        Ok(Texts { document, lock }) => {
            let asked = Asked { item: &mut item, options, others, is_wrong, lock };
            match document {
                Some(document) => asked.read_file(&document),
                None => asked.read_comment(&docs),
            }
        }
        Err(errors) => Output { errors, ..Output::default() },
    };
    output.tracking.extend(tracking);
    output.errors.extend(errors.iter().map(|(message, span)| compile_error(message, *span)));
    output.errors.extend(wrong.iter().map(refuse));
    output.into_tokens(&item)
}

/// The files of an enum.
struct Texts {
    /// None if the document is a doc comment.
    document: Option<Named>,
    lock: Option<Named>,
}

/// A file that has been read, by its path.
struct Named {
    path: Spanned<String>,
    file: File,
}

impl Named {
    fn track(&self) -> TokenStream {
        self.file.track(self.path.span)
    }
}

impl Texts {
    /// Reads the files, or says why the first of them that cannot be read cannot.
    /// Names that are not those of the lock would be errors that follow from it.
    fn read(request: &Request) -> Result<Self, TokenStream> {
        let document = match &request.path {
            Some(path) => {
                let file = File::read(&path.value);
                let file = file.map_err(|message| compile_error(&message, path.span))?;
                Some(Named { path: path.clone(), file })
            }
            None if request.docs.is_empty() => return Err(refuse(&request.without_document())),
            None => None,
        };
        let Some(path) = request.lock_path().map_err(|diagnostic| refuse(&diagnostic))? else {
            return Ok(Self { document, lock: None });
        };
        let file = File::read_lock(&path.value);
        let file = file.map_err(|message| compile_error(&message, path.span))?;
        Ok(Self { document, lock: Some(Named { path, file }) })
    }
}

/// What goes back to the compiler.
#[derive(Default)]
struct Output {
    /// What has the document and its lock tracked.
    tracking: TokenStream,
    /// None where there is no row to write an enum of.
    items: Option<TokenStream>,
    errors: TokenStream,
}

impl Output {
    /// Whoever uses an enum that is not there should not be told so at each
    /// place. Where names are imported from a module that holds an error, the
    /// compiler says no more of them (rust-lang/rust#149484, Rust 1.95; before,
    /// it says once that the import fails).
    fn into_tokens(self, item: &Item) -> TokenStream {
        let Self { tracking, items, errors } = self;
        if let Some(items) = items {
            return quote!(#tracking #items #errors);
        }
        let module = format!("__no_{}", item.name).replace("r#", "");
        let module = Ident::new(&module, Span::call_site());
        let (conditions, imports) = (item.conditions(), imports(item, &module));
        quote! {
            #tracking
            #conditions
            #[allow(non_snake_case, reason = "called like the enum")]
            mod #module { #errors }
            #imports
        }
    }
}

/// The names of an enum, and of what is beside it, from a module.
fn imports(item: &Item, module: &Ident) -> TokenStream {
    let Item { visibility, name, bodies, failures, .. } = item;
    let conditions = item.conditions();
    let mut imports = quote!(#conditions #visibility use #module::#name;);
    for body in bodies.iter().chain(failures) {
        let Body { visibility, name, .. } = body;
        let own = body.conditions();
        imports.extend(quote!(#conditions #own #visibility use #module::#name;));
    }
    for failure in failures {
        let (visibility, own) = (&failure.visibility, failure.conditions());
        let Some(name) = failure.parameter_module() else { continue };
        imports.extend(quote! {
            #conditions
            #own
            #[allow(unused_imports, reason = "not every message has parameters")]
            #visibility use #module::#name;
        });
    }
    imports
}

/// What is wrong with the arguments.
pub(crate) fn refuse(diagnostic: &Diagnostic) -> TokenStream {
    match diagnostic.place {
        Place::Argument(span) => compile_error(&diagnostic.to_string(), span),
        _ => TokenStream::new(),
    }
}

/// What is asked of the engine.
struct Asked<'a> {
    item: &'a mut Item,
    options: Options,
    others: Others,
    /// Whether some option is wrong. Without it, the document may seem to have
    /// faults, so that none is told.
    is_wrong: bool,
    lock: Option<Named>,
}

impl Asked<'_> {
    fn read_comment(self, docs: &[Spanned<String>]) -> Output {
        let comment = Comment::new(docs, |span| span.start().line);
        let whole = self.item.name.span();
        let spans = self.others.spans.clone();
        self.item.spans = comment.spans.iter().map(|&span| located_at(span)).collect();
        let source = Source::comment(&comment.text, comment.numbers);
        self.generate(source, &Spans { lines: &comment.spans, others: &spans, whole })
    }

    fn read_file(self, document: &Named) -> Output {
        let Named { path: Spanned { value: name, span }, file } = document;
        self.item.spans = vec![before(*span)];
        self.item.path = Some(located_at(*span));
        let others = self.others.spans.clone();
        let printed = file.printed(*span).unwrap_or_else(|| name.clone());
        let source = Source::file(name, &file.text).printed_as(&printed);
        let output = self.generate(source, &Spans { lines: &[], others: &others, whole: *span });
        let tracking = document.track().into_iter().chain(output.tracking).collect();
        Output { tracking, ..output }
    }

    fn generate(self, source: Source<'_>, spans: &Spans<'_>) -> Output {
        let (body, parameters) = (!self.item.bodies.is_empty(), !self.item.failures.is_empty());
        let enum_name = self.item.plain_name();
        let lock = self.lock.as_ref().map(|Named { path, file }| LockFile {
            source: Source::lock(&path.value, &file.text),
            enum_name: &enum_name,
        });
        let tracking = self.lock.as_ref().map(Named::track).unwrap_or_default();
        let texts = self.others.texts.iter();
        let others =
            texts.map(|(path, printed, text)| Source::file(path, text).printed_as(printed));
        let others = others.collect();
        let input = Input { source, options: self.options, others, body, parameters, lock };
        let mut expansion = generate(&input, self.item);
        if self.is_wrong {
            expansion.diagnostics.clear();
        }
        Output { tracking, ..output(expansion, spans) }
    }
}

/// The place for an editor to go to, with the names of the call: a name of the
/// user's would be overwritten where another is renamed.
fn located_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// The place where a literal begins. What an editor is told of its whole length is
/// the document alone, and not each name that comes from it.
fn before(span: Span) -> Span {
    located_at(span.unwrap().start().into())
}

/// With the compiler's lexer: proc-macro2 would read the text itself before it
/// asks, and is not optimised.
fn lex(text: &str) -> TokenStream {
    let tokens = text.parse::<proc_macro::TokenStream>();
    tokens.expect("names and literals are tokens").into()
}

/// Where errors point.
struct Spans<'a> {
    /// The lines of a doc comment.
    lines: &'a [Span],
    /// The paths of other documents.
    others: &'a [Span],
    /// What stands for the document as a whole.
    whole: Span,
}

impl Spans<'_> {
    /// The argument or the line that a fault is about, else its document.
    fn of(&self, place: &Place) -> Span {
        let span = match place {
            Place::Argument(span) => Some(span),
            Place::Text(Snippet { text: TextId::Other(at), .. })
            | Place::Whole { text: TextId::Other(at), .. } => self.others.get(*at),
            Place::Text(snippet) if snippet.text == TextId::Document => {
                self.lines.get(snippet.line_index)
            }
            _ => None,
        };
        span.copied().unwrap_or(self.whole)
    }
}

/// The items, and an error for each fault that is told.
fn output(expansion: Expansion, spans: &Spans<'_>) -> Output {
    let mut errors = TokenStream::new();
    let summary = summarize(&expansion.diagnostics);
    for diagnostic in summary.told {
        let span = spans.of(&diagnostic.place);
        errors.extend(compile_error(&diagnostic.to_string(), span));
    }
    errors.extend(summary.more.map(|more| compile_error(&more, spans.whole)));
    Output { items: expansion.items, errors, ..Output::default() }
}

fn compile_error(message: &str, span: Span) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
