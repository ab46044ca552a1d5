//! A test report through the whole path: sealed, sent, received, found at the desk, opened, heard back.

use std::path::Path;
use std::time::{Duration, Instant};

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::Signer as _;
use report::{
    Draft, Envelope, Event, EventKind, Making, Receipt, ReceiptKey, Recipient, Report, ReportId,
    Sealed,
};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use thiserror::Error;
use time::OffsetDateTime;

use crate::desk::{DeliverFault, client, deliver};
use crate::desk_api::SIGN_IN_CONTEXT;
use crate::keys::{self, DeskKey, KeysFault};

const READER: &str = "canary-1";

/// Why the test report did not come back.
#[derive(Debug, Error)]
pub enum CanaryFault {
    /// Its keys cannot be read.
    #[error(transparent)]
    Keys(#[from] KeysFault),
    /// It did not get there.
    #[error(transparent)]
    Deliver(#[from] DeliverFault),
    /// It could not be made.
    #[error("the test report could not be sealed")]
    NotSealed,
    /// No receipt that a learner's program would accept.
    #[error("the receipt does not verify")]
    NoReceipt,
    /// The desk did not do its part.
    #[error("the desk: {0}")]
    Desk(&'static str),
    /// What came back is not what went.
    #[error("what came back is not what was sent")]
    Changed,
    /// The learner would not hear that it was opened.
    #[error("the event that it was opened does not come back")]
    NotHeard,
}

impl From<reqwest::Error> for CanaryFault {
    fn from(fault: reqwest::Error) -> Self {
        Self::Deliver(fault.into())
    }
}

/// Flies through the whole path.
pub struct Canary {
    url: String,
    org: String,
    reader: DeskKey,
    recipients: Vec<Recipient>,
    receipt_keys: Vec<ReceiptKey>,
}

impl std::fmt::Debug for Canary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Canary")
    }
}

impl Canary {
    /// Reads the two test keys and the public halves.
    pub fn new(folder: &Path, url: &str, org: &str) -> Result<Self, CanaryFault> {
        let public = keys::read_public(folder)?;
        let receipt_keys = public
            .receipt_keys()
            .filter_map(|each| ReceiptKey::parse(&each.kid, &each.key).ok())
            .collect();
        let recipients = public.canary.into_iter().map(|each| Recipient {
            id: each.id,
            role: each.role,
            key: each.key,
        });
        Ok(Self {
            url: url.trim_end_matches('/').to_owned(),
            org: org.to_owned(),
            reader: keys::read_canary(folder, READER)?,
            recipients: recipients.collect(),
            receipt_keys,
        })
    }

    /// Sends one test report and waits until it was read and that was heard.
    pub async fn fly(&self) -> Result<Duration, CanaryFault> {
        let started = Instant::now();
        let (sealed, making, words) = self.make()?;
        let envelope = &sealed.envelope;
        let receipt = deliver(&self.url, envelope, &sealed.parts).await?;
        Receipt::verify(&receipt, envelope, &self.receipt_keys)
            .map_err(|_| CanaryFault::NoReceipt)?;

        let client = client(&self.url)?;
        let cookie = self.sign_in(&client).await?;
        let read = self.read(&client, &cookie, envelope, &words).await;
        let left = client
            .post(format!("{}/desk/api/sign-out", self.url))
            .header("Desk", "1")
            .header("Cookie", &cookie);
        let _ = left.send().await;
        read?;
        self.hear(&client, envelope, &making).await?;
        Ok(started.elapsed())
    }

    fn make(&self) -> Result<(Sealed, Making, String), CanaryFault> {
        let mut random = [0_u8; 96];
        getrandom::fill(&mut random).map_err(|_| CanaryFault::NotSealed)?;
        let (ids, secrets) = random.split_at(32);
        let (seed, ack) = secrets.split_at(32);
        let (id, word) = ids.split_at(16);
        let array = |bytes: &[u8]| <[u8; 32]>::try_from(bytes).map_err(|_| CanaryFault::NotSealed);
        let making = Making {
            report_id: ReportId::from_bytes(id.try_into().map_err(|_| CanaryFault::NotSealed)?),
            report_key_seed: array(seed)?,
            ack_secret: array(ack)?,
            reply_identity: report::new_identity().to_string(),
            parent: None,
            opened_at: None,
            made_at: OffsetDateTime::now_utc(),
            program: format!("council-intake {}", env!("CARGO_PKG_VERSION")),
            org: self.org.clone(),
            pack_version: 1,
        };
        let words = format!("Test report {}", HEXLOWER.encode(word));
        let draft = Draft {
            words: words.clone(),
            ..Draft::default()
        };
        let report = Report::new(draft, &making).map_err(|_| CanaryFault::NotSealed)?;
        let sealed = report::seal(&report, &self.recipients, &making.report_key_seed);
        Ok((sealed.map_err(|_| CanaryFault::NotSealed)?, making, words))
    }

    async fn sign_in(&self, client: &Client) -> Result<String, CanaryFault> {
        #[derive(Deserialize)]
        struct Challenge {
            nonce: String,
        }
        let post = |call: &str, body: serde_json::Value| {
            client
                .post(format!("{}/desk/api/{call}", self.url))
                .header("Desk", "1")
                .header("Content-Type", "application/json")
                .body(body.to_string())
        };
        let id = &self.reader.id;
        let asked = post("challenge", serde_json::json!({ "id": id }));
        let answer = expect(asked, StatusCode::OK, "no challenge").await?;
        let Challenge { nonce } = parse(answer).await?;
        let signed = [SIGN_IN_CONTEXT, nonce.as_bytes()].concat();
        let signature = self.reader.signer().sign(&signed);
        let signature = HEXLOWER.encode(&signature.to_bytes());
        let body = serde_json::json!({ "id": id, "nonce": nonce, "signature": signature });
        let asked = post("sign-in", body);
        let answer = expect(asked, StatusCode::NO_CONTENT, "sign-in refused").await?;
        let cookie = answer.headers().get(reqwest::header::SET_COOKIE);
        let cookie = cookie.and_then(|value| value.to_str().ok()?.split(';').next());
        cookie
            .map(str::to_owned)
            .ok_or(CanaryFault::Desk("no session"))
    }

    /// As the desk page does.
    async fn read(
        &self,
        client: &Client,
        cookie: &str,
        envelope: &Envelope,
        words: &str,
    ) -> Result<(), CanaryFault> {
        let report = format!("{}/desk/api/reports/{}", self.url, envelope.report_id());
        let get = |address: String| client.get(address).header("Cookie", cookie);
        let listed = get(report.clone());
        expect(listed, StatusCode::OK, "the report is not there").await?;
        let part = get(format!("{report}/parts/0"));
        let sealed = expect(part, StatusCode::OK, "the sealed part is not there").await?;
        let sealed = sealed.bytes().await?;
        let announced = envelope.parts().first();
        if !announced.is_some_and(|announced| announced.matches(&sealed)) {
            return Err(CanaryFault::Changed);
        }
        let opened = report::open(&sealed, self.reader.identity());
        let opened = opened.map_err(|_| CanaryFault::Changed)?;
        if !envelope.belongs_to(&opened) || opened.answers().words != words {
            return Err(CanaryFault::Changed);
        }
        let now = OffsetDateTime::now_utc();
        let event = Event::issue(
            envelope,
            1,
            now,
            EventKind::Opened,
            None,
            &self.reader.id,
            self.reader.signer(),
        );
        let posted = client
            .post(format!("{report}/events"))
            .header("Desk", "1")
            .header("Cookie", cookie)
            .body(event.to_bytes());
        expect(posted, StatusCode::CREATED, "the event was refused").await?;
        Ok(())
    }

    /// As the learner's program does.
    async fn hear(
        &self,
        client: &Client,
        envelope: &Envelope,
        making: &Making,
    ) -> Result<(), CanaryFault> {
        #[derive(Deserialize)]
        struct Events {
            events: Vec<String>,
        }
        let path = format!("/v1/reports/{}/events?after=0", envelope.report_id());
        let signature = report::sign_request("GET", &path, &making.report_key_seed);
        let asked = client
            .get(format!("{}{path}", self.url))
            .header("Report-Signature", signature);
        let answer = expect(asked, StatusCode::OK, "no events for the learner").await?;
        let Events { events } = parse(answer).await?;
        let public = self.reader.public(&[]);
        let key = public.event_key().ok_or(CanaryFault::NotHeard)?;
        let opened = events.iter().any(|event| {
            let bytes = BASE64.decode(event.as_bytes()).unwrap_or_default();
            Event::verify(&bytes, envelope, std::slice::from_ref(&key))
                .is_ok_and(|event| event.kind() == EventKind::Opened)
        });
        if opened {
            Ok(())
        } else {
            Err(CanaryFault::NotHeard)
        }
    }
}

async fn parse<T: serde::de::DeserializeOwned>(answer: Response) -> Result<T, CanaryFault> {
    let bytes = answer.bytes().await?;
    serde_json::from_slice(&bytes).map_err(|_| CanaryFault::Desk("an answer makes no sense"))
}

async fn expect(
    request: RequestBuilder,
    status: StatusCode,
    otherwise: &'static str,
) -> Result<Response, CanaryFault> {
    let answer = request.send().await?;
    if answer.status() == status {
        Ok(answer)
    } else {
        Err(CanaryFault::Desk(otherwise))
    }
}
