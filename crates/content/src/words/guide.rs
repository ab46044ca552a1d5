use serde::Deserialize;
use time::Date;

use super::links::Uses;
use super::markup::{Block, Link, blocks};
use super::page::Page;
use super::step_notes::{self, StepPicture};
use super::{ContentFault, dates};

/// How to stop contact on one platform, one step a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Also the name of its file.
    pub id: String,
    /// The platform's name.
    pub title: String,
    /// What it helps with, in one sentence.
    pub summary: String,
    /// The day the steps were last compared with the platform, its help pages or, where there are none, other notes.
    pub checked_on: Date,
    /// Lower comes first in the list of guides.
    pub order: u32,
    /// Where a report can say that it happened, for which this guide is right; the first one fits best.
    pub places: Vec<String>,
    /// What to keep as proof here, a few words each.
    pub keep: Vec<String>,
    /// In the order to take them. The last one always offers to tell the council.
    pub steps: Vec<Step>,
}

/// After so many days somebody has to compare a guide with its platform again.
pub const GUIDE_DAYS: i64 = 90;

impl Guide {
    /// Whether nobody has compared it with its platform for too long.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        (today - self.checked_on).whole_days() > GUIDE_DAYS
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which part of the work this belongs to.
    pub phase: Phase,
    /// What to do, in a few words.
    pub title: String,
    /// How to do it.
    pub blocks: Vec<Block>,
    /// Drawings that show it; those of one system only where that system is used.
    pub pictures: Vec<StepPicture>,
    /// What a learner who did this step can tell the council, one of [`DONE`].
    pub done: Vec<String>,
}

/// Where a report can say that it happened and a guide can help.
pub const PLACES: [&str; 6] = [
    "teams",
    "moodle",
    "email",
    "phone-or-text",
    "social-media",
    "somewhere-else",
];

/// What a step can do, in the words of the report's question "What have you done so far?".
pub const DONE: [&str; 3] = ["blocked", "reported", "told-tutor"];

/// The parts of a guide. Proof comes first, because blocking or reporting can remove it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Keep proof.
    KeepProof,
    /// Stop the contact.
    Block,
    /// Tell the platform.
    Report,
    /// What comes next.
    After,
}

impl Phase {
    fn parse(word: &str) -> Option<Self> {
        match word {
            "keep-proof" => Some(Self::KeepProof),
            "block" => Some(Self::Block),
            "report" => Some(Self::Report),
            "after" => Some(Self::After),
            _ => None,
        }
    }

    /// Blocking and reporting come in the order that the platform needs, each in one go.
    fn may_follow(self, steps: &[Step]) -> bool {
        let begun = steps.iter().any(|step| step.phase == self);
        match steps.last().map(|step| step.phase) {
            None => true,
            Some(before) if before == self => true,
            Some(Self::After) => false,
            Some(_) => self != Self::KeepProof && !begun,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: String,
    title: String,
    summary: String,
    #[serde(default)]
    order: u32,
    #[serde(default)]
    places: Vec<String>,
    #[serde(default)]
    keep: Vec<String>,
    #[serde(deserialize_with = "dates::date")]
    checked_on: Date,
}

pub(super) fn read(file: &str, text: &str, uses: &mut Uses) -> Result<Guide, ContentFault> {
    let page = Page::split(file, text)?;
    let front: Front = page.front()?;
    page.check_id(&front.id)?;
    if let Some(place) = front
        .places
        .iter()
        .find(|one| !PLACES.contains(&one.as_str()))
    {
        let reason = format!("a report has no place called \"{place}\"");
        return Err(ContentFault::new(file, 2, reason));
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut last_line = page.body_line;
    for section in page.sections("### ")? {
        let fault = |reason: &str| ContentFault::new(file, section.line, reason);
        let Some((phase, title)) = section
            .heading
            .split_once(": ")
            .and_then(|(word, title)| Some((Phase::parse(word)?, title.trim())))
        else {
            return Err(fault(
                "write \"### keep-proof: title\", or block:, report: or after: in its place",
            ));
        };
        if !phase.may_follow(&steps) {
            return Err(fault(
                "proof comes first, then block and report in either order, then after; each part stands in one go",
            ));
        }
        let notes = step_notes::read(file, section.text(), section.line + 1, uses)?;
        let blocks = blocks(file, &notes.text, section.line + 1, uses)?;
        if blocks.is_empty() {
            return Err(fault("this step has no text"));
        }
        steps.push(Step {
            phase,
            title: title.to_owned(),
            blocks,
            pictures: notes.pictures,
            done: notes.done,
        });
        last_line = section.line;
    }
    if steps
        .first()
        .is_none_or(|step| step.phase != Phase::KeepProof)
    {
        return Err(ContentFault::new(
            file,
            page.body_line,
            "a guide starts with keeping proof",
        ));
    }
    let ends_well = steps.last().is_some_and(|step| {
        step.phase == Phase::After
            && step
                .blocks
                .iter()
                .flat_map(Block::lines)
                .flat_map(super::Line::links)
                .any(|(_, link)| *link == Link::Report)
    });
    if !ends_well {
        let reason = "the last step must be an \"after\" step with a link to flow:report, so that nobody is left alone";
        return Err(ContentFault::new(file, last_line, reason));
    }
    Ok(Guide {
        id: front.id,
        title: front.title,
        summary: front.summary,
        order: front.order,
        checked_on: front.checked_on,
        places: front.places,
        keep: front.keep,
        steps,
    })
}
