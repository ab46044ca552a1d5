use super::*;

pub(super) fn rows() -> Vec<Row> {
    let chosen =
        |value: &str| windows_11().with_registry(EXPLORER, "SmartScreenEnabled", text(value));
    let key = format!("{POLICIES}\\Windows\\System");
    let ordered =
        |machine: Captured, value| machine.with_registry(&key, "EnableSmartScreen", number(value));
    let level = |value: &str| {
        ordered(windows_11(), 1).with_registry(&key, "ShellSmartScreenLevel", text(value))
    };
    let taken_away = windows_11().without(
        "changed C:\\Windows\\System32\\smartscreen.exe",
        crate::machine::Missing::NotThere,
    );
    vec![
        row(
            AppGuard,
            "an untouched Windows 11",
            windows_11(),
            GOOD,
            "on",
        ),
        row(
            AppGuard,
            "an untouched Windows 10",
            windows_10(),
            GOOD,
            "on",
        ),
        row(AppGuard, "warns", chosen("Warn"), GOOD, "on"),
        row(AppGuard, "blocks", chosen("Block"), GOOD, "on"),
        row(AppGuard, "switched off", chosen("Off"), PROBLEM, "off"),
        row(
            AppGuard,
            "switched off in small letters",
            chosen("off"),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "a rule against it",
            ordered(chosen("Warn"), 0),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "a rule for it",
            ordered(chosen("Off"), 1),
            GOOD,
            "on",
        ),
        row(AppGuard, "a rule to block", level("Block"), GOOD, "on"),
        row(AppGuard, "a rule to warn", level("Warn"), GOOD, "on"),
        unsure(
            AppGuard,
            "a rule nobody documented",
            level("Maybe"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "a word nobody documented",
            chosen("Sometimes"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "taken away by a tuning program",
            taken_away,
            Why::NotSupported,
        ),
        unsure(AppGuard, "Windows Server 2022", server(), Why::NotSupported),
    ]
}
