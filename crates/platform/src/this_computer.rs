use std::path::PathBuf;

use checkup::{AdminPage, Antivirus, Evidence, Gateway, HomeNetwork, Probe};

use crate::antivirus::{self, ClamavAt};
use crate::{admin_page, network};

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

    fn home_network(&self) -> Evidence<HomeNetwork> {
        network::home_network()
    }

    fn admin_page(&self, gateway: &Gateway) -> Evidence<AdminPage> {
        admin_page::ask(gateway, || network::still_leads_to(gateway))
    }
}
