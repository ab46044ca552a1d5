//! E-mail addresses, also where "at" and "dot" are written out.

use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::{Found, Kind};

static PLAIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,24}").ok()
});

/// A known place for mail or a written-out "dot" shows that this "at" is not the one of "meet me at".
static WRITTEN_OUT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let at = r"(?:\s?[(\[]\s?at\s?[)\]]\s?|\s+at\s+)";
    let dot = r"(?:\s?[(\[]\s?dot\s?[)\]]\s?|\s+dot\s+)";
    let ending = r"(?:com|net|org|uk|eu|pl|ro|ua|ie|co\.uk|ac\.uk|gov\.uk)";
    let place = r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|proton|protonmail|btinternet|sky|wp|ukr)";
    Regex::new(&format!(
        r"(?i)\b[\p{{L}}\p{{N}}_+-]+(?:(?:\.|{dot})[\p{{L}}\p{{N}}_+-]+){{0,3}}{at}(?:{place}\.{ending}|[\p{{L}}\p{{N}}-]+(?:{dot}[\p{{L}}\p{{N}}-]+)?{dot}{ending})\b"
    ))
    .ok()
});

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    for shape in [&*PLAIN, &*WRITTEN_OUT].into_iter().flatten() {
        for address in shape.find_iter(&folded.plain) {
            let text = address.as_str();
            let start = address.start()
                + (text.len() - text.trim_start_matches(['.', '-', '\'', '%']).len());
            found.add(start..address.end(), Kind::Email);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_shapes_can_be_looked_for() {
        assert!(
            super::PLAIN.is_some() && super::WRITTEN_OUT.is_some(),
            "no address would ever be seen"
        );
    }
}
