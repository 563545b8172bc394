//! From an enum that is asked for to the tokens that go back to the compiler.

use errcode_codegen::{
    Comment, Diagnostic, Expansion, Input, Item, Options, Place, Request, Source, Spanned,
    generate, summarize,
};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use crate::file::File;

/// Reads the document and generates the enum, and the errors beside it.
pub(crate) fn expand(root: &TokenStream, request: Request) -> TokenStream {
    let none = request.without_document();
    let Request { path, options, wrong, docs, item } = request;
    let item = Item { root: root.clone(), lex, ..item };
    let asked = Asked { item, options, is_wrong: !wrong.is_empty() };
    let mut tokens = match path {
        Some(path) => asked.read_file(&path),
        None if !docs.is_empty() => asked.read_comment(&docs),
        None => refuse(&none),
    };
    tokens.extend(wrong.iter().map(refuse));
    tokens
}

/// What is wrong with the arguments.
pub(crate) fn refuse(diagnostic: &Diagnostic) -> TokenStream {
    match diagnostic.place {
        Place::Argument(span) => compile_error(&diagnostic.to_string(), span),
        _ => TokenStream::new(),
    }
}

/// What is asked of the engine.
struct Asked {
    item: Item,
    options: Options,
    /// Whether some option is wrong. Without it, the document may seem to have
    /// faults, so that none is told.
    is_wrong: bool,
}

impl Asked {
    fn read_comment(self, docs: &[Spanned<String>]) -> TokenStream {
        let comment = Comment::new(docs, |span| span.start().line);
        let whole = self.item.name.span();
        let expansion = self.generate(Source::comment(&comment.text, comment.numbers));
        with_errors(expansion, |line| comment.spans.get(line).copied(), whole)
    }

    fn read_file(self, path: &Spanned<String>) -> TokenStream {
        let name = &path.value;
        match File::read(name) {
            Ok(file) => {
                let expansion = self.generate(Source::file(name, &file.text));
                let mut tokens = file.track(path.span);
                tokens.extend([with_errors(expansion, |_| None, path.span)]);
                tokens
            }
            Err(message) => {
                let mut tokens = compile_error(&message, path.span);
                // With the enum there, the compiler has less to say that follows
                // from this.
                tokens.extend([self.generate(Source::file(name, "")).items]);
                tokens
            }
        }
    }

    fn generate(self, source: Source<'_>) -> Expansion {
        let body = !self.item.bodies.is_empty();
        let input = Input { source, options: self.options, body };
        let mut expansion = generate(&input, &self.item);
        if self.is_wrong {
            expansion.diagnostics.clear();
        }
        expansion
    }
}

/// With the compiler's lexer: proc-macro2 would read the text itself before it
/// asks, and is not optimised.
fn lex(text: &str) -> TokenStream {
    let tokens = text.parse::<proc_macro::TokenStream>();
    tokens.expect("names and literals are tokens").into()
}

/// The items, and an error for each fault that is told: at the argument or the
/// line that it is about, else at `whole`.
fn with_errors(
    expansion: Expansion,
    line_span: impl Fn(usize) -> Option<Span>,
    whole: Span,
) -> TokenStream {
    let mut tokens = expansion.items;
    let summary = summarize(&expansion.diagnostics);
    for diagnostic in summary.told {
        let span = match &diagnostic.place {
            Place::Argument(span) => *span,
            Place::Text(snippet) => line_span(snippet.line_index).unwrap_or(whole),
            _ => whole,
        };
        tokens.extend([compile_error(&diagnostic.to_string(), span)]);
    }
    tokens.extend(summary.more.map(|more| compile_error(&more, whole)));
    tokens
}

fn compile_error(message: &str, span: Span) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
