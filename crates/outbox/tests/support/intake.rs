//! A small intake on loopback that keeps everything in memory, counts, and can misbehave.

use std::{
    collections::HashMap,
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, MutexGuard},
    thread,
    time::Instant,
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{IntoResponse as _, Response},
};
use data_encoding::BASE64;
use ed25519_dalek::SigningKey;
use report::{Envelope, Event, EventKind, Receipt, Reference, ReportId, Sha256Hash, work};
use time::OffsetDateTime;
use tokio::sync::oneshot;

use super::{KID, council_key};

/// What every answer is like from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mood {
    Honest,
    /// The same status and body to every request, as a portal or a broken proxy would.
    Always(u16, &'static str),
    /// A redirect to another address.
    Redirect(String),
    /// Stores everything, but a stranger signs.
    StrangerSigns,
    /// Stores everything, but answers with a receipt for another report.
    OtherReceipt(Vec<u8>),
    /// Stores everything, but the receipt is cut short.
    CutReceipt,
    /// Asks to come back after so many seconds.
    Busy(u32),
    /// Takes one piece and refuses the next with 503.
    EveryOtherPiece,
    /// Asks for so much work before it takes an envelope.
    Work(u32),
    /// Takes no piece larger than this.
    SmallPieces(usize),
    /// Answers every question about events with these.
    Says(Vec<Vec<u8>>),
}

const CHALLENGE: &str = "practice-challenge";

#[derive(Default)]
pub(crate) struct Stored {
    envelope: Option<Envelope>,
    parts: Vec<Vec<u8>>,
    receipt: Option<Vec<u8>>,
    events: Vec<Event>,
    /// How often a report was newly taken: more than once is a duplicate.
    pub(crate) taken: u32,
}

pub(crate) struct Shared {
    pub(crate) mood: Mood,
    pub(crate) reports: HashMap<String, Stored>,
    pub(crate) requests: Vec<(Instant, String)>,
    pub(crate) piece_bytes: usize,
    pub(crate) largest_piece: usize,
    pieces: u32,
}

impl Stored {
    fn signed(&self, method: &str, uri: &Uri, headers: &HeaderMap) -> bool {
        let signature = headers.get("report-signature");
        let signature = signature.map_or("", |signature| signature.to_str().unwrap());
        let path = uri.path_and_query().unwrap().as_str();
        let envelope = self.envelope.as_ref().unwrap();
        envelope.signed_request(method, path, signature)
    }
}

/// Ends when dropped.
pub(crate) struct Intake {
    pub(crate) address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Intake {
    pub(crate) fn start(mood: Mood) -> Self {
        Self::start_on(SocketAddr::from(([127, 0, 0, 1], 0)), mood)
    }

    pub(crate) fn start_on(address: SocketAddr, mood: Mood) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Mutex::new(Shared {
            mood,
            reports: HashMap::new(),
            requests: Vec::new(),
            piece_bytes: 0,
            largest_piece: 0,
            pieces: 0,
        }));
        let (stop, stopped) = oneshot::channel::<()>();
        let app = Router::new()
            .fallback(handle)
            .layer(DefaultBodyLimit::max(8 * 1024 * 1024))
            .with_state(shared.clone());
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    served = axum::serve(listener, app) => served.unwrap(),
                    _ = stopped => {}
                }
            });
        });
        Self {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap()
    }

    pub(crate) fn set(&self, mood: Mood) {
        self.shared().mood = mood;
    }

    pub(crate) fn taken(&self, id: &str) -> u32 {
        self.shared()
            .reports
            .get(id)
            .map_or(0, |stored| stored.taken)
    }

    pub(crate) fn requests(&self) -> usize {
        self.shared().requests.len()
    }

    pub(crate) fn asked(&self, method: &str) -> usize {
        let shared = self.shared();
        let asked = shared.requests.iter();
        asked.filter(|(_, line)| line.starts_with(method)).count()
    }

    pub(crate) fn knows(&self, id: &str) -> bool {
        self.shared().reports.contains_key(id)
    }

    /// The envelope it holds for the report with this number.
    pub(crate) fn held(&self, number: u8) -> Option<Envelope> {
        let id = ReportId::from_bytes([number; 16]).to_string();
        self.shared().reports.get(&id)?.envelope.clone()
    }

    /// Somebody at the desk opens, answers or closes a report.
    pub(crate) fn say(&self, id: &str, kind: EventKind) {
        let mut shared = self.shared();
        let stored = shared.reports.get_mut(id).unwrap();
        let seq = u32::try_from(stored.events.len()).unwrap() + 1;
        let envelope = stored.envelope.as_ref().unwrap();
        let event = super::event(envelope, seq, kind);
        stored.events.push(event);
    }

    /// An old backup comes back.
    pub(crate) fn forget_everything(&self) {
        self.shared().reports.clear();
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn handle(
    State(shared): State<Arc<Mutex<Shared>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut shared = shared.lock().unwrap();
    shared
        .requests
        .push((Instant::now(), format!("{method} {}", uri.path())));
    match shared.mood.clone() {
        Mood::Always(status, body) => {
            return (
                StatusCode::from_u16(status).unwrap(),
                [("content-type", "text/html")],
                body,
            )
                .into_response();
        }
        Mood::Redirect(to) => return (StatusCode::FOUND, [("location", to)]).into_response(),
        Mood::Busy(seconds) => {
            let headers = [("retry-after", seconds.to_string())];
            return (StatusCode::TOO_MANY_REQUESTS, headers).into_response();
        }
        _ => {}
    }
    let path = uri
        .path()
        .trim_start_matches("/v1/reports/")
        .split('/')
        .collect::<Vec<_>>();
    match (method.as_str(), path.as_slice()) {
        ("PUT", [id]) => shared.announce(id, &headers, &body),
        ("DELETE", [id]) => shared.forget(id, &uri, &headers),
        ("GET", [id, "events"]) => shared.events(id, &uri, &headers),
        ("HEAD", [id, "parts", number]) => shared.offset(id, number.parse().unwrap()),
        ("PATCH", [id, "parts", number]) => {
            shared.append(id, number.parse().unwrap(), &headers, &body)
        }
        ("POST", [id, "commit"]) => shared.commit(id),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Shared {
    fn announce(&mut self, id: &str, headers: &HeaderMap, body: &[u8]) -> Response {
        let Ok(envelope) = Envelope::parse(body) else {
            return StatusCode::UNPROCESSABLE_ENTITY.into_response();
        };
        if let Mood::Work(bits) = self.mood {
            let work = headers
                .get("report-work")
                .map(|work| work.to_str().unwrap());
            let proven = work.is_some_and(|work| {
                let (challenge, nonce) = work.split_once(':').unwrap();
                let nonce = nonce.parse().unwrap();
                challenge == CHALLENGE && work::proves(challenge, envelope.report_id(), nonce, bits)
            });
            if !proven {
                let asked =
                    format!(r#"{{"error":"work","challenge":"{CHALLENGE}","bits":{bits}}}"#);
                return (StatusCode::PRECONDITION_REQUIRED, asked).into_response();
            }
        }
        let stored = self.reports.entry(id.to_owned()).or_default();
        if let Some(known) = &stored.envelope {
            let same = known.hash() == envelope.hash();
            return if same {
                StatusCode::OK
            } else {
                StatusCode::CONFLICT
            }
            .into_response();
        }
        stored.parts = vec![Vec::new(); envelope.parts().len()];
        stored.envelope = Some(envelope);
        StatusCode::CREATED.into_response()
    }

    fn forget(&mut self, id: &str, uri: &Uri, headers: &HeaderMap) -> Response {
        let Some(stored) = self.reports.get(id) else {
            return StatusCode::NO_CONTENT.into_response();
        };
        if !stored.signed("DELETE", uri, headers) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
        if stored.receipt.is_some() {
            return StatusCode::CONFLICT.into_response();
        }
        self.reports.remove(id);
        StatusCode::NO_CONTENT.into_response()
    }

    fn events(&mut self, id: &str, uri: &Uri, headers: &HeaderMap) -> Response {
        let Some(stored) = self
            .reports
            .get(id)
            .filter(|stored| stored.receipt.is_some())
        else {
            return StatusCode::NOT_FOUND.into_response();
        };
        if !stored.signed("GET", uri, headers) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
        let after = uri.query().unwrap().strip_prefix("after=").unwrap();
        let after = after.parse::<u32>().unwrap();
        let events = match &self.mood {
            Mood::Says(events) => events.clone(),
            _ => {
                let later = stored.events.iter().filter(|event| event.seq() > after);
                later.map(Event::to_bytes).collect()
            }
        };
        let events = events.iter().map(|event| BASE64.encode(event));
        let events = events.collect::<Vec<_>>();
        serde_json::json!({ "events": events })
            .to_string()
            .into_response()
    }

    fn offset(&mut self, id: &str, number: usize) -> Response {
        let part = self
            .reports
            .get(id)
            .and_then(|stored| stored.parts.get(number));
        match part {
            Some(part) => [("upload-offset", part.len().to_string())].into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    fn append(&mut self, id: &str, number: usize, headers: &HeaderMap, body: &[u8]) -> Response {
        self.pieces += 1;
        if self.mood == Mood::EveryOtherPiece && self.pieces.is_multiple_of(2) {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
        if let Mood::SmallPieces(most) = self.mood
            && body.len() > most
        {
            return StatusCode::PAYLOAD_TOO_LARGE.into_response();
        }
        let header = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
        let checksum = BASE64.encode(Sha256Hash::of(body).as_bytes());
        if header("upload-checksum") != format!("sha256 {checksum}") {
            return StatusCode::from_u16(460).unwrap().into_response();
        }
        let Some(stored) = self.reports.get_mut(id) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let part = &mut stored.parts[number];
        let held = part.len().to_string();
        if header("upload-offset") != held {
            return (StatusCode::CONFLICT, [("upload-offset", held)]).into_response();
        }
        part.extend_from_slice(body);
        self.piece_bytes += body.len();
        self.largest_piece = self.largest_piece.max(body.len());
        (
            StatusCode::NO_CONTENT,
            [("upload-offset", part.len().to_string())],
        )
            .into_response()
    }

    fn commit(&mut self, id: &str) -> Response {
        let mood = self.mood.clone();
        let Some(stored) = self.reports.get_mut(id) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let envelope = stored.envelope.as_ref().unwrap();
        let whole = envelope
            .parts()
            .iter()
            .zip(&stored.parts)
            .all(|(part, bytes)| part.matches(bytes));
        if !whole {
            return StatusCode::CONFLICT.into_response();
        }
        let sign = |key: &SigningKey| {
            let reference = Reference::from_random([1, 2, 3, 4, 5]);
            Receipt::issue(envelope, OffsetDateTime::now_utc(), &reference, KID, key).to_bytes()
        };
        match mood {
            Mood::StrangerSigns => return sign(&SigningKey::from_bytes(&[9; 32])).into_response(),
            Mood::OtherReceipt(receipt) => return receipt.into_response(),
            Mood::CutReceipt => return sign(&council_key())[..100].to_vec().into_response(),
            _ => {}
        }
        if stored.receipt.is_none() {
            stored.taken += 1;
            stored.receipt = Some(sign(&council_key()));
        }
        stored.receipt.clone().unwrap_or_default().into_response()
    }
}
