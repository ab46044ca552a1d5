//! What cargo built: programs and tests, each run in its own package's folder.
//!
//! Everything is built by one order for the whole workspace, so that no dependency is compiled a second time with other
//! features. Which tests to run is chosen among the results.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

const BUILD_LIMIT: Duration = Duration::from_secs(40 * 60);

/// One file that cargo built and that can be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Executable {
    /// The package's name.
    pub(crate) package: String,
    /// The target's name: a library's, a program's or a test's.
    pub(crate) name: String,
    /// Whether this is a program of the product rather than its tests.
    pub(crate) is_program: bool,
    pub(crate) path: PathBuf,
    folder: PathBuf,
}

/// Everything that one order built.
#[derive(Debug, Default)]
pub(crate) struct Built(Vec<Executable>);

/// How many tests ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) ignored: u64,
}

/// Builds the workspace with all its tests for this computer.
pub(crate) fn whole_workspace(project: &Project, log: &Path) -> Result<Built, Trouble> {
    build(
        project
            .cargo()
            .args(["build", "--workspace", "--all-targets"]),
        log,
    )
}

/// Builds the programs only, with the very features that the tests are built with.
pub(crate) fn programs(project: &Project, log: &Path) -> Result<Built, Trouble> {
    // Asking for the examples too makes cargo count the features that only tests want.
    build(
        project
            .cargo()
            .args(["build", "--workspace", "--bins", "--examples"]),
        log,
    )
}

/// Builds what `cargo` is told to build.
pub(crate) fn build(cargo: Program, log: &Path) -> Result<Built, Trouble> {
    let (text, status) = cargo
        .arg("--message-format=json-render-diagnostics")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_TERM_COLOR", "never")
        .limit(BUILD_LIMIT)
        .log(log)
        .answer()?;
    if !status.success() {
        let (program, log) = ("cargo build".into(), Some(log.to_owned()));
        return Err(Trouble::Failed {
            program,
            status,
            log,
        });
    }
    Ok(Built(text.lines().filter_map(executable).collect()))
}

impl Built {
    /// Where this program of the product is.
    pub(crate) fn program(&self, name: &str) -> Result<&Path, Trouble> {
        self.0
            .iter()
            .find(|one| one.is_program && one.name == name)
            .map(|one| one.path.as_path())
            .ok_or_else(|| Trouble::Wrong(format!("cargo built no program {name}")))
    }

    pub(crate) fn tests(&self) -> impl Iterator<Item = &Executable> {
        self.0.iter().filter(|one| !one.is_program)
    }

    /// The programs of one package, under the names by which its tests ask for them.
    fn programs_of(&self, package: &str) -> Vec<(String, OsString)> {
        self.0
            .iter()
            .filter(|one| one.is_program && one.package == package)
            .map(|one| {
                (
                    format!("CARGO_BIN_EXE_{}", one.name),
                    one.path.clone().into(),
                )
            })
            .collect()
    }

    /// Prepares one test program to be run, through `runner` if it is for another system.
    pub(crate) fn prepare(
        &self,
        project: &Project,
        test: &Executable,
        runner: Option<&Path>,
    ) -> Program {
        let program = match runner {
            Some(runner) => Program::new(runner).arg(&test.path),
            None => Program::new(&test.path),
        };
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        program
            .dir(&test.folder)
            .env("CARGO", cargo)
            .env("CARGO_MANIFEST_DIR", &test.folder)
            .env("CARGO_TARGET_DIR", &project.target)
            .env("INSTA_UPDATE", "no")
            // The end of the log is for what went wrong, not for where the runtime was.
            .env("RUST_BACKTRACE", "0")
            .envs(self.programs_of(&test.package))
    }
}

impl Tally {
    pub(crate) const fn ran(self) -> u64 {
        self.passed + self.failed
    }

    pub(crate) const fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }

    /// Adds up what test programs say at their end.
    pub(crate) fn read(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("test result: "))
        {
            let words: Vec<&str> = line
                .split([' ', ';'])
                .filter(|word| !word.is_empty())
                .collect();
            let count = |name: &str| -> u64 {
                words
                    .windows(2)
                    .find(|pair| pair[1] == name)
                    .and_then(|pair| pair[0].parse().ok())
                    .unwrap_or(0)
            };
            tally.add(Self {
                passed: count("passed"),
                failed: count("failed"),
                ignored: count("ignored"),
            });
        }
        tally
    }
}

/// Reads one line of cargo's report.
fn executable(line: &str) -> Option<Executable> {
    let message: Value = serde_json::from_str(line).ok()?;
    if message["reason"] != "compiler-artifact" {
        return None;
    }
    let path = PathBuf::from(message["executable"].as_str()?);
    let manifest = Path::new(message["manifest_path"].as_str()?);
    let is_test = message["profile"]["test"].as_bool()?;
    let kinds = message["target"]["kind"].as_array()?;
    let is_program = !is_test && kinds.iter().any(|kind| kind == "bin");
    if !is_test && !is_program {
        return None;
    }
    Some(Executable {
        package: package_name(message["package_id"].as_str()?, manifest),
        name: message["target"]["name"].as_str()?.to_owned(),
        is_program,
        path,
        folder: manifest.parent()?.to_owned(),
    })
}

/// The name stands in the id, unless it is the folder's own name.
fn package_name(id: &str, manifest: &Path) -> String {
    let end = id.rsplit('#').next().unwrap_or_default();
    match end.split_once('@') {
        Some((name, _)) => name.to_owned(),
        None => {
            let folder = manifest
                .parent()
                .and_then(Path::file_name)
                .unwrap_or_default();
            folder.to_string_lossy().into_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: &str, test: bool, id: &str) -> String {
        serde_json::json!({
            "reason": "compiler-artifact", "package_id": id, "manifest_path": "/p/crates/cli/Cargo.toml",
            "target": {"kind": [kind], "name": "companion"}, "profile": {"test": test}, "executable": "/t/companion",
        })
        .to_string()
    }

    #[test]
    fn programs_and_tests_are_told_apart() {
        let id = "path+file:///p/crates/cli#companion@0.1.0";
        let program = executable(&line("bin", false, id)).expect("a program was not seen");
        assert!(program.is_program);
        assert_eq!(
            (program.package.as_str(), program.folder.as_path()),
            ("companion", Path::new("/p/crates/cli"))
        );
        assert!(
            !executable(&line("bin", true, id))
                .expect("a test was not seen")
                .is_program
        );
        assert!(
            !executable(&line("test", true, id))
                .expect("a test was not seen")
                .is_program
        );
        assert_eq!(
            executable(&line("example", false, id)),
            None,
            "an example would be run as a test"
        );
        assert_eq!(
            executable(r#"{"reason":"build-finished","success":true}"#),
            None
        );
        let short = executable(&line("lib", true, "path+file:///p/crates/cli#0.1.0"))
            .expect("a test was not seen");
        assert_eq!(short.package, "cli");
    }

    #[test]
    fn what_test_programs_say_is_added_up() {
        let output = "running 3 tests\n\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.1s\n\
                      test result: FAILED. 5 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n";
        let expected = Tally {
            passed: 7,
            failed: 1,
            ignored: 1,
        };
        assert_eq!(
            Tally::read(output),
            expected,
            "a failed test would not be counted"
        );
        assert_eq!(Tally::read("nothing ran").ran(), 0);
    }
}
