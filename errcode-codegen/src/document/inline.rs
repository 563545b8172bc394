//! Inline content without its markup.

use crate::chars::chars;

use std::ops::Range;

use super::Cell;

/// The text of a cell or a heading, put together from the pieces that Markdown
/// makes of it.
#[derive(Debug, Default)]
pub(super) struct InlineText {
    text: String,
    /// What of the text is struck out, and what is not.
    struck: String,
    plain: String,
    is_in_strike: bool,
    /// How much of the text is strong, and how much is not.
    strong: usize,
    other: usize,
    is_in_strong: bool,
    /// Where it leads to.
    pub(super) links: Vec<String>,
}

/// What is struck out of a text.
#[derive(Clone, Debug, Default)]
pub(super) enum Strike {
    #[default]
    None,
    /// All of it; what is, if a remark in brackets is not: `~~1001~~ (deprecated)`.
    Whole(Option<String>),
    /// A part, as a list of that and of what is left.
    Part(String),
}

/// Elements that end a line; `li` and `p` stand in cells for want of lines.
const BREAKS: &[&str] = &[
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "ul",
];

/// Elements that are markup in a line of text. Any other `<word>` is not HTML
/// but a placeholder of the author's, and stays.
const INLINE: &[&str] = &[
    "a", "abbr", "big", "center", "cite", "code", "details", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "pre", "q", "rp", "rt", "ruby", "samp", "small", "span", "sub",
    "summary", "tt", "u", "var", "wbr",
];

impl InlineText {
    pub(super) fn push_text(&mut self, text: &str) {
        if self.is_in_strike {
            self.struck += text;
        } else {
            self.plain += text;
        }
        let len = if self.is_in_strong { &mut self.strong } else { &mut self.other };
        *len += text.trim_start().len();
        if self.text.ends_with('\n') {
            self.text += text.trim_start();
        } else {
            self.text += text;
        }
    }

    pub(super) fn push_break(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A tag, a comment or a processing instruction.
    pub(super) fn push_html(&mut self, html: &str) {
        let name = html.trim_start_matches(['<', '/'].as_slice());
        let name = name.split(chars(|c| !c.is_ascii_alphanumeric())).next().unwrap_or_default();
        let is = |elements: &[&str]| elements.iter().any(|known| known.eq_ignore_ascii_case(name));
        let closes = html.starts_with("</");
        if is(BREAKS) {
            self.push_break();
        } else if is(&["del", "s", "strike"]) {
            self.strike(!closes);
        } else if is(&["b", "strong"]) {
            self.is_in_strong = !closes;
        } else if is(&["a"]) {
            let link = html.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"'));
            self.push_link(link.map_or("", |(url, _)| url));
        } else if is(&["sup"]) {
            // So that no digit becomes one of the number before it.
            self.push_text(if closes { "" } else { "^" });
        } else if !is(INLINE) && !html.starts_with("<!") && !html.starts_with("<?") {
            self.push_text(html);
        }
    }

    /// Keeps where a link leads to, if that is the same from everywhere.
    pub(super) fn push_link(&mut self, url: &str) {
        if url.starts_with("https://") || url.starts_with("http://") {
            self.links.push(url.to_owned());
        }
    }

    /// Begins or ends what is strong.
    pub(super) fn strong(&mut self, begins: bool) {
        self.is_in_strong = begins;
    }

    /// Begins or ends what is struck out.
    pub(super) fn strike(&mut self, begins: bool) {
        self.is_in_strike = begins;
        // Two codes do not become one.
        if begins && !self.struck.trim().is_empty() {
            self.struck += ", ";
        }
    }

    /// What is struck out of the text, if anything is.
    pub(super) fn strike_out(&self) -> Strike {
        let struck = self.struck.trim();
        if struck.is_empty() {
            return Strike::None;
        }
        let plain = self.plain.trim();
        let is_remark = plain.starts_with('(') && plain.ends_with(')');
        if plain.is_empty() && !struck.contains(", ") {
            Strike::Whole(None)
        } else if plain.is_empty() || is_remark {
            Strike::Whole(Some(struck.to_owned()))
        } else {
            Strike::Part(format!("{struck}, {plain}"))
        }
    }

    pub(super) fn into_cell(mut self, range: Range<usize>) -> Cell {
        let (strike, links) = (self.strike_out(), std::mem::take(&mut self.links));
        let is_strong = self.strong > 0 && self.other == 0;
        Cell { spans_columns: false, lines: self.finish(), strike, is_strong, links, range }
    }

    pub(super) fn finish(self) -> String {
        let text = self.text.trim();
        if text.len() == self.text.len() { self.text } else { text.to_owned() }
    }
}
