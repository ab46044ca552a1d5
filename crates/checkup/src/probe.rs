use crate::{
    AdminPage, Antivirus, AppGuard, AutomaticSignIn, Backup, DailyAccount, DiskEncryption, Dns,
    DnsQuestion, Evidence, Firewall, Gateway, HomeNetwork, LoginAnswer, LoginRecipe, OpenPorts,
    RemoteAccess, ScreenLock, Sharing, Stop, SystemSupport, Updates, Upnp, Wifi,
};

/// The questions that the checks ask of a computer and its home network.
///
/// A probe only looks. It may take some seconds, so it is called away from the window's thread.
/// What is asked of a hub is only ever asked of [`HomeNetwork::hub`], after the learner agreed, and
/// ends soon after [`Stop`] is asked for.
pub trait Probe: Send + Sync {
    /// Which antivirus is there, and how is it?
    fn antivirus(&self) -> Evidence<Antivirus>;

    /// Is the firewall on?
    fn firewall(&self) -> Evidence<Firewall>;

    /// Does the system keep itself up to date?
    fn updates(&self) -> Evidence<Updates>;

    /// Which version of the system is this?
    fn system_support(&self) -> Evidence<SystemSupport>;

    /// Is the disk of the system encrypted?
    fn disk_encryption(&self) -> Evidence<DiskEncryption>;

    /// Does the screen lock itself?
    fn screen_lock(&self) -> Evidence<ScreenLock>;

    /// Does the computer start without asking who is there?
    fn automatic_sign_in(&self) -> Evidence<AutomaticSignIn>;

    /// May this account change everything?
    fn daily_account(&self) -> Evidence<DailyAccount>;

    /// Can somebody steer this computer from elsewhere?
    fn remote_access(&self) -> Evidence<RemoteAccess>;

    /// Does this computer offer files or printers to the network?
    fn sharing(&self) -> Evidence<Sharing>;

    /// Does the system look at programs before they run?
    fn app_guard(&self) -> Evidence<AppGuard>;

    /// Is there a second copy of the files?
    fn backup(&self) -> Evidence<Backup>;

    /// Which Wi-Fi is this computer on?
    fn wifi(&self) -> Evidence<Wifi>;

    /// What kind of network is this, and where is its hub? Sends nothing.
    fn home_network(&self) -> Evidence<HomeNetwork>;

    /// What does the hub answer when its settings page is opened once?
    fn admin_page(&self, hub: &Gateway, stop: &Stop) -> Evidence<AdminPage>;

    /// Which doors does the hub open to this side?
    fn open_ports(&self, hub: &Gateway, stop: &Stop) -> Evidence<OpenPorts>;

    /// What does the hub say of the doors that devices opened in it?
    fn upnp(&self, hub: &Gateway, stop: &Stop) -> Evidence<Upnp>;

    /// Who tells this computer where names lead, and do they tell the truth?
    fn dns(&self, question: &DnsQuestion, stop: &Stop) -> Evidence<Dns>;

    /// Does the password that this model was handed out with still open it? At most one attempt.
    fn hub_login(&self, hub: &Gateway, recipe: &LoginRecipe, stop: &Stop) -> Evidence<LoginAnswer>;
}
