//! `companion report send`

use std::fs::File;
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use app::view::{ReviewRow, ReviewView};
use zeroize::Zeroizing;

use super::outbox;
use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::{say, say_of};

/// Far above the longest report.
const LIMIT: u64 = 1024 * 1024;

pub(crate) struct Sending {
    pub(crate) file: PathBuf,
    pub(crate) quick: bool,
    pub(crate) wait: u64,
}

pub(crate) fn send(
    running: &Running,
    sending: &Sending,
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
    let review = running.app.review(&draft)?;
    if draft.danger.is_some_and(|answer| answer.id() == "yes") {
        err.write_all(danger_page().text().as_bytes())?;
    }
    if !sending.quick {
        err.write_all(review_page(&review).text().as_bytes())?;
        let from_keyboard = sending.file.as_os_str() != "-" && io::stdin().is_terminal();
        if review.can_send && from_keyboard && !confirmed(err)? {
            return Err(Fault::NotConfirmed);
        }
    }
    let saved = running.app.send(&draft)?;
    let view =
        outbox::follow(running, &saved.id, Duration::from_secs(sending.wait)).unwrap_or(saved);
    if out.json {
        return out.value(&view);
    }
    out.page(&outbox::report_page(&view))
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
    let words = row
        .values
        .iter()
        .map(|value| say_of(&format!("answer-{}", row.field), value));
    words.collect::<Vec<_>>().join("; ")
}
