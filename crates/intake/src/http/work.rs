//! Work asked for while many reports arrive: a computer spends a moment, a flood spends days.
//!
//! Nothing is remembered per challenge: any service with the same receipt key recognises its own.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use data_encoding::HEXLOWER;
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use report::{ReportId, work};
use sha2::Sha256;
use time::OffsetDateTime;

use super::peer::Network;
use super::problem::Problem;
use super::{AT_ONCE, Limits};
use crate::store::Sender;

const MINUTE: Duration = Duration::from_secs(60);
/// A challenge holds for this and the next span of so many seconds.
const SPAN: i64 = 600;
/// With so many requests at once a flood is likely, whoever they come from.
const BUSY: usize = AT_ONCE * 7 / 8;
const MOST_BITS: u32 = 24;

pub(super) struct Work {
    secret: [u8; 32],
    above: usize,
    bits: u32,
    recent: Mutex<VecDeque<Instant>>,
}

impl Work {
    pub(super) fn new(key: &SigningKey, limits: &Limits) -> Self {
        Self {
            secret: keyed(key.as_bytes(), b"SR-1/intake-secret"),
            above: usize::try_from(limits.work_above_reports_per_minute).unwrap_or(usize::MAX),
            bits: limits.work_bits.min(MOST_BITS),
            recent: Mutex::default(),
        }
    }

    /// Counts a new report, and refuses it while many arrive and no work is shown.
    pub(super) fn check(
        &self,
        busy: usize,
        proof: Option<&str>,
        id: ReportId,
    ) -> Result<(), Problem> {
        let crowded = self.count(Instant::now()) > self.above || busy > BUSY;
        let span = OffsetDateTime::now_utc().unix_timestamp() / SPAN;
        if !crowded || proof.is_some_and(|proof| self.proves(proof, id, span)) {
            return Ok(());
        }
        Err(Problem::work(self.challenge(span), self.bits))
    }

    /// Names a sender for quotas without keeping its address.
    pub(super) fn sender(&self, address: IpAddr) -> Sender {
        let text = [b"sender ".as_slice(), Network::of(address).as_bytes()].concat();
        let mut name = [0; 8];
        name.copy_from_slice(&keyed(&self.secret, &text)[..8]);
        Sender(name)
    }

    fn count(&self, now: Instant) -> usize {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        while recent
            .front()
            .is_some_and(|first| now.duration_since(*first) > MINUTE)
        {
            recent.pop_front();
        }
        if recent.len() <= self.above {
            recent.push_back(now);
        }
        recent.len()
    }

    fn challenge(&self, span: i64) -> String {
        let sum = keyed(
            &self.secret,
            format!("work {span} {}", self.bits).as_bytes(),
        );
        format!("{span}-{}", HEXLOWER.encode(&sum[..16]))
    }

    fn proves(&self, proof: &str, id: ReportId, span: i64) -> bool {
        let Some((challenge, nonce)) = proof.rsplit_once(':') else {
            return false;
        };
        let ours = [span, span - 1]
            .into_iter()
            .any(|span| self.challenge(span) == challenge);
        let plain = nonce.bytes().all(|byte| byte.is_ascii_digit());
        let nonce = nonce.parse().ok().filter(|_| ours && plain);
        nonce.is_some_and(|nonce| work::proves(challenge, id, nonce, self.bits))
    }
}

fn keyed(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..32].copy_from_slice(key);
    let mut sum = Hmac::<Sha256>::new(&block.into());
    sum.update(text);
    sum.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(above: u32) -> Work {
        let limits = Limits {
            work_above_reports_per_minute: above,
            work_bits: 8,
            ..Limits::default()
        };
        Work::new(&SigningKey::from_bytes(&[7; 32]), &limits)
    }

    #[test]
    fn work_is_asked_for_only_while_many_arrive_and_only_the_right_work_counts() {
        let work = work(2);
        let id = ReportId::from_bytes([1; 16]);
        for _ in 0..2 {
            assert!(work.check(0, None, id).is_ok(), "a quiet day costs nothing");
        }
        assert!(work.check(0, None, id).is_err(), "a flood goes on for free");
        let span = OffsetDateTime::now_utc().unix_timestamp() / SPAN;
        let challenge = work.challenge(span);
        let nonce = work::solve(&challenge, id, 8);
        let other = ReportId::from_bytes([2; 16]);
        let wrong = (0..)
            .find(|nonce| !work::proves(&challenge, id, *nonce, 8))
            .unwrap();
        let cases = [
            ("the right work", format!("{challenge}:{nonce}"), id, true),
            ("no work", format!("{challenge}:{wrong}"), id, false),
            (
                "a signed number",
                format!("{challenge}:+{nonce}"),
                id,
                false,
            ),
            (
                "a challenge of one's own",
                format!("{span}-{}:0", "0".repeat(32)),
                id,
                false,
            ),
            ("nothing", String::new(), id, false),
        ];
        for (case, proof, id, accepted) in cases {
            assert_eq!(work.check(0, Some(&proof), id).is_ok(), accepted, "{case}");
        }
        let proof = format!("{challenge}:{nonce}");
        let reused = work::proves(&challenge, other, nonce, 8);
        assert_eq!(
            work.check(0, Some(&proof), other).is_ok(),
            reused,
            "work for one report must not pay for another"
        );
        let old = work.challenge(span - 2);
        let nonce = work::solve(&old, id, 8);
        assert!(
            !work.proves(&format!("{old}:{nonce}"), id, span),
            "old work"
        );
        assert!(work.proves(&format!("{old}:{nonce}"), id, span - 1));
    }

    #[test]
    fn a_sender_is_named_without_its_address() {
        let work = work(1);
        let address = IpAddr::from([192, 0, 2, 1]);
        assert_eq!(work.sender(address), work.sender(address));
        assert_ne!(
            work.sender(address),
            work.sender(IpAddr::from([192, 0, 2, 2]))
        );
        assert!(
            !work
                .sender(address)
                .0
                .windows(4)
                .any(|four| four == [192, 0, 2, 1])
        );
    }
}
