//! What a reader signs to sign in: made by any intake with the same receipt key, kept by none until it is used.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::keys::ReceiptSigner;

/// Long enough to type a passphrase.
const LIFE_SECONDS: i64 = 10 * 60;
const PURPOSE: &[u8] = b"SR-1/desk-ticket\0";
const TIME: usize = 8;
const RANDOM: usize = 8;
const SEAL: usize = 16;

/// Makes and checks tickets.
pub(super) struct Tickets {
    mac: Hmac<Sha256>,
}

impl Tickets {
    pub(super) fn of(signer: &ReceiptSigner) -> Self {
        let mut block = Zeroizing::new([0; 64]);
        let seed = Zeroizing::new(signer.key.to_bytes());
        block[..seed.len()].copy_from_slice(&*seed);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        mac.update(PURPOSE);
        Self { mac }
    }

    /// A ticket for one id, as 64 hex digits. `None`: this computer gave no random numbers.
    pub(super) fn make(&self, id: &str, now: OffsetDateTime) -> Option<String> {
        let mut ticket = [0_u8; TIME + RANDOM + SEAL];
        let (open, seal) = ticket.split_at_mut(TIME + RANDOM);
        let (time, random) = open.split_at_mut(TIME);
        time.copy_from_slice(&now.unix_timestamp().to_be_bytes());
        getrandom::fill(random).ok()?;
        seal.copy_from_slice(&self.seal(id, open));
        Some(HEXLOWER.encode(&ticket))
    }

    /// Until when a ticket counts; `None` if it is not ours, not for this id or too old.
    pub(super) fn check(
        &self,
        id: &str,
        text: &str,
        now: OffsetDateTime,
    ) -> Option<OffsetDateTime> {
        let ticket = HEXLOWER.decode(text.as_bytes()).ok()?;
        let ticket = <[u8; TIME + RANDOM + SEAL]>::try_from(ticket).ok()?;
        let (open, seal) = ticket.split_at(TIME + RANDOM);
        let mut mac = self.mac.clone();
        mac.update(open);
        mac.update(id.as_bytes());
        mac.verify_truncated_left(seal).ok()?;
        let time = open.first_chunk::<TIME>()?;
        let made = i64::from_be_bytes(*time);
        let end = made.checked_add(LIFE_SECONDS)?;
        let fresh = (made..end).contains(&now.unix_timestamp());
        OffsetDateTime::from_unix_timestamp(end)
            .ok()
            .filter(|_| fresh)
    }

    fn seal(&self, id: &str, open: &[u8]) -> [u8; SEAL] {
        let mut mac = self.mac.clone();
        mac.update(open);
        mac.update(id.as_bytes());
        let tag = mac.finalize().into_bytes();
        let mut seal = [0; SEAL];
        seal.copy_from_slice(&tag[..SEAL]);
        seal
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;
    use time::Duration;
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_ticket_counts_for_one_id_one_intake_and_ten_minutes() {
        let of = |seed: u8| {
            Tickets::of(&ReceiptSigner {
                kid: "r".to_owned(),
                key: SigningKey::from_bytes(&[seed; 32]),
            })
        };
        let now = datetime!(2026-11-23 14:05 UTC);
        let (tickets, twin, other) = (of(1), of(1), of(2));
        let ticket = tickets.make("lead", now).unwrap();
        assert_eq!(ticket.len(), 64);
        assert_ne!(Some(&ticket), tickets.make("lead", now).as_ref());
        assert!(
            twin.check("lead", &ticket, now).is_some(),
            "a second intake behind the balancer would refuse every reader"
        );
        assert!(
            tickets
                .check("lead", &ticket, now + Duration::minutes(9))
                .is_some()
        );
        let mut changed = ticket.clone().into_bytes();
        changed[17] ^= 1;
        let changed = String::from_utf8(changed).unwrap();
        let late = now + Duration::minutes(10);
        for (case, tickets, id, ticket, now) in [
            ("another id", &tickets, "deputy", ticket.as_str(), now),
            ("another council", &other, "lead", &ticket, now),
            ("too late", &tickets, "lead", &ticket, late),
            (
                "from the future",
                &tickets,
                "lead",
                &ticket,
                now - Duration::SECOND,
            ),
            ("changed", &tickets, "lead", &changed, now),
            ("cut", &tickets, "lead", &ticket[..62], now),
            ("empty", &tickets, "lead", "", now),
            ("not hex", &tickets, "lead", &"z".repeat(64), now),
        ] {
            assert!(tickets.check(id, ticket, now).is_none(), "{case}");
        }
    }
}
