//! Does the hub's settings page open without encryption?

use time::OffsetDateTime;

use crate::network::{EncryptedAnswer, PlainAnswer, finding_without_hub, saw_of};
use crate::{AdminPage, CheckId, Evidence, Finding, HomeNetwork, Seen, Verdict, Why};

const CHECK: CheckId = CheckId::RouterAdminPage;

/// Judges how the settings page is reached.
pub fn assess(
    evidence: &Evidence<AdminPage>,
    network: &Evidence<HomeNetwork>,
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
    let (verdict, advice) = judge(page.plain, page.encrypted);
    let mut saw = vec![
        Seen::new("without-encryption", plain_id(page.plain)),
        Seen::new("with-encryption", encrypted_id(page.encrypted)),
    ];
    saw.extend(saw_of(page));
    Finding::measured(CHECK, verdict, advice, now).with_saw(saw)
}

/// The finding of a check of the hub that had no hub to ask.
pub(crate) fn could_not_ask(
    check: CheckId,
    network: &Evidence<HomeNetwork>,
    now: OffsetDateTime,
) -> Option<Finding> {
    match network {
        Evidence::Observed(network) => finding_without_hub(check, network.kind, now),
        Evidence::NotApplicable => Some(Finding::could_not_tell(check, Why::NotSupported, now)),
        Evidence::Unavailable(why) => Some(Finding::could_not_tell(check, *why, now)),
    }
}

fn judge(plain: PlainAnswer, encrypted: EncryptedAnswer) -> (Verdict, &'static str) {
    use EncryptedAnswer as E;
    use PlainAnswer as P;
    let cannot = |why: Why| (Verdict::CannotTell(why), why.id());
    match (plain, encrypted) {
        (P::SentElsewhere, _) => (Verdict::CannotTell(Why::NotSupported), "public-wifi"),
        (P::Page, E::Offered) => (Verdict::Advice, "both"),
        (P::Page, _) => (Verdict::Advice, "not-encrypted"),
        (P::SentToEncrypted | P::NoPage | P::Refused, E::Offered) => (Verdict::Good, "encrypted"),
        (P::SentToEncrypted, _) => cannot(Why::Conflicting),
        (P::NoPage | P::Refused, E::Refused) => (Verdict::CannotTell(Why::NotSupported), "no-page"),
        (P::NotUnderstood, _) | (_, E::NotUnderstood) => cannot(Why::NotUnderstood),
        (P::NoAnswer, _) | (_, E::NoAnswer) => cannot(Why::TimedOut),
    }
}

const fn plain_id(answer: PlainAnswer) -> &'static str {
    match answer {
        PlainAnswer::Page => "page",
        PlainAnswer::SentToEncrypted => "sent-to-encrypted",
        PlainAnswer::SentElsewhere => "sent-elsewhere",
        PlainAnswer::NoPage => "no-page",
        PlainAnswer::Refused => "refused",
        PlainAnswer::NoAnswer => "no-answer",
        PlainAnswer::NotUnderstood => "not-understood",
    }
}

const fn encrypted_id(answer: EncryptedAnswer) -> &'static str {
    match answer {
        EncryptedAnswer::Offered => "offered",
        EncryptedAnswer::Refused => "refused",
        EncryptedAnswer::NoAnswer => "no-answer",
        EncryptedAnswer::NotUnderstood => "not-understood",
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::{Gateway, NetworkKind, advice};

    const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

    fn home() -> Evidence<HomeNetwork> {
        let gateway = Gateway::new("192.168.1.1".parse().unwrap(), 2);
        Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Home,
            gateway: Some(gateway),
        })
    }

    fn page(plain: PlainAnswer, encrypted: EncryptedAnswer) -> Evidence<AdminPage> {
        Evidence::Observed(AdminPage {
            plain,
            encrypted,
            title: None,
            server: None,
            realm: None,
        })
    }

    #[test]
    fn a_page_is_called_encrypted_only_when_that_was_seen() {
        use EncryptedAnswer as E;
        use PlainAnswer as P;
        let cannot = Verdict::CannotTell;
        let cases = [
            (P::Page, E::Refused, Verdict::Advice, "not-encrypted"),
            (P::Page, E::NoAnswer, Verdict::Advice, "not-encrypted"),
            (P::Page, E::NotUnderstood, Verdict::Advice, "not-encrypted"),
            (P::Page, E::Offered, Verdict::Advice, "both"),
            (P::SentToEncrypted, E::Offered, Verdict::Good, "encrypted"),
            (P::Refused, E::Offered, Verdict::Good, "encrypted"),
            (P::NoPage, E::Offered, Verdict::Good, "encrypted"),
            (
                P::SentToEncrypted,
                E::Refused,
                cannot(Why::Conflicting),
                "conflicting",
            ),
            (
                P::SentToEncrypted,
                E::NoAnswer,
                cannot(Why::Conflicting),
                "conflicting",
            ),
            (
                P::SentElsewhere,
                E::Offered,
                cannot(Why::NotSupported),
                "public-wifi",
            ),
            (P::Refused, E::Refused, cannot(Why::NotSupported), "no-page"),
            (P::NoPage, E::Refused, cannot(Why::NotSupported), "no-page"),
            (P::NoAnswer, E::Offered, cannot(Why::TimedOut), "timed-out"),
            (P::NoAnswer, E::NoAnswer, cannot(Why::TimedOut), "timed-out"),
            (P::Refused, E::NoAnswer, cannot(Why::TimedOut), "timed-out"),
            (
                P::NotUnderstood,
                E::Offered,
                cannot(Why::NotUnderstood),
                "not-understood",
            ),
            (
                P::Refused,
                E::NotUnderstood,
                cannot(Why::NotUnderstood),
                "not-understood",
            ),
        ];
        for (plain, encrypted, verdict, words) in cases {
            let finding = assess(&page(plain, encrypted), &home(), NOW);
            assert_eq!(
                (finding.verdict, finding.advice),
                (verdict, words),
                "{plain:?} and {encrypted:?}: the learner is told what was not seen"
            );
            assert!(advice::of(CHECK).contains(&words), "no words for {words}");
        }
    }

    #[test]
    fn away_from_home_the_network_is_the_reason_given() {
        let away = Evidence::Observed(HomeNetwork {
            kind: NetworkKind::Vpn,
            gateway: None,
        });
        let finding = assess(&Evidence::NotApplicable, &away, NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (Verdict::CannotTell(Why::NotSupported), "vpn")
        );

        for why in Why::ALL {
            let unseen = assess(&Evidence::NotApplicable, &Evidence::Unavailable(why), NOW);
            assert_eq!(
                (unseen.verdict, unseen.advice),
                (Verdict::CannotTell(why), why.id())
            );
            let silent = assess(&Evidence::Unavailable(why), &home(), NOW);
            assert_eq!(
                (silent.verdict, silent.advice),
                (Verdict::CannotTell(why), why.id())
            );
        }
    }

    #[test]
    fn hostile_titles_are_shown_as_harmless_lines() {
        let evidence = Evidence::Observed(AdminPage {
            plain: PlainAnswer::Page,
            encrypted: EncryptedAnswer::Refused,
            title: Some("\u{202e}A\0".repeat(1000)),
            server: Some("\u{7}".into()),
            realm: None,
        });
        let finding = assess(&evidence, &home(), NOW);
        for seen in &finding.saw {
            assert!(
                seen.value.chars().count() <= 200,
                "{} is too long",
                seen.fact
            );
            assert!(
                !seen.value.contains(['\u{202e}', '\0', '\u{7}']),
                "{} is not clean",
                seen.fact
            );
        }
    }
}
