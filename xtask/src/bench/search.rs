//! How long one search takes while somebody types.

use std::time::Duration;

use serde_json::Value;

use super::{Aim, Row};
use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(20 * 60);
/// What a search may take, in milliseconds: the next key comes much later.
const FLOOR: f64 = 2.0;

pub(super) fn measure(project: &Project, _: &[&str]) -> Result<Vec<Row>, Trouble> {
    let log = project.log("bench-search")?;
    println!("building the search for release ({})", log.display());
    project
        .cargo()
        .args([
            "build",
            "--release",
            "--package",
            "content",
            "--example",
            "search_speed",
        ])
        .limit(LIMIT)
        .log(&log)
        .run()?;
    let program = project.target.join("release/examples/search_speed");
    let (said, _) = Program::new(program).limit(LIMIT).answer()?;
    println!("{}", said.trim());
    let said: Value = serde_json::from_str(said.trim())
        .map_err(|_| Trouble::Wrong("the search gave no times".into()))?;
    let slow = said["ms_95"]
        .as_f64()
        .ok_or_else(|| Trouble::Wrong("the search does not say ms_95".into()))?;
    Ok(vec![Row {
        name: "search",
        ours: slow,
        beside: FLOOR,
        unit: "ms",
        aim: Aim::AtMost(1.0),
    }])
}
