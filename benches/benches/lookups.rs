//! What the generated code does at run time, against what others do.

use std::fmt::Display;
use std::hint::black_box;
use std::str::FromStr;
use std::time::Duration;

use criterion::{BatchSize, Criterion};
use errcodes::{ErrorBody, ErrorCode, OrUnknown};
use errcodes_benches::leaf;
use serde::{Deserialize, de::DeserializeOwned};

#[allow(clippy::all, clippy::pedantic, dead_code, missing_docs, unreachable_pub)]
mod enums {
    include!(concat!(env!("OUT_DIR"), "/enums.rs"));
}
use enums::{rows_178, rows_1000};

fn main() {
    let mut criterion = Criterion::default()
        .output_directory(&leaf::results())
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    lookups::<rows_178::Number, rows_178::Text, rows_178::Peer>(&mut criterion, 178);
    lookups::<rows_1000::Number, rows_1000::Text, rows_1000::Peer>(&mut criterion, 1_000);
    envelopes::<rows_178::SentBody>(&mut criterion, 178);
    envelopes::<rows_1000::SentBody>(&mut criterion, 1_000);
    criterion.final_summary();
}

fn lookups<Number, Text, Peer>(criterion: &mut Criterion, rows: usize)
where
    Number: ErrorCode<Code = i64> + FromStr + DeserializeOwned,
    Text: ErrorCode<Code = &'static str> + DeserializeOwned,
    Peer: TryFrom<i64> + FromStr,
{
    let mut time = Timer { criterion, rows };
    let codes: Vec<i64> = Number::ALL.iter().map(|error| error.code()).collect();
    time.way("code ours", &codes, Number::from_code);
    time.way("code num_enum", &codes, Peer::try_from);

    // The text codes are the names, so strum finds both alike.
    let names = texts_of(Number::name);
    time.way("name ours", &names, str::parse::<Number>);
    time.way("name strum", &names, str::parse::<Peer>);
    time.way("text-code ours", &names, Text::from_code);

    let bodies = texts_of(|error: Number| body(error.code(), error.message()));
    time.way("number-body ours", &bodies, decode::<Number>);
    time.way("number-body or-unknown", &bodies, decode::<OrUnknown<Number>>);
    time.way("number-body untyped", &bodies, decode::<i64>);

    let bodies = texts_of(|error: Text| body(format!("{:?}", error.code()), error.message()));
    time.way("text-body ours", &bodies, decode::<Text>);
    time.way("text-body or-unknown", &bodies, decode::<OrUnknown<Text>>);
    time.way("text-body untyped", &bodies, decode::<String>);
}

/// A body in an envelope, against the structs that a user would write for it.
fn envelopes<Body>(criterion: &mut Criterion, rows: usize)
where
    Body: ErrorBody<Error: ErrorCode<Code = i64>> + DeserializeOwned,
{
    let mut time = Timer { criterion, rows };
    let bodies = texts_of(|error: Body::Error| {
        let (code, message) = (error.code(), error.message());
        format!(
            r#"{{"error": {{"code": {code}, "message": "{message}", "param": "name",
            "retries": 3}}, "id": "6ba7b8109dad11d180b400c04fd430c8"}}"#
        )
    });
    time.way("envelope ours", &bodies, serde_json::from_str::<Body>);
    time.way("envelope by-hand", &bodies, serde_json::from_str::<ByHand<OrUnknown<Body::Error>>>);
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "to decode it is all that is asked for")]
struct ByHand<T> {
    error: Inner<T>,
    id: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "to decode it is all that is asked for")]
struct Inner<T> {
    code: T,
    message: String,
    param: Option<String>,
    retries: Option<i64>,
}

/// A text of every error, at another address than in the tables.
fn texts_of<E: ErrorCode, T: Into<String>>(text: impl Fn(E) -> T) -> Vec<&'static str> {
    E::ALL.iter().map(|&error| &*text(error).into().leak()).collect()
}

fn body(code: impl Display, message: &str) -> String {
    format!(r#"{{"msg": "{message}", "code": {code}, "id": "6ba7b8109dad11d180b400c04fd430c8"}}"#)
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "to decode it is all that is asked for")]
struct Body<T> {
    code: T,
    msg: String,
    id: String,
}

fn decode<T: DeserializeOwned>(body: &str) -> Body<T> {
    serde_json::from_str(body).expect("the body is valid")
}

struct Timer<'a> {
    criterion: &'a mut Criterion,
    rows: usize,
}

impl Timer<'_> {
    /// Times one way for one input. Each is drawn anew: a branch predictor learns
    /// thousands of inputs that come again, which favours whoever branches most.
    fn way<T: Copy, R>(&mut self, name: &str, inputs: &[T], way: impl Fn(T) -> R) {
        let mut random = fastrand::Rng::with_seed(1);
        let mut draw = || inputs[random.usize(..inputs.len())];
        self.criterion.bench_function(&format!("{name} {}", self.rows), |bencher| {
            let routine = |input| drop(black_box(way(black_box(input))));
            bencher.iter_batched(&mut draw, routine, BatchSize::NumIterations(1_024));
        });
    }
}
