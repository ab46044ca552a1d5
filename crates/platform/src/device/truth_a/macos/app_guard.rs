use super::*;

pub(super) fn rows() -> Vec<Row> {
    let said = |code, out: &str, err: &str| mac("15.1").with_printed(GATEKEEPER, code, out, err);
    vec![
        row(AppGuard, "macOS 12", mac("12.7.6"), GOOD, "on"),
        row(AppGuard, "macOS 26", mac("26.0.1"), GOOD, "on"),
        row(
            AppGuard,
            "switched off",
            said(1, "assessments disabled\n", ""),
            PROBLEM,
            "off",
        ),
        row(
            AppGuard,
            "the other pipe",
            said(1, "", "assessments disabled\n"),
            PROBLEM,
            "off",
        ),
        unsure(
            AppGuard,
            "another answer",
            said(0, "", "error: 2\n"),
            Why::NotUnderstood,
        ),
        unsure(
            AppGuard,
            "both answers",
            said(0, "assessments enabled\n", "assessments disabled\n"),
            Why::NotUnderstood,
        ),
    ]
}
