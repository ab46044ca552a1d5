//! The sealed parts of a report, piece by piece and never whole in memory.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};
use tokio::task::JoinSet;

use super::{Address, Courier};
use crate::{
    classify::{Action, Step, classify},
    entry::Reason,
    setback::{Setback, proceed},
    spool::Ready,
    transport::{Method, Request},
};

/// Small enough to get through a poor connection in one go.
const FIRST_PIECE: u64 = 256 * 1024;
/// Small enough for a very poor one.
const SMALLEST_PIECE: u64 = 64 * 1024;
/// The most the intake takes at once.
const LARGEST_PIECE: u64 = 4 * 1024 * 1024;
/// A piece that went as quickly as this could have been larger.
const QUICK: Duration = Duration::from_secs(2);
/// How often the intake may disagree about an offset before the attempt ends.
const MOST_DISAGREEMENTS: u32 = 8;
/// How many files are on their way at once.
const MOST_FILES: usize = 2;

/// How much goes into one request: more on a good connection, less on a poor one.
#[derive(Debug)]
pub(crate) struct PieceSize(AtomicU64);

impl PieceSize {
    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn went(&self, sent: u64, took: Duration) {
        // The last piece of a part says little.
        if sent >= self.get() && took < QUICK {
            self.0
                .store((sent * 2).min(LARGEST_PIECE), Ordering::Relaxed);
        }
    }

    fn failed(&self) {
        let half = (self.get() / 2).max(SMALLEST_PIECE);
        self.0.store(half, Ordering::Relaxed);
    }

    fn start_over(&self) {
        self.0.store(FIRST_PIECE, Ordering::Relaxed);
    }
}

impl Default for PieceSize {
    fn default() -> Self {
        Self(AtomicU64::new(FIRST_PIECE))
    }
}

impl Courier {
    /// The report itself first, then its files.
    pub(super) async fn deliver_parts(
        &self,
        ready: &Arc<Ready>,
        address: &Address,
    ) -> Result<(), Setback> {
        self.deliver_part(ready, 0, address).await?;
        let mut numbers = 1..ready.envelope.parts().len();
        let mut under_way = JoinSet::new();
        loop {
            while under_way.len() < MOST_FILES
                && let Some(number) = numbers.next()
            {
                let (courier, ready, address) = (self.clone(), ready.clone(), address.clone());
                under_way
                    .spawn(async move { courier.deliver_part(&ready, number, &address).await });
            }
            let Some(delivered) = under_way.join_next().await else {
                return Ok(());
            };
            delivered.map_err(|_| Setback::local("a part broke off".to_owned()))??;
        }
    }

    async fn deliver_part(
        &self,
        ready: &Arc<Ready>,
        number: usize,
        address: &Address,
    ) -> Result<(), Setback> {
        let url = address.part(number);
        let delivered = self.deliver_pieces(ready, number, &url).await;
        if delivered.is_err() {
            self.pieces.failed();
        }
        delivered
    }

    async fn deliver_pieces(
        &self,
        ready: &Arc<Ready>,
        number: usize,
        url: &str,
    ) -> Result<(), Setback> {
        let size = ready.envelope.parts().get(number).map(|part| part.size);
        let size = size.unwrap_or_default();
        let mut offset = self.offset(url).await?;
        let mut disagreements = 0;
        while offset != size {
            if offset > size {
                return Err(Setback::nonsense(Step::Offset, "the intake has too much"));
            }
            let request = self.piece(ready, number, offset, url).await?;
            let (sent, started) = (request.body.len() as u64, Instant::now());
            let answer = self.send(Step::Piece, request).await?;
            if answer.status == 413 && sent > FIRST_PIECE {
                self.pieces.start_over();
                continue;
            }
            if classify(Step::Piece, answer.status) == Action::AskOffset {
                disagreements += 1;
                if disagreements > MOST_DISAGREEMENTS {
                    return Err(Setback::answered(Step::Piece, Reason::Busy, &answer));
                }
                offset = self.offset(url).await?;
                continue;
            }
            proceed(Step::Piece, &answer)?;
            if answer.upload_offset != Some(offset + sent) {
                return Err(Setback::answered(
                    Step::Piece,
                    Reason::NotTheCouncil,
                    &answer,
                ));
            }
            self.pieces.went(sent, started.elapsed());
            offset += sent;
        }
        Ok(())
    }

    async fn piece(
        &self,
        ready: &Arc<Ready>,
        number: usize,
        offset: u64,
        url: &str,
    ) -> Result<Request, Setback> {
        let (id, most) = (ready.envelope.report_id(), self.pieces.get());
        let ready = ready.clone();
        let read = self.blocking(move |spool| {
            spool.still(id, &ready)?;
            let piece = ready.piece(number, offset, most)?;
            let checksum = BASE64.encode(&Sha256::digest(&piece));
            Ok::<_, Setback>((piece, checksum))
        });
        let (body, checksum) = read.await??;
        Ok(Request {
            upload_offset: Some(offset),
            upload_checksum: Some(format!("sha256 {checksum}")),
            body,
            ..Request::new(Method::Patch, url.to_owned())
        })
    }

    /// How much of a part the intake has.
    async fn offset(&self, url: &str) -> Result<u64, Setback> {
        let request = Request::new(Method::Head, url.to_owned());
        let answer = self.send(Step::Offset, request).await?;
        if classify(Step::Offset, answer.status) == Action::FromStart {
            return Ok(0);
        }
        proceed(Step::Offset, &answer)?;
        answer
            .upload_offset
            .ok_or_else(|| Setback::answered(Step::Offset, Reason::NotTheCouncil, &answer))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{LARGEST_PIECE, PieceSize, SMALLEST_PIECE};

    #[test]
    fn a_good_connection_gets_larger_pieces_and_a_poor_one_smaller() {
        let pieces = PieceSize::default();
        let quick = Duration::from_millis(50);
        for _ in 0..10 {
            pieces.went(pieces.get(), quick);
        }
        assert_eq!(pieces.get(), LARGEST_PIECE);
        pieces.went(10, quick);
        pieces.went(LARGEST_PIECE, Duration::from_secs(3));
        assert_eq!(pieces.get(), LARGEST_PIECE, "a slow success is still one");
        pieces.failed();
        assert_eq!(pieces.get(), LARGEST_PIECE / 2);
        for _ in 0..10 {
            pieces.failed();
        }
        assert_eq!(pieces.get(), SMALLEST_PIECE, "it would never end");
    }
}
