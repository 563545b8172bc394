//! The files of documents: which are read, which are refused, and that an edit
//! is seen.

use super::TABLE;
use super::downstream::Downstream;

#[test]
fn files_are_read_as_their_authors_saved_them() {
    let accepted = Downstream::usual("accepted");
    let documents = [
        ("docs/bom.md", format!("\u{feff}{TABLE}")),
        ("docs/crlf.md", TABLE.replace('\n', "\r\n")),
        ("docs/no-end.md", TABLE.trim_end().to_owned()),
        ("docs/错误 码.md", TABLE.to_owned()),
        ("../accepted-beside.md", TABLE.to_owned()),
        ("here.txt", TABLE.to_owned()),
    ];
    let call = |(at, (path, content)): (usize, &(&str, String))| {
        accepted.write(path, content);
        format!(
            "errcodes::errcodes! {{ #[errcodes({path:?})] pub enum E{at} {{}} }}\n\
             const _: () = assert!(matches!(E{at}::One.message().as_bytes(), b\"one\"));\n"
        )
    };
    accepted.write("src/lib.rs", documents.iter().enumerate().map(call).collect::<String>());
    accepted.accepts("check");
}

#[test]
fn an_edited_document_is_read_again() {
    let edited = Downstream::usual("edited");
    edited.write(
        "src/lib.rs",
        "errcodes::errcodes!(\"docs/user.md\");\n\
         pub fn f(e: UserError) { match e { UserError::One => () } }\n",
    );
    edited.write("docs/user.md", TABLE);
    edited.accepts("check");
    edited.write("docs/user.md", format!("{TABLE}| 2 | 503 | two |\n"));
    let answer = edited.cargo("check");
    assert!(answer.stderr.contains("pattern `UserError::Two` not covered"), "{}", answer.stderr);
}

#[test]
fn an_edited_second_document_is_read_again() {
    let edited = Downstream::usual("edited-second");
    edited.write(
        "src/lib.rs",
        "errcodes::errcodes! {\n\
         #[errcodes(\"docs/user.md\", columns(other: str = (\"docs/other.md\", \"Text\")))]\n\
         pub enum E {}\n}\n\
         const _: () = assert!(matches!(E::One.other(), Some(_)));\n",
    );
    edited.write("docs/user.md", TABLE);
    edited.write("docs/other.md", "| Code | Text |\n|---|---|\n| 1 | eins |\n");
    edited.accepts("check");
    edited.write("docs/other.md", "| Code | Text |\n|---|---|\n| 2 | zwei |\n");
    let answer = edited.cargo("check");
    for told in ["docs/other.md:3:3", "code 1 is not in `docs/other.md`"] {
        assert!(answer.stderr.contains(told), "{}", answer.stderr);
    }
}

/// The functions are there all the same.
#[test]
fn a_second_document_that_cannot_be_read_is_one_error_that_names_the_path() {
    let refused = Downstream::usual("refused-second");
    refused.write("docs/user.md", TABLE);
    refused.write(
        "src/lib.rs",
        "errcodes::errcodes! {\n\
         #[errcodes(\"docs/user.md\", columns(\n\
         a: str = (\"docs/nowhere.md\", \"A\"), b: str = (\"docs/nowhere.md\", \"B\"),\n\
         outside: str = (\"../../nowhere.md\", \"A\"), folder: u8 = (\"docs\", \"A\"),\n\
         ))]\npub enum E {}\n}\n\
         pub fn f() -> Option<u8> { E::One.a().and(E::One.folder()) }\n",
    );
    let stderr = refused.cargo("check").stderr;
    let errors = [
        "cannot read `docs/nowhere.md`: there is no such file",
        "cannot read `../../nowhere.md`: there is no such file",
        "cannot read `docs`: it is a folder",
    ];
    for told in errors {
        assert_eq!(stderr.matches(told).count(), 1, "{stderr}");
    }
    // The last one says that the crate could not be compiled.
    assert_eq!(stderr.matches("error: ").count(), errors.len() + 1, "{stderr}");
}

/// What `include_str!` is given comes back in the dep-info.
#[test]
fn the_document_is_tracked_by_a_path_that_is_not_absolute() {
    let tracked = Downstream::usual("tracked");
    tracked.write("docs/user.md", TABLE);
    tracked.write("src/lib.rs", "mod inner;\n");
    tracked.write("src/inner/mod.rs", "errcodes::errcodes!(\"docs/user.md\");\n");
    tracked.accepts("check");
    let info = tracked.dep_info();
    let documents: Vec<_> =
        info.split([' ', '\n', ':']).filter(|path| path.ends_with("user.md")).collect();
    assert!(!documents.is_empty(), "{info}");
    assert!(documents.iter().all(|path| !path.starts_with('/')), "{info}");
}

#[test]
fn what_cannot_be_read_is_one_error_that_names_the_path() {
    let refused = Downstream::usual("refused");
    refused.write("docs/latin.md", b"| Code | Message |\n|---|---|\n| 1 | caf\xe9 |\n");
    refused.write("docs/empty.md", "");
    refused.write("docs/none.md", "# Fields\n\n| Field |\n|---|\n| a |\n");
    let cases = [
        ("docs/nowhere.md", "cannot read `docs/nowhere.md`: there is no such file"),
        ("docs", "cannot read `docs`: it is a folder"),
        ("/docs/absolute.md", "the path `/docs/absolute.md` is absolute"),
        ("docs/latin.md", "`docs/latin.md` is not UTF-8: see line 3"),
        ("docs/empty.md", "the document has no table with codes"),
        ("docs/none.md", "none of the document's tables has a code column"),
    ];
    let call = |(at, (path, _)): (usize, &(&str, &str))| {
        format!("errcodes::errcodes! {{ #[errcodes({path:?})] pub enum E{at} {{}} }}\n")
    };
    refused.write("src/lib.rs", cases.iter().enumerate().map(call).collect::<String>());
    let stderr = refused.cargo("check").stderr;
    let errors: Vec<_> = stderr.split("\n\n").filter(|text| text.contains("error")).collect();
    // The last one says that the crate could not be compiled.
    assert_eq!(errors.len(), cases.len() + 1, "{stderr}");
    assert!(!stderr.contains("warning"), "{stderr}");
    for ((at, (path, message)), error) in cases.iter().enumerate().zip(errors) {
        assert!(error.contains(&format!("error: {message}\n")), "{error}");
        assert!(error.contains(&format!("--> src/lib.rs:{}:", at + 1)), "{error}");
        assert!(error.contains("= help: ") && error.contains(path), "{error}");
    }
}

/// In a workspace, that is from its root on, as rustc prints the source's.
#[test]
fn the_path_of_a_document_is_printed_from_where_cargo_is() {
    let workspace = Downstream::workspace("workspace", "svc");
    workspace.write("svc/docs/user.md", format!("{TABLE}| 1 | 500 | two |\n"));
    workspace.write("docs/user.md", format!("{TABLE}| 1 | 500 | two |\n"));
    workspace.write(
        "svc/src/lib.rs",
        "errcodes::errcodes!(\"docs/user.md\");\n\
         mod m { errcodes::errcodes!(\"../docs/user.md\"); }\n\
         mod n { errcodes::errcodes!(\"docs/usr.md\"); }\n",
    );
    let stderr = workspace.cargo("check").stderr;
    for text in [
        "--> svc/docs/user.md:4:3\n",
        "--> docs/user.md:4:3\n",
        "cannot read `docs/usr.md`: there is no such file\n",
        "= help: did you mean `docs/user.md`? paths begin at the folder of Cargo.toml, `/",
    ] {
        assert!(stderr.contains(text), "{text}\n{stderr}");
    }
}

#[test]
fn a_path_that_begins_elsewhere_is_told_as_the_file_that_it_means() {
    let crate_ = Downstream::usual("elsewhere");
    crate_.write("docs/user.md", "| Code | Message |\n|---|---|\n| 1 | one |\n");
    crate_.write(
        "src/lib.rs",
        "errcodes::errcodes!(\"../docs/user.md\");\n\
         mod m { errcodes::errcodes!(\"elsewhere/docs/user.md\"); }\n\
         mod n { errcodes::errcodes!(\"docs\\\\user.md\"); }\n",
    );
    let stderr = crate_.cargo("check").stderr;
    assert_eq!(stderr.matches("did you mean `docs/user.md`?").count(), 3, "{stderr}");
}

/// Cargo builds what it packs, and there the document of the crate is not.
#[test]
fn a_document_that_a_package_lacks_is_told_as_that() {
    let packed = Downstream::usual("packed");
    packed.write("Cargo.toml.orig", "");
    packed.write(
        "src/lib.rs",
        "errcodes::errcodes!(\"../outside/user.md\");\n\
         mod m { errcodes::errcodes!(\"docs/user.md\"); }\n\
         mod n { errcodes::errcodes!(\"docs/../../user.md\"); }\n",
    );
    let stderr = packed.cargo("check").stderr;
    let outside = "`cargo package` takes nothing from outside of the folder of Cargo.toml";
    assert_eq!(stderr.matches(outside).count(), 2, "{stderr}");
    let left_out = "is without it; the manifest leaves it out, or git ignores it: see `include`";
    assert_eq!(stderr.matches(left_out).count(), 1, "{stderr}");
}

#[test]
fn a_document_without_codes_tells_the_tables_that_it_has() {
    let tables = Downstream::usual("tables");
    tables.write(
        "docs/none.md",
        "| Meaning | HTTP status |\n|---|---|\n| a | 200 |\n\n| `Key` |\n|---|\n| b |\n",
    );
    tables.write("src/lib.rs", "errcodes::errcodes!(\"docs/none.md\");\n");
    let stderr = tables.cargo("check").stderr;
    for text in [
        "--> docs/none.md\n",
        "line 1 has a table with the columns `Meaning`, `HTTP status`",
        "line 5 has a table with the columns `Key`",
        "`columns(code = \"HTTP status\")`",
    ] {
        assert!(stderr.contains(text), "{stderr}");
    }
}
