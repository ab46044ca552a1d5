//! Programs that Debian does not have, kept in the user's cache folder for every checkout.

use std::path::PathBuf;
use std::time::Duration;

use crate::project::Project;
use crate::trouble::Trouble;

const TAURI_DRIVER: (&str, &str) = ("tauri-driver", "2.1.0");
const CARGO_DENY: (&str, &str) = ("cargo-deny", "0.20.2");
const RAGE: (&str, &str) = ("rage", "0.12.1");
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Where the program that drives the window is.
pub(crate) fn tauri_driver() -> Result<PathBuf, Trouble> {
    program(TAURI_DRIVER)
}

/// Where the reader of licences and sources is.
pub(crate) fn cargo_deny() -> Result<PathBuf, Trouble> {
    program(CARGO_DENY)
}

/// Where the program is beside which sealing is measured.
pub(crate) fn rage() -> Result<PathBuf, Trouble> {
    program(RAGE)
}

pub(super) fn ensure_tauri_driver(project: &Project) -> Result<(), Trouble> {
    install(
        project,
        TAURI_DRIVER,
        // Not optimised: it is built once and then runs for seconds.
        &["--debug"],
        "lets a test press the buttons in the window",
    )
}

pub(super) fn ensure_cargo_deny(project: &Project) -> Result<(), Trouble> {
    install(
        project,
        CARGO_DENY,
        &["--debug"],
        "reads the licences and sources of all packages",
    )
}

pub(super) fn ensure_rage(project: &Project) -> Result<(), Trouble> {
    let why = "seals files in the same format, to be measured beside";
    install(project, RAGE, &[], why)
}

fn install(project: &Project, tool: (&str, &str), how: &[&str], why: &str) -> Result<(), Trouble> {
    if program(tool)?.is_file() {
        return Ok(());
    }
    let (name, version) = tool;
    println!("installing {name} {version}: it {why}");
    let log = project.log(name)?;
    project
        .cargo()
        .args(["install", "--locked"])
        .args(how)
        .arg("--root")
        .arg(folder(tool)?)
        .arg("--target-dir")
        .arg(project.scratch("tools")?)
        .arg(format!("{name}@{version}"))
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .limit(LIMIT)
        .log(&log)
        .run()
}

fn program(tool: (&str, &str)) -> Result<PathBuf, Trouble> {
    let name = format!("{}{}", tool.0, std::env::consts::EXE_SUFFIX);
    Ok(folder(tool)?.join("bin").join(name))
}

fn folder((name, version): (&str, &str)) -> Result<PathBuf, Trouble> {
    Ok(cache()?.join(format!("{name}-{version}")))
}

fn cache() -> Result<PathBuf, Trouble> {
    let set = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .ok_or_else(|| Trouble::Missing("neither HOME nor XDG_CACHE_HOME is set".into()))?;
    Ok(base.join("learner-companion/tools"))
}
