//! Is the hub's password still one that others know?
//!
//! The learner is asked first. A password is tried only where the learner agreed to that, where a
//! dated table knows it for exactly this model, and where [`Tries`] has a try left.

mod recipe;
mod tries;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

pub use recipe::{LoginKind, LoginRecipe};
pub use tries::{HubKey, Tries};

use crate::router_admin_page::could_not_ask;
use crate::{CheckId, Evidence, Finding, HomeNetwork, Seen, Source, Verdict, Why};

const CHECK: CheckId = CheckId::RouterPassword;

/// What the learner said of the password of the hub's own page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
pub fn assess_told(answer: HubAnswer, now: OffsetDateTime) -> Finding {
    let unknown = Verdict::CannotTell(Why::NotSupported);
    let (verdict, advice, said) = match answer {
        HubAnswer::NotAsked => (unknown, "not-asked", "not-asked"),
        HubAnswer::Changed => (Verdict::Good, "changed", "changed"),
        HubAnswer::Sticker => (Verdict::Advice, "sticker", "sticker"),
        HubAnswer::ManyPeopleKnow => (Verdict::Problem, "default-kept", "default-kept"),
        HubAnswer::DoNotKnow => (unknown, "do-not-know", "do-not-know"),
    };
    let finding = Finding::measured(CHECK, verdict, advice, now)
        .with_saw(vec![Seen::new("password-answer", said)]);
    let source = match answer {
        HubAnswer::NotAsked => Source::Measured,
        HubAnswer::Changed
        | HubAnswer::Sticker
        | HubAnswer::ManyPeopleKnow
        | HubAnswer::DoNotKnow => Source::ToldByYou,
    };
    Finding { source, ..finding }
}

/// Judges the password when none was tried.
pub fn assess_untried(
    answer: HubAnswer,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    could_not_ask(CHECK, network, now).unwrap_or_else(|| assess_told(answer, now))
}

/// What came of the one attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoginAnswer {
    /// What people call the hub.
    pub model: String,
    /// What it did.
    pub outcome: LoginOutcome,
}

/// What a hub did with a password that many people know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoginOutcome {
    /// It opened a page that only a signed-in visitor sees.
    Works,
    /// It said no.
    Refused,
    /// It takes no more passwords just now, or showed a sign that it soon will not. It may not
    /// have been tried.
    Locked,
    /// It is not the model it was before. No password was tried.
    OtherModel,
    /// It did something else, and nobody can say what that means.
    Unclear,
}

/// Judges the attempt.
pub fn assess(
    evidence: &Evidence<LoginAnswer>,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let answer = match evidence {
        Evidence::Observed(answer) => answer,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    let cannot = |why: Why| (Verdict::CannotTell(why), why.id(), why.id());
    let (verdict, advice, saw) = match answer.outcome {
        LoginOutcome::Works => (Verdict::Problem, "default-works", "default-works"),
        LoginOutcome::Refused => (Verdict::Good, "default-refused", "default-refused"),
        LoginOutcome::Locked => (Verdict::CannotTell(Why::Conflicting), "locked", "locked"),
        LoginOutcome::OtherModel => cannot(Why::Conflicting),
        LoginOutcome::Unclear => cannot(Why::NotUnderstood),
    };
    Finding::measured(CHECK, verdict, advice, now)
        .with_fact("name", &answer.model)
        .with_saw(vec![Seen::new("password-tried", saw)])
}

/// The finding when [`Tries::may_try`] said no: nothing was sent.
pub fn tried_enough(model: &str, now: OffsetDateTime) -> Finding {
    let verdict = Verdict::CannotTell(Why::NotSupported);
    Finding::measured(CHECK, verdict, "tried-enough", now)
        .with_fact("name", model)
        .with_saw(vec![Seen::new("password-tried", "tried-enough")])
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn network(kind: NetworkKind) -> Evidence<HomeNetwork> {
        let gateway = Gateway::new("192.168.0.1".parse().unwrap(), 2);
        Evidence::Observed(HomeNetwork {
            kind,
            gateway: Some(gateway),
        })
    }

    fn has_words(finding: &Finding) {
        assert!(
            advice::of(CHECK).contains(&finding.advice),
            "no words for {}",
            finding.advice
        );
        for seen in &finding.saw {
            assert!(
                advice::SEEN.contains(&seen.fact),
                "no words for {}",
                seen.fact
            );
        }
    }

    #[test]
    fn what_the_learner_says_is_taken_for_what_it_is() {
        let unknown = Verdict::CannotTell(Why::NotSupported);
        let cases = [
            (HubAnswer::NotAsked, unknown, "not-asked", Source::Measured),
            (
                HubAnswer::Changed,
                Verdict::Good,
                "changed",
                Source::ToldByYou,
            ),
            (
                HubAnswer::Sticker,
                Verdict::Advice,
                "sticker",
                Source::ToldByYou,
            ),
            (
                HubAnswer::ManyPeopleKnow,
                Verdict::Problem,
                "default-kept",
                Source::ToldByYou,
            ),
            (
                HubAnswer::DoNotKnow,
                unknown,
                "do-not-know",
                Source::ToldByYou,
            ),
        ];
        for (answer, verdict, words, source) in cases {
            let finding = assess_told(answer, NOW);
            assert_eq!(
                (finding.verdict, finding.advice, finding.source),
                (verdict, words, source),
                "{answer:?} is told as if somebody else had said it"
            );
            has_words(&finding);
            for kind in NetworkKind::ALL {
                let finding = assess_untried(answer, &network(kind), NOW);
                let expected = if kind == NetworkKind::Home {
                    words
                } else {
                    kind.could_not().unwrap().1
                };
                assert_eq!(finding.advice, expected, "{answer:?} on {kind:?}");
            }
        }
    }

    #[test]
    fn a_password_works_or_is_refused_only_when_the_hub_showed_it() {
        let cannot = Verdict::CannotTell;
        let cases = [
            (LoginOutcome::Works, Verdict::Problem, "default-works"),
            (LoginOutcome::Refused, Verdict::Good, "default-refused"),
            (LoginOutcome::Locked, cannot(Why::Conflicting), "locked"),
            (
                LoginOutcome::OtherModel,
                cannot(Why::Conflicting),
                "conflicting",
            ),
            (
                LoginOutcome::Unclear,
                cannot(Why::NotUnderstood),
                "not-understood",
            ),
        ];
        for (outcome, verdict, words) in cases {
            let answer = LoginAnswer {
                model: "Example\u{202e} Hub".into(),
                outcome,
            };
            let seen = Evidence::Observed(answer);
            let finding = assess(&seen, &network(NetworkKind::Home), NOW);
            assert_eq!(
                (finding.verdict, finding.advice, finding.source),
                (verdict, words, Source::Measured),
                "{outcome:?}: the learner trusts a password that was not tried"
            );
            assert_eq!(finding.facts["name"], "Example Hub");
            has_words(&finding);
            for kind in NetworkKind::ALL {
                let home = kind == NetworkKind::Home;
                let elsewhere = assess(&seen, &network(kind), NOW);
                assert!(
                    home || matches!(elsewhere.verdict, Verdict::CannotTell(_)),
                    "{outcome:?} on {kind:?} was judged"
                );
            }
        }
        has_words(&tried_enough("Example Hub", NOW));
    }

    #[test]
    fn what_could_not_be_tried_is_not_judged() {
        for why in Why::ALL {
            let finding = assess(
                &Evidence::Unavailable(why),
                &network(NetworkKind::Home),
                NOW,
            );
            assert_eq!(finding.verdict, Verdict::CannotTell(why));
            has_words(&finding);
        }
        let absent = assess(&Evidence::NotApplicable, &network(NetworkKind::Home), NOW);
        assert_eq!(absent.advice, "not-supported");
    }
}
