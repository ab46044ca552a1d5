use time::macros::datetime;

use super::*;

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

/// A computer with which all is well.
fn well() -> Updates {
    Updates {
        system: System::Windows,
        health: Evidence::Observed(SecurityHealth::Good),
        settings: vec![Evidence::Observed(Way::Automatic); 2],
        services: vec![Evidence::Observed(true); 2],
        paused_until: Evidence::Observed(None),
        restart_needed: Evidence::Observed(false),
        last: Evidence::Observed(Some(datetime!(2026-11-20 12:00 UTC))),
    }
}

fn judge(updates: Updates) -> (Verdict, &'static str) {
    let finding = assess(&Evidence::Observed(updates), NOW);
    (finding.verdict, finding.advice)
}

#[test]
fn updates_come_by_themselves_only_where_everything_says_so() {
    assert_eq!(judge(well()), (Verdict::Good, "automatic"));
    let hidden = Evidence::Unavailable(Why::NeedsPermission);
    let cases = [
        Updates {
            health: Evidence::Unavailable(Why::NeedsPermission),
            ..well()
        },
        Updates {
            settings: vec![
                Evidence::Observed(Way::Automatic),
                Evidence::Unavailable(Why::NeedsPermission),
            ],
            ..well()
        },
        Updates {
            services: vec![hidden, Evidence::Observed(true)],
            ..well()
        },
        Updates {
            paused_until: Evidence::Unavailable(Why::NeedsPermission),
            ..well()
        },
        Updates {
            restart_needed: hidden,
            ..well()
        },
        Updates {
            last: Evidence::Unavailable(Why::NeedsPermission),
            ..well()
        },
    ];
    for updates in cases {
        assert_eq!(
            judge(updates.clone()),
            (
                Verdict::CannotTell(Why::NeedsPermission),
                "needs-permission"
            ),
            "{updates:?} was judged half seen"
        );
    }
    let nothing = Updates {
        settings: Vec::new(),
        ..well()
    };
    assert_eq!(judge(nothing).0, Verdict::CannotTell(Why::NotSupported));
}

#[test]
fn a_good_word_from_windows_does_not_hide_a_service_that_may_not_run() {
    let updates = Updates {
        services: vec![Evidence::Observed(true), Evidence::Observed(false)],
        ..well()
    };
    assert_eq!(
        judge(updates),
        (Verdict::Problem, "off"),
        "updates never come, and the learner is told that they do"
    );
}

#[test]
fn a_pause_is_seen_whatever_year_it_ends_in() {
    let until = |moment| Updates {
        paused_until: Evidence::Observed(Some(moment)),
        ..well()
    };
    let cases = [
        (
            datetime!(2026-11-23 11:00 UTC),
            (Verdict::Good, "automatic"),
        ),
        (datetime!(2026-11-24 11:00 UTC), (Verdict::Advice, "paused")),
        (datetime!(2026-12-28 12:00 UTC), (Verdict::Advice, "paused")),
        (
            datetime!(2026-12-28 12:01 UTC),
            (Verdict::Problem, "paused"),
        ),
        (
            datetime!(2027-01-05 09:00 UTC),
            (Verdict::Problem, "paused"),
        ),
        (
            datetime!(2123-08-22 09:02:26 UTC),
            (Verdict::Problem, "paused"),
        ),
    ];
    for (moment, expected) in cases {
        assert_eq!(
            judge(until(moment)),
            expected,
            "paused until {moment}: a learner goes without updates and does not know"
        );
    }
    let finding = assess(
        &Evidence::Observed(until(datetime!(2026-12-01 09:00 UTC))),
        NOW,
    );
    assert_eq!(finding.facts["date"], "1 December 2026");
    assert_eq!(finding.facts["days"], "8");
}

#[test]
fn who_must_say_yes_first_is_told_so() {
    for way in [Way::AskBeforeInstall, Way::AskBeforeDownload, Way::Manual] {
        let updates = Updates {
            settings: vec![Evidence::Observed(Way::Automatic), Evidence::Observed(way)],
            ..well()
        };
        assert_eq!(
            judge(updates),
            (Verdict::Advice, "not-automatic"),
            "{way:?}"
        );
    }
    for (system, expected) in [
        (System::Windows, (Verdict::Problem, "off")),
        (System::Macos, (Verdict::Problem, "off")),
        // A desktop's own program may still fetch them.
        (System::Linux, (Verdict::Advice, "not-automatic")),
    ] {
        let updates = Updates {
            system,
            settings: vec![Evidence::Observed(Way::Never)],
            ..well()
        };
        assert_eq!(judge(updates), expected, "{system:?}");
    }
    for health in [SecurityHealth::Poor, SecurityHealth::Snoozed] {
        let updates = Updates {
            health: Evidence::Observed(health),
            ..well()
        };
        assert_eq!(judge(updates), (Verdict::Advice, "not-automatic"));
    }
    let updates = Updates {
        health: Evidence::Observed(SecurityHealth::NotMonitored),
        ..well()
    };
    assert_eq!(judge(updates), (Verdict::Good, "automatic"));
}

#[test]
fn long_ago_is_told_in_days_and_a_wrong_clock_is_not_judged() {
    let last = |moment| Updates {
        last: Evidence::Observed(moment),
        ..well()
    };
    let cases = [
        (None, (Verdict::Good, "automatic")),
        (
            Some(datetime!(2026-10-09 12:00 UTC)),
            (Verdict::Good, "automatic"),
        ),
        (
            Some(datetime!(2026-10-08 12:00 UTC)),
            (Verdict::Advice, "overdue"),
        ),
        (
            Some(datetime!(2026-08-25 12:00 UTC)),
            (Verdict::Advice, "overdue"),
        ),
        (
            Some(datetime!(2026-08-24 12:00 UTC)),
            (Verdict::Problem, "overdue"),
        ),
        (
            Some(datetime!(2027-08-24 12:00 UTC)),
            (Verdict::CannotTell(Why::Conflicting), "conflicting"),
        ),
    ];
    for (moment, expected) in cases {
        assert_eq!(judge(last(moment)), expected, "{moment:?}");
    }
    let finding = assess(
        &Evidence::Observed(last(Some(datetime!(2026-08-24 13:00 UTC)))),
        NOW,
    );
    assert_eq!(finding.facts["days"], "90");
}

#[test]
fn a_restart_is_asked_for_last() {
    let updates = Updates {
        restart_needed: Evidence::Observed(true),
        ..well()
    };
    assert_eq!(judge(updates.clone()), (Verdict::Advice, "restart-needed"));
    let off = Updates {
        services: vec![Evidence::Observed(false)],
        ..updates
    };
    assert_eq!(judge(off), (Verdict::Problem, "off"));
}

#[test]
fn what_could_not_be_seen_is_said_with_its_reason() {
    for why in Why::ALL {
        let finding = assess(&Evidence::Unavailable(why), NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (Verdict::CannotTell(why), why.id())
        );
    }
}
