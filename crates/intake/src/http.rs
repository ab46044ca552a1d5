//! The protocol SR-1 over HTTP: announce an envelope, send its parts, commit, get the receipt, hear back.

mod limits;
pub mod metrics;
mod pace;
mod peer;
mod problem;
mod reports;

mod watch;
mod work;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use report::ENVELOPE_LIMIT;
use tokio::sync::Semaphore;
use utoipa::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use crate::config::Hours;
use crate::keys::ReceiptSigner;
use crate::log::Log;
use crate::store::Store;
use metrics::Metrics;
use pace::Pace;
use problem::Refusal;

pub(crate) use problem::Problem;
use work::Work;

pub use limits::Limits;
pub use peer::{Connection, Peer};

/// The largest chunk of a part in one request.
pub const CHUNK_LIMIT: usize = 4 * 1024 * 1024;
/// How many requests are worked on at once; the others wait a moment. Bounds memory too.
const AT_ONCE: usize = 128;

const UPLOAD_OFFSET: &str = "upload-offset";
const UPLOAD_CHECKSUM: &str = "upload-checksum";
const REPORT_SIGNATURE: &str = "report-signature";
const REPORT_WORK: &str = "report-work";

/// What every request needs.
pub struct Intake {
    store: Arc<Store>,
    signer: ReceiptSigner,
    settings: Settings,
    log: Log,
    metrics: Metrics,
    free: Semaphore,
    pace: Pace,
    work: Work,
}

/// What a council decides about the public part of its service.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The only organisation this intake gives receipts for; `None` takes any.
    pub org: Option<String>,
    /// When somebody is at work; receipts say so.
    pub hours: Option<Hours>,
    /// How much is too much.
    pub limits: Limits,
    /// Whether the last hop of `X-Forwarded-For` names the sender.
    pub behind_proxy: bool,
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Intake")
    }
}

impl Intake {
    /// Ready to answer.
    #[must_use]
    pub fn new(
        store: Arc<Store>,
        signer: ReceiptSigner,
        settings: Settings,
        log: Log,
        metrics: Metrics,
    ) -> Arc<Self> {
        Arc::new(Self {
            work: Work::new(&signer.key, &settings.limits),
            pace: Pace::new(&settings.limits),
            free: Semaphore::new(AT_ONCE),
            store,
            signer,
            settings,
            log,
            metrics,
        })
    }
}

/// Every call of the protocol, and the desk's calls beside it.
pub fn router(intake: Arc<Intake>, desk: Router) -> Router {
    let (calls, openapi) = calls().split_for_parts();
    let openapi: Arc<str> = openapi.to_json().unwrap_or_default().into();
    calls
        .route(
            "/openapi.json",
            axum::routing::get(async move || json(openapi.to_string())),
        )
        .with_state(Arc::clone(&intake))
        .merge(desk)
        .fallback(async || Problem::unknown())
        .method_not_allowed_fallback(async || Problem::method())
        .layer(axum::middleware::from_fn_with_state(intake, watch::watch))
}

/// The description of every public call, as it is served.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    calls().into_openapi()
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "council-intake",
        description = "Receives reports that only the council's safeguarding team can open (protocol SR-1). \
            No accounts. A refusal is a status and one code. `429` and `503` say in `Retry-After` when to go on; \
            nothing that was sent is lost by waiting.",
        license(name = "MIT")
    ),
    components(schemas(Refusal))
)]
struct Described;

fn calls() -> OpenApiRouter<Arc<Intake>> {
    let envelopes = routes!(reports::announce, reports::withdraw);
    let parts = routes!(reports::held, reports::append);
    OpenApiRouter::with_openapi(Described::openapi())
        .routes(envelopes.layer(DefaultBodyLimit::max(ENVELOPE_LIMIT)))
        .routes(parts.layer(DefaultBodyLimit::max(CHUNK_LIMIT)))
        .routes(routes!(reports::commit).layer(DefaultBodyLimit::max(0)))
        .routes(routes!(reports::events))
        .routes(routes!(health))
        .routes(routes!(measured))
}

type Shared = State<Arc<Intake>>;

/// Whether the service and its database answer.
#[utoipa::path(
    get,
    path = "/healthz",
    responses((status = 200, body = String, content_type = "text/plain"), (status = 503, body = Refusal))
)]
async fn health(State(intake): Shared) -> Result<&'static str, Problem> {
    on_disk(intake, |intake| intake.store.check()).await?;
    Ok("ok")
}

/// Counts for whoever runs the service; answered on the same computer only.
#[utoipa::path(
    get,
    path = "/metrics",
    responses((status = 200, body = String, content_type = "application/openmetrics-text"), (status = 404, body = Refusal))
)]
async fn measured(State(intake): Shared, peer: Peer) -> Result<Response, Problem> {
    if !peer.0.is_loopback() {
        return Err(Problem::unknown());
    }
    let text = on_disk(intake, |intake| {
        let arriving = intake.store.arriving()?;
        let space = intake.store.space()?;
        Ok::<_, crate::store::StoreFault>(intake.metrics.text(arriving, space))
    })
    .await?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

fn json(text: impl IntoResponse) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// Disk and database wait; they do so where they hold up no other request.
async fn on_disk<T, F>(
    intake: Arc<Intake>,
    work: impl FnOnce(&Intake) -> Result<T, F> + Send + 'static,
) -> Result<T, Problem>
where
    T: Send + 'static,
    F: Into<Problem> + Send + 'static,
{
    match tokio::task::spawn_blocking(move || work(&intake)).await {
        Ok(done) => done.map_err(Into::into),
        Err(_) => Err(Problem::fault()),
    }
}
