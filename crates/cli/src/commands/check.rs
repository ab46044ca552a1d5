//! `companion check`

use std::process::ExitCode;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use app::CheckId;
use app::view::{CheckRequest, CheckView, FindingView, VerdictView};

use crate::args::CheckArgs;
use crate::page::{Page, when};
use crate::program::{Fault, Output, Running};
use crate::words::{fill, say, say_of};

pub(crate) fn check(
    running: &Running,
    args: &CheckArgs,
    out: &mut Output<'_>,
) -> Result<ExitCode, Fault> {
    let wanted = |id: &str| args.only.is_empty() || args.only.iter().any(|only| only == id);
    let of_computer = |id: &String| CheckId::DEVICE.iter().any(|check| check.id() == id);
    let network_named = !args.only.iter().all(of_computer);
    if network_named && !args.home_network {
        return Err(Fault::NeedsConsent);
    }
    let request = CheckRequest {
        home_network: args.home_network && (args.only.is_empty() || network_named),
        names: args.names,
    };
    let mut view = look(running, request, |finding| {
        if out.json || !wanted(&finding.check) {
            return Ok(());
        }
        out.page(&finding_page(finding))
    })?;
    view.findings.retain(|finding| wanted(&finding.check));
    if out.json {
        out.value(&view)?;
    }
    Ok(exit_status(&view))
}

/// Looks, and tells each finding once, as soon as it is known.
fn look(
    running: &Running,
    request: CheckRequest,
    mut tell: impl FnMut(&FindingView) -> Result<(), Fault>,
) -> Result<CheckView, Fault> {
    let mut told: Vec<String> = Vec::new();
    let mut tell_new = |view: &CheckView| {
        for finding in &view.findings {
            if !told.contains(&finding.check) {
                told.push(finding.check.clone());
                tell(finding)?;
            }
        }
        Ok::<(), Fault>(())
    };
    let app = &running.app;
    let last = std::thread::scope(|scope| {
        let looking = scope.spawn(|| app.check(request));
        while !looking.is_finished() {
            match running.checks.recv_timeout(Duration::from_millis(50)) {
                Ok(view) => tell_new(&view)?,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        looking
            .join()
            .map_err(|_| Fault::System(std::io::Error::other("the check ended too early")))
    })?;
    tell_new(&last)?;
    Ok(last)
}

fn exit_status(view: &CheckView) -> ExitCode {
    let any = |verdict| {
        view.findings
            .iter()
            .any(|finding| finding.verdict == verdict)
    };
    if any(VerdictView::Problem) {
        return ExitCode::from(1);
    }
    // A check that never answered was not seen either.
    if any(VerdictView::CannotTell) || view.running || view.findings.is_empty() {
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}

fn finding_page(finding: &FindingView) -> Page {
    let mut page = Page::default();
    page.line(&format!(
        "{}: {}",
        say_of("verdict", &finding.verdict),
        finding.title
    ));
    page.line(&finding.headline);
    if finding.told_by_you {
        page.line(say("check-told-by-you"));
    }
    for (heading, texts) in [
        (say("check-saw"), &finding.saw),
        (say("check-why"), &finding.why_it_matters),
    ] {
        if !texts.is_empty() {
            page.line(&format!("{heading}:")).items(texts);
        }
    }
    if !finding.what_to_do.is_empty() {
        page.line(&format!("{}:", say("check-what-to-do")))
            .steps(&finding.what_to_do);
    }
    page.line(&fill(
        "check-checked-at",
        &[("when", &when(&finding.checked_at))],
    ))
    .gap();
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_seen_never_ends_like_good() {
        use VerdictView::{Advice, CannotTell, Good, NotApplicable, Problem};
        let cases: [(&[VerdictView], bool, u8); 9] = [
            (&[Good], false, 0),
            (&[Good, Advice, NotApplicable], false, 0),
            (&[Good, CannotTell], false, 2),
            (&[CannotTell], false, 2),
            (&[Problem, CannotTell], false, 1),
            (&[Good, Problem], false, 1),
            (&[Good], true, 2),
            (&[], false, 2),
            (&[], true, 2),
        ];
        for (verdicts, running, expected) in cases {
            let findings = verdicts.iter().map(|verdict| finding(*verdict)).collect();
            let view = CheckView {
                running,
                findings,
                ..CheckView::default()
            };
            assert_eq!(
                exit_status(&view),
                ExitCode::from(expected),
                "{verdicts:?} running: {running}"
            );
        }
    }

    #[test]
    fn a_finding_that_could_not_be_made_says_so_and_shows_no_jargon() {
        let mut finding = finding(VerdictView::CannotTell);
        finding.why = Some("timed-out".to_owned());
        let page = finding_page(&finding);
        assert!(
            page.text().starts_with("We could not check: Antivirus\n"),
            "{}",
            page.text()
        );
        assert!(!page.text().contains("timed-out"), "{}", page.text());
    }

    fn finding(verdict: VerdictView) -> FindingView {
        FindingView {
            check: "antivirus".to_owned(),
            title: "Antivirus".to_owned(),
            place: app::view::PlaceView::Computer,
            verdict,
            why: None,
            headline: "headline".to_owned(),
            saw: Vec::new(),
            why_it_matters: Vec::new(),
            what_to_do: Vec::new(),
            told_by_you: false,
            has_settings: false,
            checked_at: "2026-11-23T14:05:00Z".to_owned(),
        }
    }
}
