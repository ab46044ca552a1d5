//! Single packets: the question to the home network, and the second way to ask the hub.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4, UdpSocket};
use std::thread;
use std::time::{Duration, Instant};

use checkup::{Stop, Why};
use socket2::{Domain, Protocol, Socket, Type};

use super::place::Place;
use super::{nat_pmp, ssdp};
use crate::knock::{self, Trouble};

/// Where every hub listens for such questions. It is not joined: answers come to the asker alone.
const EVERYBODY: SocketAddrV4 = SocketAddrV4::new(Ipv4Addr::new(239, 255, 255, 250), 1900);
const ROUNDS: usize = 2;
/// A hub may wait for two seconds before it answers.
const LISTEN: Duration = Duration::from_millis(2300);
const BETWEEN: Duration = Duration::from_millis(100);
const LOOK_EVERY: Duration = Duration::from_millis(200);
const SECOND_WAY: [Duration; 2] = [Duration::from_millis(300), Duration::from_millis(600)];
const MOST_REPLIES: usize = 64;

/// Asks with single packets and listens to the hub alone.
pub(super) struct Ear<'a> {
    own: Ipv4Addr,
    hub: Ipv4Addr,
    stop: &'a Stop,
    until: Instant,
}

impl<'a> Ear<'a> {
    pub(super) const fn new(own: Ipv4Addr, hub: Ipv4Addr, stop: &'a Stop, until: Instant) -> Self {
        Self {
            own,
            hub,
            stop,
            until,
        }
    }

    /// Asks twice at most who opens doors, and offers what the hub answers, until one is taken.
    pub(super) fn search(
        &self,
        may_go_on: impl Fn() -> Result<(), Why>,
        mut offer: impl FnMut(Place) -> Result<bool, Why>,
    ) -> Result<(), Why> {
        let socket = self.socket().map_err(|error| why(&error))?;
        for _ in 0..ROUNDS {
            let mut answered = false;
            for target in ssdp::TARGETS {
                may_go_on()?;
                let question = ssdp::search(target);
                socket
                    .send_to(question.as_bytes(), EVERYBODY)
                    .map_err(|error| why(&error))?;
                thread::sleep(BETWEEN);
            }
            let deadline = self.until.min(Instant::now() + LISTEN);
            for _ in 0..MOST_REPLIES {
                let Some(reply) = self.hear(&socket, None, deadline)? else {
                    break;
                };
                let Some(page) = ssdp::description(&reply, self.hub) else {
                    continue;
                };
                answered = true;
                if offer(page)? {
                    return Ok(());
                }
            }
            if answered {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Asks the hub alone for its address on the side of the internet.
    pub(super) fn second_way(
        &self,
        may_go_on: impl Fn() -> Result<(), Why>,
    ) -> Result<Option<IpAddr>, Why> {
        let socket = self.socket().map_err(|error| why(&error))?;
        let place = SocketAddrV4::new(self.hub, nat_pmp::PORT);
        for limit in SECOND_WAY {
            if Instant::now() >= self.until {
                return Ok(None);
            }
            may_go_on()?;
            socket
                .send_to(&nat_pmp::QUESTION, place)
                .map_err(|error| why(&error))?;
            let deadline = self.until.min(Instant::now() + limit);
            while let Some(reply) = self.hear(&socket, Some(nat_pmp::PORT), deadline)? {
                if let Some(address) = nat_pmp::outside_address(&reply) {
                    return Ok(Some(address));
                }
            }
        }
        Ok(None)
    }

    /// The next packet from the hub, and from this port of it where one is given.
    fn hear(
        &self,
        socket: &UdpSocket,
        port: Option<u16>,
        deadline: Instant,
    ) -> Result<Option<Vec<u8>>, Why> {
        let mut packet = [0; 2048];
        loop {
            if self.stop.asked() {
                return Err(Why::TimedOut);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            socket
                .set_read_timeout(Some(left.min(LOOK_EVERY)))
                .map_err(|error| why(&error))?;
            match socket.recv_from(&mut packet) {
                Ok((length, SocketAddr::V4(from)))
                    if *from.ip() == self.hub && port.is_none_or(|port| port == from.port()) =>
                {
                    return Ok(packet.get(..length).map(<[u8]>::to_vec));
                }
                // Anybody else on the network may answer, and is not listened to.
                Ok(_) => {}
                Err(error) if is_nothing_yet(&error) => {}
                // The hub says that nobody listens there.
                Err(error) if is_refusal(&error) => return Ok(None),
                Err(error) => return Err(why(&error)),
            }
        }
    }

    /// A socket on the interface that leads to the hub, whose packets die at the first router.
    fn socket(&self) -> io::Result<UdpSocket> {
        let socket = Socket::new(Domain::IPV4, Type::DGRAM, Some(Protocol::UDP))?;
        socket.set_ttl_v4(1)?;
        socket.set_multicast_ttl_v4(1)?;
        socket.set_multicast_loop_v4(false)?;
        socket.set_multicast_if_v4(&self.own)?;
        socket.bind(&SocketAddr::from((self.own, 0)).into())?;
        Ok(socket.into())
    }
}

fn is_nothing_yet(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::TimedOut | ErrorKind::WouldBlock | ErrorKind::Interrupted
    )
}

fn is_refusal(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset
    )
}

fn why(error: &io::Error) -> Why {
    match knock::trouble(error) {
        Trouble::Stop(why) => why,
        Trouble::Refused | Trouble::NoAnswer | Trouble::Broken => Why::TimedOut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_cannot_leave_the_home() {
        let stop = Stop::new();
        let own = Ipv4Addr::LOCALHOST;
        let socket = Ear::new(own, own, &stop, Instant::now()).socket().unwrap();
        let socket = Socket::from(socket);
        assert_eq!(socket.ttl_v4().unwrap(), 1);
        assert_eq!(socket.multicast_ttl_v4().unwrap(), 1);
    }
}
