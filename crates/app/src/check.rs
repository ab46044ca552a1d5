//! Check: look at this computer and, only if asked, at the home hub. Each finding is told as soon as it is known.

use std::sync::Arc;

use checkup::{
    CheckId, Evidence, Finding, HubPattern, Stop, router, router_admin_page, router_model,
};

use crate::App;
use crate::state::{Inner, lock};
use crate::view::{CheckRequest, CheckView};
use crate::words;

/// The check that is running, or the last one.
#[derive(Default)]
pub(crate) struct Checking {
    /// Findings of an earlier run that come late belong to nobody.
    run: u64,
    waiting: Vec<CheckId>,
    findings: Vec<Finding>,
}

impl App {
    /// Starts looking, and answers at once with what is still waiting. The rest is told through `on_check`.
    #[must_use]
    pub fn start_check(&self, request: CheckRequest) -> CheckView {
        let run = self.inner.begin_run(request);
        for part in parts(request) {
            let inner = Arc::clone(&self.inner);
            std::thread::spawn(move || inner.look(run, part));
        }
        self.inner.check_view()
    }

    /// Looks at everything asked for and answers when all of it is known.
    #[must_use]
    pub fn check(&self, request: CheckRequest) -> CheckView {
        let run = self.inner.begin_run(request);
        std::thread::scope(|scope| {
            for part in parts(request) {
                scope.spawn(move || self.inner.look(run, part));
            }
        });
        self.inner.check_view()
    }
}

/// What is looked at side by side.
#[derive(Clone, Copy)]
enum Part {
    Computer,
    HomeNetwork,
}

fn parts(request: CheckRequest) -> Vec<Part> {
    if request.home_network {
        vec![Part::Computer, Part::HomeNetwork]
    } else {
        vec![Part::Computer]
    }
}

impl Inner {
    fn begin_run(&self, request: CheckRequest) -> u64 {
        let mut checking = lock(&self.checking);
        let waiting = if request.home_network {
            vec![
                CheckId::Antivirus,
                CheckId::Router,
                CheckId::RouterAdminPage,
                CheckId::RouterModel,
            ]
        } else {
            vec![CheckId::Antivirus]
        };
        *checking = Checking {
            run: checking.run + 1,
            waiting,
            findings: Vec::new(),
        };
        checking.run
    }

    fn look(&self, run: u64, part: Part) {
        match part {
            Part::Computer => {
                let evidence = self.probe.antivirus();
                self.found(run, checkup::antivirus::assess(&evidence, self.clock.now()));
            }
            Part::HomeNetwork => self.look_at_hub(run),
        }
    }

    fn look_at_hub(&self, run: u64) {
        let network = self.probe.home_network();
        self.found(run, router::assess(&network, self.clock.now()));
        let page = match network.observed().and_then(|network| network.hub()) {
            Some(hub) => self.probe.admin_page(hub, &Stop::new()),
            None => Evidence::NotApplicable,
        };
        self.found(
            run,
            router_admin_page::assess(&page, &network, self.clock.now()),
        );
        self.found(
            run,
            router_model::assess(&page, &network, &self.hub_patterns(), self.clock.now()),
        );
    }

    fn found(&self, run: u64, finding: Finding) {
        let mut checking = lock(&self.checking);
        if checking.run != run {
            return;
        }
        checking.waiting.retain(|check| *check != finding.check);
        checking.findings.push(finding);
        checking.findings.sort_by_key(|finding| {
            CheckId::ALL
                .iter()
                .position(|check| *check == finding.check)
        });
        drop(checking);
        (self.on_check)(self.check_view());
    }

    fn check_view(&self) -> CheckView {
        let checking = lock(&self.checking);
        CheckView {
            running: !checking.waiting.is_empty(),
            waiting: checking
                .waiting
                .iter()
                .map(|check| words::check_title(self.library(), *check))
                .collect(),
            findings: checking
                .findings
                .iter()
                .map(|finding| words::finding_view(self.library(), self.config.system, finding))
                .collect(),
        }
    }

    fn hub_patterns(&self) -> Vec<HubPattern> {
        self.library()
            .hubs()
            .iter()
            .map(words::hub_pattern)
            .collect()
    }
}
