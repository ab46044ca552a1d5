//! The service dies at the worst moment. Nothing that was promised is lost, nothing is promised twice.

use std::io::Read;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::support::{Council, on_both_stores, random, report_path, wait_until};

on_both_stores!(killed_at_any_moment_the_service_keeps_its_word,);

#[test]
fn a_receipt_that_was_made_but_never_arrived_is_the_one_given_later() {
    let council = Council::new();
    let sealed = council.seal("words");
    let envelope = &sealed.envelope;
    let server = council.serve();
    server.announce(envelope);
    server.append(envelope, 0, &sealed.parts[0]);
    let path = council.data().join("intake.sqlite3");
    let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let unread = server.send(
        "POST",
        &format!("{}/commit", report_path(envelope)),
        &[],
        b"",
    );
    let made: Vec<u8> = wait_until(|| {
        database
            .query_row("SELECT receipt FROM report", [], |row| {
                row.get::<_, Option<Vec<u8>>>(0)
            })
            .unwrap()
    });
    server.kill();
    drop(unread);
    drop(database);

    let server = council.serve();
    let again = server.commit(envelope).body;
    assert_eq!(
        again, made,
        "the learner would hold a reference that the council does not know"
    );
    council.verify(&again, envelope);
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 1);
}

fn killed_at_any_moment_the_service_keeps_its_word(council: &Council) {
    let mut promised = Vec::new();
    for round in 0..25_u64 {
        let sealed = council.seal(&format!("round {round}"));
        let envelope = &sealed.envelope;
        let mut server = council.serve();
        server.announce(envelope);
        let cut = usize::from(u16::from_le_bytes(random())) % sealed.parts[0].len();
        let acknowledged = server.append(envelope, 0, &sealed.parts[0][..cut]).offset();
        let rest = server.append(envelope, acknowledged, &sealed.parts[0][cut..]);
        assert_eq!(rest.status, 204);
        let mut answer = server.send(
            "POST",
            &format!("{}/commit", report_path(envelope)),
            &[],
            b"",
        );
        std::thread::sleep(Duration::from_micros(round * 300));
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        let mut bytes = Vec::new();
        let _ = answer.read_to_end(&mut bytes);
        let before = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .map(|end| bytes[end + 4..].to_vec());

        let server = council.serve();
        let receipt = server.deliver(&sealed);
        council.verify(&receipt, envelope);
        if let Some(before) = before.filter(|before| before.len() == receipt.len()) {
            assert_eq!(before, receipt, "round {round}: the promise changed");
        }
        promised.push((sealed, receipt));
    }
    let server = council.serve();
    for (sealed, receipt) in &promised {
        assert_eq!(
            &server.commit(&sealed.envelope).body,
            receipt,
            "a promise was forgotten"
        );
    }
    let listed = council.desk_list();
    assert_eq!(
        listed["reports"].as_array().unwrap().len(),
        promised.len(),
        "a report was lost or doubled"
    );
    assert_eq!(listed["arriving"], 0);
}
