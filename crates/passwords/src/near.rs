//! When are two passwords nearly the same? When somebody who knows one guesses the other in a few tries.

use strsim::damerau_levenshtein;
use zeroize::Zeroizing;

/// A shorter part says nothing about a password.
const SHORTEST: usize = 4;
/// From here on one letter may be different, then two.
const ONE: usize = 6;
const TWO: usize = 12;
/// Longer ones are nearly the same only when their shape is the same.
pub(crate) const COMPARED: usize = 64;
/// Stands for the name of the site inside a password.
const SITE: char = '\u{1}';

/// A password without what people change: capitals, swapped letters, digits and marks at the ends, the site's name.
pub(crate) fn shape(password: &str, site: &str) -> Zeroizing<String> {
    let small = Zeroizing::new(password.to_lowercase());
    // Marks and digits at the end go first: the last ! of a password is no i.
    let kept = small
        .trim_end_matches(|c: char| !c.is_alphabetic())
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let plain: Zeroizing<String> = Zeroizing::new(kept.chars().map(letter).collect());
    let named = if site.chars().count() >= SHORTEST && plain.contains(site) {
        Zeroizing::new(plain.replace(site, &SITE.to_string()))
    } else {
        plain
    };
    let bare = named.trim_matches(|c: char| !c.is_alphabetic() && c != SITE);
    if bare.chars().filter(|c| *c != SITE).count() >= SHORTEST {
        return Zeroizing::new(bare.to_owned());
    }
    // Too little is left; then the digits are what counts.
    if named.contains(SITE) { named } else { small }
}

const fn letter(c: char) -> char {
    match c {
        '@' => 'a',
        '$' => 's',
        '0' => 'o',
        '3' => 'e',
        '!' => 'i',
        other => other,
    }
}

/// How many letters may be different for two shapes to be nearly the same.
pub(crate) fn allowed(shape: &str) -> usize {
    match shape.chars().take(COMPARED + 1).count() {
        length if !(ONE..=COMPARED).contains(&length) => 0,
        length if length < TWO => 1,
        _ => 2,
    }
}

/// Whether two shapes are nearly the same.
pub(crate) fn are_near(a: &str, b: &str) -> bool {
    if a == b {
        return a.chars().count() >= SHORTEST;
    }
    let allowed = allowed(a).min(allowed(b));
    let lengths = a.chars().count().abs_diff(b.chars().count());
    allowed > 0 && lengths <= allowed && damerau_levenshtein(a, b) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_that_differ_by_a_habit_are_nearly_the_same() {
        for (one, other, near) in [
            ("Summer2024!", "summer2025!!", true),
            ("Otter99", "0tter1", true),
            ("gravel-otter", "gravel-otters", true),
            ("gravelotter", "gravelotetr", true),
            ("gravel otter lantern", "gravel otter lanterns1", true),
            ("gravel otter lantern", "purple teapot saturn", false),
            ("abc1", "abc2", false),
            ("a1", "a2", false),
            ("", "", false),
            ("123456", "123457", true),
            ("cats", "rats", false),
        ] {
            assert_eq!(
                are_near(&shape(one, ""), &shape(other, "")),
                near,
                "{one:?} and {other:?}"
            );
        }
    }

    #[test]
    fn the_same_password_with_another_sites_name_is_nearly_the_same() {
        let one = shape("MyFacebookOtter7", "facebook");
        let other = shape("MyAmazonOtter7", "amazon");
        assert!(are_near(&one, &other), "whoever knows one knows the other");
    }
}
