//! The desk over HTTP: the page, signing in with a reader's key, and sealed reports for that reader.
//!
//! Nothing here can open a report. Keys and passphrases stay in the reader's browser.

mod guard;
mod page;
mod refusal;
mod reports;
mod sign_in;
mod ticket;

use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Router, middleware};
use report::EVENT_LIMIT;
use time::{Duration, OffsetDateTime};

use crate::config::Config;
use crate::desk::CANARY;
use crate::keys::{self, PublicKeys, ReceiptSigner};
use crate::log::Log;
use crate::store::Store;
use refusal::Refusal;
use ticket::Tickets;

pub use sign_in::SIGN_IN_CONTEXT;

/// A reader who does nothing for so long signs in again.
const IDLE: Duration = Duration::minutes(30);
/// The largest body besides an event.
const SMALL: usize = 4 * 1024;

/// What the desk's calls need.
pub struct Desk {
    store: Arc<Store>,
    keys: PathBuf,
    org: Option<String>,
    config: Arc<Config>,
    tickets: Tickets,
    /// Reached by HTTPS; else by loopback only.
    secure: bool,
    log: Log,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// `keys`: the folder with `public.toml`, read anew on every call so that a lost key is out at once.
    /// `secure`: browsers reach it by HTTPS.
    #[must_use]
    pub fn new(
        store: Arc<Store>,
        keys: PathBuf,
        signer: &ReceiptSigner,
        org: Option<String>,
        config: Arc<Config>,
        secure: bool,
        log: Log,
    ) -> Arc<Self> {
        Arc::new(Self {
            store,
            keys,
            org,
            config,
            tickets: Tickets::of(signer),
            secure,
            log,
        })
    }

    fn public(&self) -> Result<PublicKeys, Refusal> {
        keys::read_public(&self.keys).map_err(|fault| {
            self.log.warn(format_args!("desk: {fault}"));
            Refusal::fault()
        })
    }

    fn audit(&self, who: &str, what: &str, reference: Option<&str>) -> Result<(), Refusal> {
        // Test reports every hour would bury what people did.
        if who.starts_with(CANARY) {
            return Ok(());
        }
        let now = OffsetDateTime::now_utc();
        self.store.audit_add(now, who, what, reference)?;
        Ok(())
    }

    /// Disk and database wait; they do so where they hold up no other request.
    async fn on_disk<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        match tokio::task::spawn_blocking(move || work(&self)).await {
            Ok(done) => done,
            Err(_) => Err(Refusal::fault()),
        }
    }
}

/// Every call of the desk, and its page.
pub fn router(desk: Arc<Desk>) -> Router {
    let small = || DefaultBodyLimit::max(SMALL);
    let api = Router::new()
        .route("/challenge", post(sign_in::challenge).layer(small()))
        .route("/sign-in", post(sign_in::sign_in).layer(small()))
        .route("/sign-out", post(sign_in::sign_out).layer(small()))
        .route("/me", get(sign_in::me))
        .route("/reports", get(reports::list))
        .route("/reports/{id}", get(reports::one))
        .route("/reports/{id}/parts/{number}", get(reports::part))
        .route(
            "/reports/{id}/events",
            post(reports::add_event).layer(DefaultBodyLimit::max(EVENT_LIMIT)),
        )
        .route("/reports/{id}/spam", post(reports::spam).layer(small()))
        .route("/audit", get(reports::audit))
        .fallback(async || Refusal::unknown())
        .method_not_allowed_fallback(async || Refusal::method());
    Router::new()
        .nest("/desk/api", api)
        .route("/desk", get(page::to_the_page))
        .route("/desk/", get(page::page))
        .route("/desk/{*file}", get(page::file))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&desk),
            guard::guard,
        ))
        .with_state(desk)
}
