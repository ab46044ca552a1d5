use super::*;

#[test]
fn new_keys_are_private_complete_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("keys");
    let public = make(&out, OffsetDateTime::UNIX_EPOCH).unwrap();

    assert_eq!(
        public.recipients.len(),
        2,
        "one lost key must not lose every report"
    );
    assert_ne!(
        public.recipients[0].key, public.recipients[1].key,
        "both would be lost together"
    );
    assert_eq!(read_public(&out).unwrap().root.key, public.root.key);
    let signer = read_receipt_signer(&out).unwrap();
    assert_eq!(
        HEXLOWER.encode(signer.key.verifying_key().as_bytes()),
        public.receipt.key
    );
    assert_eq!(signer.kid, public.receipt.kid);
    assert!(read_root(&out).is_ok(), "no pack could be signed");
    for (file, recipient) in [LEAD_FILE, DEPUTY_FILE].iter().zip(&public.recipients) {
        let secret = read_identity(&out.join(file)).unwrap();
        let identity: age::x25519::Identity = secret.parse().unwrap();
        assert_eq!(
            identity.to_public().to_string(),
            recipient.key,
            "{file} opens nothing"
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
