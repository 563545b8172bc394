//! A JSON object, with the place of each of its members. Reads what the
//! examples of a document are made of; it is not a general JSON library: numbers
//! stay text, and what is nested is only checked.
//!
//! The grammar is that of RFC 8259, sections 2 to 7.

use std::ops::Range;

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) value: Value,
    /// Where the value stands.
    pub(crate) at: Range<usize>,
}

/// What a member can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    String(String),
    /// As it is written.
    Number(String),
    Bool,
    Null,
    /// An object or an array.
    Nested,
}

/// Where a text stops being JSON, and what should stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoJson {
    pub(crate) at: usize,
    pub(crate) expected: &'static str,
}

/// Deeper values are refused, as they would exhaust the stack.
const MAX_DEPTH: usize = 64;

/// Reads a text that is one object.
pub(crate) fn read_object(text: &str) -> Result<Vec<Member>, NoJson> {
    let mut parser = Parser { text, at: 0 };
    parser.space();
    let members = parser.object(0)?;
    parser.space();
    if parser.at == text.len() { Ok(members) } else { parser.expected("nothing more") }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn expected<T>(&self, expected: &'static str) -> Result<T, NoJson> {
        Err(NoJson { at: self.at, expected })
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    /// Takes a mark and the space behind it, if it is next.
    fn take(&mut self, mark: u8) -> bool {
        let found = self.peek() == Some(mark);
        if found {
            self.at += 1;
            self.space();
        }
        found
    }

    /// `{ string : value , .. }`
    fn object(&mut self, depth: usize) -> Result<Vec<Member>, NoJson> {
        if !self.take(b'{') {
            return self.expected("an object: `{`");
        }
        let mut members = Vec::new();
        while self.peek() != Some(b'}') || !members.is_empty() {
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return self.expected("`:`");
            }
            let start = self.at;
            let value = self.value(depth + 1)?;
            members.push(Member { name, value, at: start..self.at });
            self.space();
            if !self.take(b',') {
                break;
            }
        }
        self.close(b'}', "`,` or `}`")?;
        Ok(members)
    }

    /// `[ value , .. ]`
    fn array(&mut self, depth: usize) -> Result<(), NoJson> {
        self.take(b'[');
        let mut first = true;
        while self.peek() != Some(b']') || !first {
            self.value(depth + 1)?;
            self.space();
            first = false;
            if !self.take(b',') {
                break;
            }
        }
        self.close(b']', "`,` or `]`")
    }

    fn close(&mut self, mark: u8, expected: &'static str) -> Result<(), NoJson> {
        if self.peek() == Some(mark) {
            self.at += 1;
            Ok(())
        } else {
            self.expected(expected)
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, NoJson> {
        if depth > MAX_DEPTH {
            return self.expected("fewer values inside of each other");
        }
        match self.peek() {
            Some(b'"') => self.string().map(Value::String),
            Some(b'{') => self.object(depth).map(|_| Value::Nested),
            Some(b'[') => self.array(depth).map(|()| Value::Nested),
            Some(b'-' | b'0'..=b'9') => self.number().map(Value::Number),
            _ => self.literal(),
        }
    }

    fn literal(&mut self) -> Result<Value, NoJson> {
        let words = [("true", Value::Bool), ("false", Value::Bool), ("null", Value::Null)];
        for (word, value) in words {
            if self.rest().starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        self.expected("a value")
    }

    /// `[ - ] digits [ . digits ] [ e [ + | - ] digits ]`
    fn number(&mut self) -> Result<String, NoJson> {
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
        let len = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        self.at += len;
        if len > 0 { Ok(len) } else { self.expected("a digit") }
    }

    fn string(&mut self) -> Result<String, NoJson> {
        if self.peek() != Some(b'"') {
            return self.expected("a text in double quotes");
        }
        self.at += 1;
        let mut text = String::new();
        loop {
            let Some(len) = self.rest().find(|c: char| matches!(c, '"' | '\\') || c < ' ') else {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_told_with_their_places() {
        let text = r#" {"msg": "a \"b\" 中 \ud83d\ude00", "code" : -1.5e3,"ok":true, "x":[{"y":[]}],"n":null } "#;
        let members = read_object(text).unwrap();
        let seen: Vec<_> =
            members.iter().map(|member| (member.name.as_str(), &member.value)).collect();
        let string = Value::String("a \"b\" 中 😀".to_owned());
        let number = Value::Number("-1.5e3".to_owned());
        let expected = [
            ("msg", &string),
            ("code", &number),
            ("ok", &Value::Bool),
            ("x", &Value::Nested),
            ("n", &Value::Null),
        ];
        assert_eq!(seen, expected);
        assert_eq!(&text[members[1].at.clone()], "-1.5e3");
        assert_eq!(read_object("{}"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_object_says_where() {
        let cases = [
            ("", 0, "an object: `{`"),
            ("[]", 0, "an object: `{`"),
            ("{'a': 1}", 1, "a text in double quotes"),
            (r#"{"a" 1}"#, 5, "`:`"),
            (r#"{"a": 'x'}"#, 6, "a value"),
            (r#"{"a": 1,}"#, 8, "a text in double quotes"),
            (r#"{"a": 01}"#, 6, "a number without a leading zero"),
            (r#"{"a": [1 2]}"#, 9, "`,` or `]`"),
            (r#"{"a": 1"#, 7, "`,` or `}`"),
            (r#"{"a": "\x"}"#, 7, "an escape that JSON has"),
            (r#"{"a": "\ud800"}"#, 7, "`\\u` with the four digits of a character"),
            (r#"{"a": "x"#, 7, "`\"` at the end of the text"),
            (r#"{"a": 1} ..."#, 9, "nothing more"),
        ];
        for (text, at, expected) in cases {
            assert_eq!(read_object(text), Err(NoJson { at, expected }), "{text}");
        }
        let deep = format!("{{\"a\": {}", "[".repeat(100_000));
        assert_eq!(read_object(&deep).unwrap_err().expected, "fewer values inside of each other");
    }
}
