//! Telling the intake that a report comes, or that it does not come after all.

use std::sync::Arc;

use report::{
    ReportId,
    work::{CHALLENGE_LIMIT, MOST_BITS, solve},
};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{Address, Courier};
use crate::{
    classify::{Action, Step, classify},
    entry::Reason,
    setback::{Setback, proceed},
    spool::{Announcing, Forgetting, Ready, Withdrawal},
    transport::{Answer, Method, Request},
};

/// How often the intake may ask for work before the attempt ends.
const MOST_WORK: u32 = 3;

#[derive(Deserialize)]
struct Work {
    challenge: String,
    bits: u32,
}

impl Courier {
    pub(super) async fn announce(
        &self,
        ready: &Arc<Ready>,
        address: &Address,
    ) -> Result<(), Setback> {
        let id = ready.envelope.report_id();
        let announcing = self.allowed(ready, move |spool, ready| spool.announce(id, ready));
        if announcing.await? == Announcing::ForgetFirst {
            self.forget_other_bytes(ready, address).await?;
        }
        let mut answer = self.put(ready, address).await?;
        if classify(Step::Envelope, answer.status) == Action::Conflict {
            self.forget_other_bytes(ready, address).await?;
            answer = self.put(ready, address).await?;
        }
        proceed(Step::Envelope, &answer)
    }

    /// Asks the intake to forget a report that was withdrawn.
    pub(crate) async fn retract(
        &self,
        id: ReportId,
        withdrawal: Withdrawal,
    ) -> Result<(), Setback> {
        let destination = self
            .blocking(move |spool| spool.destination(id))
            .await?
            .map(|stored| self.council.destination_for(stored))
            .or_else(|damage| self.council.destination.clone().ok_or(damage))?;
        let address = Address::new(&destination, id);
        let answer = self.forget(id, &address).await?;
        let intake = match classify(Step::Withdraw, answer.status) {
            Action::TooLate => Forgetting::TooLate,
            _ => {
                proceed(Step::Withdraw, &answer)?;
                Forgetting::Done
            }
        };
        let withdrawal = Withdrawal {
            intake,
            ..withdrawal
        };
        let kept = self.blocking(move |spool| spool.keep_withdrawal(id, &withdrawal));
        Ok(kept.await??)
    }

    /// The report's own key, if there is one: the vault that holds it may be locked or lost.
    pub(super) async fn seed(&self, id: ReportId) -> Result<Option<Zeroizing<[u8; 32]>>, Setback> {
        let secrets = self.ports.secrets.clone();
        self.blocking(move |_| secrets.signing_seed(id)).await
    }

    async fn forget(&self, id: ReportId, address: &Address) -> Result<Answer, Setback> {
        let seed = self.seed(id).await?;
        let seed = seed.ok_or_else(|| Setback::local("the report's own key is not here".into()))?;
        self.send(Step::Withdraw, address.forget(&seed)).await
    }

    async fn forget_other_bytes(
        &self,
        ready: &Arc<Ready>,
        address: &Address,
    ) -> Result<(), Setback> {
        let id = ready.envelope.report_id();
        let answer = self.forget(id, address).await?;
        proceed(Step::Withdraw, &answer)?;
        self.allowed(ready, move |spool, ready| spool.announce_anew(id, ready))
            .await
    }

    /// The answer to the envelope, after whatever work was asked for.
    async fn put(&self, ready: &Ready, address: &Address) -> Result<Answer, Setback> {
        let mut report_work = None;
        for _ in 0..=MOST_WORK {
            let request = Request {
                body: ready.envelope.to_bytes(),
                report_work: report_work.take(),
                ..Request::new(Method::Put, address.report())
            };
            let answer = self.send(Step::Envelope, request).await?;
            if classify(Step::Envelope, answer.status) != Action::Work {
                return Ok(answer);
            }
            report_work = Some(self.work(ready.envelope.report_id(), &answer).await?);
        }
        Err(Setback {
            step: Some(Step::Envelope),
            reason: Reason::Busy,
            ..Setback::local("asked for work again and again".to_owned())
        })
    }

    /// The value of `Report-Work`. An answer that asks for too much means waiting.
    async fn work(&self, id: ReportId, answer: &Answer) -> Result<String, Setback> {
        let asked = serde_json::from_slice::<Work>(&answer.body).ok();
        let fair = |work: &Work| work.bits <= MOST_BITS && is_header(&work.challenge);
        let Some(Work { challenge, bits }) = asked.filter(fair) else {
            return Err(Setback::answered(Step::Envelope, Reason::Busy, answer));
        };
        self.blocking(move |_| {
            let nonce = solve(&challenge, id, bits);
            format!("{challenge}:{nonce}")
        })
        .await
    }
}

/// Whether a challenge can be given back in a header.
fn is_header(challenge: &str) -> bool {
    challenge.len() <= CHALLENGE_LIMIT && challenge.bytes().all(|byte| byte.is_ascii_graphic())
}
