//! Numbers and addresses that other people know: phone, postcode, number plate, e-mail.

use super::strength::Strength;

/// A British number at home or mobile, or one written with + in front.
pub(super) fn is_a_phone_number(password: &str) -> bool {
    let digits: usize = password.chars().filter(char::is_ascii_digit).count();
    let only = password
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.'));
    let begins = password.trim_start_matches(['(', ' ']);
    let british = begins.starts_with("07")
        || begins.starts_with("01")
        || begins.starts_with("02")
        || begins.starts_with("03")
        || begins.starts_with("08");
    only && ((british && (10..=11).contains(&digits))
        || ((begins.starts_with('+') || begins.starts_with("00")) && (10..=15).contains(&digits)))
}

/// A postcode, a number plate or a National Insurance number, with a few digits around it at most.
pub(super) fn is_a_record(password: &str) -> bool {
    let bare: Vec<u8> = password
        .bytes()
        .filter(|byte| !matches!(byte, b' ' | b'-' | b'.' | b'!'))
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    (0..=bare.len().min(4)).any(|start| {
        let house = bare[..start].iter().all(u8::is_ascii_digit);
        let rest = &bare[start..];
        house
            && (0..=rest.len().min(4)).any(|cut| {
                let (core, tail) = rest.split_at(rest.len() - cut);
                tail.iter().all(u8::is_ascii_digit) && RECORDS.iter().any(|shape| has(core, shape))
            })
    })
}

/// A for a letter, 9 for a digit.
const RECORDS: &[&[u8]] = &[
    b"A99AA",
    b"A999AA",
    b"AA99AA",
    b"AA999AA",
    b"A9A9AA",
    b"AA9A9AA",   // postcodes
    b"AA99AAA",   // number plates since 2001
    b"A999AAA",   // and before
    b"AA999999A", // National Insurance
];

fn has(text: &[u8], shape: &[u8]) -> bool {
    text.len() == shape.len()
        && text.iter().zip(shape).all(|(byte, kind)| match kind {
            b'A' => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit(),
        })
}

/// An e-mail address or the name of a web site, and nothing else.
pub(super) fn is_an_address(password: &str) -> bool {
    let lower = password.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    if bare.chars().any(char::is_whitespace) {
        return false;
    }
    let site = |text: &str| {
        text.rsplit_once('.').is_some_and(|(name, end)| {
            name.chars().filter(char::is_ascii_alphabetic).count() >= 3
                && matches!(
                    end,
                    "com"
                        | "org"
                        | "net"
                        | "uk"
                        | "eu"
                        | "pl"
                        | "ro"
                        | "info"
                        | "gov"
                        | "ac"
                        | "io"
                )
        })
    };
    match bare.split_once('@') {
        Some((name, rest)) => !name.is_empty() && site(rest),
        None => bare.starts_with("www.") || bare.starts_with("http") || site(bare),
    }
}

/// Digits only, and signs between them: ten possibilities for each place.
pub(super) fn best_for_digits(password: &str) -> Option<Strength> {
    let digits = password.chars().filter(|c| c.is_numeric()).count();
    let others = password.chars().filter(|c| c.is_alphabetic()).count();
    let signs = password.chars().count() - digits - others;
    if others > 0 || digits == 0 || signs > digits {
        return None;
    }
    match digits {
        0..=5 => Some(Strength::VeryWeak),
        6..=10 => Some(Strength::Weak),
        11..=14 => Some(Strength::Fair),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_other_people_know_are_recognised() {
        for text in [
            "07700900123",
            "07700 900123",
            "+44 7700 900123",
            "(0113) 4960123",
            "0048 600 123 456",
        ] {
            assert!(is_a_phone_number(text), "{text:?} would look like a secret");
        }
        for text in ["1234567890", "0770090", "07700900123x", "", "99700900123"] {
            assert!(!is_a_phone_number(text), "{text:?} is no phone number");
        }
        for text in [
            "LS1 4AP",
            "ls14ap",
            "27 LS1 4AP",
            "SW1A1AA",
            "AB12 CDE",
            "yk65 xyz!",
            "QQ123456C",
            "LS14AP2024",
        ] {
            assert!(is_a_record(text), "{text:?} would look like a secret");
        }
        for text in [
            "",
            "LS",
            "LS14APXQ",
            "otter LS1 4AP gravel",
            "xkcd99",
            "żółć",
        ] {
            assert!(!is_a_record(text), "{text:?} is no postcode");
        }
        for text in [
            "amina@example.com",
            "www.facebook.com",
            "https://example.org",
            "leedscollege.ac.uk!",
        ] {
            assert!(is_an_address(text), "{text:?} would look like a secret");
        }
        for text in [
            "",
            "@",
            "p@ssword",
            "a.b",
            "gravel.otter.lantern",
            "I like leeds.ac.uk a lot",
        ] {
            assert!(!is_an_address(text), "{text:?} is no address");
        }
    }

    #[test]
    fn digits_alone_need_to_be_many() {
        for (text, best) in [
            ("1927", Some(Strength::VeryWeak)),
            ("59302847", Some(Strength::Weak)),
            ("5930-2847", Some(Strength::Weak)),
            ("593028471029", Some(Strength::Fair)),
            ("593028471029384756", None),
            ("", None),
            ("a5930284", None),
        ] {
            assert_eq!(best_for_digits(text), best, "{text:?}");
        }
    }
}
