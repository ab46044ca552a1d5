//! A password goes in and never comes out.

use std::time::{Duration, Instant};

use crate::support::{Copy, files};

#[test]
fn any_password_gets_an_answer_at_once_and_is_never_repeated() {
    let copy = Copy::new();
    let long = "Zq8-ü漢".repeat(2_000);
    let cases: [(&[u8], &str); 7] = [
        (b"", "empty"),
        (b"\n", "empty"),
        (b"password1\n", "very-weak"),
        (b"qqZ\xff\xfe broken utf-8 7T!kw", ""),
        ("p\u{301}ässwörter-漢字-👩‍🏫-ᚠ".as_bytes(), ""),
        (long.as_bytes(), ""),
        (b"correct-lantern-otter-9-violin\r\n", ""),
    ];
    for (typed, strength) in cases {
        for more in [&[][..], &["--json"]] {
            let started = Instant::now();
            let judged = copy.run_with(&[&["password", "try"], more].concat(), typed);
            assert!(
                started.elapsed() < Duration::from_secs(10),
                "somebody would think it hangs"
            );
            assert_eq!(judged.code, 0, "{}", judged.err);
            let text = String::from_utf8_lossy(typed);
            let text = text.trim();
            if text.chars().count() > 8 {
                assert!(
                    !judged.out.contains(text) && !judged.err.contains(text),
                    "the password was repeated"
                );
            }
            if !more.is_empty() && !strength.is_empty() {
                assert_eq!(judged.json()["strength"], strength);
            }
        }
    }
    for file in files(copy.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        let kept = bytes
            .windows(18)
            .any(|window| window == b"correct-lantern-ot");
        assert!(!kept, "{} keeps the password", file.display());
    }
}

#[test]
fn only_the_first_line_counts() {
    let copy = Copy::new();
    let one = copy
        .run_with(&["password", "try", "--json"], b"abc\n")
        .json();
    let two = copy
        .run_with(
            &["password", "try", "--json"],
            b"abc\nxK9#vv2!mmQ0-otter-lantern\n",
        )
        .json();
    assert_eq!(
        one, two,
        "a second line would make a weak password look strong"
    );
}
