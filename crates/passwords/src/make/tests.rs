use std::collections::BTreeSet;

use super::*;

/// Numbers that look random and are the same in every run.
fn dice(mut state: u64) -> impl FnMut(&mut [u8]) -> Result<(), NoChance> {
    move |bytes| {
        for byte in bytes {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            *byte = state.to_le_bytes()[3];
        }
        Ok(())
    }
}

#[test]
fn there_are_enough_words_and_they_are_easy_to_type() {
    let words: Vec<&str> = WORDS.lines().collect();
    assert!(
        words.len() >= 7_776,
        "only {} words: passwords get weaker",
        words.len()
    );
    let different: BTreeSet<&str> = words.iter().copied().collect();
    assert_eq!(
        different.len(),
        words.len(),
        "a word that is there twice comes twice as often"
    );
    for word in &words {
        assert!(
            (3..=9).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase()),
            "{word:?} is hard to type"
        );
    }
}

#[test]
fn no_word_frightens_offends_or_confuses() {
    let words: BTreeSet<&str> = WORDS.lines().collect();
    for left_out in [
        // sounds like another one
        "flour flower pair pear two too knight night write right cereal serial council counsel draught draft \
         practice practise stationary stationery storey weather whether tyre cheque",
        // American
        "color flavor center theater gray mom aluminum honor harbor diaper sidewalk math pajamas organize",
        // unkind
        "kill murder sex naked drug heroin cocaine nazi slave rape suicide terror corpse cancer idiot stupid whore \
         porn penis vagina shit crap damn bomb bullet gun muslim jesus",
    ]
    .iter()
    .flat_map(|line| line.split_whitespace())
    {
        assert!(!words.contains(left_out), "{left_out:?} would be offered to a learner");
    }
}

#[test]
fn three_words_and_more_are_made_and_their_strength_is_said() {
    for (asked, words_made, bits) in [(0, 3, 38.7), (3, 3, 38.7), (4, 4, 51.6), (99, 10, 129.0)] {
        let made = words(asked, Wishes::default(), &mut dice(42)).unwrap();
        assert_eq!(made.words().len(), words_made);
        assert_eq!(made.text().split('-').count(), words_made);
        assert!((made.bits() - bits).abs() < 0.5, "{} bits", made.bits());
        assert_eq!(made.text(), made.words().join("-"));
        assert!(!format!("{made:?}").contains(made.words()[0]));
    }
}

#[test]
fn what_a_fussy_site_asks_for_is_there() {
    let wishes = Wishes {
        capitals: true,
        digit: true,
    };
    let made = words(3, wishes, &mut dice(7)).unwrap();
    assert!(made.text().starts_with(|c: char| c.is_ascii_uppercase()));
    assert!(made.text().ends_with(|c: char| c.is_ascii_digit()));
}

#[test]
fn a_password_for_the_hub_is_long_enough_and_not_too_long() {
    let mut dice = dice(1);
    for _ in 0..300 {
        let made = wifi(Wishes::default(), &mut dice).unwrap();
        assert!((12..=63).contains(&made.text().len()), "{}", made.text());
        assert!(made.text().is_ascii());
    }
}

#[test]
fn a_card_spells_the_password_and_a_phone_can_read_it() {
    let wishes = Wishes {
        capitals: true,
        digit: true,
    };
    let made = words(3, wishes, &mut dice(7)).unwrap();
    let card = card("Otter; \"home\"\u{7}", &made);
    assert_eq!(card.network, "Otter; \"home\"");
    assert!(
        card.code
            .starts_with("WIFI:T:WPA;S:Otter\\; \\\"home\\\";P:")
    );
    assert_eq!(card.spelled.len(), 4);
    assert!(
        card.spelled[0].1.starts_with("capital "),
        "{:?}",
        card.spelled[0]
    );
    assert!(!format!("{card:?}").contains(made.text()));
}

#[test]
fn every_word_is_as_likely_as_the_others() {
    let list = choice();
    let mut dice = dice(99);
    let mut seen = vec![0_u32; list];
    let throws = 200_000_u32;
    for _ in 0..throws {
        seen[below(list, &mut dice).unwrap()] += 1;
    }
    let expected = f64::from(throws) / list as f64;
    let chi: f64 = seen
        .iter()
        .map(|count| (f64::from(*count) - expected).powi(2) / expected)
        .sum();
    let freedom = list as f64 - 1.0;
    // Five standard deviations: a fair choice fails once in millions of seeds, and this seed is fixed.
    assert!(
        (chi - freedom).abs() < 5.0 * (2.0 * freedom).sqrt(),
        "chi² {chi}"
    );
}

#[test]
fn without_chance_there_is_no_password() {
    assert!(words(3, Wishes::default(), &mut |_| Err(NoChance)).is_err());
    // A source that only ever gives the largest number must not hang the program.
    let stuck = &mut |bytes: &mut [u8]| {
        bytes.fill(0xff);
        Ok(())
    };
    assert!(below(7_776, stuck).is_err());
}

#[test]
fn made_passwords_are_called_good() {
    let mut dice = dice(5);
    let weak: Vec<String> = (0..200)
        .map(|_| words(3, Wishes::default(), &mut dice).unwrap())
        .filter(|made| {
            let judgement =
                crate::judge::judge(made.text(), &[], &[crate::known::Known::built_in()]);
            judgement.strength < checkup::password::Strength::Good
        })
        .map(|made| made.text().to_owned())
        .collect();
    assert!(weak.is_empty(), "we would make what we call weak: {weak:?}");
}
