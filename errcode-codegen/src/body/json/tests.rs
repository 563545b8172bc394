use super::*;

/// The members of a text that is one object.
fn read_object(text: &str) -> Result<Vec<Member>, NoJson> {
    match read_objects(text) {
        (_, Some(error)) => Err(error),
        (mut values, None) => match (values.len(), values.pop()) {
            (1, Some(Value::Object(members))) => Ok(members),
            _ => panic!("not one object: {text}"),
        },
    }
}

fn number(text: &str) -> Value {
    Value::Number(text.to_owned())
}

#[test]
fn members_are_told_with_their_places() {
    let text = r#" {"msg": "a \"b\" 中 \ud83d\ude00", "code" : -1.5e3,"ok":true, "x":[{"y":[]}],"n":null } "#;
    let members = read_object(text).unwrap();
    let seen: Vec<_> = members.iter().map(|member| (member.name.as_str(), &member.value)).collect();
    let inner = Member { name: "y".to_owned(), value: Value::Array(Vec::new()), at: 74..76 };
    let expected = [
        ("msg", &Value::String("a \"b\" 中 😀".to_owned())),
        ("code", &number("-1.5e3")),
        ("ok", &Value::Bool(true)),
        ("x", &Value::Array(vec![Value::Object(vec![inner])])),
        ("n", &Value::Unknown),
    ];
    assert_eq!(seen, expected);
    assert_eq!(&text[members[1].at.clone()], "-1.5e3");
    assert_eq!(read_object("{}"), Ok(Vec::new()));
}

/// Each of these says that `a` is 1 and `b` is 2.
#[test]
fn what_documentation_adds_to_json_is_passed_over() {
    let texts = [
        "HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{\"a\": 1, \"b\": 2}",
        "POST /x/{id}/y HTTP/1.1\n\n  {\"a\": 1, \"b\": 2}\n\nand more {",
        "data: {\"a\": 1, \"b\": 2}",
        "callback({\"a\": 1, \"b\": 2});",
        "{\n// one\n\"a\": 1, /* two } */ \"b\" # three\n: 2}",
        "{\"a\": 1, \"b\": 2,}",
        "{\"a\": 1, ... \n\"b\": 2}",
        "{...\n\"a\": 1, \"b\": 2\n...\n}",
        "{\"a\": 1,\n... more members,\n\"b\": 2, …}",
        "{\u{a0}\"a\": 1, \"b\": 2}",
    ];
    for text in texts {
        let members = read_object(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let seen: Vec<_> = members.iter().map(|m| (m.name.as_str(), m.value.clone())).collect();
        assert_eq!(seen, [("a", number("1")), ("b", number("2"))], "{text}");
    }
    let nested = read_object("{\"a\": {...}, \"b\": [...], \"c\": ..., \"d\": [1, …]}").unwrap();
    let expected = [
        Value::Object(Vec::new()),
        Value::Array(Vec::new()),
        Value::Unknown,
        Value::Array(vec![number("1")]),
    ];
    assert_eq!(nested.into_iter().map(|member| member.value).collect::<Vec<_>>(), expected);
}

#[test]
fn a_text_may_have_several_objects_or_a_list_of_them() {
    let (values, error) = read_objects("{\"a\": 1}\n\nor\n{\"a\": 2}\n[\n{\"a\": 3}]\n[x] {");
    assert_eq!((values.len(), error), (3, None));
    assert!(matches!(values[2], Value::Array(_)));
    // What is good before a mistake is kept, and nothing behind it is guessed.
    let (values, error) = read_objects("{\"a\": 1}\n{'b': 2}\n{\"a\": 3}");
    assert_eq!((values.len(), error.map(|error| error.at)), (1, Some(10)));
}

#[test]
fn what_is_no_object_says_where() {
    let cases = [
        ("", 0, "an object: `{`"),
        ("[]", 0, "an object: `{`"),
        ("{'a': 1}", 1, "a text in double quotes"),
        (r#"{"a" 1}"#, 5, "`:`"),
        (r#"{"a": 'x'}"#, 6, "a value"),
        (r#"{"a": 1,,}"#, 8, "a text in double quotes"),
        (r#"{"a": 01}"#, 6, "a number without a leading zero"),
        (r#"{"a": [1 2]}"#, 9, "`,` or `]`"),
        (r#"{"a": 1"#, 7, "`,` or `}`"),
        (r#"{"a": 1, ..."#, 12, "a text in double quotes"),
        (r#"{"a": "\x"}"#, 7, "an escape that JSON has"),
        (r#"{"a": "\ud800"}"#, 7, "`\\u` with the four digits of a character"),
        (r#"{"a": "x"#, 7, "`\"` at the end of the text"),
        ("{/* ", 4, "a text in double quotes"),
    ];
    for (text, at, expected) in cases {
        assert_eq!(read_object(text), Err(NoJson { at, expected }), "{text}");
    }
    let deep = format!("{{\"a\": {}", "[".repeat(100_000));
    assert_eq!(read_object(&deep).unwrap_err().expected, "fewer values inside of each other");
}
