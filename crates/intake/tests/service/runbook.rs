//! The commands of `docs/council-runbook.md`, run as they stand there, from the first to the last.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use council_intake::keys;
use report::{Readers, Recipient, Report};

use crate::client::Server;
use crate::support::{PROGRAM, draft, making, random_id};

const PASSPHRASE: &str = "seven kettles sing at night";
const WORDS: &str = "words that only the safeguarding team may read";

#[test]
fn a_council_can_follow_the_runbook() {
    let text = std::fs::read_to_string(root().join("docs/council-runbook.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let council = std::fs::read_to_string(root().join("policy-content/council.toml")).unwrap();
    std::fs::write(folder.path().join("council.toml"), council).unwrap();
    let (mut server, mut reference) = (None::<Server>, None::<String>);
    let (mut ran, mut opened) = (0, 0);
    for command in commands(&text) {
        ran += 1;
        if command == "# stop the service" {
            let _ = server.take().map(Server::terminate);
        } else if let Some(arguments) = command.strip_prefix("council-intake ")
            && arguments.starts_with("serve")
        {
            let arguments = arguments.replace("127.0.0.1:8731", "127.0.0.1:0");
            let started = Server::start(
                Command::new(PROGRAM)
                    .current_dir(folder.path())
                    .args(arguments.split_whitespace()),
                folder.path(),
            );
            reference.get_or_insert_with(|| send_a_report(&started, folder.path()));
            server = Some(started);
        } else {
            let reference = reference.as_deref().unwrap_or("REFERENCE");
            let output = run(&command.replace("REFERENCE", reference), folder.path());
            if command.contains("desk open") {
                assert!(output.contains(WORDS), "{command} does not show the report");
                opened += 1;
            }
        }
    }
    assert!(ran > 15, "the runbook's commands were not found: {ran}");
    assert_eq!(
        opened, 2,
        "the lead and the spare key must both open a report"
    );
}

/// The lines of the blocks marked `sh`; a text that a command takes in belongs to its line.
fn commands(runbook: &str) -> Vec<String> {
    let mut commands = Vec::<String>::new();
    let (mut inside, mut taking) = (false, false);
    for line in runbook.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            _ if taking => {
                let last = commands.last_mut().unwrap();
                last.push_str(&format!("\n{line}"));
                taking = line != "END";
            }
            _ => {
                taking = line.ends_with("<<'END'");
                commands.push(line.to_owned());
            }
        }
    }
    commands
}

/// Runs a line as somebody would type it. What they would be asked for comes from standard input, and no mail leaves.
fn run(command: &str, folder: &Path) -> String {
    let mut line = command
        .replace("mail.council.example\"", "127.0.0.1\"\nport = 9")
        .replace("\"starttls\"", "\"none\"");
    let asks = ["keys new", "keys add", "--identity"];
    if asks.iter().any(|asking| line.contains(asking)) {
        line.push_str(" --passphrase-stdin");
    }
    let programs = Path::new(PROGRAM).parent().unwrap().display();
    let path = format!("{programs}:{}", std::env::var("PATH").unwrap());
    let mut shell = Command::new("bash")
        .args(["-euc", &line])
        .current_dir(folder)
        .env("PATH", path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let typed = format!("{PASSPHRASE}\n").repeat(4);
    // A command that asks for nothing does not read it.
    let _ = shell.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = shell.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "the runbook says {line:?}, which fails: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// What a learner's program does with the pack of the runbook; the reference it is given.
fn send_a_report(server: &Server, folder: &Path) -> String {
    let public = keys::read_public(&folder.join("keys")).unwrap();
    let recipients = public.recipients.iter().map(|each| Recipient {
        id: each.id.clone(),
        role: each.role.clone(),
        key: each.key.clone(),
    });
    let readers = Readers::new(&recipients.collect::<Vec<_>>()).unwrap();
    let making = making(random_id(), "cheshire-west-and-chester");
    let report = Report::new(draft(WORDS), &making).unwrap();
    let sealed = report::seal_report(&report, &[], &readers, &making.report_key_seed).unwrap();
    let receipt = server.deliver(&sealed);
    let receipt: serde_json::Value = serde_json::from_slice(&receipt).unwrap();
    receipt["reference"].as_str().unwrap().to_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
