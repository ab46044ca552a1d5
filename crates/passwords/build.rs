//! Presses the lists of common passwords together into the filter that the program carries.

#[path = "src/known/format.rs"]
mod format;

use std::collections::BTreeSet;
use std::error::Error;
use std::io::Read;
use std::path::Path;

const LISTS: [&str; 3] = [
    "django-common-passwords.txt.gz",
    "zxcvbn-ts-passwords.txt.gz",
    "seclists-top-1000000.txt.gz",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/known/format.rs");
    println!("cargo::rerun-if-changed=data");
    let mut keys = BTreeSet::new();
    for list in LISTS {
        let packed = std::fs::read(Path::new("data").join(list))?;
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut text)?;
        let entries = text.split(|byte| *byte == b'\n');
        keys.extend(entries.filter(|entry| !entry.is_empty()).map(format::key));
    }
    let keys: Vec<u64> = keys.into_iter().collect();
    let out = std::env::var_os("OUT_DIR").ok_or("cargo gives no place")?;
    std::fs::write(Path::new(&out).join("known.filter"), format::press(&keys)?)?;
    Ok(())
}
