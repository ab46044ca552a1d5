//! `companion rules …`, `companion guides list` and `companion guide show`

use app::view::{PaperForm, PaperKind, PaperRequest, RuleSummaryView, RuleView, TellingView};

use crate::args::PrintArgs;
use crate::page::Page;
use crate::program::{Fault, Output, Running};
use crate::words::{fill, say, say_of};

/// Everything the terminal says itself is English; this is for what is read.
pub(crate) fn speak(running: &Running, language: &str) -> Result<(), Fault> {
    if running.app.choose_language(language, false).is_ok() {
        return Ok(());
    }
    let known = running.app.words().languages.into_iter();
    let codes: Vec<String> = known.map(|language| language.code).collect();
    Err(Fault::NoLanguage(codes.join(", ")))
}

pub(crate) fn rules(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let topics = running.app.topics();
    if out.json {
        return out.value(&topics);
    }
    let mut page = Page::default();
    page.line(say("rules-title"));
    for topic in &topics {
        page.gap().line(&topic.title);
        summaries(&mut page, &topic.rules);
    }
    out.page(&page)
}

pub(crate) fn rule(running: &Running, id: &str, out: &mut Output<'_>) -> Result<(), Fault> {
    let view = running.app.rule(id)?;
    if out.json {
        return out.value(&view);
    }
    out.page(&rule_page(&view))
}

pub(crate) fn search(running: &Running, words: &str, out: &mut Output<'_>) -> Result<(), Fault> {
    let view = running.app.search(words);
    if out.json {
        return out.value(&view);
    }
    let mut page = Page::default();
    if view.hits.is_empty() {
        page.line(say("rules-search-nothing"));
        summaries(&mut page, &view.suggestions);
    }
    for hit in &view.hits {
        page.line(&format!("{} ({})", hit.rule.title, hit.rule.id));
        let excerpt: String = hit.excerpt.iter().map(|span| span.text.as_str()).collect();
        page.line(&format!("  {excerpt}"));
    }
    out.page(&page)
}

/// Writes the poster or the leaflet.
pub(crate) fn print(
    running: &Running,
    language: String,
    args: &PrintArgs,
    out: &mut Output<'_>,
) -> Result<(), Fault> {
    let request = PaperRequest {
        kind: if args.poster {
            PaperKind::Poster
        } else {
            PaperKind::Leaflet
        },
        language,
        form: if args.page {
            PaperForm::Page
        } else {
            PaperForm::Pdf
        },
        open: false,
    };
    let saved = running.app.write_paper(&request, &args.out)?;
    if out.json {
        return out.value(&saved);
    }
    let mut page = Page::default();
    if saved.form != request.form {
        page.line(say("paper-no-pdf"));
    }
    let name = saved.file_name.unwrap_or_default();
    page.line(&fill("paper-saved", &[("name", &name)]));
    out.page(&page)
}

pub(crate) fn guides(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let guides = running.app.guides();
    if out.json {
        return out.value(&guides);
    }
    let mut page = Page::default();
    page.line(say("guides-title")).line(say("guides-danger"));
    for guide in &guides {
        page.gap()
            .line(&format!("{} ({})", guide.title, guide.id))
            .line(&format!("  {}", guide.summary));
    }
    out.page(&page)
}

pub(crate) fn guide(running: &Running, platform: &str, out: &mut Output<'_>) -> Result<(), Fault> {
    let view = running.app.guide(platform)?;
    if out.json {
        return out.value(&view);
    }
    let mut page = Page::default();
    page.line(&view.title).line(&view.summary);
    page.heading("guide-before-heading").items(&[
        say("guides-danger"),
        say("guide-before-proof"),
        say("guide-before-notice"),
    ]);
    for (number, step) in view.steps.iter().enumerate() {
        page.gap().line(&format!(
            "{}. {}: {}",
            number + 1,
            say_of("guide-phase", &step.phase),
            step.title
        ));
        page.blocks(&step.blocks);
    }
    page.gap()
        .line(&fill("guide-checked-on", &[("date", &view.checked_on)]));
    page.heading("guide-end-tell-heading")
        .line(say("guide-end-tell-text"));
    out.page(&page)
}

fn summaries(page: &mut Page, rules: &[RuleSummaryView]) {
    for rule in rules {
        page.line(&format!("  {} ({})", rule.title, rule.id))
            .line(&format!("    {}", rule.summary));
    }
}

fn rule_page(view: &RuleView) -> Page {
    let mut page = Page::default();
    match view.telling {
        TellingView::Draft => page.line(say("rule-draft")).gap(),
        TellingView::Untranslated => page.line(say("rule-untranslated")).gap(),
        TellingView::Outdated => page.line(say("rule-outdated")).gap(),
        TellingView::Original | TellingView::Checked => &mut page,
    }
    .line(&view.title)
    .line(&view.summary)
    .blocks(&view.blocks);
    if !view.links.is_empty() {
        let links: Vec<&str> = view.links.iter().map(|link| link.text.as_str()).collect();
        page.heading("rule-links").items(&links);
    }
    page.heading("rule-source");
    for source in &view.sources {
        let values = [
            ("title", source.title.as_str()),
            ("year", &source.year),
            ("place", &source.place),
        ];
        page.line(&format!("  {}", fill("rule-source-line", &values)));
    }
    page.line(say("rule-source-note"));
    page
}
