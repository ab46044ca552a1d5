//! A C compiler for macOS, good enough for a type check: zig behind the options that build scripts pass.

use std::path::{Path, PathBuf};

use crate::project::Project;
use crate::setup;
use crate::trouble::Trouble;

/// Drops what zig does not know, leaves Objective-C out, and compiles the rest.
const COMPILER: &str = r#"#!/bin/bash
here="$(dirname "$(readlink -f "$0")")"
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    -target|-arch|-isysroot) shift ;;
    --target=*|-mmacosx-version-min=*|-mmacos-version-min=*) ;;
    *.m) arguments+=("$here/empty.c") ;;
    *) arguments+=("$1") ;;
  esac
  shift
done
exec "@ZIG@" cc -target aarch64-macos -I "$here/include" "${arguments[@]}"
"#;

const OTHER: &str = "#!/bin/sh\nexec \"@ZIG@\" @TOOL@ \"$@\"\n";

/// Apple's header is part of the SDK. Nothing is linked, so the names are enough.
const LOG_HEADER: &str = "\
#pragma once
typedef void *os_log_t;
#define OS_LOG_DEFAULT ((os_log_t)0)
#define os_log(log, ...) ((void)(log))
#define os_log_error(log, ...) ((void)(log))
#define os_log_info(log, ...) ((void)(log))
#define os_log_debug(log, ...) ((void)(log))
";

/// Writes the tools and says where they are.
pub(super) fn write(project: &Project) -> Result<PathBuf, Trouble> {
    let zig = setup::zig()?;
    let folder = project.scratch("macos-tools")?;
    project.scratch("macos-tools/include/os")?;
    let of_zig = |script: &str| script.replace("@ZIG@", &zig.to_string_lossy());
    program(&folder.join("cc"), &of_zig(COMPILER))?;
    for tool in ["ar", "ranlib"] {
        program(&folder.join(tool), &of_zig(OTHER).replace("@TOOL@", tool))?;
    }
    keep(&folder.join("include/os/log.h"), LOG_HEADER)?;
    keep(&folder.join("empty.c"), "typedef int nothing;\n")?;
    Ok(folder)
}

fn program(path: &Path, script: &str) -> Result<(), Trouble> {
    keep(path, script)?;
    executable(path)
}

/// Leaves a file alone that is right already: build scripts look at its age.
fn keep(path: &Path, text: &str) -> Result<(), Trouble> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    std::fs::write(path, text).map_err(Trouble::file(path))
}

#[cfg(unix)]
fn executable(path: &Path) -> Result<(), Trouble> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
        .map_err(Trouble::file(path))
}

#[cfg(not(unix))]
const fn executable(_path: &Path) -> Result<(), Trouble> {
    Ok(())
}
