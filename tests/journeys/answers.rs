//! What learners write in these journeys.

use std::path::{Path, PathBuf};

use app::view::TellRequest;
use checkup::Why;
use product_tests::Laptop;
use report::Draft;
use report::draft::*;
use testkit::FakeComputer;

/// Every question answered.
pub(crate) fn everything() -> Draft {
    Draft {
        danger: Some(Danger::No),
        about: Some(About::Me),
        at_risk: vec![AtRisk::Me, AtRisk::ChildAtHome],
        age: Some(Age::Adult),
        carer_contact: Some(CarerContact::NotSure),
        carer_detail: "marigold carer".into(),
        kinds: vec![Kind::UnwantedContact, Kind::Threats],
        place: Some(Place::Teams),
        place_detail: "marigold account".into(),
        in_class: Some(InClass::No),
        course: "marigold course".into(),
        when: Some(When::Yesterday),
        still_going: Some(StillGoing::Yes),
        when_detail: "marigold first time".into(),
        who: Some(Who::Learner),
        who_detail: "marigold person".into(),
        words: "marigold words".into(),
        effect: "marigold effect".into(),
        under18_images: Some(Under18Images::No),
        done: vec![Done::Blocked],
        done_detail: "marigold number".into(),
        wants: vec![Want::Help, Want::Stop],
        sharing: Some(Sharing::AskFirst),
        needs: "marigold needs".into(),
        contact_way: Some(ContactWay::Phone),
        contact_detail: "marigold phone".into(),
        contact_times: "marigold times".into(),
        leave_message: Some(LeaveMessage::No),
        name: "marigold name".into(),
        true_as_known: true,
    }
}

pub(crate) fn asked(draft: Draft) -> TellRequest {
    TellRequest {
        draft,
        ..TellRequest::default()
    }
}

/// A laptop of a practice council that nobody runs.
pub(crate) fn laptop() -> Laptop {
    let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
    laptop.join_council(1, 30);
    laptop
}

pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
