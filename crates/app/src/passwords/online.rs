//! Asks the large list on the internet, only when the learner wants it. Five characters of a hash leave this room.

use passwords::range::{Answer, Question};

use crate::view::{OnlineOutcome, OnlineView};
use crate::{App, Sensitive};

impl App {
    /// Whether thieves have a password, by the large list. Waits for the answer.
    #[must_use]
    pub fn ask_thieves_list(&self, password: &Sensitive) -> OnlineView {
        let words = self.inner.library().passwords();
        let said = |id: &str| words.known(id).unwrap_or_default().to_owned();
        let (outcome, words) = match self.times_stolen(password) {
            None => (OnlineOutcome::CouldNot, said("online-not-asked")),
            Some(0) => (OnlineOutcome::NotFound, said("online-not-seen")),
            Some(times) => {
                let often = said(how_often(times));
                (
                    OnlineOutcome::Known,
                    format!("{} {often}", said("online-listed")),
                )
            }
        };
        OnlineView {
            outcome,
            words,
            what_is_sent: said("online-how"),
        }
    }

    /// `None` when nobody knows.
    fn times_stolen(&self, password: &Sensitive) -> Option<u64> {
        if password.expose().is_empty() {
            return None;
        }
        let address = &self.inner.library().online().known_passwords.address;
        let question = Question::about(password.expose());
        let body = match self.inner.thieves.endings(address, &question.prefix()) {
            Ok(body) => body,
            Err(fault) => {
                tracing::info!(%fault, "nothing is known from the internet");
                return None;
            }
        };
        match Answer::read(&body) {
            Ok(answer) => Some(answer.count(&question)),
            Err(fault) => {
                tracing::info!(%fault, "nothing is known from the internet");
                None
            }
        }
    }
}

/// A number of seven digits tells a learner nothing.
const fn how_often(times: u64) -> &'static str {
    match times {
        0..10 => "online-few",
        10..1_000 => "online-hundreds",
        1_000..1_000_000 => "online-thousands",
        _ => "online-millions",
    }
}
