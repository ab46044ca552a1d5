//! What the window has to load, compressed, beside its budget.

use super::{Aim, Row};
use crate::process::Program;
use crate::project::{Pages, Project};
use crate::setup::{self, Need};
use crate::trouble::Trouble;

/// Kilobytes of each kind of file, in the order in which the script prints them.
const BUDGETS: &[(&str, f64)] = &[
    // What Home needs to appear.
    ("bundle-js", 36.0),
    // The largest room, with everything that rooms share.
    ("bundle-rooms", 20.0),
    // The whole program of the window, without its words.
    ("bundle-js-all", 95.0),
    ("bundle-css", 12.0),
];

const SCRIPT: &str = r#"
const { readdirSync, readFileSync } = require("node:fs");
const { gzipSync } = require("node:zlib");
const files = readdirSync("dist", { recursive: true }).map(String);
const size = (file) => gzipSync(readFileSync("dist/" + file), { level: 9 }).length;
const sum = (names) => names.reduce((total, file) => total + size(file), 0);
const entry = files.filter((file) => file.endsWith(".js"));
const later = files.filter((file) => /\.mjs$/.test(file) && !/(^|[/\\])words-[^/\\]*$/.test(file));
const rooms = later.filter((file) => /room-[^/\\]*$/.test(file));
const shared = sum(later.filter((file) => !rooms.includes(file)));
const room = rooms.length === 0 ? 0 : Math.max(...rooms.map(size)) + shared;
const style = sum(files.filter((file) => file.endsWith(".css")));
console.log([sum(entry), room, sum(entry) + sum(later), style].join(" "));
"#;

pub(super) fn measure(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    setup::ensure(project, &[Need::BuiltScreens])?;
    let printed = Program::new("node")
        .dir(project.pages(Pages::Screens))
        .args(["-e", SCRIPT])
        .output()?;
    let sizes: Vec<f64> = printed
        .split_whitespace()
        .map_while(|bytes| bytes.parse().ok())
        .collect();
    if sizes.len() != BUDGETS.len() {
        return Err(Trouble::Wrong(
            "the sizes of what the window loads are not known".to_owned(),
        ));
    }
    Ok(sizes
        .iter()
        .zip(BUDGETS)
        .map(|(bytes, &(name, budget))| row(name, *bytes, budget))
        .collect())
}

fn row(name: &'static str, bytes: f64, budget: f64) -> Row {
    Row {
        name,
        ours: bytes / 1000.0,
        beside: budget,
        unit: "KB",
        aim: Aim::AtMost(1.0),
    }
}
