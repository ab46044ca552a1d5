//! The transport that uses the network.

use std::{
    error::Error as _,
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::OnceLock,
    time::Duration,
};

use reqwest::{Client, ClientBuilder, Response, Url, header, redirect::Policy};

use crate::transport::{Answer, Answering, Method, Request, RetryAfter, Transport, TransportFault};

const UPLOAD_OFFSET: &str = "upload-offset";
const UPLOAD_CHECKSUM: &str = "upload-checksum";
const REPORT_SIGNATURE: &str = "report-signature";
const REPORT_WORK: &str = "report-work";

/// HTTPS to anywhere, plain HTTP only to this computer. No redirects, cookies, referrer or name
/// of the program.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    timeout: Duration,
    /// Made when first needed: reading the system's certificates takes a while. `None` where there
    /// are none.
    secure: OnceLock<Option<Client>>,
    local: OnceLock<Option<Client>>,
}

impl HttpTransport {
    /// A transport that gives slow connections two minutes a request.
    #[must_use]
    pub const fn new() -> Self {
        Self::with_timeout(Duration::from_secs(120))
    }

    /// A transport that gives each request as long as `timeout`.
    #[must_use]
    pub const fn with_timeout(timeout: Duration) -> Self {
        Self {
            timeout,
            secure: OnceLock::new(),
            local: OnceLock::new(),
        }
    }

    async fn exchange(&self, request: Request) -> Result<Answer, TransportFault> {
        let mut url = Url::parse(&request.url).map_err(|_| TransportFault::NotAllowed)?;
        let client = self.client_for(&url)?;
        if let Some(after) = request.after {
            url.set_query(Some(&format!("after={after}")));
        }
        let method = match request.method {
            Method::Put => reqwest::Method::PUT,
            Method::Head => reqwest::Method::HEAD,
            Method::Patch => reqwest::Method::PATCH,
            Method::Post => reqwest::Method::POST,
            Method::Get => reqwest::Method::GET,
            Method::Delete => reqwest::Method::DELETE,
        };
        let mut sending = client.request(method, url);
        if let Some(offset) = request.upload_offset {
            sending = sending.header(UPLOAD_OFFSET, offset);
        }
        if let Some(checksum) = request.upload_checksum {
            sending = sending.header(UPLOAD_CHECKSUM, checksum);
        }
        if let Some(signature) = request.report_signature {
            sending = sending.header(REPORT_SIGNATURE, signature);
        }
        if let Some(work) = request.report_work {
            sending = sending.header(REPORT_WORK, work);
        }
        if matches!(request.method, Method::Put | Method::Patch | Method::Post) {
            sending = sending.body(request.body);
        }
        let response = sending.send().await.map_err(fault)?;
        read(response, request.answer_limit).await
    }

    fn client_for(&self, url: &Url) -> Result<&Client, TransportFault> {
        let named = !url.username().is_empty() || url.password().is_some();
        if named || url.query().is_some() || url.fragment().is_some() {
            return Err(TransportFault::NotAllowed);
        }
        match url.scheme() {
            "https" => self.secure().ok_or(TransportFault::NoAnswer),
            "http" if is_this_computer(url) => self.local().ok_or(TransportFault::NoAnswer),
            _ => Err(TransportFault::NotAllowed),
        }
    }

    fn secure(&self) -> Option<&Client> {
        let make = || {
            let client = plain(self.timeout).https_only(true).build();
            if let Err(error) = &client {
                tracing::warn!(?error, "no encrypted connections on this computer");
            }
            client.ok()
        };
        self.secure.get_or_init(make).as_ref()
    }

    fn local(&self) -> Option<&Client> {
        let make = || {
            let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            let client = plain(self.timeout)
                .no_proxy()
                .resolve("localhost", loopback)
                .tls_certs_only([]);
            client.build().ok()
        };
        self.local.get_or_init(make).as_ref()
    }
}

impl Default for HttpTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: Request) -> Answering<'_> {
        Box::pin(self.exchange(request))
    }
}

fn plain(timeout: Duration) -> ClientBuilder {
    Client::builder()
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(timeout.min(Duration::from_secs(10)))
        .read_timeout(timeout.min(Duration::from_secs(30)))
        .timeout(timeout)
}

fn is_this_computer(url: &Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    if host == "localhost" {
        return true;
    }
    let address = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<IpAddr>();
    address.is_ok_and(|address| address.is_loopback())
}

async fn read(mut response: Response, limit: usize) -> Result<Answer, TransportFault> {
    let header = |name| {
        response
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let status = response.status().as_u16();
    let upload_offset = header(UPLOAD_OFFSET).and_then(|offset| offset.trim().parse().ok());
    let retry_after = header(header::RETRY_AFTER.as_str()).and_then(RetryAfter::parse);
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(fault)? {
        if body.len() + piece.len() > limit {
            return Err(TransportFault::TooLong);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Answer {
        status,
        upload_offset,
        retry_after,
        body,
    })
}

/// A certificate that does not fit arrives as invalid data somewhere below the connection.
fn fault(error: reqwest::Error) -> TransportFault {
    let mut cause = error.source().filter(|_| error.is_connect());
    while let Some(below) = cause {
        let io = below.downcast_ref::<io::Error>();
        if io.is_some_and(|io| io.kind() == io::ErrorKind::InvalidData) {
            return TransportFault::NotTrusted;
        }
        // The source of an I/O error is not what it wraps, but the source of that.
        let wrapped = io.and_then(|io| io.get_ref());
        cause = wrapped.map_or_else(|| below.source(), |wrapped| Some(wrapped));
    }
    TransportFault::NoAnswer
}

#[cfg(test)]
mod tests {
    use super::{HttpTransport, TransportFault, Url};

    #[test]
    fn plain_http_stays_on_this_computer() {
        let transport = HttpTransport::new();
        let cases = [
            ("http://127.0.0.1:8731/v1", true),
            ("http://127.9.9.9/v1", true),
            ("http://[::1]:8731/v1", true),
            ("http://localhost:8731/v1", true),
            ("https://intake.example/v1", true),
            ("http://intake.example/v1", false),
            ("http://192.0.2.1/v1", false),
            ("http://127.0.0.1.example/v1", false),
            ("http://localhost.example/v1", false),
            ("http://[::ffff:192.0.2.1]/v1", false),
            ("http://0.0.0.0/v1", false),
            ("http://127.0.0.1@intake.example/v1", false),
            ("https://user:secret@intake.example/v1", false),
            ("https://intake.example/v1?next=x", false),
            ("ftp://127.0.0.1/v1", false),
            ("file:///v1", false),
        ];
        for (url, allowed) in cases {
            let url = Url::parse(url).unwrap();
            let refused = transport.client_for(&url).err() == Some(TransportFault::NotAllowed);
            assert_eq!(
                !refused, allowed,
                "{url} must not carry a report in the clear"
            );
        }
    }
}
