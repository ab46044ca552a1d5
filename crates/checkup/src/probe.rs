use crate::{AdminPage, Antivirus, Evidence, Gateway, HomeNetwork};

/// The questions that the checks ask of a computer and its home network.
///
/// A probe only looks. It may take some seconds, so it is called away from the window's thread.
pub trait Probe: Send + Sync {
    /// Which antivirus is there, and how is it?
    fn antivirus(&self) -> Evidence<Antivirus>;

    /// What kind of network is this, and where is its hub? Sends nothing.
    fn home_network(&self) -> Evidence<HomeNetwork>;

    /// What does the hub answer when its settings page is opened once? Only ever called with the
    /// gateway of [`HomeNetwork::hub`], after the learner agreed.
    fn admin_page(&self, gateway: &Gateway) -> Evidence<AdminPage>;
}
