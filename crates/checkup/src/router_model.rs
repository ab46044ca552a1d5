//! Which hub is it, and is that model known to need care?

use std::net::IpAddr;

use time::OffsetDateTime;

use crate::network::{EncryptedAnswer, PlainAnswer, saw_of};
use crate::router_admin_page::could_not_ask;
use crate::{AdminPage, CheckId, Evidence, Finding, HomeNetwork, Verdict, Why};

const CHECK: CheckId = CheckId::RouterModel;

/// How to recognise a hub, and what is known of it. Filled from the dated table in
/// `policy-content`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HubPattern {
    /// What people call it.
    pub name: String,
    /// Who hands it out.
    pub provider: String,
    /// Pieces of the page's title, any of which is enough. Capitals do not matter.
    pub title: Vec<String>,
    /// Pieces of the server's name for itself.
    pub server: Vec<String>,
    /// Pieces of what the page asks a password for.
    pub realm: Vec<String>,
    /// Usual addresses. An address alone names nobody; it decides between equal matches.
    pub gateway: Vec<IpAddr>,
    /// It was handed out with a password that many people know.
    pub known_default_password: bool,
    /// Its maker no longer mends it.
    pub no_more_updates: bool,
}

/// Judges which hub answered.
pub fn assess(
    evidence: &Evidence<AdminPage>,
    network: &Evidence<HomeNetwork>,
    hubs: &[HubPattern],
    now: OffsetDateTime,
) -> Finding {
    if let Some(finding) = could_not_ask(CHECK, network, now) {
        return finding;
    }
    let page = match evidence {
        Evidence::Observed(page) => page,
        Evidence::NotApplicable => return Finding::could_not_tell(CHECK, Why::NotSupported, now),
        Evidence::Unavailable(why) => return Finding::could_not_tell(CHECK, *why, now),
    };
    if page.plain == PlainAnswer::SentElsewhere {
        let verdict = Verdict::CannotTell(Why::NotSupported);
        return Finding::measured(CHECK, verdict, "public-wifi", now);
    }
    if page.plain == PlainAnswer::NoAnswer && page.encrypted != EncryptedAnswer::Offered {
        return Finding::could_not_tell(CHECK, Why::TimedOut, now);
    }
    let address = network
        .observed()
        .and_then(HomeNetwork::hub)
        .map(|gateway| gateway.address);
    let finding = match recognise(page, address, hubs) {
        Recognised::One(hub) => known(hub, now),
        Recognised::Nobody => {
            let verdict = Verdict::CannotTell(Why::NotUnderstood);
            Finding::measured(CHECK, verdict, "unknown-model", now)
        }
        Recognised::Several => Finding::could_not_tell(CHECK, Why::Conflicting, now),
    };
    finding.with_saw(saw_of(page))
}

fn known(hub: &HubPattern, now: OffsetDateTime) -> Finding {
    let (verdict, advice) = if hub.no_more_updates {
        (Verdict::Problem, "no-more-updates")
    } else if hub.known_default_password {
        // The model is known to have had such a password; whether this one still has is not.
        (Verdict::Advice, "known-default-password")
    } else {
        (Verdict::Good, "known")
    };
    Finding::measured(CHECK, verdict, advice, now).with_fact("name", &hub.name)
}

/// The model that an admin page names beyond doubt.
#[must_use]
pub fn model<'a>(
    evidence: &Evidence<AdminPage>,
    network: &Evidence<HomeNetwork>,
    hubs: &'a [HubPattern],
) -> Option<&'a HubPattern> {
    let gateway = network.observed().and_then(HomeNetwork::hub)?;
    match recognise(evidence.observed()?, Some(gateway.address), hubs) {
        Recognised::One(hub) => Some(hub),
        Recognised::Nobody | Recognised::Several => None,
    }
}

/// Whether a page names exactly this model.
pub(crate) fn is_model(name: &str, page: &AdminPage, address: IpAddr, hubs: &[HubPattern]) -> bool {
    matches!(recognise(page, Some(address), hubs), Recognised::One(hub) if hub.name == name)
}

enum Recognised<'a> {
    One(&'a HubPattern),
    Nobody,
    Several,
}

/// The pattern that matches with the longest piece of text, so that a later model of the same
/// family is not taken for the first.
fn recognise<'a>(
    page: &AdminPage,
    address: Option<IpAddr>,
    hubs: &'a [HubPattern],
) -> Recognised<'a> {
    let said = Said {
        title: lowercase(page.title.as_deref()),
        server: lowercase(page.server.as_deref()),
        realm: lowercase(page.realm.as_deref()),
    };
    let mut best: Option<((usize, bool), &HubPattern)> = None;
    let mut tied = false;
    for hub in hubs {
        let length = said.longest_match(hub);
        if length == 0 {
            continue;
        }
        let at_home = address.is_some_and(|address| hub.gateway.contains(&address));
        let rank = (length, at_home);
        match best {
            Some((held, _)) if held > rank => {}
            Some((held, other)) if held == rank => tied |= other.name != hub.name,
            _ => {
                best = Some((rank, hub));
                tied = false;
            }
        }
    }
    match best {
        Some(_) if tied => Recognised::Several,
        Some((_, hub)) => Recognised::One(hub),
        None => Recognised::Nobody,
    }
}

struct Said {
    title: String,
    server: String,
    realm: String,
}

impl Said {
    fn longest_match(&self, hub: &HubPattern) -> usize {
        let fields = [
            (&self.title, &hub.title),
            (&self.server, &hub.server),
            (&self.realm, &hub.realm),
        ];
        fields
            .into_iter()
            .flat_map(|(text, pieces)| pieces.iter().map(move |piece| (text, piece.to_lowercase())))
            .filter(|(text, piece)| !piece.trim().is_empty() && text.contains(piece.as_str()))
            .map(|(_, piece)| piece.chars().count())
            .max()
            .unwrap_or(0)
    }
}

fn lowercase(text: Option<&str>) -> String {
    text.unwrap_or_default().to_lowercase()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn hubs() -> Vec<HubPattern> {
        let hub = |name: &str, title: &str, old: bool, default: bool, gateway: &str| HubPattern {
            name: name.into(),
            provider: "Example".into(),
            title: vec![title.into()],
            gateway: vec![gateway.parse().unwrap()],
            known_default_password: default,
            no_more_updates: old,
            ..HubPattern::default()
        };
        vec![
            hub("Super Hub", "Super Hub", true, true, "192.168.0.1"),
            hub("Super Hub 3", "Super Hub 3", false, false, "192.168.0.1"),
            hub("Plain Hub", "Plain", false, true, "192.168.1.1"),
            hub("Same A", "Same", false, false, "192.168.0.1"),
            hub("Same B", "Same", false, false, "192.168.1.1"),
            hub("Twin A", "Twin", false, false, "10.0.0.1"),
            hub("Twin B", "Twin", false, false, "10.0.0.1"),
            HubPattern {
                name: "Nothing".into(),
                title: vec![String::new()],
                ..Default::default()
            },
        ]
    }

    fn home() -> Evidence<HomeNetwork> {
        let gateway = Gateway::new("192.168.1.1".parse().unwrap(), 2);
        Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(gateway),
        })
    }

    fn titled(title: Option<&str>) -> Evidence<AdminPage> {
        Evidence::Observed(AdminPage {
            plain: PlainAnswer::Page,
            encrypted: EncryptedAnswer::Refused,
            title: title.map(Into::into),
            server: None,
            realm: None,
        })
    }

    #[test]
    fn a_hub_is_named_only_when_its_page_names_it() {
        let unknown = Verdict::CannotTell(Why::NotUnderstood);
        let cases = [
            (
                Some("SUPER HUB - login"),
                Verdict::Problem,
                "no-more-updates",
                Some("Super Hub"),
            ),
            (
                Some("Super Hub 3"),
                Verdict::Good,
                "known",
                Some("Super Hub 3"),
            ),
            (
                Some("my plain page"),
                Verdict::Advice,
                "known-default-password",
                Some("Plain Hub"),
            ),
            (Some("Same"), Verdict::Good, "known", Some("Same B")),
            (
                Some("Twin"),
                Verdict::CannotTell(Why::Conflicting),
                "conflicting",
                None,
            ),
            (Some("Something else"), unknown, "unknown-model", None),
            (Some(""), unknown, "unknown-model", None),
            (None, unknown, "unknown-model", None),
        ];
        for (title, verdict, words, name) in cases {
            let finding = assess(&titled(title), &home(), &hubs(), NOW);
            assert_eq!(
                (
                    finding.verdict,
                    finding.advice,
                    finding.facts.get("name").map(String::as_str)
                ),
                (verdict, words, name),
                "{title:?}: the learner is given advice for another hub"
            );
            assert!(advice::of(CHECK).contains(&words), "no words for {words}");
        }
    }

    #[test]
    fn a_hub_that_did_not_answer_is_not_judged() {
        let answer = |plain, encrypted| {
            let page = AdminPage {
                plain,
                encrypted,
                title: None,
                server: None,
                realm: None,
            };
            assess(&Evidence::Observed(page), &home(), &hubs(), NOW)
        };
        let cases = [
            (
                PlainAnswer::NoAnswer,
                EncryptedAnswer::NoAnswer,
                "timed-out",
            ),
            (
                PlainAnswer::SentElsewhere,
                EncryptedAnswer::Refused,
                "public-wifi",
            ),
            (
                PlainAnswer::Refused,
                EncryptedAnswer::Offered,
                "unknown-model",
            ),
        ];
        for (plain, encrypted, words) in cases {
            let finding = answer(plain, encrypted);
            assert_eq!(finding.advice, words, "{plain:?}");
            assert!(
                matches!(finding.verdict, Verdict::CannotTell(_)),
                "{plain:?} was judged"
            );
        }
    }
}
