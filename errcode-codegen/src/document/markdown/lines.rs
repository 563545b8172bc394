//! Markdown events become the lines of a document that are no rows of tables.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{EXTENSIONS, prepared};
use crate::chars::{DIGIT, LINE_END};
use crate::document::Document;
use crate::document::html;
use crate::document::inline::InlineText;
use crate::document::line::{Line, LineKind, Mark};
use crate::order::sort_by_key;

/// The lines of a document, of which headings that Markdown does not read are
/// some, too.
pub(crate) fn lines(text: &str, document: &Document) -> Vec<Line> {
    let text = &*prepared(text);
    let mut builder = Builder { text, ..Builder::default() };
    for (event, range) in Parser::new_ext(text, EXTENSIONS).into_offset_iter() {
        builder.read(event, &range);
    }
    builder.finish();
    let mut lines = builder.lines;
    add_hidden_headings(text, document, &mut lines);
    lines
}

/// Adds the headings that are no lines yet, in the place of the text that they are.
fn add_hidden_headings(text: &str, document: &Document, lines: &mut Vec<Line>) {
    let mut known = Vec::new();
    for line in lines.iter() {
        if matches!(line.kind, LineKind::Heading(_)) {
            known.push(line.range.start);
        }
    }
    let mut hidden = Vec::new();
    for heading in &document.headings {
        if known.binary_search(&heading.start).is_err() {
            hidden.push(heading);
        }
    }
    if hidden.is_empty() {
        return;
    }
    lines.retain(|line| {
        line.kind != LineKind::Text
            || hidden.binary_search_by_key(&line.range.start, |heading| heading.start).is_err()
    });
    for heading in hidden {
        let marks = text[heading.start..].trim_start_matches('#').trim_start();
        let tag = html::tag_len(marks).unwrap_or(0);
        let (start, kind) = (text.len() - marks.len() + tag, LineKind::Heading(heading.level));
        lines.push(Line {
            text: heading.text.clone(),
            pieces: vec![(0, start)],
            range: heading.start..start + heading.text.len(),
            ..Line::new(kind, heading.start)
        });
    }
    sort_by_key(lines, |line| line.range.start.into());
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    lines: Vec<Line>,
    /// The line that is being read.
    line: Option<Line>,
    /// What the next line is, if it is not text.
    next: Option<LineKind>,
    /// Its number, if it is an item that has one.
    number: Option<(usize, String)>,
    /// How far in the first item of the outermost list stands.
    indent: Option<usize>,
    /// For each list around, its number and whether it has numbers.
    lists: Vec<(usize, bool)>,
    list_count: usize,
    depth: usize,
    /// In how many block quotes.
    quotes: usize,
    block: usize,
    /// In how many blocks whose text is not of a line: tables.
    hidden: usize,
    /// Where a link to a heading begins, and how much of the line such links are.
    link: Option<usize>,
    linked: usize,
}

impl Builder<'_> {
    fn read(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            _ if self.hidden > 0 => {}
            Event::Text(text) => self.push(&text, range.start),
            Event::Code(code) => {
                let source = &self.text[range.clone()];
                let start = range.start + source.find(&*code).unwrap_or(0);
                // Space at the ends of a code span stands beside it.
                let (inner, before) = (code.trim(), code.len() - code.trim_start().len());
                let end = before + inner.len();
                self.push(&code[..before], start);
                self.mark(Mark::Code, range);
                self.push(inner, start + before);
                self.mark(Mark::Code, range);
                self.push(&code[end..], start + end);
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(),
            Event::InlineHtml(html) => self.push_html(&html, range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.begin(Some(LineKind::Heading(*level as u8)));
                self.open(range);
            }
            Tag::List(first) => {
                self.finish();
                self.list_count += 1;
                if self.depth == 0 {
                    self.indent = None;
                }
                self.lists.push((self.list_count, first.is_some()));
            }
            Tag::Item => {
                self.depth += 1;
                let is_numbered = self.lists.last().is_some_and(|list| list.1);
                self.begin(Some(LineKind::Item { is_numbered }));
                self.number = if is_numbered { self.number_at(range.start) } else { None };
            }
            Tag::CodeBlock(_) => {
                self.begin(Some(LineKind::Code));
                self.open(range);
            }
            Tag::Paragraph => self.begin(None),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::Table(_) | Tag::HtmlBlock => {
                self.finish();
                self.hidden += 1;
            }
            Tag::Strong => self.mark(Mark::Strong, range),
            Tag::Emphasis => self.mark(Mark::Emphasis, range),
            Tag::Strikethrough => self.mark(Mark::Strike, range),
            Tag::Link { dest_url, .. } if dest_url.starts_with('#') && self.hidden == 0 => {
                self.link = Some(self.open(range).text.len());
            }
            _ => {}
        }
    }

    /// The number of an item that begins here, and the mark behind it. What stands in
    /// another item counts, and so does, for the author, what stands further in.
    fn number_at(&mut self, start: usize) -> Option<(usize, String)> {
        if self.depth > 1 {
            return None;
        }
        let item = self.text[start..].trim_start();
        let start = self.text.len() - item.len();
        let indent = start - self.text[..start].rfind(LINE_END).map_or(0, |end| end + 1);
        let len = item.len() - item.trim_start_matches(DIGIT).len();
        let is_further_in = indent > *self.indent.get_or_insert(indent);
        let number = item.get(..=len).filter(|_| !is_further_in)?;
        Some((start, number.to_owned()))
    }

    /// Begins a block, whose first line is of a kind.
    fn begin(&mut self, kind: Option<LineKind>) {
        self.finish();
        self.block += 1;
        self.next = kind.or(self.next.take());
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Paragraph | TagEnd::List(_) => {
                self.finish();
                if matches!(tag, TagEnd::List(_)) {
                    self.lists.pop();
                }
            }
            TagEnd::Item => {
                self.finish();
                self.depth -= 1;
                self.block += 1;
            }
            TagEnd::BlockQuote(_) => self.quotes -= 1,
            TagEnd::Table | TagEnd::HtmlBlock => self.hidden -= 1,
            TagEnd::Strong => self.mark(Mark::Strong, range),
            TagEnd::Emphasis => self.mark(Mark::Emphasis, range),
            TagEnd::Strikethrough => self.mark(Mark::Strike, range),
            TagEnd::Link => {
                if let (Some(start), Some(line)) = (self.link.take(), &self.line) {
                    self.linked += line.text.len().saturating_sub(start);
                }
            }
            _ => {}
        }
    }

    /// The line that is being read, which begins here if there is none.
    fn open(&mut self, range: &Range<usize>) -> &mut Line {
        let (depth, is_quoted, block) = (self.depth, self.quotes > 0, self.block);
        let (next, number) = (&mut self.next, &mut self.number);
        let list = self.lists.last().map_or(0, |list| list.0);
        self.line.get_or_insert_with(|| {
            let kind = next.take().unwrap_or(LineKind::Text);
            let number = number.take().filter(|_| matches!(kind, LineKind::Item { .. }));
            Line { depth, is_quoted, block, list, number, ..Line::new(kind, range.start) }
        })
    }

    fn push(&mut self, text: &str, start: usize) {
        let line = self.open(&(start..start));
        line.pieces.push((line.text.len(), start));
        if line.kind == LineKind::Code {
            line.text += &text.replace(LINE_END, " ");
        } else {
            line.text += text;
        }
        line.range.end = start + text.len();
    }

    fn mark(&mut self, mark: Mark, range: &Range<usize>) {
        if self.hidden == 0 {
            let line = self.open(range);
            line.marks.push((line.text.len(), mark));
        }
    }

    fn push_html(&mut self, html: &str, range: &Range<usize>) {
        let mut inline = InlineText::default();
        inline.push_text("<");
        inline.push_html(html);
        inline.push_text(">");
        let shown = inline.finish();
        let shown = &shown[1..shown.len() - 1];
        if shown.contains('\n') {
            self.line_break();
        } else if !shown.is_empty() {
            self.push(shown, range.start);
        }
    }

    fn line_break(&mut self) {
        let is_one = |line: &Line| !matches!(line.kind, LineKind::Item { .. } | LineKind::Text);
        if self.line.as_ref().is_some_and(is_one) {
            let end = self.line.as_ref().map_or(0, |line| line.range.end);
            self.push(" ", end);
        } else {
            self.finish();
        }
    }

    /// Keeps the line that is being read.
    fn finish(&mut self) {
        let linked = std::mem::take(&mut self.linked);
        self.link = None;
        if let Some(mut line) = self.line.take() {
            line.is_contents = linked > 0 && linked >= line.text.trim().len();
            sort_by_key(&mut line.marks, |&(at, mark)| (at * 4 + mark as usize).into());
            line.marks.dedup();
            if !line.text.trim().is_empty() {
                self.lines.push(line);
            }
        }
    }
}
