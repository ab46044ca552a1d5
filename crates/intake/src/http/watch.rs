//! Around every request: its pace, a place in the queue, a time limit, safe headers and one log line.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use report::ReportId;
use serde::Serialize;

use super::pace::{PATIENCE, TooFast};
use super::peer::Network;
use super::problem::{Cause, Problem};
use super::{Connection, Intake, Peer};

/// A whole chunk over a slow home connection fits into this; a connection that only dribbles does not.
const TIME_LIMIT: Duration = Duration::from_secs(90);

pub(super) async fn watch(
    State(intake): State<Arc<Intake>>,
    mut request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let connection = request.extensions().get::<Connection>().copied();
    let proxy = intake.settings.behind_proxy;
    let peer = Peer::of(connection, request.headers(), proxy);
    request.extensions_mut().insert(peer);
    let about = About::of(&request);
    let answered = answer(&intake, peer, request, next).await;
    let mut response = answered.unwrap_or_else(IntoResponse::into_response);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    about.log(&intake, &response, started.elapsed());
    response
}

async fn answer(
    intake: &Intake,
    peer: Peer,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let network = Network::of(peer.0);
    let wait = intake.pace.next(network, Instant::now());
    let wait = wait.map_err(|TooFast(wait)| Problem::too_fast(wait))?;
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    let mine = intake.pace.place(network).await;
    let _mine = mine.ok_or_else(|| Problem::too_fast(PATIENCE))?;
    let place = tokio::time::timeout(PATIENCE, intake.free.acquire()).await;
    let Ok(Ok(_place)) = place else {
        return Err(Problem::busy());
    };
    match tokio::time::timeout(TIME_LIMIT, next.run(request)).await {
        Ok(response) => Ok(response),
        Err(_) => Err(Problem::busy()),
    }
}

/// What a log line may say of a request. Anything a stranger chose freely is left out.
struct About {
    method: Method,
    call: &'static str,
    id: Option<ReportId>,
    part: Option<u16>,
    size: u64,
}

#[derive(Serialize)]
struct Line<'a> {
    call: &'a str,
    method: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<u16>,
    size: u64,
    status: u16,
    ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'a str>,
}

impl About {
    fn of(request: &Request) -> Self {
        let mut steps = request.uri().path().split('/').skip(1);
        let known = (steps.next(), steps.next()) == (Some("v1"), Some("reports"));
        let id = steps
            .next()
            .filter(|_| known)
            .and_then(|text| text.parse().ok());
        let step = steps.next();
        let part = steps.next().and_then(|text| text.parse().ok());
        let path = request.uri().path();
        let call = match (known, step) {
            (true, None) if request.method() == Method::DELETE => "withdraw",
            (true, None) => "announce",
            (true, Some("parts")) => "part",
            (true, Some("commit")) => "commit",
            (true, Some("events")) => "events",
            _ if path == "/healthz" => "health",
            _ if path == "/metrics" => "metrics",
            _ if path == "/desk" || path.starts_with("/desk/") => "desk",
            _ => "other",
        };
        let size = request.headers().get(header::CONTENT_LENGTH);
        let size = size
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.parse().ok());
        let standard = [
            Method::GET,
            Method::HEAD,
            Method::PUT,
            Method::PATCH,
            Method::POST,
            Method::DELETE,
        ];
        let method = standard.into_iter().find(|each| each == request.method());
        Self {
            method: method.unwrap_or(Method::OPTIONS),
            call,
            id,
            part,
            size: size.unwrap_or(0),
        }
    }

    fn log(&self, intake: &Intake, response: &Response, took: Duration) {
        let status = response.status().as_u16();
        intake.metrics.answered(self.call, status, took);
        let cause = response.extensions().get::<Cause>();
        let line = Line {
            call: self.call,
            method: self.method.as_str(),
            // Enough to follow one report through the log, too little to ask for it.
            id: self.id.map(|id| id.to_string()[..8].to_owned()),
            part: self.part,
            size: self.size,
            status,
            ms: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            cause: cause.map(|cause| cause.0.as_str()),
        };
        if status < 500 {
            intake.log.info_fields("answered", &line);
        } else {
            intake.log.warn_fields("answered", &line);
        }
    }
}
