//! `companion password audit`, `make` and `list-build`

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;

use app::build_known_list;
use app::view::{AuditOutcomeView, AuditView, MadeView, MakeRequest, SavedLoginView, SiteView};
use serde::Serialize;

use super::password::NOT_JUDGED;
use crate::args::MakeArgs;
use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::{fill, say};

/// The name for standard input.
const STANDARD_INPUT: &str = "-";
/// A terminal shows so many logins; JSON has all of them.
const SHOWN: usize = 50;

/// Judges an export. Only reads it.
pub(crate) fn audit(
    running: &Running,
    file: &Path,
    out: &mut Output<'_>,
    err: &mut dyn Write,
) -> Result<ExitCode, Fault> {
    let last = Mutex::new(0);
    let told = io::stderr().is_terminal();
    let progress = |now: app::view::AuditProgressView| {
        let percent = u64::from(now.done) * 100 / u64::from(now.of.max(1));
        if let Ok(mut last) = last.lock()
            && told
            && *last != percent
        {
            *last = percent;
            let _ = write!(io::stderr(), "\r{percent} %");
        }
    };
    let outcome = running
        .app
        .audit_saved(open(file)?, &[], &progress, &|| false);
    if told {
        let _ = writeln!(err);
    }
    if out.json {
        out.value(&outcome)?;
    }
    let AuditOutcomeView::Done(view) = &outcome else {
        if let AuditOutcomeView::Refused { words, .. } = &outcome
            && !out.json
        {
            out.page(Page::default().line(words))?;
        }
        return Ok(ExitCode::from(NOT_JUDGED));
    };
    if !out.json {
        out.page(&audit_page(view, file))?;
    }
    Ok(if !view.first.is_empty() {
        ExitCode::FAILURE
    } else if view.not_whole.is_some() || view.judged == 0 {
        ExitCode::from(NOT_JUDGED)
    } else {
        ExitCode::SUCCESS
    })
}

fn audit_page(view: &AuditView, file: &Path) -> Page {
    let mut page = Page::default();
    page.heading("passwords-saved-heading");
    page.line(&fill("passwords-saved-from", &[("from", &view.from)]));
    let (judged, different) = (view.judged.to_string(), view.different.to_string());
    page.line(&fill(
        "passwords-saved-judged",
        &[("judged", &judged), ("different", &different)],
    ));
    page.line(&fill(
        "passwords-saved-fine",
        &[("fine", &view.fine.to_string())],
    ));
    if view.judged == 0 {
        page.line(say("passwords-saved-no-logins"));
    } else if view.first.is_empty() {
        page.line(say("passwords-saved-nothing"));
    } else {
        page.heading("passwords-saved-first");
        view.first
            .iter()
            .for_each(|login| login_lines(&mut page, login));
    }
    if !view.later.is_empty() {
        page.heading("passwords-saved-later");
        let shown = view.later.iter().take(SHOWN);
        shown.for_each(|login| login_lines(&mut page, login));
        if let Some(more) = view.later.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            page.line(&fill(
                "passwords-saved-more",
                &[("count", &more.to_string())],
            ));
        }
    }
    skipped_lines(&mut page, view);
    page.gap();
    if !view.locked {
        page.line(say("passwords-saved-not-locked"));
    }
    if file.as_os_str() != STANDARD_INPUT {
        page.line(say("passwords-saved-file-still-there"));
    }
    page
}

fn login_lines(page: &mut Page, login: &SavedLoginView) {
    page.gap().line(&place(&login.place));
    for reason in &login.reasons {
        page.line(&format!("  - {}", reason.words));
    }
    for (key, places, count) in [
        ("passwords-saved-same", &login.same, login.same_count),
        ("passwords-saved-near", &login.near, login.near_count),
    ] {
        if !places.is_empty() {
            page.line(&format!("    {}", others(key, places, count)));
        }
    }
}

fn others(key: &str, places: &[SiteView], count: u32) -> String {
    let mut named: Vec<String> = places.iter().map(place).collect();
    let more = (count as usize).saturating_sub(places.len());
    if more > 0 {
        named.push(fill(
            "passwords-saved-more",
            &[("count", &more.to_string())],
        ));
    }
    crate::words::fill(key, &[("places", &named.join(", "))])
}

fn place(place: &SiteView) -> String {
    if place.user.is_empty() {
        place.name.clone()
    } else {
        format!("{} ({})", place.name, place.user)
    }
}

fn skipped_lines(page: &mut Page, view: &AuditView) {
    if view.skipped.is_empty() {
        return;
    }
    page.heading("passwords-saved-skipped-heading");
    if let Some(words) = &view.not_whole {
        page.line(words);
    }
    for skipped in &view.skipped {
        page.line(&format!("  - {} ({})", skipped.words, skipped.count));
    }
    for bad in &view.bad_lines {
        let line = bad.line.to_string();
        let values = [("line", line.as_str()), ("words", bad.words.as_str())];
        page.line(&format!("  - {}", fill("passwords-saved-line", &values)));
    }
}

/// Makes one password and shows it once.
pub(crate) fn make(running: &Running, args: &MakeArgs, out: &mut Output<'_>) -> Result<(), Fault> {
    let request = MakeRequest {
        words: args.words,
        wifi: args.wifi,
        network: args.network.clone(),
        capitals: args.capitals,
        digit: args.digit,
    };
    let view = running.app.make_password(&request)?;
    if out.json {
        return out.value(&view);
    }
    out.page(&made_page(&view))
}

fn made_page(view: &MadeView) -> Page {
    let mut page = Page::default();
    page.heading("passwords-made-heading");
    if let Some(card) = &view.card {
        page.line(&card.title);
        if !card.network.is_empty() {
            page.line(&format!("{}: {}", card.network_label, card.network));
        }
        page.line(&format!("{}: {}", card.password_label, view.password));
    } else {
        page.line(&format!("  {}", view.password));
    }
    page.heading("passwords-made-letters");
    for part in &view.spelled {
        page.line(&format!("  {}: {}", part.part, part.letters));
    }
    page.gap();
    let bits = view.bits.to_string();
    page.line(&fill("passwords-made-bits", &[("bits", &bits)]));
    page.line(&view.strength).items(&view.help);
    if let Some(card) = &view.card {
        page.line(&card.keep);
    }
    page
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ListBuilt {
    lines: u64,
    kept: u64,
    bytes: u64,
    bad: u64,
    bad_lines: Vec<u64>,
}

/// Makes a larger list of known passwords. A list that could not be finished is not left behind.
pub(crate) fn list_build(
    file: &Path,
    most: usize,
    to: &Path,
    out: &mut Output<'_>,
) -> Result<(), Fault> {
    let from = BufReader::with_capacity(1 << 20, open(file)?);
    let target = OpenOptions::new().write(true).create_new(true).open(to)?;
    let mut writer = BufWriter::new(&target);
    let built = build_known_list(from, most, &mut writer)
        .map_err(Fault::from)
        .and_then(|built| {
            drop(writer);
            target.sync_all()?;
            Ok(built)
        });
    let built = match built {
        Ok(built) => built,
        Err(fault) => {
            let _ = std::fs::remove_file(to);
            return Err(fault);
        }
    };
    if out.json {
        return out.value(&ListBuilt {
            lines: built.lines,
            kept: built.kept,
            bytes: built.bytes,
            bad: built.bad,
            bad_lines: built.bad_lines,
        });
    }
    let mut page = Page::default();
    page.line(&fill(
        "passwords-list-kept",
        &[("kept", &built.kept.to_string())],
    ));
    if built.bad > 0 {
        let lines: Vec<String> = built.bad_lines.iter().map(u64::to_string).collect();
        page.line(&fill(
            "passwords-list-bad",
            &[
                ("count", &built.bad.to_string()),
                ("lines", &lines.join(", ")),
            ],
        ));
    }
    out.page(&page)
}

fn open(file: &Path) -> Result<Box<dyn Read>, Fault> {
    if file.as_os_str() == STANDARD_INPUT {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(File::open(file)?))
}
