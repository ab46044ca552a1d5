//! Signing in with a reader's key. The service knows the public half and nothing else.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Extension, FromRequestParts, Json, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use data_encoding::HEXLOWER;
use ed25519_dalek::Signature;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

use super::refusal::Refusal;
use super::{Desk, IDLE};
use crate::http::Peer;
use crate::keys::RecipientKey;

/// What a sign-in's signature covers, before the text of the ticket.
pub const SIGN_IN_CONTEXT: &[u8] = b"SR-1/desk-sign-in\0";
const COOKIE: &str = "desk";
const LOCK_TIME: Duration = Duration::minutes(15);
/// Refused sign-ins for one id from one address, so that a stranger cannot lock the reader out from elsewhere.
const MOST_FOR_ID: u64 = 5;
const MOST_FROM_ADDRESS: u64 = 20;
const LONGEST_ID: usize = 64;

type Shared = State<Arc<Desk>>;
type Body<T> = Result<Json<T>, JsonRejection>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Challenge {
    id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    id: String,
    nonce: String,
    signature: String,
}

#[derive(Serialize)]
pub(super) struct Me {
    id: String,
    role: String,
    org: Option<String>,
    hours: Value,
    /// With these the page checks what this service says.
    receipt_keys: Vec<Value>,
    reader_keys: Vec<Value>,
    recipients: Vec<Value>,
}

/// The reader who is signed in.
pub(super) struct Reader(pub(super) RecipientKey);

/// A ticket to sign; the same for an id that nobody has.
pub(super) async fn challenge(
    State(desk): Shared,
    body: Body<Challenge>,
) -> Result<Json<Value>, Refusal> {
    let Json(Challenge { id }) = body?;
    if id.len() > LONGEST_ID {
        return Err(Refusal::bad_request());
    }
    let ticket = desk.tickets.make(&id, OffsetDateTime::now_utc());
    let nonce = ticket.ok_or_else(Refusal::fault)?;
    Ok(Json(json!({ "nonce": nonce })))
}

/// Checks the signature over the ticket and starts a session.
pub(super) async fn sign_in(
    State(desk): Shared,
    peer: Option<Extension<Peer>>,
    body: Body<SignIn>,
) -> Result<impl IntoResponse, Refusal> {
    let Json(asked) = body?;
    let address = peer.map_or_else(|| "unknown".to_owned(), |Extension(Peer(ip))| network(ip));
    let secure = desk.secure;
    let token = desk
        .on_disk(move |desk| admit(desk, &asked, &address))
        .await?;
    let cookie = cookie(&token, secure);
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]))
}

/// Ends the session, here and in the browser.
pub(super) async fn sign_out(
    State(desk): Shared,
    headers: HeaderMap,
    reader: Reader,
) -> Result<impl IntoResponse, Refusal> {
    let secure = desk.secure;
    let token = token(&headers).unwrap_or_default();
    desk.on_disk(move |desk| {
        desk.store.session_end(&hash(&token))?;
        desk.audit(&reader.0.id, "signed out", None)
    })
    .await?;
    let gone = format!("{}; Max-Age=0", cookie("", secure));
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, gone)]))
}

/// Who is signed in, when somebody is at work, and whose signatures count.
pub(super) async fn me(State(desk): Shared, Reader(reader): Reader) -> Result<Json<Me>, Refusal> {
    let me = desk.on_disk(move |desk| {
        let public = desk.public()?;
        let named = |kid: &str, key: &str| json!({ "kid": kid, "key": key });
        Ok(Me {
            id: reader.id,
            role: reader.role,
            org: desk.org.clone(),
            hours: serde_json::to_value(&desk.config.hours).unwrap_or(Value::Null),
            receipt_keys: public
                .receipt_keys()
                .map(|each| named(&each.kid, &each.key))
                .collect(),
            reader_keys: public
                .readers()
                .map(|each| named(&each.id, &each.reader_key))
                .collect(),
            recipients: public
                .recipients
                .iter()
                .map(|each| json!({ "id": each.id, "role": each.role }))
                .collect(),
        })
    });
    Ok(Json(me.await?))
}

impl FromRequestParts<Arc<Desk>> for Reader {
    type Rejection = Refusal;

    async fn from_request_parts(
        parts: &mut Parts,
        desk: &Arc<Desk>,
    ) -> Result<Self, Self::Rejection> {
        let token = token(&parts.headers).ok_or_else(Refusal::signed_out)?;
        let work = move |desk: &Desk| {
            let now = OffsetDateTime::now_utc();
            let hash = hash(&token);
            let id = desk.store.session_touch(&hash, now, IDLE)?;
            let id = id.ok_or_else(Refusal::signed_out)?;
            match desk.public()?.reader(&id) {
                Some(reader) => Ok(Self(reader.clone())),
                None => {
                    desk.store.sessions_end_of(&id)?;
                    Err(Refusal::signed_out())
                }
            }
        };
        Arc::clone(desk).on_disk(work).await
    }
}

fn admit(desk: &Desk, asked: &SignIn, address: &str) -> Result<String, Refusal> {
    let now = OffsetDateTime::now_utc();
    let public = desk.public()?;
    let reader = public.reader(&asked.id);
    // Ids are public, but a log that takes any text would take a stranger's.
    let who = reader.map_or("unknown", |reader| reader.id.as_str());
    let for_id = format!("id:{who} address:{address}");
    let from_address = format!("address:{address}");
    refuse_locked(desk, &for_id, MOST_FOR_ID, now)?;
    refuse_locked(desk, &from_address, MOST_FROM_ADDRESS, now)?;

    let until = desk.tickets.check(&asked.id, &asked.nonce, now);
    let signed = reader.is_some_and(|reader| is_signed(reader, asked));
    let admitted = match until {
        Some(until) if signed => {
            desk.store
                .use_once(&format!("ticket:{}", asked.nonce), now, until)?
        }
        _ => false,
    };
    if !admitted {
        desk.store.failure_add(&for_id, now)?;
        desk.store.failure_add(&from_address, now)?;
        desk.audit(who, "sign-in refused", None)?;
        desk.log.warn(format_args!("desk sign-in refused id={who}"));
        return Err(Refusal::signed_out());
    }
    desk.store.failures_forget(&for_id)?;
    let mut random = [0_u8; 32];
    getrandom::fill(&mut random).map_err(|_| Refusal::fault())?;
    let token = HEXLOWER.encode(&random);
    desk.store.session_add(&hash(&token), who, now)?;
    desk.audit(who, "signed in", None)?;
    Ok(token)
}

fn refuse_locked(desk: &Desk, name: &str, most: u64, now: OffsetDateTime) -> Result<(), Refusal> {
    let failures = desk.store.failures_since(name, now - LOCK_TIME)?;
    if failures.count < most {
        return Ok(());
    }
    let end = failures.oldest.unwrap_or(now) + LOCK_TIME;
    let seconds = (end - now).whole_seconds().max(1);
    Err(Refusal::locked(u64::try_from(seconds).unwrap_or(1)))
}

fn is_signed(reader: &RecipientKey, asked: &SignIn) -> bool {
    let signature = HEXLOWER.decode(asked.signature.as_bytes()).ok();
    let signature = signature.and_then(|bytes| Signature::from_slice(&bytes).ok());
    let signed = [SIGN_IN_CONTEXT, asked.nonce.as_bytes()].concat();
    match (reader.verifying_key(), signature) {
        (Some(key), Some(signature)) => key.verify_strict(&signed, &signature).is_ok(),
        _ => false,
    }
}

/// One household or office; in IPv6 each has billions of addresses.
fn network(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(ip) => ip.to_string(),
            None => {
                let [a, b, c, d, ..] = ip.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        },
    }
}

fn cookie(token: &str, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{COOKIE}={token}; Path=/desk; HttpOnly; SameSite=Strict{secure}")
}

fn token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let mut pairs = cookies
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    let (_, token) = pairs.find(|(name, _)| *name == COOKIE)?;
    Some(token.to_owned())
}

/// Only this is kept: whoever reads the database cannot take over a session.
fn hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}
