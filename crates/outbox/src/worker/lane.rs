//! One report's own timetable: a stuck one never holds up another.

use std::time::Duration;

use time::OffsetDateTime;
use tokio::{task, time::Instant};

use crate::{
    job::Job,
    pace::{Pace, Waits},
};

type Now = (Instant, OffsetDateTime);

pub(super) struct Lane {
    pub(super) job: Job,
    pub(super) waits: Waits,
    /// How long to wait after the attempt that is under way.
    pub(super) wait: Duration,
    pub(super) due: Instant,
    /// The same moment by the clock on the wall, which goes on while the computer sleeps.
    pub(super) due_at: OffsetDateTime,
    pub(super) task: Option<task::Id>,
    /// Somebody asked to try now while an attempt was under way.
    pub(super) again: bool,
}

impl Lane {
    /// Due at once.
    pub(super) fn new(job: Job, pace: &Pace, (due, due_at): Now) -> Self {
        let waits = match job {
            Job::Listen => pace.listening(),
            Job::Deliver | Job::Retract(_) => pace.waits(),
        };
        Self {
            job,
            waits,
            wait: Duration::ZERO,
            due,
            due_at,
            task: None,
            again: false,
        }
    }

    /// Follows another job: who has just sent a report need not be asked for news at once.
    pub(super) fn next(job: Job, pace: &Pace, now: Now) -> Self {
        let mut lane = Self::new(job, pace, now);
        if job == Job::Listen {
            lane.wait = lane.waits.next();
            lane.settle(pace, now);
        }
        lane
    }

    pub(super) fn is_due(&self, (now, now_at): Now) -> bool {
        self.task.is_none() && (self.due <= now || self.due_at <= now_at)
    }

    /// An attempt has ended.
    pub(super) fn settle(&mut self, pace: &Pace, (now, now_at): Now) {
        let wait = if self.again { pace.floor } else { self.wait };
        (self.due, self.due_at) = (now + wait, now_at + wait);
        self.again = false;
    }
}
