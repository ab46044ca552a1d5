use super::*;

pub(super) fn rows() -> Vec<Row> {
    let ubuntu_of = |version: &str| ubuntu().with_file(RELEASE, UBUNTU.replace("24.04", version));
    let pro = |attached: &str| {
        ubuntu_of("20.04").with_file(
            PRO_FILE,
            PRO.replace("\"attached\": true", &format!("\"attached\": {attached}")),
        )
    };
    let debian =
        |version: &str| linux().with_file(RELEASE, DEBIAN.replace("VERSION_ID=\"12\"", version));
    let moved = linux().with_file("/usr/lib/os-release", DEBIAN);
    let fedora_until = |day: &str| linux().with_file(RELEASE, FEDORA.replace("2027-05-19", day));
    let arch = linux().with_file(RELEASE, "NAME=\"Arch Linux\"\nID=arch\nBUILD_ID=rolling\n");
    let unknown = |what, machine| {
        let why = Verdict::CannotTell(Why::NotSupported);
        row(SystemSupport, what, machine, why, "unknown-version")
    };
    vec![
        row(
            SystemSupport,
            "Debian 12",
            debian("VERSION_ID=\"12\""),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Debian 12, the other file",
            moved,
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Debian 10",
            debian("VERSION_ID='10'"),
            PROBLEM,
            "ended",
        ),
        row(SystemSupport, "Ubuntu 24.04", ubuntu(), GOOD, "supported"),
        row(
            SystemSupport,
            "Ubuntu 22.04",
            ubuntu_of("22.04"),
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04",
            ubuntu_of("20.04"),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04 with Pro",
            pro("true"),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04, Pro ended",
            pro("false"),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Ubuntu 20.04, unclear",
            pro("\"yes\""),
            ADVICE,
            "ended",
        ),
        row(
            SystemSupport,
            "Fedora 44",
            fedora_until("2027-05-25"),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Fedora, soon over",
            fedora_until("2027-05-19"),
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Fedora, over",
            fedora_until("2026-05-19"),
            PROBLEM,
            "ended",
        ),
        unknown("Debian testing", debian("")),
        unknown("Arch", arch),
        unsure(
            SystemSupport,
            "a day that is none",
            fedora_until("next year"),
            Why::NotUnderstood,
        ),
    ]
}
