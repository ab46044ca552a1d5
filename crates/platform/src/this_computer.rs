use std::path::PathBuf;

use checkup::{
    AdminPage, Antivirus, AppGuard, AutomaticSignIn, Backup, DailyAccount, DiskEncryption, Dns,
    DnsQuestion, Evidence, Firewall, Gateway, HomeNetwork, LoginAnswer, LoginRecipe, OpenPorts,
    Probe, RemoteAccess, ScreenLock, Sharing, Stop, SystemSupport, Updates, Upnp, Wifi,
};

use crate::antivirus::{self, ClamavAt};
use crate::machine::ThisMachine;
use crate::{admin_page, device, dns, hub_login, network, ports, upnp, wifi};

/// The computer this program runs on, and the home network it is in.
#[derive(Clone, Debug, Default)]
pub struct ThisComputer {
    clamav: ClamavAt,
}

impl ThisComputer {
    /// This computer, with everything in its usual place.
    pub fn new() -> Self {
        Self::default()
    }

    /// This computer, with a ClamAV daemon that listens on a socket of its own. The age of its
    /// signatures is known only if the daemon tells it.
    pub fn with_clamd_socket(socket: impl Into<PathBuf>) -> Self {
        Self {
            clamav: ClamavAt::Socket(socket.into()),
        }
    }

    /// This computer, with a ClamAV daemon that was started with a `clamd.conf` of its own.
    pub fn with_clamd_conf(conf: impl Into<PathBuf>) -> Self {
        Self {
            clamav: ClamavAt::Conf(conf.into()),
        }
    }
}

impl Probe for ThisComputer {
    fn antivirus(&self) -> Evidence<Antivirus> {
        antivirus::collect(&self.clamav)
    }

    fn firewall(&self) -> Evidence<Firewall> {
        device::firewall::collect(&ThisMachine)
    }

    fn updates(&self) -> Evidence<Updates> {
        device::updates::collect(&ThisMachine)
    }

    fn system_support(&self) -> Evidence<SystemSupport> {
        device::system_support::collect(&ThisMachine)
    }

    fn disk_encryption(&self) -> Evidence<DiskEncryption> {
        device::disk_encryption::collect(&ThisMachine)
    }

    fn screen_lock(&self) -> Evidence<ScreenLock> {
        device::screen_lock::collect(&ThisMachine)
    }

    fn automatic_sign_in(&self) -> Evidence<AutomaticSignIn> {
        device::automatic_sign_in::collect(&ThisMachine)
    }

    fn daily_account(&self) -> Evidence<DailyAccount> {
        device::daily_account::collect(&ThisMachine)
    }

    fn remote_access(&self) -> Evidence<RemoteAccess> {
        device::remote_access::collect(&ThisMachine)
    }

    fn sharing(&self) -> Evidence<Sharing> {
        device::sharing::collect(&ThisMachine)
    }

    fn app_guard(&self) -> Evidence<AppGuard> {
        device::app_guard::collect(&ThisMachine)
    }

    fn backup(&self) -> Evidence<Backup> {
        device::backup::collect(&ThisMachine)
    }

    fn wifi(&self) -> Evidence<Wifi> {
        wifi::collect(&ThisMachine)
    }

    fn home_network(&self) -> Evidence<HomeNetwork> {
        network::home_network_of(&ThisMachine)
    }

    fn admin_page(&self, hub: &Gateway, stop: &Stop) -> Evidence<AdminPage> {
        admin_page::ask(hub, stop, || network::still_leads_to(hub))
    }

    fn open_ports(&self, hub: &Gateway, stop: &Stop) -> Evidence<OpenPorts> {
        ports::ask(hub, stop, || network::still_leads_to(hub))
    }

    fn upnp(&self, hub: &Gateway, stop: &Stop) -> Evidence<Upnp> {
        upnp::ask(hub, stop, || network::still_leads_to(hub))
    }

    fn dns(&self, question: &DnsQuestion, stop: &Stop) -> Evidence<Dns> {
        dns::ask(question, &ThisMachine, stop)
    }

    fn hub_login(&self, hub: &Gateway, recipe: &LoginRecipe, stop: &Stop) -> Evidence<LoginAnswer> {
        hub_login::ask(hub, recipe, stop, || network::still_leads_to(hub))
    }
}
