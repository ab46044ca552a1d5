//! The checks, in the order in which they are run: the quickest to fail first.

mod rust;
mod screens;
mod window;

use std::time::Duration;

use crate::cross;
use crate::setup::{self, Need};
use crate::test::Work;
use crate::trouble::Trouble;

pub(crate) use rust::passes;
pub(crate) use window::drive;

/// One check.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) needs: &'static [Need],
    /// Whether it takes less than two minutes once things are built.
    pub(crate) quick: bool,
    pub(crate) run: fn(&mut Work<'_>) -> Result<(), Trouble>,
}

/// All checks.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        about: "how the Rust code is laid out",
        needs: &[],
        quick: true,
        run: fmt,
    },
    Step {
        name: "deny",
        about: "licences, sources and unwanted packages",
        needs: &[Need::Deny],
        quick: true,
        run: deny,
    },
    Step {
        name: "ui-check",
        about: "types of the screens",
        needs: &[Need::Screens],
        quick: true,
        run: screens::check,
    },
    Step {
        name: "ui-build",
        about: "the screens are built and within their budget of kilobytes",
        needs: &[Need::Screens],
        quick: true,
        run: screens::build,
    },
    Step {
        name: "screens",
        about: "every screen with its rules of accessibility",
        needs: &[Need::Screens],
        quick: true,
        run: screens::test,
    },
    Step {
        name: "desk",
        about: "the page of the safeguarding team",
        needs: &[Need::Desk],
        quick: true,
        run: screens::desk,
    },
    Step {
        name: "clippy",
        about: "lints of the whole workspace",
        needs: &[Need::Build, Need::BuiltScreens, Need::BuiltDesk],
        quick: true,
        run: rust::clippy,
    },
    Step {
        name: "rust",
        about: "all tests but those in a window",
        needs: &[
            Need::Build,
            Need::BuiltScreens,
            Need::BuiltDesk,
            Need::Display,
            Need::Parts,
        ],
        quick: false,
        run: rust::test,
    },
    Step {
        name: "window",
        about: "the real program in a real window",
        needs: &[
            Need::Build,
            Need::BuiltScreens,
            Need::BuiltDesk,
            Need::Display,
            Need::Driver,
            Need::Parts,
        ],
        quick: false,
        run: window::test,
    },
    Step {
        name: "windows",
        about: "everything built for Windows; what needs no window is run",
        needs: &[Need::BuiltScreens, Need::Windows],
        quick: false,
        run: cross::windows,
    },
    Step {
        name: "macos",
        about: "everything type-checked for macOS",
        needs: &[Need::BuiltScreens, Need::Mac],
        quick: false,
        run: cross::macos,
    },
];

fn fmt(work: &mut Work<'_>) -> Result<(), Trouble> {
    work.project
        .cargo()
        .args(["fmt", "--all", "--check"])
        .log(&work.log)
        .run()
}

fn deny(work: &mut Work<'_>) -> Result<(), Trouble> {
    work.note = "the list of known weaknesses is not asked: it has to be fetched".into();
    // Packages for other systems are judged too, and the lock file must be complete.
    work.project
        .cargo()
        .args(["fetch", "--locked"])
        .log(&work.log)
        .run()?;
    crate::process::Program::new(setup::cargo_deny()?)
        .dir(&work.project.root)
        .args([
            "--offline",
            "--color",
            "never",
            "check",
            "--hide-inclusion-graph",
        ])
        .args(["bans", "licenses", "sources"])
        .limit(Duration::from_secs(5 * 60))
        .log(&work.log)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_a_name_of_its_own() {
        for (at, step) in STEPS.iter().enumerate() {
            let again = STEPS[at + 1..].iter().any(|other| other.name == step.name);
            assert!(!again, "--only {} would leave a step out", step.name);
        }
    }
}
