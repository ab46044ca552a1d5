//! The protocol SR-1 over HTTP: announce an envelope, send its parts, commit, get the receipt.

mod problem;
mod watch;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, head, post, put};
use data_encoding::BASE64;
use report::{ENVELOPE_LIMIT, Envelope, ReportId, Sha256Hash};
use time::OffsetDateTime;
use tokio::sync::Semaphore;

use crate::keys::ReceiptSigner;
use crate::log::Log;
use crate::store::{Announced, Store, StoreFault};
use problem::Problem;

/// The largest chunk of a part in one request.
pub const CHUNK_LIMIT: usize = 4 * 1024 * 1024;
/// How many requests are worked on at once; the others are asked to come back in a moment. Bounds memory too.
const AT_ONCE: usize = 128;

const UPLOAD_OFFSET: &str = "upload-offset";
const UPLOAD_CHECKSUM: &str = "upload-checksum";

/// What every request needs.
pub struct Intake {
    store: Store,
    signer: ReceiptSigner,
    org: Option<String>,
    log: Log,
    free: Semaphore,
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Intake")
    }
}

impl Intake {
    /// `org`: the only organisation this intake gives receipts for; `None` takes any.
    #[must_use]
    pub fn new(store: Store, signer: ReceiptSigner, org: Option<String>, log: Log) -> Arc<Self> {
        Arc::new(Self {
            store,
            signer,
            org,
            log,
            free: Semaphore::new(AT_ONCE),
        })
    }
}

/// Every call of the protocol.
pub fn router(intake: Arc<Intake>) -> Router {
    Router::new()
        .route(
            "/v1/reports/{id}",
            put(announce).layer(DefaultBodyLimit::max(ENVELOPE_LIMIT)),
        )
        .route(
            "/v1/reports/{id}/parts/{number}",
            head(held)
                .patch(append)
                .layer(DefaultBodyLimit::max(CHUNK_LIMIT)),
        )
        .route("/v1/reports/{id}/commit", post(commit))
        .route("/healthz", get(health))
        .fallback(async || Problem::unknown())
        .method_not_allowed_fallback(async || Problem::method())
        .layer(axum::middleware::from_fn_with_state(
            Arc::clone(&intake),
            watch::watch,
        ))
        .with_state(intake)
}

type Shared = State<Arc<Intake>>;
type Body = Result<Bytes, BytesRejection>;

async fn announce(
    State(intake): Shared,
    Path(id): Path<String>,
    body: Body,
) -> Result<StatusCode, Problem> {
    let body = body?;
    let envelope = Envelope::parse(&body).map_err(|_| Problem::not_an_envelope())?;
    if envelope.report_id().to_string() != id {
        return Err(Problem::not_an_envelope());
    }
    if intake
        .org
        .as_deref()
        .is_some_and(|org| org != envelope.org())
    {
        return Err(Problem::another_council());
    }
    let announced = on_disk(intake, move |intake| {
        intake.store.announce(&envelope, OffsetDateTime::now_utc())
    })
    .await?;
    Ok(match announced {
        Announced::New => StatusCode::CREATED,
        Announced::Already => StatusCode::OK,
    })
}

async fn held(
    State(intake): Shared,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (id, number) = part_address(&id, &number)?;
    let held = on_disk(intake, move |intake| intake.store.held(&id, number)).await?;
    Ok((StatusCode::OK, [(UPLOAD_OFFSET, held.to_string())]).into_response())
}

async fn append(
    State(intake): Shared,
    Path((id, number)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let (id, number) = part_address(&id, &number)?;
    let offset = upload_offset(&headers).ok_or_else(Problem::bad_request)?;
    let checksum = upload_checksum(&headers).ok_or_else(Problem::bad_request)?;
    let chunk = body?;
    let held = on_disk(intake, move |intake| {
        if Sha256Hash::of(&chunk) != checksum {
            let held = intake.store.held(&id, number)?;
            return Err(Problem::checksum(held));
        }
        Ok(intake.store.append(&id, number, offset, &chunk)?)
    })
    .await?;
    Ok((StatusCode::NO_CONTENT, [(UPLOAD_OFFSET, held.to_string())]).into_response())
}

async fn commit(State(intake): Shared, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = report_id(&id)?;
    let receipt = on_disk(intake, move |intake| {
        intake
            .store
            .commit(&id, &intake.signer, OffsetDateTime::now_utc())
    })
    .await?;
    Ok((
        StatusCode::OK,
        [(header::CONTENT_TYPE, "application/json")],
        receipt,
    )
        .into_response())
}

async fn health(State(intake): Shared) -> Result<&'static str, Problem> {
    on_disk(intake, |intake| intake.store.check()).await?;
    Ok("ok")
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

fn report_id(text: &str) -> Result<ReportId, Problem> {
    text.parse().map_err(|_| Problem::unknown())
}

fn part_address(id: &str, number: &str) -> Result<(ReportId, usize), Problem> {
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number
        .parse()
        .ok()
        .filter(|_| plain)
        .ok_or_else(Problem::unknown)?;
    Ok((report_id(id)?, number))
}

fn upload_offset(headers: &HeaderMap) -> Option<u64> {
    let text = headers.get(UPLOAD_OFFSET)?.to_str().ok()?;
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn upload_checksum(headers: &HeaderMap) -> Option<Sha256Hash> {
    let text = headers.get(UPLOAD_CHECKSUM)?.to_str().ok()?;
    let hash = BASE64
        .decode(text.strip_prefix("sha256 ")?.as_bytes())
        .ok()?;
    Some(Sha256Hash::from_bytes(hash.try_into().ok()?))
}

impl From<StoreFault> for Problem {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Unknown => Self::unknown(),
            StoreFault::OtherContent => Self::new(StatusCode::CONFLICT, "other_content"),
            StoreFault::TooBig => Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_big"),
            StoreFault::OffsetMismatch { held } => {
                Self::new(StatusCode::CONFLICT, "offset_mismatch").holding(held)
            }
            StoreFault::BeyondSize { held } => {
                Self::new(StatusCode::PAYLOAD_TOO_LARGE, "beyond_size").holding(held)
            }
            StoreFault::PartDamaged => Self::checksum(0),
            StoreFault::PartsMissing => Self::new(StatusCode::CONFLICT, "parts_missing"),
            StoreFault::Full => Self::new(StatusCode::INSUFFICIENT_STORAGE, "storage_full"),
            StoreFault::InUse
            | StoreFault::NotAnIntake(_)
            | StoreFault::Newer
            | StoreFault::NoRandomness
            | StoreFault::Database(_)
            | StoreFault::Disk(_) => Self::fault().because(fault.to_string()),
        }
    }
}
