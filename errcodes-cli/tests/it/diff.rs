//! Comparisons that are too long, and repositories as they can be.

use crate::sandbox::Sandbox;

/// GitHub refuses a comment of more than 65,536 characters.
#[test]
fn a_comment_has_an_end() {
    let sandbox = Sandbox::new();
    sandbox.shell("git init -q -b main");
    let write = |word: &str| {
        for document in 0..9 {
            let rows = (0..150).map(|code| format!("| {code} | {} |\n", word.repeat(120)));
            let rows = rows.collect::<Vec<_>>().concat();
            let text = format!("| Code | Message |\n|--|--|\n{rows}");
            sandbox.write(&format!("docs/{document}.md"), text);
        }
    };
    write("ping ");
    sandbox.shell("git add . && git commit -qm first");
    write("pong ");
    let answer = sandbox.run(&["diff", "--output-format", "markdown"]);
    assert_eq!(answer.code, 1);
    let length = answer.out.chars().count();
    assert!((50_000..65_536).contains(&length), "{length}");
    assert!(answer.out.starts_with("### docs/0.md: 300 breaking changes\n"));
    assert!(answer.out.contains("\nand 200 more\n"));
    assert!(answer.out.ends_with(" more documents\n"), "{}", &answer.out[length - 200..]);
}
