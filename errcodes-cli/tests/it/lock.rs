//! What `lock` proposes leads to a lock, and to the right one.

use std::collections::HashMap;

use crate::sandbox::{Answer, Sandbox};

/// Numbers that look like chance, and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}

/// Messages that have nothing in common.
const TEXTS: [&str; 12] = [
    "user not found",
    "card declined",
    "disk is full",
    "quota exceeded",
    "the request has no body",
    "wrong password",
    "merchant is suspended",
    "signature mismatch",
    "please retry later",
    "bucket already exists",
    "invoice was paid",
    "video cannot be played",
];

type Rows = Vec<(usize, &'static str)>;

fn document(rows: &Rows) -> String {
    let rows: Vec<_> = rows.iter().map(|(code, text)| format!("| {code} | {text} |\n")).collect();
    format!("| Code | Message |\n|---|---|\n{}", rows.concat())
}

/// Codes that shift, are swapped, go and come, with texts that stay or are new.
fn edited(old: &Rows, chance: &mut Chance) -> Rows {
    let mut texts: Vec<_> = old.iter().map(|(_, text)| *text).collect();
    for _ in 0..=chance.below(3) {
        let at = chance.below(texts.len());
        match chance.below(4) {
            0 if texts.len() > 3 => drop(texts.remove(at)),
            1 => {
                let other = chance.below(texts.len());
                texts.swap(at, other);
            }
            _ => {
                let new = TEXTS[chance.below(TEXTS.len())];
                if !texts.contains(&new) {
                    texts.insert(at, new);
                }
            }
        }
    }
    let start = if chance.below(4) == 0 { 1_003 } else { 1_001 };
    (start..).zip(texts).collect()
}

/// The commands of the last help.
fn proposed(answer: &Answer) -> Vec<String> {
    let help = answer.out.lines().rev().find(|line| line.contains("`errcodes lock "));
    let parts = help.unwrap_or_default().split('`').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

/// The variant of each text, by the lock.
fn names(lock: &str) -> HashMap<String, String> {
    let lines = lock.lines().filter_map(|line| line.split_once(" | "));
    let lines = lines.filter(|(head, _)| !head.contains(" retired "));
    lines
        .map(|(head, text)| (text.to_owned(), head.split(' ').nth(1).unwrap().to_owned()))
        .collect()
}

/// Whoever does what the help says is at the end, and an error that has another
/// code has the name that it had.
#[test]
fn who_does_as_told_has_the_same_errors() {
    let sandbox = Sandbox::new();
    let old: Rows = (1_001..).zip(TEXTS[..6].iter().copied()).collect();
    sandbox.write("e.md", document(&old));
    assert_eq!(sandbox.run(&["lock", "e.md", "--name", "ApiError"]).code, 0);
    let lock = sandbox.read("e.ApiError.lock");
    let (mut chance, mut refused) = (Chance(7), 0);
    for _ in 0..40 {
        let new = edited(&old, &mut chance);
        sandbox.write("e.md", document(&new));
        for way in 0..2 {
            sandbox.write("e.ApiError.lock", &lock);
            let mut answer = sandbox.shell("errcodes lock e.md");
            if answer.code != 0 {
                refused += 1;
                let commands = proposed(&answer);
                answer = sandbox.shell(&commands[way.min(commands.len() - 1)]);
            }
            assert_eq!(answer.code, 0, "{new:?}\n{}", answer.out);
            let (was, is) = (names(&lock), names(&sandbox.read("e.ApiError.lock")));
            for (_, text) in new.iter().filter(|_| way == 0) {
                let is_kept = was.get(*text).is_none_or(|name| is[*text] == *name);
                assert!(is_kept, "{new:?}\n{}\n{text}", sandbox.read("e.ApiError.lock"));
            }
        }
    }
    assert!(refused > 30, "{refused}");
}

/// Whoever decides one code after the other comes to an end, too: what is decided
/// is in what is proposed.
#[test]
fn who_decides_step_by_step_comes_to_an_end() {
    let sandbox = Sandbox::new();
    let old: Rows = (1_001..).zip(TEXTS[..6].iter().copied()).collect();
    sandbox.write("e.md", document(&old));
    assert_eq!(sandbox.run(&["lock", "e.md", "--name", "ApiError"]).code, 0);
    let lock = sandbox.read("e.ApiError.lock");
    let mut chance = Chance(11);
    for _ in 0..20 {
        let new = edited(&old, &mut chance);
        sandbox.write("e.md", document(&new));
        sandbox.write("e.ApiError.lock", &lock);
        let mut answer = sandbox.shell("errcodes lock e.md");
        let mut steps = 0;
        while answer.code != 0 {
            let commands = proposed(&answer);
            let command = &commands[chance.below(commands.len())];
            // One code more than before, of those that are proposed.
            let (start, list) = command.rsplit_once(' ').unwrap();
            let codes: Vec<_> = list.split(',').collect();
            let number = (steps + 1).min(codes.len());
            answer = sandbox.shell(&format!("{start} {}", codes[..number].join(",")));
            if answer.code == 2 {
                // That contradicts what was decided: as it is proposed.
                answer = sandbox.shell(command);
            }
            steps += 1;
            assert!(steps < 12 && answer.code < 2, "{new:?}\n{}", answer.out);
        }
    }
}

/// Names that are nobody's in the beginning.
const NAMES: [&str; 10] = [
    "USER_GONE",
    "CardDeclined",
    "disk-full",
    "QuotaIsUsedUp",
    "NO_BODY",
    "bad password",
    "SUSPENDED",
    "RETRY_LATER",
    "ALREADY_PAID",
    "NO_VIDEO",
];

type Names = Vec<(usize, &'static str)>;

/// A table with a message of each code, which stays; or without messages.
fn named(names: &Names, has_messages: bool) -> String {
    let text =
        |code| if has_messages { format!(" {} |", TEXTS[code % 100]) } else { String::new() };
    let row = |(code, name): &(usize, &str)| format!("| {code} | {name} |{}\n", text(*code));
    let head = if has_messages {
        "| Code | Name | Message |\n|--|--|--|\n"
    } else {
        "| Code | Name |\n|--|--|\n"
    };
    head.to_owned() + &names.iter().map(row).collect::<String>()
}

/// Name cells that are swapped, shift, come and go, and codes that do.
fn renamed(old: &Names, chance: &mut Chance) -> Names {
    let mut new = old.clone();
    for _ in 0..=chance.below(3) {
        let (at, other) = (chance.below(new.len()), chance.below(new.len()));
        let name = new[other].1;
        match chance.below(4) {
            0 if new.len() > 3 => drop(new.remove(at)),
            1 => new.insert(at, (1_000 + chance.below(12), NAMES[chance.below(NAMES.len())])),
            2 => new[at].1 = NAMES[chance.below(NAMES.len())],
            _ => (new[other].1, new[at].1) = (new[at].1, name),
        }
    }
    let mut seen = Vec::new();
    new.retain(|(code, name)| {
        let is_new = !seen.contains(&code.to_string()) && !seen.contains(&(*name).to_owned());
        seen.extend([code.to_string(), (*name).to_owned()]);
        is_new
    });
    new
}

/// No name moves to another code, and no code gets the name of another one, unless
/// somebody says so; and then no name is another code's than the document says.
#[test]
fn no_name_moves_by_itself() {
    let sandbox = Sandbox::new();
    let (mut chance, mut refused) = (Chance(3), 0);
    for round in 0..40 {
        let has_messages = round % 4 > 0;
        let old: Names = (1_001..).zip(NAMES[..6].iter().copied()).collect();
        sandbox.shell("rm -f e.ApiError.lock");
        sandbox.write("e.md", named(&old, has_messages));
        assert_eq!(sandbox.run(&["lock", "e.md", "--name", "ApiError"]).code, 0);
        let (lock, new) = (sandbox.read("e.ApiError.lock"), renamed(&old, &mut chance));
        sandbox.write("e.md", named(&new, has_messages));
        let was = |name: &str| old.iter().find(|(_, old)| *old == name).map(|(code, _)| *code);
        let has_moved = new.iter().any(|(code, name)| was(name).is_some_and(|was| was != *code));
        for way in 0..2 {
            sandbox.write("e.ApiError.lock", &lock);
            let mut answer = sandbox.shell("errcodes lock e.md");
            // Without messages, names that are unlike are other errors.
            assert!(answer.code != 0 || !has_moved, "{new:?}\n{}", answer.out);
            assert!(answer.code == 0 || has_moved || !has_messages, "{new:?}\n{}", answer.out);
            if answer.code != 0 {
                refused += 1;
                let commands = proposed(&answer);
                answer = sandbox.shell(&commands[way.min(commands.len() - 1)]);
            }
            assert_eq!(answer.code, 0, "{new:?}\n{}", answer.out);
            assert_eq!(sandbox.run(&["lock", "--check", "e.md"]).code, 0);
            for line in sandbox.read("e.ApiError.lock").lines().skip(2) {
                let Some((code, head)) = line.split_once(' ').filter(|_| line.contains(" |"))
                else {
                    continue;
                };
                let name = head.trim_start_matches("retired ").split(' ').next().unwrap();
                let before = lock.lines().find(|line| line.contains(&format!(" {name} |")));
                let stays = before.is_none_or(|before| before.starts_with(&format!("{code} ")));
                let cell = new.iter().find(|(new, _)| new.to_string() == code);
                let letters = |text: &str| text.replace(['_', '-', ' '], "").to_lowercase();
                let is_said = cell.is_some_and(|(_, cell)| letters(cell) == letters(name));
                assert!(stays || is_said, "{new:?}\n{line}\n{}", answer.out);
            }
        }
    }
    assert!(refused > 30, "{refused}");
}
