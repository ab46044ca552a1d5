//! `companion pack …`

use std::path::Path;
use std::process::ExitCode;

use app::PackSource;
use app::view::{PackChangeView, PackView};
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::args::Shared;
use crate::page::Page;
use crate::program::{self, Fault, Output, Running};

/// What a signed pack says of itself.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Verified {
    org: String,
    version: u64,
    not_after: String,
    expired: bool,
    practice: bool,
    /// Guides that nobody compared with their platform for too long.
    old_guides: Vec<OldGuide>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OldGuide {
    id: String,
    checked_on: String,
}

pub(crate) fn verify(dir: &Path, shared: &Shared, out: &mut Output<'_>) -> Result<ExitCode, Fault> {
    let now = OffsetDateTime::now_utc();
    let checked = app::verify_pack(dir, &program::config(shared)?, now.date())?;
    let old_guides = checked.old_guides.into_iter();
    let pack = checked.pack;
    let verified = Verified {
        old_guides: old_guides
            .map(|(id, checked_on)| OldGuide {
                id,
                checked_on: checked_on.to_string(),
            })
            .collect(),
        expired: pack.expired(now),
        not_after: pack.not_after.format(&Rfc3339).unwrap_or_default(),
        org: pack.org,
        version: pack.version,
        practice: pack.practice,
    };
    if out.json {
        out.value(&verified)?;
    } else {
        out.page(&page(&verified))?;
    }
    Ok(if verified.expired {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn page(pack: &Verified) -> Page {
    let mut page = Page::default();
    page.line(if pack.expired {
        "The pack is signed, and past its date."
    } else {
        "The pack is good."
    });
    page.entry("organisation", &pack.org);
    page.entry("version", &pack.version.to_string());
    page.entry("not after", &pack.not_after);
    page.entry("practice", if pack.practice { "yes" } else { "no" });
    for guide in &pack.old_guides {
        let line = format!(
            "The guide {} was checked on {}: compare it with the platform again.",
            guide.id, guide.checked_on
        );
        page.line(&line);
    }
    page
}

pub(crate) fn take(
    running: &Running,
    source: Option<String>,
    out: &mut Output<'_>,
) -> Result<ExitCode, Fault> {
    let source = match source {
        None => PackSource::Council,
        Some(text) if text.contains("://") => PackSource::Address(text),
        Some(text) => PackSource::File(text.into()),
    };
    let change = running.wait(running.app.take_pack(&source))?;
    tell(&change, out)
}

pub(crate) fn back(running: &Running, out: &mut Output<'_>) -> Result<ExitCode, Fault> {
    tell(&running.app.pack_back(), out)
}

fn tell(change: &PackChangeView, out: &mut Output<'_>) -> Result<ExitCode, Fault> {
    if out.json {
        out.value(change)?;
    } else {
        let mut page = Page::default();
        page.line(&change.title).line(&change.what_to_do);
        if let Some(version) = &change.version {
            page.entry("version", version);
        }
        out.page(&page)?;
    }
    Ok(if change.outcome.is_done() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

pub(crate) fn list(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let packs = running.app.packs();
    if out.json {
        return out.value(&packs);
    }
    let mut page = Page::default();
    if packs.named {
        page.line("Another pack was named with --pack and is used now.");
    }
    for pack in &packs.kept {
        page.entry(&format!("version {}", pack.version), &state(pack));
    }
    if packs.placed {
        page.entry("in the data folder", "in use");
    }
    let built_in = if packs.built_in { "in use" } else { "kept" };
    page.entry("inside the program", built_in);
    if let Some(address) = &packs.address {
        page.entry("newer ones", address);
    }
    out.page(&page)
}

fn state(pack: &PackView) -> String {
    let date = pack.not_after.as_deref().unwrap_or_default();
    let state = match (pack.good, pack.in_use) {
        (false, _) => return "damaged".to_owned(),
        (_, true) => "in use",
        (_, false) => "kept",
    };
    let past = if pack.expired { ", past its date" } else { "" };
    let practice = if pack.practice { ", practice" } else { "" };
    format!("{state}, good until {date}{past}{practice}")
}
