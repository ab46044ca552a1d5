use std::collections::BTreeMap;

use content::{Pack, Trust};
use data_encoding::HEXLOWER;
use ed25519_dalek::Signer as _;
use sha2::{Digest as _, Sha256};

use crate::signed;

/// A folder of council words, as it comes from a download or a USB stick.
///
/// The input is the text of `pack.toml`, a NUL, then `council.toml`. It is read three times: signed
/// by nobody, signed as it is, and with a list of contents that fits the second file.
pub fn pack(bytes: &[u8]) -> bool {
    let (contents, council) = split(bytes);
    let unsigned = folder(contents, council);
    let mut trusted = unsigned.clone();
    trusted.insert("pack.sig".to_owned(), signature(contents));
    let fitting = fitting_contents(council);
    let mut fitting = folder(&fitting, council);
    fitting.insert("pack.sig".to_owned(), signature(&fitting["pack.toml"]));

    let trust = Trust::new(vec![signed::key().verifying_key()], 1);
    assert!(
        Pack::verify(&unsigned, &trust, 0).is_err(),
        "words that nobody signed"
    );
    let verified = [trusted, fitting].map(|folder| Pack::verify(&folder, &trust, 0));
    for pack in verified.iter().flatten() {
        assert!(!pack.org.is_empty(), "a council without a name");
    }
    verified.iter().any(Result::is_ok)
}

fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0);
    end.map_or((bytes, bytes), |end| (&bytes[..end], &bytes[end + 1..]))
}

fn folder(contents: &[u8], council: &[u8]) -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([
        ("pack.toml".to_owned(), contents.to_vec()),
        ("council.toml".to_owned(), council.to_vec()),
    ])
}

fn fitting_contents(council: &[u8]) -> Vec<u8> {
    let hash = HEXLOWER.encode(&Sha256::digest(council));
    format!(
        "format = 1\norg = \"test-council\"\nversion = 5\nmade_at = \"2026-11-23T10:00:00Z\"\n\
         not_after = 2027-11-23T10:00:00Z\npractice = false\n[files]\n\"council.toml\" = \"{hash}\"\n"
    )
    .into_bytes()
}

fn signature(contents: &[u8]) -> Vec<u8> {
    let signature = signed::key().sign(&[b"SR-1/pack\0", contents].concat());
    HEXLOWER.encode(&signature.to_bytes()).into_bytes()
}
