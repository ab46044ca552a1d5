//! Before you post.

use crate::support::Copy;

#[test]
fn a_text_is_looked_at_and_not_kept() {
    let copy = Copy::new();
    let text = "Call Maria on 07700 900123.\nSee you!\u{1b}[31m";
    let ended = copy.run_with(&["posting", "look"], text.as_bytes());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    for words in ["07700 900123", "A phone number", "other-peoples-details"] {
        assert!(
            ended.out.contains(words),
            "{words} is missing: {}",
            ended.out
        );
    }
    let json = copy
        .run_with(&["posting", "look", "--json"], text.as_bytes())
        .json();
    assert_eq!(json["warnings"][0]["kind"], "phone", "{json}");
    let kept = crate::support::files(&copy.data());
    assert!(
        kept.iter().all(|file| {
            let bytes = std::fs::read(file).unwrap();
            !String::from_utf8_lossy(&bytes).contains("900123")
        }),
        "the text was kept: {kept:?}"
    );

    let clean = copy.run_with(&["posting", "look"], b"See you on Monday.");
    assert!(clean.out.starts_with("We saw nothing"), "{}", clean.out);
    let too_long = copy.run_with(&["posting", "look"], &vec![b'a'; 1024 * 1024 + 1]);
    assert_eq!((too_long.code, too_long.out.as_str()), (1, ""));
}
