//! What the kernel of Linux tells below `/proc`.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;

use super::Missing;

#[cfg(target_os = "linux")]
pub(crate) const PROCESSES: &str = "/proc";

const SOCKETS: [&str; 2] = ["/proc/net/tcp", "/proc/net/tcp6"];
const LISTENS: &str = "0A";

/// The names of all processes, cut by the kernel at fifteen characters. A system that hides the
/// processes of others hides that of the first, too.
pub(crate) fn programs(processes: &Path) -> Result<BTreeSet<String>, Missing> {
    let name = |process: &Path| {
        fs::read(process.join("comm"))
            .map(|name| String::from_utf8_lossy(&name).trim_end().to_owned())
    };
    if name(&processes.join("1")).is_err() {
        return Err(Missing::Denied);
    }
    let entries = fs::read_dir(processes).map_err(|error| missing(&error))?;
    Ok(entries
        .flatten()
        .filter(|entry| {
            entry
                .file_name()
                .to_str()
                .is_some_and(|id| id.parse::<u32>().is_ok())
        })
        // A process that has ended in between is none.
        .filter_map(|entry| name(&entry.path()).ok())
        .collect())
}

/// Where this computer waits for connections, from the kernel's two tables.
pub(super) fn listening(
    read: impl Fn(&str) -> Result<Vec<u8>, Missing>,
) -> Result<Vec<SocketAddr>, Missing> {
    let mut places = Vec::new();
    let [four, six] = SOCKETS;
    places.extend(table(&read(four)?)?);
    match read(six) {
        Ok(sockets) => places.extend(table(&sockets)?),
        // A kernel without the newer protocol has no table of it.
        Err(Missing::NotThere) => {}
        Err(missing) => return Err(missing),
    }
    places.sort();
    places.dedup();
    Ok(places)
}

fn table(bytes: &[u8]) -> Result<Vec<SocketAddr>, Missing> {
    let text = std::str::from_utf8(bytes).map_err(|_| Missing::NotUnderstood)?;
    let mut lines = text.lines();
    if !lines
        .next()
        .is_some_and(|head| head.contains("local_address"))
    {
        return Err(Missing::NotUnderstood);
    }
    let mut places = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split_whitespace().take(4).collect();
        let [_, local, _, state] = fields.as_slice() else {
            return Err(Missing::NotUnderstood);
        };
        if state.len() != LISTENS.len() {
            return Err(Missing::NotUnderstood);
        }
        if *state == LISTENS {
            places.push(place(local).ok_or(Missing::NotUnderstood)?);
        }
    }
    Ok(places)
}

/// Reads `0100007F:0277`. The kernel writes each word of an address in its own order of bytes.
fn place(text: &str) -> Option<SocketAddr> {
    let (address, port) = text.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let mut bytes = Vec::new();
    for word in address.as_bytes().chunks(8) {
        let word = std::str::from_utf8(word).ok().filter(|w| w.len() == 8)?;
        bytes.extend(u32::from_str_radix(word, 16).ok()?.to_ne_bytes());
    }
    let address = match bytes.len() {
        4 => IpAddr::V4(Ipv4Addr::from(<[u8; 4]>::try_from(bytes).ok()?)),
        16 => IpAddr::V6(Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?)),
        _ => return None,
    };
    Some(SocketAddr::new(address, port))
}

fn missing(error: &io::Error) -> Missing {
    match error.kind() {
        ErrorKind::NotFound => Missing::NotOffered,
        _ => Missing::Denied,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Debian 12, kernel 6.1: CUPS on this computer only, SSH for everybody, one connection.
    const FOUR: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     \n   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20173 1 0000000000000000 100 0 0 10 0                     \n   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 19043 1 0000000000000000 100 0 0 10 0                     \n   2: 0F02000A:A1B2 22D8B85D:01BB 01 00000000:00000000 02:00000B2F 00000000  1000        0 31337 2 0000000000000000 20 4 30 10 -1                    \n";
    const SIX: &str = "  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   0: 00000000000000000000000001000000:0277 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20172 1 0000000000000000 100 0 0 10 0\n   1: 00000000000000000000000000000000:0D3D 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20199 1 0000000000000000 100 0 0 10 0\n";

    fn processes(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (id, name) in ["init"].iter().chain(names).enumerate() {
            let process = folder.path().join((id + 1).to_string());
            fs::create_dir(&process).unwrap();
            fs::write(process.join("comm"), format!("{name}\n")).unwrap();
        }
        fs::create_dir(folder.path().join("sys")).unwrap();
        folder
    }

    #[test]
    fn every_process_is_named_once() {
        let folder = processes(&["clamd", "clamd", "Web Content"]);
        let names: Vec<String> = programs(folder.path()).unwrap().into_iter().collect();
        assert_eq!(names, ["Web Content", "clamd", "init"]);
    }

    #[test]
    fn hidden_processes_are_not_taken_for_no_processes() {
        let hidden = tempfile::tempdir().unwrap();
        assert_eq!(programs(hidden.path()), Err(Missing::Denied));
    }

    #[test]
    fn only_sockets_that_wait_are_doors() {
        let both = |path: &str| match path {
            "/proc/net/tcp" => Ok(FOUR.into()),
            "/proc/net/tcp6" => Ok(SIX.into()),
            _ => Err(Missing::NotThere),
        };
        let places: Vec<String> = listening(both)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            places,
            ["0.0.0.0:22", "127.0.0.1:631", "[::]:3389", "[::1]:631"]
        );
        let old = |path: &str| match path {
            "/proc/net/tcp" => Ok(FOUR.into()),
            _ => Err(Missing::NotThere),
        };
        assert_eq!(listening(old).map(|places| places.len()), Ok(2));
    }

    #[test]
    fn a_table_that_cannot_be_read_is_not_an_empty_one() {
        let cases: [(Result<Vec<u8>, Missing>, Missing); 5] = [
            (Err(Missing::Denied), Missing::Denied),
            (Err(Missing::NotThere), Missing::NotThere),
            (Ok(Vec::new()), Missing::NotUnderstood),
            (
                Ok(FOUR.replace("0100007F:0277", "0100007F").into()),
                Missing::NotUnderstood,
            ),
            (Ok(FOUR.replace(" 0A ", " ").into()), Missing::NotUnderstood),
        ];
        for (answer, missing) in cases {
            let result = listening(|path| match path {
                "/proc/net/tcp" => answer.clone(),
                _ => Err(Missing::NotThere),
            });
            assert_eq!(result, Err(missing), "{answer:?}: an open door is not seen");
        }
    }

    proptest! {
        #[test]
        fn no_table_breaks_the_check(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _places = listening(|_| Ok(bytes.clone()));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_door_of_this_very_computer_is_seen() {
        let door = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let places = listening(crate::machine::files::read).unwrap();
        assert!(
            places.contains(&door.local_addr().unwrap()),
            "a program that waits for connections stays unseen"
        );
        let names = programs(Path::new(PROCESSES)).unwrap();
        let own = fs::read_to_string("/proc/self/comm").unwrap();
        assert!(
            names.contains(own.trim_end()),
            "{own} is not among {names:?}"
        );
    }
}
