//! The words of real headers, in the languages in which they were found, and what
//! each of them fits. A new word is one line here.

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

/// A remark or a cause is the message where nothing else is one.
pub(crate) const REMARK: Rank = 60;

/// A word for a code that it is only if all cells are integers.
pub(crate) const IF_INTEGERS: Rank = 30;

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
    "reason code",
    "hresult",
    "sqlstate",
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
    "codigo",
    "json rpc code",
    "理由コード",
    "告警码",
    "应用错误码",
    "codigo de error",
    "codigo de erro",
    "codigo do erro",
    "codigo del error",
    "codigo de respuesta",
    "codigo resposta",
    "codigo de rejeicao",
    "код",
    "кодошибки",
    "кодвыхода",
    "code erreur",
    "code d erreur",
    "fehlercode",
    "fehler code",
    "fehlernummer",
    "ruckgabecode",
    "code de retour",
    "code retour",
    "numero d erreur",
    "numero de error",
    "codigo de retorno",
    "codigo de resposta",
    "retcode",
    "ret code",
    "errcode",
    "错误编码",
    "错误号",
    "返回值",
    "响应码",
    "响应代码",
    "结果码",
    "回傳碼",
    "エラー番号",
    "レスポンスコード",
    "リターンコード",
    "応答コード",
    "응답코드",
    "에러번호",
    "오류번호",
    "номерошибки",
    "кодответа",
    "кодвозврата",
    "кодрезультата",
];

/// Codes of something, where none is a plain one.
const CODE_OF: &[&str] = &[
    "business code",
    "biz code",
    "internal code",
    "app code",
    "application code",
    "custom code",
    "exception code",
    "fault code",
    "failure code",
    "error id",
    "error identifier",
    "业务状态码",
    "异常码",
    "异常代码",
];

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
    "codigo http",
    "statut http",
    "http status category",
    "кодhttp",
];

/// The HTTP status beside a code column, and else the code.
const STATUS_OR_CODE: &[&str] = &[
    "status code",
    "response code",
    "状态码",
    "状态代码",
    "狀態碼",
    "ステータスコード",
    "codigo de estado",
    "codigo de status",
    "code de statut",
    "code statut",
    "statuscode",
    "상태코드",
    "кодстатуса",
    "кодсостояния",
    "статускод",
    "response status code",
    "响应状态码",
    "code d etat",
];

/// Those of HTTP, or of something else.
const STATUS: &[&str] = &[
    "status",
    "response status",
    "状态",
    "狀態",
    "ステータス",
    "상태",
    "응답상태",
    "estado",
    "situacao",
    "statut",
    "etat",
    "статус",
    "состояние",
];

const NUMBER: &[&str] = &[
    "id",
    "value",
    "decimal",
    "dec",
    "number",
    "値",
    "取值",
    "値10進",
    "枚举值",
    "wert",
    "valor",
    "valeur",
];

/// The code of a word where the cells are integers, and else what it means.
const NUMBER_OR_MEANING: &[&str] = &["значение"];

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
    "状态类型",
    "名前",
    "이름",
    "nombre",
    "nome",
    "имя",
    "название",
    "konstante",
    "exception",
    "excecao",
    "code name",
    "code title",
    "constant name",
    "variant",
    "error variant",
    "error key",
    "result key",
    "intitule",
    "코드명",
    "константа",
];

/// A name where the cells are identifiers, and else a message: the phrase of a status,
/// or what led to the error.
const NAME_OR_MESSAGE: &[&str] = &["reason", "결과"];

/// As above, and the code where the cells are integers, and no other column is.
const ERROR: &[&str] =
    &["error", "erro", "erreur", "fehler", "ошибка", "错误", "錯誤", "エラー", "오류", "에러"];

const MESSAGE: &[&str] = &[
    "message",
    "error message",
    "msg",
    "error msg",
    "err msg",
    "default message",
    "message string",
    "message text",
    "message template",
    "error description",
    "错误信息",
    "错误消息",
    "错误提示",
    "错误内容",
    "错误原因",
    "错误解释",
    "信息",
    "状态信息",
    "描述信息",
    "消息内容",
    "错误码提示",
    "錯誤訊息",
    "訊息",
    "메시지",
    "오류메시지",
    "에러메시지",
    "メッセージ",
    "エラーメッセージ",
    "エラー内容",
    "mensaje",
    "mensagem",
    "glosa",
    "respuesta",
    "systemfehlermeldung",
    "fehlermeldung",
    "текстошибки",
    "сообщение",
    "errmsg",
    "errormsg",
    "errormessage",
    "error text",
    "消息",
    "提示",
    "返回消息",
    "响应消息",
    "メッセージ内容",
    "에러내용",
    "오류내용",
    "libelle",
    "meldung",
    "nachricht",
    "fehlertext",
    "fehlernachricht",
];

/// Words for a text, of which a message is the better one.
const TEXT: &[&str] = &["text", "reason text", "info", "文本内容", "текст", "texto"];

/// The message where there is no other, and beside one the description.
const MEANING: &[&str] = &[
    "meaning",
    "含义",
    "释义",
    "内容",
    "의미",
    "내용",
    "意味",
    "significado",
    "signification",
    "bedeutung",
    "indicates",
];

/// As above, and weaker.
const SUMMARY: &[&str] =
    &["summary", "one line summary", "brief description", "resumen", "resumo", "概要"];

const DESCRIPTION: &[&str] = &[
    "description",
    "desc",
    "说明",
    "描述",
    "错误描述",
    "错误码描述",
    "説明",
    "說明",
    "설명",
    "descripcion",
    "descricao",
    "definicao",
    "beschreibung",
    "описание",
    "описаниеошибки",
];

/// Longer texts: the description beside one.
const EXPLANATION: &[&str] = &["explanation", "explications", "details", "detalle", "详细说明"];

/// When an error occurs: the message where there is no other text.
const WHEN: &[&str] = &[
    "use case",
    "when",
    "when it occurs",
    "trigger",
    "典型场景",
    "典型状況",
    "uso",
    "utilisation",
    "cuando ocurre",
    "когдавозникает",
];

/// As above, and weaker.
const NOTES: &[&str] = &["notes", "note", "remark", "remarks", "备注", "備考", "비고", "notas"];

/// What leads to an error: the message where there is no other text.
const CAUSE: &[&str] = &[
    "cause",
    "possible reason",
    "possible cause",
    "typical reason",
    "typical cause",
    "common reason",
    "common cause",
    "原因",
    "可能原因",
    "원인",
    "causa",
    "causa comum",
    "причина",
    "ursache",
];

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
    (DESCRIPTION, &[(Role::Message, 50), (Role::Description, 0)]),
    (EXPLANATION, &[(Role::Message, 55), (Role::Description, 10)]),
    (WHEN, &[(Role::Message, REMARK), (Role::Description, 25)]),
    (NOTES, &[(Role::Message, 65), (Role::Description, 30)]),
    (CAUSE, &[(Role::Message, 70)]),
];

/// A qualifier may stand before these (`系统模块错误码`, `Case description`).
pub(super) const SUFFIXES: &[WordList] = &[
    (&["错误码", "エラーコード", " error code"], &[(Role::Code, QUALIFIED)]),
    (&[" error type", " error name"], &[(Role::Name, WEAK)]),
    (&[" message", " msg", "信息", "メッセージ", "메시지"], &[(Role::Message, QUALIFIED)]),
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
