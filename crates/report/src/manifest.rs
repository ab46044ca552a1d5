//! The names of a report's fields under the seal.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{draft::Draft, evidence::Evidence, ids::ReportId, timestamp};

pub(crate) const SCHEMA: &str = "report/1";

#[derive(Serialize)]
pub(crate) struct ManifestView<'a> {
    pub(crate) schema: &'a str,
    pub(crate) report_id: ReportId,
    pub(crate) org: &'a str,
    #[serde(serialize_with = "timestamp::serialize")]
    pub(crate) made_at: OffsetDateTime,
    pub(crate) program: &'a str,
    pub(crate) pack_version: u64,
    pub(crate) answers: &'a Draft,
    pub(crate) evidence: &'a [Evidence],
    pub(crate) parent_id: Option<ReportId>,
    #[serde(serialize_with = "timestamp::option::serialize")]
    pub(crate) opened_at: Option<OffsetDateTime>,
    pub(crate) reply_key: &'a str,
    pub(crate) report_key: &'a str,
    pub(crate) ack_secret: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) schema: String,
    pub(crate) report_id: ReportId,
    pub(crate) org: String,
    #[serde(deserialize_with = "timestamp::deserialize")]
    pub(crate) made_at: OffsetDateTime,
    pub(crate) program: String,
    pub(crate) pack_version: u64,
    pub(crate) answers: Draft,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) parent_id: Option<ReportId>,
    #[serde(deserialize_with = "timestamp::option::deserialize")]
    pub(crate) opened_at: Option<OffsetDateTime>,
    pub(crate) reply_key: String,
    pub(crate) report_key: String,
    pub(crate) ack_secret: String,
}
