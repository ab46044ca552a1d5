//! One delivery of one report, from the disk to a verified receipt.

mod address;
mod announce;
mod listen;
mod parts;

use std::sync::Arc;

use report::{Receipt, ReportId};

pub(crate) use self::{listen::News, parts::PieceSize};
use crate::{
    classify::Step,
    council::{Council, Ports},
    entry::Attempt,
    setback::{Setback, proceed},
    spool::{Ready, Spool, Stopped},
    transport::{Answer, Method, Request},
};
use address::Address;

/// Carries reports from one spool.
#[derive(Clone)]
pub(crate) struct Courier {
    pub(crate) spool: Spool,
    pub(crate) council: Arc<Council>,
    pub(crate) ports: Ports,
    pub(crate) pieces: Arc<PieceSize>,
}

impl Courier {
    /// Delivers a report, or goes on with a delivery that was cut off. Safe to repeat at any time.
    pub(crate) async fn deliver(&self, id: ReportId) -> Result<Receipt, Setback> {
        let ready = Arc::new(self.blocking(move |spool| spool.check(id)).await??);
        let destination = self.council.destination_for(ready.destination.clone());
        let address = Address::new(&destination, id);
        self.announce(&ready, &address).await?;
        self.deliver_parts(&ready, &address).await?;
        self.allowed(&ready, move |spool, ready| spool.try_commit(id, ready))
            .await?;
        let request = Request::new(Method::Post, address.commit());
        let answer = self.send(Step::Commit, request).await?;
        proceed(Step::Commit, &answer)?;
        Receipt::verify(&answer.body, &ready.envelope, &self.council.receipt_keys)
            .map_err(|fault| Setback::no_receipt(&answer, fault))
    }

    /// Makes a verified receipt durable.
    pub(crate) async fn keep_receipt(&self, receipt: Receipt) -> Result<(), Setback> {
        let kept = self.blocking(move |spool| spool.keep_receipt(receipt.report_id(), &receipt));
        kept.await?.map_err(Setback::from)
    }

    /// Notes a setback for support and for the next start of the program.
    pub(crate) async fn keep_attempt(&self, id: ReportId, attempt: Attempt) {
        let kept = self.blocking(move |spool| spool.keep_attempt(id, &attempt));
        if let Ok(Err(fault)) = kept.await {
            tracing::warn!(%id, %fault, "the attempt could not be noted");
        }
    }

    async fn send(&self, step: Step, request: Request) -> Result<Answer, Setback> {
        let sent = self.ports.transport.send(request).await;
        sent.map_err(|fault| Setback::unanswered(step, fault))
    }

    /// Asks the spool whether the delivery may go on.
    async fn allowed<T: Send + 'static>(
        &self,
        ready: &Arc<Ready>,
        ask: impl FnOnce(&Spool, &Ready) -> Result<T, Stopped> + Send + 'static,
    ) -> Result<T, Setback> {
        let ready = ready.clone();
        let allowed = self.blocking(move |spool| ask(spool, &ready)).await?;
        Ok(allowed?)
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Spool) -> T + Send + 'static,
    ) -> Result<T, Setback> {
        let spool = self.spool.clone();
        let done = tokio::task::spawn_blocking(move || work(&spool)).await;
        done.map_err(|_| Setback::local("the work on the disk was cut off".to_owned()))
    }
}
