//! Wine with a home of its own and the one library that it lacks.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

const PROGRAM: &str = "/usr/lib/wine/wine64";
const SERVER: &str = "/usr/lib/wine/wineserver64";
const FIRST_START: Duration = Duration::from_secs(5 * 60);

/// Runs programs for Windows.
#[derive(Debug)]
pub(super) struct Wine {
    home: PathBuf,
}

impl Wine {
    /// Prepares a home under `target/`.
    pub(super) fn ready(project: &Project, log: &Path) -> Result<Self, Trouble> {
        let folder = project.scratch("wine")?;
        let wine = Self {
            home: folder.join("home"),
        };
        let system = wine.home.join("drive_c/windows/system32");
        if !system.is_dir() {
            wine.put(Program::new(PROGRAM))
                .args(["wineboot", "--init"])
                .limit(FIRST_START)
                .log(log)
                .run()?;
        }
        let library = system.join("bcryptprimitives.dll");
        Program::new("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-O2", "-Wall", "-Werror", "-o"])
            .arg(&library)
            .arg(project.root.join("xtask/wine/bcryptprimitives.c"))
            .arg("-ladvapi32")
            .log(log)
            .run()?;
        Ok(wine)
    }

    /// What runs a program for Windows.
    pub(super) fn runner(&self) -> &'static Path {
        Path::new(PROGRAM)
    }

    /// A program that is run by Wine, in Wine's environment.
    pub(super) fn put(&self, program: Program) -> Program {
        program
            .env("WINEPREFIX", &self.home)
            // Wine links a person's folders into its own.
            .env("HOME", &self.home)
            .env("WINESERVER", SERVER)
            .env("WINEDEBUG", "-all")
            // Neither .NET nor a browser is wanted, and nobody is there to be asked about them.
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=")
            .without("DISPLAY")
    }

    pub(super) fn program(&self, program: &Path) -> Program {
        self.put(Program::new(PROGRAM).arg(program))
    }

    /// How a program for Windows calls this file.
    pub(super) fn path(file: &Path) -> String {
        format!("Z:{}", file.display()).replace('/', "\\")
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // Only the server of this home.
        let _ = self.put(Program::new(SERVER)).arg("--kill").run();
    }
}
