use std::io;

use proptest::prelude::*;
use report::{OpenFault, Sha256Hash, open_file, seal_file};

use crate::parts;

#[test]
fn a_file_of_any_length_comes_out_as_it_went_in() {
    for size in [1, 2, 3, 100, 65_535, 65_536, 65_537, 200_000, 1_000_003] {
        let plain = (0..size).map(|n| (n % 251) as u8).collect::<Vec<_>>();
        let (part, sealed) = parts::sealed_file(&plain);
        assert!(
            part.matches(&sealed),
            "{size} bytes are announced as others"
        );
        let mut out = Vec::new();
        let hash = open_file(&sealed[..], &parts::identity("lead"), size as u64, &mut out);
        assert_eq!(hash, Ok(Sha256Hash::of(&plain)), "{size} bytes");
        assert_eq!(out, plain, "{size} bytes");
    }
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_sealed() {
    for (case, size) in [("it grew", 99), ("it shrank", 101)] {
        let mut sealed = Vec::new();
        let fault = seal_file(&mut &[7; 100][..], size, &mut sealed, &parts::readers());
        let kind = fault.map_err(|fault| fault.kind());
        assert_eq!(kind, Err(io::ErrorKind::InvalidData), "{case}");
    }
}

#[test]
fn the_sealed_length_tells_little() {
    // `age` itself adds a few random bytes to the header, so what is under the seal is measured.
    let length = |size: usize| {
        let (_, sealed) = parts::sealed_file(&vec![7; size]);
        parts::decrypted(&sealed, "lead").len()
    };
    let lengths = (100_000..104_000).step_by(100).map(length);
    let different = lengths.collect::<std::collections::BTreeSet<_>>().len();
    assert!(different <= 3, "{different} lengths tell 40 files apart");
    assert!(length(100_001) < 112_000, "padding costs more than agreed");
}

#[test]
fn a_changed_or_cut_file_does_not_open() {
    let plain = vec![9; 150_000];
    let (_, sealed) = parts::sealed_file(&plain);
    let open =
        |bytes: &[u8], size: u64| open_file(bytes, &parts::identity("lead"), size, &mut io::sink());
    for at in (0..sealed.len()).step_by(997).chain([sealed.len() - 1]) {
        let mut spoiled = sealed.clone();
        spoiled[at] ^= 1;
        assert!(
            open(&spoiled, 150_000).is_err(),
            "byte {at} would be shown at the desk"
        );
    }
    for length in (0..sealed.len()).step_by(4_099) {
        assert!(
            open(&sealed[..length], 150_000).is_err(),
            "cut after {length} bytes"
        );
    }
    for size in [1, 149_999, 100_000, 150_001, 400_000] {
        let opened = open(&sealed, size);
        assert!(
            opened.is_err() || opened != Ok(Sha256Hash::of(&plain)),
            "{size} bytes are not this file"
        );
    }
    assert_eq!(open(&sealed, 400_000), Err(OpenFault::Damaged));
}

proptest! {
    #[test]
    fn any_bytes_are_no_file(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), size: u64) {
        prop_assert!(open_file(&bytes[..], &parts::identity("lead"), size, &mut io::sink()).is_err());
    }
}
