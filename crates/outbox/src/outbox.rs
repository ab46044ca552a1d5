//! Delivery in the background.

use std::sync::Arc;

use report::ReportId;
use tokio::{
    sync::{Notify, oneshot},
    task::JoinHandle,
};

use crate::{
    board::Board,
    council::{Clock, Council, Ports},
    entry::Entry,
    pace::Pace,
    spool::{Spool, SpoolFault},
    worker::Worker,
};

/// Delivers what is in a spool, in the background, for as long as it lives, and listens to what
/// the safeguarding team says about it. While another program does so, it only watches.
pub struct Outbox {
    board: Arc<Board>,
    wake: Arc<Notify>,
    clock: Arc<dyn Clock>,
    /// Dropping it ends the task.
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Outbox {
    /// Starts the worker on the current runtime. `on_change` gets all reports whenever one of
    /// them changes.
    pub fn start(
        spool: Spool,
        council: Council,
        ports: Ports,
        on_change: impl Fn(&[Entry]) + Send + Sync + 'static,
    ) -> Self {
        Self::start_at(Pace::default(), spool, council, ports, on_change)
    }

    /// As [`Outbox::start`], with other waiting times.
    pub fn start_at(
        pace: Pace,
        spool: Spool,
        council: Council,
        ports: Ports,
        on_change: impl Fn(&[Entry]) + Send + Sync + 'static,
    ) -> Self {
        let board = Arc::new(Board::new(spool, council));
        let wake = Arc::new(Notify::new());
        let clock = ports.clock.clone();
        let (stop, stopped) = oneshot::channel();
        let on_change = Box::new(on_change);
        let worker = Worker::new(board.clone(), wake.clone(), ports, pace, on_change);
        let task = tokio::spawn(worker.run(stopped));
        Self {
            board,
            wake,
            clock,
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

    /// Withdraws a report. Once this returns `Ok` it will not be committed; what the intake may
    /// already hold of it is forgotten there as soon as it can be reached.
    pub fn withdraw(&self, id: ReportId) -> Result<(), SpoolFault> {
        self.board.spool.withdraw(id, self.clock.now())?;
        self.nudge();
        Ok(())
    }

    /// Goes by what a newer pack says: waiting reports to the same organisation go to its new
    /// address.
    pub fn set_council(&self, council: Council) {
        self.board.set_council(council);
        self.nudge();
    }

    /// Ends the worker. What was under way goes on at the next start.
    pub async fn stop(self) {
        drop(self.stop);
        let _ = self.task.await;
    }
}
