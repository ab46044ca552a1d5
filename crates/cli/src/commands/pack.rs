//! `companion pack verify`

use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::args::Shared;
use crate::page::Page;
use crate::program::{self, Fault, Output};

/// What a signed pack says of itself.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Verified {
    org: String,
    version: u64,
    not_after: String,
    expired: bool,
    practice: bool,
}

pub(crate) fn verify(dir: &Path, shared: &Shared, out: &mut Output<'_>) -> Result<ExitCode, Fault> {
    let pack = app::verify_pack(dir, &program::config(shared)?)?;
    let verified = Verified {
        expired: pack.expired(OffsetDateTime::now_utc()),
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
    page
}
