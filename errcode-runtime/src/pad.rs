//! Texts of several pieces in the width that is asked for, without an allocation.

use core::fmt::{self, Alignment, Arguments, Formatter, Write};

/// Writes as `Formatter::pad` does, but for the precision, which cuts nothing.
pub(crate) fn pad(f: &mut Formatter<'_>, text: Arguments<'_>) -> fmt::Result {
    let Some(width) = f.width() else { return f.write_fmt(text) };
    let mut count = Count(0);
    count.write_fmt(text)?;
    let missing = width.saturating_sub(count.0);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    f.write_fmt(text)?;
    for _ in before..missing {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Counts the characters that are written.
struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}
