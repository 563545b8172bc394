//! The blocks of Rust in the pages of the guide, compiled and run as they stand there.
//! Those of `web.md` and `schemas.md` are in `errcodes-services`, which has the
//! frameworks, and the sessions in `errcodes-cli`, which has the command.

macro_rules! pages {
    ($($name:ident: $path:literal)+) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("pages/", $path))]
            mod $name {}
        )+

        #[cfg(test)]
        const COMPILED: &[&str] = &[$($path),+];
    };
}

pages! {
    index: "index.md"
    client: "client.md"
    service: "service.md"
    tables: "tables.md"
    rows: "rows.md"
    names: "names.md"
    columns: "columns.md"
    languages: "languages.md"
    bodies: "bodies.md"
    command: "command.md"
    ci: "ci.md"
    builds: "builds.md"
    by_hand: "by-hand.md"
    reading: "reading.md"
}

#[cfg(test)]
mod page;
#[cfg(test)]
mod tests;
