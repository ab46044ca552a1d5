//! Writes the poster and the leaflet of every language as pages of HTML into a folder, and of which words each is made.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::PathBuf;

use content::{Library, Paper, fingerprint};

const HEAD: &str =
    "# Of which words each PDF in this folder was made. Written by `cargo xtask leaflets`.\n";

fn main() -> io::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("name the folder to write to"))?;
    let library = Library::built_in();
    let mut made = HEAD.to_owned();
    for language in library.languages() {
        let code = &language.code;
        fs::create_dir_all(folder.join(code))?;
        // Writing to a String cannot fail.
        let _ = write!(made, "\n[{code}]\n");
        for paper in Paper::ALL {
            let page = library.paper(code, paper).unwrap_or_default();
            let _ = writeln!(made, "{} = \"{}\"", paper.id(), fingerprint(&page));
            fs::write(folder.join(code).join(format!("{}.html", paper.id())), page)?;
        }
    }
    fs::write(folder.join("made-from.toml"), made)
}
