//! Open connections: not too many, and not all of them one address's.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many connections are open at once; more wait in the system's queue.
const CONNECTIONS: usize = 768;
/// How many of them one address may hold: a class of thirty needs a fraction.
const OF_ONE_ADDRESS: usize = 512;

pub(super) struct Crowd {
    free: Arc<Semaphore>,
    /// `None` behind a proxy, whose connections all have its own address.
    addresses: Option<Arc<Addresses>>,
}

#[derive(Default)]
struct Addresses(Mutex<HashMap<IpAddr, usize>>);

/// Held while a connection is open.
pub(super) struct Place {
    _free: OwnedSemaphorePermit,
    of: Option<(Arc<Addresses>, IpAddr)>,
}

impl Crowd {
    pub(super) fn new(by_address: bool) -> Self {
        Self {
            free: Arc::new(Semaphore::new(CONNECTIONS)),
            addresses: by_address.then(Arc::default),
        }
    }

    /// Waits until there is room for one more.
    pub(super) async fn place(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.free).acquire_owned().await.ok()
    }

    /// `None`: this address holds its share already.
    pub(super) fn admit(&self, free: Option<OwnedSemaphorePermit>, peer: IpAddr) -> Option<Place> {
        let free = free?;
        let Some(addresses) = &self.addresses else {
            return Some(Place {
                _free: free,
                of: None,
            });
        };
        let mut counts = addresses.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(peer).or_insert(0);
        if *count >= OF_ONE_ADDRESS {
            return None;
        }
        *count += 1;
        drop(counts);
        Some(Place {
            _free: free,
            of: Some((Arc::clone(addresses), peer)),
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some((addresses, peer)) = &self.of else {
            return;
        };
        let mut counts = addresses.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(peer) {
            *count -= 1;
            if *count == 0 {
                counts.remove(peer);
            }
        }
    }
}
