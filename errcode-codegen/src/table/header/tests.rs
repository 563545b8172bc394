use super::words::QUALIFIED;
use super::*;

/// A word that is not in normal form would never be found.
#[test]
fn the_words_are_in_normal_form_and_stand_once() {
    let words: Vec<_> = WORDS.iter().flat_map(|(words, _)| *words).collect();
    for (at, word) in words.iter().enumerate() {
        assert_eq!(&normalize(word), *word);
        assert!(!words[..at].contains(word), "{word} stands twice");
    }
}

#[test]
fn case_markup_and_punctuation_say_nothing() {
    for header in ["Error Code", "error_code", "ERROR-CODE:", " Error  code "] {
        assert_eq!(fits(header), [(Role::Code, 0)], "{header}");
    }
    for header in ["errorMessage", "ErrorMessage", "error_message"] {
        assert_eq!(fits(header), [(Role::Message, 0)], "{header}");
    }
    assert_eq!(fits("HTTPStatus"), [(Role::Status, 0)]);
    assert_eq!(normalize("IDs of URLs"), "ids of urls");
    assert_eq!(fits("HTTP 状态码"), fits("HTTP状态码"));
    assert_eq!(fits("Code d'erreur"), [(Role::Code, 0)]);
    assert_eq!(fits("httpErrorCode"), [(Role::Status, PART)]);
    assert_eq!(fits("Código"), fits("Codigo"));
}

#[test]
fn a_header_is_looked_at_again_without_what_surrounds_it() {
    let codes = [
        "Codes",
        "Code (int)",
        "Code¹",
        "Code1",
        "Code<br>(hex)",
        "错误码（整数）",
        "Error code(s)",
    ];
    for header in codes {
        assert_eq!(fits(header), [(Role::Code, AGAIN)], "{header}");
    }
    assert_eq!(fits("HTTP Status Code(s)"), [(Role::Status, AGAIN)]);
    assert_eq!(fits("Typical HTTP status"), [(Role::Status, AGAIN)]);
    assert_eq!(fits("message (korean)"), [(Role::Message, AGAIN)]);
    assert_eq!(fits("`message` example"), [(Role::Message, AGAIN)]);
    assert_eq!(fits("<p style={{..}}>描述"), worse(&fits("描述"), AGAIN));
    for header in ["Message English", "Message 中文", "EN message", "message_zh"] {
        assert_eq!(fits(header), [(Role::Message, AGAIN)], "{header}");
    }
}

#[test]
fn a_heading_is_about_errors_by_its_words() {
    for heading in ["Errors", "Status", "Defaults and faults", "Codes", "错误", "ApiErrors"] {
        assert!(is_about_errors(heading), "{heading}");
    }
    for heading in ["", "UserRequest", "Defaults", "Terms"] {
        assert!(!is_about_errors(heading), "{heading}");
    }
}

#[test]
fn a_part_of_a_header_is_looked_at_last() {
    assert_eq!(fits("Scope/desc"), worse(&fits("desc"), PART));
    assert_eq!(fits("错误码Error Code"), [(Role::Code, PART)]);
    assert_eq!(fits("HTTP error code"), [(Role::Status, PART)]);
}

#[test]
fn a_qualified_word_fits_and_one_that_goes_on_does_not() {
    for header in ["系统模块错误码", "DLRエラーコード", "Service error code"] {
        assert_eq!(fits(header), [(Role::Code, QUALIFIED)], "{header}");
    }
    assert_eq!(fits("結果コードメッセージ"), [(Role::Message, QUALIFIED)]);
    assert_eq!(fits("Mensaje público"), [(Role::Message, QUALIFIED)]);
    assert_eq!(fits("Сообщение об ошибке"), [(Role::Message, QUALIFIED)]);
    assert_eq!(fits("错误码描述"), fits("description"));
    assert_eq!(fits("错误码提示"), [(Role::Message, 0)]);
    for header in ["zip code", "#", "Type", "error code list", "Solution", "处理建议"] {
        assert_eq!(fits(header), [], "{header}");
    }
}
