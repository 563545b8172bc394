//! An option that a help proposes, written into the line of options: as a user would
//! write it, so that the rest of the line stays as it is.

use std::collections::HashSet;
use std::ops::Range;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The line with the option. What cannot be parsed is left as it is, before the
/// option.
pub(crate) fn merge(line: &str, option: &str) -> String {
    let (Ok(tokens), Ok(added)) = (TokenStream::from_str(line), TokenStream::from_str(option))
    else {
        return append(line, option);
    };
    let name = added.clone().into_iter().next().map(|tree| tree.to_string()).unwrap_or_default();
    let old = parts(tokens.clone()).into_iter().find(|part| part.name == name);
    match (old, group(added)) {
        (Some(old), Some(added)) if old.group.is_some() => into_group(line, &old, &added, option),
        (Some(old), _) => replace(line, &old.range, option),
        (None, _) => match variants(tokens) {
            Some(start) if start > 0 => {
                let options = line[..start].trim_end();
                format!("{} {}", append(options, option), &line[start..])
            }
            Some(start) => format!("{option} {}", &line[start..]),
            None => append(line, option),
        },
    }
}

/// An option of the line, or a column of an option.
struct Part {
    name: String,
    /// In the line.
    range: Range<usize>,
    /// What stands in its brackets.
    group: Option<Group>,
}

/// What stands between commas.
fn parts(tokens: TokenStream) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut is_new = true;
    for tree in tokens {
        let is_comma = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ',');
        let is_variants =
            matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        if is_comma || is_variants {
            is_new = true;
            continue;
        }
        let range = tree.span().byte_range();
        if is_new {
            parts.push(Part { name: tree.to_string(), range: range.clone(), group: None });
        }
        is_new = false;
        if let Some(part) = parts.last_mut() {
            part.range.end = range.end;
            if let TokenTree::Group(group) = tree {
                part.group = Some(group);
            }
        }
    }
    parts
}

/// Where the variants begin, if the line has some.
fn variants(tokens: TokenStream) -> Option<usize> {
    match tokens.into_iter().last() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            Some(group.span().byte_range().start)
        }
        _ => None,
    }
}

fn group(tokens: TokenStream) -> Option<Group> {
    parts(tokens).pop().and_then(|part| part.group)
}

/// Before a comment at the end, which would take the option in.
fn append(line: &str, option: &str) -> String {
    let last = TokenStream::from_str(line).map(|tokens| tokens.into_iter().last());
    let end = last.map_or(line.len(), |last| last.map_or(0, |last| last.span().byte_range().end));
    let (options, comment) = line.split_at(end);
    let options = options.trim_end().trim_end_matches(',');
    let comma = if options.is_empty() { "" } else { ", " };
    format!("{options}{comma}{option} {}", comment.trim()).trim_end().to_owned()
}

fn replace(line: &str, range: &Range<usize>, by: &str) -> String {
    format!("{}{by}{}", &line[..range.start], &line[range.end..])
}

/// Writes what is in the brackets of an option into those of the line's. Of two
/// columns for one role, the new one stays.
fn into_group(line: &str, old: &Part, added: &Group, option: &str) -> String {
    let Some(group) = &old.group else { return line.to_owned() };
    let end = group.span_close().byte_range().start;
    let range = group.span_open().byte_range().end..end;
    let named = old.name == "columns";
    let new = parts(added.stream());
    let again: HashSet<&str> =
        new.iter().filter(|_| named).map(|part| part.name.as_str()).collect();
    let mut inner: Vec<&str> = Vec::new();
    for part in parts(group.stream()) {
        if !again.contains(part.name.as_str()) {
            inner.push(&line[part.range]);
        }
    }
    let mut known: HashSet<&str> = inner.iter().copied().collect();
    for part in &new {
        let text = &option[part.range.clone()];
        if known.insert(text) {
            inner.push(text);
        }
    }
    replace(line, &range, &inner.join(", "))
}

#[cfg(test)]
mod tests {
    use errcode_codegen::Options;

    use super::*;

    #[test]
    fn an_option_stands_where_its_user_would_write_it() {
        let columns = r#"columns(code = "A", wait: u8 = "W")"#;
        let variant = "{ #[errcodes(code = 1)] One }";
        for (line, option, expected) in [
            ("", "allow(no_row)", "allow(no_row)"),
            ("skip = [0], ", "allow(no_row)", "skip = [0], allow(no_row)"),
            ("allow(no_text)", "allow(no_row)", "allow(no_text, no_row)"),
            ("allow(no_row), skip = [0]", "allow(no_row)", "allow(no_row), skip = [0]"),
            ("skip = [0]", r#"skip = ["x"]"#, r#"skip = [0, "x"]"#),
            ("status = 404, skip = [-1]", "status = none", "status = none, skip = [-1]"),
            (columns, r#"columns(code = "B")"#, r#"columns(wait: u8 = "W", code = "B")"#),
            (r#"section = ["A", "B"]"#, r#"section = "C""#, r#"section = "C""#),
            (
                &format!("skip = [0] {variant}"),
                "names = code",
                &format!("skip = [0], names = code {variant}"),
            ),
            (variant, "names = code", &format!("names = code {variant}")),
            ("skip = [0], // no error", "names = code", "skip = [0], names = code // no error"),
            ("// nothing", "names = code", "names = code // nothing"),
            ("skip = [0] /* ok */ ", "names = code", "skip = [0], names = code /* ok */"),
        ] {
            let merged = merge(line, option);
            assert_eq!(merged, expected);
            assert!(merged.parse::<Options>().is_ok(), "{merged}");
        }
        // The user sees what is wrong.
        assert_eq!(merge("skip = [", "names = code"), "skip = [, names = code");
    }
}
