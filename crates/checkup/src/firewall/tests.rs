use time::macros::datetime;

use super::*;

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);
const ON: Evidence<bool> = Evidence::Observed(true);
const OFF: Evidence<bool> = Evidence::Observed(false);
const HIDDEN: Evidence<bool> = Evidence::Unavailable(Why::NeedsPermission);

fn windows(
    health: Evidence<SecurityHealth>,
    service: Evidence<bool>,
    [domain, private, public]: [Evidence<bool>; 3],
) -> Evidence<Firewall> {
    Evidence::Observed(Firewall::Windows(WindowsFirewall {
        health,
        service,
        profiles: [
            (Profile::Domain, domain),
            (Profile::Private, private),
            (Profile::Public, public),
        ],
        in_use: Evidence::Observed(vec![Profile::Private]),
    }))
}

#[test]
fn windows_is_judged_only_where_its_answers_agree() {
    use SecurityHealth::{Good, NotMonitored, Poor, Snoozed};
    let good = Evidence::Observed(Good);
    let poor = Evidence::Observed(Poor);
    let away = Evidence::Observed(NotMonitored);
    let blind = Evidence::Unavailable(Why::NotSupported);
    let unsure = |why| (Verdict::CannotTell(why), why.id());
    let on = (Verdict::Good, "on");
    let cases = [
        (good, ON, [ON, ON, ON], on),
        // Another product does the work.
        (good, ON, [ON, OFF, OFF], on),
        (good, ON, [HIDDEN, HIDDEN, HIDDEN], on),
        (good, OFF, [ON, ON, ON], unsure(Why::Conflicting)),
        (good, HIDDEN, [ON, ON, ON], unsure(Why::NeedsPermission)),
        (good, HIDDEN, [ON, OFF, ON], unsure(Why::NeedsPermission)),
        (away, ON, [ON, ON, ON], on),
        (away, ON, [ON, OFF, ON], unsure(Why::Conflicting)),
        (away, ON, [ON, HIDDEN, ON], unsure(Why::NeedsPermission)),
        (away, OFF, [ON, ON, ON], unsure(Why::Conflicting)),
        (poor, ON, [OFF, OFF, OFF], (Verdict::Problem, "off")),
        (poor, OFF, [ON, ON, ON], (Verdict::Problem, "off")),
        (poor, ON, [ON, ON, OFF], (Verdict::Problem, "partly-off")),
        (
            poor,
            ON,
            [HIDDEN, ON, OFF],
            (Verdict::Problem, "partly-off"),
        ),
        (poor, ON, [ON, ON, ON], unsure(Why::Conflicting)),
        (poor, HIDDEN, [ON, ON, ON], unsure(Why::NeedsPermission)),
        (poor, ON, [ON, ON, HIDDEN], unsure(Why::NeedsPermission)),
        (
            Evidence::Observed(Snoozed),
            ON,
            [OFF, OFF, OFF],
            (Verdict::Problem, "off"),
        ),
        // A Windows server has no Security Center.
        (blind, ON, [ON, ON, ON], unsure(Why::NotSupported)),
        (blind, ON, [OFF, OFF, OFF], unsure(Why::NotSupported)),
    ];
    for (health, service, profiles, expected) in cases {
        let finding = assess(&windows(health, service, profiles), NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            expected,
            "{health:?}, service {service:?}, {profiles:?}: a learner trusts, or fears, the wrong thing"
        );
    }
    let partly = assess(&windows(poor, ON, [ON, OFF, OFF]), NOW);
    assert_eq!(partly.facts["name"], "private and public");
    assert!(partly.saw.contains(&Seen::new("network-in-use", "private")));
    let other = assess(&windows(good, ON, [OFF, OFF, OFF]), NOW);
    assert_eq!(other.facts["name"], "Another firewall program");
}

#[test]
fn the_one_switch_of_a_mac_is_told_as_it_is() {
    let cases = [
        (MacosFirewall::On, Verdict::Good, "on"),
        (MacosFirewall::BlocksAll, Verdict::Good, "on"),
        (MacosFirewall::Off, Verdict::Problem, "off"),
    ];
    for (state, verdict, advice) in cases {
        let finding = assess(&Evidence::Observed(Firewall::Macos(state)), NOW);
        assert_eq!((finding.verdict, finding.advice), (verdict, advice));
    }
}

#[test]
fn on_linux_nothing_is_called_a_danger_that_only_an_administrator_can_see() {
    let state = |name, state| LinuxFirewall { name, state };
    let on = Evidence::Observed(LinuxState::On);
    let open = Evidence::Observed(LinuxState::LetsAllIn);
    let off = Evidence::Observed(LinuxState::Off);
    let hidden = Evidence::Unavailable(Why::NeedsPermission);
    let unsure = |why: Why| (Verdict::CannotTell(why), why.id());
    let cases: [(&[LinuxFirewall], _); 8] = [
        (&[state("ufw", on)], (Verdict::Good, "on")),
        (
            &[state("ufw", off), state("firewalld", on)],
            (Verdict::Good, "on"),
        ),
        (
            &[state("nftables", hidden), state("ufw", on)],
            (Verdict::Good, "on"),
        ),
        (&[state("ufw", open)], unsure(Why::Conflicting)),
        (
            &[state("ufw", off), state("nftables", hidden)],
            unsure(Why::NeedsPermission),
        ),
        (&[state("nftables", hidden)], unsure(Why::NeedsPermission)),
        (&[state("ufw", off)], (Verdict::Advice, "off")),
        (&[], (Verdict::Advice, "none-seen-linux")),
    ];
    for (programs, expected) in cases {
        let finding = assess(&Evidence::Observed(Firewall::Linux(programs.to_vec())), NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            expected,
            "{programs:?}: more is claimed than was seen"
        );
    }
}

#[test]
fn what_could_not_be_seen_is_said_with_its_reason() {
    for why in Why::ALL {
        let finding = assess(&Evidence::Unavailable(why), NOW);
        assert_eq!(
            (finding.verdict, finding.advice),
            (Verdict::CannotTell(why), why.id())
        );
    }
    let odd = assess(&Evidence::NotApplicable, NOW);
    assert_eq!(odd.verdict, Verdict::CannotTell(Why::NotSupported));
}
