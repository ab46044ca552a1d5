use super::*;

pub(super) fn rows() -> Vec<Row> {
    let list = |text: &str| mac("15.1").with_file(MACHINE, text);
    let old = MACHINE_LIST.replace("2026-11-20", "2026-06-20");
    let ahead = MACHINE_LIST.replace("2026-11-20", "2027-06-20");
    let (head, rest) = MACHINE_LIST.split_once("<key>SnapshotDates</key>").unwrap();
    let (_, tail) = rest.split_once("</array>").unwrap();
    let no_copy = format!("{head}{tail}");
    let odd = MACHINE_LIST.replace("<date>2026-11-20T18:21:09Z</date>", "<string>x</string>");
    let no_disk = "<plist version=\"1.0\"><dict><key>AutoBackup</key><false/></dict></plist>";
    let no_access = mac("15.1").without(&format!("file {MACHINE}"), Missing::Denied);
    let no_file = mac("15.1").without(&format!("file {MACHINE}"), Missing::NotThere);
    vec![
        row(Backup, "backed up on Friday", mac("14.7.1"), GOOD, "recent"),
        row(Backup, "backed up in summer", list(&old), ADVICE, "old"),
        row(
            Backup,
            "a disk, and no copy yet",
            list(&no_copy),
            ADVICE,
            "none",
        ),
        row(
            Backup,
            "no disk was ever chosen",
            list(no_disk),
            ADVICE,
            "none",
        ),
        row(Backup, "no settings", no_file, ADVICE, "none"),
        unsure(
            Backup,
            "no Full Disk Access",
            no_access,
            Why::NeedsPermission,
        ),
        unsure(
            Backup,
            "a copy from next year",
            list(&ahead),
            Why::Conflicting,
        ),
        unsure(
            Backup,
            "a date that is none",
            list(&odd),
            Why::NotUnderstood,
        ),
    ]
}
