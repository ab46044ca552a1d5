//! Other ways to the council, while the network is away.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on fails its test"
)]

mod support;

use std::{fs, io};

use outbox::{HandOver, Spool, SpoolFault, State, Way};
use report::{Part, Readers, Recipient, ReportId, new_identity, read_bundle};
use support::intake::{Intake, Mood};
use time::macros::datetime;

const NOWHERE: &str = "http://127.0.0.1:9";

#[test]
fn the_file_holds_the_whole_report_and_only_its_readers_open_it() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let sealed = support::sealed(1, &[20_000, 300_000, 7]);
    support::put(&spool, &sealed, NOWHERE);
    let identities = [new_identity(), new_identity(), new_identity()];
    let reader = |number: usize| {
        let identity = identities[number].parse::<age::x25519::Identity>();
        Recipient {
            id: format!("reader-{number}"),
            role: String::new(),
            key: identity.unwrap().to_public().to_string(),
        }
    };
    let readers = Readers::new(&[reader(0), reader(1)]).unwrap();
    let mut file = Vec::new();
    spool.bundle(id(1), &readers, &mut file).unwrap();

    for identity in &identities[..2] {
        let mut parts = Vec::new();
        let envelope = read_bundle(&file[..], identity, &mut |_, part| {
            let mut bytes = Vec::new();
            io::copy(part.sealed, &mut bytes)?;
            parts.push(bytes);
            Ok(())
        });
        assert_eq!(envelope.unwrap(), sealed.envelope);
        assert_eq!(parts, sealed.parts);
    }
    let stranger = read_bundle(&file[..], &identities[2], &mut |_, _| Ok(()));
    assert!(stranger.is_err(), "a stranger opens it");

    let part = folder.path().join(id(1).to_string()).join("part-1.age");
    fs::write(part, vec![0; 300_000]).unwrap();
    let damaged = spool.bundle(id(1), &readers, &mut Vec::new());
    assert!(damaged.is_err(), "somebody would carry a useless file");
    let unknown = spool.bundle(id(2), &readers, &mut Vec::new());
    assert!(unknown.is_err());
}

#[tokio::test]
async fn handed_over_is_not_received_and_it_still_goes_by_itself() {
    let (intake, folder) = (
        Intake::start(Mood::Always(503, "")),
        tempfile::tempdir().unwrap(),
    );
    let spool = Spool::open(folder.path()).unwrap();
    support::put(&spool, &support::sealed(1, &[500]), &intake.url());
    let outbox = support::start(&spool, support::fast());
    let ways = [
        HandOver {
            way: Way::Email,
            at: datetime!(2026-11-23 14:05:00 UTC),
        },
        HandOver {
            way: Way::Print,
            at: datetime!(2026-11-23 15:05:00 UTC),
        },
    ];
    for HandOver { way, at } in ways {
        spool.note_hand_over(id(1), way, at).unwrap();
    }
    let tried = intake.requests();
    support::until("it goes on trying", || intake.requests() > tried + 2).await;
    let entry = outbox.entries().remove(0);
    assert_eq!(
        entry.state,
        State::HandedOver,
        "whatever is tried meanwhile"
    );
    assert_eq!(entry.handed_over, ways);
    assert!(entry.can_withdraw);

    let at = datetime!(2026-11-23 16:05:00 UTC);
    spool.note_confirmed(id(1), at).unwrap();
    let entry = outbox.entries().remove(0);
    assert_eq!(entry.state, State::ConfirmedByCode);
    assert_eq!(entry.confirmed_at, Some(at));
    assert!(!entry.can_withdraw, "somebody at the council has read it");
    outbox.stop().await;

    intake.set(Mood::Honest);
    let spool = Spool::open(folder.path()).unwrap();
    let entry = support::send(&spool).await.remove(0);
    assert!(support::is_received(&entry), "a receipt says more");
    assert_eq!(entry.handed_over, ways);
    let unknown = spool.note_hand_over(id(2), Way::Usb, at);
    assert!(matches!(unknown, Err(SpoolFault::Unknown)), "{unknown:?}");
    let unknown = spool.note_confirmed(id(2), at);
    assert!(matches!(unknown, Err(SpoolFault::Unknown)), "{unknown:?}");
}

#[test]
fn a_damaged_report_says_so_even_when_it_was_handed_over() {
    let folder = tempfile::tempdir().unwrap();
    let spool = Spool::open(folder.path()).unwrap();
    let sealed = support::sealed(1, &[500]);
    assert_eq!(Part::of(&sealed.parts[0]), sealed.envelope.parts()[0]);
    support::put(&spool, &sealed, NOWHERE);
    let at = datetime!(2026-11-23 14:05:00 UTC);
    spool.note_hand_over(id(1), Way::Usb, at).unwrap();
    fs::remove_file(folder.path().join(id(1).to_string()).join("part-0.age")).unwrap();
    let state = support::entry(&spool, 1).state;
    assert_eq!(state, State::NeedsHelp(outbox::Reason::Damaged));
}

fn id(number: u8) -> ReportId {
    ReportId::from_bytes([number; 16])
}
