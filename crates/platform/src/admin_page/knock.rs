use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, SocketAddrV6};
use std::time::{Duration, Instant};

use checkup::{Gateway, Why};
use socket2::{Domain, Protocol, Socket, Type};

const LIMIT: Duration = Duration::from_secs(3);
const LONGEST_ANSWER: usize = 64 * 1024;

/// Why a knock brought no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
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
pub(super) fn exchange(
    gateway: &Gateway,
    port: u16,
    request: &[u8],
    complete: impl Fn(&[u8]) -> bool,
) -> Result<Vec<u8>, Trouble> {
    let address = match gateway.address {
        IpAddr::V6(v6) if v6.is_unicast_link_local() => {
            SocketAddrV6::new(v6, port, 0, gateway.interface).into()
        }
        address => SocketAddr::new(address, port),
    };
    let mut stream = socket(gateway.address).map_err(|error| trouble(&error))?;
    stream
        .connect_timeout(&address.into(), LIMIT)
        .map_err(|error| trouble(&error))?;
    let deadline = Instant::now() + LIMIT;
    stream
        .set_write_timeout(Some(LIMIT))
        .map_err(|error| trouble(&error))?;
    stream.write_all(request).map_err(|error| trouble(&error))?;
    let answer = read(&mut stream, deadline, complete);
    // The other side may have closed already.
    let _ = stream.shutdown(Shutdown::Both);
    answer
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
    Ok(socket)
}

fn read(
    stream: &mut Socket,
    deadline: Instant,
    complete: impl Fn(&[u8]) -> bool,
) -> Result<Vec<u8>, Trouble> {
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if !answer.is_empty() && complete(&answer) {
            return Ok(answer);
        }
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return if complete(&answer) {
                Ok(answer)
            } else {
                partly(answer)
            };
        }
        if answer.len() >= LONGEST_ANSWER {
            return Ok(answer);
        }
        stream
            .set_read_timeout(Some(left))
            .map_err(|error| trouble(&error))?;
        let room = piece.len().min(LONGEST_ANSWER - answer.len());
        match stream.read(&mut piece[..room]) {
            Ok(0) if answer.is_empty() => return Err(Trouble::Broken),
            Ok(0) => return Ok(answer),
            Ok(length) => answer.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if is_late(&error) => return partly(answer),
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

fn trouble(error: &io::Error) -> Trouble {
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
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    #[test]
    fn packets_cannot_leave_the_home() {
        assert_eq!(
            socket("192.168.1.1".parse().unwrap())
                .unwrap()
                .ttl_v4()
                .unwrap(),
            1
        );
        assert_eq!(
            socket("fe80::1".parse().unwrap())
                .unwrap()
                .unicast_hops_v6()
                .unwrap(),
            1
        );
    }

    fn against(
        behave: impl FnOnce(std::net::TcpStream) + Send + 'static,
    ) -> (Result<Vec<u8>, Trouble>, Duration) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || behave(listener.accept().unwrap().0));
        let gateway = Gateway::new("127.0.0.1".parse().unwrap(), 1);
        let start = Instant::now();
        let answer = exchange(&gateway, port, b"ask", |bytes| bytes.ends_with(b"end"));
        (answer, start.elapsed())
    }

    #[test]
    fn a_hostile_hub_can_neither_hold_the_program_nor_fill_it() {
        let (answer, _) = against(|mut stream| {
            let mut asked = [0; 3];
            stream.read_exact(&mut asked).unwrap();
            stream.write_all(b"the end").unwrap();
            thread::sleep(LIMIT);
        });
        assert_eq!(
            answer.unwrap(),
            b"the end",
            "a complete answer is waited on"
        );

        let (answer, took) = against(|mut stream| while stream.write_all(&[b'x'; 8192]).is_ok() {});
        assert!(
            answer.unwrap().len() <= LONGEST_ANSWER,
            "an endless answer fills the memory"
        );
        assert!(took < LIMIT * 2, "an endless answer took {took:?}");

        let (answer, took) = against(|mut stream| {
            while stream.write_all(b"x").is_ok() {
                thread::sleep(Duration::from_millis(100));
            }
        });
        assert!(answer.is_ok());
        assert!(took < LIMIT * 2, "a trickle took {took:?}");

        let (answer, took) = against(|_stream| thread::sleep(LIMIT * 2));
        assert_eq!(
            answer,
            Err(Trouble::NoAnswer),
            "silence was taken for an answer"
        );
        assert!(took < LIMIT * 2, "silence took {took:?}");
    }
}
