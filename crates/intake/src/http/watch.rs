//! Around every request: a place in the queue, a time limit, safe headers and one log line.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use report::ReportId;

use super::Intake;
use super::problem::{Cause, Problem};

/// A whole chunk over a slow home connection fits into this; a connection that only dribbles does not.
const TIME_LIMIT: Duration = Duration::from_secs(90);

pub(super) async fn watch(
    State(intake): State<Arc<Intake>>,
    request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let about = About::of(&request);
    let mut response = answer(&intake, request, next).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    about.log(&intake, &response, started.elapsed());
    response
}

async fn answer(intake: &Intake, request: Request, next: Next) -> Response {
    let Ok(_place) = intake.free.try_acquire() else {
        return Problem::busy().into_response();
    };
    match tokio::time::timeout(TIME_LIMIT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::busy().into_response(),
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
        let call = match (known, step) {
            (true, None) => "announce",
            (true, Some("parts")) => "part",
            (true, Some("commit")) => "commit",
            _ if request.uri().path() == "/healthz" => "health",
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
        let Self {
            method, call, size, ..
        } = self;
        let id = self.id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let part = self
            .part
            .map_or_else(|| "-".to_owned(), |part| part.to_string());
        let status = response.status().as_u16();
        let took = took.as_millis();
        let line = format_args!(
            "{call} {method} id={id} part={part} size={size} status={status} ms={took}"
        );
        if status < 500 {
            return intake.log.info(line);
        }
        let cause = response
            .extensions()
            .get::<Cause>()
            .map_or("", |cause| cause.0.as_str());
        intake.log.warn(format_args!("{line} cause={cause:?}"));
    }
}
