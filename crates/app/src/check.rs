//! Check: look at this computer and, only if asked, at the home network. Each finding is told as soon as it is known.

mod help_sheet;
mod hub;
pub(crate) mod login;
mod look;
mod tables;

use std::sync::Arc;

use checkup::router_password::HubAnswer;
use checkup::{CheckId, Finding, HomeNetwork, LoginRecipe, Stop};

use crate::App;
use crate::state::{Inner, lock};
use crate::view::{CheckRequest, CheckView, FindingView, PlaceView, WaitingView};
use crate::words;

/// The check that is running, or the last one.
#[derive(Default)]
pub(crate) struct Checking {
    /// Findings of an earlier run that come late belong to nobody.
    run: u64,
    stop: Stop,
    stopped: bool,
    home_network: bool,
    waiting: Vec<CheckId>,
    findings: Vec<Finding>,
    network: Option<HomeNetwork>,
    recipe: Option<LoginRecipe>,
    answer: HubAnswer,
}

/// One run of a check.
#[derive(Clone)]
struct Run {
    number: u64,
    request: CheckRequest,
    stop: Stop,
}

impl App {
    /// Starts looking, and answers at once with what is still waiting. The rest is told through `on_check`.
    #[must_use]
    pub fn start_check(&self, request: CheckRequest) -> CheckView {
        let run = self.inner.begin_run(request);
        for part in look::parts(request) {
            let (inner, run) = (Arc::clone(&self.inner), run.clone());
            std::thread::spawn(move || inner.look(&run, part));
        }
        self.inner.check_view()
    }

    /// Looks at everything asked for and answers when all of it is known.
    #[must_use]
    pub fn check(&self, request: CheckRequest) -> CheckView {
        let run = self.inner.begin_run(request);
        std::thread::scope(|scope| {
            for part in look::parts(request) {
                let run = run.clone();
                scope.spawn(move || self.inner.look(&run, part));
            }
        });
        self.inner.check_view()
    }

    /// Stops looking. What was found so far stays; nothing more is asked of the hub.
    #[must_use]
    pub fn stop_check(&self) -> CheckView {
        let mut checking = lock(&self.inner.checking);
        if !checking.waiting.is_empty() {
            checking.stop.ask();
            checking.stopped = true;
            checking.run += 1;
            checking.waiting.clear();
        }
        drop(checking);
        self.inner.check_view()
    }

    /// Opens the system's own page of settings for a check. Answers whether that was possible.
    #[must_use]
    pub fn open_settings(&self, check: &str) -> bool {
        check
            .parse::<CheckId>()
            .is_ok_and(|check| self.inner.desktop.open_settings(check))
    }
}

impl Inner {
    fn begin_run(&self, request: CheckRequest) -> Run {
        let mut checking = lock(&self.checking);
        checking.stop.ask();
        let mut waiting = CheckId::DEVICE.to_vec();
        if request.home_network {
            waiting.extend(CheckId::HOME_NETWORK);
        }
        *checking = Checking {
            run: checking.run + 1,
            home_network: request.home_network,
            waiting,
            ..Checking::default()
        };
        Run {
            number: checking.run,
            request,
            stop: checking.stop.clone(),
        }
    }

    /// Puts a finding in its place and tells it. A later one takes the place of an earlier one of the same check.
    fn found(&self, run: u64, finding: Finding) {
        let mut checking = lock(&self.checking);
        if checking.run != run {
            return;
        }
        checking.waiting.retain(|check| *check != finding.check);
        checking.findings.retain(|held| held.check != finding.check);
        checking.findings.push(finding);
        checking.findings.sort_by_key(|finding| finding.check);
        drop(checking);
        (self.on_check)(self.check_view());
    }

    pub(crate) fn check_view(&self) -> CheckView {
        let can_try_login = self.can_try_login();
        let checking = lock(&self.checking);
        let waiting = |check: &CheckId| WaitingView {
            check: check.id().to_owned(),
            title: words::check_title(self.library(), *check),
            place: place(*check),
        };
        CheckView {
            running: !checking.waiting.is_empty(),
            stopped: checking.stopped,
            home_network: checking.home_network,
            waiting: checking.waiting.iter().map(waiting).collect(),
            findings: checking
                .findings
                .iter()
                .map(|finding| self.finding_view(finding))
                .collect(),
            can_try_login,
        }
    }

    fn finding_view(&self, finding: &Finding) -> FindingView {
        let has_settings = self.desktop.has_settings(finding.check);
        words::finding_view(self.library(), self.config.system, finding, has_settings)
    }
}

/// Where in the picture of the home network a check belongs.
pub(crate) const fn place(check: CheckId) -> PlaceView {
    match check {
        CheckId::Antivirus
        | CheckId::Firewall
        | CheckId::Updates
        | CheckId::SystemSupport
        | CheckId::DiskEncryption
        | CheckId::ScreenLock
        | CheckId::AutomaticSignIn
        | CheckId::DailyAccount
        | CheckId::RemoteAccess
        | CheckId::Sharing
        | CheckId::AppGuard
        | CheckId::Backup => PlaceView::Computer,
        CheckId::WifiEncryption | CheckId::Wps => PlaceView::Wifi,
        CheckId::Router
        | CheckId::RouterAdminPage
        | CheckId::RouterModel
        | CheckId::RouterPassword
        | CheckId::RouterPorts => PlaceView::Hub,
        CheckId::Upnp | CheckId::DoubleNat | CheckId::Dns => PlaceView::Internet,
    }
}
