//! Crates that use `errcodes` as others do: under another name, through another
//! crate, without std, under every lint. Each is checked by a cargo of its own.

mod downstream;
mod files;
mod lock;
mod one_error;
mod page;
mod readme;

use std::collections::BTreeSet;
use std::sync::Once;

use self::downstream::{DEPENDENCY, Downstream};

const TABLE: &str = "| Code | Status | Message |\n|---|---|---|\n| 1 | 404 | one |\n";

/// Compiles only where the document has become the enum that it should.
const USE: &str = "const _: i64 = UserError::One.code();\n";

#[test]
fn a_renamed_dependency_just_works() {
    let renamed = Downstream::new(
        "renamed",
        "2024",
        "[dependencies]\nec = { package = \"errcodes\", path = \"errcodes/\" }\n",
    );
    renamed.write("docs/user.md", TABLE);
    renamed.write("src/lib.rs", format!("ec::errcodes!(\"docs/user.md\");\n{USE}"));
    renamed.accepts("check");
}

const WRAPPER: &str = r#"
pub use ::errcodes;
pub use ::errcodes::errcodes;

errcodes!("docs/user.md");

errcodes! {
    #[errcodes("docs/user.md", exhaustive)]
    pub enum WholeError {}
}

#[macro_export]
macro_rules! user_errors {
    ($path:literal) => {
        $crate::errcodes::errcodes! {
            #[errcodes($path)]
            pub enum UserError {}
        }
    };
}
"#;

/// A crate that has `errcodes` only from `wrapper`.
fn through_wrapper(name: &'static str) -> Downstream {
    static WRITTEN: Once = Once::new();
    WRITTEN.call_once(|| {
        let wrapper = Downstream::usual("wrapper");
        wrapper.write("docs/user.md", TABLE);
        wrapper.write("src/lib.rs", WRAPPER);
    });
    Downstream::new(name, "2024", "[dependencies]\nwrapper = { path = \"../wrapper\" }\n")
}

#[test]
fn the_macro_works_through_the_re_export_of_a_third_crate() {
    let through = through_wrapper("through");
    through.write("docs/user.md", TABLE);
    let forms = ["wrapper::errcodes!", "wrapper::errcodes::errcodes!", "wrapper::user_errors!"];
    let module = |(at, form)| format!("mod m{at} {{ {form}(\"docs/user.md\"); {USE} }}\n");
    through.write("src/lib.rs", forms.iter().enumerate().map(module).collect::<String>());
    through.accepts("check");
}

#[test]
fn an_enum_may_grow_without_breaking_the_match_of_another_crate() {
    let outside = through_wrapper("outside");
    outside.write(
        "src/lib.rs",
        "pub fn f(e: wrapper::UserError) { match e { wrapper::UserError::One => () } }\n\
         pub fn g(e: wrapper::WholeError) { match e { wrapper::WholeError::One => () } }\n",
    );
    let answer = outside.cargo("check");
    assert!(answer.stderr.contains("error[E0004]: non-exhaustive patterns"), "{}", answer.stderr);
    assert_eq!(answer.stderr.matches("error[").count(), 1, "{}", answer.stderr);
}

/// The crate has a panic handler, of which there is one already in std, and no
/// allocator, which alloc asks for: with either, it would be refused.
#[test]
fn without_default_features_neither_std_nor_alloc_is_used() {
    let bare = Downstream::new(
        "bare",
        "2024",
        "[dependencies]\nerrcodes = { path = \"errcodes/\", default-features = false }\n\
         [lib]\ncrate-type = [\"staticlib\"]\n[profile.dev]\npanic = \"abort\"\n",
    );
    bare.write("docs/user.md", TABLE);
    bare.write(
        "src/lib.rs",
        r#"
        #![no_std]

        errcodes::errcodes!("docs/user.md");

        errcodes::errcodes! {
            /// | Code | Message |
            /// |------|---------|
            /// | A    | one     |
            pub enum TextError {}
        }

        pub fn known(code: i64) -> bool {
            errcodes::OrUnknown::<UserError>::from_code(code).known().is_some()
        }

        #[panic_handler]
        fn panic(_: &core::panic::PanicInfo) -> ! {
            loop {}
        }
        "#,
    );
    bare.accepts("check");
}

#[test]
fn an_answer_without_serde_says_that_it_is_missing() {
    let silent = Downstream::usual("silent");
    silent.write("docs/user.md", TABLE);
    silent.write(
        "src/lib.rs",
        "errcodes::errcodes!(\"docs/user.md\");\nerrcodes::impl_axum!(UserError);\n\
         errcodes::impl_utoipa!(UserError);\nerrcodes::responses!(pub struct Errors: UserError = [One]);\n",
    );
    let stderr = silent.cargo("check").stderr;
    for (line, name) in [(2, "impl_axum!"), (3, "impl_utoipa!"), (4, "responses!")] {
        let told = format!("error: `{name}` answers with JSON, which needs");
        assert!(stderr.contains(&told), "{stderr}");
        assert!(stderr.contains(&format!("--> src/lib.rs:{line}:1")), "{stderr}");
    }
    assert_eq!(stderr.matches("error: ").count(), 4, "{stderr}");
}

#[test]
fn every_edition_will_do() {
    for (name, edition) in [("old", "2021"), ("new", "2024")] {
        let krate = Downstream::new(name, edition, DEPENDENCY);
        krate.write("docs/user.md", TABLE);
        krate.write("src/lib.rs", format!("errcodes::errcodes!(\"docs/user.md\");\n{USE}"));
        krate.accepts("check");
    }
}

/// Attributes that rewrite the enum: one takes a variant out of it, and one
/// numbers the others as they were.
const REWRITE: &str = r#"
use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn without_msg7(_: TokenStream, item: TokenStream) -> TokenStream {
    item.to_string().replace("Msg7,", "").parse().unwrap()
}

#[proc_macro_attribute]
pub fn numbered_without_msg7(_: TokenStream, item: TokenStream) -> TokenStream {
    item.to_string().replace("Msg7,", "").replace("Msg8,", "Msg8 = 8,").parse().unwrap()
}

#[proc_macro_attribute]
pub fn derive(_: TokenStream, item: TokenStream) -> TokenStream {
    item.to_string().replace("Msg7,", "Msg7 = 1000,").parse().unwrap()
}

#[proc_macro_attribute]
pub fn swapped(_: TokenStream, item: TokenStream) -> TokenStream {
    let item = item.to_string();
    item.replace("Msg7,", "MsgX,").replace("Msg8,", "Msg7,").replace("MsgX,", "Msg8,").parse().unwrap()
}

#[proc_macro_attribute]
pub fn unchanged(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}
"#;

/// A crate that has those attributes.
fn with_rewriting(name: &'static str) -> Downstream {
    static WRITTEN: Once = Once::new();
    WRITTEN.call_once(|| {
        let rewrite = Downstream::new("rewrite", "2024", "[lib]\nproc-macro = true\n");
        rewrite.write("src/lib.rs", REWRITE);
    });
    let manifest = format!("{DEPENDENCY}rewrite = {{ path = \"../rewrite\" }}\n");
    Downstream::new(name, "2024", &manifest)
}

/// Above 256 rows a variant is made of the number of its row. Where an attribute
/// of the user makes that wrong, the expansion does not compile.
#[test]
fn no_attribute_makes_a_variant_of_a_number_that_is_none() {
    let many = with_rewriting("many");
    let rows = (0..300).map(|row| format!("| {} | msg {row} |\n", row + 1000));
    many.write(
        "docs/many.md",
        "| Code | Message |\n|---|---|\n".to_owned() + &rows.collect::<String>(),
    );
    // As it is written, from the root on, and through a macro of the user's.
    let calls = [
        "errcodes::errcodes! { #[errcodes(\"docs/many.md\")] #[rewrite::it] pub enum Many {} }",
        "errcodes::errcodes! { #[errcodes(\"docs/many.md\")] #[::rewrite::it] pub enum Many {} }",
        "macro_rules! wrap { ($(#[$meta:meta])*) => { errcodes::errcodes! { \
         #[errcodes(\"docs/many.md\")] $(#[$meta])* pub enum Many {} } } } \
         wrap! { #[rewrite::it] }",
    ];
    for call in calls {
        let check = |attribute: &str| {
            let call = call.replace("rewrite::it", &format!("rewrite::{attribute}"));
            many.write("src/lib.rs", format!("#![forbid(unsafe_code)]\n{call}\n"));
            many.cargo("check")
        };
        let answer = check("without_msg7");
        assert!(answer.stderr.contains("an attribute changes the variants"), "{}", answer.stderr);
        let answer = check("numbered_without_msg7");
        assert!(answer.stderr.contains("error[E0080]"), "{call}: {}", answer.stderr);
        assert!(check("unchanged").success);
    }
}

/// What a crate calls like a part of the language, or makes of a name, changes
/// nothing of what is written here.
#[test]
fn no_name_of_the_user_stands_for_a_variant() {
    let names = with_rewriting("names");
    let rows = (0..300).map(|row| format!("| {} | msg {row} |\n", row + 1000));
    let many = "| Code | Message |\n|---|---|\n".to_owned() + &rows.collect::<String>();
    names.write("docs/many.md", &many);
    names.write("docs/few.md", many.lines().take(12).collect::<Vec<_>>().join("\n"));
    names.write(
        "src/lib.rs",
        "#[allow(unused_imports)]\nuse rewrite::derive;\nerrcodes::errcodes!(\"docs/many.md\");\n",
    );
    names.accepts("check");
    let refused = [
        ("few", "", "swapped", "an attribute changes the variants"),
        ("many", "#[errcodes(code = 1299)] #[r#cfg(any())] Last", "unchanged", "conditional"),
        (
            "many",
            "#[cfg_attr(all(), cfg(any()))] #[errcodes(code = 1299)] Last",
            "unchanged",
            "conditional",
        ),
    ];
    for (document, variants, attribute, expected) in refused {
        names.write("src/lib.rs", format!(
            "errcodes::errcodes! {{ #[errcodes(\"docs/{document}.md\")] #[rewrite::{attribute}] \
             pub enum Any {{ {variants} }} }}\n"
        ));
        let stderr = names.cargo("check").stderr;
        assert!(stderr.contains(expected), "{stderr}");
    }
    names.write(
        "src/lib.rs",
        "
        macro_rules! call {
            ($(#[$meta:meta])*) => {
                errcodes::errcodes! {
                    #[errcodes(\"docs/many.md\")]
                    pub enum Any { #[errcodes(code = 1299)] $(#[$meta])* Last }
                }
            };
        }
        call!(#[cfg(any())]);
        impl Any { pub const Last: usize = 299; }
    ",
    );
    let stderr = names.cargo("check").stderr;
    assert!(stderr.contains("a variant cannot be conditional"), "{stderr}");
}

/// Texts that rustdoc or clippy would have something to say about.
const MARKS: &str = r"
# The `codes` of [nobody]

| Code | Status | Message | Description |
|------|--------|---------|-------------|
| 40000001 | 400 | unclosed <id> of \[link\] and [link][] | see https://example.com/ or http://x |
| 40000002 | 400 | `code` with **markup**, \`a tick\` | 1. list - list # heading &amp; &lt; |
| 40000003 | 400 | OpenGL and iOS of FooBar foo_bar::baz() | <b>bold</b> <!-- comment --> $x$ |
| 40000004 | 400 | tab&#9;and&#8238;override | - [ ] task |
| 40000005 | 400 | order {order-id} of {type} | |
";

#[test]
fn generated_code_is_quiet_under_every_lint() {
    let strict = Downstream::usual("strict");
    let real = ["upyun", "upyun-revised", "qiniu-mix", "upyun-console"].map(|name| {
        let path = format!("{}/docs-src/{name}.md", env!("CARGO_MANIFEST_DIR"));
        strict.write(&format!("docs/{name}.md"), std::fs::read(path).unwrap());
        format!("errcodes::errcodes!(\"docs/{name}.md\");\n")
    });
    strict.write("docs/marks.md", MARKS);
    strict.write(
        "src/lib.rs",
        r#"
        //! Lints are errors.
        #![deny(warnings, missing_docs, clippy::all, clippy::pedantic, rustdoc::all)]
        #![deny(missing_debug_implementations, unreachable_pub, unused_qualifications)]

        errcodes::errcodes! {
            #[errcodes("docs/marks.md", url = "https://example.com/{code}")]
            pub enum MarksError {}

            #[errcodes(failure = MarksError)]
            pub struct MarksFailure;
        }

        errcodes::impl_http!(crate = crate::http; MarksError, MarksFailure);

        /// As much of a web crate as an impl needs.
        pub mod http {
            /// A status.
            #[derive(Debug)]
            pub struct StatusCode(u16);

            impl StatusCode {
                pub(crate) const INTERNAL_SERVER_ERROR: Self = Self(500);

                pub(crate) fn from_u16(status: u16) -> Option<Self> {
                    (status < 1000).then_some(Self(status))
                }

                /// The number.
                #[must_use]
                pub fn as_u16(&self) -> u16 {
                    self.0
                }
            }
        }

        mod inner {
            errcodes::errcodes! {
                /// | Code | Name  | Message |
                /// |------|-------|---------|
                /// | -1   | ONE   | one     |
                /// | -1   | OTHER | two     |
                #[errcodes(allow(duplicate_code))]
                pub(crate) enum Inner {}

                /// | Code | Message      |
                /// |------|--------------|
                /// | 1    | prefixed one |
                /// | 2    | prefixed two |
                /// | 3    | prefixed six |
                pub(crate) enum Prefixed {}
            }
        }

        /// Uses the enums that are not exported.
        #[must_use]
        pub fn messages() -> [&'static str; 2] {
            [inner::Inner::One.message(), inner::Prefixed::PrefixedOne.message()]
        }
        "#
        .to_owned()
            + &real.concat(),
    );
    strict.accepts("check");
    if strict.cargo("clippy --version").success {
        strict.accepts("clippy");
    }
    strict.accepts("doc --no-deps");
}

#[test]
fn users_build_no_more_than_they_need() {
    let small = Downstream::usual("small");
    small.write("src/lib.rs", "");
    let answer = small.cargo("tree --edges normal --prefix none --format {p}");
    let names: BTreeSet<_> =
        answer.stdout.lines().filter_map(|line| line.split(' ').next()).collect();
    let known = [
        "bitflags",
        "errcode-codegen",
        "errcode-macros",
        "errcode-runtime",
        "errcodes",
        "memchr",
        "proc-macro2",
        "pulldown-cmark",
        "quote",
        "small",
        "unicase",
        "unicode-ident",
    ];
    assert_eq!(names, known.into());
}
