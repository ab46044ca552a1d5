use super::*;

pub(super) fn rows() -> Vec<Row> {
    let unknown = Verdict::CannotTell(Why::NotSupported);
    vec![
        row(SystemSupport, "macOS 12", mac("12.7.6"), PROBLEM, "ended"),
        row(SystemSupport, "macOS 13", mac("13.7.1"), PROBLEM, "ended"),
        row(
            SystemSupport,
            "macOS 14",
            mac("14.7.1"),
            ADVICE,
            "ends-soon",
        ),
        row(SystemSupport, "macOS 15", mac("15.1"), GOOD, "supported"),
        row(SystemSupport, "macOS 26", mac("26.0.1"), GOOD, "supported"),
        row(
            SystemSupport,
            "macOS of tomorrow",
            mac("28.0"),
            unknown,
            "unknown-version",
        ),
        row(
            SystemSupport,
            "macOS 10.15",
            mac("10.15.7"),
            unknown,
            "unknown-version",
        ),
        unsure(
            SystemSupport,
            "a version that is none",
            mac("Tahoe"),
            Why::NotUnderstood,
        ),
    ]
}
