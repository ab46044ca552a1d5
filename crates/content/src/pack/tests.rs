use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};
use time::macros::datetime;

use super::{Pack, PackFault};
use crate::{Gets, Library, ReportingFault, Trust};

const KEY_A: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const KEY_B: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const KEY_C: &str = "age19y5jj2ff9y5jj2ff9y5jj2ff9y5jj2ff9y5jj2ff9y5jj2ff9y5scrnmx4";

/// A council with its own keys, which can make packs that are right or wrong in one way.
struct Maker {
    root: SigningKey,
    contents: String,
    files: BTreeMap<String, Vec<u8>>,
    listed: BTreeMap<String, Vec<u8>>,
}

impl Maker {
    fn new() -> Self {
        let receipt = HEXLOWER.encode(SigningKey::from_bytes(&[9; 32]).verifying_key().as_bytes());
        let council = format!(
            "org = \"test-council\"\nname = \"Test Council\"\nconfirmed = true\ncontact_source = \"Test\"\n\
             contact_date = \"2026\"\n[contact.safeguarding_lead]\nrole = \"Lead\"\n[reporting]\n\
             intake_url = \"https://intake.example\"\norg = \"test-council\"\npractice = false\n\
             [[reporting.recipients]]\nid = \"lead\"\nrole = \"Lead\"\nkey = \"{KEY_A}\"\n\
             [[reporting.recipients]]\nid = \"deputy\"\nrole = \"Deputy\"\nkey = \"{KEY_B}\"\n\
             [[reporting.receipt_keys]]\nkid = \"r1\"\nkey = \"{receipt}\"\n"
        );
        let listed = BTreeMap::from([("council.toml".to_owned(), council.into_bytes())]);
        Self {
            root: SigningKey::from_bytes(&[7; 32]),
            contents: "format = 1\norg = \"test-council\"\nversion = 5\nmade_at = \"2026-11-23T10:00:00Z\"\n\
                       not_after = 2027-11-23T10:00:00Z\npractice = false\n"
                .to_owned(),
            files: BTreeMap::new(),
            listed,
        }
    }

    fn contents(mut self, from: &str, to: &str) -> Self {
        assert!(self.contents.contains(from), "the test changes nothing");
        self.contents = self.contents.replace(from, to);
        self
    }

    fn council(mut self, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.listed["council.toml"].clone()).unwrap();
        assert!(text.contains(from), "the test changes nothing");
        self.listed.insert(
            "council.toml".to_owned(),
            text.replacen(from, to, 1).into_bytes(),
        );
        self
    }

    fn list(mut self, name: &str, bytes: &str) -> Self {
        self.listed
            .insert(name.to_owned(), bytes.as_bytes().to_vec());
        self
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut contents = format!("{}[files]\n", self.contents);
        for (name, bytes) in &self.listed {
            contents.push_str(&format!(
                "{name:?} = \"{}\"\n",
                HEXLOWER.encode(&Sha256::digest(bytes))
            ));
        }
        let signature = self
            .root
            .sign(&[super::SIGNED_AS, contents.as_bytes()].concat());
        let mut files = self.files.clone();
        files.extend(self.listed.clone());
        files.insert("pack.toml".to_owned(), contents.into_bytes());
        files.insert(
            "pack.sig".to_owned(),
            HEXLOWER.encode(&signature.to_bytes()).into_bytes(),
        );
        files
    }

    fn verify(&self) -> Result<Pack, PackFault> {
        self.verify_files(&self.files())
    }

    fn verify_files(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Pack, PackFault> {
        Pack::verify(
            files,
            &Trust::new(vec![SigningKey::from_bytes(&[7; 32]).verifying_key()], 1),
            4,
        )
    }
}

#[test]
fn a_signed_pack_replaces_the_council_and_leaves_the_rules() {
    let pack = Maker::new().verify().unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    assert_eq!(library.council().name, "Test Council");
    let reporting = library.council().reporting.as_ref().unwrap();
    assert_eq!(
        reporting.recipients.len(),
        2,
        "a report would be sealed to too few keys"
    );
    assert_eq!(
        library.rules(),
        Library::built_in().rules(),
        "the learner would lose rules"
    );
    assert_eq!(
        (pack.org.as_str(), pack.version, pack.practice),
        ("test-council", 5, false)
    );
    assert!(!pack.expired(datetime!(2027-11-23 10:00:00 UTC)));
    assert!(pack.expired(datetime!(2027-11-23 10:00:01 UTC)));
}

#[test]
fn a_pack_can_bring_a_rule_of_its_own() {
    let rule = "+++\nid = \"parking\"\ntitle = \"Park well\"\nsummary = \"Park behind the centre.\"\ntopic = \"home\"\n\
                revision = 1\nwritten = 2026-11-23\n[[source]]\ndoc = \"online-safety-policy-2020-21\"\n\
                locator = \"nowhere\"\n+++\n\nPark behind the centre.\n";
    let pack = Maker::new()
        .list("en/rules/parking.md", rule)
        .verify()
        .unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    assert_eq!(library.search("parking")[0].rule_id, "parking");
}

#[test]
fn a_pack_changes_single_words_of_the_screens_and_leaves_the_others() {
    let pack = Maker::new()
        .list("locales/en.ftl", "nav-home = Start\n")
        .list("locales/pl.ftl", "nav-home = Pocz\u{105}tek\n")
        .verify()
        .unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    let built_in = Library::built_in();
    assert_eq!(library.message("en", "nav-home").unwrap(), "Start");
    assert_eq!(library.message("pl", "nav-home").unwrap(), "Pocz\u{105}tek");
    for id in ["nav-rules", "leave-quickly"] {
        for language in ["en", "pl"] {
            assert_eq!(
                library.message(language, id),
                built_in.message(language, id),
                "the learner would lose words"
            );
        }
    }
    assert_eq!(library.patterns("en"), r#"{"nav-home":"Start"}"#);
    assert_eq!(built_in.patterns("en"), "{}");
}

#[test]
fn a_pack_with_words_that_no_screen_has_is_refused() {
    let pack = Maker::new()
        .list("locales/pl.ftl", "\nnav-nowhere = Nigdzie\n")
        .verify()
        .unwrap();
    let fault = Library::built_in().with_pack(&pack).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "locales/pl.ftl:2: the screens have no message \"nav-nowhere\""
    );
}

#[test]
fn where_a_pack_changes_the_english_the_old_translation_is_not_told() {
    let rule = "+++\nid = \"passwords\"\ntitle = \"New\"\nsummary = \"New.\"\ntopic = \"accounts\"\n\
                revision = 1\nwritten = 2026-11-23\n[[source]]\ndoc = \"online-safety-policy-2020-21\"\n\
                locator = \"nowhere\"\n+++\n\nAll of it is new.\n";
    let pack = Maker::new()
        .list("en/rules/passwords.md", rule)
        .verify()
        .unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    let (told, telling) = library.rule_in("pl", "passwords").unwrap();
    assert_eq!(
        (told.title.as_str(), telling),
        ("New", crate::Telling::Outdated),
        "a learner would read what the council does not say any more"
    );
}

#[test]
fn a_pack_may_leave_out_a_language() {
    let languages =
        "[[language]]\ncode = \"en\"\nname = \"English\"\ntag = \"en-GB\"\ndirection = \"ltr\"\n";
    let pack = Maker::new()
        .list("languages.toml", languages)
        .verify()
        .unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    assert_eq!(library.languages().count(), 1);
}

#[test]
fn a_pack_with_damaged_words_is_refused_with_file_and_line() {
    let pack = Maker::new()
        .list("en/rules/broken.md", "+++\nid = \"broken\"\n")
        .verify()
        .unwrap();
    let fault = Library::built_in().with_pack(&pack).unwrap_err();
    assert!(
        fault.to_string().starts_with("en/rules/broken.md:"),
        "nobody could find the fault: {fault}"
    );
}

#[test]
fn every_way_to_be_wrong_is_refused_and_named() {
    let reporting = PackFault::Reporting;
    let cases: Vec<(&str, Maker, PackFault)> = vec![
        (
            "another format",
            Maker::new().contents("format = 1", "format = 2"),
            PackFault::OtherFormat(2),
        ),
        (
            "an older pack",
            Maker::new().contents("version = 5", "version = 3"),
            PackFault::RolledBack {
                version: 3,
                newest_seen: 4,
            },
        ),
        (
            "ends first",
            Maker::new().contents("2027", "2025"),
            PackFault::EndsBeforeItBegins,
        ),
        (
            "a way out",
            Maker::new().list("../evil.toml", ""),
            PackFault::NotAllowed("../evil.toml".into()),
        ),
        (
            "an absolute name",
            Maker::new().list("/etc/x.toml", ""),
            PackFault::NotAllowed("/etc/x.toml".into()),
        ),
        (
            "a Windows way out",
            Maker::new().list("..\\x.toml", ""),
            PackFault::NotAllowed("..\\x.toml".into()),
        ),
        (
            "a program",
            Maker::new().list("run.exe", ""),
            PackFault::NotAllowed("run.exe".into()),
        ),
        (
            "a device",
            Maker::new().list("nul.toml", ""),
            PackFault::NotAllowed("nul.toml".into()),
        ),
        (
            "a hidden file",
            Maker::new().list(".x.md", ""),
            PackFault::NotAllowed(".x.md".into()),
        ),
        (
            "new trust",
            Maker::new().list("trust.toml", "roots = []"),
            PackFault::NotAllowed("trust.toml".into()),
        ),
        (
            "another council",
            Maker::new().contents("org = \"test-council\"", "org = \"other\""),
            PackFault::OtherOrganisation,
        ),
        (
            "another council under reporting",
            Maker::new().council(
                "[reporting]\nintake_url = \"https://intake.example\"\norg = \"test-council\"",
                "[reporting]\nintake_url = \"https://intake.example\"\norg = \"other\"",
            ),
            reporting(ReportingFault::OtherOrganisation),
        ),
        (
            "hidden practice",
            Maker::new().contents("practice = false", "practice = true"),
            PackFault::PracticeUnclear,
        ),
        (
            "one key",
            Maker::new().council(KEY_B, KEY_A),
            reporting(ReportingFault::TooFewRecipients),
        ),
        (
            "one id",
            Maker::new().council("\"deputy\"", "\"lead\""),
            reporting(ReportingFault::TooFewRecipients),
        ),
        (
            "a mistyped key",
            Maker::new().council("age1zvk", "age1zvq"),
            reporting(ReportingFault::NotARecipientKey("deputy".into())),
        ),
        (
            "no receipt key",
            Maker::new().council(
                "[[reporting.receipt_keys]]\n",
                "[[reporting.recipients]]\nid = \"x\"\nrole = \"\"\n",
            ),
            PackFault::Council(crate::ContentFault::new("council.toml", 0, "")),
        ),
        (
            "an open road",
            Maker::new().council("https://intake", "http://intake"),
            reporting(ReportingFault::UnprotectedAddress),
        ),
        (
            "one reader for reports about the lead",
            Maker::new().council(
                "role = \"Deputy\"\n",
                "role = \"Deputy\"\ngets = [\"usual\", \"about-staff\", \"about-lead\"]\n",
            ),
            reporting(ReportingFault::OneReader("about-lead")),
        ),
        (
            "one usual reader",
            Maker::new().council(
                "role = \"Deputy\"\n",
                "role = \"Deputy\"\ngets = [\"extremism\"]\n",
            ),
            reporting(ReportingFault::TooFewRecipients),
        ),
        (
            "a reader key that is none",
            Maker::new().council(
                "[[reporting.receipt_keys]]\n",
                &format!(
                    "[[reporting.reader_keys]]\nkid = \"manager\"\nkey = \"{}\"\n[[reporting.receipt_keys]]\n",
                    "11".repeat(31)
                ),
            ),
            reporting(ReportingFault::NotAReaderKey("manager".into())),
        ),
        (
            "no address",
            Maker::new().council(
                "intake_url = \"https://intake.example\"",
                "intake_url = \"\"",
            ),
            reporting(ReportingFault::NoAddress),
        ),
    ];
    for (what, maker, expected) in cases {
        let fault = maker
            .verify()
            .expect_err(&format!("a pack with {what} would be used"));
        match (&fault, &expected) {
            (PackFault::Council(_), PackFault::Council(_)) => {}
            _ => assert_eq!(
                fault, expected,
                "a pack with {what} is refused for the wrong reason"
            ),
        }
    }
}

#[test]
fn each_kind_of_report_goes_to_those_who_may_read_it() {
    let maker = Maker::new()
        .council(
            "role = \"Lead\"\nkey",
            "role = \"Lead\"\ngets = [\"usual\", \"about-staff\"]\nkey",
        )
        .council(
            "role = \"Deputy\"\n",
            "role = \"Deputy\"\ngets = [\"usual\", \"about-staff\", \"about-lead\"]\n",
        );
    let text = String::from_utf8(maker.listed["council.toml"].clone()).unwrap();
    let manager = format!(
        "[[reporting.recipients]]\nid = \"manager\"\nrole = \"Manager\"\nkey = \"{KEY_C}\"\n\
         gets = [\"about-lead\", \"extremism\"]\n[[reporting.receipt_keys]]"
    );
    let text = text.replace("[[reporting.receipt_keys]]", &manager);
    let pack = maker.list("council.toml", &text).verify().unwrap();
    let library = Library::built_in().with_pack(&pack).unwrap();
    let reporting = library.council().reporting.as_ref().unwrap();
    let cases = [
        (Gets::Usual, false, vec!["lead", "deputy"]),
        (Gets::Usual, true, vec!["lead", "deputy", "manager"]),
        (Gets::AboutStaff, true, vec!["lead", "deputy"]),
        (Gets::AboutLead, false, vec!["deputy", "manager"]),
    ];
    for (desk, extremism, readers) in cases {
        let found = reporting
            .readers(desk, extremism)
            .map(|each| each.id.as_str());
        assert_eq!(
            found.collect::<Vec<_>>(),
            readers,
            "{desk:?}: somebody reads about themselves"
        );
    }
}

#[test]
fn without_a_receipt_key_nothing_could_be_called_received() {
    let maker = Maker::new();
    let text = String::from_utf8(maker.listed["council.toml"].clone()).unwrap();
    let cut = text.split("[[reporting.receipt_keys]]").next().unwrap();
    let fault = maker.list("council.toml", cut).verify().unwrap_err();
    assert_eq!(fault, PackFault::Reporting(ReportingFault::NoReceiptKey));
}

#[test]
fn a_weak_receipt_key_would_let_anybody_sign_receipts() {
    let maker = Maker::new();
    let text = String::from_utf8(maker.listed["council.toml"].clone()).unwrap();
    let at = text.find("kid = \"r1\"").unwrap();
    let weak = format!(
        "{}kid = \"r1\"\nkey = \"01{}\"\n",
        &text[..at],
        "00".repeat(31)
    );
    let fault = maker.list("council.toml", &weak).verify().unwrap_err();
    assert_eq!(
        fault,
        PackFault::Reporting(ReportingFault::NotAReceiptKey("r1".into()))
    );
}

#[test]
fn a_pack_that_was_touched_after_signing_is_refused() {
    type Touch = fn(&mut BTreeMap<String, Vec<u8>>);
    let cases: [(&str, Touch, PackFault); 8] = [
        (
            "no contents",
            |files| drop(files.remove("pack.toml")),
            PackFault::NoContents,
        ),
        (
            "no signature",
            |files| drop(files.remove("pack.sig")),
            PackFault::Unsigned,
        ),
        (
            "half a signature",
            |files| files.get_mut("pack.sig").unwrap().truncate(64),
            PackFault::Unsigned,
        ),
        (
            "another signature",
            |files| files.get_mut("pack.sig").unwrap()[3] ^= 1,
            PackFault::NotTrusted,
        ),
        (
            "changed contents",
            |files| files.get_mut("pack.toml").unwrap().push(b'\n'),
            PackFault::NotTrusted,
        ),
        (
            "a changed file",
            |files| files.get_mut("council.toml").unwrap().push(b'\n'),
            PackFault::Changed("council.toml".into()),
        ),
        (
            "a missing file",
            |files| drop(files.remove("council.toml")),
            PackFault::Missing("council.toml".into()),
        ),
        (
            "an extra file",
            |files| drop(files.insert("x.md".into(), Vec::new())),
            PackFault::Extra("x.md".into()),
        ),
    ];
    for (what, touch, expected) in cases {
        let maker = Maker::new();
        let mut files = maker.files();
        touch(&mut files);
        let fault = maker.verify_files(&files).expect_err(what);
        assert_eq!(
            fault, expected,
            "a pack with {what} is refused for the wrong reason"
        );
    }
}

#[test]
fn a_stranger_cannot_make_a_pack() {
    let mut maker = Maker::new();
    maker.root = SigningKey::from_bytes(&[8; 32]);
    assert_eq!(maker.verify().unwrap_err(), PackFault::NotTrusted);
    assert_eq!(
        Pack::verify(&Maker::new().files(), &Trust::default(), 0).unwrap_err(),
        PackFault::NotTrusted
    );
    assert!(
        Library::built_in().roots().is_empty(),
        "a build that trusts a key must be a decision, not an accident"
    );
}

/// A pack signed by these keys, read by a program that wants two of three custodians.
fn signed_by(keys: &[u8], practice: bool) -> Result<Pack, PackFault> {
    let key = |seed: u8| SigningKey::from_bytes(&[seed; 32]);
    let public = |seed: u8| key(seed).verifying_key();
    let mut maker = Maker::new();
    if practice {
        maker = maker
            .contents("practice = false", "practice = true")
            .council("practice = false", "practice = true");
    }
    let mut files = maker.files();
    let signed = [super::SIGNED_AS, &files["pack.toml"]].concat();
    let lines = keys.iter().map(|seed| {
        format!(
            "{}\n",
            HEXLOWER.encode(&key(*seed).sign(&signed).to_bytes())
        )
    });
    files.insert(
        "pack.sig".to_owned(),
        lines.collect::<String>().into_bytes(),
    );
    let trust = Trust::new(vec![public(1), public(2), public(3), public(1)], 2);
    Pack::verify(
        &files,
        &trust.with_practice(vec![public(20), public(21)]),
        0,
    )
}

#[test]
fn two_custodians_have_to_sign() {
    for enough in [&[1, 2][..], &[3, 1], &[1, 2, 3], &[9, 2, 3]] {
        assert!(signed_by(enough, false).is_ok(), "{enough:?}");
    }
    for (too_few, signed) in [(&[1][..], 1), (&[1, 1], 1), (&[2, 9], 1)] {
        assert_eq!(
            signed_by(too_few, false).unwrap_err(),
            PackFault::TooFewSignatures { signed, needed: 2 },
            "one person alone could send learners somewhere else: {too_few:?}"
        );
    }
    assert_eq!(signed_by(&[9], false).unwrap_err(), PackFault::NotTrusted);
    assert_eq!(signed_by(&[], false).unwrap_err(), PackFault::Unsigned);
}

#[test]
fn practice_keys_sign_practice_only() {
    assert!(signed_by(&[20, 21], true).is_ok());
    assert!(signed_by(&[1, 2], true).is_ok());
    assert_eq!(
        signed_by(&[20, 21], false).unwrap_err(),
        PackFault::NotTrusted,
        "a practice council would be shown as the real one"
    );
    assert_eq!(
        signed_by(&[20], true).unwrap_err(),
        PackFault::TooFewSignatures {
            signed: 1,
            needed: 2
        }
    );
}
