use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

#[test]
fn passwords_are_called_what_they_are() {
    let own: &[&str] = &["Amina Yusuf", "Leeds", "1987"];
    let cases: &[(&str, &[&str], Strength, Option<&str>)] = &[
        ("", &[], Strength::Empty, None),
        ("a", &[], Strength::VeryWeak, Some("too-short")),
        (
            "password",
            &[],
            Strength::VeryWeak,
            Some("this-is-a-top10-password"),
        ),
        (
            "qwertyuiop",
            &[],
            Strength::VeryWeak,
            Some("this-is-a-top100-password"),
        ),
        (
            "aminayusuf",
            own,
            Strength::VeryWeak,
            Some("made-of-your-words"),
        ),
        (
            "Am1n@Yu5uf1987!",
            own,
            Strength::VeryWeak,
            Some("made-of-your-words"),
        ),
        (
            "leeds-leeds-leeds",
            own,
            Strength::VeryWeak,
            Some("made-of-your-words"),
        ),
        ("gravel otter lantern", own, Strength::Strong, None),
        ("purpleteapotsaturn", own, Strength::Good, None),
        ("k7#Qz!", &[], Strength::Weak, Some("too-short")),
    ];
    for (password, own, strength, reason) in cases {
        let judgement = judge(password, own);
        assert_eq!(
            judgement.strength, *strength,
            "{password:?} is judged wrongly: {judgement:?}"
        );
        if let Some(reason) = reason {
            assert!(
                judgement.reasons.contains(reason),
                "{password:?} lacks {reason}: {judgement:?}"
            );
        }
        assert_eq!(
            judgement.best_change.is_none(),
            *strength >= Strength::Good,
            "{password:?}: a weak password needs a way out, a good one needs none: {judgement:?}"
        );
    }
}

#[test]
fn own_words_inside_a_longer_password_do_not_condemn_it() {
    let own = &["Amina"];
    for password in ["amina otter lantern gravel", "xkaminaqpzwvj", "1234567890"] {
        let judgement = judge(password, own);
        assert!(
            !judgement.reasons.contains(&"made-of-your-words"),
            "{password:?} is more than a name: {judgement:?}"
        );
    }
}

#[test]
fn a_very_long_password_is_judged_by_its_beginning_and_that_is_said() {
    let long = "gravel otter lantern ".repeat(500);
    let judgement = judge(&long, &[]);
    assert!(
        judgement.reasons.contains(&"only-first-100-judged"),
        "{judgement:?}"
    );
    let exact: String = long.chars().take(JUDGED).collect();
    assert!(
        !judge(&exact, &[])
            .reasons
            .contains(&"only-first-100-judged")
    );
}

#[test]
fn guess_times_fall_into_the_right_bucket() {
    let day = 24 * 60 * 60;
    let cases = [
        (0, GuessTime::AtOnce),
        (1, GuessTime::Seconds),
        (60, GuessTime::Minutes),
        (3600, GuessTime::Hours),
        (day, GuessTime::Days),
        (40 * day, GuessTime::Months),
        (365 * day, GuessTime::Years),
        (36_500 * day, GuessTime::Centuries),
        (u64::MAX, GuessTime::Centuries),
    ];
    for (seconds, bucket) in cases {
        assert_eq!(
            GuessTime::of(Duration::from_secs(seconds)),
            bucket,
            "{seconds} seconds"
        );
    }
}

#[test]
fn ids_follow_the_names_of_the_library() {
    let named = |name: String| {
        let mut id = String::new();
        for c in name.chars() {
            if c.is_uppercase() && !id.is_empty() {
                id.push('-');
            }
            id.extend(c.to_lowercase());
        }
        id
    };
    for warning in [
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        Warning::ThisIsATop10Password,
        Warning::AWordByItselfIsEasyToGuess,
        Warning::CommonNamesAndSurnamesAreEasyToGuess,
    ] {
        assert_eq!(
            warning_id(warning),
            named(format!("{warning:?}")),
            "the words would not match"
        );
    }
    for suggestion in [
        Suggestion::UseAFewWordsAvoidCommonPhrases,
        Suggestion::AddAnotherWordOrTwo,
        Suggestion::AvoidSequences,
        Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou,
    ] {
        assert_eq!(
            suggestion_id(suggestion),
            named(format!("{suggestion:?}")),
            "the words would not match"
        );
    }
}

#[test]
fn the_slowest_kinds_of_password_are_still_quick() {
    let kinds = [
        "a".repeat(10_000),
        "4@8({[<369&#!1/|0$5+7%2".repeat(400),
        "a".repeat(40) + &"4@8({[<369&#!1/|0$5+7%2".repeat(400),
        "a".repeat(40) + &"1!|7+4".repeat(1_000),
        "1!|7+4bcdfgh1zy7!k|".repeat(1_000),
        (0..100)
            .map(|i| ["1", "|", "7", "!", "+", "@", "q", "w", "x"][i * i % 9])
            .collect(),
        "1".repeat(10_000),
        "aB1@".repeat(2_500),
        "ab".repeat(5_000),
        "\u{1f600}e\u{301}".repeat(3_000),
        "01011990".repeat(1_000),
        "qwertyuiopasdfghjkl".repeat(500),
    ];
    let own: Vec<String> = (0..200).map(|i| format!("word{i}")).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    for password in kinds {
        let start = Instant::now();
        let _judgement = judge(&password, &own);
        let first: String = password.chars().take(8).collect();
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "typing {first:?}... freezes the screen for {:?}",
            start.elapsed()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_judged_with_known_words_only(
        password in prop_oneof![
            any::<String>(),
            "\\PC{0,300}",
            ("\\PC{1,40}", 1_usize..250).prop_map(|(piece, times)| piece.repeat(times)),
        ],
        own in prop::collection::vec("\\PC{0,12}", 0..6),
    ) {
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let start = Instant::now();
        let judgement = judge(&password, &own);
        prop_assert!(start.elapsed() < Duration::from_secs(2), "took {:?}", start.elapsed());
        for reason in &judgement.reasons {
            prop_assert!(REASONS.contains(reason));
        }
        if let Some(change) = judgement.best_change {
            prop_assert!(SUGGESTIONS.contains(&change));
        }
        prop_assert_eq!(judgement.strength == Strength::Empty, password.is_empty());
    }

    #[test]
    fn the_judgement_does_not_repeat_the_password(password in "[A-Z0-9#~]{9,40}") {
        let told = format!("{:?}", judge(&password, &[]));
        prop_assert!(!told.contains(&password));
    }
}
