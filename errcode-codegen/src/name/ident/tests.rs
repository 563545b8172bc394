use super::*;
use crate::name::message::from_message;

/// Frozen: a line may be added, and none may change.
#[test]
fn names_and_text_codes() {
    let cases = [
        ("NoSuchBucket", "NoSuchBucket"),
        ("InvalidSOAPRequest", "InvalidSOAPRequest"),
        ("ERROR_PROXY_AUTH", "ErrorProxyAuth"),
        ("_SUCCESS", "Success"),
        ("2RSP", "E2rsp"),
        ("HTTP_BAD_REQUEST", "HttpBadRequest"),
        ("GET_PROCESS_L5", "GetProcessL5"),
        ("x-gmkerl-type", "XGmkerlType"),
        ("userAgent", "UserAgent"),
        ("tecAMM_ACCOUNT", "TecAmmAccount"),
        ("tecINSUFF_FEE", "TecInsuffFee"),
        ("COMPTÉ", "Compte"),
        ("Straße", "Strasse"),
        ("UK.OBIE.Field.Missing", "UkObieFieldMissing"),
        ("COMPTE 13", "Compte13"),
        ("R01", "R01"),
        ("01", "E01"),
        ("OK", "Ok"),
        ("self", "Self_"),
        ("Self", "Self_"),
        ("match", "Match"),
        ("a", "A"),
        ("I", "I"),
    ];
    for (text, name) in cases {
        assert_eq!(from_name(text).as_deref(), Some(name), "{text}");
    }
    for text in ["", "-", "错误", "E１", "a错误"] {
        assert_eq!(from_name(text), None, "{text}");
    }
}

/// Frozen: a line may be added, and none may change.
#[test]
fn messages() {
    let cases = [
        ("file or directory not found", "FileOrDirectoryNotFound"),
        ("invalid UTF8 Key", "InvalidUtf8Key"),
        ("can't", "Cant"),
        ("can’t", "Cant"),
        (r"cant\'t beyond 24 hours", "CantTBeyond24Hours"),
        ("block size too small, at least 100KB", "BlockSizeTooSmallAtLeast100kb"),
        ("file name contains invalid chars (\\r\\n\\t)", "FileNameContainsInvalidChars"),
        ("content-secret only accept [a-zA-Z0-9]", "ContentSecretOnlyAccept"),
        ("Bucket not found.", "BucketNotFound"),
        ("Storage quota exceed the hard limit..", "StorageQuotaExceedTheHardLimit"),
        ("Reduce it. Try again.", "ReduceIt"),
        ("Really? Yes", "Really"),
        ("version 1.2 is old", "Version12IsOld"),
        ("parse failed: bad crt", "ParseFailedBadCrt"),
        ("invalid ip:...", "InvalidIp"),
        ("denied - ask an owner", "Denied"),
        ("denied -- ask an owner", "Denied"),
        ("user {0} of {name} not found", "UserNotFound"),
        ("user ${x} and %s, %1$d or %.2f", "User"),
        ("100% of it", "E100OfIt"),
        ("50 %off", "E50Off"),
        ("1. internal server error", "InternalServerError"),
        ("2) too late", "TooLate"),
        ("symbol[XXXX] cannot trade", "SymbolCannotTrade"),
        ("Account (%s) must be a proxy", "AccountMustBeAProxy"),
        ("Subscriber name [%s] will be trimmed", "SubscriberNameWillBeTrimmed"),
        ("Invalid recipient(s)", "InvalidRecipient"),
        ("no value for {0}", "NoValue"),
        ("Please log in", "PleaseLogIn"),
        ("Réponse invalide", "ReponseInvalide"),
        ("Invalid [API] key", "InvalidApiKey"),
        ("[x] y", "XY"),
        ("No. of users exceeded", "NoOfUsersExceeded"),
        ("Mr. Smith is away", "MrSmithIsAway"),
        ("not found. Do not retry", "NotFound"),
        ("2-step verification required", "E2StepVerificationRequired"),
        ("self", "Self_"),
    ];
    for (text, name) in cases {
        assert_eq!(from_message(text).as_deref(), Some(name), "{text}");
    }
    let none = [
        "",
        "...",
        "用户 not found",
        "{0}",
        "<id> is unknown",
        "The {0} is invalid",
        "{field} must not be blank",
        "Please go to (https://example.com)",
        "No {resource} found",
        "User {x} was found to be not {y}",
        "Payment {not} accepted",
        "User (not found)",
        "Enabled - false",
        "Value != expected",
        "Value must be > 0",
        "a < b",
        "Balance is -5",
        "must be in [-90, 90]",
        "❌ Payment accepted",
        "Cannot {x} item",
    ];
    for text in none {
        assert_eq!(from_message(text), None, "{text}");
    }
}

#[test]
fn a_name_ends_on_the_last_word_that_fits() {
    let name = from_message(&"word ".repeat(20));
    assert_eq!(name, Some("Word".repeat(16)));
    let name = from_message(&format!("a {} c", "b".repeat(63)));
    assert_eq!(name, Some(format!("AB{}", "b".repeat(62))));
    let name = from_message(&"a".repeat(100));
    assert_eq!(name, Some(format!("A{}", "a".repeat(63))));
    let name = from_message(&format!("{} does not match", "order ".repeat(11)));
    // What was cut off says the opposite.
    assert_eq!(name, None);
    let name = from_message(&format!("{} is of the past", "order ".repeat(11)));
    assert_eq!(name, Some("Order".repeat(11)));
}

/// Frozen: a line may be added, and none may change.
#[test]
fn fields() {
    let cases = [
        ("msg", "msg"),
        ("error_code", "error_code"),
        ("requestId", "request_id"),
        ("RequestID", "request_id"),
        ("HTTPStatus", "http_status"),
        ("x-request-id", "x_request_id"),
        ("ip4Address", "ip4_address"),
        ("__v", "v"),
        ("type", "type_"),
        ("self", "self_"),
        ("2fa", "_2fa"),
    ];
    for (text, name) in cases {
        assert_eq!(snake_case(text).as_deref(), Some(name), "{text}");
    }
    assert_eq!(snake_case("错误"), None);
}

#[test]
fn integers() {
    assert_eq!(from_int(21101, "21101"), "E21101");
    assert_eq!(from_int(-61, "−61"), "ENeg61");
    assert_eq!(from_int(0, "0"), "E0");
    assert_eq!(from_int(12, "0x0C"), "E0x0C");
    assert_eq!(from_int(-16, "-0X10"), "ENeg0x10");
    assert_eq!(int_suffix(i128::MIN, ""), format!("Neg{}", i128::MIN.unsigned_abs()));
}

/// Frozen: a line may be added, and none may change.
#[test]
fn text_codes_at_the_end_of_a_name() {
    let cases = [("R01", "R01"), ("404-a", "404A"), ("not found", "NotFound"), ("2rsp", "2rsp")];
    for (code, suffix) in cases {
        assert_eq!(text_suffix(code).as_deref(), Some(suffix), "{code}");
    }
    for code in ["", "-", "错误"] {
        assert_eq!(text_suffix(code), None, "{code}");
    }
}

#[test]
fn an_enum_is_called_after_its_file() {
    assert_eq!(enum_name("docs/upyun-console.md").as_deref(), Some("UpyunConsoleError"));
    assert_eq!(enum_name(r"docs\api").as_deref(), Some("ApiError"));
    assert_eq!(enum_name("docs/错误.md"), None);
}
