//! Fakes for what a test cannot have: another computer, another time. A dev-dependency only.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use checkup::{AdminPage, Antivirus, Evidence, Gateway, HomeNetwork, Probe, Why};

/// A computer and a home network that show what the test says, and count who asks the hub.
pub struct FakeComputer {
    /// What it shows of its antivirus.
    pub antivirus: Mutex<Evidence<Antivirus>>,
    /// What it shows of its network.
    pub network: Mutex<Evidence<HomeNetwork>>,
    /// What its hub answers.
    pub page: Mutex<Evidence<AdminPage>>,
    hub_asked: AtomicUsize,
}

impl FakeComputer {
    /// A computer where nothing can be seen, for one reason.
    #[must_use]
    pub fn blind(why: Why) -> Self {
        Self {
            antivirus: Mutex::new(Evidence::Unavailable(why)),
            network: Mutex::new(Evidence::Unavailable(why)),
            page: Mutex::new(Evidence::Unavailable(why)),
            hub_asked: AtomicUsize::new(0),
        }
    }

    /// How often the hub's page was opened.
    #[must_use]
    pub fn hub_asked(&self) -> usize {
        self.hub_asked.load(Ordering::SeqCst)
    }
}

fn seen<T: Clone>(evidence: &Mutex<Evidence<T>>) -> Evidence<T> {
    evidence
        .lock()
        .map_or(Evidence::Unavailable(Why::NotUnderstood), |evidence| {
            evidence.clone()
        })
}

impl Probe for FakeComputer {
    fn antivirus(&self) -> Evidence<Antivirus> {
        seen(&self.antivirus)
    }

    fn home_network(&self) -> Evidence<HomeNetwork> {
        seen(&self.network)
    }

    fn admin_page(&self, _gateway: &Gateway) -> Evidence<AdminPage> {
        self.hub_asked.fetch_add(1, Ordering::SeqCst);
        seen(&self.page)
    }
}
