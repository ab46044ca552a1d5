//! Sends a sealed report to an intake the way a learner's program does.

use std::time::Duration;

use data_encoding::BASE64;
use report::Envelope;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use thiserror::Error;

const CHUNK: usize = 1024 * 1024;
/// A busy service asks for a moment; a broken one would ask for ever.
const TRIES: usize = 20;
const LONGEST_WAIT: Duration = Duration::from_secs(20);
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// No honest service asks for more work.
const MOST_BITS: u32 = 24;

/// Why a report did not get to an intake.
#[derive(Debug, Error)]
pub enum DeliverFault {
    /// The report would cross a network in the clear.
    #[error("the address must begin with https:// (or http:// on this computer only)")]
    Address,
    /// No answer.
    #[error("no answer: {0}")]
    NoAnswer(String),
    /// An answer that ends it.
    #[error("{call} was answered with {status}")]
    Refused {
        /// Which call.
        call: &'static str,
        /// The status.
        status: u16,
    },
}

impl From<reqwest::Error> for DeliverFault {
    fn from(fault: reqwest::Error) -> Self {
        let fault = fault.without_url();
        let cause = std::error::Error::source(&fault).map(ToString::to_string);
        Self::NoAnswer(cause.unwrap_or_else(|| fault.to_string()))
    }
}

/// A client for one intake. It follows nobody elsewhere.
pub(crate) fn client(url: &str) -> Result<Client, DeliverFault> {
    if !crate::pack::address_is_safe(url) {
        return Err(DeliverFault::Address);
    }
    let client = Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(TIME_LIMIT)
        .no_proxy()
        .build()?;
    Ok(client)
}

/// Sends the envelope and every part, and returns the receipt's bytes. Safe to repeat.
pub async fn deliver(
    url: &str,
    envelope: &Envelope,
    parts: &[Vec<u8>],
) -> Result<Vec<u8>, DeliverFault> {
    let client = client(url)?;
    let report = format!(
        "{}/v1/reports/{}",
        url.trim_end_matches('/'),
        envelope.report_id()
    );
    announce(&client, &report, envelope).await?;
    for (number, sealed) in parts.iter().enumerate() {
        send_part(&client, &format!("{report}/parts/{number}"), sealed).await?;
    }
    let commit = format!("{report}/commit");
    let answer = patiently(|| client.post(&commit)).await?;
    let answer = expect("commit", answer, &[StatusCode::OK])?;
    Ok(answer.bytes().await?.to_vec())
}

#[derive(Deserialize)]
struct Work {
    challenge: String,
    bits: u32,
}

async fn announce(client: &Client, report: &str, envelope: &Envelope) -> Result<(), DeliverFault> {
    let fine = [StatusCode::OK, StatusCode::CREATED];
    let bytes = envelope.to_bytes();
    let answer = patiently(|| client.put(report).body(bytes.clone())).await?;
    if answer.status() != StatusCode::PRECONDITION_REQUIRED {
        return expect("announce", answer, &fine).map(drop);
    }
    let refused = || DeliverFault::Refused {
        call: "announce",
        status: StatusCode::PRECONDITION_REQUIRED.as_u16(),
    };
    let asked = serde_json::from_slice::<Work>(&answer.bytes().await?);
    let Work { challenge, bits } = asked.map_err(|_| refused())?;
    if bits > MOST_BITS {
        return Err(refused());
    }
    let (id, text) = (envelope.report_id(), challenge.clone());
    let solved = tokio::task::spawn_blocking(move || report::work::solve(&text, id, bits));
    let nonce = solved.await.map_err(|_| refused())?;
    let proof = format!("{challenge}:{nonce}");
    let proven = || {
        let request = client.put(report).header("Report-Work", &proof);
        request.body(bytes.clone())
    };
    expect("announce", patiently(proven).await?, &fine).map(drop)
}

async fn send_part(client: &Client, part: &str, sealed: &[u8]) -> Result<(), DeliverFault> {
    let head = patiently(|| client.head(part)).await?;
    let head = expect("part", head, &[StatusCode::OK])?;
    let mut offset = held(&head);
    while let Some(rest) = sealed.get(offset..).filter(|rest| !rest.is_empty()) {
        let chunk = rest.get(..CHUNK).unwrap_or(rest);
        let checksum = format!("sha256 {}", BASE64.encode(&Sha256::digest(chunk)));
        let answer = patiently(|| {
            client
                .patch(part)
                .header("Upload-Offset", offset)
                .header("Upload-Checksum", &checksum)
                .body(chunk.to_vec())
        })
        .await?;
        let answer = expect("part", answer, &[StatusCode::NO_CONTENT])?;
        let now = held(&answer);
        if now <= offset {
            return Err(DeliverFault::NoAnswer("the part does not grow".to_owned()));
        }
        offset = now;
    }
    Ok(())
}

fn held(answer: &Response) -> usize {
    let header = answer.headers().get("upload-offset");
    let text = header.and_then(|value| value.to_str().ok());
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Asks again while the service says that it is busy.
async fn patiently(request: impl Fn() -> RequestBuilder) -> Result<Response, DeliverFault> {
    let mut tries = 0;
    loop {
        let answer = request().send().await?;
        tries += 1;
        let busy = [
            StatusCode::TOO_MANY_REQUESTS,
            StatusCode::SERVICE_UNAVAILABLE,
        ];
        if !busy.contains(&answer.status()) || tries == TRIES {
            return Ok(answer);
        }
        let after = answer.headers().get(reqwest::header::RETRY_AFTER);
        let after = after.and_then(|value| value.to_str().ok()?.parse().ok());
        let wait = Duration::from_secs(after.unwrap_or(1)).min(LONGEST_WAIT);
        tokio::time::sleep(wait).await;
    }
}

fn expect(
    call: &'static str,
    answer: Response,
    fine: &[StatusCode],
) -> Result<Response, DeliverFault> {
    let status = answer.status();
    if fine.contains(&status) {
        return Ok(answer);
    }
    Err(DeliverFault::Refused {
        call,
        status: status.as_u16(),
    })
}
