//! What is asked, in which order, and what is asked at the same time.

use std::thread;
use std::time::{Duration, Instant};

use checkup::{
    CheckId, Evidence, Finding, Gateway, HomeNetwork, Why, antivirus, app_guard, automatic_sign_in,
    backup, daily_account, disk_encryption, dns, double_nat, firewall, remote_access, router,
    router_admin_page, router_model, router_ports, screen_lock, sharing, system_support, updates,
    upnp, wifi,
};

use super::{Run, tables};
use crate::state::{Inner, lock};
use crate::view::CheckRequest;

/// After this the hub is not asked anything more; what is under way ends within three seconds.
const NETWORK_LIMIT: Duration = Duration::from_secs(26);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// What is looked at side by side.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Device(CheckId),
    HomeNetwork,
    /// Ends the look at the network when it takes too long.
    Watch,
}

pub(super) fn parts(request: CheckRequest) -> Vec<Part> {
    let mut parts: Vec<Part> = CheckId::DEVICE.into_iter().map(Part::Device).collect();
    if request.home_network {
        parts.extend([Part::HomeNetwork, Part::Watch]);
    }
    parts
}

impl Inner {
    pub(super) fn look(&self, run: &Run, part: Part) {
        match part {
            Part::Device(check) => {
                if let Some(finding) = self.look_at_device(check) {
                    self.found(run.number, finding);
                }
            }
            Part::HomeNetwork => self.look_at_network(run),
            Part::Watch => self.watch(run),
        }
    }

    fn look_at_device(&self, check: CheckId) -> Option<Finding> {
        let probe = &self.probe;
        let now = || self.clock.now();
        let finding = match check {
            CheckId::Antivirus => antivirus::assess(&probe.antivirus(), now()),
            CheckId::Firewall => firewall::assess(&probe.firewall(), now()),
            CheckId::Updates => updates::assess(&probe.updates(), now()),
            CheckId::SystemSupport => {
                let releases = tables::releases(self.library());
                system_support::assess(&probe.system_support(), &releases, now())
            }
            CheckId::DiskEncryption => disk_encryption::assess(&probe.disk_encryption(), now()),
            CheckId::ScreenLock => screen_lock::assess(&probe.screen_lock(), now()),
            CheckId::AutomaticSignIn => {
                automatic_sign_in::assess(&probe.automatic_sign_in(), now())
            }
            CheckId::DailyAccount => daily_account::assess(&probe.daily_account(), now()),
            CheckId::RemoteAccess => remote_access::assess(&probe.remote_access(), now()),
            CheckId::Sharing => sharing::assess(&probe.sharing(), now()),
            CheckId::AppGuard => app_guard::assess(&probe.app_guard(), now()),
            CheckId::Backup => backup::assess(&probe.backup(), now()),
            _ => return None,
        };
        Some(finding)
    }

    fn look_at_network(&self, run: &Run) {
        let wifi = self.probe.wifi();
        let now = self.clock.now();
        self.found(run.number, wifi::assess_encryption(&wifi, now));
        self.found(run.number, wifi::assess_wps(&wifi, now));
        let network = match self.probe.home_network() {
            Evidence::Observed(network) => Evidence::Observed(network.with_wifi(&wifi)),
            unseen => unseen,
        };
        let vendors = tables::vendors(self.library());
        self.found(
            run.number,
            router::assess(&network, &vendors, self.clock.now()),
        );
        thread::scope(|scope| {
            scope.spawn(|| self.look_at_names(run, &network));
            self.look_at_hub(run, &network);
        });
    }

    fn look_at_names(&self, run: &Run, network: &Evidence<HomeNetwork>) {
        let at_home = network.observed().and_then(HomeNetwork::hub).is_some();
        let question = tables::dns_question(self.library(), run.request.names && at_home);
        let seen = self.probe.dns(&question, &run.stop);
        let known = tables::known_servers(self.library());
        let now = self.clock.now();
        self.found(run.number, dns::assess(&seen, network, &known, now));
    }

    /// One question after the other: a small hub is not to be hurried.
    fn look_at_hub(&self, run: &Run, network: &Evidence<HomeNetwork>) {
        let hub = network.observed().and_then(HomeNetwork::hub);
        let page = ask(run, hub, |hub| self.probe.admin_page(hub, &run.stop));
        let now = self.clock.now();
        self.found(run.number, router_admin_page::assess(&page, network, now));
        let hubs = tables::hub_patterns(self.library());
        self.found(run.number, router_model::assess(&page, network, &hubs, now));
        self.remember_hub(run.number, &page, network, hubs);
        self.found(run.number, self.hub_password_finding(network));
        let opened = ask(run, hub, |hub| self.probe.upnp(hub, &run.stop));
        let now = self.clock.now();
        self.found(run.number, upnp::assess(&opened, network, now));
        self.found(run.number, double_nat::assess(&opened, network, now));
        let ports = ask(run, hub, |hub| self.probe.open_ports(hub, &run.stop));
        let now = self.clock.now();
        self.found(run.number, router_ports::assess(&ports, network, now));
    }

    fn watch(&self, run: &Run) {
        let start = Instant::now();
        while start.elapsed() < NETWORK_LIMIT {
            let checking = lock(&self.checking);
            if checking.run != run.number || checking.waiting.is_empty() {
                return;
            }
            drop(checking);
            thread::sleep(LOOK_EVERY);
        }
        run.stop.ask();
    }
}

fn ask<T>(
    run: &Run,
    hub: Option<&Gateway>,
    question: impl FnOnce(&Gateway) -> Evidence<T>,
) -> Evidence<T> {
    if run.stop.asked() {
        return Evidence::Unavailable(Why::TimedOut);
    }
    // Where there is no hub that may be asked, the network is the reason that is told.
    hub.map_or(Evidence::Unavailable(Why::NotSupported), question)
}
