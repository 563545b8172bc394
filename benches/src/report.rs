//! What was measured, as Markdown: goals, then ratios, then figures.

use std::fmt;
use std::time::Duration;

/// What one part of the benchmarks found.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) goals: Vec<Goal>,
    pub(crate) ratios: Vec<Table>,
    pub(crate) figures: Vec<Table>,
}

impl Part {
    pub(crate) fn extend(&mut self, part: Self) {
        let Self { goals, ratios, figures } = part;
        self.goals.extend(goals);
        self.ratios.extend(ratios);
        self.figures.extend(figures);
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut goals = Table::new("Goals", "ratio|of|goal|measured|");
        for Goal { what, of, limit, measured } in &self.goals {
            let verdict = if measured <= limit { "met" } else { "**missed**" };
            goals.row([
                (*what).to_owned(),
                (*of).to_owned(),
                format!("≤ {}", ratio(Some(*limit))),
                ratio(Some(*measured)),
                verdict.to_owned(),
            ]);
        }
        for table in std::iter::once(&goals).chain(&self.ratios).chain(&self.figures) {
            write!(f, "{table}")?;
        }
        Ok(())
    }
}

/// A ratio, and what it must not exceed.
#[derive(Debug)]
pub(crate) struct Goal {
    what: &'static str,
    of: &'static str,
    limit: f64,
    measured: f64,
}

impl Goal {
    /// None if it was not measured.
    pub(crate) fn new(
        what: &'static str,
        of: &'static str,
        limit: f64,
        measured: Option<f64>,
    ) -> Option<Self> {
        Some(Self { what, of, limit, measured: measured? })
    }
}

/// A table of Markdown.
#[derive(Debug)]
pub(crate) struct Table {
    title: &'static str,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// The cells of the head are separated by bars.
    pub(crate) fn new(title: &'static str, head: &str) -> Self {
        let head = head.split('|').map(str::to_owned).collect();
        Self { title, head, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rows.is_empty() {
            return Ok(());
        }
        let Self { title, head, rows } = self;
        writeln!(f, "## {title}\n\n| {} |", head.join(" | "))?;
        writeln!(f, "|{}", "---|".repeat(head.len()))?;
        for row in rows {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        writeln!(f)
    }
}

/// Three digits that count; a dash if there is nothing to divide by.
pub(crate) fn ratio(ratio: Option<f64>) -> String {
    match ratio {
        None => "–".to_owned(),
        Some(ratio) if ratio < 0.1 => format!("{ratio:.4}"),
        Some(ratio) if ratio < 10.0 => format!("{ratio:.2}"),
        Some(ratio) => format!("{ratio:.1}"),
    }
}

pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.3} s", time.as_secs_f64())
}

pub(crate) fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}
