//! What goes out when the desktop is asked for a notification.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use platform::notify;

#[test]
fn whoever_looks_at_the_screen_learns_nothing() {
    for (program, package) in [
        ("/usr/bin/dbus-run-session", "dbus"),
        ("/usr/bin/dbus-monitor", "dbus-bin"),
    ] {
        assert!(
            Path::new(program).exists(),
            "this test needs: apt-get install {package}"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let bus = folder.path().join("bus.conf");
    fs::write(
        &bus,
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
    )
    .unwrap();
    let script = "dbus-monitor --session >\"$OUT\" 2>&1 & listening=$!; \
                  until grep -q NameAcquired \"$OUT\"; do sleep 0.05; done; \
                  \"$@\" >/dev/null; said=$?; \
                  for wait in 1 2 3 4 5 6 7 8 9 10; do \
                  grep -q 'member=Notify' \"$OUT\" && break; sleep 0.2; done; \
                  kill $listening; exit $said";
    let heard = folder.path().join("heard");
    let session = Command::new("/usr/bin/dbus-run-session")
        .arg("--config-file")
        .arg(&bus)
        .args(["--", "/bin/sh", "-c", script, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "say_that_there_is_news"])
        .env("OUT", &heard)
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(
        session.status.success(),
        "a desktop without notifications was not told as such"
    );

    let heard = fs::read_to_string(heard).unwrap();
    let call = heard
        .split("method call")
        .find(|call| call.contains("member=Notify"));
    let texts: Vec<&str> = call
        .unwrap_or_default()
        .lines()
        .take_while(|line| !line.contains("array ["))
        .filter_map(|line| line.trim().strip_prefix("string "))
        .collect();
    assert_eq!(
        texts,
        [
            "\"Learner Companion\"",
            "\"\"",
            "\"Learner Companion\"",
            "\"You have an update.\""
        ],
        "the lock screen would tell more: {heard}"
    );
}

#[test]
#[ignore = "the test above runs this inside a desktop session of its own"]
fn say_that_there_is_news() {
    assert_eq!(
        notify::neutral(),
        Err(notify::NotifyFault),
        "nobody was there to show it"
    );
}
