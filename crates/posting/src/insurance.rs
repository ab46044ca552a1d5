//! National Insurance numbers, by the rules of HM Revenue and Customs.

use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::labels::{Label, label_before};
use crate::{Found, Kind};

static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)([a-z]) ?([a-z])[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}(?:[ -]?([a-z]))?").ok()
});

/// Prefixes that are never given out.
const NEVER: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    let Some(shape) = &*SHAPE else {
        return;
    };
    for parts in shape.captures_iter(&folded.plain) {
        let Some(whole) = parts.get(0) else {
            continue;
        };
        let letter = |part: usize| parts.get(part).map_or("", |found| found.as_str());
        let prefix = [letter(1), letter(2)].concat().to_uppercase();
        let known = !prefix.contains(['D', 'F', 'I', 'Q', 'U', 'V'])
            && !prefix.ends_with('O')
            && !NEVER.contains(&prefix.as_str());
        let suffix = letter(3).to_uppercase();
        let complete = matches!(suffix.as_str(), "A" | "B" | "C" | "D");
        // Without its last letter it is a number like any other, unless it is named.
        let named = label_before(&folded.plain, whole.start()) == Some(Label::Insurance);
        let thing = label_before(&folded.plain, whole.start()) == Some(Label::Thing);
        let right = known && !thing && (complete || suffix.is_empty() && named);
        if right && folded.stands_alone(&whole.range()) {
            found.add(whole.range(), Kind::NationalInsurance);
        }
    }
}
