//! Measures look-ups, texts and decoding, each against what others do.

// Not all that is generated is called.
#![allow(dead_code, unused_imports)]

mod clock;
mod number;
mod random;
mod text;

use std::collections::HashSet;
use std::fmt::Write;

use clock::Contest;
use errcodes::OrUnknown;
use random::Random;
use serde::Deserialize;
use strum::VariantArray;

/// So many that no branch predictor learns them.
const DRAWS: usize = 8_192;

fn main() {
    let all = number::Ours::ALL;
    assert!(
        all.iter()
            .zip(number::Peer::VARIANTS)
            .all(|(ours, peer)| ours.name() == <&str>::from(peer))
    );
    assert!(text::Ours::ALL.iter().all(|ours| ours.code() == ours.name()));
    let draws: Vec<_> = {
        let mut random = Random::new(1);
        (0..DRAWS).map(|_| random.below(all.len() as u32) as usize).collect()
    };
    codes(&draws);
    names(&draws);
    texts(&draws);
    number_bodies(&draws);
    text_bodies(&draws);
}

fn codes(draws: &[usize]) {
    let all: Vec<_> = number::Ours::ALL.iter().map(|error| error.code()).collect();
    let known: HashSet<_> = all.iter().copied().collect();
    let hits: Vec<_> = draws.iter().map(|&at| all[at]).collect();
    // The next number that is no code.
    let miss = |code: &u32| (code + 1..).find(|code| !known.contains(code));
    let misses: Vec<_> = hits.iter().filter_map(miss).collect();
    for (name, codes) in [("code → variant, hit", &hits), ("code → variant, miss", &misses)] {
        let mut contest = Contest::new(name);
        contest.add("ours", codes, |&code| number::Ours::from_code(code));
        contest.add("num_enum", codes, |&code| number::Peer::try_from(code).ok());
        contest.add("`match`", codes, |&code| number::by_match(code));
        contest.add("binary search", codes, |&code| {
            let at = number::SORTED.binary_search_by_key(&code, |&(code, _)| code).ok()?;
            Some(number::SORTED[at].1)
        });
        contest.add("phf", codes, |&code| number::PHF.get(&code).copied());
        contest.add("the loop alone", codes, |&code| code);
        contest.run();
    }
}

fn names(draws: &[usize]) {
    // At other addresses than in the tables.
    let all: Vec<_> = number::Ours::ALL.iter().map(|error| error.name().to_owned()).collect();
    let names: Vec<&str> = draws.iter().map(|&at| &*all[at]).collect();
    let mut contest = Contest::new("name → variant");
    contest.add("ours", &names, |&name| name.parse::<number::Ours>().ok());
    contest.add("strum", &names, |&name| name.parse::<number::Peer>().ok());
    add_texts(&mut contest, &names);
    contest.run();

    let mut contest = Contest::new("text code → variant");
    contest.add("ours", &names, |&name| text::Ours::from_code(name));
    contest.add("strum", &names, |&name| name.parse::<text::Peer>().ok());
    add_texts(&mut contest, &names);
    contest.run();
}

fn add_texts<'a>(contest: &mut Contest<'a>, names: &'a [&str]) {
    contest.add("`match`", names, |&name| text::by_match(name));
    contest.add("binary search", names, |&name| {
        let at = text::SORTED.binary_search_by_key(&name, |&(code, _)| code).ok()?;
        Some(text::SORTED[at].1)
    });
    contest.add("phf", names, |&name| text::PHF.get(name).copied());
    contest.add("the loop alone", names, |&name| name);
}

fn texts(draws: &[usize]) {
    let ours: Vec<_> = draws.iter().map(|&at| number::Ours::ALL[at]).collect();
    let peer: Vec<_> = draws.iter().map(|&at| number::Peer::VARIANTS[at]).collect();

    let mut contest = Contest::new("`Display`");
    let (mut a, mut b) = (String::new(), String::new());
    contest.add("ours", &ours, move |error| {
        a.clear();
        write!(a, "{error}")
    });
    contest.add("thiserror", &peer, move |error| {
        b.clear();
        write!(b, "{error}")
    });
    contest.run();

    let mut contest = Contest::new("`message()`");
    contest.add("ours", &ours, |error| error.message());
    contest.add("`match`", &peer, |error| error.message());
    contest.run();

    let mut contest = Contest::new("`name()`");
    contest.add("ours", &ours, |error| error.name());
    contest.add("strum", &peer, |error| <&str>::from(error));
    contest.run();

    let mut contest = Contest::new("`status()`");
    contest.add("ours", &ours, |error| error.status());
    contest.add("`match`", &peer, |error| error.status());
    contest.run();
}

#[derive(Deserialize)]
struct Body<T> {
    code: T,
    msg: String,
    id: String,
}

fn decode<'a, T: Deserialize<'a>>(body: &'a String) -> Body<T> {
    serde_json::from_str(body).expect("the body is valid")
}

fn bodies(draws: &[usize], of: impl Fn(usize) -> String) -> Vec<String> {
    draws.iter().take(1_024).map(|&at| of(at)).collect()
}

fn body(code: impl std::fmt::Display, message: &str, id: usize) -> String {
    format!(r#"{{"msg": "{message}", "code": {code}, "id": "{id:032x}"}}"#)
}

fn number_bodies(draws: &[usize]) {
    let bodies = bodies(draws, |at| {
        let error = number::Ours::ALL[at];
        body(error.code(), error.message(), at)
    });
    let mut contest = Contest::new("JSON body, number");
    contest.add("into the enum", &bodies, decode::<number::Ours>);
    contest.add("into `OrUnknown`", &bodies, decode::<OrUnknown<number::Ours>>);
    contest.add("serde_repr", &bodies, decode::<number::Peer>);
    contest.add("untyped", &bodies, decode::<u32>);
    contest
        .add("serde_json::Value", &bodies, |body| serde_json::from_str::<serde_json::Value>(body));
    contest.run();
}

fn text_bodies(draws: &[usize]) {
    let bodies = bodies(draws, |at| {
        let error = text::Ours::ALL[at];
        body(format_args!("{:?}", error.code()), error.message(), at)
    });
    let mut contest = Contest::new("JSON body, text");
    contest.add("into the enum", &bodies, decode::<text::Ours>);
    contest.add("into `OrUnknown`", &bodies, decode::<OrUnknown<text::Ours>>);
    contest.add("serde's derive", &bodies, decode::<text::Peer>);
    contest.add("untyped", &bodies, decode::<String>);
    contest.add("untyped, borrowed", &bodies, decode::<&str>);
    contest
        .add("serde_json::Value", &bodies, |body| serde_json::from_str::<serde_json::Value>(body));
    contest.run();
}
