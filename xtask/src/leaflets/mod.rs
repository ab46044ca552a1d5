//! The poster and the leaflet of every language as PDF, made of the pages that the program itself writes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::process::Program;
use crate::project::Project;
use crate::setup::{self, Need};
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(20 * 60);
const PRINT_LIMIT: Duration = Duration::from_secs(2 * 60);
const BROWSER: &[&str] = include!("browser.rs");
const MADE_FROM: &str = "made-from.toml";
const PAPERS: [&str; 2] = ["poster", "leaflet"];

/// Makes those whose words have changed; the others stay as they are, to the byte.
pub(crate) fn make(project: &Project) -> Result<(), Trouble> {
    setup::ensure(project, &[Need::Print])?;
    let pages = fresh(&project.target.join("leaflets"))?;
    write_pages(project, &pages)?;
    let prints = project.root.join("policy-content/print");
    let now = read_made(&pages.join(MADE_FROM))?;
    let before = read_made(&prints.join(MADE_FROM)).unwrap_or_default();
    for (language, made) in &now {
        for paper in PAPERS {
            let pdf = prints.join(language).join(format!("{paper}.pdf"));
            let same = before.get(language).and_then(|before| before.get(paper)) == made.get(paper);
            if !same || !pdf.is_file() {
                println!("printing the {paper} in {language}: its words are new");
                let page = pages.join(language).join(format!("{paper}.html"));
                print(project, &page, &pdf)?;
            }
        }
    }
    remove_others(&prints, &now)?;
    // Last, so that a half-done run is seen by the test.
    copy(&pages.join(MADE_FROM), &prints.join(MADE_FROM))
}

fn write_pages(project: &Project, pages: &Path) -> Result<(), Trouble> {
    let log = project.log("leaflets")?;
    println!("writing the pages ({})", log.display());
    project
        .cargo()
        .args(["run", "--package", "content", "--example", "leaflets", "--"])
        .arg(pages)
        .env("CARGO_INCREMENTAL", "0")
        .limit(LIMIT)
        .log(&log)
        .run()
}

fn print(project: &Project, page: &Path, pdf: &Path) -> Result<(), Trouble> {
    if let Some(folder) = pdf.parent() {
        fs::create_dir_all(folder).map_err(Trouble::file(folder))?;
    }
    let log = project.log("leaflets-print")?;
    let profile = project.scratch("leaflets/browser")?;
    Program::new("chromium")
        .args(BROWSER)
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .limit(PRINT_LIMIT)
        .log(&log)
        .run()?;
    let bytes = fs::read(pdf).map_err(Trouble::file(pdf))?;
    if bytes.starts_with(b"%PDF-") {
        return Ok(());
    }
    Err(Trouble::Wrong(format!("{} is no PDF", pdf.display())))
}

/// A language that is gone leaves no paper behind.
fn remove_others(prints: &Path, now: &toml::Table) -> Result<(), Trouble> {
    for entry in fs::read_dir(prints)
        .map_err(Trouble::file(prints))?
        .flatten()
    {
        let known = now.contains_key(&*entry.file_name().to_string_lossy());
        if entry.path().is_dir() && !known {
            fs::remove_dir_all(entry.path()).map_err(Trouble::file(&entry.path()))?;
        }
    }
    Ok(())
}

fn read_made(file: &Path) -> Result<toml::Table, Trouble> {
    let text = fs::read_to_string(file).map_err(Trouble::file(file))?;
    text.parse()
        .map_err(|fault| Trouble::Wrong(format!("{}: {fault}", file.display())))
}

fn fresh(folder: &Path) -> Result<PathBuf, Trouble> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Trouble::file(folder))?;
    }
    fs::create_dir_all(folder).map_err(Trouble::file(folder))?;
    Ok(folder.to_owned())
}

fn copy(from: &Path, to: &Path) -> Result<(), Trouble> {
    fs::copy(from, to).map_err(Trouble::file(to)).map(drop)
}
