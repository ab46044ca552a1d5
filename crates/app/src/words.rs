//! From the council's words and a check's finding to what a screen shows.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use checkup::{CheckId, Finding, Seen, Source, Verdict};
use content::{Block, ENGLISH, Guide, Library, Line, Link, Phase, Rule, Standing, System, Telling};
use time::format_description::well_known::Rfc3339;

use crate::check::place;
use crate::view::{
    BlockView, FindingView, GuideSummaryView, GuideView, LinkTarget, LinkView, RuleSummaryView,
    SourceView, StepPhase, StepView, TellingView, VerdictView,
};

/// The words of a one-line message of the screens, in English and as they are inside the program.
#[must_use]
pub fn message(key: &str) -> Option<&'static str> {
    static LINES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let messages = Library::built_in().messages(ENGLISH);
        let line = |id: &str| Some((id.to_owned(), messages.line(id)?));
        messages.ids().filter_map(line).collect()
    });
    lines.get(key).map(String::as_str)
}

pub(crate) fn rule_summary((rule, telling): (&Rule, Telling)) -> RuleSummaryView {
    RuleSummaryView {
        id: rule.id.clone(),
        title: rule.title.clone(),
        summary: rule.summary.clone(),
        english: is_english(telling),
    }
}

/// Whether somebody who chose another language reads English all the same.
pub(crate) const fn is_english(telling: Telling) -> bool {
    matches!(telling, Telling::Untranslated | Telling::Outdated)
}

pub(crate) const fn telling(telling: Telling) -> TellingView {
    match telling {
        Telling::Chosen(Standing::Original) => TellingView::Original,
        Telling::Chosen(Standing::Draft) => TellingView::Draft,
        Telling::Chosen(Standing::Checked(_)) => TellingView::Checked,
        Telling::Untranslated => TellingView::Untranslated,
        Telling::Outdated => TellingView::Outdated,
    }
}

pub(crate) fn rule_sources(library: &Library, rule: &Rule) -> Vec<SourceView> {
    let place = |place: &content::Place| {
        let source = library.source(&place.doc)?;
        Some(SourceView {
            title: source.title.clone(),
            year: source.year.clone(),
            place: place.locator.clone(),
        })
    };
    rule.sources.iter().filter_map(place).collect()
}

pub(crate) fn rule_links(rule: &Rule) -> Vec<LinkView> {
    rule.links()
        .into_iter()
        .filter_map(|(text, link)| link_view(text, link))
        .collect()
}

pub(crate) fn blocks(blocks: &[Block], system: System) -> Vec<BlockView> {
    blocks
        .iter()
        .filter_map(|block| block_view(block, system))
        .collect()
}

fn block_view(block: &Block, system: System) -> Option<BlockView> {
    Some(match block {
        // A paragraph that is nothing but a link is shown with the links.
        Block::Paragraph(line)
            if line
                .pieces()
                .iter()
                .all(|piece| matches!(piece, content::Piece::Link { .. })) =>
        {
            return None;
        }
        Block::Paragraph(line) => BlockView::Paragraph {
            text: line.to_string(),
        },
        Block::List(items) => BlockView::List {
            items: texts(items),
        },
        Block::Do(items) => BlockView::Do {
            items: texts(items),
        },
        Block::Dont(items) => BlockView::Dont {
            items: texts(items),
        },
        Block::Steps { system: only, .. } if only.is_some_and(|only| only != system) => {
            return None;
        }
        Block::Steps { items, .. } => BlockView::Steps {
            items: texts(items),
        },
    })
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}

fn link_view(text: &str, link: &Link) -> Option<LinkView> {
    let (target, id) = match link {
        Link::Report => (LinkTarget::Report, ""),
        Link::Check => (LinkTarget::Check, ""),
        Link::Password => (LinkTarget::Password, ""),
        Link::Guides => (LinkTarget::Guides, ""),
        Link::Guide(id) => (LinkTarget::Guide, id.as_str()),
        Link::Rule(id) => (LinkTarget::Rule, id.as_str()),
        Link::Word(_) => return None,
    };
    Some(LinkView {
        target,
        id: id.to_owned(),
        text: text.to_owned(),
    })
}

pub(crate) fn guide_summary(guide: &Guide) -> GuideSummaryView {
    GuideSummaryView {
        id: guide.id.clone(),
        title: guide.title.clone(),
        summary: guide.summary.clone(),
    }
}

pub(crate) fn guide_view(guide: &Guide, system: System) -> GuideView {
    let step = |step: &content::Step| StepView {
        phase: match step.phase {
            Phase::KeepProof => StepPhase::KeepProof,
            Phase::Block => StepPhase::Block,
            Phase::Report => StepPhase::Report,
            Phase::After => StepPhase::After,
        },
        title: step.title.clone(),
        blocks: blocks(&step.blocks, system),
    };
    GuideView {
        id: guide.id.clone(),
        title: guide.title.clone(),
        summary: guide.summary.clone(),
        checked_on: guide.checked_on.to_string(),
        steps: guide.steps.iter().map(step).collect(),
    }
}

pub(crate) fn check_title(library: &Library, check: CheckId) -> String {
    library
        .check(check.id())
        .map_or_else(|| check.id().to_owned(), |words| words.title.clone())
}

pub(crate) fn finding_view(
    library: &Library,
    system: System,
    finding: &Finding,
    has_settings: bool,
) -> FindingView {
    let words = library.check(finding.check.id());
    let said = words
        .and_then(|words| words.advice(finding.advice))
        .map(|advice| advice.say(&finding.facts, system));
    let (verdict, why) = match finding.verdict {
        Verdict::Good => (VerdictView::Good, None),
        Verdict::Advice => (VerdictView::Advice, None),
        Verdict::Problem => (VerdictView::Problem, None),
        Verdict::CannotTell(why) => (VerdictView::CannotTell, Some(why.id().to_owned())),
        Verdict::NotApplicable => (VerdictView::NotApplicable, None),
    };
    let (headline, what_to_do) = said
        .map(|said| (said.headline, said.what_to_do))
        .unwrap_or_default();
    FindingView {
        check: finding.check.id().to_owned(),
        title: check_title(library, finding.check),
        place: place(finding.check),
        verdict,
        why,
        headline,
        saw: finding
            .saw
            .iter()
            .map(|seen| seen_text(library, seen))
            .collect(),
        why_it_matters: words
            .map(|words| words.why_it_matters.clone())
            .unwrap_or_default(),
        what_to_do,
        told_by_you: finding.source == Source::ToldByYou,
        has_settings,
        checked_at: finding.checked_at.format(&Rfc3339).unwrap_or_default(),
    }
}

fn seen_text(library: &Library, seen: &Seen) -> String {
    let facts = BTreeMap::from([("value", seen.value.as_str())]);
    library.fact(seen.fact, facts.get("value").copied().unwrap_or_default())
}
