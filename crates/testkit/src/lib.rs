//! Fakes for what a test cannot have: another computer, another time. A dev-dependency only.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use checkup::{
    AdminPage, Antivirus, AppGuard, AutomaticSignIn, Backup, DailyAccount, DiskEncryption, Dns,
    DnsQuestion, Evidence, Firewall, Gateway, HomeNetwork, LoginAnswer, LoginRecipe, OpenPorts,
    Probe, RemoteAccess, ScreenLock, Sharing, Stop, SystemSupport, Updates, Upnp, Why, Wifi,
};

/// A computer and a home network that show what the test says, and count who asks the hub.
pub struct FakeComputer {
    /// What it shows of this.
    pub antivirus: Mutex<Evidence<Antivirus>>,
    /// What it shows of this.
    pub firewall: Mutex<Evidence<Firewall>>,
    /// What it shows of this.
    pub updates: Mutex<Evidence<Updates>>,
    /// What it shows of this.
    pub system_support: Mutex<Evidence<SystemSupport>>,
    /// What it shows of this.
    pub disk_encryption: Mutex<Evidence<DiskEncryption>>,
    /// What it shows of this.
    pub screen_lock: Mutex<Evidence<ScreenLock>>,
    /// What it shows of this.
    pub automatic_sign_in: Mutex<Evidence<AutomaticSignIn>>,
    /// What it shows of this.
    pub daily_account: Mutex<Evidence<DailyAccount>>,
    /// What it shows of this.
    pub remote_access: Mutex<Evidence<RemoteAccess>>,
    /// What it shows of this.
    pub sharing: Mutex<Evidence<Sharing>>,
    /// What it shows of this.
    pub app_guard: Mutex<Evidence<AppGuard>>,
    /// What it shows of this.
    pub backup: Mutex<Evidence<Backup>>,
    /// What it shows of this.
    pub wifi: Mutex<Evidence<Wifi>>,
    /// What it shows of this.
    pub network: Mutex<Evidence<HomeNetwork>>,
    /// What it shows of this.
    pub page: Mutex<Evidence<AdminPage>>,
    /// What it shows of this.
    pub ports: Mutex<Evidence<OpenPorts>>,
    /// What it shows of this.
    pub upnp: Mutex<Evidence<Upnp>>,
    /// What it shows of this.
    pub dns: Mutex<Evidence<Dns>>,
    /// What it shows of this.
    pub login: Mutex<Evidence<LoginAnswer>>,
    hub_asked: AtomicUsize,
    logins_tried: AtomicUsize,
}

impl FakeComputer {
    /// A computer where nothing can be seen, for one reason.
    #[must_use]
    pub fn blind(why: Why) -> Self {
        Self {
            antivirus: Mutex::new(Evidence::Unavailable(why)),
            firewall: Mutex::new(Evidence::Unavailable(why)),
            updates: Mutex::new(Evidence::Unavailable(why)),
            system_support: Mutex::new(Evidence::Unavailable(why)),
            disk_encryption: Mutex::new(Evidence::Unavailable(why)),
            screen_lock: Mutex::new(Evidence::Unavailable(why)),
            automatic_sign_in: Mutex::new(Evidence::Unavailable(why)),
            daily_account: Mutex::new(Evidence::Unavailable(why)),
            remote_access: Mutex::new(Evidence::Unavailable(why)),
            sharing: Mutex::new(Evidence::Unavailable(why)),
            app_guard: Mutex::new(Evidence::Unavailable(why)),
            backup: Mutex::new(Evidence::Unavailable(why)),
            wifi: Mutex::new(Evidence::Unavailable(why)),
            network: Mutex::new(Evidence::Unavailable(why)),
            page: Mutex::new(Evidence::Unavailable(why)),
            ports: Mutex::new(Evidence::Unavailable(why)),
            upnp: Mutex::new(Evidence::Unavailable(why)),
            dns: Mutex::new(Evidence::Unavailable(why)),
            login: Mutex::new(Evidence::Unavailable(why)),
            hub_asked: AtomicUsize::new(0),
            logins_tried: AtomicUsize::new(0),
        }
    }

    /// How often something was asked of the hub.
    #[must_use]
    pub fn hub_asked(&self) -> usize {
        self.hub_asked.load(Ordering::SeqCst)
    }

    /// How often a password was tried on the hub.
    #[must_use]
    pub fn logins_tried(&self) -> usize {
        self.logins_tried.load(Ordering::SeqCst)
    }

    fn of_hub<T: Clone>(&self, evidence: &Mutex<Evidence<T>>) -> Evidence<T> {
        self.hub_asked.fetch_add(1, Ordering::SeqCst);
        seen(evidence)
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

    fn firewall(&self) -> Evidence<Firewall> {
        seen(&self.firewall)
    }

    fn updates(&self) -> Evidence<Updates> {
        seen(&self.updates)
    }

    fn system_support(&self) -> Evidence<SystemSupport> {
        seen(&self.system_support)
    }

    fn disk_encryption(&self) -> Evidence<DiskEncryption> {
        seen(&self.disk_encryption)
    }

    fn screen_lock(&self) -> Evidence<ScreenLock> {
        seen(&self.screen_lock)
    }

    fn automatic_sign_in(&self) -> Evidence<AutomaticSignIn> {
        seen(&self.automatic_sign_in)
    }

    fn daily_account(&self) -> Evidence<DailyAccount> {
        seen(&self.daily_account)
    }

    fn remote_access(&self) -> Evidence<RemoteAccess> {
        seen(&self.remote_access)
    }

    fn sharing(&self) -> Evidence<Sharing> {
        seen(&self.sharing)
    }

    fn app_guard(&self) -> Evidence<AppGuard> {
        seen(&self.app_guard)
    }

    fn backup(&self) -> Evidence<Backup> {
        seen(&self.backup)
    }

    fn wifi(&self) -> Evidence<Wifi> {
        seen(&self.wifi)
    }

    fn home_network(&self) -> Evidence<HomeNetwork> {
        seen(&self.network)
    }

    fn admin_page(&self, _: &Gateway, _: &Stop) -> Evidence<AdminPage> {
        self.of_hub(&self.page)
    }

    fn open_ports(&self, _: &Gateway, _: &Stop) -> Evidence<OpenPorts> {
        self.of_hub(&self.ports)
    }

    fn upnp(&self, _: &Gateway, _: &Stop) -> Evidence<Upnp> {
        self.of_hub(&self.upnp)
    }

    fn dns(&self, _: &DnsQuestion, _: &Stop) -> Evidence<Dns> {
        seen(&self.dns)
    }

    fn hub_login(&self, _: &Gateway, _: &LoginRecipe, _: &Stop) -> Evidence<LoginAnswer> {
        self.logins_tried.fetch_add(1, Ordering::SeqCst);
        self.of_hub(&self.login)
    }
}
