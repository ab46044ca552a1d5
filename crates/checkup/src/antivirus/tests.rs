use time::macros::datetime;

use super::*;
use crate::advice;

const NOW: OffsetDateTime = datetime!(2026-11-23 10:00 UTC);
const UP_TO_DATE: Evidence<Signatures> = Evidence::Observed(Signatures::UpToDate);
const OUT_OF_DATE: Evidence<Signatures> = Evidence::Observed(Signatures::OutOfDate);

fn product(name: &str, state: State, signatures: Evidence<Signatures>) -> Product {
    Product {
        name: name.into(),
        version: None,
        built_in: name == "Defender" || name == "XProtect",
        state: Evidence::Observed(state),
        signatures,
        licence_days_left: None,
        last_scan: None,
    }
}

fn aged(days: i64) -> Evidence<Signatures> {
    Evidence::Observed(Signatures::Dated(NOW - Duration::days(days)))
}

fn on(system: System, products: Vec<Product>) -> Finding {
    assess(&Evidence::Observed(Antivirus { system, products }), NOW)
}

#[test]
fn several_products_are_judged_by_what_protects() {
    use State::{Expired, Off, On, Snoozed, Stopped};
    use System::{Linux, Macos, Windows};
    use Verdict::{Advice, CannotTell, Good, Problem};
    let cases = [
        (Windows, vec![("Defender", On, UP_TO_DATE)], Good, "on"),
        (
            Windows,
            vec![("Defender", On, OUT_OF_DATE)],
            Problem,
            "outdated",
        ),
        (Windows, vec![("Defender", Off, UP_TO_DATE)], Problem, "off"),
        (
            Windows,
            vec![("Trial", Expired, UP_TO_DATE)],
            Problem,
            "expired",
        ),
        (
            Windows,
            vec![("Trial", Snoozed, UP_TO_DATE)],
            Problem,
            "snoozed",
        ),
        (
            Windows,
            vec![
                ("Trial", Expired, OUT_OF_DATE),
                ("Defender", On, UP_TO_DATE),
            ],
            Advice,
            "took-over",
        ),
        (
            Windows,
            vec![("Defender", On, UP_TO_DATE), ("Bought", Off, UP_TO_DATE)],
            Advice,
            "took-over",
        ),
        (
            Windows,
            vec![
                ("Trial", Expired, OUT_OF_DATE),
                ("Other", On, UP_TO_DATE),
                ("Defender", Off, UP_TO_DATE),
            ],
            Advice,
            "on",
        ),
        (
            Windows,
            vec![("Trial", Snoozed, UP_TO_DATE), ("Defender", On, UP_TO_DATE)],
            Good,
            "on",
        ),
        (
            Windows,
            vec![
                ("Trial", Expired, OUT_OF_DATE),
                ("Defender", Off, UP_TO_DATE),
            ],
            Problem,
            "expired",
        ),
        (
            Windows,
            vec![("Other", On, UP_TO_DATE), ("Defender", Off, UP_TO_DATE)],
            Good,
            "on",
        ),
        (
            Windows,
            vec![("Other", On, OUT_OF_DATE), ("Defender", On, UP_TO_DATE)],
            Good,
            "on",
        ),
        (
            Windows,
            vec![],
            CannotTell(Why::NotSupported),
            "not-supported",
        ),
        (
            Macos,
            vec![("XProtect", On, Evidence::NotApplicable)],
            Good,
            "built-in-on",
        ),
        (
            Macos,
            vec![],
            CannotTell(Why::NotSupported),
            "not-supported",
        ),
        (Linux, vec![], Advice, "none-seen-linux"),
        (Linux, vec![("ClamAV", On, aged(0))], Good, "on"),
        (Linux, vec![("ClamAV", On, aged(7))], Good, "on"),
        (Linux, vec![("ClamAV", On, aged(8))], Advice, "outdated"),
        (Linux, vec![("ClamAV", On, aged(14))], Advice, "outdated"),
        (Linux, vec![("ClamAV", On, aged(15))], Problem, "outdated"),
        (Linux, vec![("ClamAV", On, aged(-1))], Good, "on"),
        (
            Linux,
            vec![("ClamAV", On, aged(-30))],
            CannotTell(Why::Conflicting),
            "conflicting",
        ),
        (
            Linux,
            vec![("ClamAV", Stopped, aged(1))],
            Advice,
            "scanner-stopped",
        ),
    ];
    for (system, products, verdict, words) in cases {
        let label = format!("{system:?} with {products:?}");
        let products = products
            .into_iter()
            .map(|(n, s, v)| product(n, s, v))
            .collect();
        let finding = on(system, products);
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, words),
            "{label}: the learner is told something false about their protection"
        );
        assert!(advice::of(CHECK).contains(&words), "no words for {words}");
    }
}

#[test]
fn what_was_not_seen_is_never_good_and_never_a_problem() {
    for why in Why::ALL {
        let unseen_state = Product {
            state: Evidence::Unavailable(why),
            ..product("Unknown", State::On, UP_TO_DATE)
        };
        let unseen_signatures = product("Half", State::On, Evidence::Unavailable(why));
        let off = || product("Defender", State::Off, UP_TO_DATE);
        let old = || product("Old", State::On, OUT_OF_DATE);
        let cases = [
            ("nothing seen", assess(&Evidence::Unavailable(why), NOW)),
            (
                "state unseen",
                on(System::Windows, vec![unseen_state.clone()]),
            ),
            (
                "signatures unseen",
                on(System::Linux, vec![unseen_signatures.clone()]),
            ),
            (
                "off, beside an unseen one",
                on(System::Windows, vec![off(), unseen_state]),
            ),
            (
                "old, beside an unseen one",
                on(System::Windows, vec![old(), unseen_signatures]),
            ),
        ];
        for (case, finding) in cases {
            assert_eq!(
                finding.verdict,
                Verdict::CannotTell(why),
                "{case}: {}",
                why.id()
            );
            assert_eq!(
                finding.advice,
                why.id(),
                "{case}: the learner would not learn why"
            );
        }
    }
}

#[test]
fn an_expired_trial_is_named_beside_the_protection_that_works() {
    let finding = on(
        System::Windows,
        vec![
            product("Trial", State::Expired, OUT_OF_DATE),
            product("Defender", State::On, UP_TO_DATE),
        ],
    );
    assert_eq!(
        finding.facts.get("name").map(String::as_str),
        Some("Defender")
    );
    assert_eq!(
        finding.facts.get("expired").map(String::as_str),
        Some("Trial")
    );
}

#[test]
fn a_licence_that_ends_soon_is_told_while_there_is_time() {
    let left = |days, built_in, others: Vec<Product>| {
        let product = Product {
            licence_days_left: days,
            built_in,
            ..product("Bought", State::On, UP_TO_DATE)
        };
        on(System::Windows, [vec![product], others].concat())
    };
    let off = || product("Defender", State::Off, UP_TO_DATE);
    let ran_out = || product("Trial", State::Expired, OUT_OF_DATE);
    let cases = [
        (
            left(Some(30), false, vec![off()]),
            Verdict::Advice,
            "expires-soon",
        ),
        (
            left(Some(1), false, vec![]),
            Verdict::Advice,
            "expires-soon",
        ),
        (left(Some(31), false, vec![]), Verdict::Good, "on"),
        (left(Some(0), false, vec![]), Verdict::Good, "on"),
        (left(None, false, vec![]), Verdict::Good, "on"),
        (left(Some(5), true, vec![]), Verdict::Good, "on"),
        (left(Some(5), false, vec![ran_out()]), Verdict::Advice, "on"),
    ];
    for (finding, verdict, advice) in cases {
        let saw = &finding.saw;
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, advice),
            "{saw:?}: the protection would end without a word, or a word is said for nothing"
        );
    }
    let soon = left(Some(12), false, vec![]);
    assert_eq!(
        (soon.facts["name"].as_str(), soon.facts["days"].as_str()),
        ("Bought", "12")
    );
}

#[test]
fn the_evidence_shows_the_age_of_the_list_and_of_the_licence() {
    let mut clam = product("Clam\u{202e}AV", State::On, aged(9));
    clam.licence_days_left = Some(3);
    clam.last_scan = Some(LastScan::Recommended);
    clam.version = Some("1.4.6".into());
    let finding = on(System::Linux, vec![clam]);
    let saw: Vec<_> = finding
        .saw
        .iter()
        .map(|s| (s.fact, s.value.as_str()))
        .collect();
    assert_eq!(
        saw,
        [
            ("product", "ClamAV"),
            ("version", "1.4.6"),
            ("state", "on"),
            ("signatures-age-days", "9"),
            ("licence-days-left", "3"),
            ("last-scan", "recommended")
        ]
    );
    assert_eq!(finding.facts.get("days").map(String::as_str), Some("9"));
}
