//! How far long work has come, for people who wait at a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Shown in one line of standard error, and gone when the work is done.
pub(crate) struct Progress {
    total: usize,
    done: usize,
    /// When it is shown next; none if there is nobody to see it.
    next: Option<Instant>,
    is_shown: bool,
}

/// Work that ends sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(300);

/// A terminal needs no more than this to seem to move.
const PERIOD: Duration = Duration::from_millis(80);

/// Of a path, beside the numbers.
const MAX_COLUMNS: usize = 28;

impl Progress {
    pub(crate) fn new(total: usize) -> Self {
        let next = io::stderr().is_terminal().then(|| Instant::now() + PATIENCE);
        Self { total, done: 0, next, is_shown: false }
    }

    /// Begins the next piece of work.
    pub(crate) fn step(&mut self, what: &str) {
        self.done += 1;
        let now = Instant::now();
        if self.next.is_some_and(|next| next <= now) {
            self.next = Some(now + PERIOD);
            self.is_shown = true;
            // Whoever cannot see it misses nothing.
            let _ = write!(io::stderr(), "\r\x1b[K{}/{} {}", self.done, self.total, end(what));
        }
    }
}

/// The end of a path, as much as fits into a line of a narrow terminal: what is wrapped
/// stays there.
fn end(path: &str) -> &str {
    let mut columns = 0;
    for (at, c) in path.char_indices().rev() {
        columns += if c.is_ascii() { 1 } else { 2 };
        if columns > MAX_COLUMNS {
            return &path[at + c.len_utf8()..];
        }
    }
    path
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn the_end_of_a_path_is_told() {
        assert_eq!(end("docs/errors.md"), "docs/errors.md");
        assert_eq!(end(&"a/".repeat(20)), "a/".repeat(14));
        assert_eq!(end(&"文档".repeat(20)), "文档".repeat(7));
    }
}
