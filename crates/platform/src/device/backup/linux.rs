use checkup::backup::{Copies, Kind};
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

use crate::device::ask::evidence;
use crate::machine::{Machine, Missing};

const PROGRAM: &str = "/usr/bin/gsettings";
const QUESTION: [&str; 3] = ["get", "org.gnome.DejaDup", "last-backup"];
/// How older versions write it: `20261120T100000Z`.
const SHORT: &[BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");

/// GNOME's own program is the only one that tells. Whoever does without it may well have a copy.
pub(super) fn look(machine: &dyn Machine) -> Result<Vec<Copies>, Missing> {
    let printed = machine.run(PROGRAM, &QUESTION)?;
    if printed.code != Some(0) {
        let absent = printed.err.contains("No such schema");
        return Err(if absent {
            Missing::NotThere
        } else {
            Missing::NotUnderstood
        });
    }
    let said = printed.out.trim().trim_matches('\'');
    let last = if said.is_empty() {
        Ok(None)
    } else {
        moment(said).map(Some).ok_or(Missing::NotUnderstood)
    };
    Ok(vec![Copies {
        kind: Kind::DejaDup,
        last: evidence(last),
    }])
}

fn moment(said: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(said, &Rfc3339)
        .ok()
        .or_else(|| Some(PrimitiveDateTime::parse(said, SHORT).ok()?.assume_utc()))
}
