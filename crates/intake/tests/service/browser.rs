//! A browser at the desk, without the page.

use council_intake::desk_api::SIGN_IN_CONTEXT;
use council_intake::keys::{self, DeskKey, PublicKeys};
use data_encoding::HEXLOWER;
use ed25519_dalek::Signer as _;
use report::{Event, EventKind, Recipient, Report, Sealed};
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::client::{Answer, Server};
use crate::support::{Council, draft, making, random_id};

/// A browser at the desk.
pub(crate) struct Desk<'a> {
    server: &'a Server,
    pub(crate) cookie: String,
}

impl<'a> Desk<'a> {
    pub(crate) fn sign_in(server: &'a Server, key: &DeskKey) -> Self {
        let nonce = challenge(server, &key.id);
        let answer = try_sign_in(server, &key.id, &nonce, key);
        assert_eq!(answer.status, 204, "the reader cannot sign in: {answer:?}");
        let cookie = answer.header("set-cookie").unwrap().to_owned();
        for part in ["HttpOnly", "SameSite=Strict", "Path=/desk"] {
            assert!(
                cookie.contains(part),
                "{cookie}: a script or another site could use it"
            );
        }
        let cookie = cookie.split(';').next().unwrap().to_owned();
        Self { server, cookie }
    }

    pub(crate) fn with(server: &'a Server, cookie: &str) -> Self {
        let cookie = cookie.to_owned();
        Self { server, cookie }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let headers = [("Cookie", self.cookie.clone())];
        self.server
            .call("GET", &format!("/desk/api/{path}"), &headers, b"")
    }

    pub(crate) fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        serde_json::from_slice(&answer.body).unwrap()
    }

    pub(crate) fn post(&self, path: &str, body: &[u8]) -> Answer {
        let headers = [
            ("Cookie", self.cookie.clone()),
            ("Desk", "1".to_owned()),
            ("Content-Type", "application/json".to_owned()),
        ];
        self.server
            .call("POST", &format!("/desk/api/{path}"), &headers, body)
    }

    pub(crate) fn references(&self) -> Vec<String> {
        let list = self.json("reports");
        let rows = list["reports"].as_array().unwrap().iter();
        rows.map(|row| row["reference"].as_str().unwrap().to_owned())
            .collect()
    }
}

pub(crate) fn ask(server: &Server, call: &str, body: &Value) -> Answer {
    let headers = [
        ("Desk", "1".to_owned()),
        ("Content-Type", "application/json".to_owned()),
    ];
    let body = body.to_string();
    server.call(
        "POST",
        &format!("/desk/api/{call}"),
        &headers,
        body.as_bytes(),
    )
}

pub(crate) fn challenge(server: &Server, id: &str) -> String {
    let answer = ask(server, "challenge", &json!({ "id": id }));
    assert_eq!(answer.status, 200, "{answer:?}");
    let value: Value = serde_json::from_slice(&answer.body).unwrap();
    let nonce = value["nonce"].as_str().unwrap().to_owned();
    assert_eq!(
        nonce.len(),
        64,
        "an id could be told from one that nobody has"
    );
    nonce
}

pub(crate) fn try_sign_in(server: &Server, id: &str, nonce: &str, key: &DeskKey) -> Answer {
    let signed = [SIGN_IN_CONTEXT, nonce.as_bytes()].concat();
    let signature = HEXLOWER.encode(&key.signer().sign(&signed).to_bytes());
    ask(
        server,
        "sign-in",
        &json!({ "id": id, "nonce": nonce, "signature": signature }),
    )
}

pub(crate) fn key(council: &Council, id: &str) -> DeskKey {
    let path = keys::desk_key_file(&council.keys(), id).unwrap();
    DeskKey::read(&path, &mut || panic!("it has no passphrase")).unwrap()
}

/// Sealed to these readers only.
pub(crate) fn seal_to(council: &Council, ids: &[&str], words: &str) -> (Sealed, [u8; 32]) {
    let public: PublicKeys = keys::read_public(&council.keys()).unwrap();
    let to: Vec<Recipient> = public
        .recipients
        .iter()
        .filter(|each| ids.contains(&each.id.as_str()))
        .map(|each| Recipient {
            id: each.id.clone(),
            role: each.role.clone(),
            key: each.key.clone(),
        })
        .collect();
    let making = making(random_id(), "demo");
    let report = Report::new(draft(words), &making).unwrap();
    let seed = making.report_key_seed;
    (report::seal(&report, &to, &seed).unwrap(), seed)
}

pub(crate) fn event(sealed: &Sealed, seq: u32, kind: EventKind, key: &DeskKey) -> Vec<u8> {
    let now = OffsetDateTime::now_utc();
    let body = (kind == EventKind::Reply).then_some(&b"sealed"[..]);
    Event::issue(
        &sealed.envelope,
        seq,
        now,
        kind,
        body,
        &key.id,
        key.signer(),
    )
    .to_bytes()
}
