//! Locks that no tool has left as they are: those of a merge, and of nonsense.

use errcode_codegen::{FaultName, Lock, Source};

use super::locks::{faults, named, names, read_with, table, written};

/// Two branches add a row each, and one of them rewords another.
#[test]
fn a_merge_ends_with_the_lines_of_both_sides() {
    let base = table(&[("1", "one"), ("5", "five")]);
    let lock = written(&base, "", "");
    let merged =
        table(&[("1", "the one"), ("2", "two"), ("3", "full"), ("4", "full"), ("5", "five")]);
    let conflict = "errcodes lock 1: ApiError\n\n<<<<<<< ours\n1 One | the one\n2 Two | two\n\
                    3 Full | full\n||||||| base\n1 One | one\n=======\n1 One Uno | one\n\
                    4 Full4 | full\n>>>>>>> theirs\n5 Five | five\n";
    assert!(lock.contains("\n1 One | one\n"));
    let refused = read_with(&merged, conflict, "");
    assert_eq!(faults(&refused), [FaultName::LockConflict]);
    assert_eq!(names(&refused), ["One", "Two", "Full", "Full4", "Five"]);

    // A tool takes what both sides say.
    let source = Source::lock("docs/errors.ApiError.lock", conflict);
    let (both, _) = Lock::parse(&source);
    let lock = written(&merged, &both.to_string(), "");
    let lines = "1 One Uno | the one\n2 Two | two\n3 Full | full\n4 Full4 | full\n5 Five | five\n";
    assert_eq!(lock, format!("errcodes lock 1: ApiError\n\n{lines}"));

    // A person deletes the marks, and then what stands twice.
    let mut lines: Vec<_> = conflict.split_inclusive('\n').collect();
    lines.retain(|line| !["<<<", "|||", "===", ">>>"].iter().any(|mark| line.starts_with(mark)));
    let without_marks = lines.concat();
    let twice = read_with(&merged, &without_marks, "");
    assert!(twice.diagnostics.iter().all(|one| one.message.contains("already")));
}

/// Whichever side of a merge is read first: a variant is called as the side calls it
/// that has renamed it, and all name cells are known.
#[test]
fn a_merge_in_either_order_keeps_a_new_name() {
    let (kept, renamed) = ("1 BucketGone (Lost) | gone", "1 NoBucket BucketGone (Gone) | is gone");
    for [ours, theirs] in [[kept, renamed], [renamed, kept]] {
        let conflict = format!(
            "errcodes lock 1: ApiError\n\n<<<<<<< a\n{ours}\n=======\n{theirs}\n>>>>>>> b\n"
        );
        let (lock, _) = Lock::parse(&Source::lock("x.lock", &conflict));
        assert_eq!(lock.lines()[0].names(), ["NoBucket", "BucketGone"]);
        for cell in ["LOST", "GONE"] {
            let due = written(&named(&[("1", cell, "gone")]), &lock.to_string(), "");
            assert_eq!(due.matches('(').count(), 1, "{due}");
        }
    }
}

/// A name that nothing shall be called again is no code's, whichever side is read first.
#[test]
fn a_merge_keeps_what_is_reserved() {
    let sides = ["7 Quota | too many calls", "reserved Quota"];
    for [ours, theirs] in [sides, [sides[1], sides[0]]] {
        let conflict = format!(
            "errcodes lock 1: ApiError\n\n<<<<<<< a\n{ours}\n=======\n{theirs}\n>>>>>>> b\n"
        );
        let (_, told) = Lock::parse(&Source::lock("x.lock", &conflict));
        assert_eq!(told.len(), 2, "{}", super::printed(&told));
        assert!(told[1].message.contains("stands in line 4 already"));
    }
    let both = "errcodes lock 1: ApiError\n\n<<<<<<< a\nreserved Quota\n=======\nreserved \
                Quota\nreserved More\n>>>>>>> b\n";
    let (lock, told) = Lock::parse(&Source::lock("x.lock", both));
    assert_eq!(told.len(), 1);
    assert!(lock.to_string().ends_with("\n\nreserved More\nreserved Quota\n"));
}

/// What the sides of a merge say of a code is one line only if it is one error.
#[test]
fn a_merge_makes_no_one_error_of_two() {
    let merged = |ours: &str, theirs: &str| {
        let text = format!(
            "errcodes lock 1: ApiError\n<<<<<<< ours\n{ours}\n=======\n{theirs}\n>>>>>>> theirs\n"
        );
        let (lock, diagnostics) = Lock::parse(&Source::lock("x.lock", &text));
        let names = diagnostics.iter().filter_map(|diagnostic| diagnostic.name).collect::<Vec<_>>();
        (lock.lines().len(), names)
    };
    let (conflict, broken) = (FaultName::LockConflict, FaultName::BrokenLock);
    let same = merged("3 QuotaGone | quota is gone", "3 QuotaGone | the quota is gone");
    assert_eq!(same, (1, vec![conflict]));
    let named = merged("3 QuotaIsGone | quota is gone", "3 QuotaGone | the quota is gone");
    assert_eq!(named, (1, vec![conflict, broken]));
    let other = merged("3 QuotaExceeded | quota exceeded", "3 CardDeclined | card declined");
    assert_eq!(other, (1, vec![conflict, broken]));
    let renamed = merged("3 QuotaGone | quota is gone", "3 NoQuota QuotaGone | quota is gone");
    assert_eq!(renamed, (1, vec![conflict]));
    let options = merged("status = none\n3 One | one", "skip = [3]\n3 One | one");
    assert_eq!(options, (1, vec![conflict, broken]));
    for [ours, theirs] in [["", "skip = [3]"], ["skip = [3]", ""]] {
        let options = merged(&format!("{ours}\n3 One | one"), &format!("{theirs}\n3 One | one"));
        assert_eq!(options, (1, vec![conflict, broken]));
    }
    // One name for two errors: who keeps it is nobody's guess.
    let name = merged("3 Full | disk is full", "4 Full | quota is used up");
    assert_eq!(name, (1, vec![conflict, broken]));
    let reserved = merged("reserved Full", "4 Full | quota is used up");
    assert_eq!(reserved, (0, vec![conflict, broken]));
    let reserved = merged("3 One | one\nreserved Full", "3 One | one\nreserved Full");
    assert_eq!(reserved, (1, vec![conflict]));
}

#[test]
fn a_lock_of_nonsense_of_any_size_is_told_in_time() {
    let line = "this is no lock at all, but goes on and on\n";
    let nonsense = [
        line.repeat(10_000_000 / line.len()),
        format!("errcodes lock 1: ApiError\n\n{}", "1 One | one\n".repeat(50_000)),
        format!("errcodes lock 1: ApiError\n\n{}", "<<<<<<< \n".repeat(50_000)),
        format!("errcodes lock 1: ApiError\n\n1 {}| one\n", "One ".repeat(100_000)),
    ];
    let document = table(&[("1", "one")]);
    for lock in &nonsense {
        let reading = read_with(&document, lock, "");
        assert!(reading.lock.is_none() && !reading.diagnostics.is_empty());
        assert_eq!(names(&reading)[0], "One");
    }
}
