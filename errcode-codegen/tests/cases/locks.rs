//! What happens to a lock while its document is edited, step by step.

use errcode_codegen::{
    Code, Entry, FaultName, Input, Lock, LockFile, Options, Reading, Source, lock_changes, read,
};

use super::documents;

pub(super) fn read_with(document: &str, lock: &str, options: &str) -> Reading {
    let options: Options = options.parse().unwrap();
    let source = Source::lock("docs/errors.ApiError.lock", lock);
    let lock = Some(LockFile { source, enum_name: "ApiError" });
    let source = Source::file("docs/errors.md", document);
    read(&Input { source, options, lock, ..Input::default() })
}

/// The lock that a document without faults should have.
#[track_caller]
pub(super) fn written(document: &str, lock: &str, options: &str) -> String {
    let Reading { diagnostics, lock, .. } = read_with(document, lock, options);
    lock.unwrap_or_else(|| panic!("{}", super::printed(&diagnostics)))
}

pub(super) fn table(rows: &[(&str, &str)]) -> String {
    let rows = rows.iter().map(|(code, message)| format!("| {code} | {message} |\n"));
    format!("| Code | Message |\n|---|---|\n{}", rows.collect::<String>())
}

pub(super) fn names(reading: &Reading) -> Vec<&str> {
    reading.catalog.entries().iter().map(Entry::name).collect()
}

pub(super) fn faults(reading: &Reading) -> Vec<FaultName> {
    reading.diagnostics.iter().filter_map(|diagnostic| diagnostic.name).collect()
}

/// As the authors of a real document went on, and as a user of theirs follows.
#[test]
fn a_revision_of_a_real_document_is_followed() {
    let [old, new] = ["upyun.md", "upyun-revised.md"].map(|name| {
        documents("docs-src", "upyun").into_iter().find(|case| case.name() == name).unwrap().text
    });
    // An empty lock is a new one, and nothing is to be written twice.
    let lock = written(&old, "", "");
    assert_eq!(written(&old, &lock, ""), lock);
    let before = read_with(&old, &lock, "");

    // Codes mean something else now, and one has a new number.
    let refused = read_with(&new, &lock, "");
    let (renumbered, repurposed) = (FaultName::RenumberedCode, FaultName::RepurposedCode);
    assert_eq!(faults(&refused), [renumbered, repurposed, repurposed]);
    assert!(refused.lock.is_none());
    for name in names(&before) {
        assert!(names(&refused).contains(&name), "{name}: nothing follows from the errors");
    }

    // The user says what has happened, and the lock can be written.
    let source = Source::lock("docs/errors.ApiError.lock", &lock);
    let (mut edited, _) = Lock::parse(&source);
    assert!(edited.forget(&Code::Int(4001_1060)));
    edited.renumber(&|code| match code {
        Code::Int(5030_0021) => Some(Code::Int(4440_0004)),
        Code::Int(4001_1059) => Some(Code::Int(4001_1060)),
        _ => None,
    });
    let lock = written(&new, &edited.to_string(), "");
    let after = read_with(&new, &lock, "");
    assert_eq!(after.lock.as_ref(), Some(&lock));
    let entry = |code| {
        let mut entries = after.catalog.entries().iter();
        entries.find(|entry| *entry.code() == Code::Int(code)).unwrap()
    };
    assert_eq!(entry(4001_1060).name(), "FileMd5NotMatch");
    assert_eq!(entry(4001_1059).name(), "FileAlreadyUpload");
    assert_eq!(entry(4440_0004).name(), "PutCaptureBrokenPipe");
    let retired = after.catalog.variants().filter(|entry| entry.is_retired()).count();
    assert_eq!(retired, 8);
    for name in names(&before) {
        let is_kept = names(&after).contains(&name) || lock.contains(&format!("reserved {name}\n"));
        assert!(is_kept, "{name}");
    }
}

#[test]
fn names_codes_and_types_stay_as_they_were() {
    // A new row alone takes the suffix, whatever the order is.
    let lock = written(&table(&[("1", "gone")]), "", "");
    let reading = read_with(&table(&[("2", "gone"), ("1", "is gone")]), &lock, "");
    assert_eq!(names(&reading), ["Gone2", "Gone"]);

    // The codes are no integers any more, and no texts.
    let reading = read_with(&table(&[("1", "gone"), ("A1", "new")]), &lock, "");
    assert_eq!(faults(&reading), [FaultName::NotACode]);
    let lock = written(&table(&[("01", "one"), ("A\"\\1", "two")]), "", "");
    assert!(lock.ends_with("\n\"01\" E01 | one\n\"A\\\"\\\\1\" A1 | two\n"), "{lock}");
    let reading = read_with(&table(&[("11", "eleven"), ("12", "twelve")]), &lock, "");
    assert_eq!(reading.catalog.entries()[0].code(), &Code::Text("11".to_owned()));

    // Another type is asked for: lines are taken as it has them.
    let hexadecimal = table(&[("0x8A150001", "one")]);
    let lock = written(&hexadecimal, "", "");
    let reading = read_with(&hexadecimal, &lock, "code_type = str");
    assert_eq!(names(&reading).len(), 2, "a code that is written otherwise is another one");
    let bits = written(&hexadecimal, "", "code_type = i32");
    assert!(bits.ends_with("code_type = i32\n-1978335231 One | one\n"), "{bits}");
}

#[test]
fn a_lock_can_be_saved_in_other_ways() {
    let document = table(&[("1", "one"), ("2", "two")]);
    let lock = written(&document, "", "code_type = i64");
    for saved in [lock.replace('\n', "\r\n"), format!("\u{feff}{lock}")] {
        let source = Source::lock("x.lock", &saved);
        let due = written(&document, &saved, "code_type = i64");
        assert!(lock_changes(source.text(), &due).is_empty());
    }
    // Whoever moves lines or options is told, and nothing is lost.
    let moved = "errcodes lock 1: ApiError\n2 Two | two\n1 One | one\n\nreserved Three\n";
    let due = written(&document, moved, "code_type = i64");
    assert_eq!(lock_changes(moved, &due)[0], "+ code_type = i64");
    assert!(due.ends_with("\n1 One | one\n2 Two | two\nreserved Three\n"));
}

/// Where a document has no messages, its names say what the codes mean.
#[test]
fn a_name_cell_is_what_a_code_without_a_message_says() {
    let table = |names: [&str; 2]| {
        let [one, two] = names;
        format!("| Code | Name | Message |\n|---|---|---|\n| 1 | {one} | |\n| 2 | {two} | |\n")
    };
    let options = "allow(no_text)";
    let document = table(["USER_NOT_FOUND", "DISK_FULL"]);
    let lock = written(&document, "", options);
    assert!(lock.contains("\n1 UserNotFound | USER_NOT_FOUND\n"), "{lock}");
    assert_eq!(written(&document, &lock, options), lock);
    let shifted = table(["CARD_DECLINED", "USER_NOT_FOUND"]);
    let repurposed = FaultName::RepurposedCode;
    assert_eq!(faults(&read_with(&shifted, &lock, options)), [repurposed, repurposed]);
    // A name cell of before is no message that is lost.
    let renamed = "errcodes lock 1: ApiError\n\n1 UserGone (Lost) | LOST\n";
    let back = "| Code | Name | Message |\n|---|---|---|\n| 1 | USER_GONE | |\n";
    assert!(written(back, renamed, options).ends_with("\n1 UserGone | USER_GONE\n"));
    // A code that was retired is reused.
    let retired = lock.replace("1 User", "1 retired User");
    let reused = table(["CARD_DECLINED", "DISK_FULL"]);
    assert_eq!(faults(&read_with(&reused, &retired, options)), [FaultName::ReusedCode]);
}

/// A table with names and messages.
pub(super) fn named(rows: &[(&str, &str, &str)]) -> String {
    let rows = rows.iter().map(|(code, name, text)| format!("| {code} | {name} | {text} |\n"));
    format!("| Code | Name | Message |\n|---|---|---|\n{}", rows.collect::<String>())
}

/// What the document calls a code is noted where the variant has another name.
#[test]
fn a_name_cell_renames_no_variant() {
    let (bucket, key) = ("the bucket is gone", "the key is gone");
    let table = |one, two| named(&[("1", one, bucket), ("2", two, key)]);
    let lock = written(&table("BUCKET_GONE", "KEY_GONE"), "", "");
    assert!(lock.ends_with("\n1 BucketGone | the bucket is gone\n2 KeyGone | the key is gone\n"));
    // Another style is no other name.
    assert_eq!(written(&table("BucketGone", "key-gone"), &lock, ""), lock);
    let renamed = written(&table("NO_BUCKET", "KEY_GONE"), &lock, "");
    assert!(renamed.contains("\n1 BucketGone (NoBucket) | the bucket is gone\n"), "{renamed}");
    assert_eq!(written(&table("NO_BUCKET", "KEY_GONE"), &renamed, ""), renamed);
    assert_eq!(written(&table("BUCKET_GONE", "KEY_GONE"), &renamed, ""), lock);
    // A blank cell takes back no name, and who is gone had one.
    for blank in ["", "N/A"] {
        assert_eq!(written(&table(blank, "KEY_GONE"), &renamed, ""), renamed);
    }
    let retired = written(&named(&[("2", "KEY_GONE", key)]), &renamed, "");
    assert!(retired.contains("\n1 retired BucketGone (NoBucket) | the bucket"), "{retired}");
    // Both of its names are its own.
    for name in ["NO_BUCKET", "BUCKET_GONE"] {
        let moved = read_with(&table("STORAGE_GONE", name), &renamed, "");
        assert_eq!(faults(&moved), [FaultName::RepurposedCode], "{name}");
    }
    // An override renames the variant alone.
    let named_by = "{ #[errcodes(code = 1)] Bucket }";
    let mine = written(&table("BUCKET_GONE", "KEY_GONE"), "", named_by);
    assert!(mine.contains("\n1 Bucket (BucketGone) | the bucket is gone\n"), "{mine}");
    let swapped = read_with(&table("KEY_GONE", "BUCKET_GONE"), &mine, named_by);
    let repurposed = FaultName::RepurposedCode;
    assert_eq!(faults(&swapped), [repurposed, repurposed]);
}

/// Names that several codes have say nothing of any.
#[test]
fn a_name_of_several_codes_moves_freely() {
    let table = |one, two, three| {
        named(&[("1", one, "no bucket"), ("2", two, "no key"), ("3", three, "no user")])
    };
    let lock = written(&table("GONE", "GONE", "LOST"), "", "");
    assert!(lock.contains("\n2 Gone2 | no key\n3 Lost | no user\n"), "{lock}");
    let due = written(&table("GONE", "GONE", "GONE"), &lock, "");
    assert!(due.contains("\n3 Lost (Gone) | no user\n"), "{due}");
    let moved = read_with(&table("LOST", "GONE", "GONE"), &lock, "");
    assert_eq!(faults(&moved), [FaultName::RepurposedCode]);
    // Who is gone is not one of them.
    let one = named(&[("1", "GONE", "no bucket"), ("3", "LOST", "no user")]);
    let moved = named(&[("1", "LOST", "no bucket"), ("3", "GONE", "no user")]);
    let retired = written(&one, &lock, "");
    assert_eq!(faults(&read_with(&moved, &retired, "")).len(), 2);
}

/// A text code that is its own name has no other, and a name beside it may move.
#[test]
fn a_name_beside_a_text_code_moves_as_others_do() {
    let swapped = |one, two| {
        let table = |one, two| named(&[(one, "GONE", "it is gone"), (two, "LOST", "it is lost")]);
        let lock = written(&table(one, two), "", "");
        faults(&read_with(&table(two, one), &lock, ""))
    };
    let repurposed = FaultName::RepurposedCode;
    assert_eq!(swapped("bucket", "key"), [repurposed, repurposed]);
    assert_eq!(swapped("A-1", "A-2"), [repurposed, repurposed]);
    let table = |one, two| table(&[(one, "it is gone"), (two, "it is lost")]);
    let lock = written(&table("BUCKET", "KEY"), "", "");
    assert_eq!(written(&table("KEY", "BUCKET"), &lock, "").lines().count(), 4);
}

/// Locks without a word of name cells are read as they were written.
#[test]
fn an_old_lock_knows_no_name_cells() {
    let lock = "errcodes lock 1: ApiError\n\n1 Bucket | no bucket\n2 KeyGone Lost | no key\n";
    let table = |one, two| named(&[("1", one, "no bucket"), ("2", two, "no key")]);
    let due = written(&table("BUCKET_GONE", "LOST"), lock, "");
    assert_eq!(due, lock.replace("Bucket |", "Bucket (BucketGone) |"));
    assert_eq!(faults(&read_with(&table("LOST", "KEY_GONE"), lock, "")).len(), 1);
}

/// What was accepted stays until another text is.
#[test]
fn a_blank_cell_takes_back_no_text() {
    let lock = written(&table(&[("1", "user not found"), ("2", "disk full")]), "", "");
    let blank = table(&[("1", ""), ("2", "disk full")]);
    assert_eq!(written(&blank, &lock, ""), lock);
    let other = table(&[("1", "card declined"), ("2", "disk full")]);
    assert_eq!(faults(&read_with(&other, &lock, "")), [FaultName::RepurposedCode]);
}

/// What has no letters says nothing, and takes back nothing.
#[test]
fn a_placeholder_takes_back_no_text() {
    let lock = written(&table(&[("1", "user not found"), ("2", "disk full")]), "", "");
    for placeholder in ["-", "?", "…", "—", "..."] {
        let none = table(&[("1", placeholder), ("2", "disk full")]);
        assert_eq!(written(&none, &lock, ""), lock, "{placeholder}");
        // A lock that says nothing either takes any text.
        let nothing = written(&none, "", "");
        assert!(nothing.contains(&format!("| {placeholder}\n")), "{nothing}");
        assert!(written(&table(&[("1", "new"), ("2", "disk full")]), &nothing, "").contains("new"));
    }
    let other = table(&[("1", "card declined"), ("2", "disk full")]);
    assert_eq!(faults(&read_with(&other, &lock, "")), [FaultName::RepurposedCode]);
    let named_none = named(&[("1", "USER_NOT_FOUND", "-"), ("2", "DISK_FULL", "disk full")]);
    assert!(written(&named_none, &lock, "").contains("| user not found\n"));
}

/// One gesture says that there are no messages any more, and answers nothing else.
#[test]
fn messages_that_are_gone_for_good_answer_for_no_code() {
    let lock = "errcodes lock 1: ApiError\n\n1 UserGone | user not found\n2 retired Quota | quota \
                exceeded\n3 Card | card declined\n4 retired Old | too old\n";
    let document =
        "| Code | Name |\n|---|---|\n| 1 | USER_GONE |\n| 2 | DISK_FULL |\n| 3 | NO_VIDEO |\n";
    let (lost, others) =
        (FaultName::LostColumn, [FaultName::ReusedCode, FaultName::RepurposedCode]);
    let refused = read_with(document, lock, "");
    assert_eq!(faults(&refused), [lost, others[0], others[1]]);
    let help = refused.diagnostics[0].help.as_deref().unwrap();
    assert!(help.ends_with("gone for good, end line 3 with `| USER_GONE`"), "{help}");
    let answered = lock.replace("| user not found", "| USER_GONE");
    assert_eq!(faults(&read_with(document, &answered, "")), others);
    // What is retired keeps its text.
    let kept = document.replace("| 2 | DISK_FULL |\n| 3 | NO_VIDEO |", "| 3 | CARD |");
    let kept = written(&kept, &answered, "");
    assert!(
        kept.ends_with(
            "2 retired Quota | quota exceeded\n3 Card | CARD\n4 retired Old | too old\n"
        ),
        "{kept}"
    );
}

/// Whoever brings the lock up to date between two revisions is told as well.
#[test]
fn a_new_code_says_what_a_retired_one_said() {
    let lock = written(&table(&[("1", "user not found"), ("2", "disk full")]), "", "");
    let lock = written(&table(&[("2", "disk full")]), &lock, "");
    let document = table(&[("2", "disk full"), ("7", "User not found.")]);
    assert_eq!(faults(&read_with(&document, &lock, "")), [FaultName::RenumberedCode]);
    let same = lock.replace("1 retired ", "7 retired ");
    assert!(written(&document, &same, "").ends_with("\n7 UserNotFound | User not found.\n"));
    let other = format!("{lock}7 NoUser | User not found.\n");
    assert_eq!(written(&document, &other, ""), other);
    // What a code says still, or again, is said by two.
    let said = table(&[("1", "user not found"), ("2", "disk full"), ("7", "user not found")]);
    assert!(written(&said, &lock, "").contains("\n7 UserNotFound7 | "));
}

/// Errors come back, get codes that others have had, and are other ones in the end: a new
/// one always gets a name.
#[test]
fn a_new_code_takes_no_name_of_the_lock() {
    let lines = |text: &str| format!("errcodes lock 1: ApiError\n\n{text}");
    // A text code that is its name has moved on, and is given again.
    let lock = lines("\"AX-9\" Ax2 | user not found\n");
    let due = written(&table(&[("AX-9", "user not found"), ("AX-2", "disk is full")]), &lock, "");
    assert_eq!(due, lines("\"AX-2\" Ax2Ax2 | disk is full\n\"AX-9\" Ax2 | user not found\n"));
    // Names that say codes never say others.
    let lock = lines("7 E1 | 用户不存在\n11 E11 | 订单已取消\n");
    let rows = [("1", "磁盘空间不足啊"), ("7", "用户不存在"), ("11", "订单已取消")];
    assert!(written(&table(&rows), &lock, "").contains("\n1 E1E1 | 磁盘"));
    // What has taken its code before takes it again.
    let lock = lines("reserved Full\nreserved Full1\nreserved Full11\n");
    let due = written(&table(&[("1", "full"), ("2", "full")]), &lock, "");
    assert!(due.contains("\n1 Full111 | full\n2 Full2 | full\n"), "{due}");
}

/// Two alike texts are swapped, and one of them is accepted by hand: then two lines say
/// one text, and the other is none that is reworded.
#[test]
fn one_of_two_swapped_codes_answers_none_for_the_other() {
    let swapped = table(&[("1", "order not found"), ("2", "user not found")]);
    let answered = "errcodes lock 1: ApiError\n\n1 UserNotFound | order not found\n\
                    2 OrderNotFound | order not found\n";
    let refused = read_with(&swapped, answered, "");
    assert_eq!(faults(&refused), [FaultName::RepurposedCode]);
    // One of several codes with one text says more.
    let more = table(&[("1", "order not found"), ("2", "the order of this user not found")]);
    assert!(written(&more, answered, "").contains("\n2 OrderNotFound | the order of"));
}

/// Who swaps two codes swaps their variants in the call, too, and is told of each until
/// that is so.
#[test]
fn a_name_of_the_call_and_of_another_line_is_told_beside_what_the_codes_say() {
    let swapped = table(&[("1", "card was declined"), ("2", "the bucket is gone")]);
    let lines = ["1 Bucket | the bucket is gone\n", "2 Key | card was declined\n"];
    let lock = format!("errcodes lock 1: ApiError\n\n{}", lines.concat());
    for (named, count) in [
        ("{ #[errcodes(code = 1)] Key, #[errcodes(code = 2)] Bucket }", 4),
        ("{ #[errcodes(code = 2)] Bucket }", 3),
        ("{ #[errcodes(code = 1)] Bucket, #[errcodes(code = 2)] Key }", 2),
    ] {
        let refused = read_with(&swapped, &lock, named);
        let repurposed = FaultName::RepurposedCode;
        assert_eq!(faults(&refused), [repurposed, repurposed], "{named}");
        assert_eq!(refused.diagnostics.len(), count, "{named}");
        assert_eq!(names(&refused).len(), 2, "{named}: nothing follows from the errors");
    }
    let renumbered = lock.replace("\n1 ", "\n3 ").replace("\n2 ", "\n1 ").replace("\n3 ", "\n2 ");
    let due = written(&swapped, &renumbered, "{ #[errcodes(code = 2)] Bucket }");
    assert!(due.ends_with("\n1 Key | card was declined\n2 Bucket | the bucket is gone\n"), "{due}");
}

/// Whoever deletes a line is told how to keep each of its names from others.
#[test]
fn no_name_of_a_line_goes_without_a_word() {
    let lock = "errcodes lock 1: ApiError\n\n1 Full NoSpace | disk is full\n";
    let refused = read_with(&table(&[("1", "card declined")]), lock, "");
    let help = refused.diagnostics[0].help.as_deref().unwrap();
    assert!(help.contains("write `reserved Full` and `reserved NoSpace` if nothing"), "{help}");
    let twice = lock.to_owned() + "1 Declined | card declined\n";
    let refused = read_with(&table(&[("1", "card declined")]), &twice, "");
    let help = refused.diagnostics[0].help.as_deref().unwrap();
    let lines = "`reserved Full` and `reserved NoSpace` or `reserved Declined` in its place";
    assert!(help.starts_with("keep the line of the error") && help.contains(lines), "{help}");
    // Who has begun one of two swapped lines anew has two lines that are alike.
    let alike = "errcodes lock 1: ApiError\n\n1 User | user not found\n1 Order | order not found\n";
    let refused = read_with(&table(&[("1", "order not found")]), alike, "");
    let help = refused.diagnostics[0].help.as_deref().unwrap();
    assert!(help.contains("names of both; if not, keep the line of the error that"), "{help}");
}

/// One line has the names of two codes: whoever has the line first keeps it, as what leads
/// from each of them to the other has no end.
#[test]
fn a_line_with_the_names_of_two_codes_is_one_of_them() {
    let lock = "errcodes lock 1: ApiError\n\n1 Cart User | the account is gone\n";
    let table = |cart, user| named(&[("1", "USER", user), ("2", "CART", cart)]);
    let due = written(&table("no cart", "no user"), lock, "");
    assert!(due.ends_with("\n1 Cart User | no user\n2 Cart2 | no cart\n"), "{due}");
    // But a code that says what the line says may be what it was.
    let moved = table("the account is gone", "no user");
    assert_eq!(faults(&read_with(&moved, lock, "")), [FaultName::RenumberedCode]);
    let begun_anew = lock.replace("1 Cart", "2 Cart");
    let due = written(&moved, &begun_anew, "");
    assert!(due.ends_with("\n1 User1 | no user\n2 Cart User | the account is gone\n"), "{due}");
}
