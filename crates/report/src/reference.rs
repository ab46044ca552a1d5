//! The short name of a received report that people say on the phone: `CW-7K3M-9QXP`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

const PREFIX: &str = "CW";
/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS: usize = 7;

/// Seven base-32 characters and a check character. It names a report and is not a secret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference(String);

/// Text that is not a reference, most often one mistyped or swapped character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reference")]
pub struct ReferenceFault;

impl Reference {
    /// Makes a reference from 35 of these random bits.
    #[must_use]
    pub fn from_random(random: [u8; 5]) -> Self {
        let mut bits = random
            .into_iter()
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(byte));
        let mut digits = [0_u8; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit = (bits & 31) as u8;
            bits >>= 5;
        }
        Self::from_digits(digits)
    }

    /// Reads what a person typed or was told: any case, any spacing, `O` for `0`, `I` or `L` for
    /// `1`, with or without `CW`.
    pub fn parse(typed: &str) -> Result<Self, ReferenceFault> {
        let mut letters = Vec::with_capacity(PREFIX.len() + DIGITS + 1);
        for letter in typed.chars() {
            if letter.is_whitespace() || is_dash(letter) {
                continue;
            }
            if letters.len() == PREFIX.len() + DIGITS + 1 {
                return Err(ReferenceFault);
            }
            letters.push(letter.to_ascii_uppercase());
        }
        let code = match letters.strip_prefix(&['C', 'W']) {
            Some(code) if code.len() == DIGITS + 1 => code,
            _ => &letters[..],
        };
        let digits = code
            .iter()
            .map(|letter| value(*letter))
            .collect::<Option<Vec<_>>>();
        let digits = <[u8; DIGITS + 1]>::try_from(digits.unwrap_or_default());
        let [a, b, c, d, e, f, g, check] = digits.map_err(|_| ReferenceFault)?;
        let digits = [a, b, c, d, e, f, g];
        if check_digit(digits) != check {
            return Err(ReferenceFault);
        }
        Ok(Self::from_digits(digits))
    }

    /// The one way it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn from_digits(digits: [u8; DIGITS]) -> Self {
        let mut code = digits.map(letter).into_iter().collect::<String>();
        code.push(letter(check_digit(digits)));
        let (first, second) = code.split_at(4);
        Self(format!("{PREFIX}-{first}-{second}"))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Reference {
    type Err = ReferenceFault;

    fn from_str(typed: &str) -> Result<Self, ReferenceFault> {
        Self::parse(typed)
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = String::deserialize(from)?;
        match Self::parse(&written) {
            Ok(reference) if reference.0 == written => Ok(reference),
            _ => Err(D::Error::custom(ReferenceFault)),
        }
    }
}

/// Arithmetic in GF(32): finds every wrong character and every two characters that changed places.
fn check_digit(digits: [u8; DIGITS]) -> u8 {
    const START: u8 = 25;
    const POLYNOMIAL: u8 = 0b10_0101;
    let sum = digits.into_iter().fold(0, |sum, digit| {
        let doubled = (sum ^ digit) << 1;
        if doubled & 32 == 0 {
            doubled
        } else {
            doubled ^ POLYNOMIAL
        }
    });
    sum ^ START
}

pub(crate) fn letters(digits: &[u8]) -> String {
    digits.iter().map(|digit| letter(*digit)).collect()
}

fn letter(digit: u8) -> char {
    char::from(ALPHABET[usize::from(digit & 31)])
}

pub(crate) fn value(letter: char) -> Option<u8> {
    let letter = match letter {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let found = ALPHABET
        .iter()
        .position(|known| char::from(*known) == letter)?;
    u8::try_from(found).ok()
}

pub(crate) fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ALPHABET, Reference, ReferenceFault};

    #[test]
    fn what_a_person_types_is_understood() {
        let cases = [
            ("CW-7K3M-9QXP", Some("CW-7K3M-9QXP")),
            ("cw7k3m9qxp", Some("CW-7K3M-9QXP")),
            (" 7k3m 9qxp ", Some("CW-7K3M-9QXP")),
            ("CW\u{2013}7K3M\u{2011}9QXP", Some("CW-7K3M-9QXP")),
            ("CW-OOOO-OOOS", Some("CW-0000-000S")),
            ("cw-oooo-ooos", Some("CW-0000-000S")),
            ("CW-7K3M-9QXO", None),
            ("CW-7K3M-9QPX", None),
            ("CW-7K3M-9QX", None),
            ("CW-7K3M-9QXPP", None),
            ("CWCW-7K3M-9QXP", None),
            ("XX-7K3M-9QXP", None),
            ("CW-7K3M-9QXU", None),
            ("", None),
            ("CW", None),
            ("\u{1F600}", None),
        ];
        for (typed, expected) in cases {
            let read = Reference::parse(typed);
            assert_eq!(
                read.as_ref().ok().map(Reference::as_str),
                expected,
                "typed {typed:?}"
            );
        }
    }

    #[test]
    fn the_letters_that_look_like_one_are_one() {
        let reference = Reference::from_random([0, 0, 0, 0, 33]);
        let written = reference.as_str().replace('1', "l");
        assert_ne!(written, reference.as_str());
        assert_eq!(Reference::parse(&written), Ok(reference));
    }

    proptest! {
        #[test]
        fn every_reference_reads_back(random: [u8; 5]) {
            let reference = Reference::from_random(random);
            prop_assert_eq!(Reference::parse(reference.as_str()), Ok(reference.clone()));
            let json = serde_json::to_string(&reference).unwrap();
            prop_assert_eq!(serde_json::from_str::<Reference>(&json).unwrap(), reference);
        }

        #[test]
        fn one_wrong_character_is_found(random: [u8; 5], at in 0_usize..8, by in 1_usize..32) {
            let reference = Reference::from_random(random);
            let mut code = reference.as_str()[3..].replace('-', "").into_bytes();
            let digit = ALPHABET.iter().position(|letter| *letter == code[at]).unwrap();
            code[at] = ALPHABET[(digit + by) % 32];
            let code = String::from_utf8(code).unwrap();
            prop_assert_eq!(Reference::parse(&code), Err(ReferenceFault));
        }

        #[test]
        fn two_swapped_characters_are_found(random: [u8; 5], a in 0_usize..8, b in 0_usize..8) {
            let reference = Reference::from_random(random);
            let mut code = reference.as_str()[3..].replace('-', "").into_bytes();
            prop_assume!(code[a] != code[b]);
            code.swap(a, b);
            let code = String::from_utf8(code).unwrap();
            prop_assert_eq!(Reference::parse(&code), Err(ReferenceFault));
        }

        #[test]
        fn any_text_is_answered(text: String) {
            let _ = Reference::parse(&text);
        }
    }
}
