//! The words that JSON is made of, and what stands between them in documents.

use crate::chars::{DIGIT, chars};

/// Where a text stops being JSON, and what should stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoJson {
    pub(crate) at: usize,
    pub(crate) expected: &'static str,
}

/// A text, and how far it has been read.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl Scanner<'_> {
    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn expected<T>(&self, expected: &'static str) -> Result<T, NoJson> {
        Err(NoJson { at: self.at, expected })
    }

    /// Passes white space and comments: `// ..`, `# ..` and `/* .. */`.
    pub(super) fn space(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            let rest = self.rest();
            let len = if rest.starts_with("//") || rest.starts_with('#') {
                rest.find('\n')
            } else if rest.starts_with("/*") {
                rest.find("*/").map(|at| at + 2)
            } else {
                return;
            };
            self.at += len.unwrap_or(rest.len());
        }
    }

    /// Takes a mark and the space behind it, if it is next.
    pub(super) fn take(&mut self, mark: u8) -> bool {
        let found = self.peek() == Some(mark);
        if found {
            self.at += 1;
            self.space();
        }
        found
    }

    /// Takes what stands for "and so on", with its words and the space behind it:
    /// `...`, `… more members`.
    pub(super) fn take_ellipsis(&mut self) -> bool {
        let rest = self.rest();
        let found = rest.starts_with("...") || rest.starts_with('…');
        if found {
            self.at += rest.find(['\n', ',', '}', ']'].as_slice()).unwrap_or(rest.len());
            self.space();
        }
        found
    }

    /// `[ - ] digits [ . digits ] [ e [ + | - ] digits ]`
    pub(super) fn number(&mut self) -> Result<String, NoJson> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let leading_zero = self.peek() == Some(b'0');
        if self.digits()? > 1 && leading_zero {
            self.at = start;
            return self.expected("a number without a leading zero");
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(self.text[start..self.at].to_owned())
    }

    fn digits(&mut self) -> Result<usize, NoJson> {
        let rest = self.rest();
        let len = rest.len() - rest.trim_start_matches(DIGIT).len();
        self.at += len;
        if len > 0 { Ok(len) } else { self.expected("a digit") }
    }

    pub(super) fn string(&mut self) -> Result<String, NoJson> {
        if self.peek() != Some(b'"') {
            return self.expected("a text in double quotes");
        }
        self.at += 1;
        let mut text = String::new();
        loop {
            let Some(len) = self.rest().find(chars(|c| matches!(c, '"' | '\\') || c < ' ')) else {
                return self.expected("`\"` at the end of the text");
            };
            text += &self.rest()[..len];
            self.at += len;
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => text.push(self.escape()?),
                _ => return self.expected("no control character in a text"),
            }
        }
        self.at += 1;
        Ok(text)
    }

    /// `\n`, `\u4e2d`, and two of the latter for a surrogate pair.
    fn escape(&mut self) -> Result<char, NoJson> {
        let mark = self.text.as_bytes().get(self.at + 1);
        let plain = match mark {
            Some(b'u') => return self.unicode(),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(&mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            _ => return self.expected("an escape that JSON has"),
        };
        self.at += 2;
        Ok(plain)
    }

    fn unicode(&mut self) -> Result<char, NoJson> {
        let high = self.unit(self.at);
        let low = self.unit(self.at + 6);
        let units = [high, low].map(Option::unwrap_or_default);
        let one = high.and_then(|unit| char::from_u32(u32::from(unit)));
        let pair = char::decode_utf16(units).next().and_then(Result::ok);
        match (one, pair) {
            (Some(c), _) => {
                self.at += 6;
                Ok(c)
            }
            (None, Some(c)) if high.is_some() && low.is_some() => {
                self.at += 12;
                Ok(c)
            }
            _ => self.expected("`\\u` with the four digits of a character"),
        }
    }

    /// The UTF-16 unit of a `\uXXXX` at an offset.
    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        hex.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
    }
}
