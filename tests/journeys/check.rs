//! Check: what could not be seen is said, with the reason, and nothing is asked of a hub without leave.

use app::CheckId;
use app::view::{CheckRequest, HubPasswordAnswer, PlaceView, VerdictView};
use checkup::network::{EncryptedAnswer, PlainAnswer};
use checkup::{AdminPage, Evidence, Gateway, HomeNetwork, NetworkKind, Why};
use product_tests::{FakeKeys, Laptop};
use testkit::FakeComputer;

#[tokio::test]
async fn every_reason_for_not_seeing_is_said_and_never_judged() {
    for why in Why::ALL {
        let laptop = Laptop::new(FakeComputer::blind(why));
        let app = laptop.open(0, FakeKeys::default());
        for finding in app
            .check(CheckRequest {
                home_network: true,
                names: false,
            })
            .findings
        {
            assert_eq!(
                finding.verdict,
                VerdictView::CannotTell,
                "{} judged what nobody saw ({why:?})",
                finding.check
            );
            assert!(
                !finding.headline.is_empty(),
                "{} has no words for {why:?}",
                finding.check
            );
            assert!(
                finding.headline.contains("could not check")
                    && finding.headline.contains("does not mean"),
                "{}: {}",
                finding.check,
                finding.headline
            );
        }
    }
}

#[tokio::test]
async fn without_leave_the_hub_is_not_asked() {
    let laptop = at_home();
    let app = laptop.open(0, FakeKeys::default());
    let view = app.check(CheckRequest {
        home_network: false,
        names: true,
    });
    let places: Vec<PlaceView> = view.findings.iter().map(|finding| finding.place).collect();
    assert_eq!(places, [PlaceView::Computer; CheckId::DEVICE.len()]);
    assert_eq!(laptop.computer.hub_asked(), 0);
    assert!(app.try_hub_login().can_try_login.is_none());
    assert_eq!(laptop.computer.logins_tried(), 0);
}

#[tokio::test]
async fn on_other_networks_no_hub_is_asked_even_with_leave() {
    for kind in NetworkKind::ALL
        .into_iter()
        .filter(|kind| *kind != NetworkKind::Home)
    {
        let laptop = at_home();
        *laptop.computer.network.lock().unwrap() = Evidence::Observed(HomeNetwork {
            kind,
            gateway: Some(gateway()),
        });
        let view = laptop.open(0, FakeKeys::default()).check(CheckRequest {
            home_network: true,
            names: false,
        });
        assert_eq!(
            laptop.computer.hub_asked(),
            0,
            "a stranger's router was asked ({kind:?})"
        );
        let judged = view
            .findings
            .iter()
            .find(|finding| finding.verdict != VerdictView::CannotTell);
        assert!(judged.is_none(), "{judged:?}");
    }
}

#[tokio::test]
async fn each_finding_is_told_as_it_is_known_and_the_last_one_ends_the_run() {
    let laptop = at_home();
    let app = laptop.open(0, FakeKeys::default());
    let view = app.check(CheckRequest {
        home_network: true,
        names: false,
    });
    let told = laptop.told_checks.lock().unwrap();
    assert_eq!(
        told.len(),
        CheckId::ALL.len(),
        "the learner waits for everything at once"
    );
    assert!(!view.running && view.waiting.is_empty());
    let results: Vec<String> = view
        .findings
        .iter()
        .map(|finding| {
            format!(
                "{}: {:?}: {}",
                finding.check, finding.verdict, finding.headline
            )
        })
        .collect();
    insta::assert_snapshot!(results.join("\n"));
}

#[tokio::test]
async fn what_the_learner_says_of_the_hub_is_told_as_theirs() {
    let laptop = at_home();
    let app = laptop.open(0, FakeKeys::default());
    let everything = CheckRequest {
        home_network: true,
        names: false,
    };
    let _ = app.check(everything);
    let cases = [
        (HubPasswordAnswer::Changed, VerdictView::Good),
        (HubPasswordAnswer::Sticker, VerdictView::Advice),
        (HubPasswordAnswer::ManyPeopleKnow, VerdictView::Problem),
        (HubPasswordAnswer::DoNotKnow, VerdictView::CannotTell),
    ];
    for (answer, verdict) in cases {
        let view = app.answer_hub_password(answer);
        let finding = finding(&view, "router-password");
        assert_eq!((finding.verdict, finding.told_by_you), (verdict, true));
        assert_eq!(
            view.findings.len(),
            CheckId::ALL.len(),
            "an answer added a second card"
        );
    }
    let asked_anew = app.check(everything);
    assert_eq!(
        finding(&asked_anew, "router-password").verdict,
        VerdictView::CannotTell,
        "an old answer was taken for today's"
    );
}

#[tokio::test]
async fn a_check_that_was_stopped_adds_nothing_more() {
    let laptop = at_home();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.check(CheckRequest {
        home_network: true,
        names: false,
    });
    let held = laptop.computer.wifi.lock().unwrap();
    let started = app.start_check(CheckRequest {
        home_network: true,
        names: false,
    });
    assert!(started.running);
    let stopped = app.stop_check();
    assert!(stopped.stopped && !stopped.running && stopped.waiting.is_empty());
    let asked = laptop.computer.hub_asked();
    drop(held);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let later = app.stop_check();
    assert!(
        later
            .findings
            .iter()
            .all(|finding| finding.place == PlaceView::Computer),
        "a finding came after the learner had stopped"
    );
    assert_eq!(
        laptop.computer.hub_asked(),
        asked,
        "the hub was asked after the learner had stopped"
    );
}

#[tokio::test]
async fn the_sheet_for_a_helper_names_nobody() {
    let laptop = at_home();
    let app = laptop.open(0, FakeKeys::default());
    let view = app.check(CheckRequest {
        home_network: true,
        names: false,
    });
    let shown = |findings: &[app::view::FindingView]| format!("{findings:?}");
    assert!(shown(&view.findings).contains("Something nobody has a table for"));
    let sheet = app.help_sheet();
    assert_eq!(sheet.findings.len(), view.findings.len());
    assert!(
        !shown(&sheet.findings).contains("Something nobody has a table for"),
        "what somebody named their hub goes to the helper"
    );
}

#[tokio::test]
async fn every_kind_of_hub_has_a_guide_with_a_drawing() {
    let guides = at_home().open(0, FakeKeys::default()).hub_guides();
    assert!(guides.guides.len() >= 8);
    for guide in &guides.guides {
        assert!(guide.picture.starts_with("data:image/svg+xml;base64,"));
        assert!(!guide.picture_text.is_empty() && !guide.change_steps.is_empty());
    }
}

fn finding<'a>(view: &'a app::view::CheckView, check: &str) -> &'a app::view::FindingView {
    let mut found = view
        .findings
        .iter()
        .filter(|finding| finding.check == check);
    let first = found.next().unwrap();
    assert!(found.next().is_none(), "{check} is told twice");
    first
}

fn at_home() -> Laptop {
    let computer = FakeComputer::blind(Why::NotSupported);
    *computer.network.lock().unwrap() = Evidence::Observed(HomeNetwork {
        kind: NetworkKind::Home,
        gateway: Some(gateway()),
    });
    *computer.page.lock().unwrap() = Evidence::Observed(AdminPage {
        plain: PlainAnswer::Page,
        encrypted: EncryptedAnswer::Refused,
        title: Some("Something nobody has a table for".into()),
        server: None,
        realm: None,
    });
    Laptop::new(computer)
}

fn gateway() -> Gateway {
    Gateway::new("192.168.1.1".parse().unwrap(), 1)
}
