//! One suite for both stores: what the service and the desk build on.

use std::io::Read;

use council_intake::store::{
    Announced, AuditEntry, Failures, NewEvent, Place, Quota, Sender, Store, StoreFault,
};
use report::{Envelope, Receipt, ReportId, Sealed, Urgency};
use time::{Duration, OffsetDateTime};

use crate::support::{Council, Junk, draft, on_both_stores, random_id};

on_both_stores!(
    a_received_report_is_listed_with_its_clear_data_and_read_byte_for_byte,
    events_have_one_order_and_open_and_close_a_report,
    ten_thousand_junk_reports_push_out_only_each_other,
    unfinished_reports_are_forgotten_and_received_ones_never,
    nothing_unread_is_deleted,
    the_desks_book_holds_over_several_services,
);

const ROOMY: Quota = Quota {
    sender_reports: 1_000,
    sender_bytes: u64::MAX,
    reports: 1_000_000,
    bytes: u64::MAX,
};
const SOMEBODY: Sender = Sender([1; 8]);

/// A moment with whole seconds.
fn now() -> OffsetDateTime {
    let now = OffsetDateTime::now_utc();
    now.replace_nanosecond(0).unwrap()
}

fn open(council: &Council) -> Store {
    Store::serve(&council.place()).unwrap()
}

fn announce(store: &Store, envelope: &Envelope) -> Announced {
    store.announce(envelope, SOMEBODY, &ROOMY, now()).unwrap()
}

fn upload(store: &Store, sealed: &Sealed) {
    let id = sealed.envelope.report_id();
    announce(store, &sealed.envelope);
    for (number, part) in sealed.parts.iter().enumerate() {
        let held = usize::try_from(store.held(&id, number).unwrap()).unwrap();
        store
            .append(&id, number, held as u64, &part[held..], now())
            .unwrap();
    }
}

fn commit(store: &Store, id: &ReportId, at: OffsetDateTime) -> Result<Vec<u8>, StoreFault> {
    let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    store.commit(id, at, &|envelope, at, reference| {
        Receipt::issue(envelope, at, reference, "kid", &key)
    })
}

fn event<'a>(seq: u64, kind: &'a str, kid: &'a str, bytes: &'a [u8]) -> NewEvent<'a> {
    NewEvent {
        seq,
        at: now(),
        kind,
        kid,
        bytes,
    }
}

fn a_received_report_is_listed_with_its_clear_data_and_read_byte_for_byte(council: &Council) {
    let store = open(council);
    let sealed = council.seal_files(&[300_000, 1, 70_000]);
    let envelope = &sealed.envelope;
    let id = envelope.report_id();
    upload(&store, &sealed);
    assert!(
        store.received().unwrap().is_empty(),
        "not received before the receipt"
    );
    assert_eq!(store.arriving().unwrap(), 1);
    assert!(matches!(
        store.part_reader(envelope, 9),
        Err(StoreFault::Unknown)
    ));
    let at = now();
    let receipt = commit(&store, &id, at).unwrap();
    assert_eq!(store.arriving().unwrap(), 0);
    assert_eq!(store.receipt(&id).unwrap(), Some(receipt));
    assert_eq!(store.envelope(&id).unwrap().as_ref(), Some(envelope));

    let rows = store.received().unwrap();
    let row = &rows[0];
    assert_eq!((rows.len(), row.id, row.received_at), (1, id, at));
    let mut recipients = row.recipients.clone();
    recipients.sort();
    let mut expected = envelope.recipients().to_vec();
    expected.sort();
    assert_eq!(recipients, expected);
    let size: u64 = envelope.parts().iter().map(|part| part.size).sum();
    assert_eq!(
        (row.size, row.files, row.urgency),
        (size, 3, Urgency::Routine)
    );
    assert_eq!(
        (row.opened_at, row.closed_at, row.spam, row.events),
        (None, None, false, 0)
    );
    assert_eq!(store.received_for(&expected[0]).unwrap().len(), 1);
    assert!(store.received_for("somebody-else").unwrap().is_empty());
    assert_eq!(store.row(&id).unwrap().unwrap().reference, row.reference);
    assert!(store.row(&random_id()).unwrap().is_none());

    let beside = Store::beside(&council.place()).unwrap();
    for (number, part) in sealed.parts.iter().enumerate() {
        let mut bytes = vec![];
        let mut reader = beside.part_reader(envelope, number).unwrap();
        reader.read_to_end(&mut bytes).unwrap();
        assert!(&bytes == part, "part {number} is not what was sent");
    }
    store.mark_spam(&id, true).unwrap();
    assert!(store.row(&id).unwrap().unwrap().spam);
    assert_eq!(
        store.received().unwrap().len(),
        1,
        "a spam mark deletes nothing"
    );
}

fn events_have_one_order_and_open_and_close_a_report(council: &Council) {
    let store = open(council);
    let sealed = council.seal("words");
    let id = sealed.envelope.report_id();
    upload(&store, &sealed);
    let first = event(1, "opened", "lead", b"one");
    assert!(
        matches!(store.add_event(&id, &first), Err(StoreFault::Unknown)),
        "nobody opens what is not received"
    );
    commit(&store, &id, now()).unwrap();
    let cases = [
        ("a gap", event(2, "reply", "lead", b"two"), false),
        ("the first", first, true),
        ("the same again", first, true),
        ("another first", event(1, "closed", "lead", b"other"), false),
        (
            "somebody else opens it later",
            event(2, "opened", "deputy", b"two"),
            true,
        ),
        ("number 0", event(0, "reply", "lead", b"zero"), false),
        ("the end", event(3, "closed", "deputy", b"three"), true),
    ];
    for (case, event, kept) in cases {
        assert_eq!(store.add_event(&id, &event).unwrap(), kept, "{case}");
    }
    let row = store.row(&id).unwrap().unwrap();
    assert_eq!((row.opened_by.as_deref(), row.events), (Some("lead"), 3));
    assert!(row.opened_at.is_some() && row.closed_at.is_some());
    assert_eq!(
        store.events(&id, 1).unwrap(),
        [b"two".to_vec(), b"three".to_vec()]
    );
    let kept = std::thread::scope(|scope| {
        let raced: Vec<_> = [b"a", b"b", b"c", b"d"]
            .map(|bytes| scope.spawn(|| store.add_event(&id, &event(4, "reply", "lead", bytes))))
            .into_iter()
            .collect();
        let raced = raced.into_iter().map(|each| each.join().unwrap());
        raced.filter(|kept| matches!(kept, Ok(true))).count()
    });
    assert_eq!(kept, 1, "two desks wrote the same number");
}

fn ten_thousand_junk_reports_push_out_only_each_other(council: &Council) {
    let store = open(council);
    let received = council.seal("before the flood");
    upload(&store, &received);
    let receipt = commit(&store, &received.envelope.report_id(), now()).unwrap();
    let quota = Quota {
        sender_reports: 100,
        reports: 500,
        ..ROOMY
    };
    let honest = council.seal("on its way through the flood");
    let id = honest.envelope.report_id();
    store
        .announce(&honest.envelope, SOMEBODY, &quota, now())
        .unwrap();
    let half = honest.parts[0].len() / 2;
    store
        .append(&id, 0, 0, &honest.parts[0][..half], now())
        .unwrap();
    let junk = Junk::new(council);
    let mut slowed = 0;
    // Four senders without end, then many at once.
    for number in 0..10_300_u16 {
        let kind = if number < 10_000 { number % 4 } else { number };
        let [high, low] = kind.to_be_bytes();
        let sender = Sender([9, 9, 9, 9, 9, 9, high, low]);
        match store.announce(&junk.envelope(1_000), sender, &quota, now()) {
            Ok(_) => {}
            Err(StoreFault::Quota) => slowed += 1,
            Err(fault) => panic!("report {number}: {fault}"),
        }
    }
    assert_eq!(slowed, 9_600, "four senders got more than their share in");
    assert!(store.arriving().unwrap() <= 500, "a flood fills the disk");
    store
        .append(&id, 0, half as u64, &honest.parts[0][half..], now())
        .unwrap();
    commit(&store, &id, now()).expect("a flood pushed out a real report");
    assert_eq!(
        commit(&store, &received.envelope.report_id(), now()).unwrap(),
        receipt
    );
    assert_eq!(store.received().unwrap().len(), 2);
}

fn unfinished_reports_are_forgotten_and_received_ones_never(council: &Council) {
    let store = open(council);
    let [received, idle] = [(); 2].map(|()| council.seal_files(&[20_000]));
    upload(&store, &received);
    commit(&store, &received.envelope.report_id(), now()).unwrap();
    upload(&store, &idle);
    assert_eq!(
        store.sweep_unfinished(now() - Duration::hours(1)).unwrap(),
        0,
        "still fresh"
    );
    assert_eq!(
        store.sweep_unfinished(now() + Duration::days(1)).unwrap(),
        1
    );
    assert_eq!(store.received().unwrap().len(), 1);
    let id = idle.envelope.report_id();
    assert!(matches!(store.held(&id, 0), Err(StoreFault::Unknown)));
    // Its sender still has it.
    upload(&store, &idle);
    commit(&store, &id, now()).unwrap();
}

fn nothing_unread_is_deleted(council: &Council) {
    let store = open(council);
    let sealed = council.seal("words");
    let id = sealed.envelope.report_id();
    assert!(matches!(
        store.delete_report(&id, now()),
        Err(StoreFault::Unknown)
    ));
    upload(&store, &sealed);
    assert!(matches!(
        store.delete_report(&id, now()),
        Err(StoreFault::Unknown)
    ));
    commit(&store, &id, now()).unwrap();
    assert!(matches!(
        store.delete_report(&id, now()),
        Err(StoreFault::Unopened)
    ));
    store.mark_spam(&id, true).unwrap();
    let closed = event(1, "closed", "lead", b"closed");
    assert!(store.add_event(&id, &closed).unwrap());
    assert!(
        matches!(store.delete_report(&id, now()), Err(StoreFault::Unopened)),
        "a report that was closed unread was deleted"
    );
    assert!(matches!(store.withdraw(&id), Err(StoreFault::Committed)));
    assert!(
        store
            .add_event(&id, &event(2, "opened", "lead", b"opened"))
            .unwrap()
    );
    store.delete_report(&id, now()).unwrap();
    assert!(matches!(store.announced(&id), Err(StoreFault::Gone)));
    let again = store.announce(&sealed.envelope, SOMEBODY, &ROOMY, now());
    assert!(matches!(again, Err(StoreFault::Gone)), "{again:?}");
}

fn the_desks_book_holds_over_several_services(council: &Council) {
    let here = open(council);
    let there = Store::beside(&council.place()).unwrap();
    let at = now();

    here.audit_add(at, "lead", "opened", Some("CW-1")).unwrap();
    there
        .audit_add(at, "address", "sign-in refused", None)
        .unwrap();
    let newest = AuditEntry {
        at,
        who: "address".to_owned(),
        what: "sign-in refused".to_owned(),
        reference: None,
    };
    let listed = here.audit_list(10).unwrap();
    assert_eq!((listed.len(), &listed[0]), (2, &newest));
    assert_eq!(here.audit_list(1).unwrap(), [newest]);

    for minutes in [30, 5, 1] {
        here.failure_add("id:lead", at - Duration::minutes(minutes))
            .unwrap();
    }
    here.failure_add("id:deputy", at).unwrap();
    let recent = there
        .failures_since("id:lead", at - Duration::minutes(15))
        .unwrap();
    let expected = Failures {
        count: 2,
        oldest: Some(at - Duration::minutes(5)),
    };
    assert_eq!(recent, expected, "a lock-out must hold at every service");
    there.failures_forget("id:lead").unwrap();
    let none = here
        .failures_since("id:lead", at - Duration::days(1))
        .unwrap();
    assert_eq!((none.count, none.oldest), (0, None));

    assert!(
        here.use_once("nonce", at, at + Duration::minutes(5))
            .unwrap()
    );
    assert!(
        !there
            .use_once("nonce", at, at + Duration::minutes(5))
            .unwrap(),
        "a replay"
    );

    let idle = Duration::minutes(30);
    here.session_add("hash", "lead", at).unwrap();
    let seen = |store: &Store, minutes| {
        let at = at + Duration::minutes(minutes);
        store.session_touch("hash", at, idle).unwrap()
    };
    assert_eq!(seen(&there, 29).as_deref(), Some("lead"));
    assert_eq!(
        seen(&here, 58).as_deref(),
        Some("lead"),
        "seeing it keeps it alive"
    );
    assert_eq!(seen(&there, 89), None, "an idle session is over");
    here.session_add("hash", "lead", at).unwrap();
    there.sessions_end_of("lead").unwrap();
    assert_eq!(seen(&here, 0), None);

    let sealed = council.seal("words");
    upload(&here, &sealed);
    let report = sealed.envelope.report_id();
    commit(&here, &report, at).unwrap();
    for about in [Some(&report), None] {
        let until = at + Duration::minutes(5);
        let claim = |store: &Store, now| {
            store
                .notice_claim(about, "new", "a@example.org", now, until)
                .unwrap()
        };
        assert!(claim(&here, at));
        assert!(!claim(&there, at), "two services send the same mail");
        assert!(
            claim(&there, at + Duration::minutes(6)),
            "a service died while it sent"
        );
        there.notice_release(about, "new", "a@example.org").unwrap();
        assert!(claim(&here, at));
        here.notice_sent(about, "new", "a@example.org", at).unwrap();
        assert!(!claim(&there, at + Duration::days(1)), "a mail went twice");
        let sent = there.notices().unwrap();
        let sent = sent
            .iter()
            .find(|each| each.report_id.as_ref() == about)
            .unwrap();
        assert_eq!(sent.sent_at, Some(at));
    }
    assert_eq!(here.unopened().unwrap().len(), 1);
    let opened = event(1, "opened", "lead", b"opened");
    assert!(here.add_event(&report, &opened).unwrap());
    assert!(here.unopened().unwrap().is_empty());
    let left = here.notices().unwrap();
    assert!(
        left.iter().all(|each| each.report_id.is_none()),
        "an opened report alarms nobody"
    );
}

/// What the first version kept must not be lost to the second.
#[test]
fn a_folder_of_the_first_version_is_brought_up_to_date() {
    let council = Council::new();
    let sealed = council.seal_draft(random_id(), "demo", draft("words"));
    let envelope = &sealed.envelope;
    let data = council.data();
    let parts = data.join("parts").join(envelope.report_id().to_string());
    std::fs::create_dir_all(&parts).unwrap();
    std::fs::write(parts.join("0.age"), &sealed.parts[0]).unwrap();
    let old = rusqlite::Connection::open(data.join("intake.sqlite3")).unwrap();
    old.execute_batch(include_str!("first-version.sql"))
        .unwrap();
    old.execute(
        "INSERT INTO report VALUES (?1, ?2, '2026-11-20T10:00:00Z', 'CW-7K3M-9QXP', '2026-11-20T10:05:00Z', x'00', '2026-11-20T10:10:00Z')",
        rusqlite::params![envelope.report_id().to_string(), envelope.to_bytes()],
    )
    .unwrap();
    drop(old);
    let place = Place::Folder(data);
    assert!(matches!(
        Store::beside(&place),
        Err(StoreFault::NotMigrated)
    ));
    Store::migrate(&place).unwrap();
    let store = Store::beside(&place).unwrap();
    let rows = store.received_for(&envelope.recipients()[0]).unwrap();
    let row = &rows[0];
    assert_eq!(row.reference, "CW-7K3M-9QXP");
    assert_eq!(row.size, sealed.parts[0].len() as u64);
    assert_eq!(
        (row.received_at.unix_timestamp(), row.files),
        (1_795_169_100, 0)
    );
    assert!(row.opened_at.is_some());
    let mut bytes = vec![];
    store
        .part_reader(envelope, 0)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    assert!(bytes == sealed.parts[0]);
}
