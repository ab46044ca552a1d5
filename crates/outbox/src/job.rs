//! What is to be done about one report, and one attempt at it.

use std::time::Duration;

use report::{Receipt, ReportId};

use crate::{
    courier::{Courier, News},
    entry::{Entry, State},
    pace::Pace,
    setback::Setback,
    spool::{Forgetting, Spool, Withdrawal},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Job {
    /// Bring it to the council.
    Deliver,
    /// Hear what the safeguarding team says.
    Listen,
    /// Have the intake forget what it holds of a withdrawn report.
    Retract(Withdrawal),
}

/// How an attempt ended.
pub(crate) enum Settled {
    /// The receipt is verified and durable.
    Received,
    /// The receipt is verified, but the disk did not take it.
    NotKept(Receipt),
    /// Not delivered: this is what to show, and how long to wait.
    Later(State, Duration),
    /// There was news, or there should be: listen again soon.
    Soon,
    /// Nothing that anybody has to see; so long to wait.
    Quiet(Duration),
}

impl Job {
    pub(crate) fn of(entry: &Entry, spool: &Spool) -> Option<Self> {
        match entry.state {
            State::Received(_) => Some(Self::Listen),
            State::Withdrawn => spool
                .withdrawal(entry.id)
                .filter(|withdrawal| withdrawal.intake == Forgetting::Pending)
                .map(Self::Retract),
            _ => Some(Self::Deliver),
        }
    }

    /// One attempt, with its outcome made as durable as the disk allows.
    pub(crate) async fn attempt(
        self,
        courier: &Courier,
        id: ReportId,
        usual: Duration,
        pace: &Pace,
    ) -> Settled {
        match self {
            Self::Deliver => deliver(courier, id, usual, pace).await,
            Self::Listen => listen(courier, id, usual, pace).await,
            Self::Retract(withdrawal) => {
                let retracted = courier.retract(id, withdrawal).await;
                let wait = quiet(courier, id, retracted, usual, pace);
                Settled::Quiet(wait)
            }
        }
    }
}

async fn deliver(courier: &Courier, id: ReportId, usual: Duration, pace: &Pace) -> Settled {
    let setback = match courier.deliver(id).await {
        Ok(receipt) => match courier.keep_receipt(receipt.clone()).await {
            Ok(()) => return Settled::Received,
            Err(_) => return Settled::NotKept(receipt),
        },
        Err(setback) => setback,
    };
    let now = courier.ports.clock.now();
    let wait = setback.wait(usual, pace, now);
    let attempt = setback.attempt(now, now + wait);
    let state = attempt.state();
    courier.keep_attempt(id, attempt).await;
    Settled::Later(state, wait)
}

async fn listen(courier: &Courier, id: ReportId, usual: Duration, pace: &Pace) -> Settled {
    let listened = match courier.listen(id).await {
        Ok(News::Heard) => return Settled::Soon,
        Ok(News::Nothing) => Ok(()),
        Ok(News::Lost) => {
            tracing::warn!(%id, "the council no longer has the report: it is sent again");
            let sent = send_again(courier, id).await;
            quiet(courier, id, sent, usual, pace);
            return Settled::Soon;
        }
        Err(setback) => Err(setback),
    };
    Settled::Quiet(quiet(courier, id, listened, usual, pace))
}

async fn send_again(courier: &Courier, id: ReportId) -> Result<(), Setback> {
    let receipt = courier.deliver(id).await?;
    courier.keep_receipt(receipt).await
}

/// How long to wait after something in the background.
fn quiet(
    courier: &Courier,
    id: ReportId,
    done: Result<(), Setback>,
    usual: Duration,
    pace: &Pace,
) -> Duration {
    let Err(setback) = done else {
        return usual;
    };
    let Setback { step, note, .. } = &setback;
    tracing::debug!(%id, ?step, note, "tried in the background");
    setback.wait(usual, pace, courier.ports.clock.now())
}
