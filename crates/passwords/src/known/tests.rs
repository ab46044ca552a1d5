use std::io::Read;
use std::time::Instant;

use proptest::prelude::*;

use super::*;

fn list(name: &str) -> Vec<String> {
    let path = format!("{}/data/{name}.txt.gz", env!("CARGO_MANIFEST_DIR"));
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_end(&mut text)
        .unwrap();
    text.split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .filter_map(|line| String::from_utf8(line.to_vec()).ok())
        .collect()
}

#[test]
fn no_listed_password_is_ever_called_safe() {
    let known = Known::built_in();
    for (name, count) in [
        ("django-common-passwords", 19_640),
        ("zxcvbn-ts-passwords", 49_233),
        ("seclists-top-1000000", 990_000),
    ] {
        let list = list(name);
        assert!(
            list.len() >= count,
            "{name} has only {} entries",
            list.len()
        );
        let missed: Vec<&String> = list.iter().filter(|entry| !known.contains(entry)).collect();
        assert!(
            missed.is_empty(),
            "{} entries of {name} would be called safe",
            missed.len()
        );
    }
    assert!(known.count() > 1_000_000);
}

#[test]
fn the_filter_is_small_and_whole() {
    assert!(BUILT_IN.len() <= 2_500_000, "{} bytes", BUILT_IN.len());
    assert!(Known::read(BUILT_IN).is_ok());
    assert!(Known::built_in().count() > 0);
}

#[test]
fn false_alarms_are_rare() {
    let known = Known::built_in();
    let tries = 1_000_000;
    let alarms = (0..tries)
        .filter(|number| {
            known.contains(&format!("gravel {number} otter {} lantern", number * 7919))
        })
        .count();
    assert!(
        alarms * 50_000 <= tries * 13 / 10,
        "{alarms} of {tries} good passwords would be called known"
    );
}

#[test]
fn a_damaged_list_is_refused() {
    assert!(Known::read(b"").is_err());
    assert!(Known::read(b"LCKNOWN1").is_err());
    let mut bytes = Vec::new();
    let row = format!("{}:1\n", "0123456789".repeat(4));
    build(row.as_bytes(), 1, &mut bytes).unwrap();
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x10;
        assert!(
            Known::read(&damaged).is_err(),
            "byte {place} may be damaged and known passwords would be called safe"
        );
        assert!(Known::read(&bytes[..place]).is_err());
        // Even without the check at the end, nothing is looked up outside.
        if let Ok(known) = Known::parse(&damaged) {
            let _ = known.contains("anything");
        }
    }
}

#[test]
fn a_known_word_stays_known_in_other_clothes() {
    let known = Known::built_in();
    for (password, standing) in [
        ("password", Standing::Listed),
        ("Sunshine", Standing::Listed),
        ("Tinkerbell2024!", Standing::Close),
        ("!!d0lphin#77", Standing::Close),
        ("gravel otter lantern", Standing::NotSeen),
        ("purpleteapotsaturn", Standing::NotSeen),
        ("xK9#vQ2!pL7", Standing::NotSeen),
        ("", Standing::NotSeen),
    ] {
        assert_eq!(known.standing(password), standing, "{password:?}");
    }
}

#[test]
fn a_look_up_is_quick() {
    let known = Known::built_in();
    let tries = 100_000_u32;
    let passwords: Vec<String> = (0..tries).map(|number| format!("otter{number}")).collect();
    let start = Instant::now();
    let found = passwords
        .iter()
        .filter(|password| known.contains(password))
        .count();
    // The bench holds a release build to one microsecond; a test build is allowed much more.
    assert!(
        start.elapsed() / tries < std::time::Duration::from_micros(50),
        "{found} found in {:?}",
        start.elapsed()
    );
}

proptest! {
    #[test]
    fn any_text_can_be_looked_up(password in "\\PC{0,400}") {
        let _ = Known::built_in().standing(&password);
    }

    #[test]
    fn any_bytes_can_be_offered_as_a_list(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Known::read(&bytes).is_err());
    }
}
