use super::*;

pub(super) fn rows() -> Vec<Row> {
    let with = |key: &str| {
        let on = format!("<key>{key}</key>\n\t<true/>");
        assert!(UPDATE_LIST.contains(&on));
        mac("14.7.1").with_file(
            UPDATE,
            UPDATE_LIST.replace(&on, &on.replace("true", "false")),
        )
    };
    let dated = |date: &str| {
        let list = UPDATE_LIST
            .replace("2026-11-21", date)
            .replace("2026-11-20", date);
        mac("14.7.1").with_file(UPDATE, list)
    };
    let number = UPDATE_LIST.replace(
        "<key>AutomaticDownload</key>\n\t<true/>",
        "<key>AutomaticDownload</key>\n\t<integer>0</integer>",
    );
    let odd = UPDATE_LIST.replace(
        "<key>AutomaticDownload</key>\n\t<true/>",
        "<key>AutomaticDownload</key>\n\t<string>sometimes</string>",
    );
    let empty = "<plist version=\"1.0\"><dict/></plist>";
    let managed = |on: &str| {
        format!(
            "<plist version=\"1.0\"><dict><key>AutomaticCheckEnabled</key><{on}/></dict></plist>"
        )
    };
    vec![
        row(Updates, "macOS 14", mac("14.7.1"), GOOD, "automatic"),
        row(Updates, "macOS 26", mac("26.0.1"), GOOD, "automatic"),
        row(
            Updates,
            "nothing was ever touched",
            mac("26.0.1").with_file(UPDATE, empty),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "does not look",
            with("AutomaticCheckEnabled"),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "does not fetch",
            with("AutomaticDownload"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "does not install",
            with("AutomaticallyInstallMacOSUpdates"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "no quick repairs",
            with("CriticalUpdateInstall"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "no lists of bad programs",
            with("ConfigDataInstall"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a 0",
            mac("14.7.1").with_file(UPDATE, number),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "switched off by a school",
            mac("14.7.1").with_file(MANAGED, managed("false")),
            PROBLEM,
            "off",
        ),
        row(
            Updates,
            "switched on by a school",
            with("AutomaticCheckEnabled").with_file(MANAGED, managed("true")),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "two months",
            dated("2026-09-23"),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            dated("2026-05-23"),
            PROBLEM,
            "overdue",
        ),
        unsure(
            Updates,
            "looked next year",
            dated("2027-05-23"),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "a switch that is neither",
            mac("14.7.1").with_file(UPDATE, odd),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "no settings at all",
            mac("14.7.1").without(&format!("file {UPDATE}"), Missing::NotThere),
            Why::NotSupported,
        ),
    ]
}
