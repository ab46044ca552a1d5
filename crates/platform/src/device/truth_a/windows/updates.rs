use super::*;

pub(super) fn rows() -> Vec<Row> {
    let service =
        |name: &str| windows_11().with_registry(&format!("{SERVICES}\\{name}"), "Start", number(4));
    let paused = |until: &str| {
        windows_11()
            .with_registry(PAUSE, "PauseUpdatesExpiryTime", text(until))
            .with_registry(PAUSE, "PauseQualityUpdatesEndTime", text(until))
    };
    let level = |level| windows_11().with_number(Number::UpdateNotificationLevel, level);
    let policy = |name: &str, value| {
        let key = format!("{POLICIES}\\Windows\\WindowsUpdate\\AU");
        windows_11().with_registry(&key, name, number(value))
    };
    let last = |moment: OffsetDateTime| {
        windows_11().with_number(Number::UpdatesInstalledAt, moment.unix_timestamp())
    };
    let never = windows_11().without(
        "number UpdatesInstalledAt",
        crate::machine::Missing::NotThere,
    );
    vec![
        row(
            Updates,
            "an untouched Windows 11",
            windows_11(),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "an untouched Windows 10",
            windows_10(),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "a new computer that has had none yet",
            never,
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "a service that may not run",
            service("wuauserv"),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "the other service may not run",
            service("UsoSvc"),
            PROBLEM,
            "off",
        ),
        row(Updates, "switched off", level(1), PROBLEM, "off"),
        row(
            Updates,
            "forbidden",
            policy("NoAutoUpdate", 1),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "paused for two weeks",
            paused("2026-12-07T09:00:00Z"),
            ADVICE,
            "paused",
        ),
        row(
            Updates,
            "paused into 2027",
            paused("2027-01-05T09:00:00Z"),
            PROBLEM,
            "paused",
        ),
        row(
            Updates,
            "paused for a century",
            paused("2123-08-22T09:02:26Z"),
            PROBLEM,
            "paused",
        ),
        row(
            Updates,
            "a pause that is over",
            paused("2026-11-01T09:00:00Z"),
            GOOD,
            "automatic",
        ),
        row(Updates, "a pause taken back", paused(""), GOOD, "automatic"),
        row(
            Updates,
            "asks before it fetches",
            level(2),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "asks before it installs",
            level(3),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a rule to ask",
            policy("AUOptions", 3),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a rule to do it",
            policy("AUOptions", 4),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "the Security Center is worried",
            windows_11().with_number(UPDATES, 2),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "waits for a restart",
            windows_11().with_number(Number::UpdateRestartNeeded, 1),
            ADVICE,
            "restart-needed",
        ),
        row(
            Updates,
            "two months",
            last(datetime!(2026-09-23 0:00 UTC)),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            last(datetime!(2026-05-23 0:00 UTC)),
            PROBLEM,
            "overdue",
        ),
        unsure(
            Updates,
            "updated next year",
            last(datetime!(2027-05-23 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "the end of time",
            last(datetime!(9999-12-31 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "a pause as a number",
            paused("2027"),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a level nobody documented",
            level(8),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a rule nobody documented",
            policy("AUOptions", 1),
            Why::NotUnderstood,
        ),
        unsure(Updates, "Windows Server 2022", server(), Why::NotSupported),
    ]
}
