use std::{io::Write as _, iter};

use report::{Draft, Invalid, OpenFault, Recipient, Report, SealFault, open, seal};

use crate::parts;

const STRANGER: &str = "AGE-SECRET-KEY-1YV3JXGERYV3JXGERYV3JXGERYV3JXGERYV3JXGERYV3JXGERYV3S2YYDT3";

/// Keys that anybody could open, in both spellings of the unused bit.
const LOW_ORDER: [&str; 14] = [
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
];

#[test]
fn a_report_needs_two_different_readers() {
    let lead = || parts::recipient("lead");
    let deputy = || parts::recipient("deputy");
    let named = |id: &str, key: &str| Recipient {
        id: id.to_owned(),
        role: "reader".to_owned(),
        key: key.to_owned(),
    };
    type Readers = Option<Vec<&'static str>>;
    let cases: Vec<(&str, Vec<Recipient>, Readers)> = vec![
        ("both", vec![lead(), deputy()], Some(vec!["lead", "deputy"])),
        ("nobody", vec![], None),
        ("only one", vec![lead()], None),
        (
            "one key twice",
            vec![lead(), named("other", &lead().key)],
            None,
        ),
        (
            "one name twice",
            vec![lead(), named("lead", &deputy().key)],
            None,
        ),
        (
            "one of two broken",
            vec![lead(), named("deputy", "age1broken")],
            None,
        ),
        (
            "a secret key",
            vec![lead(), named("deputy", STRANGER)],
            None,
        ),
        (
            "a third that is broken",
            vec![named("x", ""), lead(), deputy()],
            Some(vec!["lead", "deputy"]),
        ),
        (
            "a space around a key",
            vec![lead(), named("deputy", &format!(" {} ", deputy().key))],
            Some(vec!["lead", "deputy"]),
        ),
    ];
    for (case, recipients, readers) in cases {
        match (seal(&without_files(), &recipients, &seed()), readers) {
            (Ok(sealed), Some(readers)) => {
                assert_eq!(sealed.envelope.recipients(), readers, "{case}");
            }
            (Err(SealFault::TooFewRecipients), None) => {}
            (sealed, _) => panic!("{case}: {sealed:?}"),
        }
    }
}

#[test]
fn a_key_that_anybody_could_open_is_no_reader() {
    for key in LOW_ORDER {
        let bad = Recipient {
            id: "bad".to_owned(),
            role: "bad".to_owned(),
            key: key.to_owned(),
        };
        assert!(
            key.parse::<age::x25519::Recipient>().is_ok(),
            "{key} must be well formed"
        );
        let sealed = seal(&without_files(), &[parts::recipient("lead"), bad], &seed());
        assert!(
            matches!(sealed, Err(SealFault::TooFewRecipients)),
            "sealed to everybody: {key}"
        );
    }
}

#[test]
fn another_key_does_not_sign() {
    let sealed = seal(&parts::report(), &parts::recipients(), &[0; 32]);
    assert!(matches!(sealed, Err(SealFault::WrongKey)));
}

#[test]
fn the_size_says_little_about_the_words() {
    let cases = [(0, 16), (50, 16), (12_000, 16), (17_000, 32), (20_000, 32)];
    for (characters, kib) in cases {
        let draft = Draft {
            words: "a".repeat(characters),
            ..Draft::default()
        };
        let report = Report::new(draft, &parts::making()).unwrap();
        let sealed = seal(&report, &parts::recipients(), &seed()).unwrap();
        let plain = parts::decrypted(&sealed.parts[0], "lead");
        assert_eq!(plain.len(), kib * 1024, "{characters} characters");
    }
    let words = "\u{1F642}".repeat(20_000);
    let report = Report::new(
        Draft {
            words,
            ..Draft::default()
        },
        &parts::making(),
    )
    .unwrap();
    let sealed = seal(&report, &parts::recipients(), &seed()).unwrap();
    assert_eq!(parts::decrypted(&sealed.parts[0], "lead").len(), 128 * 1024);
    assert_eq!(
        open(&sealed.parts[0], &parts::identity("deputy")),
        Ok(report)
    );
}

#[test]
fn the_clear_part_holds_no_answer() {
    let sealed = parts::sealed();
    let bytes = [sealed.envelope.to_bytes(), sealed.parts.concat()].concat();
    let draft = parts::draft();
    let words = draft.words.split_whitespace().filter(|word| word.len() > 4);
    let others = [
        "Maths at home",
        "messages.txt",
        "22:14 Hello?",
        draft.contact_detail.as_str(),
    ];
    for word in words.chain(others) {
        let found = bytes
            .windows(word.len())
            .any(|bytes| bytes == word.as_bytes());
        assert!(!found, "{word:?} left this computer in the clear");
    }
}

#[test]
fn only_a_reader_opens_it() {
    let sealed = parts::vector("sealed.age");
    let file = format!(
        "# created: today\n\n# a comment\n{}\n",
        parts::identity("lead")
    );
    let two = format!("{STRANGER}\n{}", parts::identity("deputy"));
    let cases = [
        ("a key", parts::identity("lead"), None),
        ("a key file", file, None),
        ("a file with two keys", two, None),
        (
            "a stranger's key",
            STRANGER.to_owned(),
            Some(OpenFault::OtherRecipients),
        ),
        (
            "a public key",
            parts::recipient("lead").key,
            Some(OpenFault::NotAKey),
        ),
        ("an empty file", String::new(), Some(OpenFault::NotAKey)),
        (
            "only a comment",
            "# nothing".to_owned(),
            Some(OpenFault::NotAKey),
        ),
    ];
    for (case, identity, fault) in cases {
        assert_eq!(open(&sealed, &identity).err(), fault, "{case}");
    }
}

#[test]
fn what_was_not_sealed_here_does_not_open() {
    let to_lead = |plain: &[u8]| {
        let key = parts::recipient("lead")
            .key
            .parse::<age::x25519::Recipient>()
            .unwrap();
        age::encrypt(&key, plain).unwrap()
    };
    let passphrase = {
        let encryptor = age::scrypt::Recipient::new("secret".to_owned().into());
        let recipients = iter::once(&encryptor as &dyn age::Recipient);
        let mut sealed = Vec::new();
        let encryptor = age::Encryptor::with_recipients(recipients).unwrap();
        let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
        writer.write_all(&parts::vector("manifest.json")).unwrap();
        writer.finish().unwrap();
        sealed
    };
    let sealed = parts::vector("sealed.age");
    let not_a_report = OpenFault::Invalid(Invalid::NotAReport);
    let cases = [
        ("nothing", Vec::new(), OpenFault::Damaged),
        ("a text", b"hello".to_vec(), OpenFault::Damaged),
        (
            "half of it",
            sealed[..sealed.len() / 2].to_vec(),
            OpenFault::Damaged,
        ),
        (
            "more than it",
            [&sealed[..], b"x"].concat(),
            OpenFault::Damaged,
        ),
        ("sealed text", to_lead(b"hello"), not_a_report),
        ("sealed nothing", to_lead(b""), not_a_report),
        ("without end", to_lead(&vec![b' '; 3 << 20]), not_a_report),
        ("a passphrase", passphrase, OpenFault::OtherRecipients),
    ];
    for (case, bytes, fault) in cases {
        assert_eq!(open(&bytes, &parts::identity("lead")), Err(fault), "{case}");
    }
}

fn without_files() -> Report {
    Report::new(parts::draft(), &parts::making()).unwrap()
}

fn seed() -> [u8; 32] {
    parts::making().report_key_seed
}
