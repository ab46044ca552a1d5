//! Hearing what the safeguarding team says about a report.

use std::cmp::Ordering;

use data_encoding::BASE64;
use report::{Envelope, Event, ReportId};
use serde::Deserialize;

use super::{Address, Courier};
use crate::{
    classify::{Action, Step, classify},
    setback::{Setback, proceed},
    transport::{Answer, Request},
};

/// Room for some replies of the greatest length.
const ANSWER_LIMIT: usize = 4 * 1024 * 1024;

/// What came of listening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum News {
    Nothing,
    Heard,
    /// The intake lost the report.
    Lost,
}

#[derive(Deserialize)]
struct Events {
    events: Vec<String>,
}

impl Courier {
    /// Asks for what was said since last time, and makes durable what verifies.
    pub(crate) async fn listen(&self, id: ReportId) -> Result<News, Setback> {
        let Some(seed) = self.seed(id).await? else {
            return Ok(News::Nothing);
        };
        let council = self.council.clone();
        let known = self.blocking(move |spool| {
            let envelope = spool.envelope(id)?;
            let heard = spool.heard(id, &envelope, &council.reader_keys);
            let last = heard.last().map_or(0, Event::seq);
            Ok::<_, Setback>((envelope, spool.destination(id)?, last))
        });
        let (envelope, stored, mut after) = known.await??;
        let address = Address::new(&self.council.destination_for(stored), id);

        let mut news = News::Nothing;
        loop {
            let request = Request {
                answer_limit: ANSWER_LIMIT,
                ..address.events(after, &seed)
            };
            let answer = self.send(Step::Events, request).await?;
            match classify(Step::Events, answer.status) {
                Action::SendAgain => return Ok(News::Lost),
                Action::Over => return Ok(news),
                _ => proceed(Step::Events, &answer)?,
            }
            let last = self.keep_events(&answer, &envelope, after).await?;
            if last == after {
                return Ok(news);
            }
            (news, after) = (News::Heard, last);
        }
    }

    /// Keeps the events that follow `after` without a gap; which is the last.
    async fn keep_events(
        &self,
        answer: &Answer,
        envelope: &Envelope,
        mut after: u32,
    ) -> Result<u32, Setback> {
        let not_events = || Setback::nonsense(Step::Events, "not the events of a report");
        let answer = serde_json::from_slice::<Events>(&answer.body).map_err(|_| not_events())?;
        for event in answer.events {
            let bytes = BASE64.decode(event.as_bytes()).map_err(|_| not_events())?;
            let event = Event::verify(&bytes, envelope, &self.council.reader_keys)
                .map_err(|fault| Setback::nonsense(Step::Events, &fault.to_string()))?;
            match event.seq().cmp(&(after + 1)) {
                Ordering::Less => continue,
                Ordering::Equal => {}
                // The one between is still on its way.
                Ordering::Greater => break,
            }
            self.blocking(move |spool| spool.keep_event(&event))
                .await??;
            after += 1;
        }
        Ok(after)
    }
}
