//! Tell: show everything that would be sent, seal it, make it safe on disk, follow it until the receipt.

use report::report::{Making, Report};
use report::{Draft, ReportId};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::state::{Inner, Writing};
use crate::view::{GateState, ReportView, ReviewView, RoutesView, TellRequest};

mod after;
mod again;
mod copies;
mod delete;
mod hand_over;
mod review;
mod routes;
mod sealing;
mod ways;

pub(crate) use again::Holding;

impl App {
    /// Who would get a report with these answers, and what is left when nobody can.
    #[must_use]
    pub fn routes(&self, draft: &Draft) -> RoutesView {
        self.inner.begin();
        self.inner.routes(draft)
    }

    /// Everything that would leave this computer if the report were sent now, and who could read it.
    ///
    /// # Errors
    /// [`ErrorCode::Unexpected`] when the system gives no randomness, [`ErrorCode::NotFound`] when there is no report
    /// to add to.
    pub fn review(&self, request: &TellRequest) -> Result<ReviewView, AppError> {
        self.inner.begin();
        let mut writing = self.inner.writing();
        if writing.sent.take().is_some() {
            writing.making = None;
        }
        let making = self.inner.making(&mut writing, request)?;
        let routes = self.inner.routes(&request.draft);
        let report = to_report(&mut writing, request, &making);
        let (rows, words_too_long) = match &report {
            Ok(report) => (review::rows(report, &|id| self.inner.say(id))?, false),
            Err(_) => (Vec::new(), true),
        };
        Ok(ReviewView {
            desk: routes.desk,
            readers: routes.readers,
            rows,
            can_send: routes.can_send && report.is_ok(),
            words_too_long,
            office_open: routes.office_open,
            answer_by: routes.answer_by,
        })
    }

    /// Seals the report and makes it safe on disk; delivery follows by itself. The same report sent twice, as by a
    /// double click, is one report.
    ///
    /// # Errors
    /// [`ErrorCode::CannotSendHere`] without a council to seal to, [`ErrorCode::DraftTooLong`], and
    /// [`ErrorCode::ReportNotSaved`] when the disk did not take it.
    pub fn send(&self, request: &TellRequest) -> Result<ReportView, AppError> {
        let mut writing = self.inner.writing();
        if let Some((id, sent)) = &writing.sent {
            if sent == request && (request.quick || writing.tray.is_empty()) {
                return self.inner.report_view(*id);
            }
            writing.making = None;
        }
        let making = self.inner.making(&mut writing, request)?;
        let report = to_report(&mut writing, request, &making)?;
        let rows = review::rows(&report, &|id| self.inner.say(id))?;
        self.inner.seal_and_save(&report, &making, &mut writing)?;
        self.inner.reports.remember_answers(making.report_id, rows);
        writing.sent = Some((making.report_id, request.clone()));
        writing.began_at = None;
        if !request.quick {
            writing.tray.gate = GateState::NotAsked;
        }
        drop(writing);
        self.inner.report_view(making.report_id)
    }

    /// Every report of this computer, newest first.
    #[must_use]
    pub fn reports(&self) -> Vec<ReportView> {
        self.inner.report_views()
    }

    /// Tries to deliver now what is waiting.
    #[must_use]
    pub fn send_now(&self) -> Vec<ReportView> {
        self.inner.nudge();
        self.inner.report_views()
    }

    /// Wipes the answers and files that are being written, and the answers of what was sent.
    pub fn forget_answers(&self) {
        self.inner.writing().forget();
        self.inner.reports.forget_answers();
    }
}

impl Inner {
    /// Notes when the learner began to write.
    fn begin(&self) {
        let now = self.clock.now();
        self.writing().began_at.get_or_insert(now);
    }

    /// What goes into the report beside the answers: what was shown is exactly what is sent.
    fn making(&self, writing: &mut Writing, request: &TellRequest) -> Result<Making, AppError> {
        let parent = match &request.add_to {
            Some(id) => Some(self.known_report(id)?),
            None => None,
        };
        let mut making = match writing.making.take() {
            Some(making) => making,
            None => self.new_making(writing.began_at)?,
        };
        making.parent = parent;
        writing.making = Some(making.clone());
        Ok(making)
    }

    fn new_making(&self, opened_at: Option<time::OffsetDateTime>) -> Result<Making, AppError> {
        Ok(Making {
            report_id: ReportId::from_bytes(random()?),
            report_key_seed: random()?,
            ack_secret: random()?,
            reply_identity: report::new_identity().to_string(),
            parent: None,
            opened_at,
            made_at: self.clock.now(),
            program: crate::Config::program().to_owned(),
            org: self.reporting_org(),
            pack_version: self.pack_version(),
        })
    }
}

/// The report with its files. A "yes" or "not sure" about pictures of under-18s drops every file.
fn to_report(
    writing: &mut Writing,
    request: &TellRequest,
    making: &Making,
) -> Result<Report, AppError> {
    use report::draft::Under18Images::{NotSure, Yes};
    if matches!(request.draft.under18_images, Some(Yes | NotSure)) {
        writing.tray.set_gate(GateState::Closed);
    }
    let evidence = if request.quick {
        Vec::new()
    } else {
        writing.tray.evidence()
    };
    Report::with_evidence(request.draft.clone(), evidence, making)
        .map_err(|invalid| AppError::new(ErrorCode::DraftTooLong, invalid))
}

fn random<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| AppError::new(ErrorCode::Unexpected, error.to_string()))?;
    Ok(bytes)
}
