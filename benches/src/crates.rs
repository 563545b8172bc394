//! The crates that are measured: a workspace of their own in the target
//! folder, with one lock file, so that each dependency is fetched and built once.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::Result;
use crate::measure::succeed;

/// Rows of the tables: the fixed part, a large API, and three decades.
pub(crate) const SIZES: [usize; 5] = [1, 178, 1_000, 10_000, 100_000];
/// The peer takes minutes and gigabytes beyond this.
pub(crate) const PEER_MAX: usize = 10_000;
/// The tables that look-ups are measured with.
pub(crate) const LOOKUP_SIZES: [usize; 2] = [178, 1_000];

const ERRCODES: &str = "errcodes = { path = \"{project}\", features = [\"serde\"] }\n";
/// What a user writes such an enum with.
const PEERS: &str = "num_enum = \"0.7\"
serde = { version = \"1\", features = [\"derive\"] }
serde_repr = \"0.1\"
strum = { version = \"0.28\", features = [\"derive\"] }
thiserror = \"2\"
";

/// The workspace of the measured crates.
pub(crate) struct Leaves {
    /// Where it is.
    root: PathBuf,
}

impl Leaves {
    /// Writes the manifests, and fetches what they need.
    pub(crate) fn open() -> Result<Self> {
        let exe = env::current_exe()?;
        let target = exe.parent().and_then(Path::parent).ok_or("no target folder")?;
        let leaves = Self { root: target.join("benches") };
        let packages = packages();
        for (name, manifest) in &packages {
            leaves.write(name, "Cargo.toml", manifest)?;
            let (wanted, placeholder) = match name.split('-').next() {
                Some("size" | "runtime") => ("src/main.rs", "fn main() {}\n"),
                _ => ("src/lib.rs", ""),
            };
            if !leaves.root.join(name).join(wanted).exists() {
                leaves.write(name, wanted, placeholder)?;
            }
        }
        let members: Vec<_> = packages.into_iter().map(|(name, _)| name).collect();
        // Whoever counts the bytes of a release has its symbols stripped.
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[profile.release]\nstrip = true\n"
        );
        leaves.write(".", "Cargo.toml", &manifest)?;
        succeed(leaves.cargo().args(["fetch", "--quiet"]))?;
        Ok(leaves)
    }

    /// Writes a file of a package, unless it stands there as it is.
    pub(crate) fn write(&self, package: &str, file: &str, text: &str) -> Result<()> {
        let path = self.root.join(package).join(file);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        Ok(fs::write(path, text)?)
    }

    /// A file or folder of the workspace.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The cargo that runs us, in the workspace.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", self.root.join("target"));
        command
    }

    /// The version of each package that the lock file has.
    pub(crate) fn versions(&self, packages: &[&str]) -> Result<Vec<String>> {
        let lock = fs::read_to_string(self.root.join("Cargo.lock"))?;
        let version = |name: &&str| {
            let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
            Some(format!("{name} {}", rest.split_once('"')?.0))
        };
        Ok(packages.iter().filter_map(version).collect())
    }
}

/// The name and the manifest of each package.
fn packages() -> Vec<(String, String)> {
    let mut packages = vec![
        package("cold-ours", &ERRCODES.replace("features = [\"serde\"]", "")),
        package("cold-serde", ERRCODES),
        package("cold-peers", PEERS),
        package("timed", TIMED),
    ];
    for rows in SIZES {
        packages.push(package(&format!("ours-{rows}"), ERRCODES));
        packages.push(package(&format!("bare-{rows}"), ""));
        let timed = format!("{ERRCODES}timed = {{ path = \"../timed\" }}\n");
        packages.push(package(&format!("stages-{rows}"), &timed));
        packages.push(size("ours", rows));
        if rows <= PEER_MAX {
            packages.push(package(&format!("peer-{rows}"), PEERS));
            packages.push(size("peer", rows));
        }
    }
    for rows in LOOKUP_SIZES {
        let others = "phf = { version = \"0.13\", features = [\"macros\"] }\nserde_json = \"1\"\n";
        packages.push(package(&format!("runtime-{rows}"), &format!("{ERRCODES}{PEERS}{others}")));
    }
    packages
}

/// The macro that holds a clock beside the engine.
const TIMED: &str = "cpu-time = \"1\"
errcode-codegen = { path = \"{project}/errcode-codegen\" }
proc-macro2 = { version = \"1\", features = [\"proc-macro\"] }
quote = \"1\"

[lib]
proc-macro = true
";

/// The program that uses every accessor of an enum. The peer's array of all
/// variants is in a trait.
fn size(kind: &str, rows: usize) -> (String, String) {
    let strum = if kind == "peer" { "strum = \"0.28\"\n" } else { "" };
    let table = format!("table = {{ path = \"../{kind}-{rows}\", package = \"{kind}-{rows}\" }}\n");
    package(&format!("size-{kind}-{rows}"), &format!("{table}{strum}serde_json = \"1\"\n"))
}

fn package(name: &str, dependencies: &str) -> (String, String) {
    let project = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let dependencies = dependencies.replace("{project}", project);
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{dependencies}"
    );
    (name.to_owned(), manifest)
}
