use serde::{Deserialize, Serialize};
use specta::Type;

/// What can be had on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PaperChoicesView {
    /// English first.
    pub languages: Vec<PaperLanguageView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperLanguageView {
    pub code: String,
    /// In the language itself.
    pub name: String,
    /// How a screen reader is told about the name (BCP 47).
    pub tag: String,
    pub right_to_left: bool,
    /// Whether no person has checked the translation.
    pub draft: bool,
    /// What there is a PDF of, with exactly the words that are in use.
    pub as_pdf: Vec<PaperKind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    Poster,
    Leaflet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PaperForm {
    Pdf,
    /// HTML that needs nothing else.
    Page,
}

/// What the learner wants as a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
pub struct PaperRequest {
    pub kind: PaperKind,
    /// The language's code.
    pub language: String,
    pub form: PaperForm,
    /// Whether another program shows it at once.
    pub open: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperSavedView {
    /// `None` when the learner chose no folder.
    pub file_name: Option<String>,
    /// A page where there is no PDF of these words.
    pub form: PaperForm,
    /// Whether another program took it.
    pub opened: bool,
}
