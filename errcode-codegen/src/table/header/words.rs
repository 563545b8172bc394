//! The words of real headers, in the languages in which they were found, and what
//! each of them fits. A new word is one line in the lists of `codes` or `texts`.

mod codes;
mod texts;

use std::ops::RangeInclusive;

use self::codes::{CODE, CODE_OF, HTTP, NUMBER, NUMBER_OR_MEANING, STATUS, STATUS_OR_CODE};
use self::texts::{
    CAUSE, DESCRIPTION, ERROR, EXPLANATION, MEANING, MESSAGE, NAME, NAME_OR_MESSAGE, NOTES,
    SUMMARY, TEXT, WHEN,
};
use crate::table::role::Role;

/// How well a header fits a role: 0 is best. Of two columns the better one
/// plays the role; of two that are equal, the user says which.
pub(crate) type Rank = u8;

/// A header that only fits when it is looked at again.
pub(crate) const AGAIN: Rank = 1;

/// A header that ends in a word, behind a qualifier.
pub(crate) const QUALIFIED: Rank = 2;

/// A header of which a part fits.
pub(crate) const PART: Rank = 3;

/// What is at least this is a word that can mean something else.
pub(crate) const WEAK: Rank = 10;

/// What something means is the message where there is no better word.
pub(crate) const MEANING_RANK: Rank = 30;

/// A description is the message where there is no shorter text.
pub(crate) const DESCRIBES: Rank = 50;

/// A remark or a cause is the message where nothing else is one.
pub(crate) const REMARK: Rank = 60;

/// Notes are the message only where they are on most codes, and differ.
pub(crate) const NOTES_RANKS: RangeInclusive<Rank> = 65..=69;

/// A word for a code that it is only if all cells are integers.
pub(crate) const IF_INTEGERS: Rank = 30;

/// Words, and what each of them fits.
pub(super) type WordList = (&'static [&'static str], &'static [(Role, Rank)]);

/// What the words of each list fit.
pub(super) const WORDS: &[WordList] = &[
    (HTTP, &[(Role::Status, 0)]),
    (STATUS_OR_CODE, &[(Role::Status, 10), (Role::Code, 20)]),
    (STATUS, &[(Role::Status, 10)]),
    (CODE, &[(Role::Code, 0)]),
    (CODE_OF, &[(Role::Code, QUALIFIED)]),
    (NUMBER, &[(Role::Number, 0)]),
    (NUMBER_OR_MEANING, &[(Role::Number, 0), (Role::Message, 30), (Role::Description, 20)]),
    (NAME, &[(Role::Name, 0)]),
    (NAME_OR_MESSAGE, &[(Role::Name, 20), (Role::Message, 20)]),
    (ERROR, &[(Role::Name, 20), (Role::Message, 20), (Role::Code, IF_INTEGERS)]),
    (MESSAGE, &[(Role::Message, 0)]),
    (TEXT, &[(Role::Message, 10)]),
    (MEANING, &[(Role::Message, MEANING_RANK), (Role::Description, 20)]),
    (SUMMARY, &[(Role::Message, 40), (Role::Description, 10)]),
    (DESCRIPTION, &[(Role::Message, DESCRIBES), (Role::Description, 0)]),
    (EXPLANATION, &[(Role::Message, 55), (Role::Description, 10)]),
    (WHEN, &[(Role::Message, REMARK), (Role::Description, 25)]),
    (NOTES, &[(Role::Message, 65), (Role::Description, 30)]),
    (CAUSE, &[(Role::Message, 70)]),
];

/// A qualifier may stand before these (`系统模块错误码`, `Case description`).
pub(super) const SUFFIXES: &[WordList] = &[
    (&["错误码", "エラーコード", " error code"], &[(Role::Code, QUALIFIED)]),
    (&[" error type", " error name", " variant"], &[(Role::Name, WEAK)]),
    (&[" message", " msg", "信息", "メッセージ", "메시지"], &[(Role::Message, QUALIFIED)]),
    (&[" text"], &[(Role::Message, 10 + QUALIFIED)]),
    (
        &[" description", "描述", "说明", "説明", "설명"],
        &[(Role::Message, 50 + QUALIFIED), (Role::Description, QUALIFIED)],
    ),
];

/// A qualifier may stand behind these (`Mensaje público`, `Сообщение об ошибке`).
pub(super) const PREFIXES: &[WordList] = &[
    (
        &["mensaje ", "mensagem ", "message d ", "message de ", "сообщение", "текст"],
        &[(Role::Message, QUALIFIED)],
    ),
    (
        &["descripcion ", "descricao ", "description d ", "description de ", "описание"],
        &[(Role::Message, 50 + QUALIFIED), (Role::Description, QUALIFIED)],
    ),
];
