use time::macros::{date, datetime};

use super::*;

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

fn release(version: &str, support: Support) -> SystemRelease {
    SystemRelease {
        family: "linuxmint".into(),
        version: version.into(),
        build: None,
        name: format!("Linux Mint {version}"),
        support,
        extended_until: None,
        sure: true,
    }
}

fn mint(version: &str) -> SystemSupport {
    SystemSupport {
        family: "linuxmint".into(),
        version: version.into(),
        build: None,
        name: "Mint".into(),
        extended: Evidence::NotApplicable,
        own_date: None,
    }
}

#[test]
fn the_last_day_counts_and_the_next_one_does_not() {
    let cases = [
        (date!(2026 - 11 - 22), Verdict::Problem, "ended"),
        (date!(2026 - 11 - 23), Verdict::Advice, "ends-soon"),
        (date!(2027 - 05 - 21), Verdict::Advice, "ends-soon"),
        (date!(2027 - 05 - 22), Verdict::Good, "supported"),
    ];
    for (last, verdict, advice) in cases {
        let releases = [release("21", Support::Until(last))];
        let finding = assess(&Evidence::Observed(mint("21.3")), &releases, NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, advice),
            "{last}: the learner hears of the end too late, or too early"
        );
        assert_eq!(finding.facts["name"], "Linux Mint 21");
        assert_eq!(finding.facts["date"], in_words(last));
    }
}

#[test]
fn where_a_maker_names_no_day_none_is_made_up() {
    let cases = [
        (Support::Now, Verdict::Good, "supported"),
        (Support::EndsSoon, Verdict::Advice, "ends-soon"),
        (Support::Ended, Verdict::Problem, "ended"),
    ];
    for (support, verdict, advice) in cases {
        let finding = assess(
            &Evidence::Observed(mint("21")),
            &[release("21", support)],
            NOW,
        );
        assert_eq!((finding.verdict, finding.advice), (verdict, advice));
        assert_eq!(finding.facts.get("date"), None, "a day was made up");
    }
}

#[test]
fn a_version_that_nobody_looked_up_is_never_judged() {
    let ended = release("21", Support::Ended);
    let unsure = SystemRelease {
        sure: false,
        ..ended.clone()
    };
    let of_windows = SystemRelease {
        build: Some(19045),
        ..ended.clone()
    };
    let cases: [(&str, &[SystemRelease]); 5] = [
        ("21", &[]),
        ("21", &[unsure]),
        ("21", &[of_windows]),
        ("2", std::slice::from_ref(&ended)),
        ("210.1", std::slice::from_ref(&ended)),
    ];
    for (version, releases) in cases {
        let finding = assess(&Evidence::Observed(mint(version)), releases, NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (Verdict::CannotTell(Why::NotSupported), "unknown-version"),
            "{version}: judged by the dates of another system"
        );
    }
}

#[test]
fn the_build_decides_on_windows() {
    let windows = |build| SystemSupport {
        family: "windows".into(),
        version: "22H2".into(),
        build,
        ..mint("")
    };
    let release = SystemRelease {
        family: "windows".into(),
        version: "22H2".into(),
        build: Some(19045),
        ..release("", Support::Ended)
    };
    let advice = |build| {
        assess(
            &Evidence::Observed(windows(build)),
            std::slice::from_ref(&release),
            NOW,
        )
        .advice
    };
    assert_eq!(advice(Some(19045)), "ended");
    assert_eq!(
        advice(Some(22621)),
        "unknown-version",
        "Windows 11 22H2 was taken for Windows 10 22H2"
    );
    assert_eq!(advice(None), "unknown-version");
}

#[test]
fn longer_updates_count_only_for_those_who_have_signed_up() {
    let ended = date!(2025 - 10 - 14);
    let extended = date!(2027 - 10 - 12);
    let signed = Evidence::Observed(true);
    let not_signed = Evidence::Observed(false);
    let unseen = Evidence::Unavailable(Why::NeedsPermission);
    let cases = [
        (ended, extended, signed, Verdict::Good, "supported"),
        (ended, extended, not_signed, Verdict::Problem, "ended"),
        (
            ended,
            extended,
            Evidence::NotApplicable,
            Verdict::Problem,
            "ended",
        ),
        (ended, extended, unseen, Verdict::Advice, "ended"),
        (
            ended,
            date!(2026 - 11 - 22),
            signed,
            Verdict::Problem,
            "ended",
        ),
        (
            date!(2027 - 01 - 01),
            extended,
            unseen,
            Verdict::Advice,
            "ends-soon",
        ),
        (
            date!(2027 - 01 - 01),
            extended,
            signed,
            Verdict::Good,
            "supported",
        ),
    ];
    for (last, until, seen, verdict, advice) in cases {
        let system = SystemSupport {
            extended: seen,
            ..mint("21")
        };
        let release = SystemRelease {
            extended_until: Some(until),
            ..release("21", Support::Until(last))
        };
        let finding = assess(&Evidence::Observed(system), &[release], NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (verdict, advice),
            "{last}, longer until {until}, {seen:?}"
        );
    }
}

#[test]
fn what_the_system_says_of_itself_comes_first() {
    let system = SystemSupport {
        own_date: Some(date!(2027 - 12 - 01)),
        ..mint("21")
    };
    let finding = assess(
        &Evidence::Observed(system),
        &[release("21", Support::Ended)],
        NOW,
    );
    assert_eq!(finding.advice, "supported");
    for why in Why::ALL {
        let finding = assess(&Evidence::Unavailable(why), &[], NOW);
        assert_eq!(finding.verdict, Verdict::CannotTell(why));
    }
}
