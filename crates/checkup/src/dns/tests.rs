use proptest::prelude::*;
use time::macros::datetime;

use super::*;
use crate::{Gateway, NetworkKind, advice};

const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);

fn network(kind: NetworkKind) -> Evidence<HomeNetwork> {
    let gateway = Gateway::new("192.168.1.254".parse().unwrap(), 2);
    Evidence::Observed(HomeNetwork {
        kind,
        gateway: Some(gateway),
    })
}

fn known() -> Vec<KnownServer> {
    let server = |name: &str, kept_by, range: &str| KnownServer {
        name: name.into(),
        kept_by,
        addresses: vec![range.parse().unwrap()],
    };
    vec![
        server("Quad9", KeptBy::Everybody, "9.9.9.0/24"),
        server("Example Broadband", KeptBy::Provider, "198.51.100.1"),
    ]
}

fn dns(servers: &[(&str, bool)], own: &[&str], test: Option<DnsTest>) -> Dns {
    let server = |(address, neighbour): &(&str, bool)| DnsServer {
        address: address.parse().unwrap(),
        neighbour: *neighbour,
    };
    Dns {
        servers: Evidence::Observed(servers.iter().map(server).collect()),
        own_list: Evidence::Observed(own.iter().map(ToString::to_string).collect()),
        test,
    }
}

fn tested(answers: Vec<NameAnswer>, made_up_answered: bool) -> DnsTest {
    let named = |(at, answer)| NameTest {
        name: format!("name{at}.example"),
        answer,
    };
    DnsTest {
        names: answers.into_iter().enumerate().map(named).collect(),
        made_up_answered,
    }
}

fn forged(issuer: &str) -> NameAnswer {
    NameAnswer::NotProved {
        issuer: issuer.into(),
        trusted_here: false,
    }
}

fn installed(issuer: &str) -> NameAnswer {
    NameAnswer::NotProved {
        issuer: issuer.into(),
        trusted_here: true,
    }
}

fn finding(dns: Dns) -> Finding {
    let finding = assess(
        &Evidence::Observed(dns),
        &network(NetworkKind::Home),
        &known(),
        NOW,
    );
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
    finding
}

const HUB: (&str, bool) = ("192.168.1.254", true);

#[test]
fn each_kind_of_answer_means_one_thing() {
    use NameAnswer as A;
    let cannot = Verdict::CannotTell;
    let cases: Vec<(&str, Vec<A>, bool, Verdict, &str)> = vec![
        (
            "all prove their names",
            vec![A::Proved, A::Proved],
            false,
            Verdict::Good,
            "usual",
        ),
        (
            "one is not reached",
            vec![A::Proved, A::Proved, A::NotReached],
            false,
            Verdict::Good,
            "usual",
        ),
        (
            "one has an old certificate",
            vec![A::Proved, A::OutOfDate],
            false,
            Verdict::Good,
            "usual",
        ),
        (
            "one is a stranger",
            vec![A::Proved, forged("x"), A::Proved],
            false,
            Verdict::Problem,
            "tampered",
        ),
        (
            "strangers with several signatures",
            vec![forged("x"), forged("y")],
            false,
            Verdict::Problem,
            "tampered",
        ),
        (
            "a filter here and a stranger",
            vec![installed("f"), forged("x"), A::Proved],
            false,
            Verdict::Problem,
            "tampered",
        ),
        (
            "one signature on all",
            vec![forged("x"), forged("x"), A::NotReached],
            false,
            Verdict::Advice,
            "filtered",
        ),
        (
            "a filter here, some spared",
            vec![A::Proved, installed("f")],
            false,
            Verdict::Advice,
            "filtered",
        ),
        (
            "one name leads inside",
            vec![A::Proved, A::Inside],
            false,
            Verdict::Advice,
            "filtered",
        ),
        (
            "all names lead inside",
            vec![A::Inside, A::Inside],
            true,
            Verdict::Advice,
            "filtered",
        ),
        (
            "one name is denied",
            vec![A::Proved, A::NoSuchName],
            false,
            Verdict::Advice,
            "filtered",
        ),
        (
            "made-up names are answered",
            vec![A::Proved, A::Proved],
            true,
            Verdict::Advice,
            "filtered",
        ),
        (
            "the clock is wrong",
            vec![A::OutOfDate, A::OutOfDate],
            false,
            cannot(Why::Conflicting),
            "conflicting",
        ),
        (
            "the clock is wrong, and a stranger",
            vec![A::OutOfDate, forged("x")],
            false,
            cannot(Why::Conflicting),
            "conflicting",
        ),
        (
            "nobody knows any name",
            vec![A::NoSuchName, A::NoAnswer],
            false,
            cannot(Why::Offline),
            "offline",
        ),
        (
            "nobody answers",
            vec![A::NoAnswer, A::NoAnswer],
            false,
            cannot(Why::Offline),
            "offline",
        ),
        (
            "nothing was asked",
            vec![],
            false,
            cannot(Why::Offline),
            "offline",
        ),
        (
            "nobody speaks",
            vec![A::NotReached, A::NoAnswer],
            false,
            cannot(Why::TimedOut),
            "timed-out",
        ),
        (
            "too few speak",
            vec![A::Proved, A::NotReached, A::NoAnswer],
            false,
            cannot(Why::TimedOut),
            "timed-out",
        ),
    ];
    for (what, answers, made_up, verdict, words) in cases {
        let finding = finding(dns(&[HUB], &[], Some(tested(answers, made_up))));
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, words),
            "{what}: the learner is frightened, or lulled, for nothing"
        );
    }
}

#[test]
fn the_website_that_is_not_itself_is_named() {
    let answers = vec![NameAnswer::Proved, installed("f"), forged("x")];
    let finding = finding(dns(
        &[HUB],
        &["name2.example"],
        Some(tested(answers, false)),
    ));
    assert_eq!(
        finding.advice, "tampered",
        "a false website hides behind a list"
    );
    assert_eq!(finding.facts["name"], "name2.example");
}

#[test]
fn servers_are_called_usual_only_when_somebody_knows_them() {
    let right = || Some(tested(vec![NameAnswer::Proved], false));
    let cases: Vec<(&str, bool, &str, &str, &str)> = vec![
        ("192.168.1.254", true, "hub", "usual", "not-tested"),
        ("192.168.1.9", true, "same-home", "usual", "not-tested"),
        ("10.9.9.9", false, "same-home", "usual", "not-tested"),
        ("fe80::1", false, "same-home", "usual", "not-tested"),
        ("2001:db8::1", true, "same-home", "usual", "not-tested"),
        ("127.0.0.1", false, "this-computer", "usual", "not-tested"),
        ("9.9.9.9", false, "known-public", "usual", "not-tested"),
        ("198.51.100.1", false, "provider", "usual", "not-tested"),
        (
            "198.51.100.2",
            false,
            "unknown",
            "unknown-server",
            "unknown-server",
        ),
        (
            "2001:db8::1",
            false,
            "unknown",
            "unknown-server",
            "unknown-server",
        ),
        (
            "100.64.0.1",
            false,
            "unknown",
            "unknown-server",
            "unknown-server",
        ),
    ];
    for (address, neighbour, keeper, with_test, without) in cases {
        let servers = [HUB, (address, neighbour)];
        let with = finding(dns(&servers, &[], right()));
        assert_eq!(with.advice, with_test, "{address}");
        let saw = with.saw.iter().any(|seen| seen.value == keeper);
        assert!(saw, "{address} is not shown as {keeper}: {:?}", with.saw);
        let without_test = finding(dns(&servers, &[], None));
        assert_eq!(without_test.advice, without, "{address} without the test");
        assert_ne!(without_test.verdict, Verdict::Good, "unseen is called good");
        let shown = format!("{:?}{:?}", with.saw, without_test.saw);
        assert!(!shown.contains(address), "{address} is shown to everybody");
    }
}

#[test]
fn a_list_of_its_own_is_told_before_filters() {
    let right = vec![NameAnswer::Proved];
    for test in [
        None,
        Some(tested(right, true)),
        Some(tested(vec![NameAnswer::Inside], false)),
        Some(tested(vec![NameAnswer::NoAnswer], false)),
    ] {
        let finding = finding(dns(&[("198.51.100.2", false)], &["name0.example"], test));
        assert_eq!(finding.advice, "names-on-this-computer");
    }
}

#[test]
fn what_could_not_be_seen_is_neither_good_nor_bad() {
    for why in Why::ALL {
        let unseen = assess(
            &Evidence::Unavailable(why),
            &network(NetworkKind::Home),
            &[],
            NOW,
        );
        assert_eq!(unseen.verdict, Verdict::CannotTell(why));
        let blind = Dns {
            servers: Evidence::Unavailable(why),
            own_list: Evidence::Unavailable(why),
            test: None,
        };
        assert_eq!(finding(blind).verdict, Verdict::CannotTell(why));
    }
    let absent = assess(
        &Evidence::NotApplicable,
        &network(NetworkKind::Home),
        &[],
        NOW,
    );
    assert_eq!(absent.advice, "not-supported");
    for kind in NetworkKind::ALL {
        let right = Some(tested(vec![NameAnswer::Proved], false));
        let seen = Evidence::Observed(dns(&[HUB], &[], right));
        let elsewhere = assess(&seen, &network(kind), &[], NOW);
        assert_eq!(
            elsewhere.verdict == Verdict::Good,
            kind == NetworkKind::Home,
            "{kind:?} was judged as a home"
        );
    }
}

fn any_answer() -> impl Strategy<Value = NameAnswer> {
    let not_proved = (any::<String>(), any::<bool>());
    prop_oneof![
        Just(NameAnswer::Proved),
        Just(NameAnswer::OutOfDate),
        not_proved.prop_map(|(issuer, trusted_here)| NameAnswer::NotProved {
            issuer,
            trusted_here
        }),
        Just(NameAnswer::Inside),
        Just(NameAnswer::NoSuchName),
        Just(NameAnswer::NoAnswer),
        Just(NameAnswer::NotReached),
    ]
}

proptest! {
    #[test]
    fn good_needs_proofs_and_bad_needs_a_stranger(
        answers in prop::collection::vec(any_answer(), 0..8), made_up in any::<bool>(),
    ) {
        let proved = answers.iter().filter(|answer| **answer == NameAnswer::Proved).count();
        let total = answers.len();
        let stranger = answers.iter().any(|answer| matches!(
            answer, NameAnswer::NotProved { trusted_here: false, .. }
        ));
        let finding = finding(dns(&[HUB], &[], Some(tested(answers, made_up))));
        if finding.verdict == Verdict::Good {
            prop_assert!(!stranger && !made_up && proved > 0 && proved * 2 >= total);
        }
        if finding.verdict == Verdict::Problem {
            prop_assert!(stranger);
        }
    }
}
