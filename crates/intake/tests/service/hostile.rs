//! Strangers on the network get nothing but a code.

use crate::client::Server;
use crate::support::{Council, draft, random_id, report_path};

#[test]
fn what_is_not_an_envelope_is_refused_and_leaves_nothing() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let good = sealed.envelope.to_bytes();
    let path = report_path(&sealed.envelope);
    let text = String::from_utf8(good.clone()).unwrap();
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cases: Vec<(&str, Vec<u8>, u16)> = vec![
        ("empty", vec![], 422),
        ("not JSON", b"<html>sign in</html>".to_vec(), 422),
        ("not an object", b"[]".to_vec(), 422),
        ("half of it", good[..middle].to_vec(), 422),
        ("one bit changed", flipped, 422),
        ("not canonical", format!(" {text}").into_bytes(), 422),
        (
            "an extra field",
            text.replacen('{', "{\"a\":1,", 1).into_bytes(),
            422,
        ),
        ("raw bytes", vec![0xff; 500], 422),
        ("deep nesting", b"[".repeat(60_000), 422),
        ("too big", vec![b' '; 65 * 1024], 413),
    ];
    for (case, body, status) in cases {
        let answer = server.call("PUT", &path, &[], &body);
        assert_eq!(answer.status, status, "{case}");
        answer.code();
    }
    let other = format!("/v1/reports/{}", random_id());
    assert_eq!(
        server.call("PUT", &other, &[], &good).status,
        422,
        "an envelope was kept under another id"
    );
    assert_eq!(
        council.desk_list()["arriving"],
        0,
        "a refused envelope was kept"
    );
    assert_eq!(server.announce(&sealed.envelope).status, 201);
}

#[test]
fn odd_requests_get_a_code_and_the_service_lives_on() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    server.announce(&sealed.envelope);
    let path = report_path(&sealed.envelope);
    let part = |number: &str| format!("{path}/parts/{number}");
    let sum = ("Upload-Checksum", crate::support::checksum(b"x"));
    let at = |text: &str| ("Upload-Offset", text.to_owned());
    let cases = [
        ("GET", "/".to_owned(), vec![], 404),
        ("GET", "/v1/reports".to_owned(), vec![], 404),
        ("GET", path.clone(), vec![], 405),
        ("DELETE", path.clone(), vec![], 401),
        ("DELETE", part("0"), vec![], 405),
        ("POST", path.clone(), vec![], 405),
        ("PATCH", part("1"), vec![at("0"), sum.clone()], 404),
        (
            "PATCH",
            part("99999999999999999999999"),
            vec![at("0"), sum.clone()],
            404,
        ),
        ("PATCH", part("+0"), vec![at("0"), sum.clone()], 404),
        ("PATCH", part("-1"), vec![at("0"), sum.clone()], 404),
        (
            "PATCH",
            part("..%2f..%2f0"),
            vec![at("0"), sum.clone()],
            404,
        ),
        ("PATCH", part("0"), vec![], 400),
        ("PATCH", part("0"), vec![sum.clone()], 400),
        ("PATCH", part("0"), vec![at("0")], 400),
        ("PATCH", part("0"), vec![at("-1"), sum.clone()], 400),
        ("PATCH", part("0"), vec![at("+0"), sum.clone()], 400),
        ("PATCH", part("0"), vec![at(""), sum.clone()], 400),
        (
            "PATCH",
            part("0"),
            vec![at("0"), ("Upload-Checksum", "md5 AAAA".to_owned())],
            400,
        ),
        (
            "PATCH",
            part("0"),
            vec![at("0"), ("Upload-Checksum", "sha256 AAAA".to_owned())],
            400,
        ),
        (
            "PATCH",
            part("0"),
            vec![at("18446744073709551615"), sum.clone()],
            409,
        ),
        (
            "POST",
            "/v1/reports/..%2f..%2fetc/commit".to_owned(),
            vec![],
            404,
        ),
        (
            "POST",
            format!("/v1/reports/{}/commit", "F".repeat(32)),
            vec![],
            404,
        ),
    ];
    for (method, path, headers, status) in cases {
        let answer = server.call(method, &path, &headers, b"x");
        assert_eq!(answer.status, status, "{method} {path} {headers:?}");
        answer.code();
    }
    let huge = vec![0; 4 * 1024 * 1024 + 1];
    assert_eq!(server.append(&sealed.envelope, 0, &huge).status, 413);
    let health = server.call("GET", "/healthz", &[], b"");
    assert_eq!(
        (health.status, health.body.as_slice()),
        (200, b"ok".as_slice())
    );
    council.verify(&server.deliver(&sealed), &sealed.envelope);
}

#[test]
fn another_councils_report_gets_no_receipt_here() {
    let council = Council::new();
    let mut args = council.serve_args();
    args.extend(["--org".to_owned(), "demo".to_owned()]);
    let server = Server::start(
        std::process::Command::new(crate::support::PROGRAM).args(args),
        council.folder.path(),
    );
    let elsewhere = council.seal_draft(random_id(), "elsewhere", draft("words"));
    let refused = server.announce(&elsewhere.envelope);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (422, "another_council")
    );
    assert_eq!(server.announce(&council.seal("words").envelope).status, 201);
}
