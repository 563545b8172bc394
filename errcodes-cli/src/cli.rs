//! The arguments of every command, and the help that teaches them.

use anstream::ColorChoice;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use clap_complete::Shell;
use errcodes_export::Format;

/// The whole command line.
pub(crate) fn command() -> Command {
    Command::new("errcodes")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Checks, explains, compares and exports the Markdown tables of an API's error codes")
        .after_help(EXIT_CODES)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .arg(color_arg())
        .subcommands([check(), explain(), diff(), lock(), export(), completions(), man()])
}

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing is wrong
  1  something is wrong with a document, breaks its users, or is not up to date
  2  the question could not be answered";

fn color_arg() -> Arg {
    Arg::new("color")
        .long("color")
        .value_name("WHEN")
        .global(true)
        .default_value("auto")
        .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
        .help("Whether to use colours; `auto` does on a terminal, unless NO_COLOR is set")
}

/// When colours are wanted.
pub(crate) fn color(matches: &ArgMatches) -> ColorChoice {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// The value of an argument, or nothing.
pub(crate) fn text<'a>(matches: &'a ArgMatches, name: &str) -> &'a str {
    matches.get_one::<String>(name).map_or("", String::as_str)
}

/// The values of an argument.
pub(crate) fn texts<'a>(matches: &'a ArgMatches, name: &str) -> Vec<&'a str> {
    matches.get_many::<String>(name).into_iter().flatten().map(String::as_str).collect()
}

fn file(name: &'static str) -> Arg {
    Arg::new(name).value_name("FILE").value_hint(ValueHint::FilePath)
}

fn with() -> Arg {
    Arg::new("with")
        .long("with")
        .value_name("OPTIONS")
        .default_value("")
        .hide_default_value(true)
        .help(
            "Options as `errcodes!` takes them behind the path: 'section = \"Errors\", skip = [0]'",
        )
}

fn output_format(formats: &'static [&'static str]) -> Arg {
    Arg::new("output-format")
        .long("output-format")
        .value_name("FORMAT")
        .default_value("text")
        .value_parser(PossibleValuesParser::new(formats))
        .help("How to say it; README.md of errcodes-cli has the schema of `json`")
}

fn check() -> Command {
    Command::new("check")
        .about("Tells every fault of documents, as the compiler does")
        .after_help(CHECK_EXAMPLES)
        .arg(
            file("files").num_args(0..).help(
                "Documents; without any, those of the `errcodes!` calls in cargo's workspace",
            ),
        )
        .arg(with().requires("files"))
        .arg(output_format(&["text", "json", "github"]))
}

const CHECK_EXAMPLES: &str = "\
Examples:
  errcodes check docs/errors.md
  errcodes check docs/*.md --with 'status = code / 100'
  errcodes check                            # each call of errcodes! in the workspace
  errcodes check --output-format github     # annotations in a pull request";

fn explain() -> Command {
    Command::new("explain")
        .about("Tells what documents say of a code or of a name")
        .after_help(EXPLAIN_EXAMPLES)
        .arg(
            Arg::new("code")
                .value_name("CODE|NAME")
                .required(true)
                .allow_negative_numbers(true)
                .help("A code as the API sends it, or the name of a variant"),
        )
        .arg(file("in").long("in").action(ArgAction::Append).help(
            "Where to look; without it, in all documents of the workspace, and that git tracks",
        ))
        .arg(with().requires("in"))
        .arg(output_format(&["text", "json"]))
}

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  errcodes explain 40400001
  errcodes explain -61 --in docs/cos.md
  errcodes explain UpyunError::NeedBody
  errcodes explain 1001 --output-format json";

fn diff() -> Command {
    Command::new("diff")
        .about("Tells what a revision of documents does to the users of their enums")
        .after_help(DIFF_EXAMPLES)
        .arg(Arg::new("versions").value_name("VERSION").num_args(0..=2).help(
            "A revision, OLD..NEW, OLD...NEW (since they parted), two revisions, or two files; \
             without any, HEAD",
        ))
        .arg(
            file("files")
                .num_args(1..)
                .last(true)
                .help("The documents; without any, all that differ"),
        )
        .arg(
            Arg::new("fail-on")
                .long("fail-on")
                .value_name("LEVEL")
                .default_value("major")
                .value_parser(PossibleValuesParser::new(["major", "minor", "patch"]))
                .help("The lowest level of changes that makes the exit code 1"),
        )
        .arg(with())
        .arg(output_format(&["text", "json", "github", "markdown"]))
}

const DIFF_EXAMPLES: &str = "\
Levels:
  major  what compiled may not compile, or may mean something else; a new code, if
         the enum is exhaustive
  minor  there is more to use, or another HTTP status
  patch  texts, sections, the order

Examples:
  errcodes diff                             # what is not committed
  errcodes diff HEAD~1 -- docs/errors.md
  errcodes diff v1..v2 --fail-on minor
  errcodes diff old.md new.md
  errcodes diff origin/main...HEAD --output-format markdown";

fn lock() -> Command {
    let codes = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name("CODES").allow_hyphen_values(true).help(help)
    };
    Command::new("lock")
        .about("Brings locks up to date, which keep the names and meanings of codes")
        .after_help(LOCK_EXAMPLES)
        .arg(file("files").num_args(0..).help(
            "Locks, or their documents; without any, those of the workspace, and that git tracks",
        ))
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Write nothing, and fail if a lock is not up to date"),
        )
        .arg(codes(
            "same",
            "Codes that are errors of the lock: in other words, or by their new codes",
        ))
        .arg(codes("new", "Refused codes that are other errors than those of the lock"))
        .arg(with().requires("files"))
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .value_parser(NonEmptyStringValueParser::new())
                .requires("files")
                .help("The enum of a lock that there is not yet"),
        )
}

const LOCK_EXAMPLES: &str = "\
Examples:
  errcodes lock docs/errors.md --name ApiError     # a new one: docs/errors.ApiError.lock
  errcodes lock                                    # also through the marks of a merge
  errcodes lock --check
  errcodes lock --same 4001,4007 --new 4010";

fn export() -> Command {
    Command::new("export")
        .about("Writes the codes of a document for another language or tool")
        .after_help(EXPORT_EXAMPLES)
        .arg(file("file").required(true).help("The document"))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .required(true)
                .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::as_str)))
                .help("What to write"),
        )
        .arg(with())
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .value_parser(NonEmptyStringValueParser::new())
                .help(
                    "What the codes are called together; without it, after the file: `UpyunError`",
                ),
        )
        .arg(
            file("output").long("output").help("Where to write it; without it, to standard output"),
        )
        .arg(
            Arg::new("check")
                .long("check")
                .requires("output")
                .action(ArgAction::SetTrue)
                .help("Write nothing, and fail if the file of --output is not up to date"),
        )
}

const EXPORT_EXAMPLES: &str = "\
Examples:
  errcodes export docs/errors.md --format ts --name ApiError --output web/errors.ts
  errcodes export docs/errors.md --format ts --name ApiError --output web/errors.ts --check
  errcodes export docs/shop.md --format json | jq '.entries[] | select(.status >= 500)'";

fn completions() -> Command {
    Command::new("completions")
        .about("Prints what a shell needs to complete arguments")
        .after_help(
            "Example:\n  errcodes completions fish > ~/.config/fish/completions/errcodes.fish",
        )
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(value_parser!(Shell))
                .help("Which shell"),
        )
}

fn man() -> Command {
    Command::new("man")
        .about("Prints the manual page")
        .after_help("Example:\n  errcodes man > ~/.local/share/man/man1/errcodes.1")
}
