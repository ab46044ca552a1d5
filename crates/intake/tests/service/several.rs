//! Several services on one PostgreSQL database, behind a balancer.
#![cfg(target_os = "linux")]

use crate::postgres;
use crate::support::{Council, random, run};

#[test]
fn a_report_may_meet_another_service_with_every_request() {
    let council = Council::on_postgres();
    let servers = [council.serve(), council.serve()];
    let sealed = council.seal_files(&[300_000, 20_000]);
    let envelope = &sealed.envelope;
    servers[0].announce(envelope);
    assert_eq!(servers[1].announce(envelope).status, 200);
    let mut turn = 0;
    for (number, part) in sealed.parts.iter().enumerate() {
        let mut offset = 0;
        while offset < part.len() {
            let end = part
                .len()
                .min(offset + 1 + usize::from(u16::from_le_bytes(random())));
            let server = &servers[turn % 2];
            assert_eq!(server.held_of(envelope, number), offset as u64);
            let answer = server.append_to(envelope, number, offset as u64, &part[offset..end]);
            assert_eq!(answer.status, 204, "{answer:?}");
            offset = end;
            turn += 1;
        }
    }
    let receipts: Vec<_> = std::thread::scope(|scope| {
        let asked: Vec<_> = servers
            .iter()
            .cycle()
            .take(8)
            .map(|server| scope.spawn(move || server.commit(envelope).body))
            .collect();
        asked.into_iter().map(|each| each.join().unwrap()).collect()
    });
    council.verify(&receipts[0], envelope);
    assert!(
        receipts.iter().all(|each| each == &receipts[0]),
        "two services gave two receipts for one report"
    );
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 1);
}

#[test]
fn when_one_service_dies_the_other_goes_on() {
    let council = Council::on_postgres();
    let other = council.serve();
    for round in 0..8_usize {
        let dying = council.serve();
        let sealed = council.seal("words");
        dying.announce(&sealed.envelope);
        let part = &sealed.parts[0];
        let cut = part.len() * round / 8;
        let held = dying.append(&sealed.envelope, 0, &part[..cut]).offset();
        let unread = dying.send("PATCH", "/v1/reports/x", &[], part);
        dying.kill();
        drop(unread);
        assert_eq!(
            other.held(&sealed.envelope),
            held,
            "acknowledged bytes were lost"
        );
        council.verify(&other.deliver(&sealed), &sealed.envelope);
    }
}

#[test]
fn a_database_is_made_by_a_command_and_not_by_chance() {
    let council = Council::new();
    let keys = council.keys().to_str().unwrap().to_owned();
    let database = postgres::empty_database();
    let serve = [
        "serve",
        "--database",
        &database,
        "--keys",
        &keys,
        "--listen",
        "127.0.0.1:0",
    ];
    let refused = run(&serve);
    assert_eq!(refused.status.code(), Some(1));
    let says = String::from_utf8(refused.stderr).unwrap();
    assert!(says.contains("council-intake migrate"), "{says}");
    for _ in 0..2 {
        let migrated = run(&["migrate", "--database", &database]);
        assert!(
            migrated.status.success(),
            "{}",
            String::from_utf8_lossy(&migrated.stderr)
        );
    }
    let unreachable = run(&[
        "migrate",
        "--database",
        "postgres://a:secret-word@127.0.0.1:1/x",
    ]);
    assert_eq!(unreachable.status.code(), Some(1));
    let says = String::from_utf8(unreachable.stderr).unwrap();
    assert!(
        !says.contains("secret-word"),
        "the password of the database is shown: {says}"
    );
}
