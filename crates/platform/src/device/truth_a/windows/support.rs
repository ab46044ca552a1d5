use super::*;

pub(super) fn rows() -> Vec<Row> {
    let esu = |value| windows_10().with_registry(ESU, "ESUEligibility", number(value));
    let enterprise = version(windows_11(), "19045", "22H2", "Enterprise");
    let insider = version(windows_11(), "27999", "26H2", "Core");
    let odd = version(windows_11(), "twenty", "25H2", "Core");
    let ends_soon = version(windows_11(), "26100", "24H2", "Professional");
    let unknown = |what, machine| {
        let why = checkup::Verdict::CannotTell(Why::NotSupported);
        row(SystemSupport, what, machine, why, "unknown-version")
    };
    vec![
        row(
            SystemSupport,
            "Windows 11 25H2",
            windows_11(),
            GOOD,
            "supported",
        ),
        row(
            SystemSupport,
            "Windows 11 24H2",
            ends_soon,
            ADVICE,
            "ends-soon",
        ),
        row(
            SystemSupport,
            "Windows 10 22H2",
            windows_10(),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Windows 10, could sign up",
            esu(2),
            PROBLEM,
            "ended",
        ),
        row(
            SystemSupport,
            "Windows 10, perhaps signed up",
            esu(3),
            ADVICE,
            "ended",
        ),
        unknown("Windows 10 Enterprise", enterprise),
        unknown("a build of tomorrow", insider),
        unknown("Windows Server 2022", server()),
        unsure(
            SystemSupport,
            "a build that is no number",
            odd,
            Why::NotUnderstood,
        ),
    ]
}
