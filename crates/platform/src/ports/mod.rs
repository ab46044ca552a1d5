//! Which doors does the hub open to this side?
//!
//! The rules: only the hub of a home network, looked up again before every knock; few doors, a
//! pause between two knocks, two at a time; and not one byte is written. What a door says by
//! itself is read for half a second.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use checkup::network::is_home_address;
use checkup::router_ports::{self, OpenPort};
use checkup::{Evidence, Gateway, OpenPorts, Stop, Why};

use crate::knock::{self, Patience, Trouble};

const PAUSE: Duration = Duration::from_millis(250);
const AT_ONCE: usize = 2;
/// Long enough for a lost packet to be sent a second time.
const CONNECT: Duration = Duration::from_millis(1500);
const BANNER: Duration = Duration::from_millis(500);
const LONGEST_BANNER: usize = 200;
/// The doors at which a server speaks first.
const SPEAK_FIRST: [u16; 3] = [21, 22, 23];
const LONGEST_VISIT: Duration = Duration::from_secs(10);

/// Asks. `still_there` is called before every knock and says whether the hub is still this
/// computer's way out.
pub fn ask(
    hub: &Gateway,
    stop: &Stop,
    still_there: impl Fn() -> bool + Sync,
) -> Evidence<OpenPorts> {
    if !is_home_address(hub.address) {
        return Evidence::Unavailable(Why::NotSupported);
    }
    match Round::new(hub, stop, &still_there).make(router_ports::ports()) {
        Ok(ports) if ports.open.is_empty() && ports.closed.is_empty() => {
            Evidence::Unavailable(Why::TimedOut)
        }
        Ok(ports) => Evidence::Observed(ports),
        Err(why) => Evidence::Unavailable(why),
    }
}

/// One round from door to door.
struct Round<'a> {
    hub: &'a Gateway,
    stop: &'a Stop,
    still_there: &'a (dyn Fn() -> bool + Sync),
    until: Instant,
}

/// What two knockers share.
struct Shared<I> {
    ports: I,
    next_knock: Instant,
    seen: OpenPorts,
    ended: Option<Why>,
}

impl<'a> Round<'a> {
    fn new(hub: &'a Gateway, stop: &'a Stop, still_there: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self {
            hub,
            stop,
            still_there,
            until: Instant::now() + LONGEST_VISIT,
        }
    }

    fn make(&self, ports: impl Iterator<Item = u16> + Send) -> Result<OpenPorts, Why> {
        let shared = Mutex::new(Shared {
            ports,
            next_knock: Instant::now(),
            seen: OpenPorts::default(),
            ended: None,
        });
        thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| while self.next(&shared) {});
            }
        });
        let shared = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
        match shared.ended {
            Some(why) => Err(why),
            None => Ok(in_order(shared.seen)),
        }
    }

    /// Knocks at the next door; whether there may be another one.
    fn next<I: Iterator<Item = u16>>(&self, shared: &Mutex<Shared<I>>) -> bool {
        let Some((port, wait)) = take(&mut lock(shared)) else {
            return false;
        };
        thread::sleep(wait);
        let answer = self.knock(port);
        let mut shared = lock(shared);
        match answer {
            Ok(banner) => shared.seen.open.push(OpenPort { port, banner }),
            Err(Trouble::Refused) => shared.seen.closed.push(port),
            Err(Trouble::NoAnswer | Trouble::Broken) => shared.seen.silent.push(port),
            Err(Trouble::Stop(why)) => shared.ended = Some(why),
        }
        shared.ended.is_none()
    }

    fn knock(&self, port: u16) -> Result<Option<String>, Trouble> {
        if self.stop.asked() {
            return Err(Trouble::Stop(Why::TimedOut));
        }
        if !(self.still_there)() {
            return Err(Trouble::Stop(Why::Conflicting));
        }
        let patience = |step| Patience {
            step,
            until: self.until,
            longest: LONGEST_BANNER,
            stop: self.stop.clone(),
        };
        let mut door = knock::connect(self.hub, port, &patience(CONNECT))?;
        if !SPEAK_FIRST.contains(&port) {
            return Ok(None);
        }
        match knock::listen(&mut door, &patience(BANNER), |said| said.contains(&b'\n')) {
            Ok(said) => Ok(banner(&said)),
            Err(Trouble::Stop(why)) => Err(Trouble::Stop(why)),
            Err(Trouble::Refused | Trouble::NoAnswer | Trouble::Broken) => Ok(None),
        }
    }
}

fn take<I: Iterator<Item = u16>>(shared: &mut Shared<I>) -> Option<(u16, Duration)> {
    if shared.ended.is_some() {
        return None;
    }
    let port = shared.ports.next()?;
    let now = Instant::now();
    let at = shared.next_knock.max(now);
    shared.next_knock = at + PAUSE;
    Some((port, at - now))
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Two knockers finish in any order.
fn in_order(mut seen: OpenPorts) -> OpenPorts {
    let place = |port: u16| router_ports::ports().position(|other| other == port);
    seen.open.sort_by_key(|open| place(open.port));
    seen.closed.sort_by_key(|port| place(*port));
    seen.silent.sort_by_key(|port| place(*port));
    seen
}

/// The printable part of what a door said. A Telnet server begins with bytes for programs.
pub fn banner(said: &[u8]) -> Option<String> {
    let text: String = said
        .iter()
        .take(LONGEST_BANNER)
        .filter(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace())
        .map(|byte| char::from(*byte))
        .collect();
    let text = checkup::sanitise(&text);
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn addresses_outside_a_home_are_never_knocked_at() {
        for address in ["127.0.0.1", "203.0.113.1", "100.64.0.1", "::1"] {
            let hub = Gateway::new(address.parse().unwrap(), 1);
            let asked = ask(&hub, &Stop::new(), || {
                panic!("{address} was about to be asked")
            });
            assert_eq!(asked, Evidence::Unavailable(Why::NotSupported));
        }
    }

    #[test]
    fn a_network_that_changed_and_a_learner_who_stops_end_the_round() {
        let hub = Gateway::new("192.168.255.254".parse().unwrap(), 1);
        let asked = AtomicUsize::new(0);
        let gone = ask(&hub, &Stop::new(), || {
            asked.fetch_add(1, Ordering::SeqCst);
            false
        });
        assert_eq!(gone, Evidence::Unavailable(Why::Conflicting));
        assert!(asked.into_inner() <= AT_ONCE, "it goes on knocking");

        let stop = Stop::new();
        stop.ask();
        let stopped = ask(&hub, &stop, || panic!("somebody who stopped is not heard"));
        assert_eq!(stopped, Evidence::Unavailable(Why::TimedOut));
    }

    #[test]
    fn what_a_door_says_is_short_and_printable() {
        let cases: [(&[u8], Option<&str>); 5] = [
            (
                b"SSH-2.0-dropbear_2022.83\r\n\0\0\x01",
                Some("SSH-2.0-dropbear_2022.83"),
            ),
            (b"\xff\xfd\x18\xff\xfd\x20\r\nlogin: ", Some("login:")),
            (b"\xff\xfd\x18", None),
            (b"", None),
            (b"\x1b[2Jred", Some("[2Jred")),
        ];
        for (said, shown) in cases {
            assert_eq!(banner(said).as_deref(), shown);
        }
        assert!(banner(&[b'x'; 9000]).unwrap().len() <= LONGEST_BANNER);
    }
}
