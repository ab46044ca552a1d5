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

const NAME: &str = "answers";
const LOCKED: &str = "answers-passphrase";

fn keep(vault: &Vault, keys: &dyn KeyStore) -> Result<(), VaultFault> {
    vault.open_or_make(keys)?.put(NAME, ANSWERS.as_bytes())
}

fn keep_with(vault: &Vault, words: &str) -> Result<(), VaultFault> {
    let shelf = vault.open_or_make_with(LOCKED, &passphrase(words))?;
    shelf.put(NAME, ANSWERS.as_bytes())
}

fn kept(shelf: Result<Option<Shelf>, VaultFault>) -> Option<String> {
    let value = shelf.unwrap()?.get(NAME).unwrap()?;
    Some(String::from_utf8(value.to_vec()).unwrap())
}

#[test]
fn answers_come_back_with_the_key_store_and_are_not_readable_on_disk() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    keep(&Vault::new(data.path()), &keys).unwrap();

    let again = kept(Vault::new(data.path()).open(&keys));
    assert_eq!(again.as_deref(), Some(ANSWERS));
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
        keep(&Vault::new(data.path()), &Refusing),
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
    keep_with(&vault, "three random words").unwrap();

    assert!(vault.is_locked(LOCKED));
    assert!(matches!(
        vault.open_with(LOCKED, &passphrase("three random word")),
        Err(VaultFault::WrongPassphrase)
    ));
    let opened = vault.open_with(LOCKED, &passphrase("three random words"));
    assert_eq!(kept(opened).as_deref(), Some(ANSWERS));
    assert!(!holds(&bytes_below(data.path()), b"learner wrote"));
}

#[test]
fn a_wrong_passphrase_never_overwrites_what_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let vault = Vault::new(data.path());
    keep_with(&vault, "right").unwrap();
    assert!(matches!(
        keep_with(&vault, "wrong"),
        Err(VaultFault::WrongPassphrase)
    ));
    let opened = vault.open_with(LOCKED, &passphrase("right"));
    assert_eq!(kept(opened).as_deref(), Some(ANSWERS));
}

#[test]
fn forgetting_leaves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    let vault = Vault::new(data.path());
    keep(&vault, &keys).unwrap();
    keep_with(&vault, "words").unwrap();
    vault.remove_all(&keys).unwrap();
    assert!(vault.open(&keys).unwrap().is_none());
    assert!(bytes_below(data.path()).is_empty());
    assert!(
        keys.0.lock().unwrap().is_none(),
        "the key outlives what it locked"
    );
}

#[test]
fn values_are_kept_apart_by_name() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    let shelf = Vault::new(data.path()).open_or_make(&keys).unwrap();
    for (name, value) in [("a", "1"), ("b", "2"), ("a", "3")] {
        shelf.put(name, value.as_bytes()).unwrap();
    }
    shelf.remove("b").unwrap();
    assert_eq!(shelf.names().unwrap(), ["a"]);
    assert_eq!(shelf.get("a").unwrap().as_deref(), Some(&b"3".to_vec()));
    assert!(shelf.get("b").unwrap().is_none());
}

/// As the first version of the program wrote it.
fn first_form(file: &Path, key: &[u8]) -> rusqlite::Connection {
    let database = rusqlite::Connection::open(file).unwrap();
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    database
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .unwrap();
    database
        .execute_batch("CREATE TABLE IF NOT EXISTS draft (id INTEGER PRIMARY KEY CHECK (id = 1), answers TEXT NOT NULL)")
        .unwrap();
    database
}

#[test]
fn what_an_earlier_version_kept_is_still_there() {
    for written in [true, false] {
        let data = tempfile::tempdir().unwrap();
        let keys = Memory::default();
        keys.write(&[7; KEY_LENGTH]).unwrap();
        let vault = Vault::new(data.path());
        std::fs::create_dir_all(data.path().join("vault")).unwrap();
        let old = first_form(&data.path().join("vault/answers.db"), &[7; KEY_LENGTH]);
        if written {
            old.execute("INSERT INTO draft VALUES (1, ?1)", [ANSWERS])
                .unwrap();
        }
        drop(old);
        for _ in 0..2 {
            let answers = kept(vault.open(&keys));
            assert_eq!(
                answers.as_deref(),
                written.then_some(ANSWERS),
                "an update lost the learner's answers"
            );
        }
        keep(&vault, &keys).unwrap();
        assert_eq!(kept(vault.open(&keys)).as_deref(), Some(ANSWERS));
    }
}

#[test]
fn a_later_version_is_left_alone() {
    let data = tempfile::tempdir().unwrap();
    let keys = Memory::default();
    let vault = Vault::new(data.path());
    keep(&vault, &keys).unwrap();
    let key = keys.0.lock().unwrap().clone().unwrap();
    let later = first_form(&data.path().join("vault/answers.db"), &key);
    later.pragma_update(None, "user_version", 2).unwrap();
    drop(later);
    assert!(matches!(vault.open(&keys), Err(VaultFault::TooNew)));
}
