use super::*;

const LEAD_FILE: &str = "desk/lead.key";
const DEPUTY_FILE: &str = "desk/deputy.key";

#[test]
fn new_keys_are_private_complete_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    let public = make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();

    for desk in ["usual", "about-staff", "about-lead"] {
        assert!(
            public.who_get(desk) >= 2,
            "one lost key must not lose every report of the kind {desk}"
        );
    }
    assert_eq!(read_public(&out).unwrap().root.key, public.root.key);
    let signer = read_receipt_signer(&out).unwrap();
    assert_eq!(
        HEXLOWER.encode(signer.key.verifying_key().as_bytes()),
        public.receipt.key
    );
    assert_eq!(signer.kid, public.receipt.kid);
    assert!(read_root(&out).is_ok(), "no pack could be signed");
    for recipient in &public.recipients {
        let file = desk_key_file(&out, &recipient.id).unwrap();
        let secret = read_identity(&file).unwrap();
        let identity: age::x25519::Identity = secret.parse().unwrap();
        assert_eq!(
            identity.to_public().to_string(),
            recipient.key,
            "{file:?} opens nothing"
        );
        let key = DeskKey::read(&file, &mut || panic!("it has no passphrase")).unwrap();
        let gets: Vec<&str> = recipient.gets.iter().map(String::as_str).collect();
        assert_eq!(
            &key.public(&gets),
            recipient,
            "the reader could not sign in"
        );
    }
    for canary in &public.canary {
        let key = read_canary(&out, &canary.id).unwrap();
        assert_eq!(key.public(&[]), *canary);
        assert!(
            public.in_use().all(|each| each.key != canary.key),
            "a key without passphrase would open reports"
        );
    }
    assert!(holds_desk_keys(&out));

    let before = fs::read(out.join(LEAD_FILE)).unwrap();
    assert!(matches!(
        make(&out, OffsetDateTime::UNIX_EPOCH),
        Err(KeysFault::AlreadyThere(_))
    ));
    assert_eq!(
        fs::read(out.join(LEAD_FILE)).unwrap(),
        before,
        "every sealed report would be lost"
    );
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_can_read_a_private_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();
    for (path, mode) in [
        (LEAD_FILE, 0o600),
        (DEPUTY_FILE, 0o600),
        (RECEIPT_FILE, 0o600),
        (ROOT_FILE, 0o600),
        ("desk", 0o700),
        ("intake", 0o700),
        ("root", 0o700),
    ] {
        let found = fs::metadata(out.join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode, "{path} is open to others");
    }
}

#[test]
fn what_is_not_a_key_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("intake")).unwrap();
    let path = folder.path().join(RECEIPT_FILE);
    assert!(matches!(
        read_receipt_signer(folder.path()),
        Err(KeysFault::Missing(_))
    ));
    for text in [
        "",
        "kid = 1",
        "kid = \"a\"\nseed = \"00\"",
        "kid = \"a\"\nseed = \"zz\"",
        "\u{0}",
    ] {
        fs::write(&path, text).unwrap();
        assert!(
            matches!(
                read_receipt_signer(folder.path()),
                Err(KeysFault::NotAKey(_))
            ),
            "{text:?} was taken as a key"
        );
        assert!(
            read_identity(&path).is_err(),
            "{text:?} was taken as an identity"
        );
    }
}

fn words(text: &str) -> impl FnMut() -> Result<SecretString, KeysFault> {
    let text = text.to_owned();
    move || Ok(SecretString::from(text.clone()))
}

#[test]
fn a_protected_key_opens_with_its_passphrase_only_and_the_passphrase_can_change() {
    let folder = tempfile::tempdir().unwrap();
    let key = DeskKey::make("lead", "Safeguarding lead").unwrap();
    assert!(
        matches!(
            write_desk_key(folder.path(), &key, Some(SecretString::from("elevenchars"))),
            Err(KeysFault::ShortPassphrase)
        ),
        "a stolen file could be opened by trying"
    );
    let first = SecretString::from("four words and one");
    let path = write_desk_key(folder.path(), &key, Some(first)).unwrap();
    assert!(path.ends_with("desk/lead.key.age"), "{path:?}");
    let file = fs::read(&path).unwrap();
    for secret in [key.identity(), "reader-key", "AGE-SECRET-KEY"] {
        assert!(
            !file
                .windows(secret.len())
                .any(|part| part == secret.as_bytes()),
            "the file shows {secret}"
        );
    }
    assert!(matches!(
        DeskKey::read(&path, &mut words("four words and two")),
        Err(KeysFault::WrongPassphrase)
    ));
    let moved = change_passphrase(
        &path,
        &mut words("four words and one"),
        &mut words("quite another one"),
    );
    assert_eq!(moved.unwrap(), path);
    assert!(DeskKey::read(&path, &mut words("four words and one")).is_err());
    let read = DeskKey::read(&path, &mut words("quite another one")).unwrap();
    assert_eq!(read.public(&[]), key.public(&[]), "the key itself changed");
    assert!(!path.with_extension("age.new").exists());
}

#[test]
fn a_clear_key_file_becomes_a_protected_one() {
    let folder = tempfile::tempdir().unwrap();
    let key = DeskKey::make("deputy", "Deputy").unwrap();
    let clear = write_desk_key(folder.path(), &key, None).unwrap();
    let locked =
        change_passphrase(&clear, &mut words(""), &mut words("a passphrase, long")).unwrap();
    assert!(!clear.exists(), "the clear key was left behind");
    assert_eq!(desk_key_file(folder.path(), "deputy").unwrap(), locked);
    assert!(DeskKey::read(&locked, &mut words("a passphrase, long")).is_ok());
}

#[test]
fn keys_are_handed_over_without_a_gap() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();
    let new = NewKey {
        id: "lead-2",
        role: "Safeguarding lead",
        gets: &["usual", "about-staff"],
    };
    let (added, path) = add(&out, &new, None).unwrap();
    assert!(path.is_file());
    let public = retire(&out, "lead", false, OffsetDateTime::UNIX_EPOCH).unwrap();
    assert!(public.in_use().any(|each| each.key == added.key));
    assert!(public.in_use().all(|each| each.id != "lead"));
    assert!(
        public.reader("lead").is_some(),
        "nobody could open what was sealed to the old key"
    );
    let public = retire(&out, "lead", true, OffsetDateTime::UNIX_EPOCH).unwrap();
    assert!(public.reader("lead").is_none(), "a thief could sign in");

    retire(&out, "deputy", false, OffsetDateTime::UNIX_EPOCH).unwrap();
    assert!(
        matches!(
            retire(&out, "lead-2", false, OffsetDateTime::UNIX_EPOCH),
            Err(KeysFault::TooFewLeft(_))
        ),
        "learners could send nothing any more"
    );
    assert!(
        read_public(&out)
            .unwrap()
            .reader("lead-2")
            .unwrap()
            .retired_at
            .is_none()
    );
}

#[test]
fn a_new_receipt_key_leaves_every_old_receipt_true() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    let first = make(&out, OffsetDateTime::UNIX_EPOCH).unwrap().receipt;
    let second = renew_receipt(&out).unwrap().receipt;
    let public = renew_receipt(&out).unwrap();
    assert_eq!(read_receipt_signer(&out).unwrap().kid, public.receipt.kid);
    let kids: Vec<&str> = public.receipt_keys().map(|key| key.kid.as_str()).collect();
    assert_eq!(
        kids,
        [&public.receipt.kid, &second.kid, &first.kid],
        "a learner's Received would go back to waiting"
    );
}

#[test]
fn names_that_would_mislead_or_escape_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();
    let files = || fs::read_dir(out.join("desk")).unwrap().count();
    let before = files();
    for (id, role, desk) in [
        ("../lead", "Lead", "usual"),
        ("", "Lead", "usual"),
        ("Lead", "Lead", "usual"),
        ("-lead", "Lead", "usual"),
        ("lead", "Lead", "usual"),
        ("canary-3", "Lead", "usual"),
        ("lead-2", " ", "usual"),
        ("lead-2", "Lead\n# id: deputy", "usual"),
        ("lead-2", "Lead", "everything"),
    ] {
        let new = NewKey {
            id,
            role,
            gets: &[desk],
        };
        assert!(add(&out, &new, None).is_err(), "{id:?} {role:?} {desk:?}");
    }
    assert_eq!(files(), before);
}
