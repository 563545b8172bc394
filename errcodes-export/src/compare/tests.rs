use errcode_codegen::{Catalog, Input, LockFile, Source, read};

use super::{ChangeKind, Level, compare};

const OLD: &str = "\
| Code | Status | Name | Message | Description |
|------|--------|------|---------|-------------|
| 1 | 400 | | user not found | |
| 2 | 404 | | file md5 not match | |
| 3 | 500 | | disk is full | a disk |
| 4 | 500 | GONE | task was killed | |
| 5 | 500 | | put and check failed | |
";

/// Reads a table with a lock; faults are no part of what is compared.
fn catalog(text: &str, lock: Option<&str>) -> (Catalog, Option<String>) {
    let lock = lock
        .map(|text| LockFile { source: Source::lock("errors.lock", text), enum_name: "ApiError" });
    let source = Source::file("errors.md", text);
    let options = "allow(duplicate_code)".parse().unwrap();
    let reading = read(&Input { source, options, lock, ..Input::default() });
    (reading.catalog, reading.lock)
}

/// What a revision changes, where each row of the old table is replaced or gone.
fn changes(replace: &[(&str, &str)], with_lock: bool) -> Vec<String> {
    let new = replace.iter().fold(OLD.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    let (old, lock) = catalog(OLD, with_lock.then_some(""));
    let (new, _) = catalog(&new, lock.as_deref());
    let changes = compare(&old, &new);
    changes.iter().map(|change| format!("{}: {change}", change.kind.as_str())).collect()
}

#[test]
fn a_revision_is_told_as_what_it_does_to_users() {
    type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);
    // What is replaced, by what; what is told without a lock, and with one.
    let cases: &[Case] = &[
        (
            "user not found",
            "the user was not found",
            &[
                "renamed: code 1: `UserNotFound` is `TheUserWasNotFound` now",
                "reworded: code 1 says `the user was not found`, and said `user not found`",
            ],
            &["reworded: code 1 says `the user was not found`, and said `user not found`"],
        ),
        (
            "user not found",
            "quota exceeded",
            &[
                "renamed: code 1: `UserNotFound` is `QuotaExceeded` now",
                "repurposed: code 1 says `quota exceeded`, and said `user not found`",
            ],
            &["repurposed: code 1 says `quota exceeded`, and said `user not found`"],
        ),
        // A name cell says what a code means.
        (
            "task was killed",
            "gone",
            &["reworded: code 4 says `gone`, and said `task was killed`"],
            &["reworded: code 4 says `gone`, and said `task was killed`"],
        ),
        ("| GONE |", "| LOST |", &["renamed: code 4: `Gone` is `Lost` now"], &[]),
        (
            "| 5 | 500 | | put and check failed | |\n",
            "",
            &["removed: code 5 is gone: `PutAndCheckFailed`"],
            &["retired: code 5 is retired: `PutAndCheckFailed`"],
        ),
        (
            "| 5 |",
            "| 55 |",
            &["renumbered: code 5 is 55 now: `PutAndCheckFailed`"],
            &[
                "added: code 55 is new: `PutAndCheckFailed55`",
                "retired: code 5 is retired: `PutAndCheckFailed`",
            ],
        ),
        (
            "| 5 |",
            "| 6 | 400 | | user not found | |\n| 5 |",
            &[
                "renamed: code 1: `UserNotFound` is `UserNotFound1` now",
                "added: code 6 is new: `UserNotFound6`",
            ],
            &["added: code 6 is new: `UserNotFound6`"],
        ),
        (
            "| 5 | 500 | | put and check failed | |\n",
            "| 5 | 503 | | put and check failed | checked |\n",
            &[
                "status: code 5 has status 503, and had 500",
                "described: code 5 is described otherwise",
            ],
            &[
                "status: code 5 has status 503, and had 500",
                "described: code 5 is described otherwise",
            ],
        ),
        (
            "| 5 | 500 | | put and check failed | |\n",
            "| ~~5~~ | 500 | | put and check failed | |\n",
            &["described: code 5 is deprecated now"],
            &["described: code 5 is deprecated now"],
        ),
        (
            "| 1 | 400 | | user not found | |\n| 2 | 404 | | file md5 not match | |\n",
            "| 2 | 404 | | file md5 not match | |\n| 1 | 400 | | user not found | |\n",
            &["reordered: codes stand in another order"],
            &["reordered: codes stand in another order"],
        ),
        (
            "| 5 | 500 | | put and check failed | |\n",
            "\n# More\n\n| Code | Status | Message |\n|---|---|---|\n| 5 | 500 | put and check failed |\n",
            &["section: code 5 is under `More`, and was under ``"],
            &["section: code 5 is under `More`, and was under ``"],
        ),
    ];
    for (old, new, without, with) in cases {
        assert_eq!(changes(&[(*old, *new)], false), *without, "{new}");
        assert_eq!(changes(&[(*old, *new)], true), *with, "{new}, with a lock");
    }
}

#[test]
fn texts_that_change_places_are_other_meanings_and_names_that_move() {
    let swap = [
        ("file md5 not match", "?"),
        ("disk is full", "file md5 not match"),
        ("?", "disk is full"),
    ];
    assert_eq!(
        changes(&swap, false),
        [
            "name_moved: `FileMd5NotMatch` is code 3 now, and was 2",
            "name_moved: `DiskIsFull` is code 2 now, and was 3",
            "repurposed: code 2 says `disk is full`, and said `file md5 not match`",
            "repurposed: code 3 says `file md5 not match`, and said `disk is full`",
        ]
    );
}

#[test]
fn types_statuses_and_names_of_rows_are_compared() {
    let (old, _) = catalog(
        "| Code | Status | Message |\n|-|-|-|\n| 1 | 400 | one |\n| 1 | 400 | uno |\n",
        None,
    );
    let (new, _) = catalog("| Code | Message |\n|-|-|\n| 1 | one |\n| A1 | two |\n", None);
    let told = |changes: &[super::Change]| -> Vec<_> {
        changes.iter().map(|change| (change.kind, change.kind.level())).collect()
    };
    let (lost, gained) = (ChangeKind::StatusLost, ChangeKind::StatusGained);
    assert_eq!(
        told(&compare(&old, &new)),
        [(lost, Level::Major), (ChangeKind::NameGone, Level::Major)]
    );
    assert_eq!(
        told(&compare(&new, &old)),
        [(gained, Level::Minor), (ChangeKind::Aliased, Level::Minor)]
    );
    assert_eq!(compare(&new, &old)[1].to_string(), "code 1: `Uno` is `One`, too");
    let (texts, _) = catalog("| Code | Message |\n|-|-|\n| \"1\" | one |\n| A1 | two |\n", None);
    assert_eq!(told(&compare(&new, &texts))[0], (ChangeKind::CodeType, Level::Major));
    assert!(compare(&old, &old).is_empty());
}

/// What a lock refuses of name cells, a comparison tells, too.
#[test]
fn a_name_cell_of_another_code_is_told_with_a_lock_and_without() {
    const NAMED: &str = "| Code | Name | Message |\n|-|-|-|\n| 1 | BUCKET_GONE | no bucket |\n\
                         | 2 | KEY_GONE | no key |\n";
    let (old, lock) = catalog(NAMED, Some(""));
    let (plain, _) = catalog(NAMED, None);
    let told = |replace: &[(&str, &str)]| {
        let text = replace.iter().fold(NAMED.to_owned(), |text, (old, new)| text.replace(old, new));
        let with = compare(&old, &catalog(&text, lock.as_deref()).0);
        let without = compare(&plain, &catalog(&text, None).0);
        [with, without].map(|changes| {
            let changes = changes.iter().filter(|change| change.kind.level() == Level::Major);
            changes.map(|change| format!("{}: {change}", change.kind.as_str())).collect::<Vec<_>>()
        })
    };
    let swapped = told(&[("| 1 |", "| 3 |"), ("| 2 |", "| 1 |"), ("| 3 |", "| 2 |")]);
    assert!(swapped[0].iter().all(|change| change.starts_with("repurposed: ")), "{swapped:?}");
    assert!(swapped[1].iter().any(|change| change.starts_with("name_moved: ")), "{swapped:?}");
    let moved =
        told(&[("KEY_GONE | no", "BUCKET_GONE | no"), ("BUCKET_GONE | no b", "NEW | no b")]);
    assert_eq!(moved[0], ["repurposed: code 2 is called `BUCKET_GONE`, as code 1 was"]);
    assert_eq!(moved[1].last().unwrap(), "name_moved: `BucketGone` is code 2 now, and was 1");
    let added = told(&[("BUCKET_GONE", "NEW"), ("| 2 |", "| 3 | BUCKET_GONE | other |\n| 2 |")]);
    assert_eq!(added[0], ["renumbered: code 3 is called `BUCKET_GONE`, as code 1 was"]);
    assert_eq!(added[1].last().unwrap(), "name_moved: `BucketGone` is code 3 now, and was 1");
    let [with, without] = told(&[("BUCKET_GONE", "NO_BUCKET"), ("KEY_GONE", "KeyGone")]);
    assert!(with.is_empty(), "{with:?}");
    assert_eq!(without, ["renamed: code 1: `BucketGone` is `NoBucket` now"]);
}

#[test]
fn every_kind_stands_where_its_level_does() {
    let levels: Vec<_> = ChangeKind::ALL.iter().map(|kind| kind.level()).collect();
    assert!(levels.is_sorted_by(|first, second| first >= second));
}

#[test]
fn the_fields_of_a_body_are_compared_with_their_places() {
    let read_body = |example: &str| {
        let text = format!("| Code | Message |\n|---|---|\n| 1 | one |\n\n```\n{example}\n```\n");
        let source = Source::file("errors.md", &text);
        read(&Input { source, body: true, ..Input::default() }).catalog
    };
    let old = read_body(r#"{"code": 1, "message": "one", "request_id": "a", "ok": false}"#);
    let cases: &[(&str, &[&str])] = &[
        (r#"{"ok": true, "request_id": "b", "message": "one", "code": 1}"#, &[]),
        (
            r#"{"code": "1", "message": "one", "request_id": 5, "more": 1, "x": null}"#,
            &[
                "field_lost: the field `ok` of the body is gone",
                "field_type: the field `code` of the body has another type",
                "field_type: the field `request_id` of the body has another type",
                "field_added: the field `more` of the body is new",
            ],
        ),
        (
            r#"{"error": {"code": 1, "message": "one"}, "request-id": "a", "ok": false}"#,
            &[
                "field_moved: the field `code` of the body is the member `error.code`, and was `code`",
                "field_moved: the field `message` of the body is the member `error.message`, and was \
                 `message`",
                "field_moved: the field `request_id` of the body is the member `request-id`, and was \
                 `request_id`",
            ],
        ),
        // No field is called after the second.
        (r#"{"code": 1, "message": "one", "request_id": "a", "ok": true, "ok": true}"#, &[]),
    ];
    for (example, expected) in cases {
        let changes = compare(&old, &read_body(example));
        let told: Vec<_> =
            changes.iter().map(|change| format!("{}: {change}", change.kind.as_str())).collect();
        assert_eq!(told, *expected, "{example}");
    }
}
