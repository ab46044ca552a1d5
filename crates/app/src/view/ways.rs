//! Who else can help.

use serde::Serialize;
use specta::Type;

/// Ways to help beside the council's team, in the order to show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WaysView {
    /// Somebody is in danger, or may be: the first way is 999.
    pub emergency_first: bool,
    pub ways: Vec<WayView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WayView {
    /// The message's key.
    pub id: String,
    pub text: String,
}
