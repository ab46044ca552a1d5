use super::*;

pub(super) fn rows() -> Vec<Row> {
    let said = |code, out: &str, err: &str| ubuntu().with_printed(DEJA_DUP, code, out, err);
    let no_schema = said(1, "", "No such schema \u{201c}org.gnome.DejaDup\u{201d}\n");
    vec![
        row(Backup, "backed up on Friday", ubuntu(), GOOD, "recent"),
        row(
            Backup,
            "an older version",
            said(0, "'20261120T180000Z'\n", ""),
            GOOD,
            "recent",
        ),
        row(
            Backup,
            "in summer",
            said(0, "'2026-07-01T18:00:00Z'\n", ""),
            ADVICE,
            "old",
        ),
        row(
            Backup,
            "set up, never run",
            said(0, "''\n", ""),
            ADVICE,
            "none",
        ),
        unsure(
            Backup,
            "next year",
            said(0, "'2027-07-01T18:00:00Z'\n", ""),
            Why::Conflicting,
        ),
        unsure(
            Backup,
            "a date that is none",
            said(0, "'soon'\n", ""),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "the program is not here",
            no_schema,
            Why::NotSupported,
        ),
        unsure(
            Backup,
            "a desktop without GNOME",
            linux(),
            Why::NotSupported,
        ),
    ]
}
