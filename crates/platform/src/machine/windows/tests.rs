#![expect(
    unsafe_code,
    reason = "the tests write a value of their own into the registry"
)]

use std::net::TcpListener;

use windows::Win32::Foundation::ERROR_SUCCESS;
use windows::Win32::System::Registry::{
    HKEY_CURRENT_USER, REG_BINARY, REG_DWORD, REG_EXPAND_SZ, REG_QWORD, REG_SZ, REG_VALUE_TYPE,
    RegDeleteTreeW, RegSetKeyValueW,
};
use windows::core::HSTRING;

use super::*;

/// A key of the test's own that is gone at its end.
struct Key(String);

impl Key {
    fn new(name: &str) -> Self {
        Self(format!(
            "Software\\LearnerCompanionTest\\{name}-{}",
            std::process::id()
        ))
    }

    fn put(&self, name: &str, kind: REG_VALUE_TYPE, bytes: &[u8]) {
        let length = u32::try_from(bytes.len()).unwrap();
        // SAFETY: the bytes live until the call is over, and `length` is theirs.
        let answer = unsafe {
            RegSetKeyValueW(
                HKEY_CURRENT_USER,
                &HSTRING::from(self.0.as_str()),
                &HSTRING::from(name),
                kind.0,
                Some(bytes.as_ptr().cast()),
                length,
            )
        };
        assert_eq!(answer, ERROR_SUCCESS);
    }

    fn read(&self, name: &str) -> Result<RegistryValue, Missing> {
        ThisMachine.registry(&format!("HKCU\\{}", self.0), name)
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        // SAFETY: the name lives until the call is over. A key that stays is the next run's.
        let _ = unsafe { RegDeleteTreeW(HKEY_CURRENT_USER, &HSTRING::from(self.0.as_str())) };
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn every_kind_of_value_in_the_registry_is_read_as_it_was_written() {
    let key = Key::new("kinds");
    key.put("number", REG_DWORD, &0x1234_5678_u32.to_le_bytes());
    key.put("long", REG_QWORD, &u64::MAX.to_le_bytes());
    key.put("text", REG_SZ, &wide("900\0"));
    key.put("text without its end", REG_SZ, &wide("900"));
    key.put("path", REG_EXPAND_SZ, &wide("%SystemRoot%\\caf\u{e9}\0"));
    key.put("bytes", REG_BINARY, &[1, 2, 3]);
    key.put("empty", REG_SZ, &wide("\0"));
    let text = |text: &str| Ok(RegistryValue::Text(text.into()));
    let cases = [
        ("number", Ok(RegistryValue::Number(0x1234_5678))),
        ("long", Ok(RegistryValue::Number(u64::MAX))),
        ("text", text("900")),
        ("text without its end", text("900")),
        ("path", text("%SystemRoot%\\caf\u{e9}")),
        ("bytes", Ok(RegistryValue::Other)),
        ("empty", text("")),
        ("nothing of this name", Err(Missing::NotThere)),
    ];
    for (name, expected) in cases {
        assert_eq!(key.read(name), expected, "{name}: a setting is misread");
    }
}

#[test]
fn what_is_not_in_the_registry_is_not_there_and_nothing_else() {
    for key in [
        "HKCU\\Software\\LearnerCompanionTest\\no such key",
        "HKXX\\Software",
        "HKLM",
        "",
    ] {
        assert_eq!(
            ThisMachine.registry(key, "x"),
            Err(Missing::NotThere),
            "{key:?}: a missing setting looks like trouble"
        );
    }
    let key = Key::new("long");
    key.put("long", REG_SZ, &wide(&"x".repeat(40_000)));
    assert_eq!(
        key.read("long"),
        Err(Missing::NotUnderstood),
        "a value of any length would be taken in"
    );
}

#[test]
fn every_native_question_is_answered_or_refused_and_never_breaks() {
    let mut questions = vec![
        Number::FirewallProfilesInUse,
        Number::UpdateNotificationLevel,
        Number::DriveProtection,
        Number::Administrator,
        Number::StoredSignInPassword,
        Number::UpdateRestartNeeded,
        Number::UpdatesInstalledAt,
        Number::ModernStandby,
        Number::Shares { printers: true },
        Number::Shares { printers: false },
    ];
    for plugged_in in [true, false] {
        questions.push(Number::DisplayOffAfter { plugged_in });
        questions.push(Number::SleepsAfter { plugged_in });
        questions.push(Number::AsksWhenItWakes { plugged_in });
    }
    questions.extend([1, 2, 4, 8, 999].map(Number::SecurityHealth));
    questions.extend([1, 2, 4, 999, u32::MAX].map(Number::FirewallProfile));
    for question in questions {
        let answer = ThisMachine.number(question);
        assert_ne!(
            answer,
            Err(Missing::TimedOut),
            "{question:?}: the learner waits for nothing"
        );
        println_for_the_curious(question, answer);
    }
    assert!(
        matches!(ThisMachine.number(Number::Administrator), Ok(0 | 1)),
        "whether this account is an administrator is known on every Windows"
    );
    assert_eq!(
        ThisMachine.number(Number::StoredSignInPassword),
        Ok(0),
        "a password would be seen where none was stored"
    );
}

#[expect(
    clippy::print_stderr,
    reason = "shown only when a test is run with its output"
)]
fn println_for_the_curious(question: Number, answer: Result<i64, Missing>) {
    eprintln!("{question:?}: {answer:?}");
}

#[test]
fn this_very_program_is_among_those_that_run() {
    let own = std::env::current_exe().unwrap();
    let own = own.file_name().unwrap().to_string_lossy().into_owned();
    let running = ThisMachine.programs().unwrap();
    assert!(
        running.contains(&own),
        "{own} runs and is not among {running:?}"
    );
}

#[test]
fn a_port_that_waits_is_seen_with_its_address() {
    let open = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = open.local_addr().unwrap();
    assert!(
        ThisMachine.listening().unwrap().contains(&place),
        "an open way in at {place} is not seen"
    );
}
