//! The test: where do a few well-known names lead, and who answers there?

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use checkup::dns::{DnsTest, NameAnswer, NameTest};
use checkup::{DnsQuestion, Stop};

use super::{Trust, resolve};
use crate::patience;

const WHOLE: Duration = Duration::from_secs(11);
const LOOKING_UP: Duration = Duration::from_secs(5);
const CONNECTING: Duration = Duration::from_millis(2500);
const SHAKING_HANDS: Duration = Duration::from_secs(3);
const LOOK_EVERY: Duration = Duration::from_millis(20);
const MOST_NAMES: usize = 8;
const MOST_ADDRESSES: usize = 3;

/// The two things the test asks of the internet.
pub trait Internet: Send + Sync {
    /// The addresses of a name.
    ///
    /// # Errors
    /// Why there is none.
    fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, Unresolved>;

    /// A connection to the port for encrypted pages of an address.
    ///
    /// # Errors
    /// When nobody answers there within `limit`.
    fn connect(&self, address: IpAddr, limit: Duration) -> io::Result<TcpStream>;
}

/// Why a name has no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// Somebody said that there is no such name.
    NoSuchName,
    /// Nobody said anything.
    NoAnswer,
}

/// The internet as this computer reaches it.
#[derive(Clone, Copy, Debug, Default)]
pub struct TheInternet;

impl Internet for TheInternet {
    fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, Unresolved> {
        resolve::addresses(name)
    }

    fn connect(&self, address: IpAddr, limit: Duration) -> io::Result<TcpStream> {
        TcpStream::connect_timeout(&SocketAddr::new(address, 443), limit)
    }
}

/// Makes the test; `None` when it was stopped. It ends within twelve seconds.
pub fn make(
    question: &DnsQuestion,
    internet: impl Internet + 'static,
    trust: Trust,
    stop: &Stop,
) -> Option<DnsTest> {
    let deadline = Instant::now() + WHOLE;
    let way = Way {
        internet: Arc::new(internet),
        trust: Arc::new(trust),
        stop: stop.clone(),
        deadline,
    };
    let (tell, listen) = channel();
    let names = &question.names[..question.names.len().min(MOST_NAMES)];
    for (at, name) in names.iter().cloned().enumerate() {
        let (way, tell) = (way.clone(), tell.clone());
        spawn(move || {
            // Nobody listens any more once the test is over.
            let _ = tell.send(Told::Name(at, way.follow(&name)));
        });
    }
    if let Some(name) = made_up(&question.made_up_ending) {
        let (way, tell) = (way.clone(), tell.clone());
        spawn(move || {
            let answered = way.look_up(&name).is_ok_and(|found| !found.is_empty());
            let _ = tell.send(Told::MadeUp(answered));
        });
    }
    drop(tell);

    let unheard = |name: &String| NameTest {
        name: name.clone(),
        answer: NameAnswer::NoAnswer,
    };
    let mut test = DnsTest {
        names: names.iter().map(unheard).collect(),
        made_up_answered: false,
    };
    loop {
        if stop.asked() {
            return None;
        }
        if Instant::now() >= deadline {
            return Some(test);
        }
        match listen.recv_timeout(LOOK_EVERY) {
            Ok(Told::Name(at, answer)) => test.names[at].answer = answer,
            Ok(Told::MadeUp(answered)) => test.made_up_answered = answered,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Some(test),
        }
    }
}

enum Told {
    Name(usize, NameAnswer),
    MadeUp(bool),
}

struct Way<I> {
    internet: Arc<I>,
    trust: Arc<Trust>,
    stop: Stop,
    deadline: Instant,
}

impl<I> Clone for Way<I> {
    fn clone(&self) -> Self {
        Self {
            internet: Arc::clone(&self.internet),
            trust: Arc::clone(&self.trust),
            stop: self.stop.clone(),
            deadline: self.deadline,
        }
    }
}

impl<I: Internet + 'static> Way<I> {
    fn follow(&self, name: &str) -> NameAnswer {
        let found = match self.look_up(name) {
            Ok(found) => found,
            Err(Unresolved::NoSuchName) => return NameAnswer::NoSuchName,
            Err(Unresolved::NoAnswer) => return NameAnswer::NoAnswer,
        };
        let outside: Vec<IpAddr> = found
            .iter()
            .copied()
            .filter(|address| !is_inside(*address))
            .collect();
        if outside.is_empty() {
            return if found.is_empty() {
                NameAnswer::NoSuchName
            } else {
                NameAnswer::Inside
            };
        }
        some_of_each_kind(&outside)
            .into_iter()
            .find_map(|address| self.ask(address, name))
            .unwrap_or(NameAnswer::NotReached)
    }

    fn look_up(&self, name: &str) -> Result<Vec<IpAddr>, Unresolved> {
        let limit = self.left(LOOKING_UP).ok_or(Unresolved::NoAnswer)?;
        let (internet, name) = (Arc::clone(&self.internet), name.to_owned());
        patience::within(limit, move || internet.addresses(&name))
            .unwrap_or(Err(Unresolved::NoAnswer))
    }

    fn ask(&self, address: IpAddr, name: &str) -> Option<NameAnswer> {
        let limit = self.left(CONNECTING)?;
        let stream = self.internet.connect(address, limit).ok()?;
        let limit = self.left(SHAKING_HANDS)?;
        self.trust.ask(stream, name, Instant::now() + limit)
    }

    /// How long the next step may take; `None` when there is no time for it.
    fn left(&self, limit: Duration) -> Option<Duration> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        (!left.is_zero() && !self.stop.asked()).then(|| left.min(limit))
    }
}

/// A few addresses, the first of each kind first: one kind may be broken in a home.
fn some_of_each_kind(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let mut chosen: Vec<IpAddr> = Vec::new();
    let firsts = [
        addresses.iter().find(|address| address.is_ipv4()),
        addresses.iter().find(|address| address.is_ipv6()),
    ];
    for address in firsts.into_iter().flatten().chain(addresses) {
        if !chosen.contains(address) {
            chosen.push(*address);
        }
    }
    chosen.truncate(MOST_ADDRESSES);
    chosen
}

/// Addresses that no website has.
fn is_inside(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let shared = v4.octets()[0] == 100 && v4.octets()[1] & 0xc0 == 64;
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.octets()[0] == 0
                || shared
                || v4.is_multicast()
                || v4 == Ipv4Addr::BROADCAST
        }
        IpAddr::V6(v6) => {
            v6.is_unspecified()
                || v6.is_loopback()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || v6.is_multicast()
        }
    }
}

/// A long random name, written so that nothing is added to it. `None` without randomness.
fn made_up(ending: &str) -> Option<String> {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyzabcdef";
    let mut random = [0; 26];
    getrandom::fill(&mut random).ok()?;
    let label: String = random
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
        .collect();
    Some(format!("{label}.{ending}."))
}

fn spawn(work: impl FnOnce() + Send + 'static) {
    // Where no thread can be had, the name stays unanswered.
    let _ = thread::Builder::new().name("names".into()).spawn(work);
}

#[cfg(test)]
mod tests;
