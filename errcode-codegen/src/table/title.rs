//! Rows of a single word, which can be the title of those below it; words that are
//! titles of parts of a document.

use super::code_form;
use crate::chars::chars;
use crate::document::{Cell, Row, Table};
use crate::name::latin;

/// Words above what is no entry, without marks on Latin letters.
const PARTS_OF_DOCUMENTS: [&str; 43] = [
    "overview",
    "introduction",
    "intro",
    "preface",
    "background",
    "contents",
    "summary",
    "prerequisites",
    "example",
    "examples",
    "note",
    "notes",
    "usage",
    "faq",
    "references",
    "appendix",
    "glossary",
    "changelog",
    "conclusion",
    "概述",
    "概览",
    "概覽",
    "简介",
    "簡介",
    "介绍",
    "介紹",
    "前言",
    "示例",
    "附录",
    "附錄",
    "概要",
    "はじめに",
    "개요",
    "소개",
    "обзор",
    "введение",
    "introduccion",
    "resumen",
    "introducao",
    "resumo",
    "einleitung",
    "ubersicht",
    "apercu",
];

/// Whether a text is the title of a part of a document, whatever its codes are.
pub(super) fn is_part_of_document(text: &str) -> bool {
    // No title is long, and most codes are not looked at.
    text.len() < 20
        && !text.contains(chars(|c| c.is_ascii_digit() || c == '_'))
        && PARTS_OF_DOCUMENTS.contains(&latin::without_marks(text).to_lowercase().as_str())
}

/// Which letters a text has.
#[derive(Clone, Copy, Default)]
struct Cases {
    lower: bool,
    upper: bool,
}

fn cases_of(text: &str) -> Cases {
    Cases {
        lower: text.contains(chars(char::is_lowercase)),
        upper: text.contains(chars(char::is_uppercase)),
    }
}

/// Whether a text has letters that are not among these.
fn has_others(text: &str, known: Cases) -> bool {
    let own = cases_of(text);
    own.lower && !known.lower || own.upper && !known.upper
}

/// How the codes in a first column are written that have a text.
pub(super) struct Codes {
    /// Their letters; any if they are not two, or one of them may be any word.
    cases: Cases,
    /// Whether they may be any word, and are more than those without a text.
    are_words: bool,
    has_strong: bool,
}

impl Codes {
    pub(super) fn of(table: &Table) -> Self {
        let any = Cases { lower: true, upper: true };
        let mut codes = Self { cases: Cases::default(), are_words: true, has_strong: false };
        let (mut count, mut alone, mut has_word) = (0, 0, false);
        for row in table.rows.iter().filter(|row| !row.swallowed) {
            if is_alone(row) {
                alone += 1;
                continue;
            }
            let Some(cell) = row.cells.first() else { continue };
            let code = cell.code();
            codes.has_strong |= cell.is_strong;
            let is_word = code_form::outline(&code).is_none();
            has_word |= is_word;
            codes.are_words &= is_word;
            let Cases { lower, upper } = cases_of(&code);
            codes.cases.lower |= lower;
            codes.cases.upper |= upper;
            count += 1;
        }
        if count < 2 || has_word {
            codes.cases = any;
        }
        codes.are_words &= count > 1 && count > alone;
        codes
    }

    /// Whether one without a text is written otherwise, or may be any word like them.
    pub(super) fn are_other(&self, cell: &Cell, code: &str) -> bool {
        if cell.is_strong && !self.has_strong {
            return true;
        }
        code_form::outline(code).is_none() && (self.are_words || has_others(code, self.cases))
    }
}

/// Whether a row says nothing but what stands in its first cell.
pub(super) fn is_alone(row: &Row) -> bool {
    let Some((first, rest)) = row.cells.split_first() else { return true };
    row.excess.is_none() && rest.iter().all(|cell| cell.is_blank() || cell.is_same(first))
}
