//! The desk's plain text. Learner text is escaped and marked, so that it cannot pose as the desk's own.

use std::fmt::Write;

use report::draft::Under18Images;

use super::words;
use super::{FileNote, List, Listed, OpenedReport};
use crate::escape;

/// Nobody may look at such a picture by accident.
const UNDER_18: &str = "STOP: a picture of somebody under 18 may be part of this.\n\
    Do not ask for it, do not look at it, do not copy it. Call the police.\n\n";

/// The list as a table.
#[must_use]
pub fn list_as_text(list: &List) -> String {
    let mut text = String::new();
    if list.reports.is_empty() {
        text.push_str("No reports have been received.\n");
    } else {
        let head = [
            "REFERENCE",
            "RECEIVED (UTC)",
            "URGENCY",
            "STATE",
            "FILES",
            "AGE",
        ];
        row(&mut text, head);
    }
    for report in &list.reports {
        let Listed {
            reference,
            received_at,
            urgency,
            state,
            files,
            ..
        } = report;
        let received = received_at
            .replace('T', " ")
            .trim_end_matches('Z')
            .to_owned();
        let urgency = if *urgency == "urgent" {
            "URGENT"
        } else {
            urgency
        };
        let state = if report.spam { "spam?" } else { state };
        let files = files.to_string();
        let age = age(report.age_seconds);
        row(
            &mut text,
            [reference, &received, urgency, state, &files, &age],
        );
    }
    match list.arriving {
        0 => {}
        1 => text.push_str("\n1 report is still arriving.\n"),
        more => {
            let _ = writeln!(text, "\n{more} reports are still arriving.");
        }
    }
    text
}

/// One report with every answer.
#[must_use]
pub fn report_as_text(report: &OpenedReport) -> String {
    let mut text = String::new();
    if report.urgency == "urgent" {
        text.push_str("URGENT: the learner says that somebody is in danger right now.\n\n");
    }
    let opened = report
        .opened_before
        .as_deref()
        .unwrap_or("no, this is the first time");
    if matches!(
        report.answers.under18_images,
        Some(Under18Images::Yes | Under18Images::NotSure)
    ) {
        text.push_str(UNDER_18);
    }
    for (label, value) in [
        ("Reference", report.reference.as_str()),
        ("Received", &report.received_at),
        ("Opened before", opened),
        ("Acknowledgement code", &report.acknowledgement_code),
    ] {
        entry(&mut text, label, value);
    }
    if let Some(earlier) = report.adds_to {
        entry(&mut text, "Adds to report number", &earlier.to_string());
    }
    text.push('\n');
    for (label, value) in words::answers(&report.answers) {
        entry(&mut text, label, &value);
    }

    text.push_str("\nIn the learner's own words:\n");
    if report.answers.words.trim().is_empty() {
        text.push_str("(nothing written)\n");
    } else {
        marked(&mut text, &report.answers.words);
    }

    if !report.files.is_empty() {
        text.push_str("\nFiles (save them with --save-files FOLDER; look at none in a hurry):\n");
    }
    for file in &report.files {
        let removed = match file.removed.join(", ") {
            none if none.is_empty() => String::new(),
            removed => format!(", taken out: {removed}"),
        };
        let FileNote {
            number,
            name,
            media_type,
            size,
            ..
        } = file;
        let line = format!("{number}. {name} ({media_type}, {size} bytes{removed})");
        let _ = writeln!(text, "  {}", escape::line(&line));
        if !file.shows.trim().is_empty() {
            marked(&mut text, &file.shows);
        }
    }

    text.push_str("\nAdded by the program:\n");
    for (label, value) in [
        ("Sealed at (the learner's clock)", report.made_at.as_str()),
        ("Program", &report.program),
        ("Council pack version", &report.pack_version.to_string()),
        ("Report number", &report.report_id.to_string()),
    ] {
        entry(&mut text, label, value);
    }
    text
}

fn row(text: &mut String, cells: [&str; 6]) {
    let [reference, received, urgency, state, files, age] = cells.map(escape::line);
    let _ = writeln!(
        text,
        "{reference:<14} {received:<20} {urgency:<8} {state:<7} {files:<5} {age}"
    );
}

fn entry(text: &mut String, label: &str, value: &str) {
    let label = if label.ends_with('?') {
        label.to_owned()
    } else {
        format!("{label}:")
    };
    if value.contains('\n') {
        let _ = writeln!(text, "{label}");
        marked(text, value);
        return;
    }
    let _ = writeln!(text, "{label:<34}{}", escape::line(value));
}

fn marked(text: &mut String, value: &str) {
    for line in escape::lines(value) {
        let _ = writeln!(text, "  | {line}");
    }
}

fn age(seconds: i64) -> String {
    let (count, unit) = match seconds {
        ..60 => return "under a minute".to_owned(),
        60..3_600 => (seconds / 60, "minute"),
        3_600..172_800 => (seconds / 3_600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use report::draft::{Danger, Draft};
    use report::{Making, Recipient, Report};

    use super::*;

    #[test]
    fn ages_read_as_people_say_them() {
        let cases = [
            (0, "under a minute"),
            (59, "under a minute"),
            (60, "1 minute"),
            (3_599, "59 minutes"),
            (3_600, "1 hour"),
            (172_799, "47 hours"),
            (172_800, "2 days"),
        ];
        for (seconds, expected) in cases {
            assert_eq!(
                age(seconds),
                expected,
                "the desk would misjudge how long somebody has waited"
            );
        }
    }

    #[test]
    fn a_learners_text_cannot_pose_as_the_desks_own_or_steer_the_terminal() {
        let mut report = opened();
        report.answers.words = "first\nURGENT: fake\n\u{1b}[2J\u{9b}1A\u{202e}".to_owned();
        report.answers.contact_detail = "a\nReference: fake".to_owned();
        report.program = "\u{1b}]0;title\u{7}".to_owned();
        let text = report_as_text(&report);
        assert!(
            !text.chars().any(|each| each.is_control() && each != '\n'),
            "{text:?} steers the terminal"
        );
        assert!(!text.contains('\u{202e}'), "{text:?} turns text round");
        assert!(
            !text
                .lines()
                .any(|line| line.starts_with("URGENT") || line.starts_with("Reference: fake"))
        );
        assert!(
            text.contains("  | URGENT: fake"),
            "the learner's words were lost"
        );
    }

    #[test]
    fn every_answer_is_shown_and_silence_is_not_a_no() {
        let mut report = opened();
        let silent = report_as_text(&report);
        assert_eq!(silent.matches("(not answered)").count(), 29, "{silent}");
        assert!(silent.contains("(nothing written)"));
        report.answers.danger = Some(Danger::Yes);
        report.urgency = "urgent";
        let urgent = report_as_text(&report);
        assert!(
            urgent.starts_with("URGENT:"),
            "danger must be the first thing the desk reads"
        );
    }

    #[test]
    fn a_report_about_a_childs_picture_says_stop_before_anything_else_is_read() {
        let mut report = opened();
        assert!(!report_as_text(&report).contains("STOP"));
        for answer in [Under18Images::Yes, Under18Images::NotSure] {
            report.answers.under18_images = Some(answer);
            assert!(report_as_text(&report).starts_with("STOP"), "{answer:?}");
        }
    }

    #[test]
    fn a_files_name_and_words_cannot_pose_as_the_desks_own() {
        let mut report = opened();
        report.files.push(FileNote {
            number: 1,
            name: "\u{1b}[2Jchat\u{202e}gnp.exe".to_owned(),
            media_type: "image/png".to_owned(),
            size: 5,
            sha256: String::new(),
            shows: "what\nReference: fake".to_owned(),
            removed: vec!["place"],
            original_sha256: None,
        });
        let text = report_as_text(&report);
        assert!(text.contains("taken out: place"), "{text}");
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
        assert!(!text.lines().any(|line| line.starts_with("Reference: fake")));
    }

    fn opened() -> OpenedReport {
        let seed = [3; 32];
        let making = Making {
            report_id: report::ReportId::from_bytes([0; 16]),
            report_key_seed: seed,
            ack_secret: [4; 32],
            reply_identity: report::new_identity().to_string(),
            parent: None,
            opened_at: None,
            made_at: time::macros::datetime!(2026-11-23 14:04 UTC),
            program: "Learner Companion 0.1.0".to_owned(),
            org: "demo".to_owned(),
            pack_version: 1,
        };
        let sealed = Report::new(Draft::default(), &making).unwrap();
        let recipients = ["lead", "deputy"].map(|id| {
            let key = crate::keys::DeskKey::make(id, id).unwrap();
            Recipient {
                id: id.to_owned(),
                role: id.to_owned(),
                key: key.public(&[]).key,
            }
        });
        OpenedReport {
            reference: "CW-0000-0000".to_owned(),
            received_at: "2026-11-23T14:05:00Z".to_owned(),
            urgency: "routine",
            opened_before: None,
            acknowledgement_code: "00000-00000".to_owned(),
            made_at: "2026-11-23T14:04:00Z".to_owned(),
            begun_at: None,
            program: "Learner Companion 0.1.0".to_owned(),
            pack_version: 1,
            report_id: making.report_id,
            adds_to: None,
            answers: Draft::default(),
            files: Vec::new(),
            reply_key: String::new(),
            evidence: Vec::new(),
            envelope: report::seal(&sealed, &recipients, &seed).unwrap().envelope,
        }
    }
}
