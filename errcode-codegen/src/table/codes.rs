//! Which code a row has: what its cell is among those of the document.

use super::cells;
use super::code_form::{self, CodeForm, NotACode};
use super::forms::Forms;
use super::header;
use super::select::CodeTable;
use super::status;
use super::title;
use crate::chars::{DIGIT, LETTER, chars};
use crate::code::{Code, CodeType};
use crate::diagnostic::{Fault, Faults, Outcome, wording};
use crate::document::{Cell, Row};
use crate::numbers::Numbers;
use crate::options::Options;

/// The codes of a document, and of the table that is being read.
pub(super) struct Codes<'a> {
    options: &'a Options,
    pub(super) code_type: CodeType,
    forms: Forms,
    /// Those that the user names.
    named: Numbers<'a>,
    /// Those of `skip`, and which of them have been found.
    skips: Numbers<'a>,
    pub(super) skipped: Vec<bool>,
    /// Whether the options have left out a row.
    pub(super) have_left_out: bool,
    /// Which tables have a code, and the sections of those that have.
    pub(super) are_there: Vec<bool>,
    sections: Vec<&'a str>,
    /// The headings that cover those that have.
    over: Numbers<'a>,
    /// Which of the tables is being read.
    table: usize,
    /// How those of its codes are written that have a text, once a row has asked.
    beside: Option<title::Codes>,
    /// How its codes are written, once that is asked.
    outlines: Option<Numbers<'static>>,
}

impl<'a> Codes<'a> {
    pub(super) fn new(
        tables: &[CodeTable<'a>],
        options: &'a Options,
        kept_type: Option<CodeType>,
    ) -> Self {
        let skips = skips(options);
        let (forms, asked) = (forms(tables, &skips), options.code_type.as_ref());
        let asked = asked.map(|asked| asked.value).or(kept_type);
        let mut codes = Self {
            options,
            code_type: asked.unwrap_or_else(|| forms.code_type()),
            forms,
            named: status::named(options),
            skips,
            skipped: vec![false; options.skip.len()],
            have_left_out: false,
            are_there: Vec::new(),
            sections: Vec::new(),
            over: Numbers::default(),
            table: 0,
            beside: None,
            outlines: None,
        };
        for table in tables {
            let is_there = table.table.rows.iter().any(|row| codes.has(table, row));
            codes.are_there.push(is_there);
            for heading in table.over.iter().filter(|_| is_there) {
                codes.over.insert(*heading);
            }
        }
        codes.sections = sections_of_codes(tables, &codes.are_there);
        codes
    }

    /// Goes on with another table.
    pub(super) fn enter(&mut self, table: usize) {
        self.table = table;
        self.beside = None;
        self.outlines = None;
    }

    /// Whether the first word of a cell is written like the codes: one with a remark,
    /// or a list of them, is no title.
    pub(super) fn are_like(&mut self, table: &CodeTable<'_>, text: &str) -> bool {
        let is_end = chars(|c| c.is_whitespace() || "(（,，、;/".contains(c));
        let word = text.split(is_end).next().unwrap_or_default();
        let Some(form) = code_form::outline(word) else { return false };
        let outlines = self.outlines.get_or_insert_with(|| {
            let mut outlines = Numbers::default();
            for cell in cells::of(&[table.table], table.columns.code) {
                let code = cell.code();
                if let Some(form) = code_form::outline(&code).filter(|_| cells::is_word(&code)) {
                    outlines.insert(form);
                }
            }
            outlines
        });
        outlines.contains(form)
    }

    /// Whether a text code is a list of codes like the others, of which none has a `/`.
    fn is_list(&mut self, table: &CodeTable<'_>, code: &str) -> bool {
        code.contains('/')
            && self.forms.have_one_slash()
            && !self.named.contains(code)
            && code_form::may_be_list(code)
            && self.are_like(table, code)
    }

    /// Whether a text code is a range whose ends are like the others.
    fn is_range(&mut self, table: &CodeTable<'_>, code: &str) -> bool {
        if self.code_type != CodeType::Str {
            return false;
        }
        let Some((first, last)) = code_form::ends_of_range(code) else { return false };
        !self.named.contains(code) && self.are_like(table, first) && self.are_like(table, last)
    }

    /// Whether a code may be the title of the rows below it: nothing else stands in its
    /// row, and it is not written like the codes that have a text, or no code of words.
    fn may_be_title(&mut self, table: &CodeTable<'_>, row: &Row, code: &str) -> bool {
        let is_alone = table.columns.code == 0
            && row.cells.len() > 1
            && row.missing == 0
            && title::is_alone(row)
            && !self.named.contains(code);
        if !is_alone || self.code_type != CodeType::Str {
            return is_alone && !code.contains(DIGIT);
        }
        let codes = self.beside.get_or_insert_with(|| title::Codes::of(table.table));
        codes.are_other(&row.cells[0], code)
    }

    /// Whether a row has a code.
    pub(super) fn has(&self, table: &CodeTable<'_>, row: &Row) -> bool {
        let cell = row.cells.get(table.columns.code).filter(|cell| !cell.is_blank());
        cell.is_some_and(|cell| self.is_code(cell, table))
    }

    /// Whether a cell is a code, among the others.
    pub(super) fn is_code(&self, cell: &Cell, table: &CodeTable<'_>) -> bool {
        self.typed(&cell.code(), form_of(cell, table)).is_ok()
    }

    /// The code of a row, if it has one. A short row without one was already reported.
    pub(super) fn read(
        &mut self,
        table: &CodeTable<'a>,
        row: &Row,
        is_short: bool,
        faults: &mut Faults<'_>,
    ) -> Option<Code> {
        let cell = row.cells.get(table.columns.code)?;
        if cell.is_blank() {
            if !is_short {
                self.leave_out(wording::empty_code(&cell.range), faults);
            }
            return None;
        }
        let text = cell.code();
        let form = form_of(cell, table);
        if let Some(skip) = skip_of(&self.skips, &text, form) {
            self.skipped[skip] = true;
            self.have_left_out = true;
            return None;
        }
        if self.is_part_of_document(table, &text) {
            self.leave_out(wording::word_as_code(&cell.range, &text), faults);
            return None;
        }
        match self.in_row(table, row, &text, form) {
            Ok(code) => Some(code),
            Err(what) => {
                let sections = self.families(table, what);
                let ty =
                    wording::Types { pinned: self.code_type, that_hold_all: &self.forms.types() };
                let fault = wording::not_a_code(&cell.range, &text, what, &ty, &sections);
                self.leave_out(fault, faults);
                None
            }
        }
    }

    /// Whether the line of an entry is the title of a part of the document.
    fn is_part_of_document(&self, table: &CodeTable<'_>, text: &str) -> bool {
        !table.table.roles.is_empty()
            && title::is_part_of_document(text)
            && !self.named.contains(text)
    }

    fn leave_out(&mut self, fault: Fault, faults: &mut Faults<'_>) {
        self.have_left_out |= faults.report(fault) == Outcome::Allowed;
    }

    /// The code that a cell is, among the others and beside the cells of its row.
    fn in_row(
        &mut self,
        table: &CodeTable<'a>,
        row: &Row,
        text: &str,
        form: CodeForm,
    ) -> Result<Code, NotACode> {
        let code = match self.typed(text, form) {
            Ok(Code::Text(_)) | Err(NotACode::Word) if self.may_be_title(table, row, text) => {
                return Err(NotACode::Alone);
            }
            typed => typed?,
        };
        let again = table.columns.again.and_then(|at| row.cells.get(at));
        if again.is_some_and(|again| !again.is_blank() && !code_form::are_same(&again.code(), text))
        {
            Err(NotACode::Unequal)
        } else if self.is_list(table, text) {
            Err(NotACode::List)
        } else if self.is_range(table, text) {
            Err(NotACode::Range)
        } else {
            Ok(code)
        }
    }

    /// The code that a cell is, among the others.
    fn typed(&self, cell: &str, mut form: CodeForm) -> Result<Code, NotACode> {
        if form == CodeForm::Word && header::is_code(cell) {
            form = CodeForm::NotACode(NotACode::Placeholder);
        }
        let is_asked = || self.options.code_type.is_some();
        let is_word = form == CodeForm::Word && !self.named.contains(cell);
        if self.code_type == CodeType::Str && is_word {
            if self.forms.are_others(cell) {
                return Err(NotACode::Placeholder);
            } else if has_words_behind(cell) {
                return Err(NotACode::Remark);
            }
        }
        let is_phrase = form == CodeForm::Word
            && cell.contains(' ')
            && (self.forms.are_single_words(cell) || self.forms.is_sentence(cell))
            && !self.named.contains(cell);
        match self.code_type {
            CodeType::Str if is_phrase => Err(NotACode::Phrase),
            CodeType::Str
                if form == CodeForm::NotACode(NotACode::Placeholder)
                    && self.named.contains(cell) =>
            {
                Ok(Code::Text(cell.to_owned()))
            }
            CodeType::Str if form == CodeForm::NotACode(NotACode::Hexadecimal) && is_asked() => {
                Ok(Code::Text(cell.to_owned()))
            }
            CodeType::Str
                if self.forms.are_ranges() && form == CodeForm::NotACode(NotACode::Range) =>
            {
                Ok(Code::Text(cell.to_owned()))
            }
            ty => code_form::typed(cell, form, ty),
        }
    }

    /// If no cell of a table is a code, it is of another family, or of none: the
    /// sections of the others, and if its cells are words, its own.
    fn families(&self, table: &CodeTable<'a>, what: NotACode) -> Vec<Vec<&'a str>> {
        if table.section.is_empty() || self.are_there[self.table] {
            return Vec::new();
        }
        // A heading that covers both leaves nothing out.
        let covers = |section: &&str| section.is_empty() || table.over.contains(section);
        let mut sections = Vec::new();
        if !self.sections.iter().any(covers) {
            sections.push(self.sections.clone());
        }
        let is_apart = !self.over.contains(table.section) && self.are_there.contains(&true);
        if what == NotACode::Word && is_apart {
            // The outermost heading that leaves the others out has all of this family.
            let mut own = table.over.iter().rev();
            let outermost = own.find(|over| !self.over.contains(**over));
            sections.extend(outermost.map(|outermost| vec![*outermost]));
            if outermost != Some(&table.section) {
                sections.push(vec![table.section]);
            }
        }
        sections
    }
}

/// The codes that are left out, by their places in the option.
fn skips(options: &Options) -> Numbers<'_> {
    let mut skips = Numbers::default();
    for (at, skip) in options.skip.iter().enumerate() {
        skips.get_or_set(&skip.value, at);
    }
    skips
}

/// The sections that have codes; none if they are too many to propose them.
fn sections_of_codes<'a>(tables: &[CodeTable<'a>], has_code: &[bool]) -> Vec<&'a str> {
    let mut sections = Vec::new();
    for (table, has_code) in tables.iter().zip(has_code) {
        if *has_code && sections.last() != Some(&table.section) {
            sections.push(table.section);
        }
        if sections.len() > wording::MAX_SECTIONS {
            return Vec::new();
        }
    }
    sections
}

/// How the codes of the tables are written.
fn forms(tables: &[CodeTable<'_>], skips: &Numbers<'_>) -> Forms {
    let mut forms = Forms::default();
    for table in tables {
        for row in table.table.rows.iter().filter(|row| !row.swallowed) {
            let Some(cell) = row.cells.get(table.columns.code) else { continue };
            let text = cell.code();
            let form = form_of(cell, table);
            if skip_of(skips, &text, form).is_none() {
                forms.add(&text, form);
            }
        }
    }
    forms
}

/// How the code cell of a row is written, below the header that it has.
fn form_of(cell: &Cell, table: &CodeTable<'_>) -> CodeForm {
    if table.columns.is_hexadecimal && code_form::is_bare_hexadecimal(&cell.code()) {
        return CodeForm::NotACode(NotACode::Hexadecimal);
    }
    code_form::read_cell(cell)
}

/// Whether a text is a code of letters and digits, and words behind it.
fn has_words_behind(cell: &str) -> bool {
    let code = cell.split_once(' ').map(|(code, _)| code);
    let is_code = |code: &str| code.contains(LETTER) && code.contains(DIGIT);
    code.is_some_and(|code| is_code(code) && code_form::outline(code).is_some())
}

/// Which of the skipped codes is that of a row with this code cell.
fn skip_of(skips: &Numbers<'_>, cell: &str, form: CodeForm) -> Option<usize> {
    let number = if let CodeForm::Int(code) = form { skips.get(Code::Int(code)) } else { None };
    number.or_else(|| skips.get(cell))
}
