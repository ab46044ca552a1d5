//! Puts the built desk page into the program. Without it the program builds too, and says so.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let desk = root.join("../../desk");
    let page = desk.join("dist");
    let built = page.join("index.html").is_file();
    if !built {
        println!(
            "cargo::warning=the desk page was not built; /desk/ will say so (npm run build in the folder desk)"
        );
    }
    // A page that appears later must be noticed, and one that is there must not be looked for elsewhere.
    let watched = if built { &page } else { &desk };
    println!("cargo::rerun-if-changed={}", watched.display());

    let mut files = Vec::new();
    if built {
        collect(&page, &page, &mut files);
        files.sort();
    }
    let mut table = String::from("pub(super) static FILES: &[(&str, &[u8])] = &[\n");
    for (name, path) in files {
        let _ = writeln!(table, "    ({name:?}, include_bytes!({path:?})),");
    }
    table.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    if let Err(fault) = fs::write(out.join("page.rs"), table) {
        println!("cargo::error=the table of the desk page: {fault}");
    }
}

/// Every file below `folder` with its name relative to `top`.
fn collect(top: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(top, &path, files);
            continue;
        }
        let Ok(name) = path.strip_prefix(top) else {
            continue;
        };
        let name = name.to_string_lossy().replace('\\', "/");
        if let Ok(path) = path.canonicalize() {
            files.push((name, path));
        }
    }
}
