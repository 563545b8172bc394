//! What is read of a document, in a line for each row: what rustdoc shows of
//! its variant.

use errcode_codegen::{Expansion, Report};
use expect_test::expect_file;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn2::visit::{self, Visit};

use super::cases;

#[test]
fn documents_have_these_rows() {
    for case in cases("rows_") {
        let read = |comment: &&str| {
            let Expansion { items, reports } = case.expand_with(comment, &[]);
            let Rows { code_type, rows } = rows(&items);
            let options = if comment.is_empty() { "no options" } else { comment };
            let title = format!("{options} -> {code_type}");
            let faults = reports.iter().map(first_lines);
            let lines = std::iter::once(title).chain(rows).chain(faults);
            lines.collect::<Vec<_>>().join("\n  ") + "\n"
        };
        let read: Vec<_> = case.comments().iter().map(read).collect();
        expect_file![case.path.with_extension("txt")].assert_eq(&read.join("\n"));
    }
}

/// What is wrong, and where.
fn first_lines(report: &Report) -> String {
    let mut lines = report.text.lines();
    let (message, place) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let place = place.split_once(".md:").map_or(String::new(), |(_, place)| format!(" {place}"));
    format!("error{place}: {message}")
}

/// What the generated code says of the rows.
#[derive(Default)]
pub(super) struct Rows {
    code_type: String,
    /// Name, message, description and facts; then the names of later rows with
    /// the same code.
    pub(super) rows: Vec<String>,
}

pub(super) fn rows(items: &TokenStream) -> Rows {
    let mut rows = Rows::default();
    rows.visit_file(&syn2::parse_file(&items.to_string()).unwrap());
    rows
}

impl<'ast> Visit<'ast> for Rows {
    fn visit_variant(&mut self, variant: &'ast syn2::Variant) {
        let doc = variant.attrs.iter().rev().find_map(doc).unwrap();
        self.rows.push(format!("{}: {doc}", variant.ident));
    }

    fn visit_impl_item_const(&mut self, alias: &'ast syn2::ImplItemConst) {
        let variant = alias.expr.to_token_stream().to_string();
        let variant = variant.strip_prefix("Self :: ");
        self.rows.extend(variant.map(|variant| format!("{} = {variant}", alias.ident)));
    }

    fn visit_signature(&mut self, function: &'ast syn2::Signature) {
        if function.ident == "code" {
            let returned = function.output.to_token_stream().to_string();
            self.code_type = returned.rsplit(' ').next().unwrap_or_default().to_owned();
        }
        visit::visit_signature(self, function);
    }
}

/// A doc comment in one line, without the marks that escape Markdown.
fn doc(attribute: &syn2::Attribute) -> Option<String> {
    let doc = attribute.meta.require_name_value().ok().filter(|doc| doc.path.is_ident("doc"))?;
    let syn2::Expr::Lit(syn2::ExprLit { lit: syn2::Lit::Str(text), .. }) = &doc.value else {
        return None;
    };
    let mut text = text.value().trim().replace("\n\n", " /");
    let mut escaped = false;
    text.retain(|c| {
        escaped = c == '\\' && !escaped;
        !escaped
    });
    Some(text)
}
