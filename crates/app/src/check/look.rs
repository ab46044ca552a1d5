//! What is asked, in which order, and what is asked at the same time.

use std::thread;

use checkup::{
    AdminPage, CheckId, DnsQuestion, Evidence, Finding, Gateway, HomeNetwork, HubPattern, Upnp,
    Why, antivirus, app_guard, automatic_sign_in, backup, daily_account, disk_encryption, dns,
    double_nat, firewall, remote_access, router, router_admin_page, router_model, router_ports,
    screen_lock, sharing, system_support, updates, upnp, wifi,
};

use super::{NETWORK_LIMIT, Run};
use crate::state::{Inner, lock};
use crate::view::CheckRequest;
use crate::words;

/// What is looked at side by side.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Device(CheckId),
    Wifi,
    Hub,
    Names,
    /// Ends the other parts of the network when they take too long.
    Watch,
}

pub(super) fn parts(request: CheckRequest) -> Vec<Part> {
    let mut parts: Vec<Part> = CheckId::DEVICE.into_iter().map(Part::Device).collect();
    if request.home_network {
        parts.extend([Part::Wifi, Part::Hub, Part::Names, Part::Watch]);
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
            Part::Wifi => {
                let seen = self.probe.wifi();
                let now = self.clock.now();
                self.found(run.number, wifi::assess_encryption(&seen, now));
                self.found(run.number, wifi::assess_wps(&seen, now));
            }
            Part::Hub => self.look_at_hub(run),
            Part::Names => {
                let network = self.probe.home_network();
                let seen = self.probe.dns(&self.dns_question(run), &run.stop);
                let known = words::known_servers(self.library());
                let now = self.clock.now();
                self.found(run.number, dns::assess(&seen, &network, &known, now));
            }
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
            CheckId::SystemSupport => system_support::assess(&probe.system_support(), now()),
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

    /// One question after the other: a small hub is not to be hurried.
    fn look_at_hub(&self, run: &Run) {
        let network = self.probe.home_network();
        lock(&self.checking).network = network.observed().cloned();
        self.found(run.number, router::assess(&network, self.clock.now()));
        let hub = network.observed().and_then(HomeNetwork::hub);
        let page = ask(hub, |hub| self.probe.admin_page(hub, &run.stop));
        self.found_page(run, &page, &network);
        self.found(run.number, self.hub_password_finding(&network));
        let opened: Evidence<Upnp> = ask(hub, |hub| self.probe.upnp(hub, &run.stop));
        let now = self.clock.now();
        self.found(run.number, upnp::assess(&opened, &network, now));
        self.found(run.number, double_nat::assess(&opened, &network, now));
        let ports = ask(hub, |hub| self.probe.open_ports(hub, &run.stop));
        self.found(
            run.number,
            router_ports::assess(&ports, &network, self.clock.now()),
        );
    }

    fn found_page(&self, run: &Run, page: &Evidence<AdminPage>, network: &Evidence<HomeNetwork>) {
        let now = self.clock.now();
        self.found(run.number, router_admin_page::assess(page, network, now));
        let hubs = self.hub_patterns();
        self.found(run.number, router_model::assess(page, network, &hubs, now));
    }

    fn watch(&self, run: &Run) {
        const LOOK_EVERY: std::time::Duration = std::time::Duration::from_millis(50);
        let start = std::time::Instant::now();
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

    fn dns_question(&self, _run: &Run) -> DnsQuestion {
        words::dns_question(self.library(), false)
    }

    pub(super) fn hub_patterns(&self) -> Vec<HubPattern> {
        self.library()
            .hubs()
            .iter()
            .map(words::hub_pattern)
            .collect()
    }
}

fn ask<T>(hub: Option<&Gateway>, question: impl FnOnce(&Gateway) -> Evidence<T>) -> Evidence<T> {
    // Where there is no hub that may be asked, the network is the reason that is told.
    hub.map_or(Evidence::Unavailable(Why::NotSupported), question)
}
