use super::*;

#[test]
fn addresses_that_no_website_has_are_known() {
    let inside = [
        "0.0.0.0",
        "0.1.2.3",
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.1.1",
        "100.64.0.1",
        "100.127.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fd00::1",
        "fe80::1",
        "ff02::1",
        "::ffff:192.168.1.1",
    ];
    let outside = [
        "100.63.255.255",
        "100.128.0.1",
        "172.32.0.1",
        "203.0.113.1",
        "2001:db8::1",
        "64:ff9b::1",
        "::ffff:203.0.113.1",
    ];
    for address in inside {
        assert!(
            is_inside(address.parse().unwrap()),
            "{address} is called a website"
        );
    }
    for address in outside {
        assert!(
            !is_inside(address.parse().unwrap()),
            "{address} is called a filter"
        );
    }
}

#[test]
fn made_up_names_are_owned_by_nobody() {
    let (one, other) = (made_up("com").unwrap(), made_up("com").unwrap());
    assert_ne!(one, other, "a name that is asked for twice can be made");
    assert!(one.len() > 25 && one.ends_with(".com."), "{one}");
}

#[test]
fn both_kinds_of_address_are_given_a_chance() {
    let all = ["2001:db8::1", "2001:db8::2", "2001:db8::3", "203.0.113.1"]
        .map(|address| address.parse().unwrap());
    let chosen = some_of_each_kind(&all);
    assert_eq!(chosen, [all[3], all[0], all[1]]);
}

/// An internet in which nobody ever says anything.
struct Silence;

impl Internet for Silence {
    fn addresses(&self, _name: &str) -> Result<Vec<IpAddr>, Unresolved> {
        thread::sleep(WHOLE * 2);
        Err(Unresolved::NoAnswer)
    }

    fn connect(&self, _address: IpAddr, _limit: Duration) -> io::Result<TcpStream> {
        Err(io::ErrorKind::TimedOut.into())
    }
}

#[test]
fn a_test_that_hangs_is_given_up_and_a_test_that_is_stopped_ends_at_once() {
    let question = DnsQuestion {
        names: vec!["www.gov.uk".into(), "bank.example".into()],
        agreed: true,
        made_up_ending: "com".into(),
    };
    let start = Instant::now();
    let test = make(&question, Silence, Trust::usual(), &Stop::new()).unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(12),
        "{:?}",
        start.elapsed()
    );
    let unheard = |test: &NameTest| test.answer == NameAnswer::NoAnswer;
    assert!(
        test.names.len() == 2 && test.names.iter().all(unheard),
        "{test:?}"
    );

    let stop = Stop::new();
    let asking = stop.clone();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        asking.ask();
    });
    let start = Instant::now();
    assert_eq!(make(&question, Silence, Trust::usual(), &stop), None);
    assert!(
        start.elapsed() < Duration::from_secs(1),
        "the learner waits for nothing"
    );
}
