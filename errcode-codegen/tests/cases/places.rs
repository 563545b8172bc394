//! Where an editor is led from a name: the spans of the code.

use errcode_codegen::{Body, Input, Item, Source, expand, read};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

const COMMENT: &str = "| Code | Name | Message |
|------|------|---------|
| 1    | ONE  | one     |
| 2    | TWO  | two     |
| 2    | DUE  | due     |

```json
{\"code\": 1, \"id\": 7}
```
";

/// The names that stand behind one of these words or marks, with their lines.
fn names(tokens: TokenStream, before: &[&str], found: &mut Vec<(String, usize)>) {
    let mut last = String::new();
    for tree in tokens {
        match &tree {
            TokenTree::Group(group) => names(group.stream(), before, found),
            TokenTree::Ident(name) if before.contains(&last.as_str()) && name != "fn" => {
                found.push((name.to_string(), name.span().start().line));
            }
            _ => {}
        }
        last = match tree {
            TokenTree::Group(_) => "[]".to_owned(),
            tree => tree.to_string(),
        };
    }
}

/// What comes of the document, with a line of a Rust file for each of its own.
fn expanded(spans: Vec<Span>) -> TokenStream {
    let source = Source::comment(COMMENT, Vec::new());
    let options = "allow(duplicate_code), columns(own: str = \"Name\")".parse().unwrap();
    let reading = read(&Input { source, options, body: true, ..Input::default() });
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    let bodies = vec![Body::new(Ident::new("ApiBody", Span::call_site()))];
    let item = Item::new(Ident::new("ApiError", Span::call_site()));
    expand(&reading.catalog, &Item { bodies, spans, ..item })
}

#[test]
fn variants_lead_to_their_rows_and_accessors_to_the_document() {
    let lines: TokenStream = "a\nb\nc\nd\ne\nf\ng\nh\ni\n".parse().unwrap();
    let spans = lines.into_iter().map(|line| line.span()).collect();
    let (mut variants, mut functions) = (Vec::new(), Vec::new());
    let tokens = expanded(spans);
    let enumeration = tokens.clone().into_iter().find_map(|tree| match tree {
        TokenTree::Group(group) if group.to_string().contains("One") => Some(group.stream()),
        _ => None,
    });
    names(enumeration.unwrap(), &["[]", ","], &mut variants);
    let at = |name: &str, line| (name.to_owned(), line);
    assert_eq!(variants, [at("One", 3), at("Two", 4)]);

    names(tokens, &["fn", "const", "pub"], &mut functions);
    for name in ["ALL", "code", "from_code", "name", "message", "description", "section", "id"] {
        assert!(functions.contains(&at(name, 1)), "{name}: {functions:?}");
    }
    // Another name of a code leads to the row of its variant.
    assert!(functions.contains(&at("Due", 4)), "{functions:?}");
}

#[test]
fn what_was_read_is_told_where_the_path_is() {
    let source =
        Source::file("docs/errors.md", "# A\n\n| Code | Message |\n|---|---|\n| 1 | x |\n");
    let reading = read(&Input { source, ..Input::default() });
    let item = Item::new(Ident::new("ApiError", Span::call_site()));
    let path: TokenTree =
        "\n\n\"docs/errors.md\"".parse::<TokenStream>().unwrap().into_iter().next().unwrap();
    let items = expand(&reading.catalog, &Item { path: Some(path.span()), ..item });
    assert!(items.to_string().contains("\" `docs/errors.md`: 1 code (`i64`).\""), "{items}");
    let mut found = Vec::new();
    names(items, &["struct"], &mut found);
    assert_eq!(found, [("Document".to_owned(), 3)]);
}
