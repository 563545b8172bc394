//! Locks: the one test that each of them makes, and the file that it writes.

use super::downstream::{DEPENDENCY, Downstream};

const DOCUMENT: &str = "| Code | Status | Message |\n|---|---|---|\n| 1 | 404 | one |\n\
                        | 2 | 500 | two {} |\n";

/// Where a macro can stand, under every lint, without std.
const EVERYWHERE: &str = r#"
    //! Lints are errors.
    #![no_std]
    #![deny(warnings, missing_docs, clippy::all, clippy::pedantic, rust_2018_idioms)]
    #![deny(missing_debug_implementations, unreachable_pub, unused_qualifications)]
    #![deny(unused_extern_crates)]

    errcodes::errcodes!("docs/user.md", lock);

    const _: () = {
        errcodes::errcodes! {
            #[errcodes("docs/user.md", lock)]
            pub enum InConst {}
        }
        assert!(InConst::One.code() == 1);
    };

    /// Has an enum of its own.
    #[must_use]
    pub fn function() -> &'static str {
        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | 1    | inner   |
            #[errcodes(lock = "docs/inner.lock")]
            enum InFunction {}
        }
        InFunction::Inner.message()
    }

    #[cfg(any())]
    mod gone {
        errcodes::errcodes!("docs/gone.md", lock);
    }
"#;

/// rustc runs no test that stands in a function or a constant.
const LOCKS: [(&str, &str); 3] = [
    ("docs/user.UserError.lock", ""),
    ("docs/user.InConst.lock", "errcodes lock 1: InConst\n\n1 404 One | one\n"),
    ("docs/inner.lock", ""),
];

/// A crate in which a macro stands everywhere, with and without a harness.
fn everywhere() -> Downstream {
    let bare = "[[test]]\nname = \"bare\"\nharness = false\n";
    let locked = Downstream::new("locked", "2024", &format!("{DEPENDENCY}{bare}"));
    locked.write("docs/user.md", DOCUMENT);
    for (lock, text) in LOCKS {
        locked.write(lock, text);
    }
    locked.write("src/lib.rs", EVERYWHERE);
    let bare = "#![deny(warnings)]\nerrcodes::errcodes!(\"docs/bare.md\", lock);\n";
    locked.write("tests/bare.rs", format!("{bare}fn main() {{ let _ = BareError::One; }}\n"));
    locked.write("docs/bare.md", DOCUMENT);
    locked.write("docs/bare.BareError.lock", "");
    locked
}

#[test]
fn a_lock_is_written_when_it_is_asked_for() {
    const LOCK: &str = LOCKS[0].0;
    let locked = everywhere();
    let stale = locked.cargo("test --lib");
    assert!(!stale.success && !stale.stderr.contains("warning"), "{}", stale.stderr);
    for text in [
        "docs/user.UserError.lock is not what the document says:\n",
        "\n+ 2 500 Two | two {}\n",
        "run `ERRCODES_LOCK=write cargo test`",
    ] {
        assert!(stale.stdout.contains(text), "{}", stale.stdout);
    }
    assert!(LOCKS.iter().all(|(lock, text)| locked.read(lock) == *text));

    let written = locked.cargo_with("test --lib", &[("ERRCODES_LOCK", "write")]);
    assert!(written.success, "{}{}", written.stdout, written.stderr);
    assert!(written.stderr.contains(".UserError.lock has been written"), "{}", written.stderr);
    let first = "errcodes lock 1: UserError\n\n1 404 One | one\n2 500 Two | two {}\n";
    assert_eq!(locked.read(LOCK), first);
    let mut files = locked.files("docs");
    files.sort();
    let expected = ["bare.BareError.lock", "bare.md", "inner.lock", "user.InConst.lock"];
    assert_eq!(files, [&expected[..], &["user.UserError.lock", "user.md"]].concat());
    locked.accepts("test");

    // Whoever has written the file since the macro has read it loses nothing.
    locked.write("docs/user.md", DOCUMENT.replace("| one |", "| the one |"));
    let built = locked.cargo("test --lib --no-run").stderr;
    let tests = built.rsplit_once('(').unwrap().1.split_once(')').unwrap().0;
    locked.write(LOCK, format!("{first}reserved Three\n"));
    let answer = locked.run(tests, &[("ERRCODES_LOCK", "write")]);
    assert!(answer.stdout.contains("has changed since the tests were built"), "{}", answer.stdout);
    assert!(locked.read(LOCK).ends_with("reserved Three\n"));
    let written = locked.cargo_with("test --lib", &[("ERRCODES_LOCK", "write")]);
    assert!(written.success, "{}", written.stderr);
    assert_eq!(locked.read(LOCK), first.replace("| one", "| the one") + "reserved Three\n");
}

/// Each process replaces the file whole: one of them writes it, and others find it
/// written.
#[test]
fn processes_at_once_write_a_lock_once_and_whole() {
    const ROWS: usize = 2_000;
    let at_once = Downstream::usual("at-once");
    let rows = (0..ROWS).map(|row| format!("| {row} | text of row {row} |\n"));
    let document = "| Code | Message |\n|---|---|\n".to_owned() + &rows.collect::<String>();
    at_once.write("docs/user.md", document);
    at_once.write("docs/user.UserError.lock", "");
    at_once.write("src/lib.rs", "errcodes::errcodes!(\"docs/user.md\", lock);\n");
    let built = at_once.cargo("test --lib --no-run").stderr;
    let tests = built.rsplit_once('(').unwrap().1.split_once(')').unwrap().0;
    std::thread::scope(|scope| {
        let write = || at_once.run(tests, &[("ERRCODES_LOCK", "write")]);
        let processes: Vec<_> = (0..8).map(|_| scope.spawn(write)).collect();
        for process in processes {
            let answer = process.join().unwrap();
            assert!(answer.success, "{}{}", answer.stdout, answer.stderr);
        }
    });
    let lock = at_once.read("docs/user.UserError.lock");
    assert_eq!(lock.lines().count(), ROWS + 2);
    assert!(lock.ends_with("| text of row 1999\n"), "{lock}");
    assert_eq!(at_once.files("docs").len(), 2);
    // What it is built of is not what it has written.
    at_once.accepts("test --lib");
}

/// Whoever cannot write beside the lock is told, and the lock is as it was.
#[cfg(unix)]
#[test]
fn a_lock_in_a_folder_that_cannot_be_written_stays() {
    use std::os::unix::fs::PermissionsExt;

    let read_only = Downstream::usual("read-only");
    let docs = read_only.path("docs");
    let set = |mode| {
        if docs.exists() {
            std::fs::set_permissions(&docs, std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    set(0o755);
    let old = "errcodes lock 1: UserError\n\n1 404 One | one\n";
    read_only.write("docs/user.md", DOCUMENT);
    read_only.write("docs/user.UserError.lock", old);
    read_only.write("src/lib.rs", "errcodes::errcodes!(\"docs/user.md\", lock);\n");
    set(0o555);
    // The superuser may write everywhere.
    let may_write = std::fs::write(docs.join("probe"), "").is_ok();
    let answer = read_only.cargo_with("test --lib", &[("ERRCODES_LOCK", "write")]);
    set(0o755);
    if may_write {
        std::fs::remove_file(docs.join("probe")).unwrap();
        return;
    }
    assert!(!answer.success && answer.stdout.contains("cannot write docs/user.UserError.lock"));
    assert_eq!(read_only.read("docs/user.UserError.lock"), old);
    assert_eq!(read_only.files("docs").len(), 2);
}

/// The lock of another crate's enum of the same name is in another folder.
#[test]
fn an_enum_of_one_name_in_two_crates_has_two_locks() {
    let pair = Downstream::workspace("pair", "one");
    let manifest = "[package]\nname = \"two\"\nedition = \"2024\"\n";
    pair.write_manifest("two/Cargo.toml", &(manifest.to_owned() + DEPENDENCY));
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"one\", \"two\"]\n";
    pair.write_manifest("Cargo.toml", workspace);
    for (name, message) in [("one", "first"), ("two", "second")] {
        let document = format!("| Code | Message |\n|---|---|\n| 1 | {message} |\n");
        pair.write(&format!("{name}/docs/user.md"), document);
        pair.write(&format!("{name}/docs/user.UserError.lock"), "");
        let call = "errcodes::errcodes!(\"docs/user.md\", lock);\n";
        pair.write(&format!("{name}/src/lib.rs"), call);
    }
    let answer = pair.cargo_with("test --lib --workspace", &[("ERRCODES_LOCK", "write")]);
    assert!(answer.success, "{}{}", answer.stdout, answer.stderr);
    for (name, line) in [("one", "1 First | first\n"), ("two", "1 Second | second\n")] {
        assert!(pair.read(&format!("{name}/docs/user.UserError.lock")).ends_with(line));
    }
}

#[test]
fn a_lock_keeps_names_and_codes() {
    let kept = Downstream::usual("kept");
    kept.write("docs/user.md", "| Code | Message |\n|---|---|\n| 1 | the first one |\n");
    // A lock may be shared by several packages, and so be outside of each.
    kept.write(
        "../kept-beside.lock",
        "errcodes lock 1: UserError\r\n\r\n1 One Uno | first one\r\n2 retired Two | two\r\n",
    );
    kept.write(
        "src/main.rs",
        r#"
        use errcodes::ErrorCode as _;

        errcodes::errcodes!("docs/user.md", lock = "../kept-beside.lock");

        fn main() {
            let uno: UserError = "Uno".parse().unwrap();
            println!("{uno:?} {:?} {}", UserError::Uno, UserError::Two.is_retired());
        }
        "#,
    );
    let answer = kept.cargo("run");
    assert_eq!(answer.stdout, "One One true\n", "{}", answer.stderr);
    let renamed = "UserError>::Uno`: renamed to One";
    assert!(answer.stderr.contains(renamed), "{}", answer.stderr);
}

#[test]
fn a_lock_that_cannot_be_read_is_one_error() {
    let unlocked = Downstream::usual("unlocked");
    unlocked.write("docs/user.md", DOCUMENT);
    unlocked.write("docs/user.Old1.lock", "errcodes lock 1: Old1\n\n1 Uno | one\n");
    unlocked.write("docs/other.lock", "errcodes lock 1: OtherError\n\n1 Uno | one\n");
    unlocked.write("docs/latin.lock", b"errcodes lock 1: E4\n\n1 One | caf\xe9\n");
    unlocked.write(
        "src/lib.rs",
        r#"
        errcodes::errcodes! { #[errcodes("docs/user.md", lock)] pub enum E1 {} }
        errcodes::errcodes! { #[errcodes("docs/user.md", lock = "docs/other.lock")] pub enum E2 {} }
        errcodes::errcodes! { #[errcodes("docs/user.md", lock = "/docs/x.lock")] pub enum E3 {} }
        errcodes::errcodes! { #[errcodes("docs/user.md", lock = "docs/latin.lock")] pub enum E4 {} }
        errcodes::errcodes! { #[errcodes("docs/user.md", lock = "docs")] pub enum E5 {} }
        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | 1    | one     |
            #[errcodes(lock)]
            pub enum E6 {}
        }
        errcodes::errcodes! { #[errcodes("docs/usr.md", lock)] pub enum E7 {} }
        errcodes::errcodes! { #[errcodes(lock)] pub enum E8 {} }
        errcodes::errcodes! { #[errcodes("docs/user.md", lock = "docs/othr.lock")] pub enum E9 {} }
        pub fn names() -> [&'static str; 5] {
            [E1::Uno.name(), E2::Uno.name(), E3::Uno.name(), E6::One.name(), E9::Uno.name()]
        }
        "#,
    );
    let stderr = unlocked.cargo("check").stderr;
    let errors: Vec<_> = stderr.split("\n\n").filter(|text| text.contains("error")).collect();
    let expected = [
        "cannot read `docs/user.E1.lock`: there is no such file\n",
        "rename its lock, `docs/user.Old1.lock`, to `docs/user.E1.lock`; for a new lock, make an empty \
         file `docs/user.E1.lock`, and run `ERRCODES_LOCK=write",
        "this is the lock of `OtherError`, and not of `E2` [broken_lock]\n",
        "--> docs/other.lock:1:1\n",
        "the path `/docs/x.lock` is absolute",
        "`docs/latin.lock` is not UTF-8: see line 3",
        "cannot read `docs`: it is a folder\n",
        "the lock of a doc comment is beside no document",
        "cannot read `docs/usr.md`: there is no such file\n",
        "= help: did you mean `docs/user.md`? paths begin",
        "the enum has no document",
        "= help: did you mean `docs/other.lock`? for a new lock, make an empty file `docs/othr.lock`",
    ];
    assert_eq!(errors.len(), 10, "{stderr}");
    for text in expected {
        assert!(stderr.contains(text), "{text}: {stderr}");
    }
}
