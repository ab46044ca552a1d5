//! Where the intake hears about one report.

use report::{ReportId, sign_request};

use crate::{
    entry::Destination,
    transport::{Method, Request},
};

#[derive(Debug, Clone)]
pub(super) struct Address {
    intake: String,
    report: String,
}

impl Address {
    pub(super) fn new(destination: &Destination, id: ReportId) -> Self {
        Self {
            intake: destination.intake_url.trim_end_matches('/').to_owned(),
            report: format!("/v1/reports/{id}"),
        }
    }

    pub(super) fn report(&self) -> String {
        format!("{}{}", self.intake, self.report)
    }

    pub(super) fn part(&self, number: usize) -> String {
        format!("{}/parts/{number}", self.report())
    }

    pub(super) fn commit(&self) -> String {
        format!("{}/commit", self.report())
    }

    /// Asks for events. What is signed begins with `/v1`, whatever the intake's own address.
    pub(super) fn events(&self, after: u32, seed: &[u8; 32]) -> Request {
        let path = format!("{}/events", self.report);
        let signed = format!("{path}?after={after}");
        Request {
            after: Some(after),
            report_signature: Some(sign_request(Method::Get.name(), &signed, seed)),
            ..Request::new(Method::Get, format!("{}{path}", self.intake))
        }
    }

    /// Asks the intake to forget the report.
    pub(super) fn forget(&self, seed: &[u8; 32]) -> Request {
        Request {
            report_signature: Some(sign_request(Method::Delete.name(), &self.report, seed)),
            ..Request::new(Method::Delete, self.report())
        }
    }
}
