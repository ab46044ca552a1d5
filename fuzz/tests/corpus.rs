//! A short run of every target without the fuzzer: its kept corpus, then thousands of inputs made from it.
//!
//! The inputs are the same in every run. A target that fails here fails for somebody's report.

#![expect(
    clippy::expect_used,
    reason = "a helper that cannot go on fails its test"
)]

use std::{fs, path::Path};

use fastrand::Rng;
use fuzz_targets::{TARGETS, Target};

/// Corpora are for reading in seconds; a fuzzing run makes them grow.
const MOST_FILES: usize = 300;
const MOST_BYTES: usize = 200 * 1024;
const LONGEST: usize = 32 * 1024;

macro_rules! targets {
    ($($name:ident: $rounds:literal,)*) => {
        $(
            #[test]
            fn $name() {
                replay(stringify!($name), fuzz_targets::$name, $rounds);
            }
        )*

        #[test]
        fn every_target_is_tried() {
            let tried = [$(stringify!($name)),*];
            let known: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
            assert_eq!(tried.as_slice(), known, "a parser that nobody tries");
        }
    };
}

targets! {
    bundle: 300,
    envelope: 4_000,
    event: 4_000,
    evidence: 4_000,
    hub_description: 4_000,
    hub_door: 4_000,
    hub_page: 4_000,
    hub_reply: 4_000,
    manifest: 4_000,
    pack: 2_000,
    part: 300,
    receipt: 4_000,
}

fn replay(name: &str, target: Target, rounds: usize) {
    let corpus = corpus(name);
    let accepted = corpus.iter().filter(|bytes| target(bytes)).count();
    assert!(accepted > 0, "{name}: nothing gets past the first check");
    let mut chance = Rng::with_seed(1);
    for _ in 0..rounds {
        target(&changed(&corpus, &mut chance));
    }
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(name);
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("a corpus")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    // A folder has another order on every system.
    paths.sort();
    let corpus: Vec<_> = paths
        .iter()
        .map(|path| fs::read(path).expect("an input"))
        .collect();
    let size: usize = corpus.iter().map(Vec::len).sum();
    assert!(!corpus.is_empty(), "{name}: nothing to start from");
    assert!(corpus.len() <= MOST_FILES, "{name}: {} files", corpus.len());
    assert!(size <= MOST_BYTES, "{name}: {size} bytes");
    corpus
}

/// An input of the corpus with a few changes of the kinds that parsers trip over.
fn changed(corpus: &[Vec<u8>], chance: &mut Rng) -> Vec<u8> {
    let mut bytes = chance.choice(corpus).cloned().unwrap_or_default();
    for _ in 0..chance.usize(1..6) {
        let at = chance.usize(..=bytes.len());
        let end = (at + chance.usize(..64)).min(bytes.len());
        match chance.u8(..7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.insert(at, chance.u8(..)),
            3 => bytes[at..end].fill(*chance.choice(&[0, 1, 0x7f, 0x80, 0xff]).unwrap_or(&0)),
            4 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            5 => {
                let other = chance.choice(corpus).map_or(&[][..], Vec::as_slice);
                let from = chance.usize(..=other.len());
                bytes.truncate(at);
                bytes.extend(&other[from..]);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.u8(..8);
                }
            }
        }
        bytes.truncate(LONGEST);
    }
    bytes
}
