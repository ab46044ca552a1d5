//! The desk's commands.

use council_intake::keys;
use council_intake::store::Place;
use data_encoding::BASE64;
use report::draft::Danger;
use report::{AckCode, Draft, Event, EventKind, Readers, Recipient};

use crate::desk_keys::{run_with, text};
use crate::support::{Council, making, on_both_stores, random_id, run};

const STEERING: &str =
    "before\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\r\u{202e}after\nReference: fake";

#[test]
fn a_report_cannot_steer_the_terminal_of_the_desk() {
    let council = Council::new();
    let server = council.serve();
    // A program that is not ours could seal such text; so could an old one.
    for words in [STEERING, "plain"] {
        let draft = Draft {
            words: clean(words),
            contact_detail: clean(words).replace('\n', " "),
            ..Draft::default()
        };
        let sealed = council.seal_draft(random_id(), "demo", draft);
        let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
        let reference = receipt.reference().to_string();
        for more in [&[][..], &["--json"][..]] {
            let opened = council.desk_open(&reference, "lead", more);
            assert!(
                opened.status.success(),
                "{}",
                String::from_utf8_lossy(&opened.stderr)
            );
            let text = String::from_utf8(opened.stdout).unwrap();
            let steering = text
                .chars()
                .find(|each| (each.is_control() && *each != '\n') || *each == '\u{202e}');
            assert_eq!(steering, None, "{text:?}");
            assert!(
                !text.lines().any(|line| line.starts_with("Reference: fake")),
                "{text}"
            );
        }
    }
}

/// What the report format lets through.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|each| !each.is_control() || *each == '\n')
        .collect()
}

#[test]
fn the_list_shows_what_is_new_urgent_and_how_long_it_has_waited() {
    let council = Council::new();
    let server = council.serve();
    let draft = Draft {
        danger: Some(Danger::Yes),
        ..Draft::default()
    };
    let urgent = council.seal_draft(random_id(), "demo", draft);
    let receipt = council.verify(&server.deliver(&urgent), &urgent.envelope);
    let reference = receipt.reference().to_string();
    let line = |council: &Council| {
        let text = String::from_utf8(council.desk(&["list"]).stdout).unwrap();
        text.lines()
            .find(|line| line.starts_with(&reference))
            .expect("the report is not listed")
            .to_owned()
    };
    let before = line(&council);
    assert!(
        before.contains("URGENT") && before.contains("new") && before.ends_with("under a minute"),
        "{before}"
    );
    let opened = council.desk_open(&reference, "deputy", &[]);
    assert!(
        String::from_utf8(opened.stdout)
            .unwrap()
            .starts_with("URGENT:")
    );
    assert!(line(&council).contains("opened"));

    let first = council.desk_list()["reports"][0]["openedAt"].clone();
    council.desk_open(&reference, "lead", &[]);
    assert_eq!(
        council.desk_list()["reports"][0]["openedAt"],
        first,
        "the first reading must stay on record"
    );
}

#[test]
fn a_reference_may_be_typed_as_people_type() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let reference = council
        .verify(&server.deliver(&sealed), &sealed.envelope)
        .reference()
        .to_string();
    let spaced = reference.to_lowercase().replace('-', " ");
    for typed in [reference.clone(), reference.to_lowercase(), spaced] {
        let opened = council.desk_open(&typed, "lead", &["--json"]);
        let shown: serde_json::Value = serde_json::from_slice(&opened.stdout).unwrap();
        assert_eq!(
            shown["reference"], reference,
            "{typed:?} was not understood"
        );
        assert_eq!(shown["answers"]["words"], "words");
    }
}

#[test]
fn what_the_desk_could_not_open_stays_new() {
    let council = Council::new();
    let other = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let reference = council
        .verify(&server.deliver(&sealed), &sealed.envelope)
        .reference()
        .to_string();
    let key =
        |council: &Council, file: &str| council.keys().join(file).to_str().unwrap().to_owned();
    let wrong_check = format!(
        "{}{}",
        &reference[..reference.len() - 1],
        if reference.ends_with('0') { '1' } else { '0' }
    );
    let cases = [
        (
            "another council's key",
            reference.clone(),
            key(&other, "desk/lead.key"),
        ),
        (
            "a key that opens nothing",
            reference.clone(),
            key(&council, "intake/receipt.key"),
        ),
        (
            "no key file",
            reference.clone(),
            key(&council, "desk/nobody.key"),
        ),
        (
            "a mistyped reference",
            wrong_check,
            key(&council, "desk/lead.key"),
        ),
        (
            "no reference at all",
            "\u{1b}[2J".to_owned(),
            key(&council, "desk/lead.key"),
        ),
        (
            "another reference",
            "CW-0000-0000".to_owned(),
            key(&council, "desk/lead.key"),
        ),
    ];
    for (case, reference, identity) in cases {
        let refused = council.desk(&["open", &reference, "--identity", &identity]);
        assert_eq!(refused.status.code(), Some(1), "{case}");
        assert!(
            refused.stdout.is_empty(),
            "{case}: only reports go to standard output"
        );
        assert!(!refused.stderr.contains(&0x1b), "{case}");
    }
    assert_eq!(council.desk_list()["reports"][0]["state"], "new");

    let part = council
        .data()
        .join("parts")
        .join(sealed.envelope.report_id().to_string())
        .join("0.age");
    let mut bytes = std::fs::read(&part).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&part, bytes).unwrap();
    assert_eq!(
        council.desk_open(&reference, "lead", &[]).status.code(),
        Some(1),
        "damaged bytes were shown"
    );
    assert_eq!(council.desk_list()["reports"][0]["state"], "new");
}

#[test]
fn a_folder_that_is_no_intake_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let listed = run(&["desk", "list", "--data", folder.path().to_str().unwrap()]);
    assert_eq!(
        listed.status.code(),
        Some(1),
        "an empty list would hide that the wrong folder was given"
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

on_both_stores!(a_reply_a_code_and_the_end_reach_the_learner);

fn a_reply_a_code_and_the_end_reach_the_learner(council: &Council) {
    let server = council.serve();
    let making = making(random_id(), "demo");
    let sealed = council.seal_made(&making, crate::support::draft("words"));
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    let reference = receipt.reference().to_string();
    let [option, place] = match council.place() {
        Place::Folder(data) => ["--data".to_owned(), data.to_str().unwrap().to_owned()],
        Place::Database(address) => ["--database".to_owned(), address],
    };
    let identity = council.keys().join("desk/deputy.key");
    let at = [
        option.as_str(),
        &place,
        "--identity",
        identity.to_str().unwrap(),
    ];
    let desk = |command: &str, input: &str| {
        let mut args = vec!["desk", command, &reference];
        args.extend(at);
        text(&run_with(&args, input))
    };
    let code = desk("code", "");
    assert_eq!(
        AckCode::parse(code.trim()).unwrap(),
        AckCode::of(&making.ack_secret),
        "the learner's program would refuse the code"
    );
    desk("reply", "We will ring you at four.\nSecond line");
    desk("close", "");
    assert!(
        desk("open", "").contains(code.trim()),
        "the code must stand beside the report"
    );

    let path = format!("/v1/reports/{}/events?after=0", making.report_id);
    let heard = server.signed("GET", &path, &making.report_key_seed);
    let heard: serde_json::Value = serde_json::from_slice(&heard.body).unwrap();
    let public = keys::read_public(&council.keys()).unwrap();
    let readers: Vec<_> = public
        .readers()
        .map(|each| each.event_key().unwrap())
        .collect();
    let events: Vec<Event> = heard["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| BASE64.decode(event.as_str().unwrap().as_bytes()).unwrap())
        .map(|bytes| Event::verify(&bytes, &sealed.envelope, &readers).unwrap())
        .collect();
    let kinds: Vec<EventKind> = events.iter().map(Event::kind).collect();
    assert_eq!(
        kinds,
        [EventKind::Opened, EventKind::Reply, EventKind::Closed]
    );
    assert_eq!(events[0].kid(), "deputy");
    let reply = report::open_words(events[1].body().unwrap(), &making.reply_identity).unwrap();
    assert_eq!(*reply, "We will ring you at four.\nSecond line");
    assert_eq!(council.desk_list()["reports"][0]["state"], "closed");

    let mut args = vec!["desk", "export", &reference, "--json"];
    args.extend(at);
    let export: serde_json::Value = serde_json::from_str(&text(&run(&args))).unwrap();
    assert_eq!(export["report"]["answers"]["words"], "words");
    assert_eq!(export["events"].as_array().unwrap().len(), 3);
    assert_eq!(export["receipt"]["reference"], reference);
    let mut args = vec!["desk", "reply", &reference];
    args.extend(at);
    let empty = run_with(&args, " \n");
    assert_eq!(
        empty.status.code(),
        Some(1),
        "the learner would get an empty reply"
    );
}

#[test]
fn files_are_listed_and_saved_only_when_asked_and_only_when_right() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal_files(&[10, 70_000]);
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    let reference = receipt.reference().to_string();
    let opened = text(&council.desk_open(&reference, "lead", &[]));
    assert!(
        opened.contains("2. 1.bin (application/octet-stream, 70000 bytes)"),
        "{opened}"
    );
    let folder = council.folder.path().join("files");
    let save = ["--save-files", folder.to_str().unwrap()];
    let saved = text(&council.desk_open(&reference, "lead", &save));
    let name = format!("{reference}-2-1_bin.not-opened");
    assert!(saved.contains(&name), "{saved}");
    let bytes = std::fs::read(folder.join(&name)).unwrap();
    assert_eq!(bytes.len(), 70_000);
    assert!(
        bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| *byte == (at % 251) as u8)
    );

    let part = council
        .data()
        .join("parts")
        .join(sealed.envelope.report_id().to_string())
        .join("2.age");
    let mut bytes = std::fs::read(&part).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&part, bytes).unwrap();
    let elsewhere = council.folder.path().join("other");
    let save = ["--save-files", elsewhere.to_str().unwrap()];
    let refused = council.desk_open(&reference, "lead", &save);
    assert_eq!(
        refused.status.code(),
        Some(1),
        "a changed file was saved as evidence"
    );
    let left: Vec<_> = std::fs::read_dir(&elsewhere).unwrap().flatten().collect();
    assert_eq!(
        left.len(),
        1,
        "only the file that was right may be there: {left:?}"
    );
}

#[test]
fn a_report_that_came_as_a_file_becomes_an_ordinary_one() {
    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal_files(&[5_000]);
    let public = keys::read_public(&council.keys()).unwrap();
    let recipients: Vec<Recipient> = public
        .in_use()
        .map(|each| Recipient {
            id: each.id.clone(),
            role: each.role.clone(),
            key: each.key.clone(),
        })
        .collect();
    let mut bundle = Vec::new();
    report::write_bundle(
        &sealed.envelope,
        &mut |number| Ok(Box::new(std::io::Cursor::new(sealed.parts[number].clone()))),
        &Readers::new(&recipients).unwrap(),
        &mut bundle,
    )
    .unwrap();
    let file = council.folder.path().join("report.age");
    let (data, key) = (council.data(), council.keys().join("desk/lead.key"));
    let url = format!("http://{}", server.address);
    let import = |bytes: &[u8]| {
        std::fs::write(&file, bytes).unwrap();
        run(&[
            "desk",
            "import",
            file.to_str().unwrap(),
            "--data",
            data.to_str().unwrap(),
            "--identity",
            key.to_str().unwrap(),
            "--url",
            &url,
        ])
    };
    let mut changed = bundle.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    for bad in [
        &changed[..],
        &bundle[..bundle.len() / 2],
        b"",
        b"no age file",
    ] {
        assert_eq!(import(bad).status.code(), Some(1));
    }
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 0);
    let first = text(&import(&bundle));
    assert!(first.contains("acknowledgement code"), "{first}");
    assert_eq!(
        text(&import(&bundle)),
        first,
        "the same file twice must be one report"
    );
    let list = council.desk_list();
    assert_eq!(list["reports"].as_array().unwrap().len(), 1);
    assert_eq!(list["reports"][0]["state"], "opened");
}
