//! The first two words of TLS: enough to see that a hub speaks it. No page is fetched, nothing is
//! trusted and no certificate is judged, since hubs make their own.

/// What the other side said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It agreed to go on with TLS.
    Agreed,
    /// It refused, or does not speak TLS.
    Other,
}

const HANDSHAKE: u8 = 22;
const CLIENT_HELLO: u8 = 1;
const SERVER_HELLO: u8 = 2;
const RECORD_HEADER: usize = 5;
/// Type, length, version and the random number of a server's hello.
const HELLO_START: usize = 4 + 2 + 32;
const LONGEST_RECORD: usize = 16 * 1024;

/// The greeting. It offers old and new versions and ciphers, because hubs grow old; the
/// conversation ends before any of them is used, so its random number need not be random.
pub fn client_hello() -> Vec<u8> {
    const CIPHERS: [u16; 16] = [
        0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014,
        0x009c, 0x009d, 0x002f, 0x0035, 0x000a,
    ];
    const GROUPS: [u16; 3] = [0x001d, 0x0017, 0x0018];
    const SIGNATURES: [u16; 10] = [
        0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601, 0x0203, 0x0201,
    ];
    const VERSIONS: [u16; 4] = [0x0304, 0x0303, 0x0302, 0x0301];

    let mut key = [0; 32];
    key[0] = 9;
    let mut share = vec![0x00, 0x1d];
    share.extend(sized(2, &key));

    let mut extensions = Vec::new();
    extensions.extend(extension(0x000a, &sized(2, &numbers(&GROUPS))));
    extensions.extend(extension(0x000b, &[1, 0]));
    extensions.extend(extension(0x000d, &sized(2, &numbers(&SIGNATURES))));
    extensions.extend(extension(0x002b, &sized(1, &numbers(&VERSIONS))));
    extensions.extend(extension(0x0033, &sized(2, &share)));

    let mut hello = vec![0x03, 0x03];
    hello.extend([0x4c; 32]);
    hello.extend(sized(1, &[0x43; 32]));
    hello.extend(sized(2, &numbers(&CIPHERS)));
    hello.extend([1, 0]);
    hello.extend(sized(2, &extensions));

    let mut handshake = vec![CLIENT_HELLO];
    handshake.extend(sized(3, &hello));
    let mut record = vec![HANDSHAKE, 0x03, 0x01];
    record.extend(sized(2, &handshake));
    record
}

/// Reads the beginning of a reply; `None` while it is too short to say.
pub fn read(bytes: &[u8]) -> Option<Reply> {
    let expected_start = [HANDSHAKE, 3];
    if !expected_start.starts_with(bytes.get(..2).unwrap_or(bytes)) {
        return Some(Reply::Other);
    }
    let header = bytes.get(..RECORD_HEADER)?;
    let length = usize::from(u16::from_be_bytes([header[3], header[4]]));
    if !(HELLO_START..=LONGEST_RECORD).contains(&length) {
        return Some(Reply::Other);
    }
    let hello = bytes.get(RECORD_HEADER..RECORD_HEADER + HELLO_START)?;
    let agreed = hello[0] == SERVER_HELLO && hello[4] == 3;
    Some(if agreed { Reply::Agreed } else { Reply::Other })
}

fn extension(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut extension = kind.to_be_bytes().to_vec();
    extension.extend(sized(2, content));
    extension
}

fn numbers(numbers: &[u16]) -> Vec<u8> {
    numbers
        .iter()
        .flat_map(|number| number.to_be_bytes())
        .collect()
}

/// Content after its length, written in `width` bytes.
fn sized(width: usize, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let mut bytes = length[length.len() - width..].to_vec();
    bytes.extend_from_slice(content);
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reply(kind: u8, handshake: u8, version: [u8; 2]) -> Vec<u8> {
        let mut bytes = vec![kind, 3, 3, 0, 90, handshake, 0, 0, 86];
        bytes.extend(version);
        bytes.extend([7; 32]);
        bytes
    }

    #[test]
    fn only_a_server_s_hello_counts_as_encryption() {
        let cases: Vec<(&str, Vec<u8>, Option<Reply>)> = vec![
            (
                "a hello of TLS 1.2",
                reply(22, 2, [3, 3]),
                Some(Reply::Agreed),
            ),
            (
                "a hello of TLS 1.0",
                reply(22, 2, [3, 1]),
                Some(Reply::Agreed),
            ),
            ("an alert", vec![21, 3, 3, 0, 2, 2, 40], Some(Reply::Other)),
            (
                "another handshake",
                reply(22, 1, [3, 3]),
                Some(Reply::Other),
            ),
            ("another version", reply(22, 2, [2, 0]), Some(Reply::Other)),
            (
                "a web page",
                b"HTTP/1.0 400 Bad Request\r\n\r\n".to_vec(),
                Some(Reply::Other),
            ),
            ("a tiny record", vec![22, 3, 3, 0, 1, 2], Some(Reply::Other)),
            (
                "a giant record",
                vec![22, 3, 3, 255, 255, 2],
                Some(Reply::Other),
            ),
            ("half a hello", reply(22, 2, [3, 3])[..20].to_vec(), None),
            ("one byte", vec![22], None),
            ("nothing", vec![], None),
        ];
        for (what, bytes, expected) in cases {
            assert_eq!(
                read(&bytes),
                expected,
                "{what}: encryption is seen where there is none"
            );
        }
    }

    #[test]
    fn the_lengths_in_the_greeting_are_right() {
        let hello = client_hello();
        let record = usize::from(u16::from_be_bytes([hello[3], hello[4]]));
        assert_eq!(record, hello.len() - 5, "no hub would answer");
        let handshake = usize::from(u16::from_be_bytes([hello[7], hello[8]]));
        assert_eq!(handshake, hello.len() - 9, "no hub would answer");
    }

    proptest! {
        #[test]
        fn any_reply_is_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _reply = read(&bytes);
        }
    }
}
