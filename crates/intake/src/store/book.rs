//! What the desk writes down beside the reports: who did what, who is signed in, who was told.

use report::ReportId;
use time::{Duration, OffsetDateTime};

use super::sql::{self, Value};
use super::{Store, StoreFault, moment, seconds};

/// Refused sign-ins older than this are of no use to anybody.
const FAILURES_KEPT: Duration = Duration::days(1);

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: OffsetDateTime,
    /// Whose key, or whose claim.
    pub who: String,
    /// What was done or refused.
    pub what: String,
    /// The report it was about.
    pub reference: Option<String>,
}

/// Refused sign-ins in a span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u64,
    /// The first of them.
    pub oldest: Option<OffsetDateTime>,
}

/// Somebody was told something, or is being told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The report; `None` when it is about the service.
    pub report_id: Option<ReportId>,
    /// Which step of telling.
    pub step: String,
    /// Who is told.
    pub to: String,
    /// When it went.
    pub sent_at: Option<OffsetDateTime>,
    /// Until when one service has it in hand.
    pub claimed_until: Option<OffsetDateTime>,
}

impl Store {
    /// Adds a line to the audit log.
    pub fn audit_add(
        &self,
        at: OffsetDateTime,
        who: &str,
        what: &str,
        reference: Option<&str>,
    ) -> Result<(), StoreFault> {
        self.write(
            "INSERT INTO audit (at, who, what, reference) VALUES ($1, $2, $3, $4)",
            &[
                seconds(at).into(),
                who.into(),
                what.into(),
                reference.into(),
            ],
        )
        .map(drop)
    }

    /// The newest lines of the audit log, newest first.
    pub fn audit_list(&self, most: u32) -> Result<Vec<AuditEntry>, StoreFault> {
        let rows = self.within(|session| {
            session.rows(
                "SELECT at, who, what, reference FROM audit ORDER BY number DESC LIMIT $1",
                &[i64::from(most).into()],
            )
        })?;
        let entries = rows.iter().map(|row| AuditEntry {
            at: moment(row.int(0).unwrap_or_default()),
            who: row.text(1).unwrap_or_default(),
            what: row.text(2).unwrap_or_default(),
            reference: row.text(3),
        });
        Ok(entries.collect())
    }

    /// Counts a refused sign-in under a name.
    pub fn failure_add(&self, name: &str, at: OffsetDateTime) -> Result<(), StoreFault> {
        self.within(|session| {
            session.run(
                "DELETE FROM failure WHERE at < $1",
                &[seconds(at - FAILURES_KEPT).into()],
            )?;
            session.run(
                "INSERT INTO failure (name, at) VALUES ($1, $2)",
                &[name.into(), seconds(at).into()],
            )
        })
        .map(drop)
    }

    /// Refused sign-ins under a name since a moment.
    pub fn failures_since(
        &self,
        name: &str,
        since: OffsetDateTime,
    ) -> Result<Failures, StoreFault> {
        let row = self.within(|session| {
            sql::first(
                session,
                "SELECT count(*), min(at) FROM failure WHERE name = $1 AND at >= $2",
                &[name.into(), seconds(since).into()],
            )
        })?;
        Ok(Failures {
            count: row.as_ref().map_or(0, |row| row.count(0)),
            oldest: row.and_then(|row| row.int(1)).map(moment),
        })
    }

    /// Forgets the refused sign-ins under a name.
    pub fn failures_forget(&self, name: &str) -> Result<(), StoreFault> {
        self.write("DELETE FROM failure WHERE name = $1", &[name.into()])
            .map(drop)
    }

    /// `true` the first time a token is shown, and never again until its time is over.
    pub fn use_once(
        &self,
        token: &str,
        now: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<bool, StoreFault> {
        let added = self.within(|session| {
            session.run("DELETE FROM used WHERE until < $1", &[seconds(now).into()])?;
            session.run(
                "INSERT INTO used (token, until) VALUES ($1, $2) ON CONFLICT (token) DO NOTHING",
                &[token.into(), seconds(until).into()],
            )
        })?;
        Ok(added == 1)
    }

    /// Starts a session under the hash of its secret.
    pub fn session_add(&self, hash: &str, id: &str, now: OffsetDateTime) -> Result<(), StoreFault> {
        self.write(
            "INSERT INTO session (hash, who, seen_at) VALUES ($1, $2, $3)",
            &[hash.into(), id.into(), seconds(now).into()],
        )
        .map(drop)
    }

    /// Whose session it is, unless it was idle for too long. Seeing it keeps it alive.
    pub fn session_touch(
        &self,
        hash: &str,
        now: OffsetDateTime,
        idle: Duration,
    ) -> Result<Option<String>, StoreFault> {
        self.within(|session| {
            session.run(
                "DELETE FROM session WHERE seen_at < $1",
                &[seconds(now - idle).into()],
            )?;
            let row = sql::first(
                session,
                "UPDATE session SET seen_at = $1 WHERE hash = $2 RETURNING who",
                &[seconds(now).into(), hash.into()],
            )?;
            Ok(row.and_then(|row| row.text(0)))
        })
    }

    /// Ends one session.
    pub fn session_end(&self, hash: &str) -> Result<(), StoreFault> {
        self.write("DELETE FROM session WHERE hash = $1", &[hash.into()])
            .map(drop)
    }

    /// Ends every session of one person.
    pub fn sessions_end_of(&self, id: &str) -> Result<(), StoreFault> {
        self.write("DELETE FROM session WHERE who = $1", &[id.into()])
            .map(drop)
    }

    /// Everything that was sent or is in hand about the service and about reports that nobody has opened yet.
    pub fn notices(&self) -> Result<Vec<Notice>, StoreFault> {
        let rows = self.within(|session| {
            session.rows(
                "SELECT report_id, step, recipient, sent_at, claimed_until FROM notice
                 WHERE report_id = '' OR report_id IN (
                     SELECT id FROM report WHERE receipt IS NOT NULL AND opened_at IS NULL)",
                &[],
            )
        })?;
        let notices = rows.iter().map(|row| Notice {
            report_id: row.text(0).and_then(|id| id.parse().ok()),
            step: row.text(1).unwrap_or_default(),
            to: row.text(2).unwrap_or_default(),
            sent_at: row.int(3).map(moment),
            claimed_until: row.int(4).map(moment),
        });
        Ok(notices.collect())
    }

    /// Takes a notice in hand. `false`: it went, or another service has it.
    pub fn notice_claim(
        &self,
        report: Option<&ReportId>,
        step: &str,
        to: &str,
        now: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<bool, StoreFault> {
        let claimed = self.write(
            "INSERT INTO notice (report_id, step, recipient, claimed_until) VALUES ($1, $2, $3, $4)
             ON CONFLICT (report_id, step, recipient) DO UPDATE SET claimed_until = excluded.claimed_until
             WHERE notice.sent_at IS NULL AND coalesce(notice.claimed_until, 0) < $5",
            &[
                about(report),
                step.into(),
                to.into(),
                seconds(until).into(),
                seconds(now).into(),
            ],
        )?;
        Ok(claimed == 1)
    }

    /// The notice went.
    pub fn notice_sent(
        &self,
        report: Option<&ReportId>,
        step: &str,
        to: &str,
        at: OffsetDateTime,
    ) -> Result<(), StoreFault> {
        self.write(
            "UPDATE notice SET sent_at = $1, claimed_until = NULL
             WHERE report_id = $2 AND step = $3 AND recipient = $4",
            &[seconds(at).into(), about(report), step.into(), to.into()],
        )
        .map(drop)
    }

    /// The notice did not go: anybody may try again.
    pub fn notice_release(
        &self,
        report: Option<&ReportId>,
        step: &str,
        to: &str,
    ) -> Result<(), StoreFault> {
        self.write(
            "UPDATE notice SET claimed_until = NULL
             WHERE report_id = $1 AND step = $2 AND recipient = $3 AND sent_at IS NULL",
            &[about(report), step.into(), to.into()],
        )
        .map(drop)
    }

    fn write(&self, sql: &'static str, values: &[Value]) -> Result<u64, StoreFault> {
        self.within(|session| session.run(sql, values))
    }
}

/// The service itself has no id: its notices stand under an empty one.
fn about(report: Option<&ReportId>) -> Value {
    report.map(ToString::to_string).unwrap_or_default().into()
}
