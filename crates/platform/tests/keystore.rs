//! A real key store: the Secret Service of a desktop of our own, and the ways in which it can be
//! missing or shut.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    const UNLOCKED: &str =
        "printf %s test | gnome-keyring-daemon --foreground --unlock --components=secrets";
    const LOCKED: &str = "gnome-keyring-daemon --foreground --components=secrets </dev/null";

    #[test]
    fn a_secret_comes_back_changes_and_goes() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(
            in_session(home.path(), UNLOCKED, "keep_change_and_forget"),
            "as it should be"
        );
    }

    #[test]
    fn a_locked_key_store_that_nobody_opens_is_said_to_be_locked() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(in_session(home.path(), UNLOCKED, "keep"), "kept");
        let start = Instant::now();
        let said = in_session(home.path(), LOCKED, "try_to_read");
        assert!(
            said == "Locked" || said == "TimedOut",
            "a locked key store was said to be {said}: the learner is not asked for a passphrase"
        );
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "a prompt nobody sees hangs the program"
        );
    }

    #[test]
    fn a_desktop_without_a_key_store_is_told_as_such() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(
            in_session(home.path(), "sleep 60", "try_to_read"),
            "Missing"
        );
    }

    #[test]
    fn a_computer_without_a_desktop_is_told_as_such() {
        let home = tempfile::tempdir().unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        let said = helper(&mut command, home.path(), "try_to_read");
        assert_eq!(said, "Missing");
    }

    /// Runs one of the ignored tests below in a desktop session with nothing in it but `service`.
    fn in_session(home: &Path, service: &str, test: &str) -> String {
        for (program, package) in [
            ("/usr/bin/dbus-run-session", "dbus"),
            ("/usr/bin/gnome-keyring-daemon", "gnome-keyring"),
            ("/usr/bin/gdbus", "libglib2.0-bin"),
        ] {
            assert!(
                Path::new(program).exists(),
                "this test needs: apt-get install {package}"
            );
        }
        // A bus that starts no services by itself.
        let bus = home.join("bus.conf");
        fs::write(
            &bus,
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        )
        .unwrap();
        let waits = if service.contains("keyring") {
            "gdbus wait --session --timeout 20 org.freedesktop.secrets;"
        } else {
            ""
        };
        let script =
            format!("({service}) >/dev/null 2>&1 & {waits} \"$@\"; kill $! 2>/dev/null; true");
        let mut command = Command::new("/usr/bin/dbus-run-session");
        command
            .arg("--config-file")
            .arg(&bus)
            .args(["--", "/bin/sh", "-c", &script, "sh"]);
        command.arg(std::env::current_exe().unwrap());
        helper(&mut command, home, test)
    }

    fn helper(command: &mut Command, home: &Path, test: &str) -> String {
        let said = home.join("said");
        let _ = fs::remove_file(&said);
        let runtime = home.join("runtime");
        fs::create_dir_all(&runtime).unwrap();
        let output = command
            .args(["--ignored", "--exact", &format!("inside::{test}")])
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_RUNTIME_DIR", &runtime)
            .env("LEARNER_COMPANION_TEST_OUT", &said)
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("GNOME_KEYRING_CONTROL")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        fs::read_to_string(&said)
            .unwrap_or_else(|_| panic!("{printed}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

#[cfg(windows)]
#[test]
fn a_secret_comes_back_changes_and_goes() {
    inside::round_trip();
}

mod inside {
    use platform::keystore::{read, remove, write};

    const NAME: &str = "test-of-the-key-store";

    pub(super) fn round_trip() {
        assert_eq!(
            read(NAME).map(|secret| secret.is_some()),
            Ok(false),
            "somebody else's secret"
        );
        let first = [0, 255, 10, 13, 0, 7];
        write(NAME, &first).unwrap();
        assert_eq!(
            read(NAME).unwrap().unwrap().as_slice(),
            first,
            "the vault would not open"
        );
        write(NAME, b"second").unwrap();
        assert_eq!(
            read(NAME).unwrap().unwrap().as_slice(),
            b"second",
            "an old key came back"
        );
        remove(NAME).unwrap();
        assert_eq!(
            read(NAME).map(|secret| secret.is_some()),
            Ok(false),
            "it was not forgotten"
        );
        remove(NAME).unwrap();
    }

    #[test]
    #[ignore = "the other tests run this inside a desktop session of their own"]
    fn keep_change_and_forget() {
        round_trip();
        say("as it should be");
    }

    #[test]
    #[ignore = "the other tests run this inside a desktop session of their own"]
    fn keep() {
        write(NAME, b"kept").unwrap();
        say("kept");
    }

    #[test]
    #[ignore = "the other tests run this inside a desktop session of their own"]
    fn try_to_read() {
        match read(NAME) {
            Ok(secret) => say(if secret.is_some() { "read" } else { "none" }),
            Err(fault) => say(&format!("{fault:?}")),
        }
    }

    fn say(what: &str) {
        std::fs::write(
            std::env::var_os("LEARNER_COMPANION_TEST_OUT").unwrap(),
            what,
        )
        .unwrap();
    }
}
