//! Sayings, songs, prayers and films: long, and still among the first guesses. And lists such as the days of the week.

use std::sync::LazyLock;

use super::strength::Strength;

static KNOWN: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    include_str!("phrases.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(letters)
        .filter(|letters| !letters.is_empty())
        .map(|letters| Phrase {
            length: letters.chars().count(),
            letters,
        })
        .collect()
});
static SERIES: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    include_str!("series.txt")
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect()
});
/// What may be added to a phrase without making it new.
const ADDED: usize = 6;
/// A shorter part of a phrase is no phrase.
const SHORTEST: usize = 6;
/// So many letters in a row are no chance.
const LONG_PART: usize = 12;

struct Phrase {
    letters: String,
    length: usize,
}

/// The best that a password can be when it is a phrase that many people know, with a little added.
pub(super) fn best_for(password: &str) -> Option<Strength> {
    let letters = letters(password);
    let length = letters.chars().count();
    let signs = password
        .chars()
        .filter(|c| !c.is_alphabetic() && !c.is_whitespace())
        .count();
    if letters.is_empty() || signs > ADDED + length / 4 {
        return None;
    }
    let known = KNOWN
        .iter()
        .any(|phrase| phrase_is(phrase, &letters, length));
    (known || is_a_series(password)).then_some(Strength::Weak)
}

fn phrase_is(phrase: &Phrase, letters: &str, length: usize) -> bool {
    if phrase.letters == letters {
        return true;
    }
    let is_part = phrase.length > length;
    let (short, long) = if is_part {
        (letters, phrase.letters.as_str())
    } else {
        (phrase.letters.as_str(), letters)
    };
    let (least, most) = (length.min(phrase.length), length.max(phrase.length));
    // The beginning of a phrase, or a phrase with a syllable in front or behind.
    let most_of_it = least >= SHORTEST.max(most * 3 / 5);
    let a_long_part = is_part && least >= LONG_PART;
    (most_of_it || a_long_part) && (long.starts_with(short) || long.ends_with(short))
}

/// Three or more words, all of one list that everybody knows by heart.
fn is_a_series(password: &str) -> bool {
    let words = words(password);
    words.len() >= 3
        && SERIES
            .iter()
            .any(|series| words.iter().all(|word| series.contains(&word.as_str())))
}

/// Whether somebody put words together that do not belong together: three or more different words, written apart.
pub(super) fn are_several_words(password: &str) -> bool {
    let words = words(password);
    let long = words
        .iter()
        .filter(|word| word.chars().count() >= 4)
        .count();
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let mut different = words.clone();
    different.sort_unstable();
    different.dedup();
    let in_series = SERIES
        .iter()
        .map(|series| {
            different
                .iter()
                .filter(|word| series.contains(&word.as_str()))
                .count()
        })
        .max()
        .unwrap_or(0);
    long >= 3 && letters >= 14 && different.len() == words.len() && in_series <= 1
}

fn words(password: &str) -> Vec<String> {
    let apart = password.split(|c: char| !c.is_alphabetic());
    let mut words = Vec::new();
    for word in apart {
        let mut current = String::new();
        for c in word.chars() {
            // BigRedBus is three words too.
            if c.is_uppercase() && current.chars().last().is_some_and(char::is_lowercase) {
                words.push(std::mem::take(&mut current));
            }
            current.extend(c.to_lowercase());
        }
        if !current.is_empty() {
            words.push(current);
        }
    }
    words
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_many_people_know_are_recognised() {
        for text in [
            "tobeornottobe",
            "To be, or not to be!",
            "onceuponatime1",
            "maytheforcebewithyou2024",
            "monday tuesday wednesday",
            "RedGreenBlue99",
            "пароль123",
        ] {
            assert!(best_for(text).is_some(), "{text:?} is known to everybody");
        }
        for text in [
            "",
            "gravel otter lantern",
            "purpleteapotsaturn",
            "red teapot monday",
            "onc",
            "the",
        ] {
            assert!(best_for(text).is_none(), "{text:?} is nobody's saying");
        }
    }

    #[test]
    fn words_put_together_are_counted_as_words() {
        for (text, several) in [
            ("house water money", true),
            ("HouseWaterMoney", true),
            ("house house house", false),
            ("house water", false),
            ("monday friday sunday", false),
            ("", false),
        ] {
            assert_eq!(are_several_words(text), several, "{text:?}");
        }
    }
}
