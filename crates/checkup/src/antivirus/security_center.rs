//! How the Windows Security Center writes down the state of a product.
//!
//! Its two interfaces count in opposite directions, and neither may be read bit by bit: an expired
//! product shares a bit with one that is on. A number nobody documented is not understood.

use crate::antivirus::{LastScan, Signatures, State};
use crate::{Evidence, Why};

/// State and signatures from the two enumerations of the COM interface.
pub const fn from_com(state: i32, signatures: i32) -> (Evidence<State>, Evidence<Signatures>) {
    (com_state(state), com_signatures(signatures))
}

/// State and signatures from the number `productState` of the WMI class `AntivirusProduct`.
pub const fn from_product_state(number: u32) -> (Evidence<State>, Evidence<Signatures>) {
    let state = match (number >> 12) & 0xf {
        0 => Evidence::Observed(State::Off),
        1 => Evidence::Observed(State::On),
        2 => Evidence::Observed(State::Snoozed),
        3 => Evidence::Observed(State::Expired),
        _ => Evidence::Unavailable(Why::NotUnderstood),
    };
    let signatures = match (number >> 4) & 0xf {
        0 => Evidence::Observed(Signatures::UpToDate),
        1 => Evidence::Observed(Signatures::OutOfDate),
        _ => Evidence::Unavailable(Why::NotUnderstood),
    };
    (state, signatures)
}

/// What the COM interface says of the last scan; nothing where the product does not say.
pub const fn last_scan(substatus: i32) -> Option<LastScan> {
    match substatus {
        1 => Some(LastScan::Fine),
        2 => Some(LastScan::Recommended),
        3 => Some(LastScan::Needed),
        _ => None,
    }
}

const fn com_state(state: i32) -> Evidence<State> {
    match state {
        0 => Evidence::Observed(State::On),
        1 => Evidence::Observed(State::Off),
        2 => Evidence::Observed(State::Snoozed),
        3 => Evidence::Observed(State::Expired),
        _ => Evidence::Unavailable(Why::NotUnderstood),
    }
}

const fn com_signatures(signatures: i32) -> Evidence<Signatures> {
    match signatures {
        0 => Evidence::Observed(Signatures::OutOfDate),
        1 => Evidence::Observed(Signatures::UpToDate),
        _ => Evidence::Unavailable(Why::NotUnderstood),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNKNOWN: Evidence<State> = Evidence::Unavailable(Why::NotUnderstood);

    fn seen(state: State, signatures: Signatures) -> (Evidence<State>, Evidence<Signatures>) {
        (Evidence::Observed(state), Evidence::Observed(signatures))
    }

    #[test]
    fn numbers_seen_on_real_computers_are_read_nibble_by_nibble() {
        let cases = [
            (
                266_240,
                seen(State::On, Signatures::UpToDate),
                "a current product",
            ),
            (
                266_256,
                seen(State::On, Signatures::OutOfDate),
                "an old list of viruses",
            ),
            (
                262_144,
                seen(State::Off, Signatures::UpToDate),
                "a product that is off",
            ),
            (
                270_336,
                seen(State::Snoozed, Signatures::UpToDate),
                "a product that sleeps",
            ),
            (
                0x4_3000,
                seen(State::Expired, Signatures::UpToDate),
                "a trial that ran out",
            ),
            (
                393_472,
                seen(State::Off, Signatures::UpToDate),
                "Defender, off",
            ),
            (
                397_568,
                seen(State::On, Signatures::UpToDate),
                "Defender, on",
            ),
            (
                397_584,
                seen(State::On, Signatures::OutOfDate),
                "Defender, with an old list",
            ),
            (
                344_064,
                (UNKNOWN, Evidence::Observed(Signatures::UpToDate)),
                "an unknown state",
            ),
        ];
        for (number, expected, what) in cases {
            assert_eq!(
                from_product_state(number),
                expected,
                "{what} ({number:#x}) is misread"
            );
        }
    }

    #[test]
    fn the_com_interface_counts_the_other_way_round() {
        let cases = [
            (0, 1, seen(State::On, Signatures::UpToDate)),
            (0, 0, seen(State::On, Signatures::OutOfDate)),
            (1, 1, seen(State::Off, Signatures::UpToDate)),
            (2, 1, seen(State::Snoozed, Signatures::UpToDate)),
            (3, 0, seen(State::Expired, Signatures::OutOfDate)),
            (4, 2, (UNKNOWN, Evidence::Unavailable(Why::NotUnderstood))),
            (-1, -1, (UNKNOWN, Evidence::Unavailable(Why::NotUnderstood))),
        ];
        for (state, signatures, expected) in cases {
            assert_eq!(
                from_com(state, signatures),
                expected,
                "state {state} with signatures {signatures}: off would be told as on"
            );
        }
    }

    #[test]
    fn a_scan_that_nobody_speaks_of_is_not_called_fine() {
        let cases = [
            (0, None),
            (1, Some(LastScan::Fine)),
            (2, Some(LastScan::Recommended)),
            (3, Some(LastScan::Needed)),
            (4, None),
            (-1, None),
        ];
        for (substatus, expected) in cases {
            assert_eq!(last_scan(substatus), expected, "{substatus}");
        }
    }

    #[test]
    fn no_number_is_on_unless_its_whole_nibble_says_so() {
        // A well-known checker tests one bit of it, so that a trial that ran out passes.
        for number in 0..=0xf_ffff_u32 {
            let on = from_product_state(number).0 == Evidence::Observed(State::On);
            assert_eq!(
                on,
                number & 0xf000 == 0x1000,
                "{number:#x}: protection that ran out would be told as on"
            );
        }
    }
}
