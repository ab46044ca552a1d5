//! The real program in a real window on a virtual desktop.

use std::path::Path;
use std::time::Duration;

use crate::built::{self, Built, Executable};
use crate::desktop::{Desktop, Parts};
use crate::process::Program;
use crate::project::Project;
use crate::setup;
use crate::test::Work;
use crate::trouble::Trouble;

const LIMIT: Duration = Duration::from_secs(15 * 60);

pub(super) fn test(work: &mut Work<'_>) -> Result<(), Trouble> {
    let built = built::whole_workspace(work.project, &work.log)?;
    let desktop = Desktop::start(Parts::BusAndDisplay)?;
    let pictures = fresh_pictures(work.project)?;
    let program = drive(work.project, &built, &desktop, &pictures)?.limit(LIMIT);
    let test = window_test(&built)?;
    let good = super::passes(work, test, program)?;
    if !good {
        return Err(Trouble::Wrong(
            "the window does not do what it should".into(),
        ));
    }
    if work.tally.ran() == 0 {
        return Err(Trouble::Wrong("no test in a window ran".into()));
    }
    work.note = format!("pictures in {}", pictures.display());
    Ok(())
}

/// The tests in a window, told where everything is.
pub(crate) fn drive(
    project: &Project,
    built: &Built,
    desktop: &Desktop,
    pictures: &Path,
) -> Result<Program, Trouble> {
    let program = built
        .prepare(project, window_test(built)?, None)
        .arg("--test-threads=1")
        .env("LC_WINDOW_BIN", built.program("learner-companion")?)
        .env("LC_INTAKE_BIN", built.program("council-intake")?)
        .env("LC_TAURI_DRIVER", setup::tauri_driver()?)
        .env("LC_PICTURES", pictures);
    Ok(desktop.put(program))
}

pub(super) fn is_window_test(test: &Executable) -> bool {
    test.package == "product-tests" && test.name == "window"
}

fn window_test(built: &Built) -> Result<&Executable, Trouble> {
    built
        .tests()
        .find(|test| is_window_test(test))
        .ok_or_else(|| Trouble::Wrong("cargo built no test for the window".into()))
}

fn fresh_pictures(project: &Project) -> Result<std::path::PathBuf, Trouble> {
    let folder = project.scratch("pictures")?;
    std::fs::remove_dir_all(&folder).map_err(Trouble::file(&folder))?;
    project.scratch("pictures")
}
