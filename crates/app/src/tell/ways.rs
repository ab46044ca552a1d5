//! Who else can help, by what happened, to whom, and whether anybody is in danger now.

use content::AgeGroup;
use report::Draft;
use report::draft::{Age, Danger};

use crate::App;
use crate::view::{WayView, WaysView};

/// Stands before everything else when somebody is in danger, or may be.
const EMERGENCY: &str = "help-999";

impl App {
    /// Who can help beside the council's team, first things first. Works without a network and without a pack.
    #[must_use]
    pub fn ways(&self, draft: &Draft) -> WaysView {
        let age = match draft.age {
            Some(Age::Under18) => AgeGroup::Young,
            Some(Age::Adult) => AgeGroup::Adult,
            Some(Age::NotSure | Age::RatherNotSay) | None => AgeGroup::Unknown,
        };
        let emergency_first = matches!(draft.danger, Some(Danger::Yes | Danger::NotSure));
        let ids: Vec<String> = draft.kinds.iter().filter_map(id).collect();
        let library = self.inner.library();
        let listed = library.ways().to_help(ids.iter().map(String::as_str), age);
        let emergency = emergency_first.then_some(EMERGENCY);
        let ways = emergency.into_iter().chain(listed).filter_map(|id| {
            Some(WayView {
                id: id.to_owned(),
                text: self.inner.say(id)?,
            })
        });
        WaysView {
            emergency_first,
            ways: ways.collect(),
        }
    }
}

/// A kind as it stands in the table and on the wire.
fn id(kind: &report::draft::Kind) -> Option<String> {
    let value = serde_json::to_value(kind).ok()?;
    value.as_str().map(str::to_owned)
}
