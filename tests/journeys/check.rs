//! Check: what could not be seen is said, with the reason, and nothing is asked of a hub without leave.

use app::view::{CheckRequest, VerdictView};
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
        names: false,
    });
    assert_eq!(view.findings.len(), 1);
    assert_eq!(laptop.computer.hub_asked(), 0);
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
    assert_eq!(told.len(), 4, "the learner waits for everything at once");
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
