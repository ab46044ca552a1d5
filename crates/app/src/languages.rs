//! The language that somebody reads the program in.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use content::{Direction, ENGLISH, Language, Library, Standing};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::state::{Inner, lock};
use crate::view::{DirectionView, LanguageView, WordsView};

impl App {
    /// The words of the screens in the language of now, and the languages there are.
    #[must_use]
    pub fn words(&self) -> WordsView {
        let library = self.inner.library();
        let chosen = lock(&self.inner.language).clone();
        let code = chosen.as_deref().unwrap_or(ENGLISH);
        WordsView {
            language: library.language(code).map_or_else(english, view),
            chosen: chosen.is_some(),
            languages: library.languages().map(view).collect(),
            patterns: library.patterns(code),
        }
    }

    /// Speaks another language from now on; with `keep`, also after the next start. That it cannot be remembered, on
    /// a full or read-only disk, stops nobody from reading now.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] where there is no such language.
    pub fn choose_language(&self, code: &str, keep: bool) -> Result<WordsView, AppError> {
        let language = self.inner.library().language(code);
        let language = language.ok_or(ErrorCode::NotFound)?;
        *lock(&self.inner.language) = Some(language.code.clone());
        if keep && let Err(error) = remember(&self.inner.config.data, &language.code) {
            tracing::warn!(%error, "the language could not be remembered");
        }
        Ok(self.words())
    }
}

impl Inner {
    /// The language of now: English until somebody chooses.
    pub(crate) fn language(&self) -> String {
        let chosen = lock(&self.language).clone();
        chosen.unwrap_or_else(|| ENGLISH.to_owned())
    }

    /// A message of the screens on one line, in the language of now.
    pub(crate) fn say(&self, id: &str) -> Option<String> {
        self.library().message(&self.language(), id)
    }
}

/// The file in `data` that remembers the language.
pub(crate) fn language_file(data: &Path) -> PathBuf {
    data.join("language")
}

/// The language that whoever starts the program named, or that was remembered, if `library` speaks it.
pub(crate) fn at_start(named: Option<&str>, data: &Path, library: &Library) -> Option<String> {
    let code = named.map(str::to_owned).or_else(|| remembered(data))?;
    Some(library.language(code.trim())?.code.clone())
}

/// Anything may lie there by now: only a short text in a plain file counts.
fn remembered(data: &Path) -> Option<String> {
    const LONGEST: u64 = 16;
    let file = language_file(data);
    if !fs::symlink_metadata(&file).ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    let read = File::open(file)
        .ok()?
        .take(LONGEST)
        .read_to_string(&mut text);
    read.ok().map(|_| text)
}

fn remember(data: &Path, code: &str) -> io::Result<()> {
    fs::create_dir_all(data)?;
    let unfinished = language_file(data).with_extension("part");
    let mut file = File::create(&unfinished)?;
    file.write_all(code.as_bytes())?;
    drop(file);
    fs::rename(&unfinished, language_file(data))
}

fn view(language: &Language) -> LanguageView {
    LanguageView {
        code: language.code.clone(),
        name: language.name.clone(),
        tag: language.tag.clone(),
        direction: match language.direction {
            Direction::LeftToRight => DirectionView::Ltr,
            Direction::RightToLeft => DirectionView::Rtl,
        },
        draft: language.standing == Standing::Draft,
    }
}

fn english() -> LanguageView {
    LanguageView {
        code: ENGLISH.to_owned(),
        name: "English".to_owned(),
        tag: "en-GB".to_owned(),
        direction: DirectionView::Ltr,
        draft: false,
    }
}
