use super::*;

pub(super) fn rows() -> Vec<Row> {
    let file = |state: &str| {
        let key = "<key>globalstate</key>\n\t<integer>";
        mac("14.7.1")
            .with_file(
                ALF,
                ALF_LIST.replace(&format!("{key}1"), &format!("{key}{state}")),
            )
            // The other source would say the opposite; it is not asked on this version.
            .with_printed(PROFILER, 0, REPORT, "")
    };
    let report = |version, state: &str| {
        mac(version).with_printed(PROFILER, 0, &REPORT.replace("limit_connections", state), "")
    };
    // What is left of the old file after an upgrade from macOS 14 says "on".
    let left_over = report("15.1", "allow_all").with_file(ALF, ALF_LIST);
    vec![
        row(Firewall, "macOS 12", mac("12.7.6"), GOOD, "on"),
        row(Firewall, "macOS 13", mac("13.7.1"), GOOD, "on"),
        row(Firewall, "macOS 14", mac("14.7.1"), GOOD, "on"),
        row(Firewall, "macOS 14, block all", file("2"), GOOD, "on"),
        row(Firewall, "macOS 14, off", file("0"), PROBLEM, "off"),
        unsure(
            Firewall,
            "macOS 14, a state nobody documented",
            file("3"),
            Why::NotUnderstood,
        ),
        row(Firewall, "macOS 15", mac("15.1"), GOOD, "on"),
        row(Firewall, "macOS 26", mac("26.0.1"), GOOD, "on"),
        row(
            Firewall,
            "macOS 26, block all",
            report("26.0.1", "block_all"),
            GOOD,
            "on",
        ),
        row(
            Firewall,
            "macOS 15, off",
            report("15.1", "allow_all"),
            PROBLEM,
            "off",
        ),
        row(
            Firewall,
            "macOS 15 with the old file",
            left_over,
            PROBLEM,
            "off",
        ),
        unsure(
            Firewall,
            "macOS 15, a state nobody documented",
            report("15.1", "off_for_now"),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a report that is no JSON",
            mac("15.1").with_printed(PROFILER, 0, "Firewall:\n\n    Firewall Settings:\n", ""),
            Why::NotUnderstood,
        ),
        unsure(
            Firewall,
            "a version that is none",
            mac("Tahoe"),
            Why::NotUnderstood,
        ),
    ]
}
