//! `companion report …`

use std::fs::File;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use app::view::{EvidenceView, FileTrouble, GateAnswer, ReviewRow, ReviewView, TellRequest};
use zeroize::Zeroizing;

use super::outbox;
use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::{say, say_answer, say_of};

/// Far above the longest report.
const LIMIT: u64 = 1024 * 1024;

pub(crate) struct Sending {
    pub(crate) file: PathBuf,
    pub(crate) quick: bool,
    pub(crate) attach: Vec<PathBuf>,
    pub(crate) no_under_18_images: bool,
    pub(crate) add_to: Option<String>,
    pub(crate) wait: u64,
}

pub(crate) fn send(
    running: &Running,
    sending: Sending,
    out: &mut Output<'_>,
    err: &mut dyn Write,
) -> Result<(), Fault> {
    let bytes = read(&sending.file)?;
    // A list would be read as answers in order, and an empty one as an empty report.
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(Fault::NotADraft { line: 1, column: 1 });
    }
    // The reason of a parser may repeat the learner's words; the place in the file does not.
    let draft = serde_json::from_slice(&bytes).map_err(|fault| Fault::NotADraft {
        line: fault.line(),
        column: fault.column(),
    })?;
    attach(running, &sending)?;
    let request = TellRequest {
        draft,
        add_to: sending.add_to,
        quick: sending.attach.is_empty(),
    };
    let review = running.app.review(&request)?;
    if request
        .draft
        .danger
        .is_some_and(|answer| answer.id() == "yes")
    {
        err.write_all(danger_page().text().as_bytes())?;
    }
    if !sending.quick {
        err.write_all(review_page(&review).text().as_bytes())?;
        let from_keyboard = sending.file.as_os_str() != "-" && io::stdin().is_terminal();
        if review.can_send && from_keyboard && !confirmed(err)? {
            return Err(Fault::NotConfirmed);
        }
    }
    let saved = running.app.send(&request)?;
    let view =
        outbox::follow(running, &saved.id, Duration::from_secs(sending.wait)).unwrap_or(saved);
    if out.json {
        return out.value(&view);
    }
    out.page(&outbox::report_page(&view))
}

pub(crate) fn withdraw(running: &Running, id: &str, out: &mut Output<'_>) -> Result<(), Fault> {
    let view = running.app.withdraw(id)?;
    if out.json {
        return out.value(&view);
    }
    out.page(&outbox::report_page(&view))
}

pub(crate) fn export(
    running: &Running,
    id: &str,
    file: &Path,
    out: &mut Output<'_>,
) -> Result<(), Fault> {
    let size = running.app.export_report(id, file)?;
    if out.json {
        return out.value(&serde_json::json!({ "id": id, "size": size }));
    }
    let mut page = Page::default();
    page.line(say("report-text-handed-over"));
    out.page(&page)
}

/// Copies every named file, or says which one could not be taken.
fn attach(running: &Running, sending: &Sending) -> Result<(), Fault> {
    if sending.attach.is_empty() {
        return Ok(());
    }
    let answer = if sending.no_under_18_images {
        GateAnswer::No
    } else {
        GateAnswer::NotSure
    };
    let _ = running.app.open_gate(answer);
    let EvidenceView { problems, .. } = running.app.attach_files(&sending.attach)?;
    match problems.into_iter().next() {
        Some(problem) => Err(Fault::NotAttached(problem.name, reason(problem.code))),
        None => Ok(()),
    }
}

const fn reason(trouble: FileTrouble) -> &'static str {
    match trouble {
        FileTrouble::TooBig => "larger than 25 MB",
        FileTrouble::Empty => "it is empty",
        FileTrouble::TooMany => "more than 10 files",
        FileTrouble::TooMuch => "more than 100 MB together",
        FileTrouble::Unreadable => "it cannot be read",
        FileTrouble::NotAFile => "it is not a file",
        FileTrouble::Changed => "it changed while it was read",
        FileTrouble::DiskFull => "this computer's disk does not take a copy",
    }
}

fn read(file: &Path) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let mut bytes = Zeroizing::new(Vec::new());
    if file.as_os_str() == "-" {
        io::stdin().lock().take(LIMIT + 1).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
    }
    if bytes.len() as u64 > LIMIT {
        return Err(Fault::TooLong);
    }
    Ok(bytes)
}

fn confirmed(err: &mut dyn Write) -> Result<bool, Fault> {
    write!(err, "\n{}? (yes/no) ", say("review-send"))?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "yes" | "y"))
}

/// Said before anything else: a report is not read at once.
fn danger_page() -> Page {
    let mut page = Page::default();
    page.line(say("danger-help-title"))
        .line(say("danger-help-call"))
        .line(say("danger-help-place"));
    page.line(say("danger-help-mobile-heading"))
        .line(say("danger-help-mobile"))
        .line(say("danger-help-landline"));
    page.line(say("danger-help-wait")).gap();
    page
}

/// Everything that would leave this computer, and who could read it.
fn review_page(review: &ReviewView) -> Page {
    let mut page = Page::default();
    page.line(say("review-title")).line(say("review-intro"));
    if review.words_too_long {
        page.line(say("review-words-too-long"));
    }
    for (heading, technical) in [("review-answers", false), ("review-technical", true)] {
        page.gap().line(say(heading));
        for row in review.rows.iter().filter(|row| row.technical == technical) {
            page.entry(&say_of("field", &row.field), &row_value(row));
        }
    }
    page.heading("review-readers");
    if review.readers.is_empty() {
        page.line(say("review-readers-none"));
    } else {
        page.line(say("review-readers-intro"))
            .items(&review.readers);
    }
    page
}

fn row_value(row: &ReviewRow) -> String {
    if row.values.is_empty() {
        return say("not-given").to_owned();
    }
    if !row.choice {
        return row.values.join("\n");
    }
    let words = row.values.iter().map(|value| say_answer(&row.field, value));
    words.collect::<Vec<_>>().join("; ")
}
