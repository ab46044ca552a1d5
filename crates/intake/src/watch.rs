//! What the service does by itself: tells people, tells others when nobody looks, deletes what may go, tests itself.

mod canary;
mod ladder;
mod retention;
mod words;

use std::collections::BTreeMap;
use std::future::Future;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use time::OffsetDateTime;
use tokio::time::sleep;

use crate::alerts::{MailFault, Mailer};
use crate::config::{Address, Config, MANAGER, OPERATOR};
use crate::http::metrics::Metrics;
use crate::log::Log;
use crate::store::{Store, StoreFault};

pub use canary::{Canary, CanaryFault};
pub use ladder::{Due, due, is_late, step_name};
pub use retention::expired;

/// How soon after a report somebody is told.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// A mailbox that refused is asked again after this long.
const QUIET: Duration = Duration::from_secs(10);
/// A service that died with a mail in hand lost it for this long.
const CLAIM: time::Duration = time::Duration::minutes(5);
const CLEAN_EVERY: Duration = Duration::from_secs(60 * 60);
/// The service answers by then.
const FIRST_FLIGHT: Duration = Duration::from_secs(2);
/// Mails wait and none can go.
const NEVER: i64 = -1;
const MINUTE: Duration = Duration::from_secs(60);

/// What the service does by itself needs this.
#[derive(Debug, Clone)]
pub struct Duties {
    /// What was received.
    pub store: Arc<Store>,
    /// What the council decided.
    pub config: Arc<Config>,
    /// The folder with `public.toml` and `canary/`.
    pub keys: PathBuf,
    /// The organisation of the test report.
    pub org: String,
    /// This service's own address, for a test report that is given none.
    pub url: String,
    /// Where numbers go.
    pub metrics: Metrics,
    /// Where lines go.
    pub log: Log,
}

/// Does its duties until `stop`.
pub async fn run(duties: Duties, stop: impl Future<Output = ()>) {
    let fits = crate::keys::read_public(&duties.keys).map(|public| duties.config.fits(&public));
    if let Ok(Err(slip)) = fits {
        duties.log.warn(format_args!("configuration: {slip}"));
    }
    let mailer = mailer(&duties).map(Arc::new);
    let work = async {
        tokio::join!(
            tell(&duties, mailer.clone()),
            clean(&duties),
            fly(&duties, mailer.clone())
        )
    };
    tokio::select! {
        _ = work => {}
        () = stop => {}
    }
}

fn mailer(duties: &Duties) -> Option<Mailer> {
    let Some(smtp) = &duties.config.smtp else {
        duties.log.warn(format_args!(
            "no [smtp] in the configuration: nobody is told by mail"
        ));
        return None;
    };
    match Mailer::new(smtp) {
        Ok(mailer) => Some(mailer),
        Err(fault) => {
            duties
                .log
                .warn(format_args!("nobody is told by mail: {fault}"));
            duties.metrics.alerts_waiting.set(NEVER);
            None
        }
    }
}

async fn tell(duties: &Duties, mailer: Option<Arc<Mailer>>) {
    let Some(mailer) = mailer else { return };
    let quiet = Arc::new(Mutex::new(BTreeMap::new()));
    loop {
        let (duties, mailer, quiet) = (duties.clone(), Arc::clone(&mailer), Arc::clone(&quiet));
        let _ = tokio::task::spawn_blocking(move || {
            let mut quiet = quiet.lock().unwrap_or_else(PoisonError::into_inner);
            if let Err(fault) = tell_once(&duties, &mailer, &mut quiet) {
                duties.log.warn(format_args!("alerts: {fault}"));
            }
        })
        .await;
        sleep(LOOK_EVERY).await;
    }
}

fn tell_once(
    duties: &Duties,
    mailer: &Mailer,
    quiet: &mut BTreeMap<Address, Instant>,
) -> Result<(), StoreFault> {
    let (store, log) = (&duties.store, &duties.log);
    let now = OffsetDateTime::now_utc();
    let waiting = due(now, &store.unopened()?, &duties.config, &store.notices()?);
    let mut left = waiting.len();
    quiet.retain(|_, until| *until > Instant::now());
    for each in &waiting {
        if quiet.contains_key(&each.to) {
            continue;
        }
        let (step, to) = (step_name(each.step), each.to.as_str());
        if !store.notice_claim(Some(&each.report_id), &step, to, now, now + CLAIM)? {
            continue;
        }
        match mailer.send(&words::about_report(each, &duties.config)) {
            Ok(()) => {
                let at = OffsetDateTime::now_utc();
                store.notice_sent(Some(&each.report_id), &step, to, at)?;
                log.info(format_args!("told reference={} {step}", each.reference));
                left -= 1;
            }
            Err(fault) => {
                store.notice_release(Some(&each.report_id), &step, to)?;
                log.warn(format_args!(
                    "not told reference={} {step}: {fault}",
                    each.reference
                ));
                let until = Instant::now() + QUIET;
                quiet.insert(each.to.clone(), until);
                if !matches!(fault, MailFault::Refused(_)) {
                    let rest = waiting.iter().map(|each| (each.to.clone(), until));
                    quiet.extend(rest);
                }
            }
        }
    }
    let left = i64::try_from(left).unwrap_or(i64::MAX);
    duties.metrics.alerts_waiting.set(left);
    Ok(())
}

async fn clean(duties: &Duties) {
    loop {
        let duties = duties.clone();
        let _ = tokio::task::spawn_blocking(move || {
            if let Err(fault) = clean_once(&duties) {
                duties.log.warn(format_args!("retention: {fault}"));
            }
        })
        .await;
        sleep(CLEAN_EVERY).await;
    }
}

fn clean_once(duties: &Duties) -> Result<(), StoreFault> {
    let now = OffsetDateTime::now_utc();
    let rows = duties.store.received()?;
    for id in expired(now, &rows, duties.config.retention) {
        duties.store.delete_report(&id, now)?;
        let row = rows.iter().find(|row| row.id == id);
        let reference = row.map(|row| row.reference.as_str());
        let (who, what) = ("intake", "deleted after its time");
        if row.is_some_and(|row| !crate::desk::is_test(row)) {
            duties.store.audit_add(now, who, what, reference)?;
        }
    }
    Ok(())
}

async fn fly(duties: &Duties, mailer: Option<Arc<Mailer>>) {
    let Some(order) = &duties.config.canary else {
        return;
    };
    let url = order.url.as_deref().unwrap_or(&duties.url);
    let mut told = false;
    let mut pause = FIRST_FLIGHT;
    loop {
        sleep(pause).await;
        pause = MINUTE * order.every_minutes;
        let flown = match Canary::new(&duties.keys, url, &duties.org) {
            Ok(canary) => canary.fly().await,
            Err(fault) => Err(fault),
        };
        duties.metrics.canary.set(i64::from(flown.is_ok()));
        match &flown {
            Ok(took) => duties.log.info(format_args!(
                "test report came back ms={}",
                took.as_millis()
            )),
            Err(fault) => duties
                .log
                .warn(format_args!("test report did not come back: {fault}")),
        }
        if flown.is_err() == told {
            continue;
        }
        let fault = flown.as_ref().err().map(ToString::to_string);
        if let Some(mailer) = &mailer {
            // A mail that could not go is due again after the next flight.
            if tell_operator(duties, mailer, fault.as_deref()).await {
                told = fault.is_some();
            }
        }
    }
}

/// Whether somebody was told.
async fn tell_operator(duties: &Duties, mailer: &Arc<Mailer>, fault: Option<&str>) -> bool {
    let mailboxes = &duties.config.mailboxes;
    let who = mailboxes.get(OPERATOR).or_else(|| mailboxes.get(MANAGER));
    let now = OffsetDateTime::now_utc();
    let mails: Vec<_> = who
        .into_iter()
        .flatten()
        .map(|to| words::about_service(to.clone(), fault, now, &duties.config))
        .collect();
    let (mailer, log) = (Arc::clone(mailer), duties.log.clone());
    let sent = tokio::task::spawn_blocking(move || {
        let mut sent = false;
        for mail in &mails {
            match mailer.send(mail) {
                Ok(()) => sent = true,
                Err(fault) => log.warn(format_args!("operator not told: {fault}")),
            }
        }
        sent
    });
    sent.await.unwrap_or(false)
}
