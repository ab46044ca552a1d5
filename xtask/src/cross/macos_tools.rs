//! Stands in for the C compiler of macOS, which only Apple's computers have.
//!
//! Types of Rust code can be checked without the objects of the C code that comes with some packages. So every object is
//! an empty one. Only the preprocessor works, because build scripts ask it which version of a header they have.

use std::path::{Path, PathBuf};

use crate::process::Program;
use crate::project::Project;
use crate::trouble::Trouble;

const COMPILER: &str = r#"#!/bin/bash
here="${BASH_SOURCE[0]%/*}"
preprocess= compile= output= kept=() inputs=()
while [ $# -gt 0 ]; do
  case "$1" in
    -E) preprocess=yes; kept+=("$1") ;;
    -c) compile=yes ;;
    -o) output="$2"; shift ;;
    -MF) : > "$2"; shift ;;
    -target|-arch|-isysroot) shift ;;
    -I|-D|-U|-include|-isystem) kept+=("$1" "$2"); shift ;;
    -I*|-D*|-U*) kept+=("$1") ;;
    --version|-dumpmachine|-v) exec gcc "$1" ;;
    -*) ;;
    *) inputs+=("$1") ;;
  esac
  shift
done
if [ ${#inputs[@]} = 0 ]; then
  echo "no input files" >&2
  exit 1
elif [ -n "$preprocess" ]; then
  exec gcc "${kept[@]}" "${inputs[@]}" ${output:+-o "$output"}
elif [ -n "$output" ]; then
  cp "$here/empty.o" "$output"
elif [ -n "$compile" ]; then
  for input in "${inputs[@]}"; do name="${input##*/}"; cp "$here/empty.o" "${name%.*}.o"; done
fi
"#;

/// Writes the tools and says where they are.
pub(super) fn write(project: &Project, log: &Path) -> Result<PathBuf, Trouble> {
    let folder = project.scratch("macos-tools")?;
    let (source, object) = (folder.join("empty.c"), folder.join("empty.o"));
    keep(&source, "typedef int nothing;\n")?;
    if !object.is_file() {
        Program::new("gcc")
            .arg("-c")
            .arg(&source)
            .arg("-o")
            .arg(&object)
            .log(log)
            .run()?;
    }
    let compiler = folder.join("cc");
    keep(&compiler, COMPILER)?;
    executable(&compiler)?;
    Ok(folder)
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
