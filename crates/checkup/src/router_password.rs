//! Is the hub's password still one that others know?

use serde::Serialize;
use time::OffsetDateTime;

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Why};

const CHECK: CheckId = CheckId::RouterPassword;

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoginAnswer {}

/// Judges it.
pub fn assess(
    evidence: &Evidence<LoginAnswer>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    match evidence {
        Evidence::Observed(_) | Evidence::NotApplicable => {
            Finding::could_not_tell(CHECK, Why::NotSupported, now)
        }
        Evidence::Unavailable(why) => Finding::could_not_tell(CHECK, *why, now),
    }
}

/// How to try the password that a model is known to have been handed out with. Filled from the
/// dated table in `policy-content`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginRecipe {}

/// What the learner said of the password of the hub's own page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HubAnswer {
    /// Nobody has asked yet.
    #[default]
    NotAsked,
    /// Somebody at home chose another one.
    Changed,
    /// It is still the one on the sticker.
    Sticker,
    /// It is one that many people know.
    ManyPeopleKnow,
    /// The learner does not know.
    DoNotKnow,
}

/// Judges what the learner said.
pub fn assess_told(_answer: HubAnswer, now: OffsetDateTime) -> Finding {
    Finding::could_not_tell(CHECK, Why::NotSupported, now)
}

/// Judges the password when none was tried.
pub fn assess_untried(
    answer: HubAnswer,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    could_not_ask(CHECK, network, now).unwrap_or_else(|| assess_told(answer, now))
}
