//! Payment cards: known beginnings, known lengths, and the check digit (Luhn).

use crate::folded::Folded;
use crate::labels::{Label, label_before};
use crate::near::{groups, longest};
use crate::{Found, Kind};

const MOST_DIGITS: usize = 19;

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    let plain = folded.plain.as_str();
    let groups = groups(plain);
    let mut next = 0;
    while next < groups.len() {
        let candidates = &groups[next..groups.len().min(next + MOST_DIGITS)];
        let card = longest(
            plain,
            candidates,
            MOST_DIGITS,
            is_between,
            |digits, parts| is_shaped(&groups[next..next + parts]) && is_card(digits),
        );
        match card {
            Some((range, used))
                if folded.stands_alone(&range)
                    && label_before(plain, range.start) != Some(Label::Thing)
                    && found.is_free(&range) =>
            {
                found.add(range, Kind::Card);
                next += used;
            }
            _ => next += 1,
        }
    }
}

fn is_between(between: &str) -> bool {
    matches!(between, " " | "-" | "  " | " - " | ".")
}

/// Cards are written in one piece or in pieces of at least two digits.
fn is_shaped(groups: &[crate::near::Group]) -> bool {
    groups.len() == 1 || groups.iter().all(|group| group.range.len() >= 2)
}

fn is_card(digits: &str) -> bool {
    has_known_beginning(digits) && passes_luhn(digits)
}

fn has_known_beginning(digits: &str) -> bool {
    let lead = |length: usize| {
        digits
            .get(..length)
            .and_then(|lead| lead.parse::<u32>().ok())
            .unwrap_or_default()
    };
    let (two, three, four, six) = (lead(2), lead(3), lead(4), lead(6));
    let length = digits.len();
    let visa = lead(1) == 4 && matches!(length, 13 | 16 | 19);
    let mastercard = length == 16 && (matches!(two, 51..=55) || matches!(four, 2221..=2720));
    let amex = length == 15 && matches!(two, 34 | 37);
    let diners =
        matches!(length, 14 | 16) && (matches!(three, 300..=305) || matches!(two, 36 | 38 | 39));
    let discover =
        matches!(length, 16..=19) && (four == 6011 || two == 65 || matches!(three, 644..=649));
    let jcb = matches!(length, 16..=19) && matches!(four, 3528..=3589);
    let union_pay = matches!(length, 16..=19) && two == 62;
    let maestro = matches!(length, 12..=19)
        && (matches!(four, 5018 | 5020 | 5038 | 5893 | 6304 | 6759 | 6761..=6763)
            || matches!(six, 676_770 | 676_774));
    visa || mastercard || amex || diners || discover || jcb || union_pay || maestro
}

/// Every second digit from the right counts twice; the whole must be a multiple of ten.
fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, twice @ 0..=9) => twice,
                (_, twice) => twice - 9,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}
