//! A folder in which a test runs commands, outside of every repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The documents of real systems.
const DOCUMENTS: [&str; 5] =
    ["qiniu-mix", "tencent-cos", "upyun", "upyun-console", "upyun-revised"];

/// Removed at the end.
pub(crate) struct Sandbox {
    pub(crate) path: PathBuf,
}

impl Sandbox {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("errcodes-cli-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self { path: path.canonicalize().unwrap() }
    }

    /// With the package of `tests/project`, and the documents of real systems.
    pub(crate) fn with_project() -> Self {
        let sandbox = Self::new();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        sandbox.copy(&here.join("tests/project"), ".");
        for name in DOCUMENTS {
            let path = format!("docs-src/{name}.md");
            sandbox.write(&path, fs::read(here.join("..").join(&path)).unwrap());
        }
        sandbox
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A folder, with all that is in it.
    pub(crate) fn copy(&self, from: &Path, to: &str) {
        copy(from, &self.path.join(to));
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path.join(name)).unwrap()
    }

    /// Runs `errcodes`.
    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        Answer::of(self.command(env!("CARGO_BIN_EXE_errcodes")).args(arguments))
    }

    /// Starts `errcodes`, and does not wait.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(env!("CARGO_BIN_EXE_errcodes"));
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Runs a line of a shell, which has `errcodes`, and says what both outputs are.
    pub(crate) fn shell(&self, line: &str) -> Answer {
        let line = format!("exec 2>&1; {line}");
        Answer::of(self.command("sh").args(["-c", &line]))
    }

    /// A command in the folder, whose answer depends on nothing of the machine's.
    fn command(&self, program: &str) -> Command {
        let binary = Path::new(env!("CARGO_BIN_EXE_errcodes")).parent().unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new(program);
        command
            .current_dir(&self.path)
            .env("PATH", format!("{}:{path}", binary.display()))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_CEILING_DIRECTORIES", self.path.parent().unwrap())
            .env("LC_ALL", "C.UTF-8");
        for name in ["CARGO_TERM_COLOR", "CI", "CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR"] {
            command.env_remove(name);
        }
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
            command.env_remove(name);
        }
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Ann");
            command.env(format!("GIT_{role}_EMAIL"), "ann@example.com");
            command.env(format!("GIT_{role}_DATE"), "2024-01-01T00:00:00Z");
        }
        command
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // What is left is the system's to remove.
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What a command has said.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
    }
}
