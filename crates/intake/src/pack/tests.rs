use super::*;
use crate::keys;

#[test]
fn only_addresses_that_keep_an_envelope_private_are_signed() {
    let cases = [
        ("https://intake.example", true),
        ("https://intake.example/base", true),
        ("http://127.0.0.1:8731", true),
        ("http://127.0.0.1", true),
        ("http://[::1]:8731", true),
        ("http://[::1]", true),
        ("http://localhost:8731", false),
        ("http://intake.example", false),
        ("http://127.0.0.1.example", false),
        ("http://127.0.0.1@example.org", false),
        ("http://192.168.1.1", false),
        ("ftp://127.0.0.1", false),
        ("https://", false),
        ("https:///x", false),
        ("https://a b", false),
        ("", false),
    ];
    for (url, safe) in cases {
        assert_eq!(
            address_is_safe(url),
            safe,
            "{url:?}: reports could cross a network in the clear"
        );
    }
}

#[test]
fn a_signed_pack_holds_the_council_and_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let (order, public, root) = fixture(folder.path());
    assert_eq!(
        sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH).unwrap(),
        "demo"
    );

    let council: Table = fs::read_to_string(order.out.join(COUNCIL_FILE))
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(
        council["name"].as_str(),
        Some("Demo Council"),
        "the council's own words were lost"
    );
    let reporting = &council["reporting"];
    assert_eq!(
        reporting["intake_url"].as_str(),
        Some("http://127.0.0.1:8731")
    );
    let recipients = reporting["recipients"].as_array().unwrap();
    assert_eq!(recipients.len(), 4);
    for desk in ["usual", "about-staff", "about-lead"] {
        let who = recipients.iter().filter(|each| {
            let gets = each["gets"].as_array().unwrap();
            gets.iter().any(|get| get.as_str() == Some(desk))
        });
        let who: Vec<&str> = who.map(|each| each["id"].as_str().unwrap()).collect();
        assert!(
            who.len() >= 2,
            "a learner could send nothing {desk}: {who:?}"
        );
        assert!(
            desk != "about-lead" || !who.contains(&"lead"),
            "the lead would read what is said about them"
        );
    }
    assert_eq!(
        reporting["reader_keys"].as_array().unwrap().len(),
        4,
        "no learner would ever see that a report was opened"
    );
    assert_eq!(
        reporting["receipt_keys"][0]["key"].as_str(),
        Some(public.receipt.key.as_str())
    );

    let contents = fs::read(order.out.join(PACK_FILE)).unwrap();
    let signature = fs::read_to_string(order.out.join(SIGNATURE_FILE)).unwrap();
    let signature: [u8; 64] = HEXLOWER
        .decode(signature.trim().as_bytes())
        .unwrap()
        .try_into()
        .unwrap();
    let signed = [SIGNATURE_CONTEXT, &contents].concat();
    root.verifying_key()
        .verify_strict(&signed, &ed25519_dalek::Signature::from_bytes(&signature))
        .expect("every learner's program would refuse the pack");
    let contents: Contents = toml::from_str(std::str::from_utf8(&contents).unwrap()).unwrap();
    let hash = Sha256Hash::of(&fs::read(order.out.join(COUNCIL_FILE)).unwrap()).to_string();
    assert_eq!(contents.files[COUNCIL_FILE], hash);
    assert_eq!(contents.not_after, "1970-01-31T00:00:00Z");
}

#[test]
fn orders_that_would_leave_learners_without_a_council_are_refused() {
    type Spoil = fn(&mut Order, &mut PublicKeys);
    let cases: [(&str, Spoil); 12] = [
        ("version 0", |order, _| order.version = 0),
        ("no days", |order, _| order.days = 0),
        ("ten years", |order, _| order.days = 3650),
        ("open address", |order, _| {
            order.intake_url = "http://intake.example".to_owned()
        }),
        ("one recipient", |_, public| public.recipients.truncate(1)),
        ("the same recipient twice", |_, public| {
            public.recipients[1] = public.recipients[0].clone()
        }),
        ("the others retired", |_, public| {
            for each in &mut public.recipients[1..] {
                each.retired_at = Some("1970-01-01T00:00:00Z".to_owned());
            }
        }),
        ("one reader of what is about the lead", |_, public| {
            public.recipients[2].lost = true;
        }),
        ("no reader key", |_, public| {
            public.recipients[0].reader_key.clear()
        }),
        ("a desk that no program knows", |_, public| {
            public.recipients[0].gets.push("all".to_owned())
        }),
        ("no receipt key", |_, public| public.receipt.key.clear()),
        ("no council file", |order, _| {
            order.council = order.council.with_extension("gone")
        }),
    ];
    for (case, spoil) in cases {
        let folder = tempfile::tempdir().unwrap();
        let (mut order, mut public, root) = fixture(folder.path());
        spoil(&mut order, &mut public);
        assert!(
            sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH).is_err(),
            "{case} was signed"
        );
        assert!(!order.out.exists(), "{case} left files behind");
    }
}

#[test]
fn a_retired_key_gets_no_new_report_and_speaks_for_old_ones_unless_it_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (order, mut public, root) = fixture(folder.path());
    let lead = keys::DeskKey::make("lead-2", "Safeguarding lead").unwrap();
    public
        .recipients
        .push(lead.public(&["usual", "about-staff"]));
    public.recipients[0].retired_at = Some("1970-01-01T00:00:00Z".to_owned());
    for (lost, may_speak) in [
        (
            false,
            &["lead", "deputy", "alternate", "break-glass", "lead-2"][..],
        ),
        (true, &["deputy", "alternate", "break-glass", "lead-2"][..]),
    ] {
        public.recipients[0].lost = lost;
        sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH).unwrap();
        let council: Table = fs::read_to_string(order.out.join(COUNCIL_FILE))
            .unwrap()
            .parse()
            .unwrap();
        let names = |list: &str, name: &str| {
            let list = council["reporting"][list].as_array().unwrap().iter();
            list.map(|each| each[name].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names("recipients", "id"),
            ["deputy", "alternate", "break-glass", "lead-2"],
            "reports would be sealed to a key that nobody uses"
        );
        assert_eq!(
            names("reader_keys", "kid"),
            may_speak,
            "learners would believe a stolen key, or not believe an old answer"
        );
    }
}

#[test]
fn a_pack_never_goes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut order, public, root) = fixture(folder.path());
    order.version = 7;
    sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH).unwrap();
    sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH)
        .expect("signing again is no step back");
    order.version = 6;
    let fault = sign(&order, &public, &root, OffsetDateTime::UNIX_EPOCH).unwrap_err();
    assert!(matches!(fault, PackFault::Older { found: 7, .. }));
}

fn fixture(folder: &Path) -> (Order, PublicKeys, SigningKey) {
    let keys_folder = folder.join("keys");
    let public = keys::make(&keys_folder, OffsetDateTime::UNIX_EPOCH).unwrap();
    let council = folder.join("council.toml");
    fs::write(
        &council,
        "org = \"demo\"\nname = \"Demo Council\"\n[reporting]\n",
    )
    .unwrap();
    let order = Order {
        council,
        out: folder.join("pack"),
        version: 1,
        days: 30,
        intake_url: "http://127.0.0.1:8731".to_owned(),
        practice: true,
    };
    (order, public, keys::read_root(&keys_folder).unwrap())
}

#[test]
fn the_second_custodian_signs_what_the_first_one_signed_and_only_once() {
    let folder = tempfile::tempdir().unwrap();
    let (order, public, root) = fixture(folder.path());
    let words = folder.path().join("words");
    fs::create_dir_all(words.join("en/rules")).unwrap();
    fs::create_dir_all(words.join("locales")).unwrap();
    for (name, text) in [
        ("en/rules/a.md", "A"),
        ("trust.toml", "roots = []"),
        ("locales/en.ftl", "a = A"),
    ] {
        fs::write(words.join(name), text).unwrap();
    }
    sign_with_words(
        &order,
        Some(&words),
        &public,
        &root,
        OffsetDateTime::UNIX_EPOCH,
    )
    .unwrap();
    let second = folder.path().join("second.key");
    let named = keys::make_custodian(&second).unwrap();
    assert!(
        keys::make_custodian(&second).is_err(),
        "a key was overwritten"
    );
    let second = keys::read_custodian(&second).unwrap();
    assert_eq!(named, HEXLOWER.encode(second.verifying_key().as_bytes()));

    let signed = cosign(&order.out, &second).unwrap();
    assert_eq!(
        signed.files,
        ["council.toml", "en/rules/a.md", "locales/en.ftl"]
    );
    assert_eq!(signed.signatures, 2);
    for again in [&second, &root] {
        let fault = cosign(&order.out, again).unwrap_err();
        assert!(matches!(fault, PackFault::SignedAlready), "{fault}");
    }
    assert_eq!(
        bundle(&order.out, &folder.path().join("a.pack")).unwrap(),
        2
    );

    fs::write(order.out.join("en/rules/a.md"), "B").unwrap();
    let third = SigningKey::from_bytes(&[3; 32]);
    for fault in [
        cosign(&order.out, &third).map(drop).unwrap_err(),
        bundle(&order.out, &folder.path().join("b.pack"))
            .map(drop)
            .unwrap_err(),
    ] {
        assert!(
            matches!(fault, PackFault::NotThePack { .. }),
            "somebody signs what the other custodian has not seen: {fault}"
        );
    }
}

#[test]
fn a_file_that_learners_programs_would_refuse_is_not_signed() {
    for name in ["Thumbs.db", "en/Rules.md", "notes.txt", "pack.toml"] {
        let folder = tempfile::tempdir().unwrap();
        let (order, public, root) = fixture(folder.path());
        let words = folder.path().join("words");
        fs::create_dir_all(words.join("en")).unwrap();
        fs::write(words.join(name), "x").unwrap();
        let signed = sign_with_words(
            &order,
            Some(&words),
            &public,
            &root,
            OffsetDateTime::UNIX_EPOCH,
        );
        let fault = signed.unwrap_err();
        assert!(matches!(fault, PackFault::Word(_)), "{name}: {fault}");
        assert!(!order.out.exists(), "{name} left files behind");
    }
}
