//! What the screens of the checks show.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What the learner allows a check to look at. Asked each time, never remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckRequest {
    /// The home hub: only at home, only the learner's own.
    pub home_network: bool,
    /// Whether well-known names lead where they should. Some public sites are visited for it.
    pub names: bool,
}

/// Everything a check has found so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    pub running: bool,
    /// The learner stopped it: what is not among the findings was not looked at.
    pub stopped: bool,
    /// The home network was looked at, too.
    pub home_network: bool,
    /// The checks that have not answered yet.
    pub waiting: Vec<WaitingView>,
    pub findings: Vec<FindingView>,
    /// The name of the hub, where its model was handed out with one password that can be tried
    /// once, and may be tried now.
    pub can_try_login: Option<String>,
}

/// A check that has not answered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WaitingView {
    /// Stable over versions and systems, for example "antivirus".
    pub check: String,
    pub title: String,
    pub place: PlaceView,
}

/// Where in the picture of the home network a check belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceView {
    /// This computer.
    Computer,
    /// The way from this computer to the hub.
    Wifi,
    Hub,
    /// What is between the hub and the internet.
    Internet,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Stable over versions and systems, for example "antivirus".
    pub check: String,
    pub title: String,
    pub place: PlaceView,
    pub verdict: VerdictView,
    /// Why we could not tell; only with `cannot-tell`.
    pub why: Option<String>,
    /// The result in one or two sentences.
    pub headline: String,
    /// What was seen, one fact each. Redacted, plain text.
    pub saw: Vec<String>,
    pub why_it_matters: Vec<String>,
    pub what_to_do: Vec<String>,
    pub told_by_you: bool,
    /// This system has a page of settings for it that can be opened.
    pub has_settings: bool,
    /// RFC 3339, UTC.
    pub checked_at: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictView {
    Good,
    Advice,
    Problem,
    CannotTell,
    NotApplicable,
}

/// What can be asked about a hub, and how to change its password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HubGuidesView {
    pub guides: Vec<HubGuideView>,
    /// The guide that fits what the check saw.
    pub suggested: Option<String>,
}

/// One provider's hub, or one make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HubGuideView {
    pub id: String,
    pub name: String,
    /// A drawing, as the address of an image.
    pub picture: String,
    /// What the drawing shows.
    pub picture_text: String,
    pub sticker: String,
    /// Which of the passwords on the sticker is which.
    pub two_passwords: String,
    pub change_steps: Vec<String>,
    /// Whether it mends itself.
    pub updates: String,
    pub ask_for_newer: String,
    /// Nobody compared these steps with a real hub.
    pub unsure: bool,
    pub checked_on: String,
}

/// What the learner says of the password of the hub's own page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum HubPasswordAnswer {
    /// Somebody at home chose another one.
    Changed,
    /// It is still the one on the sticker.
    Sticker,
    /// It is one that many people know, such as "admin".
    ManyPeopleKnow,
    DoNotKnow,
}

/// The results for somebody who helps: without names, addresses and serial numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HelpSheetView {
    /// "windows", "macos" or "linux".
    pub system: String,
    /// RFC 3339, UTC.
    pub made_at: String,
    pub findings: Vec<FindingView>,
}
