//! What the window has to load, compressed, beside its budget.

use super::{Aim, Row};
use crate::process::Program;
use crate::project::{Pages, Project};
use crate::setup::{self, Need};
use crate::trouble::Trouble;

/// Kilobytes of all files with this ending.
const BUDGETS: &[(&str, &str, f64)] = &[("bundle-js", ".js", 45.0), ("bundle-css", ".css", 12.0)];

const SCRIPT: &str = r#"
const { readdirSync, readFileSync } = require("node:fs");
const { gzipSync } = require("node:zlib");
const files = readdirSync("dist", { recursive: true }).filter((file) => String(file).endsWith(process.argv[1]));
console.log(files.reduce((sum, file) => sum + gzipSync(readFileSync("dist/" + file), { level: 9 }).length, 0));
"#;

pub(super) fn measure(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::BuiltScreens])?;
    BUDGETS
        .iter()
        .map(|&(name, ending, budget)| row(project, name, ending, budget))
        .collect()
}

fn row(project: &Project, name: &'static str, ending: &str, budget: f64) -> Result<Row, Trouble> {
    let bytes = Program::new("node")
        .dir(project.pages(Pages::Screens))
        .args(["-e", SCRIPT, ending])
        .output()?;
    let bytes: f64 = bytes
        .trim()
        .parse()
        .map_err(|_| Trouble::Wrong(format!("the size of the {ending} files is not known")))?;
    Ok(Row {
        name,
        ours: bytes / 1000.0,
        beside: budget,
        unit: "KB",
        aim: Aim::AtMost(1.0),
    })
}
