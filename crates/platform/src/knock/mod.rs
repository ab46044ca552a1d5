//! One connection to the hub, whose packets die at the first router and never leave the home.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, SocketAddrV6};
use std::time::{Duration, Instant};

use checkup::{Gateway, Stop, Why};
use socket2::{Domain, Protocol, Socket, Type};

/// How often somebody who waits looks whether to stop.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// How long to wait for a hub, and how much of it to read.
#[derive(Clone, Debug)]
pub(crate) struct Patience {
    /// For the connection, and again for the answer.
    pub(crate) step: Duration,
    /// For everything.
    pub(crate) until: Instant,
    /// The bytes of an answer.
    pub(crate) longest: usize,
    /// The wish to end.
    pub(crate) stop: Stop,
}

impl Patience {
    /// The end of a step that begins now.
    fn deadline(&self) -> Instant {
        (Instant::now() + self.step).min(self.until)
    }
}

/// Why a knock brought no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The whole visit ends here.
    Stop(Why),
    /// Nobody listens there.
    Refused,
    /// No answer came in time.
    NoAnswer,
    /// The connection broke without a word.
    Broken,
}

/// Sends one request and reads the answer: until it is complete, too long, late or at its end.
pub(crate) fn exchange(
    gateway: &Gateway,
    port: u16,
    request: &[u8],
    patience: &Patience,
    complete: impl Fn(&[u8]) -> bool,
) -> Result<Vec<u8>, Trouble> {
    let mut stream = connect(gateway, port, patience)?;
    stream
        .set_write_timeout(Some(patience.step))
        .map_err(|error| trouble(&error))?;
    stream.write_all(request).map_err(|error| trouble(&error))?;
    let answer = listen(&mut stream, patience, complete);
    // The other side may have closed already.
    let _ = stream.shutdown(Shutdown::Both);
    answer
}

/// Connects, and says nothing.
pub(crate) fn connect(
    gateway: &Gateway,
    port: u16,
    patience: &Patience,
) -> Result<Socket, Trouble> {
    if patience.stop.asked() {
        return Err(Trouble::Stop(Why::TimedOut));
    }
    let limit = patience
        .deadline()
        .saturating_duration_since(Instant::now());
    if limit.is_zero() {
        return Err(Trouble::NoAnswer);
    }
    let address = match gateway.address {
        IpAddr::V6(v6) if v6.is_unicast_link_local() => {
            SocketAddrV6::new(v6, port, 0, gateway.interface).into()
        }
        address => SocketAddr::new(address, port),
    };
    let stream = socket(gateway.address).map_err(|error| trouble(&error))?;
    stream
        .connect_timeout(&address.into(), limit)
        .map_err(|error| trouble(&error))?;
    Ok(stream)
}

/// A socket whose packets die at the first router, so that they never leave the home.
fn socket(address: IpAddr) -> io::Result<Socket> {
    let domain = if address.is_ipv4() {
        Domain::IPV4
    } else {
        Domain::IPV6
    };
    let socket = Socket::new(domain, Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv4() {
        socket.set_ttl_v4(1)?;
    } else {
        socket.set_unicast_hops_v6(1)?;
    }
    // Receipts then travel with the next words, so that a hub gets half as many packets. Where
    // the system has no such wish, it gets more.
    #[cfg(target_os = "linux")]
    let _ = socket.set_tcp_quickack(false);
    Ok(socket)
}

/// Reads what comes, and says nothing.
pub(crate) fn listen(
    stream: &mut Socket,
    patience: &Patience,
    complete: impl Fn(&[u8]) -> bool,
) -> Result<Vec<u8>, Trouble> {
    let deadline = patience.deadline();
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    let mut looked_at = 0;
    loop {
        // A complete answer is looked for in doubling steps, so that a long one costs no more.
        if answer.len() >= looked_at && !answer.is_empty() {
            if complete(&answer) {
                return Ok(answer);
            }
            looked_at = if answer.len() < piece.len() {
                answer.len() + 1
            } else {
                answer.len() + answer.len() / 4
            };
        }
        if patience.stop.asked() {
            return Err(Trouble::Stop(Why::TimedOut));
        }
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return partly(answer);
        }
        if answer.len() >= patience.longest {
            return Ok(answer);
        }
        stream
            .set_read_timeout(Some(left.min(LOOK_EVERY)))
            .map_err(|error| trouble(&error))?;
        let room = piece.len().min(patience.longest - answer.len());
        match stream.read(&mut piece[..room]) {
            Ok(0) if answer.is_empty() => return Err(Trouble::Broken),
            Ok(0) => return Ok(answer),
            Ok(length) => answer.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Nothing more came for a moment: what is there may be all.
            Err(error) if is_late(&error) => looked_at = 0,
            Err(_) if answer.is_empty() => return Err(Trouble::Broken),
            Err(_) => return Ok(answer),
        }
    }
}

/// What came before the limit may be enough to understand.
fn partly(answer: Vec<u8>) -> Result<Vec<u8>, Trouble> {
    if answer.is_empty() {
        Err(Trouble::NoAnswer)
    } else {
        Ok(answer)
    }
}

fn is_late(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock)
}

/// What a failure of the system means for the visit.
pub(crate) fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::ConnectionRefused => Trouble::Refused,
        ErrorKind::PermissionDenied => Trouble::Stop(Why::NeedsPermission),
        // This is how macOS says that the permission for the local network was not given.
        ErrorKind::HostUnreachable if cfg!(target_os = "macos") => {
            Trouble::Stop(Why::NeedsPermission)
        }
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => Trouble::Stop(Why::Offline),
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => {
            Trouble::Broken
        }
        _ => Trouble::NoAnswer,
    }
}

#[cfg(test)]
mod tests;
