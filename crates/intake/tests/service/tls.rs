//! Encryption with the council's own certificate.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use crate::support::{Council, report_path, run};

struct Certificate {
    pem: String,
    key: String,
}

fn certificate() -> Certificate {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    Certificate {
        pem: made.cert.pem(),
        key: made.signing_key.serialize_pem(),
    }
}

fn keep(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_sender_that_trusts_the_certificate_is_answered_and_nobody_reads_along() {
    let council = Council::new();
    let certificate = certificate();
    let folder = council.folder.path();
    let [pem, key] = [("a.pem", &certificate.pem), ("a.key", &certificate.key)]
        .map(|(name, text)| keep(folder, name, text));
    let server = council.serve_with(&["--tls-cert", &pem, "--tls-key", &key]);
    let sealed = council.seal("words");
    let port = server.address.port();
    let url = format!("https://localhost:{port}{}", report_path(&sealed.envelope));
    let trusting = reqwest::Certificate::from_pem(certificate.pem.as_bytes()).unwrap();
    let put = |client: reqwest::Client| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let body = sealed.envelope.to_bytes();
        runtime.block_on(async { client.put(&url).body(body).send().await })
    };
    let builder = || reqwest::Client::builder().timeout(Duration::from_secs(20));
    let client = builder().tls_certs_only([trusting]).build().unwrap();
    assert_eq!(put(client).unwrap().status(), 201);
    let stranger = put(builder().build().unwrap());
    assert!(
        stranger.is_err(),
        "a certificate that nobody vouches for was believed"
    );

    let mut plain = TcpStream::connect(server.address).unwrap();
    plain
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    plain
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        .unwrap();
    let mut answer = vec![];
    let _ = plain.read_to_end(&mut answer);
    assert!(
        !answer.starts_with(b"HTTP"),
        "the service answered in the clear"
    );
}

#[test]
fn with_a_certificate_others_may_reach_the_service() {
    let council = Council::new();
    let certificate = certificate();
    let folder = council.folder.path();
    let pem = keep(folder, "a.pem", &certificate.pem);
    let key = keep(folder, "a.key", &certificate.key);
    let mut args = council.serve_args();
    let last = args.len() - 1;
    args[last] = "0.0.0.0:0".to_owned();
    args.extend(["--tls-cert".to_owned(), pem, "--tls-key".to_owned(), key]);
    let mut command = std::process::Command::new(crate::support::PROGRAM);
    crate::client::Server::start(command.args(args), folder);
}

#[test]
fn a_certificate_that_cannot_be_used_stops_the_start_with_a_reason() {
    let council = Council::new();
    let (one, other) = (certificate(), certificate());
    let folder = council.folder.path();
    let good = keep(folder, "good.pem", &one.pem);
    let good_key = keep(folder, "good.key", &one.key);
    let other_key = keep(folder, "other.key", &other.key);
    let empty = keep(folder, "empty.pem", "");
    let cases = [
        (
            "no certificate in the file",
            &empty,
            &good_key,
            "a certificate",
        ),
        ("no key in the file", &good, &good, "a private key"),
        ("the key of another", &good, &other_key, "cannot be used"),
    ];
    for (case, pem, key, says) in cases {
        let mut args = council.serve_args();
        args.extend(["--tls-cert", pem, "--tls-key", key].map(str::to_owned));
        let args: Vec<_> = args.iter().map(String::as_str).collect();
        let refused = run(&args);
        assert_eq!(refused.status.code(), Some(1), "{case}");
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains(says), "{case}: {said}");
    }
    let mut half = council.serve_args();
    half.extend(["--tls-cert".to_owned(), good]);
    let half: Vec<_> = half.iter().map(String::as_str).collect();
    assert_eq!(run(&half).status.code(), Some(2), "half a certificate");
}
