//! One web page asked for, and the answer read as if an enemy had written it.

use std::net::IpAddr;

use checkup::network::PlainAnswer;
use checkup::sanitise;

const MOST_HEADERS: usize = 64;
const LONGEST_PATH: usize = 512;

/// What matters of an answer. All text is printable and short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Where a redirect leads, unchecked.
    pub location: Option<String>,
    /// The page's title.
    pub title: Option<String>,
    /// The server's name for itself.
    pub server: Option<String>,
    /// What a password is asked for.
    pub realm: Option<String>,
}

/// Where a redirect leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// To this path of the hub itself, still without encryption.
    Here(String),
    /// To another port of the hub, still without encryption.
    OtherPort,
    /// To this port of the hub, with encryption.
    Encrypted(u16),
    /// To another host.
    Elsewhere,
    /// Nobody can say where.
    NotUnderstood,
}

/// The request for a page. The older version of the protocol keeps answers in one piece.
pub fn request(host: IpAddr, path: &str) -> String {
    let host = match host {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("[{v6}]"),
    };
    format!(
        "GET {path} HTTP/1.0\r\nHost: {host}\r\nUser-Agent: LearnerCompanion\r\n\
         Accept: text/html\r\nConnection: close\r\n\r\n"
    )
}

/// Whether enough of an answer has come: its header, and its body up to the title or the length
/// it announced.
pub fn is_complete(bytes: &[u8]) -> bool {
    let Some(body) = body_start(bytes) else {
        return false;
    };
    let (header, body) = bytes.split_at(body);
    if find(body, b"</title").is_some() {
        return true;
    }
    with_headers(header, |_, headers| {
        let length = value(headers, "content-length")?.parse::<usize>().ok()?;
        Some(body.len() >= length)
    })
    .flatten()
    .unwrap_or(false)
}

/// Reads an answer; `None` if it is not one.
pub fn parse(bytes: &[u8]) -> Option<Answer> {
    let start = body_start(bytes)?;
    let (header, body) = bytes.split_at(start);
    with_headers(header, |status, headers| {
        let realm = value(headers, "www-authenticate").and_then(|value| realm(&value));
        let is_redirect = matches!(status, 301 | 302 | 303 | 307 | 308);
        Answer {
            status,
            location: value(headers, "location").filter(|_| is_redirect),
            title: title(body),
            server: value(headers, "server").and_then(|server| shown(&server)),
            realm,
        }
    })
}

/// What a status without a redirect means.
pub const fn judge(status: u16) -> PlainAnswer {
    match status {
        200..=299 | 401 | 403 => PlainAnswer::Page,
        400 | 404 | 405 | 410 | 500..=599 => PlainAnswer::NoPage,
        _ => PlainAnswer::NotUnderstood,
    }
}

/// Reads where a redirect from `hub` leads.
pub fn redirect(location: &str, hub: IpAddr) -> Redirect {
    let location = location.trim();
    // Browsers read a backslash as a slash, so an address with one may lead anywhere.
    if location.is_empty() || location.contains(|c: char| c == '\\' || !c.is_ascii_graphic()) {
        return Redirect::NotUnderstood;
    }
    let lower = location.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://") {
        return match place(rest, hub) {
            Place::Hub(port) => Redirect::Encrypted(port.unwrap_or(443)),
            Place::Elsewhere => Redirect::Elsewhere,
            Place::NotUnderstood => Redirect::NotUnderstood,
        };
    }
    let rest_at = if lower.starts_with("http://") {
        "http://".len()
    } else if lower.starts_with("//") {
        "//".len()
    } else if has_scheme(&lower) {
        return Redirect::NotUnderstood;
    } else {
        return path(location);
    };
    match place(&lower[rest_at..], hub) {
        Place::Hub(None | Some(80)) => {
            let rest = &location[rest_at..];
            path(rest.find(['/', '?', '#']).map_or("/", |at| &rest[at..]))
        }
        Place::Hub(Some(_)) => Redirect::OtherPort,
        Place::Elsewhere => Redirect::Elsewhere,
        Place::NotUnderstood => Redirect::NotUnderstood,
    }
}

enum Place {
    Hub(Option<u16>),
    Elsewhere,
    NotUnderstood,
}

/// Whose host the part of an address after `//` names.
fn place(rest: &str, hub: IpAddr) -> Place {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = match authority.strip_prefix('[') {
        Some(v6) => {
            let Some((host, after)) = v6.split_once(']') else {
                return Place::NotUnderstood;
            };
            (host, after.strip_prefix(':'))
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    let port = match port.map(str::parse::<u16>) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => return Place::NotUnderstood,
    };
    let host = host.trim_end_matches('.');
    if host.is_empty() {
        return Place::NotUnderstood;
    }
    match host.parse::<IpAddr>() {
        Ok(address) if address == hub => Place::Hub(port),
        Ok(_) => Place::Elsewhere,
        Err(_) if is_own_name(host) => Place::Hub(port),
        Err(_) => Place::Elsewhere,
    }
}

/// Names that only a hub answers to: those of home networks, and those that makers gave theirs.
fn is_own_name(host: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        ".home",
        ".lan",
        ".local",
        ".localdomain",
        ".home.arpa",
        ".internal",
        ".box",
        ".router",
    ];
    const MAKERS: [&str; 8] = [
        "routerlogin.net",
        "routerlogin.com",
        "tplinkwifi.net",
        "tplinklogin.net",
        "tplinkmodem.net",
        "router.asus.com",
        "asusrouter.com",
        "mywifiext.net",
    ];
    let host = host.strip_prefix("www.").unwrap_or(host);
    !host.contains('.') && !host.contains(':') && host.contains(|c: char| c.is_ascii_alphabetic())
        || ENDINGS.iter().any(|ending| host.ends_with(ending))
        || MAKERS.contains(&host)
}

fn has_scheme(lower: &str) -> bool {
    let before_path = lower.split(['/', '?', '#']).next().unwrap_or_default();
    before_path.contains(':')
}

fn path(path: &str) -> Redirect {
    let path = path.split('#').next().unwrap_or_default();
    if path.len() > LONGEST_PATH {
        return Redirect::NotUnderstood;
    }
    Redirect::Here(if path.starts_with('/') {
        path.to_owned()
    } else {
        format!("/{path}")
    })
}

fn body_start(bytes: &[u8]) -> Option<usize> {
    find(bytes, b"\r\n\r\n")
        .map(|at| at + 4)
        .or_else(|| find(bytes, b"\n\n").map(|at| at + 2))
}

fn with_headers<T>(
    bytes: &[u8],
    read: impl FnOnce(u16, &[httparse::Header<'_>]) -> T,
) -> Option<T> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    match response.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => Some(read(response.code?, response.headers)),
        Ok(httparse::Status::Partial) | Err(_) => None,
    }
}

fn value(headers: &[httparse::Header<'_>], name: &str) -> Option<String> {
    let header = headers
        .iter()
        .find(|header| header.name.eq_ignore_ascii_case(name))?;
    Some(String::from_utf8_lossy(header.value).into_owned())
}

fn realm(value: &str) -> Option<String> {
    let at = find(value.as_bytes(), b"realm=")? + "realm=".len();
    let rest = value.get(at..)?;
    match rest.strip_prefix('"') {
        Some(quoted) => shown(quoted.split('"').next()?),
        None => shown(rest.split([',', ' ']).next()?),
    }
}

fn title(body: &[u8]) -> Option<String> {
    let open = find(body, b"<title")?;
    let after = body.get(open..)?;
    let inside = after.get(find(after, b">")? + 1..)?;
    let text = inside.get(..find(inside, b"</title")?)?;
    shown(&unescape(&String::from_utf8_lossy(text)))
}

fn unescape(text: &str) -> String {
    const NAMED: [(&str, &str); 7] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&reg;", "\u{ae}"),
        ("&amp;", "&"),
    ];
    NAMED.iter().fold(text.to_owned(), |text, (name, plain)| {
        text.replace(name, plain)
    })
}

fn shown(text: &str) -> Option<String> {
    let text = sanitise(text);
    (!text.is_empty()).then_some(text)
}

/// Where a piece begins, capitals or not.
fn find(bytes: &[u8], piece: &[u8]) -> Option<usize> {
    bytes
        .windows(piece.len())
        .position(|window| window.eq_ignore_ascii_case(piece))
}

#[cfg(test)]
mod tests;
