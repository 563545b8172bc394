//! Measures in turns, so that a slow moment is everybody's, and prints medians.

use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 61;
/// What one round of one contender takes at least.
const ROUND: Duration = Duration::from_micros(500);

/// Several ways to do one thing.
pub struct Contest<'a> {
    name: &'static str,
    contenders: Vec<Contender<'a>>,
}

struct Contender<'a> {
    name: &'static str,
    /// How many inputs one pass takes.
    inputs: usize,
    pass: Box<dyn FnMut() + 'a>,
    /// Nanoseconds for each input, of every round.
    times: Vec<f64>,
}

impl<'a> Contest<'a> {
    pub fn new(name: &'static str) -> Self {
        Self { name, contenders: Vec::new() }
    }

    /// A way, and what it is to do it with.
    pub fn add<T, R>(
        &mut self,
        name: &'static str,
        inputs: &'a [T],
        mut way: impl FnMut(&'a T) -> R + 'a,
    ) {
        let pass = move || {
            for input in inputs {
                black_box(way(black_box(input)));
            }
        };
        let (inputs, pass) = (inputs.len(), Box::new(pass));
        self.contenders.push(Contender { name, inputs, pass, times: Vec::new() });
    }

    /// Prints a line for each contender: contest, name, nanoseconds.
    pub fn run(mut self) {
        let passes: Vec<_> = self.contenders.iter_mut().map(Contender::passes).collect();
        for _ in 0..ROUNDS {
            for (contender, &passes) in self.contenders.iter_mut().zip(&passes) {
                contender.round(passes);
            }
        }
        for Contender { name, mut times, .. } in self.contenders {
            times.sort_by(f64::total_cmp);
            println!("{}\t{name}\t{:.3}", self.name, times[ROUNDS / 2]);
        }
    }
}

impl Contender<'_> {
    /// How many passes fill a round.
    fn passes(&mut self) -> u32 {
        (self.pass)();
        let start = Instant::now();
        (self.pass)();
        let one = start.elapsed().max(Duration::from_nanos(1));
        u32::try_from(ROUND.as_nanos() / one.as_nanos()).unwrap_or(u32::MAX) + 1
    }

    fn round(&mut self, passes: u32) {
        let start = Instant::now();
        for _ in 0..passes {
            (self.pass)();
        }
        let time = start.elapsed() / passes;
        self.times.push(time.as_nanos() as f64 / self.inputs as f64);
    }
}
