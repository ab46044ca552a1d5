//! Many learners send a large file at once, all from one address.

use std::time::{Duration, Instant};

use data_encoding::BASE64;
use report::{
    Draft, Envelope, Evidence, Readers, Receipt, Report, Sha256Hash, seal_file, seal_report,
};
use reqwest::{Client, RequestBuilder, Response, header::RETRY_AFTER};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::clerk::Service;
use crate::{Trouble, council, learner};

const PIECE: usize = 4 * 1024 * 1024;
/// The last bytes travel apart, so that the wait after them can be measured.
const LAST: usize = 64 * 1024;

/// One report, sealed before the clock starts.
struct Upload {
    envelope: Envelope,
    manifest: Vec<u8>,
}

/// How one upload went.
struct Went {
    /// From the start of its last bytes to the verified receipt.
    wait: Duration,
    asked_to_wait: u32,
    refused: u32,
}

pub(crate) fn run(learners: u32, megabytes: u64) -> Result<bool, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let folder = tempfile::tempdir()?;
    let mut service = Service::new(folder.path())?;
    service.start()?;
    let url = format!("http://{}", service.address);
    let readers = Readers::new(&learner::recipients(&service.keys)?)?;
    let file = fill(megabytes);
    let mut sealed = Vec::new();
    let part = seal_file(&mut &file[..], file.len() as u64, &mut sealed, &readers)?;
    let uploads = (0..learners)
        .map(|number| upload(number, &file, part, &readers))
        .collect::<Result<Vec<_>, Trouble>>()?;
    let (known, _) = council::known(&service.keys, &url)?;

    let started = Instant::now();
    let went = runtime.block_on(async {
        let client = Client::builder()
            .timeout(Duration::from_secs(300))
            .build()?;
        let sealed: &'static [u8] = Box::leak(sealed.into_boxed_slice());
        let mut all = tokio::task::JoinSet::new();
        for upload in uploads {
            let (client, url, keys) = (client.clone(), url.clone(), known.receipt_keys.clone());
            all.spawn(async move { send(&client, &url, upload, sealed, &keys).await });
        }
        let mut went = Vec::new();
        while let Some(done) = all.join_next().await {
            went.push(done??);
        }
        Ok::<_, Trouble>(went)
    })?;
    let mut waits = went
        .iter()
        .map(|each| each.wait.as_secs_f64())
        .collect::<Vec<_>>();
    waits.sort_by(f64::total_cmp);
    let at_95 = waits.get((waits.len() * 95).div_ceil(100).saturating_sub(1));
    let refused: u32 = went.iter().map(|each| each.refused).sum();
    println!(
        "{}",
        json!({
            "received": went.len(), "refused": refused,
            "asked_to_wait": went.iter().map(|each| each.asked_to_wait).sum::<u32>(),
            "seconds_after_the_last_byte_95": at_95, "worst": waits.last(),
            "seconds": started.elapsed().as_secs_f64(),
        })
    );
    Ok(refused == 0 && went.len() == usize::try_from(learners)?)
}

fn fill(megabytes: u64) -> Vec<u8> {
    let mut chance = fastrand::Rng::with_seed(megabytes);
    let size = usize::try_from(megabytes * 1024 * 1024).unwrap_or(0);
    let mut file = vec![0; size];
    chance.fill(&mut file);
    file
}

fn upload(
    number: u32,
    file: &[u8],
    part: report::Part,
    readers: &Readers,
) -> Result<Upload, Trouble> {
    let making = learner::making(number);
    let draft = Draft {
        words: learner::words(number),
        ..Draft::default()
    };
    let evidence = Evidence {
        name: "film.mp4".to_owned(),
        media_type: "video/mp4".to_owned(),
        size: file.len() as u64,
        sha256: Sha256Hash::of(file),
        shows: String::new(),
        removed: Vec::new(),
        original: None,
    };
    let report = Report::with_evidence(draft, vec![evidence], &making)?;
    let sealed = seal_report(&report, &[part], readers, &making.report_key_seed)?;
    let manifest = sealed
        .parts
        .into_iter()
        .next()
        .ok_or("nothing was sealed")?;
    Ok(Upload {
        envelope: sealed.envelope,
        manifest,
    })
}

async fn send(
    client: &Client,
    url: &str,
    upload: Upload,
    file: &'static [u8],
    keys: &[report::ReceiptKey],
) -> Result<Went, Trouble> {
    let base = format!("{url}/v1/reports/{}", upload.envelope.report_id());
    let mut went = Went {
        wait: Duration::ZERO,
        asked_to_wait: 0,
        refused: 0,
    };
    let put = client.put(&base).body(upload.envelope.to_bytes());
    went.ask(put).await?;
    let manifest = patch(client, &format!("{base}/parts/0"), 0, &upload.manifest);
    went.ask(manifest).await?;
    let (first, last) = file.split_at(file.len().saturating_sub(LAST));
    let part = format!("{base}/parts/1");
    let mut offset = 0;
    for piece in first.chunks(PIECE) {
        went.ask(patch(client, &part, offset, piece)).await?;
        offset += piece.len();
    }
    let started = Instant::now();
    went.ask(patch(client, &part, offset, last)).await?;
    let answer = went.ask(client.post(format!("{base}/commit"))).await?;
    Receipt::verify(&answer.bytes().await?, &upload.envelope, keys)?;
    went.wait = started.elapsed();
    Ok(went)
}

fn patch(client: &Client, url: &str, offset: usize, piece: &[u8]) -> RequestBuilder {
    let checksum = format!("sha256 {}", BASE64.encode(&Sha256::digest(piece)));
    client
        .patch(url)
        .header("Upload-Offset", offset)
        .header("Upload-Checksum", checksum)
        .body(piece.to_vec())
}

impl Went {
    /// Asks until the service takes it, waiting as long as it asks to.
    async fn ask(&mut self, request: RequestBuilder) -> Result<Response, Trouble> {
        loop {
            let again = request
                .try_clone()
                .ok_or("a request that cannot be repeated")?;
            let answer = again.send().await?;
            let status = answer.status().as_u16();
            if answer.status().is_success() {
                return Ok(answer);
            }
            if status != 429 {
                self.refused += 1;
                return Err(format!("refused with {status}").into());
            }
            self.asked_to_wait += 1;
            let header = answer.headers().get(RETRY_AFTER);
            let seconds = header.and_then(|value| value.to_str().ok()?.parse().ok());
            tokio::time::sleep(Duration::from_secs(seconds.unwrap_or(1))).await;
        }
    }
}
