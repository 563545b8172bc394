//! The parts of a page.

use std::fs;

/// A page, or another file.
pub(crate) struct Page {
    /// From the folder of the guide on.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// What stands between two fences.
pub(crate) struct Block<'a> {
    /// What stands behind the opening one.
    pub(crate) info: &'a str,
    /// The file that the comment in the line above says that it is.
    pub(crate) file: Option<&'a str>,
    /// Of the opening fence, from 1.
    pub(crate) line: usize,
    pub(crate) text: String,
}

pub(crate) fn read(path: &str) -> Page {
    let text = fs::read_to_string(crate::tests::folder().join(path));
    let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
    Page { path: path.to_owned(), text }
}

impl Page {
    pub(crate) fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let mut lines = self.text.lines().enumerate();
        let mut above = "";
        while let Some((at, line)) = lines.next() {
            if line.starts_with("```") {
                let info = line.trim_start_matches('`');
                let fence = &line[..line.len() - info.len()];
                let inner = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != fence);
                let text = inner.flat_map(|line| [line, "\n"]).collect();
                let file = above.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
                blocks.push(Block { info, file, line: at + 1, text });
            }
            above = line;
        }
        blocks
    }

    /// The lines that are in no block.
    fn prose(&self) -> impl Iterator<Item = &str> {
        let mut fence = None;
        self.text.lines().filter(move |line| match fence {
            Some(open) => {
                if *line == open {
                    fence = None;
                }
                false
            }
            None if line.starts_with("```") => {
                let info = line.trim_start_matches('`');
                fence = Some(&line[..line.len() - info.len()]);
                false
            }
            None => true,
        })
    }

    pub(crate) fn headings(&self) -> impl Iterator<Item = &str> {
        self.prose().filter_map(|line| {
            let text = line.trim_start_matches('#');
            text.strip_prefix(' ').filter(|_| line.starts_with('#'))
        })
    }

    /// Where links lead: `[text](here)`, and `[label]: here`.
    pub(crate) fn links(&self) -> impl Iterator<Item = &str> {
        self.prose().flat_map(|line| {
            let inline = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
            let defined = line.starts_with('[').then(|| line.split_once("]: ")).flatten();
            inline.map(|(link, _)| link).chain(defined.map(|(_, link)| link))
        })
    }
}

/// The anchor of a heading.
pub(crate) fn slug(heading: &str) -> String {
    let letters = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    letters.collect::<String>().to_lowercase().replace(' ', "-")
}
