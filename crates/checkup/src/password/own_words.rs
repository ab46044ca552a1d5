use std::sync::LazyLock;

use zeroize::Zeroizing;

const SHORTEST_WORD: usize = 3;
/// Digits and marks around one's own words add little, up to this many.
const ADDED: usize = 5;

/// Providers, sites and places of learning: the first guesses of somebody who knows where a password belongs.
const FAMOUS: &str = "virgin media talktalk plusnet vodafone btinternet bthub bthomehub sky skybroadband skytv eehub \
    broadband bt wifi wireless internet router hub superhub smarthub homehub google gmail facebook whatsapp instagram \
    tiktok youtube twitter snapchat netflix amazon ebay paypal microsoft windows outlook hotmail yahoo apple icloud \
    iphone ipad samsung android huawei zoom teams moodle barclays lloyds natwest hsbc santander halifax nationwide \
    monzo tesco asda sainsburys aldi lidl boots argos nhs nhslogin council college school university student learner \
    teacher tutor course class esol english maths login email account online admin user guest password passwort \
    welcome secret home house family mobile laptop computer";

static FAMOUS_NAMES: LazyLock<Vec<Letters>> = LazyLock::new(|| {
    FAMOUS
        .split_whitespace()
        .map(|name| Zeroizing::new(name.chars().collect()))
        .collect()
});

type Letters = Zeroizing<Vec<char>>;

/// Whether a password is nothing but famous names and a few digits or marks.
pub(super) fn are_all_of_famous_names(password: &str) -> bool {
    are_covered(password, &FAMOUS_NAMES)
}

/// The learner's own words, one by one, in small letters.
pub(super) fn split(words: &[&str], most: usize, longest: usize) -> Vec<Zeroizing<String>> {
    words
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| (SHORTEST_WORD..=longest).contains(&word.chars().take(longest + 1).count()))
        .take(most)
        .map(|word| Zeroizing::new(word.to_lowercase()))
        .collect()
}

/// Whether a password is nothing but the learner's own words and a few digits or marks.
pub(super) fn are_all_of(password: &str, own: &[Zeroizing<String>]) -> bool {
    let own: Vec<Letters> = own
        .iter()
        .map(|word| Zeroizing::new(word.chars().collect()))
        .collect();
    are_covered(password, &own)
}

fn are_covered(password: &str, own: &[Letters]) -> bool {
    if own.is_empty() {
        return false;
    }
    let letters: Letters = Zeroizing::new(password.chars().flat_map(char::to_lowercase).collect());

    // fewest[i]: the smallest number of added digits and marks in the first i characters, when
    // everything else there is own words.
    let mut fewest: Vec<Option<Covered>> = vec![None; letters.len() + 1];
    fewest[0] = Some(Covered { added: 0, words: 0 });
    for start in 0..letters.len() {
        let Some(so_far) = fewest[start] else {
            continue;
        };
        if !letters[start].is_alphabetic() {
            let added = Covered {
                added: so_far.added + 1,
                ..so_far
            };
            keep_better(&mut fewest[start + 1], added);
        }
        for word in own {
            let end = start + word.len();
            if end <= letters.len() && same(&letters[start..end], word) {
                keep_better(
                    &mut fewest[end],
                    Covered {
                        words: so_far.words + 1,
                        ..so_far
                    },
                );
            }
        }
    }
    fewest[letters.len()].is_some_and(|covered| covered.words > 0 && covered.added <= ADDED)
}

/// How many different characters of a text are commonly written in place of letters.
pub(super) fn kinds_of_stand_ins(text: &str) -> usize {
    "4@8({[<3691!|70$5+%2"
        .chars()
        .filter(|stand_in| text.contains(*stand_in))
        .count()
}

#[derive(Clone, Copy)]
struct Covered {
    added: usize,
    words: usize,
}

fn keep_better(held: &mut Option<Covered>, candidate: Covered) {
    let better = held.is_none_or(|held| {
        (candidate.added, usize::MAX - candidate.words) < (held.added, usize::MAX - held.words)
    });
    if better {
        *held = Some(candidate);
    }
}

fn same(written: &[char], word: &[char]) -> bool {
    written
        .iter()
        .zip(word)
        .all(|(written, letter)| written == letter || stands_for(*written, *letter))
}

const fn stands_for(written: char, letter: char) -> bool {
    matches!(
        (written, letter),
        ('@' | '4', 'a')
            | ('8', 'b')
            | ('3', 'e')
            | ('6' | '9', 'g')
            | ('1' | '!' | '|', 'i' | 'l')
            | ('0', 'o')
            | ('5' | '$', 's')
            | ('7' | '+', 't')
            | ('2', 'z')
    )
}
