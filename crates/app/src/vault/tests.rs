use std::sync::Mutex;

use super::*;

const ANSWERS: &str = "what a learner wrote before they were ready";

#[derive(Default)]
struct Memory(Mutex<Option<Vec<u8>>>);

impl KeyStore for Memory {
    fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyStore> {
        Ok(self.0.lock().unwrap().clone().map(Zeroizing::new))
    }
    fn write(&self, key: &[u8]) -> Result<(), NoKeyStore> {
        *self.0.lock().unwrap() = Some(key.to_vec());
        Ok(())
    }
    fn remove(&self) -> Result<(), NoKeyStore> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }
}

struct Refusing;

impl KeyStore for Refusing {
    fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeyStore> {
        Err(NoKeyStore("refused".into()))
    }
    fn write(&self, _: &[u8]) -> Result<(), NoKeyStore> {
        Err(NoKeyStore("refused".into()))
    }
    fn remove(&self) -> Result<(), NoKeyStore> {
        Err(NoKeyStore("refused".into()))
    }
}

fn passphrase(words: &str) -> Sensitive {
    Sensitive::new(words.to_owned())
}

/// Every byte of every file below `folder`.
fn bytes_below(folder: &Path) -> Vec<u8> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() {
                bytes_below(&path)
            } else {
                std::fs::read(path).unwrap()
            }
        })
        .collect()
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

#[test]
fn answers_come_back_with_the_key_store_and_are_not_readable_on_disk() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    Vault::new(data.path()).keep(ANSWERS, &keys).unwrap();

    assert!(
        matches!(Vault::new(data.path()).kept(&keys).unwrap(), Kept::Open(answers) if *answers == ANSWERS)
    );
    let on_disk = bytes_below(data.path());
    assert!(
        !holds(&on_disk, b"learner wrote"),
        "somebody at a shared laptop could read the answers"
    );
    let key = keys.0.lock().unwrap().clone().unwrap();
    assert!(!holds(&on_disk, &key), "the key lies beside what it locks");
}

#[test]
fn without_a_key_store_nothing_is_written() {
    let data = tempfile::tempdir().unwrap();
    assert!(matches!(
        Vault::new(data.path()).keep(ANSWERS, &Refusing),
        Err(VaultFault::NoKeyStore(_))
    ));
    assert!(
        bytes_below(data.path()).is_empty(),
        "a key or an answer was written in the clear"
    );
}

#[test]
fn a_passphrase_keeps_answers_and_only_it_opens_them() {
    let data = tempfile::tempdir().unwrap();
    let vault = Vault::new(data.path());
    vault
        .keep_with(ANSWERS, &passphrase("three random words"))
        .unwrap();

    assert!(matches!(vault.kept(&Refusing).unwrap(), Kept::Locked));
    assert!(matches!(
        vault.kept_with(&passphrase("three random word")),
        Err(VaultFault::WrongPassphrase)
    ));
    assert!(
        matches!(vault.kept_with(&passphrase("three random words")).unwrap(), Kept::Open(answers) if *answers == ANSWERS)
    );
    assert!(!holds(&bytes_below(data.path()), b"learner wrote"));
}

#[test]
fn a_wrong_passphrase_never_overwrites_what_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let vault = Vault::new(data.path());
    vault.keep_with(ANSWERS, &passphrase("right")).unwrap();
    assert!(matches!(
        vault.keep_with("other", &passphrase("wrong")),
        Err(VaultFault::WrongPassphrase)
    ));
    assert!(
        matches!(vault.kept_with(&passphrase("right")).unwrap(), Kept::Open(answers) if *answers == ANSWERS)
    );
}

#[test]
fn forgetting_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    let vault = Vault::new(data.path());
    vault.keep(ANSWERS, &keys).unwrap();
    vault.keep_with(ANSWERS, &passphrase("words")).unwrap();
    vault.forget(&keys).unwrap();
    assert!(matches!(vault.kept(&keys).unwrap(), Kept::Nothing));
    assert!(bytes_below(data.path()).is_empty());
    assert!(
        keys.0.lock().unwrap().is_none(),
        "the key outlives what it locked"
    );
}
