use super::*;
use crate::document;

/// The roles of the columns of a table with these headers and one row, as
/// `code status name message description`.
fn roles(headers: &str, row: &str) -> Result<String, [String; 2]> {
    let dashes = vec!["-"; headers.split('|').count()].join("|");
    let document = document::parse(&format!("|{headers}|\n|{dashes}|\n|{row}|\n"));
    let table = &document.tables[0];
    let show = |at: Option<usize>| {
        at.map_or("-".to_owned(), |at| table.header.cells[at].text().into_owned())
    };
    let (columns, ambiguous) = recognize(&[table], &[], &[], Part::All);
    if let Some(Ambiguous { headers, .. }) = ambiguous.into_iter().next() {
        return Err(headers);
    }
    let Some(columns) = columns else { return Ok("no code table".to_owned()) };
    let Columns { code, status, name, message, description, .. } = columns;
    Ok([Some(code), status, name, message, description].map(show).join(", "))
}

#[test]
fn columns_of_real_headers() {
    let cases = [
        ("HTTP 状态码|返回代码|含义", "400|1|a", "返回代码, HTTP 状态码, -, 含义, -"),
        (
            "HTTP 状态码|返回代码|含义|详细说明",
            "400|1|a|b",
            "返回代码, HTTP 状态码, -, 含义, 详细说明",
        ),
        ("错误码|名称|错误信息", "-1|A|b", "错误码, -, 名称, 错误信息, -"),
        ("HTTP CODE|CODE|MESSAGE|DESC", "400|1|a|b", "CODE, HTTP CODE, -, MESSAGE, DESC"),
        // The description is the message where there is none.
        ("Name|Code|Description", "A|1|b", "Code, -, Name, Description, -"),
        // The HTTP status beside a code column, and else the code.
        ("Status code|Error code|Text", "400|1|a", "Error code, Status code, -, Text, -"),
        ("状态码|说明", "1|a", "状态码, -, -, 说明, -"),
        ("Status|Code|Text", "400|1|a", "Code, Status, -, Text, -"),
        // An HTTP status alone is no code.
        ("HTTP 状态码|文本内容|描述", "400|a|b", "no code table"),
        ("HTTP status code|Text", "400|a", "no code table"),
        ("Status|Text", "400|a", "no code table"),
        // Nor are these.
        ("Value|Reason", "1|a", "no code table"),
        ("ID|Type|#", "1|a|1", "no code table"),
        ("名称|描述", "code|a", "no code table"),
        // A code of identifiers beside a number.
        ("Code|Id|Description", "CANCELLED|1|a", "Id, -, Code, Description, -"),
        ("コード|値|説明", "tecCLAIM|100|a", "値, -, コード, 説明, -"),
        ("ID|Code|Description", "code-1|BLOB|a", "Code, -, -, Description, -"),
        ("Hex|Decimal|Symbol|Description", "0x1|1|A|b", "Decimal, -, Symbol, Description, -"),
        // Identifiers are names, and sentences messages.
        ("Error|Code|Description", "ACCOUNT_MERGE|-1|a", "Code, -, Error, Description, -"),
        ("Code|Reason", "1|it is late", "Code, -, -, Reason, -"),
        // A qualified code word is one where there is no plain one.
        ("系统模块错误码|错误码描述", "1|a", "系统模块错误码, -, -, 错误码描述, -"),
        ("Code|Parent error code", "1|2", "Code, -, -, -, -"),
        ("Code|Retryable|Solution", "1|yes|a", "Code, -, -, -, -"),
    ];
    for (headers, row, expected) in cases {
        assert_eq!(roles(headers, row).as_deref(), Ok(expected), "{headers}");
    }
}

#[test]
fn two_columns_that_fit_equally_well_are_ambiguous() {
    let cases = [
        ("Code|Error code|Text", ["Code", "Error code"]),
        ("Code|Message|Msg", ["Message", "Msg"]),
    ];
    for (headers, both) in cases {
        assert_eq!(roles(headers, "1|2|3"), Err(both.map(str::to_owned)), "{headers}");
    }
}
