//! Inline content without its markup.

/// The text of a cell or a heading, put together from the pieces that Markdown
/// makes of it.
#[derive(Debug, Default)]
pub(super) struct InlineText {
    text: String,
    /// What of the text is struck out, and what is not.
    struck: String,
    plain: String,
    is_in_strike: bool,
}

/// Elements that end a line; `li` and `p` stand in cells for want of lines.
const BREAKS: &[&str] = &["br", "div", "hr", "li", "ol", "p", "ul"];

/// Elements that are markup in a line of text. Any other `<word>` is no HTML
/// but a placeholder of the author's, and stays.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "big", "center", "cite", "code", "del", "details", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "summary", "sup", "tt", "u", "var", "wbr",
];

impl InlineText {
    pub(super) fn push_text(&mut self, text: &str) {
        if self.is_in_strike {
            self.struck += text;
        } else {
            self.plain += text;
        }
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
        let name = html.trim_start_matches(['<', '/']);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is = |elements: &[&str]| elements.iter().any(|known| known.eq_ignore_ascii_case(name));
        if is(BREAKS) {
            self.push_break();
        } else if !is(INLINE) && !html.starts_with("<!") && !html.starts_with("<?") {
            self.push_text(html);
        }
    }

    /// Begins or ends what is struck out.
    pub(super) fn strike(&mut self, begins: bool) {
        self.is_in_strike = begins;
    }

    /// The text that is struck out, if nothing stands beside it but a remark in
    /// brackets: `~~1001~~ (deprecated)`.
    pub(super) fn struck(&self) -> Option<String> {
        let (struck, plain) = (self.struck.trim(), self.plain.trim());
        let is_remark = plain.starts_with('(') && plain.ends_with(')');
        let is_struck = !struck.is_empty() && (plain.is_empty() || is_remark);
        is_struck.then(|| struck.to_owned())
    }

    pub(super) fn finish(self) -> String {
        let text = self.text.trim();
        if text.len() == self.text.len() { self.text } else { text.to_owned() }
    }
}
