//! "Is mine the same everywhere?" A few typed passwords, compared and forgotten.

use zeroize::Zeroizing;

use crate::near;

/// More are not compared at once.
pub const MOST: usize = 20;
/// Only so much of a password is compared letter by letter; equality is always over all of it.
const LOOKED_AT: usize = 200;

/// How one password stands to the others. Numbers count from 0 in the order of typing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Nothing was typed here.
    pub empty: bool,
    /// The ones that are the same.
    pub same: Vec<usize>,
    /// The ones that are nearly the same.
    pub near: Vec<usize>,
}

impl Compared {
    /// Whether it is unlike all others.
    #[must_use]
    pub fn is_different(&self) -> bool {
        !self.empty && self.same.is_empty() && self.near.is_empty()
    }
}

/// Compares up to [`MOST`] passwords with each other; the rest is left out.
#[must_use]
pub fn compare(passwords: &[&str]) -> Vec<Compared> {
    let passwords = &passwords[..passwords.len().min(MOST)];
    let shapes: Vec<Zeroizing<String>> = passwords
        .iter()
        .map(|password| {
            let beginning: Zeroizing<String> =
                Zeroizing::new(password.chars().take(LOOKED_AT).collect());
            near::shape(&beginning, "")
        })
        .collect();
    let others = |this: usize, fits: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..passwords.len())
            .filter(|other| *other != this && !passwords[*other].is_empty() && fits(*other))
            .collect()
    };
    (0..passwords.len())
        .map(|this| {
            if passwords[this].is_empty() {
                return Compared {
                    empty: true,
                    ..Compared::default()
                };
            }
            let same = |other: usize| passwords[this] == passwords[other];
            let near = |other: usize| !same(other) && near::are_near(&shapes[this], &shapes[other]);
            Compared {
                empty: false,
                same: others(this, &same),
                near: others(this, &near),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn same_nearly_same_and_different_are_told_apart() {
        let found = compare(&[
            "Summer2024!",
            "gravel otter",
            "Summer2024!",
            "summer25",
            "",
            "",
        ]);
        assert_eq!(found[0].same, [2]);
        assert_eq!(found[0].near, [3]);
        assert!(found[1].is_different());
        assert_eq!(found[3].near, [0, 2]);
        assert!(found[4].empty && !found[4].is_different());
        assert!(
            found[4].same.is_empty(),
            "two empty fields are not the same password"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_compared_both_ways(passwords in prop::collection::vec("\\PC{0,30}", 0..25)) {
            let passwords: Vec<&str> = passwords.iter().map(String::as_str).collect();
            let found = compare(&passwords);
            prop_assert_eq!(found.len(), passwords.len().min(MOST));
            for (this, compared) in found.iter().enumerate() {
                for other in &compared.same {
                    prop_assert!(found[*other].same.contains(&this));
                }
                for other in &compared.near {
                    prop_assert!(found[*other].near.contains(&this));
                }
            }
        }
    }
}
