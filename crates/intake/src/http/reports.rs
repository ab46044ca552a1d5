//! The calls about one report.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{OriginalUri, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use report::{Envelope, Receipt, ReportId, Sha256Hash};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;

use super::problem::{Problem, Refusal};
use super::{
    Intake, Peer, REPORT_SIGNATURE, REPORT_WORK, Shared, UPLOAD_CHECKSUM, UPLOAD_OFFSET, json,
    on_disk,
};
use crate::store::{Announced, StoreFault};

type Body = Result<Bytes, BytesRejection>;

/// Announces a report: its clear description, signed by the report's own key.
#[utoipa::path(
    put,
    path = "/v1/reports/{id}",
    params(
        ("id" = String, Path, description = "32 lower-case hex digits"),
        ("Report-Work" = Option<String>, Header, description = "`challenge:nonce`, only after a 428")
    ),
    request_body(content = Vec<u8>, content_type = "application/json", description = "the envelope"),
    responses(
        (status = 201, description = "new, and kept"),
        (status = 200, description = "the same envelope was here already"),
        (status = 409, body = Refusal, description = "another envelope has this id; it stays"),
        (status = 410, body = Refusal, description = "deleted after its time"),
        (status = 413, body = Refusal), (status = 422, body = Refusal, description = "not an envelope for this council"),
        (status = 428, body = Challenge, description = "many reports arrive: solve this and send again"),
        (status = 429, body = Refusal), (status = 503, body = Refusal), (status = 507, body = Refusal)
    )
)]
pub(super) async fn announce(
    State(intake): Shared,
    Path(id): Path<String>,
    peer: Peer,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let body = body?;
    let envelope = Envelope::parse(&body).map_err(|_| Problem::not_an_envelope())?;
    if envelope.report_id().to_string() != id {
        return Err(Problem::not_an_envelope());
    }
    let org = intake.settings.org.as_deref();
    if org.is_some_and(|org| org != envelope.org()) {
        return Err(Problem::another_council());
    }
    let busy = super::AT_ONCE - intake.free.available_permits();
    let proof = headers
        .get(REPORT_WORK)
        .and_then(|value| value.to_str().ok());
    intake.work.check(busy, proof, envelope.report_id())?;
    let announced = on_disk(intake, move |intake| {
        refuse_low_disk(intake)?;
        let limits = &intake.settings.limits;
        let sender = intake.work.sender(peer.0);
        let now = OffsetDateTime::now_utc();
        let announced = intake
            .store
            .announce(&envelope, sender, &limits.quota(), now);
        announced.map_err(Problem::from)
    })
    .await?;
    Ok(match announced {
        Announced::New => StatusCode::CREATED,
        Announced::Already => StatusCode::OK,
    })
}

/// Withdraws a report that has no receipt yet.
#[utoipa::path(
    delete,
    path = "/v1/reports/{id}",
    params(
        ("id" = String, Path, description = "32 lower-case hex digits"),
        ("Report-Signature" = String, Header, description = "made with the report's own key over `DELETE <path>`")
    ),
    responses(
        (status = 204, description = "withdrawn, or never known"),
        (status = 401, body = Refusal), (status = 409, body = Refusal, description = "it has a receipt"),
        (status = 410, body = Refusal), (status = 429, body = Refusal), (status = 503, body = Refusal)
    )
)]
pub(super) async fn withdraw(
    State(intake): Shared,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<StatusCode, Problem> {
    let id = report_id(&id)?;
    let signature = signature(&headers)?;
    let path = uri
        .path_and_query()
        .map_or("", |path| path.as_str())
        .to_owned();
    on_disk(intake, move |intake| {
        let withdrawn = intake.store.announced(&id).and_then(|envelope| {
            if !envelope.signed_request("DELETE", &path, &signature) {
                return Ok(false);
            }
            intake.store.withdraw(&id).map(|()| true)
        });
        match withdrawn {
            Ok(true) | Err(StoreFault::Unknown) => Ok(StatusCode::NO_CONTENT),
            Ok(false) => Err(Problem::not_yours()),
            Err(fault) => Err(fault.into()),
        }
    })
    .await
}

/// How much of a part is here.
#[utoipa::path(
    head,
    path = "/v1/reports/{id}/parts/{number}",
    params(
        ("id" = String, Path, description = "32 lower-case hex digits"),
        ("number" = u32, Path, description = "from 0")
    ),
    responses(
        (status = 200, headers(("Upload-Offset" = u64, description = "bytes here"))),
        (status = 404, description = "not announced"), (status = 410), (status = 429), (status = 503)
    )
)]
pub(super) async fn held(
    State(intake): Shared,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (id, number) = part_address(&id, &number)?;
    let held = on_disk(intake, move |intake| intake.store.held(&id, number)).await?;
    Ok((StatusCode::OK, [(UPLOAD_OFFSET, held.to_string())]).into_response())
}

/// Adds a chunk where the part ends. A whole part never changes.
#[utoipa::path(
    patch,
    path = "/v1/reports/{id}/parts/{number}",
    params(
        ("id" = String, Path, description = "32 lower-case hex digits"),
        ("number" = u32, Path, description = "from 0"),
        ("Upload-Offset" = u64, Header, description = "where the chunk starts"),
        ("Upload-Checksum" = String, Header, description = "`sha256 <base64>` of the chunk")
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "up to 4 MiB"),
    responses(
        (status = 204, headers(("Upload-Offset" = u64, description = "bytes here"))),
        (status = 400, body = Refusal), (status = 404, body = Refusal), (status = 410, body = Refusal),
        (status = 409, body = Refusal, description = "the part ends elsewhere", headers(("Upload-Offset" = u64, description = "bytes here"))),
        (status = 413, body = Refusal, description = "beyond the announced size, or too big a chunk"),
        (status = 429, body = Refusal),
        (status = 460, body = Refusal, description = "not what was announced; from Upload-Offset send again"),
        (status = 503, body = Refusal), (status = 507, body = Refusal)
    )
)]
pub(super) async fn append(
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
        refuse_low_disk(intake)?;
        let now = OffsetDateTime::now_utc();
        let held = intake.store.append(&id, number, offset, &chunk, now)?;
        intake
            .metrics
            .bytes
            .inc_by(u64::try_from(chunk.len()).unwrap_or(0));
        Ok(held)
    })
    .await?;
    Ok((StatusCode::NO_CONTENT, [(UPLOAD_OFFSET, held.to_string())]).into_response())
}

/// Asks the council to take responsibility for a whole report.
#[utoipa::path(
    post,
    path = "/v1/reports/{id}/commit",
    params(("id" = String, Path, description = "32 lower-case hex digits")),
    responses(
        (status = 200, content_type = "application/json", body = Vec<u8>, description = "the signed receipt; the same bytes every time"),
        (status = 404, body = Refusal), (status = 409, body = Refusal, description = "parts are missing"),
        (status = 410, body = Refusal), (status = 429, body = Refusal), (status = 460, body = Refusal),
        (status = 503, body = Refusal), (status = 507, body = Refusal)
    )
)]
pub(super) async fn commit(
    State(intake): Shared,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = report_id(&id)?;
    let receipt = on_disk(intake, move |intake| {
        let now = OffsetDateTime::now_utc();
        let signer = &intake.signer;
        let hours = intake.settings.hours.as_ref();
        intake.store.commit(&id, now, &|envelope, at, reference| {
            Receipt::issue_with(
                envelope,
                at,
                reference,
                hours.and_then(|hours| hours.next_contact_by(at)),
                hours.map(|hours| hours.open_at(at)),
                &signer.kid,
                &signer.key,
            )
        })
    })
    .await?;
    Ok(json(receipt))
}

/// What the safeguarding team said about a report, for whoever made it.
#[utoipa::path(
    get,
    path = "/v1/reports/{id}/events",
    params(
        ("id" = String, Path, description = "32 lower-case hex digits"),
        ("after" = Option<u64>, Query, description = "the number of the last event that is known already"),
        ("Report-Signature" = String, Header, description = "made with the report's own key over `GET <path and query>`")
    ),
    responses(
        (status = 200, body = Events), (status = 400, body = Refusal), (status = 401, body = Refusal),
        (status = 404, body = Refusal, description = "no receipt was given for it here"),
        (status = 410, body = Refusal, description = "deleted after its time"),
        (status = 429, body = Refusal), (status = 503, body = Refusal)
    )
)]
pub(super) async fn events(
    State(intake): Shared,
    Path(id): Path<String>,
    after: Result<Query<After>, axum::extract::rejection::QueryRejection>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let id = report_id(&id)?;
    let Query(After { after }) = after.map_err(|_| Problem::bad_request())?;
    let signature = signature(&headers)?;
    let path = uri
        .path_and_query()
        .map_or("", |path| path.as_str())
        .to_owned();
    let events = on_disk(intake, move |intake| {
        let envelope = intake.store.announced(&id)?;
        if !envelope.signed_request("GET", &path, &signature) {
            return Err(Problem::not_yours());
        }
        if intake.store.receipt(&id)?.is_none() {
            return Err(Problem::unknown());
        }
        let events = intake.store.events(&id, after.unwrap_or(0))?;
        Ok(Events {
            events: events.iter().map(|event| BASE64.encode(event)).collect(),
        })
    })
    .await?;
    Ok(axum::Json(events).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct After {
    after: Option<u64>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct Events {
    /// The bytes of each signed event in base64, in their order.
    events: Vec<String>,
}

/// Work to do before a report is taken, while many arrive.
#[derive(Serialize, ToSchema)]
pub(super) struct Challenge {
    /// Always `work`.
    pub(super) error: &'static str,
    /// Goes back unchanged.
    pub(super) challenge: String,
    /// How many leading zero bits the hash must have.
    pub(super) bits: u32,
}

/// A disk with no space left loses the database too: new bytes stop before that.
fn refuse_low_disk(intake: &Intake) -> Result<(), Problem> {
    match intake.store.space()? {
        Some((free, total)) if free < intake.settings.limits.floor(total) => {
            Err(StoreFault::Full.into())
        }
        _ => Ok(()),
    }
}

fn report_id(text: &str) -> Result<ReportId, Problem> {
    text.parse().map_err(|_| Problem::unknown())
}

fn part_address(id: &str, number: &str) -> Result<(ReportId, usize), Problem> {
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|_| plain);
    Ok((report_id(id)?, number.ok_or_else(Problem::unknown)?))
}

fn upload_offset(headers: &HeaderMap) -> Option<u64> {
    let text = headers.get(UPLOAD_OFFSET)?.to_str().ok()?;
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

fn upload_checksum(headers: &HeaderMap) -> Option<Sha256Hash> {
    let text = headers.get(UPLOAD_CHECKSUM)?.to_str().ok()?;
    let hash = BASE64
        .decode(text.strip_prefix("sha256 ")?.as_bytes())
        .ok()?;
    Some(Sha256Hash::from_bytes(hash.try_into().ok()?))
}

fn signature(headers: &HeaderMap) -> Result<String, Problem> {
    let signature = headers.get(REPORT_SIGNATURE);
    let signature = signature.and_then(|value| value.to_str().ok());
    signature.map(str::to_owned).ok_or_else(Problem::not_yours)
}
