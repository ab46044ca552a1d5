//! Who is told by mail, through a real mail server: the right people, once, and nothing of what a report says.

use std::time::Duration;

use report::draft::{Danger, Draft};

use crate::browser::seal_to;
use crate::client::Server;

use crate::mail::MailServer;
use crate::support::{Council, draft, random_id, wait_until};

/// Longer than the service takes between two looks.
const TWO_LOOKS: Duration = Duration::from_secs(7);

fn config(port: u16, more: &str) -> String {
    format!(
        r#"
        desk_url = "https://intake.example.org/desk/"
        [smtp]
        host = "127.0.0.1"
        port = {port}
        security = "none"
        from = "intake@example.org"
        [mailboxes]
        lead = ["lead@example.org"]
        deputy = ["deputy@example.org"]
        alternate = ["head@example.org"]
        manager = ["manager@example.org"]
        operator = ["it@example.org"]
        {more}
        "#
    )
}

fn serve(council: &Council, config: &str) -> Server {
    let path = council.config(config);
    council.serve_with(&["--config", &path])
}

fn reference(council: &Council, server: &Server, sealed: &report::Sealed) -> String {
    let receipt = council.verify(&server.deliver(sealed), &sealed.envelope);
    receipt.reference().to_string()
}

#[test]
fn a_report_that_arrives_is_told_once_and_without_a_word_of_it() {
    let council = Council::new();
    let mail = MailServer::start();
    let server = serve(&council, &config(mail.port, ""));
    let urgent = Draft {
        danger: Some(Danger::Yes),
        ..draft("words-that-are-private")
    };
    let sealed = council.seal_draft(random_id(), "demo", urgent);
    let reference = reference(&council, &server, &sealed);
    wait_until(|| (mail.mails().len() >= 2).then_some(()));
    assert_eq!(mail.told(), ["head@example.org", "lead@example.org"]);
    for kept in mail.mails() {
        assert_eq!(kept.from, "intake@example.org");
        assert_eq!(kept.to.len(), 1, "people would see who else is told");
        let head = kept.text.split("\r\n\r\n").next().unwrap();
        let subject = format!("Subject: New safeguarding report {reference}, urgent: yes");
        assert!(head.contains(&subject), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(!head.to_lowercase().contains("reply-to"), "{head}");
        assert!(kept.text.contains("https://intake.example.org/desk/"));
        let id = sealed.envelope.report_id().to_string();
        for private in [
            "words-that",
            "name-that",
            "detail-that",
            "Teams",
            id.as_str(),
        ] {
            assert!(
                !kept.text.contains(private),
                "the mail holds {private:?}: {}",
                kept.text
            );
        }
    }
    drop(server);
    let server = serve(&council, &config(mail.port, ""));
    std::thread::sleep(TWO_LOOKS);
    assert_eq!(mail.mails().len(), 2, "a restart tells everybody again");
    drop(server);
}

#[test]
fn nobody_is_told_of_a_report_that_is_not_sealed_to_them() {
    let council = Council::new();
    let mail = MailServer::start();
    let server = serve(&council, &config(mail.port, ""));
    let (sealed, _) = seal_to(&council, &["alternate", "break-glass"], "about the lead");
    server.deliver(&sealed);
    wait_until(|| (!mail.mails().is_empty()).then_some(()));
    std::thread::sleep(TWO_LOOKS);
    assert_eq!(mail.told(), ["head@example.org"]);
}

#[test]
fn a_mail_that_could_not_go_goes_later_and_one_bad_mailbox_holds_up_nobody() {
    let council = Council::new();
    let mut mail = MailServer::absent();
    let text = config(mail.port, "").replace("head@", "refused@");
    let server = serve(&council, &text);
    let sealed = council.seal("words");
    server.deliver(&sealed);
    wait_until(|| server.log().contains("not told").then_some(()));
    let waiting = wait_until(|| {
        let metrics = server.call("GET", "/metrics", &[], b"");
        let metrics = String::from_utf8(metrics.body).unwrap();
        metrics
            .lines()
            .find(|line| line.contains("alerts_waiting ") && line.ends_with(" 2"))
            .map(str::to_owned)
    });
    assert!(
        waiting.ends_with(" 2"),
        "nobody who runs the service can see that mail waits"
    );
    mail.come(None);
    wait_until(|| (!mail.mails().is_empty()).then_some(()));
    assert_eq!(mail.told(), ["lead@example.org"]);
    assert!(
        !server.log().contains("lead@example.org"),
        "an address is in the log"
    );
}

#[test]
fn mail_leaves_encrypted_or_not_at_all() {
    let council = Council::new();
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let keep = |name: &str, text: String| {
        let path = council.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let certificate = keep("mail.pem", made.cert.pem());
    let private = keep("mail.key", made.signing_key.serialize_pem());
    let encrypted = MailServer::start_encrypted(&certificate, &private);
    let plain = MailServer::start();
    let text = |port: u16| {
        let ca = format!("ca_file = {:?}\n[mailboxes]", certificate.to_str().unwrap());
        config(port, "")
            .replace("\"none\"", "\"starttls\"")
            .replace("[mailboxes]", &ca)
    };
    let server = serve(&council, &text(plain.port));
    server.deliver(&council.seal("words"));
    wait_until(|| server.log().contains("not told").then_some(()));
    assert!(
        plain.mails().is_empty(),
        "mail crossed the network in the clear"
    );
    drop(server);
    let server = serve(&council, &text(encrypted.port));
    wait_until(|| (encrypted.mails().len() >= 2).then_some(()));
    assert!(encrypted.mails().iter().all(|mail| mail.tls));
    drop(server);
}

#[test]
fn what_nobody_opens_goes_up_and_stops_when_somebody_does() {
    let council = Council::new();
    let mail = MailServer::start();
    let text = config(mail.port, "");
    let server = serve(&council, &text);
    let reference = reference(&council, &server, &council.seal("words"));
    wait_until(|| (mail.mails().len() >= 2).then_some(()));
    drop(server);
    let wait = |hours: i64| {
        let database = rusqlite::Connection::open(council.data().join("intake.sqlite3")).unwrap();
        let changed = database.execute(
            "UPDATE report SET received_at = received_at - ?1",
            [hours * 3_600],
        );
        assert_eq!(changed.unwrap(), 1);
    };
    wait(5);
    let server = serve(&council, &text);
    wait_until(|| (mail.mails().len() >= 5).then_some(()));
    let late = |kept: &crate::mail::Kept| kept.text.contains("Subject: Not opened yet");
    let mut told: Vec<String> = mail
        .mails()
        .into_iter()
        .filter(late)
        .flat_map(|mail| mail.to)
        .collect();
    told.sort_unstable();
    assert_eq!(
        told,
        ["deputy@example.org", "head@example.org", "lead@example.org"]
    );
    let opened = council.desk_open(&reference, "deputy", &[]);
    assert!(opened.status.success());
    drop(server);
    wait(5);
    let server = serve(&council, &text);
    std::thread::sleep(TWO_LOOKS);
    assert_eq!(
        mail.mails().len(),
        5,
        "the manager was told of a report that was opened"
    );
    drop(server);
}

#[test]
fn a_test_report_goes_round_and_says_when_it_does_not() {
    let council = Council::new();
    let mail = MailServer::start();
    let metric = |server: &Server, value: &str| {
        wait_until(|| {
            let metrics = server.call("GET", "/metrics", &[], b"");
            let metrics = String::from_utf8(metrics.body).unwrap();
            let ending = format!("canary {value}");
            metrics
                .lines()
                .any(|line| line.ends_with(&ending))
                .then_some(())
        });
    };
    let busy =
        "[canary]\nevery_minutes = 60\n[quotas]\nwork_above_reports_per_minute = 0\nwork_bits = 8";
    let server = serve(&council, &config(mail.port, busy));
    metric(&server, "1");
    let list = council.desk_list();
    assert_eq!(
        list["reports"].as_array().unwrap().len(),
        0,
        "people see the test: {list}"
    );
    let url = format!("http://{}", server.address);
    let keys = council.keys();
    let store = council_intake::store::Store::beside(&council.place()).unwrap();
    let entries = store.audit_list(100).unwrap();
    assert!(
        entries.is_empty(),
        "tests bury what people did: {entries:?}"
    );
    let by_hand = crate::support::run(&["canary", "--url", &url, "--keys", keys.to_str().unwrap()]);
    assert!(
        by_hand.status.success(),
        "{}",
        String::from_utf8_lossy(&by_hand.stderr)
    );
    std::thread::sleep(TWO_LOOKS);
    assert!(
        mail.mails().is_empty(),
        "people are told of a test: {:?}",
        mail.mails()
    );
    drop(server);

    let nobody = MailServer::absent();
    let dead = format!(
        "[canary]\nevery_minutes = 60\nurl = \"http://127.0.0.1:{}\"",
        nobody.port
    );
    let server = serve(&council, &config(mail.port, &dead));
    metric(&server, "0");
    wait_until(|| (!mail.mails().is_empty()).then_some(()));
    assert_eq!(mail.told(), ["it@example.org"]);
    assert!(mail.mails()[0].text.contains("did not come back"));
    let refused = crate::support::run(&[
        "canary",
        "--url",
        "http://intake.example.org",
        "--keys",
        keys.to_str().unwrap(),
    ]);
    assert_eq!(
        refused.status.code(),
        Some(1),
        "a report would cross a network in the clear"
    );
}

#[test]
fn a_report_goes_only_after_it_was_closed_and_its_time_is_over() {
    let council = Council::new();
    let server = council.serve();
    let [closed, waiting] = [0, 1].map(|_| {
        let making = crate::support::making(random_id(), "demo");
        let sealed = council.seal_made(&making, draft("words"));
        (reference(&council, &server, &sealed), making)
    });
    drop(server);
    let (data, key) = (council.data(), council.keys().join("desk/lead.key"));
    let done = crate::support::run(&[
        "desk",
        "close",
        &closed.0,
        "--data",
        data.to_str().unwrap(),
        "--identity",
        key.to_str().unwrap(),
    ]);
    assert!(done.status.success());
    let two_days_later = || {
        let database = rusqlite::Connection::open(data.join("intake.sqlite3")).unwrap();
        let earlier = "UPDATE report SET received_at = received_at - 172800,
            opened_at = opened_at - 172800, closed_at = closed_at - 172800";
        assert_eq!(database.execute(earlier, []).unwrap(), 2);
    };
    let heard = |server: &Server, making: &report::Making| {
        let path = format!("/v1/reports/{}/events?after=0", making.report_id);
        server.signed("GET", &path, &making.report_key_seed).status
    };
    let text = "[retention]\ndays_after_closed = 3\n";
    for (case, gone) in [("two days", false), ("four days", true)] {
        two_days_later();
        let server = serve(&council, text);
        std::thread::sleep(TWO_LOOKS);
        let expected = if gone { 410 } else { 200 };
        assert_eq!(heard(&server, &closed.1), expected, "after {case}");
        assert_eq!(
            heard(&server, &waiting.1),
            200,
            "what nobody opened is gone after {case}"
        );
    }
    let list = council.desk_list();
    assert_eq!(list["reports"].as_array().unwrap().len(), 1);
    assert_eq!(list["reports"][0]["reference"], waiting.0);
    let part = data.join("parts").join(closed.1.report_id.to_string());
    assert!(!part.exists(), "the sealed parts stay after their time");
}
