//! A second, smaller way to ask a hub for its address on the side of the internet.

use std::net::{IpAddr, Ipv4Addr};

/// The port at which a hub answers it.
pub(super) const PORT: u16 = 5351;

/// The only question of this kind that is ever asked: version 0, "which address do you have?"
pub(super) const QUESTION: [u8; 2] = [0, 0];

/// Reads the answer; none if it is not one, or a refusal.
pub fn outside_address(reply: &[u8]) -> Option<IpAddr> {
    match reply {
        [0, 128, 0, 0, _, _, _, _, a, b, c, d] => Some(Ipv4Addr::new(*a, *b, *c, *d).into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_answer_without_a_fault_counts() {
        let good = [0, 128, 0, 0, 0, 0, 0, 9, 81, 2, 69, 142];
        assert_eq!(outside_address(&good), "81.2.69.142".parse().ok());
        let refused = [0, 128, 0, 2, 0, 0, 0, 9, 81, 2, 69, 142];
        let mapping = [0, 129, 0, 0, 0, 0, 0, 9, 81, 2, 69, 142];
        for other in [&refused[..], &mapping, &good[..11], &[0, 0], &[]] {
            assert_eq!(outside_address(other), None, "{other:?}");
        }
    }
}
