//! Keys with passphrases, and the council's decisions, on the command line.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use crate::support::{Council, PROGRAM, run};

pub(crate) fn run_with(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(PROGRAM)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

pub(crate) fn text(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn protected_keys_are_made_used_and_changed_without_a_word_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let keys = keys.to_str().unwrap();
    let silent = run(&["keys", "new", "--out", keys]);
    assert_eq!(
        silent.status.code(),
        Some(1),
        "keys without a passphrase were made unasked"
    );
    let short = run_with(
        &["keys", "new", "--passphrase-stdin", "--out", keys],
        "short\n",
    );
    assert_eq!(short.status.code(), Some(1));
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 0, "half of the keys were left behind");
    let lines =
        "first passphrase of four\nsecond passphrase\nthird passphrase\nfourth passphrase\n";
    text(&run_with(
        &["keys", "new", "--passphrase-stdin", "--out", keys],
        lines,
    ));
    let shown = text(&run(&["keys", "show", "--keys", keys]));
    assert!(
        shown.contains("break-glass") && shown.contains("usual,about-staff"),
        "{shown}"
    );

    let council = Council::new();
    let server = council.serve();
    let sealed = council.seal("words");
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    let reference = receipt.reference().to_string();
    let clear = council.keys().join("desk/lead.key");
    let passphrases = "a passphrase for the lead\n";
    let clear = clear.to_str().unwrap();
    let changed = ["keys", "change-passphrase", clear, "--passphrase-stdin"];
    text(&run_with(&changed, passphrases));
    let (data, locked) = (council.data(), format!("{clear}.age"));
    let open = |passphrase: &str| {
        let args = [
            "desk",
            "open",
            &reference,
            "--data",
            data.to_str().unwrap(),
            "--identity",
            &locked,
            "--passphrase-stdin",
        ];
        run_with(&args, passphrase)
    };
    let wrong = open("another passphrase\n");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(wrong.stdout.is_empty());
    assert_eq!(council.desk_list()["reports"][0]["state"], "new");
    assert!(text(&open(passphrases)).contains("words"));
}

#[test]
fn a_configuration_is_checked_before_it_is_used() {
    let council = Council::new();
    let keys = council.keys();
    let check = |text: &str| {
        let path = council.config(text);
        run(&["check-config", &path, "--keys", keys.to_str().unwrap()])
    };
    assert!(text(&check("")).contains("nobody is told by mail"));
    for (bad, said) in [
        ("\n[hours]\nmonday = \"nine to five\"", "intake.toml:"),
        ("colour = 1", "intake.toml:1"),
        (
            "[smtp]\nhost = \"127.0.0.1\"\nsecurity = \"none\"\nfrom = \"a@example.org\"\n[mailboxes]\nleed = [\"a@example.org\"]",
            "leed",
        ),
    ] {
        let refused = check(bad);
        assert_eq!(refused.status.code(), Some(1), "{bad}");
        let err = String::from_utf8(refused.stderr).unwrap();
        assert!(err.contains(said), "{err}");
    }
}
