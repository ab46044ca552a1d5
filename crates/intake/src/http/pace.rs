//! How fast one address may go: first it is slowed down, only then asked to come back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Limits;
use super::peer::Network;

/// A request waits this long at most; beyond it the sender is told when to come back.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// With more addresses than this, those that are quiet again are forgotten.
const REMEMBERED: usize = 20_000;

pub(super) struct Pace {
    most: f64,
    per_second: f64,
    together: usize,
    addresses: Mutex<HashMap<Network, Address>>,
}

struct Address {
    /// Requests left; below zero they are owed.
    left: f64,
    at: Instant,
    places: Arc<Semaphore>,
}

/// The moment at which a sender may come back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooFast(pub(super) Duration);

impl Pace {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            most: f64::from(limits.requests.max(1)),
            per_second: f64::from(limits.requests_per_second.max(1)),
            together: usize::try_from(limits.requests_together.max(1)).unwrap_or(1),
            addresses: Mutex::default(),
        }
    }

    /// How long the next request of this address must wait.
    pub(super) fn next(&self, network: Network, now: Instant) -> Result<Duration, TooFast> {
        let mut addresses = self.addresses();
        let address = self.address(&mut addresses, network, now);
        let wait = Duration::from_secs_f64((1.0 - address.left).max(0.0) / self.per_second);
        if wait > PATIENCE {
            return Err(TooFast(wait));
        }
        address.left -= 1.0;
        Ok(wait)
    }

    /// A place among the requests of this address that are worked on.
    pub(super) async fn place(&self, network: Network) -> Option<OwnedSemaphorePermit> {
        let places = {
            let mut addresses = self.addresses();
            let address = self.address(&mut addresses, network, Instant::now());
            Arc::clone(&address.places)
        };
        let place = tokio::time::timeout(PATIENCE, places.acquire_owned());
        place.await.ok()?.ok()
    }

    fn address<'a>(
        &self,
        addresses: &'a mut HashMap<Network, Address>,
        network: Network,
        now: Instant,
    ) -> &'a mut Address {
        if addresses.len() >= REMEMBERED {
            addresses.retain(|_, address| !self.is_quiet(address, now));
        }
        let address = addresses.entry(network).or_insert_with(|| Address {
            left: self.most,
            at: now,
            places: Arc::new(Semaphore::new(self.together)),
        });
        let since = now.saturating_duration_since(address.at).as_secs_f64();
        address.left = (address.left + since * self.per_second).min(self.most);
        address.at = now;
        address
    }

    fn is_quiet(&self, address: &Address, now: Instant) -> bool {
        let since = now.saturating_duration_since(address.at).as_secs_f64();
        let rested = address.left + since * self.per_second >= self.most;
        rested && address.places.available_permits() == self.together
    }

    fn addresses(&self) -> std::sync::MutexGuard<'_, HashMap<Network, Address>> {
        self.addresses
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(last: u8) -> Network {
        Network::of(std::net::IpAddr::from([192, 0, 2, last]))
    }

    #[test]
    fn an_address_is_slowed_before_it_is_refused_and_others_are_not() {
        let pace = Pace::new(&Limits {
            requests: 10,
            requests_per_second: 2,
            ..Limits::default()
        });
        let start = Instant::now();
        let mut waits = Vec::new();
        let refused = loop {
            match pace.next(network(1), start) {
                Ok(wait) => waits.push(wait),
                Err(refused) => break refused,
            }
        };
        assert_eq!(waits[..10], [Duration::ZERO; 10], "the first are free");
        assert_eq!(
            waits[10],
            Duration::from_millis(500),
            "then they are slowed"
        );
        assert!(waits.is_sorted(), "and slowed more and more: {waits:?}");
        assert_eq!(waits.len(), 20, "{waits:?}");
        assert_eq!(refused, TooFast(Duration::from_millis(5_500)));
        assert_eq!(
            pace.next(network(2), start),
            Ok(Duration::ZERO),
            "another learner pays for this one"
        );
        let later = start + Duration::from_secs(20);
        assert_eq!(
            pace.next(network(1), later),
            Ok(Duration::ZERO),
            "a sender that waited must get through"
        );
    }

    #[test]
    fn a_class_with_thirty_learners_sends_ten_reports_each_without_a_wait() {
        let pace = Pace::new(&Limits::default());
        let now = Instant::now();
        // Announce, look, a few chunks, commit.
        let requests = 30 * 10 * 12;
        for number in 0..requests {
            assert_eq!(
                pace.next(network(1), now),
                Ok(Duration::ZERO),
                "request {number}"
            );
        }
    }
}
