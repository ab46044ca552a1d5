//! Bank accounts: an account number with its sort code, either of them named as such, or an IBAN.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::labels::{Label, label_before};
use crate::{Found, Kind};

/// How far apart the two numbers may stand, in bytes.
const TOGETHER: usize = 60;

static SORT_CODE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[0-9]{2}[- ][0-9]{2}[- ][0-9]{2}|[0-9]{6}").ok());
static ACCOUNT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[0-9]{8}|[0-9]{4} [0-9]{4}").ok());
static IBAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?").ok()
});

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    find_ibans(folded, found);
    let sort_codes = numbers(folded, found, &SORT_CODE);
    let accounts = numbers(folded, found, &ACCOUNT);
    for sort_code in &sort_codes {
        let written = &folded.plain[sort_code.clone()];
        let label = label_before(&folded.plain, sort_code.start);
        // Six digits alone are anything; with hyphens they could be a date, unless an account stands beside them.
        let named = label == Some(Label::SortCode);
        let beside = accounts.iter().find(|account| is_near(account, sort_code));
        let with_account = written.contains('-') && label != Some(Label::Thing) || named;
        match beside {
            Some(account) if with_account => {
                found.add(sort_code.clone(), Kind::BankAccount);
                found.add(account.clone(), Kind::BankAccount);
            }
            _ if named => found.add(sort_code.clone(), Kind::BankAccount),
            _ => {}
        }
    }
    for account in accounts {
        if label_before(&folded.plain, account.start) == Some(Label::Account) {
            found.add(account, Kind::BankAccount);
        }
    }
}

fn is_near(one: &Range<usize>, other: &Range<usize>) -> bool {
    let apart = if one.start >= other.end {
        one.start - other.end
    } else if other.start >= one.end {
        other.start - one.end
    } else {
        return false;
    };
    apart <= TOGETHER
}

fn numbers(folded: &Folded, found: &Found, shape: &Option<Regex>) -> Vec<Range<usize>> {
    let shaped = shape
        .iter()
        .flat_map(|shape| shape.find_iter(&folded.plain));
    shaped
        .map(|number| number.range())
        .filter(|range| folded.stands_alone(range) && found.is_free(range))
        .collect()
}

fn find_ibans(folded: &Folded, found: &mut Found) {
    let shaped = IBAN.iter().flat_map(|shape| shape.find_iter(&folded.plain));
    for iban in shaped {
        // The shape may have taken a following word with it.
        let mut end = iban.end();
        loop {
            let range = iban.start()..end;
            if is_iban(&folded.plain[range.clone()]) && folded.stands_alone(&range) {
                found.add(range, Kind::BankAccount);
                break;
            }
            match folded.plain[range].rfind(' ') {
                Some(space) => end = iban.start() + space,
                None => break,
            }
        }
    }
}

/// The rest of an IBAN, with its letters as numbers, must leave 1 when divided by 97.
fn is_iban(text: &str) -> bool {
    let characters: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    if !(15..=34).contains(&characters.len()) {
        return false;
    }
    let (head, tail) = characters.split_at(4);
    let rest = tail.iter().chain(head).fold(0_u32, |rest, byte| {
        match char::from(*byte).to_digit(36).unwrap_or_default() {
            digit @ 0..=9 => (rest * 10 + digit) % 97,
            letter => (rest * 100 + letter) % 97,
        }
    });
    rest == 1
}
