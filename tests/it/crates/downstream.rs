//! A crate that depends on the project, in a temporary folder, and cargo in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) struct Downstream {
    name: &'static str,
    folder: PathBuf,
}

/// The dependency as most have it.
pub(super) const DEPENDENCY: &str = "[dependencies]\nerrcodes = { path = \"errcodes/\" }\n";

/// What cargo said.
pub(super) struct Answer {
    pub(super) success: bool,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Downstream {
    /// A crate with these lines in its manifest, where `errcodes/` stands for
    /// the project.
    pub(super) fn new(name: &'static str, edition: &str, manifest: &str) -> Self {
        let package = format!("[package]\nname = {name:?}\nedition = {edition:?}\n[workspace]\n");
        let this = Self { name, folder: root().join(name) };
        this.write_manifest("Cargo.toml", &(package + manifest));
        this
    }

    /// A workspace with the crate in a folder.
    pub(super) fn workspace(name: &'static str, member: &str) -> Self {
        let package = format!("[package]\nname = {member:?}\nedition = \"2024\"\n{DEPENDENCY}");
        let this = Self { name, folder: root().join(name) };
        this.write_manifest(&format!("{member}/Cargo.toml"), &package);
        let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = [{member:?}]\n");
        this.write_manifest("Cargo.toml", &workspace);
        this
    }

    /// Where a file of the crate is.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    pub(super) fn write_manifest(&self, path: &str, manifest: &str) {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let manifest = manifest.replace("errcodes/", &project.to_string_lossy().replace('\\', "/"));
        self.write(path, manifest);
        // What is locked is there, so nothing is looked for on the network.
        self.write("Cargo.lock", fs::read(project.join("Cargo.lock")).unwrap());
    }

    pub(super) fn usual(name: &'static str) -> Self {
        Self::new(name, "2024", DEPENDENCY)
    }

    /// A file that is the same already keeps its time, so that cargo has
    /// nothing to do again.
    pub(super) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == content.as_ref()) {
            return;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(super) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }

    /// The names of the files in a folder.
    pub(super) fn files(&self, folder: &str) -> Vec<String> {
        let files = fs::read_dir(self.folder.join(folder)).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }

    /// Runs cargo with arguments that are parted by spaces. The crates share a
    /// target folder, so that what they stand on is built once.
    pub(super) fn cargo(&self, arguments: &str) -> Answer {
        self.cargo_with(arguments, &[])
    }

    /// Runs cargo with variables of the environment.
    pub(super) fn cargo_with(&self, arguments: &str, variables: &[(&str, &str)]) -> Answer {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(arguments.split(' ')).arg("--offline");
        self.answer(cargo, variables)
    }

    /// Runs a program as cargo runs tests.
    pub(super) fn run(&self, program: &str, variables: &[(&str, &str)]) -> Answer {
        let mut command = Command::new(program);
        command.env("CARGO_MANIFEST_DIR", &self.folder);
        self.answer(command, variables)
    }

    fn answer(&self, mut command: Command, variables: &[(&str, &str)]) -> Answer {
        let output = command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", root().join("target"))
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("ERRCODES_LOCK")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        Answer {
            success: output.status.success(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs cargo, which is to find nothing wrong.
    #[track_caller]
    pub(super) fn accepts(&self, arguments: &str) {
        let Answer { success, stderr, .. } = self.cargo(arguments);
        assert!(success && !stderr.contains("warning"), "{stderr}");
    }

    /// The files that the compiler says it made the crate of.
    pub(super) fn dep_info(&self) -> String {
        let files = fs::read_dir(root().join("target/debug/deps")).unwrap();
        let of_crate = files.map(|file| file.unwrap().path()).filter(|path| {
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let is_of_crate = stem.starts_with(&format!("{}-", self.name));
            is_of_crate && path.extension().is_some_and(|extension| extension == "d")
        });
        of_crate.map(|path| fs::read_to_string(path).unwrap()).collect()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream")
}
