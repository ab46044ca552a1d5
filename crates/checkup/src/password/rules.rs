//! What a trainer knows and a counter of guesses does not: rules on top of the guessing.

use super::strength::{GuessTime, Strength};
use super::{hub, numbers, own_words, phrases, walks};

/// One rule that applies, and the best that a password can be under it.
pub(super) struct Applied {
    pub(super) at_most: Strength,
    pub(super) at_most_time: GuessTime,
    pub(super) reason: &'static str,
}

impl Applied {
    const fn new(at_most: Strength, reason: &'static str) -> Self {
        let at_most_time = match at_most {
            Strength::Empty | Strength::VeryWeak => GuessTime::AtOnce,
            Strength::Weak => GuessTime::Minutes,
            Strength::Fair => GuessTime::Days,
            Strength::Good | Strength::Strong => GuessTime::Centuries,
        };
        Self {
            at_most,
            at_most_time,
            reason,
        }
    }
}

/// Every rule that a password breaks. `guessed` is what counting guesses says of it.
pub(super) fn broken(password: &str, guessed: Strength) -> Vec<Applied> {
    let mut broken = Vec::new();
    let mut add = |at_most, reason| broken.push(Applied::new(at_most, reason));
    if own_words::are_all_of_famous_names(password) {
        add(Strength::VeryWeak, "made-of-a-famous-name");
    }
    if let Some(at_most) = phrases::best_for(password) {
        add(at_most, "a-phrase-that-many-people-know");
    }
    if let Some(at_most) = walks::best_for(password) {
        add(at_most, "follows-the-keyboard");
    }
    if numbers::is_an_address(password) {
        add(Strength::Weak, "looks-like-an-address");
    }
    if numbers::is_a_phone_number(password) {
        add(Strength::Weak, "looks-like-a-phone-number");
    } else if numbers::is_a_record(password) {
        add(Strength::Weak, "looks-like-a-postcode-or-plate");
    } else if let Some(at_most) = numbers::best_for_digits(password) {
        add(at_most, "only-numbers");
    }
    if guessed >= Strength::Good && hub::looks_printed(password) {
        add(Strength::Fair, "looks-like-a-hub-sticker");
    }
    broken
}
