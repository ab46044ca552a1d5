//! One round through the spool, for a terminal.

use std::sync::Arc;

use report::ReceiptKey;
use tokio::task::JoinSet;

use crate::{
    courier::Courier,
    entry::{Entry, State},
    pace::Pace,
    spool::Spool,
    transport::Transport,
    worker::Clock,
};

/// What one round did.
#[derive(Debug, Clone, PartialEq)]
pub enum SentOnce {
    /// Everything that waited was tried once; these are the reports afterwards.
    Tried(Vec<Entry>),
    /// Another program, such as the open window, is carrying the reports; nothing was done.
    AnotherIsSending(Vec<Entry>),
}

/// Tries to deliver everything that waits, once and at once, and returns when that is over.
pub async fn send_once(
    spool: &Spool,
    keys: Vec<ReceiptKey>,
    transport: Arc<dyn Transport>,
    clock: &dyn Clock,
) -> SentOnce {
    let Some(_right) = spool.courier() else {
        return SentOnce::AnotherIsSending(spool.entries(&keys));
    };
    let courier = Courier {
        spool: spool.clone(),
        keys: keys.clone().into(),
        transport,
    };
    let mut lanes = JoinSet::new();
    for entry in spool.entries(&keys) {
        if matches!(entry.state, State::Received(_)) {
            continue;
        }
        let courier = courier.clone();
        lanes.spawn(async move { (entry.id, courier.deliver(entry.id).await) });
    }

    let pace = Pace::default();
    while let Some(lane) = lanes.join_next().await {
        let Ok((id, delivered)) = lane else {
            continue;
        };
        let kept = match delivered {
            Ok(receipt) => courier.keep_receipt(receipt).await,
            Err(setback) => Err(setback),
        };
        if let Err(setback) = kept {
            let now = clock.now();
            let retry_at = now + setback.wait(pace.waits().next(), &pace, now);
            courier
                .keep_attempt(id, setback.attempt(now, retry_at))
                .await;
        }
    }
    SentOnce::Tried(spool.entries(&keys))
}
