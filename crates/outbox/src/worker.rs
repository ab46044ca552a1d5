//! The worker that keeps trying until every report has its receipt, and then listens.

mod lane;

use std::{collections::HashMap, sync::Arc, time::Duration};

use report::ReportId;
use tokio::{
    sync::{Notify, oneshot},
    task::{self, JoinError, JoinSet},
    time::Instant,
};

use crate::{
    board::Board,
    council::Ports,
    courier::{Courier, PieceSize},
    entry::{Entry, Reason, State},
    job::{Job, Settled},
    pace::Pace,
    spool::CourierRight,
};
use lane::Lane;

/// How many reports are on their way at once.
const MOST_LANES: usize = 16;
/// How many of them may only listen.
const MOST_LISTENING: usize = 4;
/// How long a delivery under way may go on after the worker was stopped.
const GOODBYE: Duration = Duration::from_secs(2);

pub(crate) type OnChange = Box<dyn Fn(&[Entry]) + Send + Sync>;

pub(crate) struct Worker {
    board: Arc<Board>,
    wake: Arc<Notify>,
    ports: Ports,
    pace: Pace,
    pieces: Arc<PieceSize>,
    on_change: OnChange,
    right: Option<CourierRight>,
    lanes: HashMap<ReportId, Lane>,
    under_way: JoinSet<(ReportId, Settled)>,
    on_disk: Vec<Entry>,
    shown: Vec<Entry>,
}

impl Worker {
    pub(crate) fn new(
        board: Arc<Board>,
        wake: Arc<Notify>,
        ports: Ports,
        pace: Pace,
        on_change: OnChange,
    ) -> Self {
        Self {
            board,
            wake,
            ports,
            pace,
            pieces: Arc::default(),
            on_change,
            right: None,
            lanes: HashMap::new(),
            under_way: JoinSet::new(),
            on_disk: Vec::new(),
            shown: Vec::new(),
        }
    }

    pub(crate) async fn run(mut self, mut stopped: oneshot::Receiver<()>) {
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
        let Ok(found) = task::spawn_blocking(move || board.jobs()).await else {
            return;
        };
        let mut jobs = HashMap::new();
        self.on_disk.clear();
        for (entry, job) in found {
            jobs.extend(job.map(|job| (entry.id, job)));
            self.on_disk.push(entry);
        }
        self.lanes
            .retain(|id, lane| lane.task.is_some() || jobs.get(id) == Some(&lane.job));
        self.board
            .live()
            .retain(|id, _| jobs.get(id) == Some(&Job::Deliver));
        let now = (Instant::now(), self.ports.clock.now());
        for (id, job) in jobs {
            self.lanes
                .entry(id)
                .or_insert_with(|| Lane::new(job, &self.pace, now));
        }
    }

    fn may_send(&mut self) -> bool {
        if self.right.is_none() {
            self.right = self.board.spool.courier();
        }
        self.right.is_some()
    }

    /// Deliveries before listening, and the longest due first.
    fn start_due(&mut self) {
        let now = (Instant::now(), self.ports.clock.now());
        let listens = |lane: &Lane| lane.job == Job::Listen;
        let busy = self.lanes.values().filter(|lane| lane.task.is_some());
        let mut listening = busy.filter(|lane| listens(lane)).count();
        let mut due = self.lanes.iter_mut().collect::<Vec<_>>();
        due.retain(|(_, lane)| lane.is_due(now));
        due.sort_by_key(|(_, lane)| (listens(lane), lane.due));
        for (id, lane) in due {
            if self.under_way.len() >= MOST_LANES {
                return;
            }
            if listens(lane) {
                if listening >= MOST_LISTENING {
                    return;
                }
                listening += 1;
            }
            let courier = Courier {
                spool: self.board.spool.clone(),
                council: self.board.council(),
                ports: self.ports.clone(),
                pieces: self.pieces.clone(),
            };
            let (id, job, usual, pace) = (*id, lane.job, lane.waits.next(), self.pace);
            lane.wait = usual;
            let task = self
                .under_way
                .spawn(async move { (id, job.attempt(&courier, id, usual, &pace).await) });
            lane.task = Some(task.id());
            if job == Job::Deliver {
                self.board.live().insert(id, State::Sending);
            }
        }
    }

    fn hurry(&mut self) {
        let now = (Instant::now(), self.ports.clock.now());
        for lane in self.lanes.values_mut() {
            (lane.due, lane.due_at) = now;
            lane.again = lane.task.is_some();
        }
    }

    async fn settle(&mut self, done: Result<(task::Id, (ReportId, Settled)), JoinError>) {
        let (id, settled) = match done {
            Ok((_, settled)) => settled,
            Err(error) => match self.broke_off(&error) {
                Some(settled) => settled,
                None => return,
            },
        };
        let board = self.board.clone();
        let Ok((entry, job)) = task::spawn_blocking(move || board.job(id)).await else {
            return;
        };
        let known = self.on_disk.iter_mut().filter(|known| known.id == id);
        known.for_each(|known| known.clone_from(&entry));

        let now = (Instant::now(), self.ports.clock.now());
        let Some(lane) = self.lanes.get_mut(&id) else {
            return;
        };
        lane.task = None;
        if job != Some(lane.job) {
            self.board.live().remove(&id);
            self.lanes.remove(&id);
            if let Some(job) = job {
                self.lanes.insert(id, Lane::next(job, &self.pace, now));
            }
            return;
        }
        match settled {
            Settled::Later(state, wait) => {
                lane.wait = wait;
                self.board.live().insert(id, state);
            }
            Settled::NotKept(receipt) => {
                self.board.live().insert(id, State::Received(receipt));
            }
            Settled::Soon => {
                lane.waits = self.pace.listening();
                lane.wait = lane.waits.next();
            }
            Settled::Quiet(wait) => lane.wait = wait,
            Settled::Received => {}
        }
        lane.settle(&self.pace, now);
    }

    fn broke_off(&self, error: &JoinError) -> Option<(ReportId, Settled)> {
        let mut lanes = self.lanes.iter();
        let (id, lane) = lanes.find(|(_, lane)| lane.task == Some(error.id()))?;
        tracing::error!(%id, "an attempt broke off");
        if lane.job != Job::Deliver {
            return Some((*id, Settled::Quiet(self.pace.cap)));
        }
        let state = State::Waiting {
            reason: Reason::Disk,
            retry_at: self.ports.clock.now() + self.pace.cap,
        };
        Some((*id, Settled::Later(state, self.pace.cap)))
    }

    fn next_look(&self) -> Instant {
        let tick = Instant::now() + self.pace.tick;
        if self.right.is_none() || self.under_way.len() >= MOST_LANES {
            return tick;
        }
        let busy = self.lanes.values().filter(|lane| lane.task.is_some());
        let may_listen = busy.filter(|lane| lane.job == Job::Listen).count() < MOST_LISTENING;
        let idle = self
            .lanes
            .values()
            .filter(|lane| lane.task.is_none() && (may_listen || lane.job != Job::Listen));
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
