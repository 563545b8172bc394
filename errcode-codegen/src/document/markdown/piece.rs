//! Pieces of Markdown that are read on their own: cells of HTML tables, and lines
//! that Markdown does not read.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::EXTENSIONS;
use crate::document::html::HtmlCell;
use crate::document::html::entity::with_semicolons;
use crate::document::inline::InlineText;
use crate::document::{Cell, broken};
use crate::source::lines;

/// A cell of an HTML table, whose text is inline Markdown.
pub(super) fn html_cell(text: &str, html: &HtmlCell, is_quoted: bool) -> Cell {
    let mut inline = InlineText::default();
    let mut start = html.content.start;
    for hole in &html.holes {
        push_paragraphs(&mut inline, &text[start..hole.start], is_quoted);
        inline.push_break();
        start = hole.end;
    }
    let end = html.content.end.max(start);
    push_paragraphs(&mut inline, &text[start..end], is_quoted);
    inline.into_cell(trimmed(text, html.content.start..end))
}

/// Paragraphs, each of them as a line: neither a mark nor white space at the
/// beginning of a line makes a block of it. Markdown tables are read as such.
fn push_paragraphs(inline: &mut InlineText, text: &str, is_quoted: bool) {
    let has_table = broken::has_delimiter_row(text);
    let mut paragraph = String::new();
    for line in lines(text).map(str::trim).chain([""]) {
        let line = if is_quoted { line.trim_start_matches(['>', ' '].as_slice()) } else { line };
        if has_table && line.contains('|') {
            continue;
        }
        if !line.is_empty() {
            paragraph += if paragraph.is_empty() { "" } else { " " };
            paragraph += line;
        } else if !paragraph.is_empty() {
            inline.push_break();
            if paragraph.contains(['*', '_', '`', '<', '&', '[', '\\', '~'].as_slice()) {
                let markdown = format!("{PREFIX}{}", with_semicolons(&paragraph));
                push_inline(inline, &markdown, PREFIX.len());
            } else {
                inline.push_text(&paragraph);
            }
            paragraph.clear();
        }
    }
}

/// What begins no block, and changes no markup behind it.
const PREFIX: &str = ".";

/// The text of a piece of Markdown without its markup.
pub(super) fn inline_text(markdown: &str) -> String {
    let mut inline = InlineText::default();
    push_inline(&mut inline, markdown, 0);
    inline.finish().replace('\n', " ")
}

/// The text of a heading that Markdown does not read: no mark at its beginning makes a
/// block of it, and white space is one space.
pub(super) fn line_text(markdown: &str) -> String {
    let mut line = PREFIX.to_owned();
    for (at, word) in markdown.split_whitespace().enumerate() {
        line += if at > 0 { " " } else { "" };
        line += word;
    }
    let mut inline = InlineText::default();
    push_inline(&mut inline, &line, PREFIX.len());
    inline.finish().replace('\n', " ")
}

/// Adds a piece of Markdown without its markup, and without a prefix.
fn push_inline(inline: &mut InlineText, markdown: &str, mut prefix: usize) {
    for (event, range) in Parser::new_ext(markdown, EXTENSIONS).into_offset_iter() {
        match event {
            Event::Text(text) | Event::Code(text) => {
                inline.push_text(&text[std::mem::take(&mut prefix)..]);
            }
            Event::InlineHtml(html) | Event::Html(html) => inline.push_html(&html),
            Event::SoftBreak | Event::HardBreak => inline.push_break(),
            Event::Start(Tag::Link { dest_url, .. }) => inline.push_link(&dest_url),
            Event::Start(Tag::Strikethrough) if markdown[range.clone()].starts_with("~~") => {
                inline.strike(true);
            }
            Event::End(TagEnd::Strikethrough) if markdown[range.clone()].starts_with("~~") => {
                inline.strike(false);
            }
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => {
                inline.push_text("~");
            }
            _ => {}
        }
    }
}

/// `range` without the white space at its ends; at its start if it has no more.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    // Mostly it is spaces, and there are many cells.
    let (bytes, mut start, mut end) = (text.as_bytes(), range.start, range.end);
    while start < end && bytes[start] == b' ' {
        start += 1;
    }
    while start < end && bytes[end - 1] == b' ' {
        end -= 1;
    }
    let inner = text[start..end].trim_end();
    end = start + inner.len();
    start = end - inner.trim_start().len();
    if start == end { range.start..range.start } else { start..end }
}
