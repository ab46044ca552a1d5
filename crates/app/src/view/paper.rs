use serde::{Deserialize, Serialize};
use specta::Type;

/// What can be had on paper in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperChoiceView {
    /// The language's code.
    pub language: String,
    /// What there is a PDF of, with exactly the words that are in use. Of everything else there is a page.
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
