//! The worker that keeps trying until every report has its receipt.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use report::{Receipt, ReceiptKey, ReportId};
use time::OffsetDateTime;
use tokio::{
    sync::{Notify, oneshot},
    task::{self, JoinError, JoinHandle, JoinSet},
    time::Instant,
};

use crate::{
    board::Board,
    courier::Courier,
    entry::{Entry, Reason, State},
    pace::{Pace, Waits},
    spool::{CourierRight, Spool},
    transport::Transport,
};

/// How many reports are on their way at once.
const MOST_LANES: usize = 16;
/// How long a delivery under way may go on after [`Outbox::stop`].
const GOODBYE: Duration = Duration::from_secs(2);

/// The time of day.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> OffsetDateTime;
}

/// Delivers what is in a spool, in the background, for as long as it lives. While another program
/// does so, it only watches.
pub struct Outbox {
    board: Arc<Board>,
    wake: Arc<Notify>,
    /// Dropping it ends the task.
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Outbox {
    /// Starts the worker on the current runtime. `on_change` gets all reports whenever one of
    /// them changes.
    pub fn start(
        spool: Spool,
        keys: Vec<ReceiptKey>,
        transport: Arc<dyn Transport>,
        clock: Arc<dyn Clock>,
        on_change: impl Fn(&[Entry]) + Send + Sync + 'static,
    ) -> Self {
        Self::start_at(Pace::default(), spool, keys, transport, clock, on_change)
    }

    /// As [`Outbox::start`], with other waiting times.
    pub fn start_at(
        pace: Pace,
        spool: Spool,
        keys: Vec<ReceiptKey>,
        transport: Arc<dyn Transport>,
        clock: Arc<dyn Clock>,
        on_change: impl Fn(&[Entry]) + Send + Sync + 'static,
    ) -> Self {
        let keys: Arc<[ReceiptKey]> = keys.into();
        let board = Arc::new(Board::new(spool.clone(), keys.clone()));
        let wake = Arc::new(Notify::new());
        let (stop, stopped) = oneshot::channel();
        let worker = Worker {
            courier: Courier {
                spool,
                keys,
                transport,
            },
            board: board.clone(),
            wake: wake.clone(),
            clock,
            pace,
            on_change: Box::new(on_change),
            right: None,
            lanes: HashMap::new(),
            under_way: JoinSet::new(),
            on_disk: Vec::new(),
            shown: Vec::new(),
        };
        let task = tokio::spawn(worker.run(stopped));
        Self {
            board,
            wake,
            stop,
            task,
        }
    }

    /// Tries everything now: a report was put, the network came back, somebody pressed a button.
    pub fn nudge(&self) {
        self.wake.notify_one();
    }

    /// Every report, oldest first, read from the disk now.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.board.entries()
    }

    /// Ends the worker. What was under way goes on at the next start.
    pub async fn stop(self) {
        drop(self.stop);
        let _ = self.task.await;
    }
}

type OnChange = Box<dyn Fn(&[Entry]) + Send + Sync>;

struct Worker {
    courier: Courier,
    board: Arc<Board>,
    wake: Arc<Notify>,
    clock: Arc<dyn Clock>,
    pace: Pace,
    on_change: OnChange,
    right: Option<CourierRight>,
    lanes: HashMap<ReportId, Lane>,
    under_way: JoinSet<(ReportId, Settled)>,
    on_disk: Vec<Entry>,
    shown: Vec<Entry>,
}

/// One report's own timetable: a stuck one never holds up another.
struct Lane {
    waits: Waits,
    due: Instant,
    /// The same moment by the clock on the wall, which goes on while the computer sleeps.
    due_at: OffsetDateTime,
    task: Option<task::Id>,
    /// Somebody asked to try now while an attempt was under way.
    again: bool,
}

/// How an attempt ended.
enum Settled {
    /// The receipt is verified and durable.
    Received,
    /// The receipt is verified, but the disk did not take it.
    NotKept(Receipt, Duration),
    Later(State, Duration),
}

impl Worker {
    async fn run(mut self, mut stopped: oneshot::Receiver<()>) {
        self.rescan().await;
        loop {
            if self.may_send() {
                self.start_due();
            }
            self.show();
            let next = self.next_look();
            tokio::select! {
                _ = &mut stopped => break,
                () = self.wake.notified() => {
                    self.hurry();
                    self.rescan().await;
                }
                Some(done) = self.under_way.join_next_with_id() => self.settle(done).await,
                () = tokio::time::sleep_until(next) => self.rescan().await,
            }
        }
        let finish = async {
            while let Some(done) = self.under_way.join_next_with_id().await {
                self.settle(done).await;
            }
        };
        let _ = tokio::time::timeout(GOODBYE, finish).await;
        self.show();
    }

    async fn rescan(&mut self) {
        let board = self.board.clone();
        let entries = task::spawn_blocking(move || board.spool.entries(&board.keys)).await;
        let Ok(entries) = entries else {
            return;
        };
        self.on_disk = entries;
        let waiting = |entry: &&Entry| !matches!(entry.state, State::Received(_));
        let waiting = self.on_disk.iter().filter(waiting).map(|entry| entry.id);
        let waiting = waiting.collect::<HashSet<_>>();
        self.lanes
            .retain(|id, lane| waiting.contains(id) || lane.task.is_some());
        self.board.live().retain(|id, _| waiting.contains(id));
        for id in waiting {
            self.lanes.entry(id).or_insert_with(|| Lane {
                waits: self.pace.waits(),
                due: Instant::now(),
                due_at: self.clock.now(),
                task: None,
                again: false,
            });
        }
    }

    fn may_send(&mut self) -> bool {
        if self.right.is_none() {
            self.right = self.courier.spool.courier();
        }
        self.right.is_some()
    }

    fn start_due(&mut self) {
        let (now, now_at) = (Instant::now(), self.clock.now());
        let mut due = self.lanes.iter_mut().collect::<Vec<_>>();
        due.retain(|(_, lane)| lane.task.is_none() && (lane.due <= now || lane.due_at <= now_at));
        due.sort_by_key(|(_, lane)| lane.due);
        for (id, lane) in due
            .into_iter()
            .take(MOST_LANES.saturating_sub(self.under_way.len()))
        {
            let attempt = attempt(
                self.courier.clone(),
                *id,
                lane.waits.next(),
                self.pace,
                self.clock.clone(),
            );
            let id = *id;
            let task = self.under_way.spawn(async move { (id, attempt.await) });
            lane.task = Some(task.id());
            self.board.live().insert(id, State::Sending);
        }
    }

    fn hurry(&mut self) {
        let (now, now_at) = (Instant::now(), self.clock.now());
        for lane in self.lanes.values_mut() {
            (lane.due, lane.due_at) = (now, now_at);
            lane.again = lane.task.is_some();
        }
    }

    async fn settle(&mut self, done: Result<(task::Id, (ReportId, Settled)), JoinError>) {
        let (id, settled) = match done {
            Ok((_, settled)) => settled,
            Err(error) => {
                let found = self
                    .lanes
                    .iter()
                    .find(|(_, lane)| lane.task == Some(error.id()));
                let Some((id, _)) = found else {
                    return;
                };
                tracing::error!(%id, "an attempt broke off");
                let retry_at = self.clock.now() + self.pace.cap;
                let state = State::Waiting {
                    reason: Reason::Offline,
                    retry_at,
                };
                (*id, Settled::Later(state, self.pace.cap))
            }
        };
        let board = self.board.clone();
        let entry = task::spawn_blocking(move || board.spool.entry(id, &board.keys)).await;
        if let Ok(entry) = entry {
            let known = self.on_disk.iter_mut().filter(|known| known.id == id);
            known.for_each(|known| known.clone_from(&entry));
        }
        let (state, wait) = match settled {
            Settled::Received => {
                self.board.live().remove(&id);
                self.lanes.remove(&id);
                return;
            }
            Settled::NotKept(receipt, wait) => (State::Received(receipt), wait),
            Settled::Later(state, wait) => (state, wait),
        };
        self.board.live().insert(id, state);
        let Some(lane) = self.lanes.get_mut(&id) else {
            return;
        };
        let wait = if lane.again { self.pace.floor } else { wait };
        lane.due = Instant::now() + wait;
        lane.due_at = self.clock.now() + wait;
        lane.again = false;
        lane.task = None;
    }

    fn next_look(&self) -> Instant {
        let tick = Instant::now() + self.pace.tick;
        if self.right.is_none() || self.under_way.len() >= MOST_LANES {
            return tick;
        }
        let idle = self.lanes.values().filter(|lane| lane.task.is_none());
        idle.map(|lane| lane.due)
            .min()
            .map_or(tick, |due| due.min(tick))
    }

    fn show(&mut self) {
        let entries = self.board.overlay(self.on_disk.clone());
        if entries != self.shown {
            (self.on_change)(&entries);
            self.shown = entries;
        }
    }
}

/// One attempt, with its outcome made as durable as the disk allows.
async fn attempt(
    courier: Courier,
    id: ReportId,
    usual: Duration,
    pace: Pace,
    clock: Arc<dyn Clock>,
) -> Settled {
    let setback = match courier.deliver(id).await {
        Ok(receipt) => match courier.keep_receipt(receipt.clone()).await {
            Ok(()) => return Settled::Received,
            Err(_) => return Settled::NotKept(receipt, usual),
        },
        Err(setback) => setback,
    };
    let now = clock.now();
    let wait = setback.wait(usual, &pace, now);
    let attempt = setback.attempt(now, now + wait);
    let state = attempt.state();
    courier.keep_attempt(id, attempt).await;
    Settled::Later(state, wait)
}
