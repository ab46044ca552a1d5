//! How long would somebody need to guess a password? Asked, answered and forgotten.
//!
//! A [`Judgement`] holds ids of words only; nothing of the password is in it.

mod hub;
mod numbers;
mod own_words;
mod phrases;
mod rules;
mod strength;
mod walks;

use std::time::Duration;

use zeroize::Zeroizing;
use zxcvbn::feedback::{Suggestion, Warning};
use zxcvbn::{Score, zxcvbn};

pub use strength::{GuessTime, Strength};

/// More of a password than this is not judged.
pub const JUDGED: usize = 100;
const SHORT: usize = 8;
/// Where many characters may stand for a letter, the time to judge grows with the square of the
/// length, so only the beginning is judged. That can only make the judgement stricter.
const MANY_STAND_INS: usize = 6;
const BEGINNING: usize = 40;
const MOST_OWN_WORDS: usize = 50;

/// What made a password easier to guess: every id that [`Judgement::reasons`] may hold.
pub const REASONS: &[&str] = &[
    "straight-rows-of-keys-are-easy-to-guess",
    "short-keyboard-patterns-are-easy-to-guess",
    "repeats-like-aaa-are-easy-to-guess",
    "repeats-like-abc-abc-are-only-slightly-harder-to-guess",
    "this-is-a-top10-password",
    "this-is-a-top100-password",
    "this-is-a-common-password",
    "this-is-similar-to-a-commonly-used-password",
    "sequences-like-abc-are-easy-to-guess",
    "recent-years-are-easy-to-guess",
    "a-word-by-itself-is-easy-to-guess",
    "dates-are-often-easy-to-guess",
    "names-and-surnames-by-themselves-are-easy-to-guess",
    "common-names-and-surnames-are-easy-to-guess",
    "made-of-your-words",
    "made-of-a-famous-name",
    "a-phrase-that-many-people-know",
    "follows-the-keyboard",
    "looks-like-an-address",
    "looks-like-a-phone-number",
    "looks-like-a-postcode-or-plate",
    "only-numbers",
    "looks-like-a-hub-sticker",
    "too-short",
    "only-first-100-judged",
];

/// What would make a password harder to guess: every id that [`Judgement::best_change`] may hold.
pub const SUGGESTIONS: &[&str] = &[
    "use-a-few-words-avoid-common-phrases",
    "no-need-for-symbols-digits-or-uppercase-letters",
    "add-another-word-or-two",
    "capitalization-doesnt-help-very-much",
    "all-uppercase-is-almost-as-easy-to-guess-as-all-lowercase",
    "reversed-words-arent-much-harder-to-guess",
    "predictable-substitutions-dont-help-very-much",
    "use-a-longer-keyboard-pattern-with-more-turns",
    "avoid-repeated-words-and-characters",
    "avoid-sequences",
    "avoid-recent-years",
    "avoid-years-that-are-associated-with-you",
    "avoid-dates-and-years-that-are-associated-with-you",
    "three-random-words",
];

/// What there is to say about a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// How hard it is to guess.
    pub strength: Strength,
    /// How long guessing takes.
    pub guess_time: GuessTime,
    /// What makes it easier to guess, the heaviest first.
    pub reasons: Vec<&'static str>,
    /// The one change that helps most.
    pub best_change: Option<&'static str>,
    /// What counting guesses alone says, from 0 to 4, before any rule of ours.
    pub score: u8,
}

impl Judgement {
    /// Holds a password to something else that is known about it. Never makes it better.
    pub fn lower(&mut self, at_most: Strength, time: GuessTime, reason: &'static str) {
        let lower = at_most < self.strength;
        self.strength = self.strength.min(at_most);
        self.guess_time = self.guess_time.min(time);
        if !self.reasons.contains(&reason) {
            let place = if lower { 0 } else { self.reasons.len() };
            self.reasons.insert(place, reason);
        }
        if self.strength < Strength::Good {
            self.best_change = Some("three-random-words");
        }
    }
}

/// Whether a password is nothing but these words and a few digits or marks.
#[must_use]
pub fn is_made_of(password: &str, words: &[&str]) -> bool {
    let own = own_words::split(words, MOST_OWN_WORDS, JUDGED);
    let judged: Zeroizing<String> = Zeroizing::new(password.chars().take(JUDGED + 1).collect());
    !own.is_empty() && own_words::are_all_of(&judged, &own)
}

/// Judges a password. `own_words` are the learner's name, town and the like: somebody who knows
/// the learner tries these first.
pub fn judge(password: &str, own_words: &[&str]) -> Judgement {
    if password.is_empty() {
        return Judgement {
            strength: Strength::Empty,
            guess_time: GuessTime::AtOnce,
            reasons: Vec::new(),
            best_change: Some("three-random-words"),
            score: 0,
        };
    }
    let judged: Zeroizing<String> = Zeroizing::new(password.chars().take(JUDGED).collect());
    let cut = password.len() > judged.len();
    let own = own_words::split(own_words, MOST_OWN_WORDS, JUDGED);

    let mut judgement = if own_words::are_all_of(&judged, &own) {
        Judgement {
            strength: Strength::VeryWeak,
            guess_time: GuessTime::AtOnce,
            reasons: vec!["made-of-your-words"],
            best_change: Some("three-random-words"),
            score: 0,
        }
    } else {
        let many = own_words::kinds_of_stand_ins(&judged) > MANY_STAND_INS;
        let reach = if many { BEGINNING } else { JUDGED };
        let beginning: Zeroizing<String> = Zeroizing::new(judged.chars().take(reach).collect());
        by_guessing(&beginning, &own)
    };
    by_rules(&judged, &mut judgement);
    if judged.chars().count() < SHORT {
        judgement.reasons.push("too-short");
        judgement.strength = judgement.strength.min(Strength::Weak);
        judgement.best_change = Some("three-random-words");
    }
    if cut {
        judgement.reasons.push("only-first-100-judged");
    }
    judgement
}

fn by_rules(password: &str, judgement: &mut Judgement) {
    let broken = rules::broken(password, judgement.strength);
    if broken.is_empty()
        && judgement.strength == Strength::Fair
        && phrases::are_several_words(password)
    {
        // The counter takes each word for a frequent one; it does not know that nobody says them together.
        judgement.strength = Strength::Good;
        judgement.guess_time = judgement.guess_time.max(GuessTime::Years);
        judgement.reasons.clear();
        judgement.best_change = None;
    }
    for rule in broken {
        judgement.lower(rule.at_most, rule.at_most_time, rule.reason);
    }
}

fn by_guessing(password: &str, own: &[Zeroizing<String>]) -> Judgement {
    let own: Vec<&str> = own.iter().map(|word| word.as_str()).collect();
    let entropy = zxcvbn(password, &own);
    let strength = match entropy.score() {
        Score::Zero => Strength::VeryWeak,
        Score::One => Strength::Weak,
        Score::Two => Strength::Fair,
        Score::Three => Strength::Good,
        _ => Strength::Strong,
    };
    let guess_time = entropy.crack_times().offline_slow_hashing_1e4_per_second();
    let feedback = entropy.feedback();
    Judgement {
        strength,
        guess_time: GuessTime::of(Duration::from(guess_time)),
        reasons: feedback
            .and_then(|f| f.warning())
            .map(warning_id)
            .into_iter()
            .collect(),
        best_change: feedback.and_then(|f| best_change(strength, f.suggestions())),
        score: entropy.score() as u8,
    }
}

/// Three random words help most against nearly every weakness; a password that is nearly good
/// enough is better served by naming what is wrong with it.
fn best_change(strength: Strength, suggestions: &[Suggestion]) -> Option<&'static str> {
    if strength >= Strength::Good {
        return None;
    }
    let particular = suggestions.iter().copied().find(|suggestion| {
        !matches!(
            suggestion,
            Suggestion::UseAFewWordsAvoidCommonPhrases
                | Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters
                | Suggestion::AddAnotherWordOrTwo
        )
    });
    match particular {
        Some(suggestion) if strength == Strength::Fair => Some(suggestion_id(suggestion)),
        _ => Some("three-random-words"),
    }
}

const fn warning_id(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess => REASONS[0],
        Warning::ShortKeyboardPatternsAreEasyToGuess => REASONS[1],
        Warning::RepeatsLikeAaaAreEasyToGuess => REASONS[2],
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => REASONS[3],
        Warning::ThisIsATop10Password => REASONS[4],
        Warning::ThisIsATop100Password => REASONS[5],
        Warning::ThisIsACommonPassword => REASONS[6],
        Warning::ThisIsSimilarToACommonlyUsedPassword => REASONS[7],
        Warning::SequencesLikeAbcAreEasyToGuess => REASONS[8],
        Warning::RecentYearsAreEasyToGuess => REASONS[9],
        Warning::AWordByItselfIsEasyToGuess => REASONS[10],
        Warning::DatesAreOftenEasyToGuess => REASONS[11],
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess => REASONS[12],
        Warning::CommonNamesAndSurnamesAreEasyToGuess => REASONS[13],
    }
}

const fn suggestion_id(suggestion: Suggestion) -> &'static str {
    match suggestion {
        Suggestion::UseAFewWordsAvoidCommonPhrases => SUGGESTIONS[0],
        Suggestion::NoNeedForSymbolsDigitsOrUppercaseLetters => SUGGESTIONS[1],
        Suggestion::AddAnotherWordOrTwo => SUGGESTIONS[2],
        Suggestion::CapitalizationDoesntHelpVeryMuch => SUGGESTIONS[3],
        Suggestion::AllUppercaseIsAlmostAsEasyToGuessAsAllLowercase => SUGGESTIONS[4],
        Suggestion::ReversedWordsArentMuchHarderToGuess => SUGGESTIONS[5],
        Suggestion::PredictableSubstitutionsDontHelpVeryMuch => SUGGESTIONS[6],
        Suggestion::UseALongerKeyboardPatternWithMoreTurns => SUGGESTIONS[7],
        Suggestion::AvoidRepeatedWordsAndCharacters => SUGGESTIONS[8],
        Suggestion::AvoidSequences => SUGGESTIONS[9],
        Suggestion::AvoidRecentYears => SUGGESTIONS[10],
        Suggestion::AvoidYearsThatAreAssociatedWithYou => SUGGESTIONS[11],
        Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => SUGGESTIONS[12],
    }
}

#[cfg(test)]
mod tests;
