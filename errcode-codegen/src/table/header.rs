//! What a header cell says about its column: the words of real tables, in the
//! languages in which they were found. This file knows words, not tables;
//! `column` weighs one column against another.

use super::role::Role;

/// How well a header fits a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Only where no column fits better, or beside a column that decides it.
    Weak,
    /// The header ends in a word for the role.
    Qualified,
    /// The header is a word for the role.
    Full,
}

const CODE: &[&str] = &[
    "code",
    "error code",
    "errorcode",
    "err code",
    "errno",
    "error number",
    "error no",
    "return code",
    "exit code",
    "result code",
    "response code",
    "reason code",
    "hresult",
    "hex",
    "warning code",
    "错误码",
    "错误代码",
    "返回码",
    "返回代码",
    "业务码",
    "错误编号",
    "代码",
    "錯誤碼",
    "錯誤代碼",
    "代碼",
    "코드",
    "오류코드",
    "에러코드",
    "결과코드",
    "コード",
    "エラーコード",
    "結果コード",
    "コード値",
    "código",
    "código de error",
    "código de respuesta",
    "código resposta",
    "código de rejeição",
    "код",
    "кодошибки",
    "кодвыхода",
    "code erreur",
    "code d erreur",
    "fehlercode",
];

/// A qualifier may stand before these (`系统模块错误码`, `Service error code`).
const CODE_SUFFIX: &[&str] = &["错误码", "エラーコード", " error code"];

const HTTP: &[&str] = &[
    "http status",
    "http status code",
    "http status codes",
    "http code",
    "http statuscode",
    "http",
    "http response code",
    "http状态码",
    "http返回码",
    "http상태",
    "http상태코드",
    "httpステータス",
    "httpステータスコード",
    "código http",
    "statut http",
    "http status category",
];

/// The HTTP status beside a code column, and else the code.
const STATUS_OR_CODE: &[&str] = &["status code", "状态码"];

const NUMBER: &[&str] = &["id", "value", "decimal", "dec", "number", "値", "取值", "値10進"];

const NAME: &[&str] = &[
    "name",
    "error name",
    "symbol",
    "key",
    "constant",
    "identifier",
    "enum",
    "error title",
    "title",
    "错误名称",
    "错误代号",
    "名称",
    "名前",
    "이름",
    "nombre",
    "nome",
    "имя",
];

/// A name where the cells are identifiers, and else a message.
const NAME_OR_MESSAGE: &[&str] = &["reason", "error"];

const MESSAGE: &[&str] = &[
    "message",
    "error message",
    "msg",
    "error msg",
    "meaning",
    "text",
    "reason text",
    "default message",
    "error description",
    "错误信息",
    "错误消息",
    "错误提示",
    "错误内容",
    "错误原因",
    "含义",
    "信息",
    "文本内容",
    "错误码提示",
    "錯誤訊息",
    "訊息",
    "메시지",
    "오류메시지",
    "メッセージ",
    "エラーメッセージ",
    "mensaje",
    "mensagem",
    "glosa",
    "текстошибки",
    "сообщение",
];

const DESCRIPTION: &[&str] = &[
    "description",
    "descriptions",
    "desc",
    "explanation",
    "details",
    "summary",
    "one line summary",
    "brief description",
    "notes",
    "说明",
    "详细说明",
    "描述",
    "错误描述",
    "错误码描述",
    "説明",
    "意味",
    "說明",
    "설명",
    "descripción",
    "descrição",
    "significado",
    "definição",
    "beschreibung",
    "описание",
    "описаниеошибки",
];

/// The roles that a header fits; more than one where its neighbours decide.
pub(crate) fn roles(header: &str) -> Vec<(Role, Fit)> {
    let header = normalize(header);
    let is = |words: &[&str]| words.contains(&header.as_str());
    if is(HTTP) {
        vec![(Role::Status, Fit::Full)]
    } else if is(STATUS_OR_CODE) {
        vec![(Role::Status, Fit::Weak), (Role::Code, Fit::Weak)]
    } else if header == "status" {
        vec![(Role::Status, Fit::Weak)]
    } else if is(CODE) {
        vec![(Role::Code, Fit::Full)]
    } else if is(NUMBER) {
        vec![(Role::Number, Fit::Full)]
    } else if is(NAME) {
        vec![(Role::Name, Fit::Full)]
    } else if is(NAME_OR_MESSAGE) {
        vec![(Role::Name, Fit::Weak), (Role::Message, Fit::Weak)]
    } else if is(MESSAGE) {
        vec![(Role::Message, Fit::Full)]
    } else if is(DESCRIPTION) {
        vec![(Role::Description, Fit::Full)]
    } else if is_qualified_code(&header) {
        vec![(Role::Code, Fit::Qualified)]
    } else {
        Vec::new()
    }
}

/// Whether a header is one of an HTTP status, whatever stands beside it.
pub(crate) fn is_status(header: &str) -> bool {
    roles(header).contains(&(Role::Status, Fit::Full))
}

/// `http` anywhere makes a status of it, which is never the code.
fn is_qualified_code(header: &str) -> bool {
    !header.contains("http") && CODE_SUFFIX.iter().any(|suffix| header.ends_with(suffix))
}

/// Lower case, words apart by one space; a space beside a letter that is not
/// Latin says nothing (`HTTP 状态码` is `HTTP状态码`), nor does punctuation.
pub(crate) fn normalize(header: &str) -> String {
    let lower = header.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::new(), |mut text, word| {
        let spaced = |c: Option<char>| c.is_some_and(is_latin);
        if spaced(text.chars().next_back()) && spaced(word.chars().next()) {
            text.push(' ');
        }
        text + word
    })
}

/// ASCII, Latin-1 and Latin Extended: the scripts here that write words apart.
fn is_latin(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{250}'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word that is not in normal form would never be found.
    #[test]
    fn the_words_are_in_normal_form_and_stand_once() {
        let lists =
            [CODE, HTTP, STATUS_OR_CODE, NUMBER, NAME, NAME_OR_MESSAGE, MESSAGE, DESCRIPTION];
        let words: Vec<_> = lists.concat();
        for (at, word) in words.iter().enumerate() {
            assert_eq!(&normalize(word), word);
            assert!(!words[..at].contains(word), "{word} stands twice");
        }
    }

    #[test]
    fn case_markup_and_punctuation_say_nothing() {
        for header in ["Error Code", "error_code", "ERROR-CODE:", " Error  code "] {
            assert_eq!(roles(header), [(Role::Code, Fit::Full)], "{header}");
        }
        assert_eq!(roles("HTTP 状态码"), roles("HTTP状态码"));
        assert_eq!(roles("Code d'erreur"), [(Role::Code, Fit::Full)]);
    }

    #[test]
    fn a_qualified_code_word_is_a_code_and_one_that_goes_on_is_not() {
        for header in ["系统模块错误码", "DLRエラーコード", "Service error code"] {
            assert_eq!(roles(header), [(Role::Code, Fit::Qualified)], "{header}");
        }
        assert_eq!(roles("错误码描述"), [(Role::Description, Fit::Full)]);
        assert_eq!(roles("错误码提示"), [(Role::Message, Fit::Full)]);
        for header in ["HTTP error code", "zip code", "#", "Type", "error code list"] {
            assert_eq!(roles(header), [], "{header}");
        }
    }
}
