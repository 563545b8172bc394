//! Words for names and texts.

pub(super) const NAME: &[&str] = &[
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
    "error key",
    "result key",
    "intitule",
    "코드명",
    "константа",
    "命名",
    "错误码名称",
    "错误码名",
    "错误名",
    "错误标识",
    "异常名称",
    "枚举名",
    "常量名",
];

/// A name where the cells are identifiers, and else a message: the phrase of a status,
/// or what led to the error.
pub(super) const NAME_OR_MESSAGE: &[&str] = &["reason", "결과"];

/// As above, and the code where the cells are integers, and no other column is.
pub(super) const ERROR: &[&str] =
    &["error", "erro", "erreur", "fehler", "ошибка", "错误", "錯誤", "エラー", "오류", "에러"];

pub(super) const MESSAGE: &[&str] = &[
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
    "mesaj",
    "hata mesaji",
    "pesan",
    "pesan error",
    "pesan kesalahan",
    "thong bao",
    "messaggio",
    "messaggio di errore",
    "komunikat",
    "melding",
    "foutmelding",
    "meddelande",
    "felmeddelande",
];

/// Words for a text, of which a message is the better one.
pub(super) const TEXT: &[&str] =
    &["text", "reason text", "info", "information", "文本内容", "текст", "texto"];

/// The message where there is no other, and beside one the description.
pub(super) const MEANING: &[&str] = &[
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
    "outcome",
    "anlami",
    "arti",
    "y nghia",
    "significato",
    "znaczenie",
    "betekenis",
    "betydelse",
];

/// As above, and weaker.
pub(super) const SUMMARY: &[&str] =
    &["summary", "one line summary", "brief description", "resumen", "resumo", "概要"];

pub(super) const DESCRIPTION: &[&str] = &[
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
    "definition",
    "aciklama",
    "hata aciklamasi",
    "deskripsi",
    "keterangan",
    "mo tả",
    "descrizione",
    "opis",
    "opis bledu",
    "omschrijving",
    "beschrijving",
    "beskrivning",
    "popis",
];

/// Longer texts: the description beside one.
pub(super) const EXPLANATION: &[&str] =
    &["explanation", "explications", "explicacion", "detail", "details", "detalle", "详细说明"];

/// When an error occurs: the message where there is no other text.
pub(super) const WHEN: &[&str] = &[
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
pub(super) const NOTES: &[&str] =
    &["notes", "note", "remark", "remarks", "备注", "備考", "비고", "notas"];

/// What leads to an error: the message where there is no other text.
pub(super) const CAUSE: &[&str] = &[
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
    "neden",
    "penyebab",
];
