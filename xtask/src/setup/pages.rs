//! The pages, for learners and for the desk: their packages and their built form.

use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::process::Program;
use crate::project::{Pages, Project};
use crate::trouble::Trouble;

const OLDEST_NODE: (u32, u32) = (20, 19);
const INSTALL_LIMIT: Duration = Duration::from_secs(10 * 60);
const BUILD_LIMIT: Duration = Duration::from_secs(5 * 60);

/// What both pages are made of: words, and how they look.
const SHARED: &[&str] = &[
    "policy-content/locales",
    "ui/src/lib/words",
    "ui/src/styles",
];

/// Installs the packages of some pages, unless exactly these are there.
pub(super) fn ensure_packages(project: &Project, pages: Pages) -> Result<(), Trouble> {
    let folder = project.pages(pages);
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(Trouble::file(&lock))?;
    let stamp = folder.join("node_modules/.installed-package-lock.json");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    check_node()?;
    println!(
        "installing the packages of {}: they are missing or older than package-lock.json",
        pages.name()
    );
    let log = project.log(&format!("npm-ci-{}", pages.folder()))?;
    project
        .npm(pages)
        .args(["ci", "--no-audit", "--no-fund"])
        .limit(INSTALL_LIMIT)
        .log(&log)
        .run()?;
    std::fs::write(&stamp, wanted).map_err(Trouble::file(&stamp))
}

/// Builds some pages if a source is newer than what is built.
pub(super) fn ensure_built(project: &Project, pages: Pages) -> Result<(), Trouble> {
    let folder = project.pages(pages);
    let built = modified(&folder.join("dist/index.html"));
    let sources = [
        "src",
        "words",
        "scripts",
        "index.html",
        "package-lock.json",
        "vite.config.ts",
    ];
    let newest = sources
        .iter()
        .map(|source| folder.join(source))
        .chain(SHARED.iter().map(|source| project.root.join(source)))
        .filter_map(|source| newest(&source))
        .max();
    if built.is_some() && built >= newest {
        return Ok(());
    }
    println!("building {}: part of the program", pages.name());
    let log = project.log(&format!("{}-build", pages.folder()))?;
    build(project, pages, &log)
}

/// Builds some pages and holds them against their budget of kilobytes.
pub(crate) fn build(project: &Project, pages: Pages, log: &Path) -> Result<(), Trouble> {
    project
        .npm(pages)
        .args(["run", "build"])
        .limit(BUILD_LIMIT)
        .log(log)
        .run()
}

fn check_node() -> Result<(), Trouble> {
    let wanted = format!(
        "Node {}.{} or newer with npm is needed",
        OLDEST_NODE.0, OLDEST_NODE.1
    );
    let text = Program::new("node")
        .arg("--version")
        .output()
        .map_err(|_| Trouble::Missing(format!("{wanted}; none was found")))?;
    match node_version(&text) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        _ => Err(Trouble::Missing(format!(
            "{wanted}; this is {}",
            text.trim()
        ))),
    }
}

fn node_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|about| about.modified()).ok()
}

/// When the newest file in this folder changed.
fn newest(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = std::fs::read_dir(path) else {
        return modified(path);
    };
    entries
        .flatten()
        .filter_map(|entry| newest(&entry.path()))
        .chain(modified(path))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_good_one() {
        for (text, good) in [
            ("v20.20.2\n", true),
            ("v20.19.0", true),
            ("v20.18.3", false),
            ("v18.19.0", false),
            ("v22.1.0", true),
        ] {
            let version = node_version(text);
            assert_eq!(
                version >= Some(OLDEST_NODE),
                good,
                "{text}: the screens would not build, without a reason"
            );
        }
        assert_eq!(node_version("nonsense"), None);
    }
}
