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
    let none = request.without_document();
    let (lock, of_lock) = read_lock(&request);
    let Request { path, options, wrong, docs, item, is_named, .. } = request;
    let mut item = Item { root: root.clone(), lex, ..item };
    if let Some(path) = path.as_ref().filter(|_| !is_named) {
        item.name.set_span(before(path.span));
    }
    let others = Others::read(&options);
    let (tracking, errors) = (others.tracking.clone(), others.errors.clone());
    let is_wrong = !wrong.is_empty() || !errors.is_empty();
    let asked = Asked { item: &mut item, options, others, is_wrong, lock };
    let mut output = match path {
        Some(path) => asked.read_file(&path),
        None if !docs.is_empty() => asked.read_comment(&docs),
        None => Output { errors: refuse(&none), ..Output::default() },
    };
    output.tracking.extend(tracking);
    output.errors.extend(errors.iter().map(|(message, span)| compile_error(message, *span)));
    output.tracking.extend(of_lock.tracking);
    output.errors.extend(of_lock.errors);
    output.errors.extend(wrong.iter().map(refuse));
    output.into_tokens(&item)
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
        let Some(items) = items else {
            let Item { visibility, name, bodies, failures, .. } = item;
            let module = format!("__no_{name}").replace("r#", "");
            let module = Ident::new(&module, Span::call_site());
            let bodies = bodies.iter().chain(failures).map(|body| {
                let Body { visibility, name, .. } = body;
                quote!(#visibility use #module::#name;)
            });
            return quote! {
                #tracking
                #[allow(non_snake_case, reason = "called like the enum")]
                mod #module { #errors }
                #visibility use #module::#name;
                #(#bodies)*
            };
        };
        quote!(#tracking #items #errors)
    }
}

/// What is wrong with the arguments.
pub(crate) fn refuse(diagnostic: &Diagnostic) -> TokenStream {
    match diagnostic.place {
        Place::Argument(span) => compile_error(&diagnostic.to_string(), span),
        _ => TokenStream::new(),
    }
}

/// The lock that is asked for: its path and file, and what tracks it or says why
/// it cannot be read.
fn read_lock(request: &Request) -> (Option<(String, File)>, Output) {
    let mut output = Output::default();
    let Spanned { value: path, span } = match request.lock_path() {
        Ok(Some(path)) => path,
        Ok(None) => return (None, output),
        Err(diagnostic) => {
            output.errors = refuse(&diagnostic);
            return (None, output);
        }
    };
    let help = format!(
        "make an empty file `{path}`, and run `ERRCODES_LOCK=write cargo test`, which writes it"
    );
    match File::read(&path, Some(&help)) {
        Ok(file) => {
            output.tracking = file.track(span);
            (Some((path, file)), output)
        }
        Err(message) => {
            output.errors = compile_error(&message, span);
            (None, output)
        }
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
    lock: Option<(String, File)>,
}

impl Asked<'_> {
    fn read_comment(self, docs: &[Spanned<String>]) -> Output {
        let comment = Comment::new(docs, |span| span.start().line);
        let whole = self.item.name.span();
        let spans = self.others.spans.clone();
        self.item.spans = comment.spans.iter().map(|&span| located_at(span)).collect();
        let expansion = self.generate(Source::comment(&comment.text, comment.numbers));
        output(expansion, &Spans { lines: &comment.spans, others: &spans, whole })
    }

    fn read_file(self, path: &Spanned<String>) -> Output {
        let name = &path.value;
        match File::read(name, None) {
            Ok(file) => {
                self.item.spans = vec![before(path.span)];
                self.item.path = Some(located_at(path.span));
                let others = self.others.spans.clone();
                let printed = file.printed(path.span).unwrap_or_else(|| name.clone());
                let source = Source::file(name, &file.text).printed_as(&printed);
                let expansion = self.generate(source);
                let spans = Spans { lines: &[], others: &others, whole: path.span };
                let tracking = file.track(path.span);
                Output { tracking, ..output(expansion, &spans) }
            }
            Err(message) => {
                Output { errors: compile_error(&message, path.span), ..Output::default() }
            }
        }
    }

    fn generate(self, source: Source<'_>) -> Expansion {
        let (body, parameters) = (!self.item.bodies.is_empty(), !self.item.failures.is_empty());
        let enum_name = self.item.plain_name();
        let lock = self.lock.as_ref().map(|(path, file)| LockFile {
            source: Source::lock(path, &file.text),
            enum_name: &enum_name,
        });
        let texts = self.others.texts.iter();
        let others =
            texts.map(|(path, printed, text)| Source::file(path, text).printed_as(printed));
        let others = others.collect();
        let input = Input { source, options: self.options, others, body, parameters, lock };
        let mut expansion = generate(&input, self.item);
        if self.is_wrong {
            expansion.diagnostics.clear();
        }
        expansion
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
