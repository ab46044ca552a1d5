#![expect(unsafe_code, reason = "ports are listed by a plain C function")]

use std::ffi::c_void;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use windows::Win32::Foundation::{ERROR_INSUFFICIENT_BUFFER, NO_ERROR, WIN32_ERROR};
use windows::Win32::NetworkManagement::IpHelper::{
    GetExtendedTcpTable, TCP_TABLE_OWNER_PID_LISTENER,
};

use crate::machine::Missing;

const IPV4: u32 = 2;
const IPV6: u32 = 23;
const WORDS_V4: usize = 6;
const WORDS_V6: usize = 14;
const LARGEST: u32 = 4 * 1024 * 1024;
/// The table may grow between asking for its size and for itself.
const TRIES: usize = 5;

/// Where this computer waits for connections over TCP.
pub(super) fn ports() -> Result<Vec<SocketAddr>, Missing> {
    let mut ports: Vec<SocketAddr> = rows::<WORDS_V4>(&table(IPV4)?).map(v4).collect();
    ports.extend(rows::<WORDS_V6>(&table(IPV6)?).map(v6));
    ports.sort_unstable();
    ports.dedup();
    Ok(ports)
}

fn table(family: u32) -> Result<Vec<u32>, Missing> {
    let mut words: Vec<u32> = Vec::new();
    for _ in 0..TRIES {
        let mut bytes = u32::try_from(words.len() * 4).map_err(|_| Missing::NotUnderstood)?;
        let place = (!words.is_empty()).then(|| words.as_mut_ptr().cast::<c_void>());
        // SAFETY: `place` is nothing or the start of `bytes` bytes, aligned for the table's words.
        let answer = unsafe {
            GetExtendedTcpTable(
                place,
                &raw mut bytes,
                false,
                family,
                TCP_TABLE_OWNER_PID_LISTENER,
                0,
            )
        };
        match WIN32_ERROR(answer) {
            NO_ERROR => return Ok(words),
            ERROR_INSUFFICIENT_BUFFER if bytes <= LARGEST => {
                words = vec![0; bytes.div_ceil(4) as usize + 64];
            }
            ERROR_INSUFFICIENT_BUFFER => return Err(Missing::NotUnderstood),
            // One of the two families may be switched off or, under other systems, missing.
            _ => return Err(Missing::NotOffered),
        }
    }
    Err(Missing::NotUnderstood)
}

/// The rows of a table: a word that counts them, then so many words each.
fn rows<const WORDS: usize>(table: &[u32]) -> impl Iterator<Item = &[u32; WORDS]> {
    let (count, rest) = table
        .split_first()
        .map_or((0, table), |(n, rest)| (*n, rest));
    let (rows, _) = rest.as_chunks::<WORDS>();
    rows.iter().take(usize::try_from(count).unwrap_or(0))
}

/// State, address, port, and those of the other side. Address and port stand as they are sent.
fn v4(row: &[u32; WORDS_V4]) -> SocketAddr {
    let address = Ipv4Addr::from(row[1].to_ne_bytes());
    SocketAddr::new(IpAddr::V4(address), port(row[2]))
}

/// Address in four words, its scope, port, and the rest.
fn v6(row: &[u32; WORDS_V6]) -> SocketAddr {
    let mut octets = [0; 16];
    for (place, word) in octets.chunks_exact_mut(4).zip(row) {
        place.copy_from_slice(&word.to_ne_bytes());
    }
    SocketAddr::new(IpAddr::V6(Ipv6Addr::from(octets)), port(row[5]))
}

fn port(word: u32) -> u16 {
    let [high, low, ..] = word.to_ne_bytes();
    u16::from_be_bytes([high, low])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_row_by_row_and_never_past_its_end() {
        let any_rdp = [2, 0, u32::from_ne_bytes([0x0d, 0x3d, 0, 0]), 0, 0, 4];
        let here = [
            2,
            u32::from_ne_bytes([127, 0, 0, 1]),
            u32::from_ne_bytes([0, 22, 0, 0]),
            0,
            0,
            4,
        ];
        let table: Vec<u32> = [2].into_iter().chain(any_rdp).chain(here).collect();
        let places: Vec<String> = rows(&table)
            .map(v4)
            .map(|place| place.to_string())
            .collect();
        assert_eq!(
            places,
            ["0.0.0.0:3389", "127.0.0.1:22"],
            "an open way in is misread"
        );

        let mut any = [0; WORDS_V6];
        any[5] = u32::from_ne_bytes([0x01, 0xbd, 0xff, 0xff]);
        let table: Vec<u32> = [9].into_iter().chain(any).collect();
        let places: Vec<String> = rows(&table)
            .map(v6)
            .map(|place| place.to_string())
            .collect();
        assert_eq!(
            places,
            ["[::]:445"],
            "a count that lies must not be believed"
        );
        assert_eq!(rows::<WORDS_V4>(&[]).count(), 0);
    }
}
