//! What the program holds while it runs.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use checkup::Probe;
use content::Library;
use outbox::{Destination, HttpTransport, Outbox, Spool, SpoolFault};
use report::report::Making;
use report::seal::Sealed;
use report::{Draft, ReportId};

use crate::Config;
use crate::check::Checking;
use crate::council::{self, Council};
use crate::errors::{AppError, ErrorCode};
use crate::ports::{Clock, KeyStore, Ports};
use crate::tell::report_views;
use crate::vault::Vault;
use crate::view::{CheckView, Notice, ReportView};

pub(crate) type OnCheck = Box<dyn Fn(CheckView) + Send + Sync>;
pub(crate) type OnReports = Arc<dyn Fn(Vec<ReportView>) + Send + Sync>;

pub(crate) struct Inner {
    pub(crate) config: Config,
    pub(crate) probe: Arc<dyn Probe>,
    pub(crate) keys: Box<dyn KeyStore>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) vault: Vault,
    pub(crate) on_check: OnCheck,
    pub(crate) checking: Mutex<Checking>,
    council: Council,
    on_reports: OnReports,
    runtime: tokio::runtime::Handle,
    /// `None` while the data folder cannot be used; tried again before each send.
    delivery: Mutex<Option<Delivery>>,
    pending: Mutex<Option<Pending>>,
}

struct Delivery {
    spool: Spool,
    outbox: Outbox,
}

/// The report that is being checked: what was shown is exactly what is sent.
pub(crate) struct Pending {
    pub(crate) making: Making,
    pub(crate) sent: Option<(ReportId, Draft)>,
}

impl Inner {
    pub(crate) fn open(
        config: Config,
        ports: Ports,
        on_check: OnCheck,
        on_reports: OnReports,
    ) -> Arc<Self> {
        let council = council::load(&config, ports.clock.now());
        let inner = Arc::new(Self {
            vault: Vault::new(&config.data),
            probe: ports.probe,
            keys: ports.keys,
            clock: ports.clock,
            on_check,
            checking: Mutex::default(),
            council,
            on_reports,
            runtime: tokio::runtime::Handle::current(),
            delivery: Mutex::new(None),
            pending: Mutex::new(None),
            config,
        });
        if let Err(fault) = inner.start_delivery() {
            tracing::warn!(%fault, "reports cannot be kept on this computer now");
        }
        inner
    }

    pub(crate) fn library(&self) -> &Library {
        self.council.library()
    }

    pub(crate) fn notices(&self) -> Vec<Notice> {
        let mut notices = self.council.notices.clone();
        if lock(&self.delivery).is_none() {
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

    pub(crate) fn put(&self, sealed: &Sealed, destination: &Destination) -> Result<(), AppError> {
        self.start_delivery().map_err(not_saved)?;
        let delivery = lock(&self.delivery);
        let Some(Delivery { spool, outbox }) = delivery.as_ref() else {
            return Err(ErrorCode::ReportNotSaved.into());
        };
        spool
            .put(sealed, destination, self.clock.now())
            .map_err(not_saved)?;
        outbox.nudge();
        Ok(())
    }

    pub(crate) fn nudge(&self) {
        if let Some(delivery) = lock(&self.delivery).as_ref() {
            delivery.outbox.nudge();
        }
    }

    pub(crate) fn report_views(&self) -> Vec<ReportView> {
        lock(&self.delivery)
            .as_ref()
            .map(|delivery| report_views(&delivery.outbox.entries()))
            .unwrap_or_default()
    }

    pub(crate) fn report_view(&self, id: ReportId) -> Result<ReportView, AppError> {
        let id = id.to_string();
        self.report_views()
            .into_iter()
            .find(|view| view.id == id)
            .ok_or_else(|| ErrorCode::ReportNotSaved.into())
    }

    pub(crate) fn pending(&self) -> MutexGuard<'_, Option<Pending>> {
        lock(&self.pending)
    }

    fn start_delivery(&self) -> Result<(), SpoolFault> {
        let mut delivery = lock(&self.delivery);
        if delivery.is_some() {
            return Ok(());
        }
        let spool = Spool::open(&self.config.data.join("outbox"))?;
        let keys = self.council.receipt_keys();
        let on_reports = Arc::clone(&self.on_reports);
        let clock = Arc::new(OutboxClock(Arc::clone(&self.clock)));
        let _runtime = self.runtime.enter();
        let outbox = Outbox::start(
            spool.clone(),
            keys,
            Arc::new(HttpTransport::new()),
            clock,
            move |entries| {
                on_reports(report_views(entries));
            },
        );
        *delivery = Some(Delivery { spool, outbox });
        Ok(())
    }
}

struct OutboxClock(Arc<dyn Clock>);

impl outbox::Clock for OutboxClock {
    fn now(&self) -> time::OffsetDateTime {
        self.0.now()
    }
}

fn not_saved(fault: SpoolFault) -> AppError {
    AppError::new(ErrorCode::ReportNotSaved, fault)
}

/// A panic elsewhere must not take the learner's report with it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
