//! What the program holds while it runs.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;

use checkup::Probe;
use checkup::router_password::Tries;
use content::Library;
use outbox::{Destination, Entry, HttpTransport, Outbox, Spool, SpoolFault};
use passwords::known::Known;
use report::ReportId;
use report::report::Making;
use time::OffsetDateTime;

use crate::Config;
use crate::check::Checking;
use crate::council::{self, Council};
use crate::errors::{AppError, ErrorCode};
use crate::evidence::{self, Tray, locker};
use crate::languages;
use crate::passwords::Export;
use crate::ports::{Clock, Desktop, FilePicker, Ports, ThievesList};
use crate::reports::{Reports, tell_changes};
use crate::tell::Holding;
use crate::view::{CheckView, GateState, Notice, ReportView, TellRequest};

pub(crate) type OnCheck = Box<dyn Fn(CheckView) + Send + Sync>;
pub(crate) type OnReports = Arc<dyn Fn(Vec<ReportView>) + Send + Sync>;

pub(crate) struct Inner {
    pub(crate) config: Config,
    pub(crate) probe: Arc<dyn Probe>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) picker: Arc<dyn FilePicker>,
    pub(crate) desktop: Arc<dyn Desktop>,
    pub(crate) thieves: Arc<dyn ThievesList>,
    pub(crate) reports: Arc<Reports>,
    pub(crate) on_check: OnCheck,
    pub(crate) checking: Mutex<Checking>,
    /// How often a hub's password was tried; read when it is first needed.
    pub(crate) tries: Mutex<Option<Tries>>,
    pub(crate) more_known: OnceLock<Option<Known>>,
    /// The export of passwords that was looked at, if any.
    pub(crate) export: Mutex<Export>,
    council: Council,
    /// The code of the language that somebody chose.
    pub(crate) language: Mutex<Option<String>>,
    on_reports: OnReports,
    runtime: tokio::runtime::Handle,
    delivery: Mutex<Delivery>,
    writing: Mutex<Writing>,
}

enum Delivery {
    /// Not asked for yet, or deleted with everything else.
    Closed,
    /// The data folder cannot be used; tried again before each send.
    Broken,
    Running(Spool, Outbox, JoinHandle<()>),
}

/// The report that is being written.
pub(crate) struct Writing {
    /// What was shown is exactly what is sent.
    pub(crate) making: Option<Making>,
    pub(crate) began_at: Option<OffsetDateTime>,
    pub(crate) sent: Option<(ReportId, TellRequest)>,
    pub(crate) tray: Tray,
}

impl Writing {
    pub(crate) fn forget(&mut self) {
        self.making = None;
        self.began_at = None;
        self.sent = None;
        self.tray.set_gate(GateState::NotAsked);
    }
}

impl Inner {
    pub(crate) fn new(
        config: Config,
        ports: Ports,
        on_check: OnCheck,
        on_reports: OnReports,
    ) -> Arc<Self> {
        let council = council::load(&config, ports.clock.now());
        let named = config.language.as_deref();
        let language = languages::at_start(named, &config.data, council.library());
        let reports = Reports::new(
            &config.data,
            ports.keys,
            Arc::clone(&ports.clock),
            council.library().council(),
        );
        Arc::new(Self {
            writing: Mutex::new(Writing {
                making: None,
                began_at: None,
                sent: None,
                tray: Tray::new(evidence::root(&config.data)),
            }),
            reports: Arc::new(reports),
            probe: ports.probe,
            clock: ports.clock,
            picker: ports.picker,
            desktop: ports.desktop,
            thieves: ports.thieves,
            on_check,
            checking: Mutex::default(),
            tries: Mutex::default(),
            more_known: OnceLock::new(),
            export: Mutex::default(),
            council,
            language: Mutex::new(language),
            on_reports,
            runtime: tokio::runtime::Handle::current(),
            delivery: Mutex::new(Delivery::Closed),
            config,
        })
    }

    pub(crate) fn library(&self) -> &Library {
        self.council.library()
    }

    pub(crate) fn notices(&self) -> Vec<Notice> {
        let mut notices = self.council.notices.clone();
        if matches!(*lock(&self.delivery), Delivery::Broken) {
            notices.push(Notice::ReportsUnreadable);
        }
        notices
    }

    pub(crate) fn practice(&self) -> bool {
        self.council.practice
    }

    pub(crate) fn reporting(&self) -> Option<&content::Reporting> {
        self.library().council().reporting.as_ref()
    }

    pub(crate) fn reporting_org(&self) -> String {
        self.library().council().org.clone()
    }

    pub(crate) fn pack_version(&self) -> u64 {
        self.council.pack_version
    }

    pub(crate) fn destination(&self) -> Option<Destination> {
        let reporting = self.reporting()?;
        Some(Destination {
            org: self.reporting_org(),
            council_name: self.library().council().name.clone(),
            intake_url: reporting.intake_url.clone(),
        })
    }

    /// What the outbox believes and where it delivers.
    pub(crate) fn outbox_council(&self) -> outbox::Council {
        outbox::Council {
            destination: self.destination(),
            receipt_keys: self.council.receipt_keys(),
            reader_keys: self.council.reader_keys(),
        }
    }

    /// The spool, opened if it could not be before.
    pub(crate) fn spool(&self) -> Result<Spool, AppError> {
        self.start_delivery()
            .map_err(|fault| AppError::new(ErrorCode::ReportNotSaved, fault))
    }

    pub(crate) fn nudge(&self) {
        self.with_outbox(Outbox::nudge);
    }

    pub(crate) fn with_outbox<T>(&self, ask: impl FnOnce(&Outbox) -> T) -> Option<T> {
        match &*lock(&self.delivery) {
            Delivery::Running(_, outbox, _) => Some(ask(outbox)),
            Delivery::Closed | Delivery::Broken => None,
        }
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.with_outbox(Outbox::entries).unwrap_or_default()
    }

    pub(crate) fn report_views(&self) -> Vec<ReportView> {
        self.reports.views(&self.entries())
    }

    pub(crate) fn report_view(&self, id: ReportId) -> Result<ReportView, AppError> {
        let id = id.to_string();
        let found = self.report_views().into_iter().find(|view| view.id == id);
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }

    /// The id of a report that is on this computer.
    pub(crate) fn known_report(&self, id: &str) -> Result<ReportId, AppError> {
        let id: ReportId = id.parse().map_err(|_| ErrorCode::NotFound)?;
        let known = self.entries().iter().any(|entry| entry.id == id);
        known.then_some(id).ok_or(ErrorCode::NotFound.into())
    }

    pub(crate) fn writing(&self) -> MutexGuard<'_, Writing> {
        lock(&self.writing)
    }

    pub(crate) fn gate_is_open(&self) -> Result<(), AppError> {
        match self.writing().tray.gate {
            GateState::Open => Ok(()),
            GateState::NotAsked | GateState::Closed => Err(ErrorCode::GateClosed.into()),
        }
    }

    /// Starts to deliver what waits, unless that is going on already.
    pub(crate) fn start_delivery(&self) -> Result<Spool, SpoolFault> {
        let mut delivery = lock(&self.delivery);
        if let Delivery::Running(spool, ..) = &*delivery {
            return Ok(spool.clone());
        }
        *delivery = Delivery::Broken;
        let spool = Spool::open(&self.config.data.join("outbox"))?;
        let council = self.outbox_council();
        let entries = spool.entries(&council);
        let known: Vec<String> = entries.iter().map(|entry| entry.id.to_string()).collect();
        locker::sweep(&self.reports.evidence, Some(&known));
        self.seal_again(&spool, &council);
        let ports = outbox::Ports {
            transport: Arc::new(Holding {
                reports: Arc::clone(&self.reports),
                transport: HttpTransport::new(),
            }),
            clock: Arc::new(OutboxClock(Arc::clone(&self.clock))),
            secrets: Arc::clone(&self.reports) as Arc<dyn outbox::ReportSecrets>,
        };
        let (on_change, telling) =
            tell_changes(Arc::clone(&self.reports), Arc::clone(&self.on_reports));
        let _runtime = self.runtime.enter();
        let outbox = Outbox::start(spool.clone(), council, ports, on_change);
        *delivery = Delivery::Running(spool.clone(), outbox, telling);
        Ok(spool)
    }

    /// Tells everybody who looks that there are no reports any more.
    pub(crate) fn tell_none(&self) {
        (self.on_reports)(Vec::new());
    }

    /// Ends the delivery, and waits until nothing is written any more.
    pub(crate) fn stop_delivery(&self) {
        const LONGEST: std::time::Duration = std::time::Duration::from_secs(5);
        let running = std::mem::replace(&mut *lock(&self.delivery), Delivery::Closed);
        let Delivery::Running(_, outbox, telling) = running else {
            return;
        };
        let (stopped, is_stopped) = std::sync::mpsc::channel();
        self.runtime.spawn(async move {
            outbox.stop().await;
            let _ = stopped.send(());
        });
        match is_stopped.recv_timeout(LONGEST) {
            Ok(()) => drop(telling.join()),
            Err(_) => tracing::warn!("a delivery did not end in time"),
        }
    }
}

struct OutboxClock(Arc<dyn Clock>);

impl outbox::Clock for OutboxClock {
    fn now(&self) -> OffsetDateTime {
        self.0.now()
    }
}

/// A panic elsewhere must not take the learner's report with it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
