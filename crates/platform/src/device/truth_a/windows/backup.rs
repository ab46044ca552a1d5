use super::*;

pub(super) fn rows() -> Vec<Row> {
    let at = |value| windows_11().with_registry(HISTORY, "ProtectedUpToTime", value);
    let never = || {
        windows_11().without(
            &format!("registry {HISTORY} ProtectedUpToTime"),
            crate::machine::Missing::NotThere,
        )
    };
    // Desktop, documents and pictures.
    let onedrive = never().with_registry(ONEDRIVE, "KfmFoldersProtectedNow", number(3584));
    let onedrive_off = never().with_registry(ONEDRIVE, "KfmFoldersProtectedNow", number(0));
    vec![
        row(Backup, "backed up on Friday", windows_11(), GOOD, "recent"),
        row(
            Backup,
            "backed up in summer",
            at(ticks(datetime!(2026-07-01 0:00 UTC))),
            ADVICE,
            "old",
        ),
        row(Backup, "never", never(), ADVICE, "none"),
        row(
            Backup,
            "OneDrive keeps no folder",
            onedrive_off,
            ADVICE,
            "none",
        ),
        unsure(
            Backup,
            "OneDrive keeps the folders",
            onedrive,
            Why::NotSupported,
        ),
        unsure(
            Backup,
            "between two runs",
            at(number(0)),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "a moment as text",
            at(text("yesterday")),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "the end of time",
            at(number(u64::MAX)),
            Why::NotUnderstood,
        ),
        unsure(
            Backup,
            "next year",
            at(ticks(datetime!(2027-07-01 0:00 UTC))),
            Why::Conflicting,
        ),
    ]
}
