//! The test that a lock is as it should be, and that writes it when asked to.

use proc_macro2::{Ident, Span, TokenStream};

use super::Item;
use super::template::template;
use crate::lock::lock_changes;
use crate::source::Source;

/// One test, with nothing beside it: without a harness the test is left out, and
/// what would be beside it is dead code. What differs is known by now, so that a
/// lock that is up to date costs nothing when the tests run.
pub(crate) fn lock_test(item: &Item, lock: &Source<'_>, due: &str) -> TokenStream {
    let changes = lock_changes(lock.text(), due);
    let body =
        if changes.is_empty() { TokenStream::new() } else { stale(item, lock, due, &changes) };
    let name = Ident::new(&format!("__lock_of_{}", item.plain_name()), Span::call_site());
    let conditions = item.conditions();
    template! {
        item, (conditions, name, body):
        #conditions
        #[cfg(test)]
        #[allow(non_snake_case, unnameable_test_items, reason = "it is called after the enum, and \
            may be in a function")]
        mod #name {
            #[::core::prelude::v1::test]
            fn is_up_to_date() { #body }
        }
    }
}

/// Tells what differs, or replaces the file, only if it still is what the macro has
/// read.
fn stale(item: &Item, lock: &Source<'_>, due: &str, changes: &[String]) -> TokenStream {
    let (path, old) = (lock.name().unwrap_or_default(), lock.text());
    let changes = changes.join("\n");
    let differs = format!("{path} is not what the document says:\n\n{changes}\n");
    let stale = format!(
        "{differs}\nrun `ERRCODES_LOCK=write cargo test` to write it\n(a line with `retired` keeps \
         the code; without the line, its variant is gone)"
    );
    let written = format!("{path} has been written:\n\n{changes}\n\n");
    let outdated = format!("{path} has changed since the tests were built: run them again");
    let cannot_write = format!("cannot write {path}");
    let replaced = replaced(item, due, &cannot_write);
    template! {
        item, (stale, path, cannot_write, due, old, outdated, replaced, written):
        extern crate std;

        let __asked = std::env::var_os("ERRCODES_LOCK");
        ::core::assert!(__asked.is_some_and(|__asked| __asked == "write"), "{}", #stale);
        let __folder = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the test");
        let __path = std::path::Path::new(&__folder).join(#path);
        // What a link leads to is replaced, and not the link.
        let __path = std::fs::canonicalize(__path).expect(#cannot_write);
        let __found = std::fs::read_to_string(&__path).expect(#cannot_write);
        let __found = __found.trim_start_matches('\u{feff}');
        if __found != #due {
            ::core::assert!(__found == #old, "{}", #outdated);
            #replaced
        }
        // Past the harness, which shows nothing of a test that passes.
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            ::core::primitive::str::as_bytes(#written),
        );
    }
}

/// Replaces the file by a rename, so that nobody reads half of it.
fn replaced(item: &Item, due: &str, cannot_write: &str) -> TokenStream {
    template! {
        item, (due, cannot_write):
        let mut __new = __path.clone().into_os_string();
        __new.push(std::format!(".{}.new", std::process::id()));
        let __done = std::fs::write(&__new, #due)
            .and_then(|()| std::fs::rename(&__new, &__path));
        if __done.is_err() {
            let _ = std::fs::remove_file(&__new);
        }
        __done.expect(#cannot_write);
    }
}
