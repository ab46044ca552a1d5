//! A page of the hub asked for, and the answer taken apart.

use std::net::Ipv4Addr;

use super::place::Place;

const MOST_HEADERS: usize = 64;

/// The request for a page.
pub(super) fn request(hub: Ipv4Addr, place: &Place) -> String {
    format!(
        "GET {} HTTP/1.1\r\nHost: {hub}:{}\r\nUser-Agent: LearnerCompanion\r\n\
         Accept: text/xml\r\nConnection: close\r\n\r\n",
        place.path, place.port
    )
}

/// Whether the whole of an answer has come.
pub fn is_complete(bytes: &[u8]) -> bool {
    match take_apart(bytes) {
        Some((_, Body::Long(body, length))) => body.len() >= length,
        Some((_, Body::Chunked(body))) => joined(body).is_some_and(|(_, whole)| whole),
        Some((_, Body::ToTheEnd(_))) | None => false,
    }
}

/// The status and the body of an answer; none if it is not one. A redirect has a body like any
/// other answer: it is never followed.
pub fn parse(bytes: &[u8]) -> Option<(u16, Vec<u8>)> {
    let (status, body) = take_apart(bytes)?;
    let body = match body {
        Body::Long(body, length) => body.get(..length)?.to_vec(),
        Body::Chunked(body) => joined(body)?.0,
        Body::ToTheEnd(body) => body.to_vec(),
    };
    Some((status, body))
}

enum Body<'a> {
    /// Of an announced length.
    Long(&'a [u8], usize),
    /// In pieces, each with its length before it.
    Chunked(&'a [u8]),
    /// Until the hub hangs up.
    ToTheEnd(&'a [u8]),
}

fn take_apart(bytes: &[u8]) -> Option<(u16, Body<'_>)> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let Ok(httparse::Status::Complete(start)) = response.parse(bytes) else {
        return None;
    };
    let value = |name: &str| {
        let found = response
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(found.value).ok().map(str::trim)
    };
    let body = bytes.get(start..)?;
    let body = match (value("transfer-encoding"), value("content-length")) {
        (Some(coding), _) if coding.eq_ignore_ascii_case("chunked") => Body::Chunked(body),
        (_, Some(length)) => Body::Long(body, length.parse().ok()?),
        (_, None) => Body::ToTheEnd(body),
    };
    Some((response.code?, body))
}

/// The pieces put together, and whether the last one has come; none if they make no sense.
fn joined(mut rest: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut whole = Vec::new();
    loop {
        let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(rest) else {
            return httparse::parse_chunk_size(rest)
                .is_ok()
                .then_some((whole, false));
        };
        if size == 0 {
            return Some((whole, true));
        }
        let size = usize::try_from(size).ok()?;
        let Some(piece) = rest.get(start..start.checked_add(size)?) else {
            whole.extend_from_slice(rest.get(start..)?);
            return Some((whole, false));
        };
        whole.extend_from_slice(piece);
        rest = rest.get(start + size..)?;
        rest = rest.strip_prefix(b"\r\n").unwrap_or(rest);
        if rest.is_empty() {
            return Some((whole, false));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes, whether they are all, and what was read.
    type Case = (&'static [u8], bool, Option<(u16, &'static [u8])>);

    #[test]
    fn an_answer_is_taken_apart_however_it_was_sent() {
        let cases: [Case; 9] = [
            (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", true, Some((200, b"abc"))),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", false, None),
            (b"HTTP/1.0 500 No\r\n\r\nabc", false, Some((500, b"abc"))),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", true, Some((200, b"abc"))),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", false, Some((200, b"ab"))),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", false, None),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", false, None),
            (b"HTTP/1.1 302 Go\r\nLocation: http://evil.example/\r\nContent-Length: 0\r\n\r\n", true, Some((302, b""))),
            (b"hello", false, None),
        ];
        for (bytes, complete, parsed) in cases {
            let shown = String::from_utf8_lossy(bytes);
            assert_eq!(is_complete(bytes), complete, "{shown}");
            let parsed = parsed.map(|(status, body)| (status, body.to_vec()));
            assert_eq!(parse(bytes), parsed, "{shown}");
        }
    }
}
