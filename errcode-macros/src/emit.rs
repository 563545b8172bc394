//! From an enum that is asked for to the tokens that go back to the compiler.

use errcode_codegen::{Expansion, Item, Report, Source, Target, generate};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::LitStr;

use crate::args::Enum;
use crate::comment::Comment;
use crate::file::File;

/// Reads the document and generates the enum, and the errors beside it.
pub(crate) fn expand(root: &TokenStream, input: Enum) -> TokenStream {
    let Enum { arguments, docs, attributes, visibility, name, overrides, bodies } = input;
    let root = arguments.root.unwrap_or_else(|| root.clone());
    let documented = !docs.is_empty();
    let item = Item { attributes, documented, visibility, name, overrides, bodies, root, lex };
    let wrong = arguments.errors.map(|errors| errors.to_compile_error());
    let generate = |source: &Source<'_>| {
        let mut expansion = generate(source, &item, &arguments.options);
        // Without an option, the document may seem to have faults.
        expansion.reports.retain(|_| wrong.is_none());
        expansion
    };
    let mut tokens = match arguments.path {
        Some(path) => from_file(&path, generate),
        None if documented => from_comment(&docs, generate, item.name.span()),
        None => compile_error(NO_DOCUMENT, item.name.span()),
    };
    tokens.extend(wrong);
    tokens
}

const NO_DOCUMENT: &str = "the enum has no document\n  = help: write \
                           `#[errcodes(\"path/to/document.md\")]` above it, or its table as a \
                           doc comment";

fn from_comment(
    docs: &[LitStr],
    generate: impl Fn(&Source<'_>) -> Expansion,
    whole: Span,
) -> TokenStream {
    let comment = Comment::new(docs);
    let expansion = generate(&Source::comment(&comment.text, comment.numbers));
    with_errors(expansion, |line| comment.spans.get(line?).copied(), whole)
}

fn from_file(path: &LitStr, generate: impl Fn(&Source<'_>) -> Expansion) -> TokenStream {
    let name = path.value();
    match File::read(&name) {
        Ok(file) => {
            let expansion = generate(&Source::file(&name, &file.text));
            let mut tokens = file.track(path);
            tokens.extend([with_errors(expansion, |_| None, path.span())]);
            tokens
        }
        Err(message) => {
            let mut tokens = compile_error(&message, path.span());
            // With the enum there, the compiler has less to say that follows
            // from this.
            tokens.extend([generate(&Source::file(&name, "")).items]);
            tokens
        }
    }
}

/// With the compiler's lexer: proc-macro2 would read the text itself before it
/// asks, and is not optimised.
fn lex(text: &str) -> TokenStream {
    let tokens = text.parse::<proc_macro::TokenStream>();
    tokens.expect("names and literals are tokens").into()
}

/// The items, and an error for each report: at the argument or the line that
/// it is about, else at `whole`.
fn with_errors(
    expansion: Expansion,
    line_span: impl Fn(Option<usize>) -> Option<Span>,
    whole: Span,
) -> TokenStream {
    let mut tokens = expansion.items;
    for Report { text, target } in expansion.reports {
        let span = match target {
            Target::Argument(span) => span,
            Target::Document(line) => line_span(line).unwrap_or(whole),
        };
        tokens.extend([compile_error(&text, span)]);
    }
    tokens
}

fn compile_error(message: &str, span: Span) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
