use super::*;

pub(super) fn rows() -> Vec<Row> {
    let auto = |from: &str, to: &str| ubuntu().with_file(AUTO_FILE, AUTO.replace(from, to));
    let at = |moment| {
        ubuntu()
            .with_changed(STAMP, moment)
            .with_changed(LISTS, moment)
    };
    let no_program = ubuntu().without("changed /usr/bin/unattended-upgrade", Missing::NotThere);
    let debian = ubuntu()
        .with_names(FOLDER, &["20packagekit"])
        .with_file(RELEASE, DEBIAN);
    let restart = ubuntu().with_changed("/run/reboot-required", datetime!(2026-11-22 06:30 UTC));
    let timer = |state| unit(ubuntu(), "apt-daily-upgrade.timer", state);
    let overridden = ubuntu()
        .with_names(FOLDER, &["20auto-upgrades", "99mine"])
        .with_file(
            "/etc/apt/apt.conf.d/99mine",
            "APT { Periodic { Unattended-Upgrade \"0\"; }; };\n",
        );
    let yes = AUTOMATIC.replace("apply_updates = no", "apply_updates = yes");
    let odd = AUTOMATIC.replace("apply_updates = no", "apply_updates = perhaps");
    let arch = programs(linux(), &["/usr/bin/pacman"]);
    vec![
        row(Updates, "Ubuntu as it comes", ubuntu(), GOOD, "automatic"),
        row(
            Updates,
            "Debian as it comes",
            debian,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "switched off in the settings",
            auto("Unattended-Upgrade \"1\"", "Unattended-Upgrade \"0\""),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "does not look",
            auto("Lists \"1\"", "Lists \"0\""),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "a later file says no",
            overridden,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "the program was removed",
            no_program,
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "the timer is off",
            timer("inactive"),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "waits for a restart",
            restart,
            ADVICE,
            "restart-needed",
        ),
        row(
            Updates,
            "two months",
            at(datetime!(2026-09-23 0:00 UTC)),
            ADVICE,
            "overdue",
        ),
        row(
            Updates,
            "half a year",
            at(datetime!(2026-05-23 0:00 UTC)),
            PROBLEM,
            "overdue",
        ),
        row(
            Updates,
            "Fedora installs",
            fedora("dnf-automatic-install.timer", AUTOMATIC),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "Fedora by its settings",
            fedora("dnf5-automatic.timer", &yes),
            GOOD,
            "automatic",
        ),
        row(
            Updates,
            "Fedora fetches",
            fedora("dnf-automatic.timer", AUTOMATIC),
            ADVICE,
            "not-automatic",
        ),
        row(
            Updates,
            "Fedora as it comes",
            fedora("", AUTOMATIC),
            ADVICE,
            "not-automatic",
        ),
        unsure(
            Updates,
            "looked next year",
            at(datetime!(2027-05-23 0:00 UTC)),
            Why::Conflicting,
        ),
        unsure(
            Updates,
            "the timer starts",
            timer("activating"),
            Why::TimedOut,
        ),
        unsure(
            Updates,
            "a state nobody documented",
            timer("sleeping"),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "a number that is none",
            auto("Upgrade \"1\"", "Upgrade \"often\""),
            Why::NotUnderstood,
        ),
        unsure(
            Updates,
            "Fedora, neither yes nor no",
            fedora("dnf-automatic.timer", &odd),
            Why::NotUnderstood,
        ),
        unsure(Updates, "Arch", arch, Why::NotSupported),
    ]
}
