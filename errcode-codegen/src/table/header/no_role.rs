//! Words of headers that no role has, and of headings above codes.

/// Columns of what to do, or where: no role has them, and none is a message.
pub(super) const ADVICE: &[&str] = &[
    "fix",
    "resolution",
    "solution",
    "recovery",
    "remediation",
    "action",
    "how to handle",
    "解决方案",
    "处理建议",
    "处理措施",
    "解决方法",
    "해결방법",
    "해결",
    "조치",
    "acao",
    "solucion",
    "retryable",
    "category",
    "module",
    "domain",
    "platform",
    "service",
    "endpoint",
    "type",
    "file",
    "link",
    "cozum",
    "solusi",
    "severity",
    "severidad",
    "严重程度",
    "workaround",
    "mitigation",
    "处理方式",
    "解决办法",
    "建议",
    "対処",
    "対処方法",
    "対応",
    "조치방법",
    "해결책",
    "solucao",
    "losung",
    "behebung",
    "решение",
    "模块",
    "所属模块",
    "分类",
    "类别",
    "级别",
    "接口",
    "モジュール",
    "分類",
    "모듈",
    "분류",
    "categoria",
    "categorie",
    "kategorie",
    "modulo",
    "категория",
    "модуль",
];

/// Columns of yes and no that say which codes are deprecated.
pub(super) const DEPRECATED: &[&str] =
    &["deprecated", "is deprecated", "废弃", "已废弃", "是否废弃", "廢棄", "非推奨"];

/// Columns of what is asked, not of what is answered.
pub(super) const REQUESTS: &[&str] = &[
    "column",
    "parameter",
    "parameter name",
    "field",
    "property",
    "argument",
    "option",
    "flag",
    "header",
    "variable",
    "attribute",
    "method",
    "参数",
    "参数名",
    "字段",
    "字段名",
    "パラメータ",
    "campo",
    "parametro",
    "параметр",
    "параметры",
];

/// What words in headings above codes begin with.
pub(super) const ABOUT_ERRORS: &[&str] = &["err", "fault", "fail", "status"];

/// Parts of such words. Names run together: a `UserRequest` is no error.
pub(super) const IN_ABOUT_ERRORS: &[&str] =
    &["error", "code", "exception", "错", "錯", "エラー", "오류", "에러", "ошиб"];

/// Words that say nothing of what a column is.
pub(super) const FILLERS: &[&str] = &["common", "example", "sample", "standard", "typical"];

/// Names of languages, which say nothing of what a column is.
pub(super) const LANGUAGES: &[&str] = &[
    "english",
    "chinese",
    "german",
    "french",
    "spanish",
    "portuguese",
    "russian",
    "japanese",
    "korean",
    "italian",
    "en",
    "zh",
    "cn",
    "de",
    "fr",
    "es",
    "pt",
    "ru",
    "ja",
    "jp",
    "ko",
    "kr",
    "it",
    "中文",
    "英文",
    "日文",
    "日本語",
    "英語",
    "한국어",
    "영어",
];
