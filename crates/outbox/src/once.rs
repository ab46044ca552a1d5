//! One round through the spool, for a terminal.

use std::sync::Arc;

use tokio::task::JoinSet;

use crate::{
    board::Board,
    council::{Council, Ports},
    courier::{Courier, PieceSize},
    entry::Entry,
    pace::Pace,
    spool::Spool,
};

/// What one round did.
#[derive(Debug, Clone, PartialEq)]
pub enum SentOnce {
    /// Everything that waited was tried once; these are the reports afterwards.
    Tried(Vec<Entry>),
    /// Another program, such as the open window, is carrying the reports; nothing was done.
    AnotherIsSending(Vec<Entry>),
}

/// Delivers what waits, listens for news of what is delivered, and has the intake forget what was
/// withdrawn: each once and at once. Returns when that is over.
pub async fn send_once(spool: &Spool, council: Council, ports: Ports) -> SentOnce {
    let board = Board::new(spool.clone(), council);
    let Some(_right) = spool.courier() else {
        return SentOnce::AnotherIsSending(board.entries());
    };
    let courier = Courier {
        spool: spool.clone(),
        council: board.council(),
        ports,
        pieces: Arc::new(PieceSize::default()),
    };
    let mut lanes = JoinSet::new();
    for (entry, job) in board.jobs() {
        let Some(job) = job else {
            continue;
        };
        let (courier, pace) = (courier.clone(), Pace::default());
        let usual = pace.waits().next();
        lanes.spawn(async move { job.attempt(&courier, entry.id, usual, &pace).await });
    }
    while lanes.join_next().await.is_some() {}
    SentOnce::Tried(board.entries())
}
