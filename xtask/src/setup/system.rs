//! Installs Debian's packages; on other systems says what is wanted.

use std::collections::BTreeSet;
use std::path::Path;

use super::Need;
use super::packages::{PACKAGES, Package};
use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

/// Installs the packages that `needs` ask for and that are missing.
pub(super) fn ensure(project: &Project, needs: &[Need]) -> Result<(), Trouble> {
    let wanted: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| package.needs.iter().any(|need| needs.contains(need)))
        .collect();
    if wanted.is_empty() {
        return Ok(());
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        let names: Vec<_> = wanted.iter().map(|package| package.name).collect();
        println!(
            "This is not Debian. If something is missing, install what Debian calls: {}",
            names.join(" ")
        );
        return Ok(());
    }
    let there = installed(&wanted)?;
    let missing: Vec<&Package> = wanted
        .into_iter()
        .filter(|package| !there.contains(package.name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    for package in &missing {
        println!("installing {}: it {}", package.name, package.why);
    }
    install(project, &missing)?;
    quiet(&missing)
}

fn installed(wanted: &[&Package]) -> Result<BTreeSet<String>, Trouble> {
    let (text, _) = Program::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status} ${Package}\n"])
        .args(wanted.iter().map(|package| package.name))
        .env("LC_ALL", "C")
        .log_nowhere()
        .answer()?;
    Ok(text
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .map(str::to_owned)
        .collect())
}

fn install(project: &Project, missing: &[&Package]) -> Result<(), Trouble> {
    let log = project.log("packages")?;
    let names = || missing.iter().map(|package| package.name);
    let first = apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(names());
    if first.run_maybe_asking(&log).is_ok() {
        return Ok(());
    }
    println!("updating the list of packages first: it is missing or old");
    apt().arg("update").run_maybe_asking(&log)?;
    apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(names())
        .run_maybe_asking(&log)
}

/// Stops services that came with a package: tests start their own.
fn quiet(installed: &[&Package]) -> Result<(), Trouble> {
    if !Path::new("/run/systemd/system").exists() {
        return Ok(());
    }
    for service in installed.iter().filter_map(|package| package.service) {
        println!("switching the service {service} off: tests start their own");
        as_root("systemctl")
            .args(["disable", "--now", service])
            .run_in_front()?;
    }
    Ok(())
}

fn apt() -> Program {
    as_root("apt-get")
}

fn as_root(program: &str) -> Program {
    if is_root() {
        return Program::new(program).env("DEBIAN_FRONTEND", "noninteractive");
    }
    Program::new("sudo").args(["DEBIAN_FRONTEND=noninteractive", program])
}

impl Program {
    /// `sudo` may have to ask for a password, so it gets the terminal.
    fn run_maybe_asking(self, log: &Path) -> Result<(), Trouble> {
        if is_root() {
            self.log(log).run()
        } else {
            self.run_in_front()
        }
    }
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
const fn is_root() -> bool {
    false
}
