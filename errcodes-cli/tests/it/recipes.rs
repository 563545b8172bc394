//! The recipes of README.md do what it says of them.

use std::fs;
use std::path::Path;

use crate::sandbox::Sandbox;

/// The blocks of YAML of a page.
fn blocks(page: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
    let parts = text.split("```yaml\n").skip(1);
    parts.map(|part| part[..part.find("```").unwrap()].to_owned()).collect()
}

/// The block that has a text.
fn block(page: &str, has: &str) -> String {
    blocks(page).into_iter().find(|block| block.contains(has)).unwrap()
}

const GUIDE: &str = "../guide/pages/ci.md";

#[test]
fn the_guide_has_the_same_recipes() {
    for has in ["pull_request", "repo: local"] {
        assert_eq!(block(GUIDE, has), block("README.md", has));
    }
}

/// A step of a job: its script, and its variables.
#[derive(Default)]
struct Step {
    variables: Vec<(String, String)>,
    script: String,
}

/// The steps that are scripts.
fn steps(job: &str) -> Vec<Step> {
    let (mut steps, mut in_script) = (Vec::<Step>::new(), false);
    let start = job.find("    steps:\n").unwrap();
    for line in job[start..].lines().skip(1) {
        if line.starts_with("      - ") {
            steps.push(Step::default());
        }
        let step = steps.last_mut().unwrap();
        let (indent, text) = line.split_at(line.len() - line[8..].trim_start().len());
        match text.trim_start_matches("- ").split_once(": ") {
            _ if in_script && indent.len() > 8 => step.script += &[&line[10..], "\n"].concat(),
            Some(("run", "|")) => in_script = true,
            Some(("run", script)) => script.clone_into(&mut step.script),
            Some((name, value)) if indent.len() > 8 => {
                step.variables.push((name.to_owned(), value.to_owned()));
            }
            _ => {}
        }
        in_script &= text.ends_with('|') || indent.len() > 8;
    }
    steps.retain(|step| !step.script.is_empty() && !step.script.starts_with("cargo install"));
    steps
}

/// What GitHub puts into scripts and variables.
fn filled(text: &str, outputs: &str) -> String {
    let code = outputs.lines().rev().find_map(|line| line.strip_prefix("code="));
    let values = [
        ("github.base_ref", "main"),
        ("github.token", "t"),
        ("github.repository", "ann/shop"),
        ("github.event.number", "7"),
        ("steps.compare.outputs.code", code.unwrap_or_default()),
    ];
    let mut text = text.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("${{{{ {name} }}}}"), value);
    }
    assert!(!text.contains("${{"), "{text}");
    text
}

/// Stands for GitHub: a pull request has one comment, in a file.
const GH: &str = r#"#!/bin/sh
echo "$*" >> "$ROOT/calls"
case "$*" in
*--jq*) if [ -f "$ROOT/comment" ]; then echo https://api.github.com/comments/1; fi ;;
*) cp changes.md "$ROOT/comment" ;;
esac
"#;

/// Runs the job in a clone, and says which step has failed.
fn run_job(sandbox: &Sandbox) -> Option<String> {
    sandbox.shell(
        "rm -rf job && git clone -q remote.git job && cd job && \
         git checkout -q --detach origin/topic && git merge -q -m merge origin/main",
    );
    sandbox.write("outputs", "");
    let root = sandbox.path.display();
    for step in steps(&block("README.md", "pull_request")) {
        let outputs = sandbox.read("outputs");
        let mut head =
            format!("export ROOT={root} GITHUB_OUTPUT={root}/outputs PATH={root}:$PATH\n");
        for (name, value) in &step.variables {
            head += &["export ", name, "='", &filled(value, &outputs), "'\n"].concat();
        }
        sandbox.write("step.sh", head + &filled(&step.script, &outputs));
        let answer = sandbox.shell("cd job && bash -e ../step.sh");
        if answer.code != 0 {
            return Some(step.script);
        }
    }
    None
}

/// The job comments, and fails, if the change breaks something; the comment is
/// replaced by the next one.
#[cfg(unix)]
#[test]
fn a_pull_request_is_told_what_it_breaks() {
    let sandbox = Sandbox::with_project();
    sandbox.write("gh", GH);
    sandbox
        .shell("chmod +x gh && rm docs/draft.md && git init -q -b main && git add docs docs-src");
    sandbox.shell("git commit -qm first && git init -q --bare remote.git");
    sandbox.shell("git remote add origin remote.git && git push -q origin main");
    sandbox.shell("git checkout -qb topic && sed -i 's/card declined/no money/' docs/shop.md");
    sandbox.shell("git commit -qam topic && git push -q origin topic");
    assert_eq!(run_job(&sandbox).as_deref(), Some("exit ${{ steps.compare.outputs.code }}"));
    let comment = sandbox.read("comment");
    assert!(comment.starts_with("<!-- errcodes -->\n### docs/shop.md: 2 breaking changes\n"));
    assert!(
        comment.contains("| **major** | renamed | code 2001: `CardDeclined` is `NoMoney` now |")
    );

    sandbox.shell(
        "git checkout -q main -- docs && echo '| 3001 | 500 | disk full | |' >> docs/shop.md",
    );
    sandbox.shell("git commit -qam more && git push -q origin topic");
    assert_eq!(run_job(&sandbox), None);
    assert!(sandbox.read("comment").contains("### docs/shop.md: compatible\n"));
    let calls = sandbox.read("calls");
    let calls: Vec<_> = calls.lines().filter(|call| !call.contains("--jq")).collect();
    let field = "--field body=@changes.md";
    assert_eq!(calls[0], format!("api repos/ann/shop/issues/7/comments {field}"));
    assert_eq!(calls[1], format!("api https://api.github.com/comments/1 --method PATCH {field}"));

    sandbox.shell("echo '| 3001 | 404 | something else | |' >> docs/shop.md");
    sandbox.shell("git commit -qam wrong && git push -q origin topic");
    let failed = run_job(&sandbox).unwrap();
    assert!(failed.starts_with("errcodes check"), "{failed}");
    assert!(sandbox.read("comment").contains("**Not compared:** `HEAD:docs/shop.md`"));
}

/// Both hooks run on what is committed, if pre-commit is at hand.
#[test]
fn hooks_refuse_what_is_wrong() {
    let sandbox = Sandbox::with_project();
    if sandbox.shell("pre-commit --version").code != 0 {
        println!("skipped: there is no pre-commit here");
        return;
    }
    sandbox.write(".pre-commit-config.yaml", block("README.md", "repo: local"));
    sandbox
        .shell("git init -q -b main && errcodes lock docs/shop.md --name ShopError && git add .");
    let run =
        || sandbox.shell("PRE_COMMIT_HOME=$PWD/.home pre-commit run --all-files --color never");
    let answer = run();
    assert_eq!(answer.code, 1, "{}", answer.out);
    assert!(answer.out.contains("docs/draft.md:6:3"), "{}", answer.out);
    sandbox.shell("git rm -qf docs/draft.md");
    let answer = run();
    assert_eq!(answer.code, 0, "{}", answer.out);
    assert_eq!(answer.out.matches("Passed").count(), 2, "{}", answer.out);
    sandbox.shell("echo '| 3001 | 500 | disk full | |' >> docs/shop.md && git add .");
    let answer = run();
    assert!(answer.code == 1 && answer.out.contains("not up to date"), "{}", answer.out);
}
