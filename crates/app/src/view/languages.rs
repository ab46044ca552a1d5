use serde::Serialize;
use specta::Type;

/// The words of the screens, and the languages there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WordsView {
    /// The language that the program speaks now.
    pub language: LanguageView,
    /// Whether somebody has chosen it, now or before an earlier end of the program.
    pub chosen: bool,
    /// All that can be chosen, English first.
    pub languages: Vec<LanguageView>,
    /// What differs from the English words inside the window: JSON, name of the message to its pattern.
    pub patterns: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LanguageView {
    /// Stable over versions, for example "pl".
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// How its numbers, days and plurals are formed (BCP 47).
    pub tag: String,
    pub direction: DirectionView,
    /// Whether no person has checked the words of the screens.
    pub draft: bool,
}

/// Where the lines of a language begin: at the left or at the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum DirectionView {
    Ltr,
    Rtl,
}

/// In which words a rule is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum TellingView {
    /// In English, because that was chosen or asked for.
    Original,
    /// In a translation that a person checked.
    Checked,
    /// In a translation that no person has checked.
    Draft,
    /// In English, because there is no translation.
    Untranslated,
    /// In English, because it has a newer meaning than its translation.
    Outdated,
}
