//! What the intake keeps and logs says nothing of what a learner wrote.

use std::fs;
use std::path::Path;

use report::Draft;
use report::draft::Kind;

use crate::support::{Council, random_id};

const SECRETS: [&str; 4] = [
    "marker-of-my-words",
    "marker-of-contact",
    "marker-of-times",
    "marker-of-name",
];

#[test]
fn no_word_of_a_report_is_on_the_intakes_disk_or_in_its_log() {
    let council = Council::new();
    let server = council.serve();
    let [words, detail, times, name] = SECRETS.map(str::to_owned);
    let draft = Draft {
        kinds: vec![Kind::Extremism],
        words,
        contact_detail: detail,
        contact_times: times,
        name,
        ..Draft::default()
    };
    let sealed = council.seal_draft(random_id(), "demo", draft);
    let receipt = council.verify(&server.deliver(&sealed), &sealed.envelope);
    let opened = council.desk_open(&receipt.reference().to_string(), "lead", &[]);
    let shown = String::from_utf8(opened.stdout).unwrap();
    for secret in SECRETS {
        assert!(
            shown.contains(secret),
            "the test would look for words that were never sent"
        );
    }

    let mut files = 0;
    each_file(&council.data(), &mut |path, bytes| {
        files += 1;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "others may read {}", path.display());
        }
        for secret in SECRETS.iter().chain(&["extremism"]) {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [secret.as_bytes(), &wide] {
                assert!(
                    !contains(bytes, form),
                    "{} holds {secret:?}",
                    path.display()
                );
            }
        }
    });
    assert!(
        files >= 3,
        "the test looked at {files} files: the database, its journal and the part are missing"
    );
    let log = server.log();
    let id = sealed.envelope.report_id().to_string();
    let line = format!(
        "\"call\":\"commit\",\"method\":\"POST\",\"id\":\"{}\"",
        &id[..8]
    );
    assert!(log.contains(&line), "{log}");
    assert!(
        !log.contains(&id),
        "whoever reads the log could ask for the report: {log}"
    );
    for line in log.lines() {
        let read: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(
            read["at"].is_string() && read["level"].is_string(),
            "{line}"
        );
    }
    for secret in SECRETS {
        assert!(!log.contains(secret), "the log holds {secret:?}");
    }
}

#[test]
fn a_stranger_cannot_write_into_the_log() {
    let council = Council::new();
    let server = council.serve();
    server.call(
        "GET",
        "/marker-in-path?marker-in-query=1",
        &[("X-Odd", "marker-in-header".to_owned())],
        b"",
    );
    server.call(
        "MARKER-METHOD",
        "/v1/reports/marker-as-id/parts/marker",
        &[],
        b"marker-in-body",
    );
    server.call("PUT", "/v1/reports/%1b[2Jmarker", &[], b"marker");
    let log = server.log();
    assert!(!log.to_lowercase().contains("marker"), "{log}");
    assert!(!log.contains('\u{1b}'), "{log}");
    assert!(
        log.lines().count() >= 4,
        "every request must leave one line: {log}"
    );
}

fn each_file(folder: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_file(&path, look);
        } else {
            look(&path, &fs::read(&path).unwrap());
        }
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
