//! What holds for every text.

mod support;

use std::time::{Duration, Instant};

use posting::{Kind, LONGEST, look};
use proptest::prelude::*;
use support::{lists, marked, marks};

fn right(text: &str) -> Result<(), TestCaseError> {
    let mut end = 0;
    for mark in marks(text) {
        prop_assert!(
            mark.range.start >= end,
            "marks overlap: a screen draws nonsense"
        );
        prop_assert!(mark.range.start < mark.range.end, "an empty mark");
        prop_assert!(text.get(mark.range.clone()).is_some(), "a character is cut");
        end = mark.range.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_can_stop_the_program(text in any::<String>()) {
        right(&text)?;
    }

    #[test]
    fn nor_one_made_of_what_is_looked_for(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "07700", "900123", "+44", "(0)", "CH1", "2AB", "maria", "Maria", "@", ".com", "4111", "1111", "12-34-56",
                "AB", "12", "34", "56", "C", "born", "/", "-", " ", ".", "\n", "é", "e\u{301}", "👩\u{200d}👧", "ش", "shit", "*", "1",
            ]),
            0..60,
        )
    ) {
        right(&parts.concat())?;
    }

    #[test]
    fn a_number_is_found_wherever_it_stands(before in "[a-zäж ,.\n]{0,30}", after in "[ ,!?\n][a-zäж ]{0,30}") {
        let text = format!("{before} 07700 900123{after}");
        prop_assert!(marked(&text, Kind::Phone).contains(&"07700 900123"), "{text:?}");
    }

    #[test]
    fn one_wrong_digit_is_no_card(place in 0_usize..16, digit in 0_u8..10) {
        let mut card = *b"4111111111111111";
        prop_assume!(card[place] != b'0' + digit);
        card[place] = b'0' + digit;
        let text = String::from_utf8_lossy(&card).into_owned();
        prop_assert!(marked(&text, Kind::Card).is_empty(), "{text} is warned about for nothing");
    }
}

#[test]
fn only_the_first_part_of_a_very_long_text_is_looked_at() {
    let inside = format!("{} 07700 900123", "ж".repeat(LONGEST - 13));
    assert_eq!(marks(&inside).len(), 1);
    let beyond = format!("{} 07700 900123", "ж".repeat(LONGEST));
    assert_eq!(marks(&beyond), []);
}

/// Four times the text may take about four times as long, whatever it is made of.
#[test]
fn the_time_grows_with_the_text_and_no_faster() {
    let lists = lists();
    let time = |text: &str| {
        let runs = (0..3).map(|_| {
            let start = Instant::now();
            let _ = look(text, &lists);
            start.elapsed()
        });
        runs.min().unwrap_or_default()
    };
    for part in [
        "0",
        "0 ",
        "07700 900123 ",
        "4111 ",
        "a",
        "a@",
        "a.",
        "f u ",
        "Maria ",
        "Maria 07700 900123 ",
        "GB29 ",
        "12-",
        "+",
        "born 12/03/1990 ",
        "a dot ",
        "facebook.com/a ",
        "AB12",
        "i will ",
        "*s",
    ] {
        let text = |characters: usize| part.chars().cycle().take(characters).collect::<String>();
        let (short, long) = (time(&text(LONGEST / 4)), time(&text(LONGEST)));
        let allowed = short * 10 + Duration::from_millis(150);
        assert!(
            long < allowed,
            "{part:?}: {short:?}, then {long:?}: pasting it would hang the window"
        );
    }
}
