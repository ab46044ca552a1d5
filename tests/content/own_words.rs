//! No run of eight words is the same as in the council's documents. The documents are not kept here: only a salted
//! number for each of their runs is, in `source-runs.txt`. To make that file again after a document changed:
//!
//! `LC_SOURCES=FOLDER cargo test -p product-tests --test content -- --ignored write_the_source_runs`
//!
//! where FOLDER holds the documents as plain text files.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot read its files cannot go on"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::folder::files;

const RUN: usize = 8;
const SALT: &str = "own words, first edition";

#[test]
fn no_run_of_eight_words_is_the_councils() {
    let sources = source_runs();
    let mut same = Vec::new();
    for (file, text) in files() {
        same.extend(
            runs(&text)
                .into_iter()
                .filter(|run| sources.contains(&number(run)))
                .map(|run| format!("{file}: {run}")),
        );
    }
    assert!(
        same.is_empty(),
        "these words are the council's, not ours:\n{}",
        same.join("\n")
    );
}

#[test]
fn the_runs_are_those_of_two_whole_documents() {
    let count = source_runs().len();
    assert!(
        count > 2_000,
        "source-runs.txt holds only {count} runs, so it can find almost nothing"
    );
}

#[test]
#[ignore = "writes source-runs.txt from documents that are not kept here"]
fn write_the_source_runs() {
    let numbers: BTreeSet<u64> = documents()
        .iter()
        .flat_map(|text| runs(text))
        .map(|run| number(&run))
        .collect();
    let lines: String = numbers
        .iter()
        .map(|number| format!("{number:016x}\n"))
        .collect();
    fs::write(path(), lines).unwrap();
}

/// The council's documents, from the folder that `LC_SOURCES` names.
pub(crate) fn documents() -> Vec<String> {
    let folder = env::var_os("LC_SOURCES").expect("LC_SOURCES names the folder with the documents");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect()
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content/source-runs.txt")
}

fn source_runs() -> BTreeSet<u64> {
    let text = fs::read_to_string(path()).unwrap();
    text.lines()
        .map(|line| u64::from_str_radix(line, 16).unwrap())
        .collect()
}

fn runs(text: &str) -> Vec<String> {
    words(text).windows(RUN).map(|run| run.join(" ")).collect()
}

/// Lower case, without marks.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|character: char| {
        !character.is_alphanumeric() && character != '\'' && character != '\u{2019}'
    })
    .map(|word| word.replace(['\'', '\u{2019}'], "").to_lowercase())
    .filter(|word| !word.is_empty())
    .collect()
}

/// FNV-1a over salt and run: small, the same everywhere, and good enough to tell a few thousand runs apart.
pub(crate) fn number(run: &str) -> u64 {
    let bytes = SALT.bytes().chain([0]).chain(run.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
