//! Files and pipes as they can be.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::sandbox::Sandbox;

/// `errcodes .. | head -1`
#[test]
fn who_reads_no_further_is_no_failure() {
    let sandbox = Sandbox::new();
    let rows = "| a row | no number |\n".repeat(2_000);
    sandbox.write("a.md", format!("| Code | Message |\n|--|--|\n| 1 | one |\n{rows}"));
    let answer = sandbox.shell("errcodes check a.md | head -1");
    assert_eq!(answer.out, "error: `a row` is a word among numbers [not_a_code]\n");
    let answer = sandbox.shell(
        "{ errcodes export a.md --format json --with 'allow(not_a_code)'; echo $? >&2; } | true",
    );
    assert_eq!(answer.out, "0\n");
    let answer = sandbox.shell("{ errcodes man; echo $? >&2; } | true");
    assert_eq!(answer.out, "0\n");
}

#[cfg(target_os = "linux")]
#[test]
fn who_cannot_be_told_makes_a_failure() {
    let sandbox = Sandbox::new();
    sandbox.write("a.md", "| Code | Message |\n|--|--|\n| 1 | one |\n");
    let answer = sandbox.shell("errcodes check a.md > /dev/full");
    assert_eq!(answer.code, 2);
}

/// A file is replaced whole, with its permissions, through a link; nothing else
/// is left.
#[cfg(unix)]
#[test]
fn a_file_is_replaced_whole() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let sandbox = Sandbox::with_project();
    sandbox.write("real/shop.ts", "old");
    let real = sandbox.path.join("real/shop.ts");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/shop.ts", sandbox.path.join("shop.ts")).unwrap();
    let arguments = ["export", "docs/shop.md", "--format", "ts", "--output", "shop.ts"];
    assert_eq!(sandbox.run(&arguments).code, 0);
    assert!(sandbox.read("real/shop.ts").contains("export const ShopError"));
    assert!(sandbox.path.join("shop.ts").is_symlink());
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_dir(sandbox.path.join("real")).unwrap().count(), 1);
    // What is up to date is not touched.
    let before = real.metadata().unwrap().modified().unwrap();
    assert_eq!(sandbox.run(&arguments).code, 0);
    assert_eq!(real.metadata().unwrap().modified().unwrap(), before);
}

/// A link whose file is not there yet is followed, and one that leads nowhere stays.
#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::with_project();
    let export = |output: &str| {
        sandbox.run(&["export", "docs/shop.md", "--format", "csv", "--output", output])
    };
    fs::create_dir(sandbox.path.join("real")).unwrap();
    let links = [
        ("second", "first.csv"),
        ("real/shop.csv", "second"),
        ("b.csv", "a.csv"),
        ("a.csv", "b.csv"),
    ];
    for (target, link) in links {
        symlink(target, sandbox.path.join(link)).unwrap();
    }
    assert_eq!(export("first.csv").code, 0);
    assert!(sandbox.read("real/shop.csv").starts_with("code,name"));
    assert_eq!(export("a.csv").code, 2);
    assert_eq!(export("docs/shop.md/shop.csv").code, 2);
    for (_, link) in links {
        assert!(sandbox.path.join(link).is_symlink(), "{link}");
    }
}

/// What is no file is not replaced by one, and nobody waits for its end.
#[cfg(unix)]
#[test]
fn a_pipe_stays_a_pipe() {
    use std::os::unix::fs::FileTypeExt as _;

    let sandbox = Sandbox::with_project();
    assert_eq!(sandbox.shell("mkfifo pipe").code, 0);
    for (check, what) in [("", "write"), (" --check", "read")] {
        let line = "timeout 20 errcodes export docs/shop.md --format csv --output pipe";
        let answer = sandbox.shell(&format!("{line}{check}"));
        let said = format!("error: cannot {what} `pipe`: it is not a regular file\n");
        assert_eq!((answer.code, answer.out), (2, said));
    }
    assert!(sandbox.path.join("pipe").metadata().unwrap().file_type().is_fifo());
    let line = "errcodes export docs/shop.md --format csv --output /dev/stdout | cat";
    let said = "error: cannot write `/dev/stdout`: it is not a regular file\n";
    assert_eq!(sandbox.shell(line).out, said);
}

/// A lock that is being written is the old one or the new one, and no more files
/// are there but for the one that nobody reads.
#[cfg(unix)]
#[test]
fn an_interrupted_lock_is_whole() {
    let sandbox = Sandbox::new();
    let rows: Vec<_> =
        (1..3_000).map(|code| format!("| {code} | the error of {code} |\n")).collect();
    let document = format!("| Code | Message |\n|--|--|\n{}", rows.concat());
    sandbox.write("shop.md", &document);
    assert_eq!(sandbox.run(&["lock", "shop.md", "--name", "ShopError"]).code, 0);
    let old = sandbox.read("shop.ShopError.lock");
    sandbox.write("shop.md", document.replace("the error", "the errors"));
    let new = old.replace("the error", "the errors");
    for delay in 0..24 {
        let mut child = sandbox.start(&["lock", "shop.md"]);
        std::thread::sleep(std::time::Duration::from_millis(delay * 20));
        child.kill().unwrap();
        child.wait().unwrap();
        let lock = sandbox.read("shop.ShopError.lock");
        assert!(lock == old || lock == new, "{}", lock.len());
        sandbox.write("shop.ShopError.lock", &old);
    }
    assert_eq!(sandbox.run(&["lock", "shop.md"]).code, 0);
    assert_eq!(sandbox.read("shop.ShopError.lock"), new);
}

/// There is no room for the name of the file that is written first.
#[cfg(unix)]
#[test]
fn a_lock_that_cannot_be_written_is_not_told_to_be() {
    let sandbox = Sandbox::new();
    sandbox.write("a.md", "| Code | Message |\n|--|--|\n| 1 | one |\n");
    let name = "A".repeat(247);
    let answer = sandbox.run(&["lock", "a.md", "--name", &name]);
    let error = format!("error: cannot write `a.{name}.lock`: ");
    assert!(answer.code == 2 && answer.err.starts_with(&error), "{}", answer.err);
    assert_eq!(answer.out, "");
}

#[test]
fn colours_are_for_terminals_and_who_asks() {
    let sandbox = Sandbox::with_project();
    let plain = sandbox.run(&["check", "docs/draft.md"]).out;
    assert!(!plain.contains('\x1b'));
    let coloured = sandbox.run(&["check", "docs/draft.md", "--color", "always"]).out;
    assert!(coloured.contains('\x1b'));
    let forced = sandbox.shell("CLICOLOR_FORCE=1 errcodes check docs/draft.md").out;
    assert_eq!(forced, coloured);
    let never =
        sandbox.shell("CLICOLOR_FORCE=1 NO_COLOR=1 errcodes check docs/draft.md --color never");
    assert_eq!(never.out, plain);
}

/// As a person sees it, if there is a program that has a terminal.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_has_colours_unless_nobody_wants_them() {
    let sandbox = Sandbox::with_project();
    let on_terminal = |variables: &str| {
        let line = format!("{variables} script -qec 'errcodes check docs/draft.md' /dev/null");
        sandbox.shell(&line).out.replace("\r\n", "\n")
    };
    let coloured = on_terminal("TERM=xterm");
    if coloured.contains("not found") {
        println!("skipped: there is no script here");
        return;
    }
    assert_eq!(coloured, sandbox.run(&["check", "docs/draft.md", "--color", "always"]).out);
    let plain = sandbox.run(&["check", "docs/draft.md"]).out;
    assert_eq!(on_terminal("TERM=xterm NO_COLOR=1"), plain);
    assert_eq!(on_terminal("TERM=dumb"), plain);
}

/// A document writes no escape sequence to a terminal.
#[test]
fn a_document_gives_a_terminal_no_orders() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "a.md",
        "| Code | Message |\n|--|--|\n| 1 | red \x1b[31m |\n| 1 | x\x1b]0;t\x07 |\n",
    );
    for arguments in [&["check", "a.md"][..], &["explain", "1", "--in", "a.md"][..]] {
        let answer = sandbox.run(arguments);
        assert!(!answer.out.contains('\x1b'), "{}", answer.out);
        assert!(answer.out.contains("\\u{1b}"), "{}", answer.out);
    }
}

#[test]
fn line_ends_and_a_byte_order_mark_make_no_difference() {
    let sandbox = Sandbox::with_project();
    let text = sandbox.read("docs/shop.md");
    let run = |text: &str| {
        sandbox.write("docs/shop.md", text);
        ["json", "csv", "ts", "openapi"]
            .map(|format| sandbox.run(&["export", "docs/shop.md", "--format", format]).out)
    };
    let expected = run(&text);
    assert_eq!(run(&text.replace('\n', "\r\n")), expected);
    assert_eq!(run(&format!("\u{feff}{text}")), expected);
}

/// Every shell that is at hand reads what is written for it.
#[test]
fn completions_are_scripts() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = sandbox.run(&["completions", shell]);
        assert!(script.code == 0 && script.out.contains("output-format"), "{shell}");
        let child = Command::new(shell).arg("-n").stdin(Stdio::piped()).spawn();
        let Ok(mut child) = child else {
            println!("skipped: there is no {shell} here");
            continue;
        };
        child.stdin.take().unwrap().write_all(script.out.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{shell}");
    }
    assert!(sandbox.run(&["completions", "powershell"]).out.contains("--output-format"));
}

#[test]
fn the_manual_page_has_every_command() {
    let sandbox = Sandbox::new();
    let page = sandbox.run(&["man"]).out;
    for name in ["CHECK", "EXPLAIN", "DIFF", "LOCK", "EXPORT", "COMPLETIONS", "MAN"] {
        assert!(page.contains(&format!(".SH {name}\n")), "{name}");
    }
}
