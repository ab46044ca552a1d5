//! Around every call of the desk: who may ask from where, and headers that keep the page alone.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Desk;
use super::refusal::Refusal;

/// A page elsewhere cannot set it without asking the browser first, and the browser says no.
const OWN_PAGE: &str = "desk";

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
    media-src blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), display-capture=(), usb=()",
    ),
];

pub(super) async fn guard(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let mut response = match refuse(&desk, &request) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if desk.secure {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    response
}

fn refuse(desk: &Desk, request: &Request) -> Option<Refusal> {
    let headers = request.headers();
    // A name that a stranger points at this computer must not pass for it.
    if !desk.secure && !host(headers).is_some_and(is_this_computer) {
        return Some(Refusal::other_host());
    }
    let reads = [Method::GET, Method::HEAD].contains(request.method());
    if reads || comes_from_own_page(headers) {
        return None;
    }
    Some(Refusal::other_page())
}

fn comes_from_own_page(headers: &HeaderMap) -> bool {
    if headers.get(OWN_PAGE).is_none_or(|value| value != "1") {
        return false;
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = headers.get(header::ORIGIN) else {
        return true;
    };
    let authority = origin.to_str().ok().and_then(|text| {
        let (_, authority) = text.split_once("://")?;
        Some(authority)
    });
    authority.is_some() && authority == host(headers)
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

fn is_this_computer(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let loopback = name
        .parse::<IpAddr>()
        .is_ok_and(|address| address.is_loopback());
    loopback || name.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_computer_reach_a_desk_without_https() {
        let cases = [
            ("127.0.0.1", true),
            ("127.0.0.1:8731", true),
            ("[::1]:8731", true),
            ("localhost:8731", true),
            ("desk.example.org", false),
            ("127.0.0.1.example.org", false),
            ("localhost.example.org:8731", false),
            ("10.0.0.1", false),
            ("", false),
        ];
        for (host, is) in cases {
            assert_eq!(is_this_computer(host), is, "{host:?}");
        }
    }

    #[test]
    fn a_page_elsewhere_cannot_act_for_the_reader() {
        let cases: [(&[(&str, &str)], bool); 8] = [
            (&[("desk", "1")], true),
            (&[], false),
            (&[("desk", "0")], false),
            (&[("desk", "1"), ("sec-fetch-site", "same-origin")], true),
            (&[("desk", "1"), ("sec-fetch-site", "same-site")], false),
            (&[("desk", "1"), ("sec-fetch-site", "cross-site")], false),
            (&[("desk", "1"), ("origin", "https://evil.example")], false),
            (&[("desk", "1"), ("origin", "http://127.0.0.1:1")], true),
        ];
        for (sent, own) in cases {
            let mut headers = HeaderMap::new();
            headers.insert("host", HeaderValue::from_static("127.0.0.1:1"));
            for (name, value) in sent {
                headers.insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                );
            }
            assert_eq!(comes_from_own_page(&headers), own, "{sent:?}");
        }
    }
}
