//! The poster and the leaflet as files: saved where the learner says, never over another file.

use std::borrow::Cow;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use content::{Library, Paper};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::view::{PaperChoiceView, PaperForm, PaperKind, PaperRequest, PaperSavedView};

/// How many files of one name there can be in a folder; whoever has more finds none of them again.
const MOST: usize = 99;

impl App {
    /// What can be had on paper, language by language, English first.
    #[must_use]
    pub fn paper_choices(&self) -> Vec<PaperChoiceView> {
        let library = self.inner.library();
        let choice = |language: &content::Language| PaperChoiceView {
            language: language.code.clone(),
            as_pdf: [PaperKind::Poster, PaperKind::Leaflet]
                .into_iter()
                .filter(|kind| library.printed(&language.code, paper(*kind)).is_some())
                .collect(),
        };
        library.languages().map(choice).collect()
    }

    /// Saves the poster or the leaflet in a folder that the learner chooses.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] for a language that is not offered, [`ErrorCode::PaperNotSaved`] when the file could not
    /// be written whole.
    pub fn save_paper(&self, request: &PaperRequest) -> Result<PaperSavedView, AppError> {
        let (_, form) = made(self.inner.library(), request)?;
        match self.inner.picker.folder() {
            Some(folder) => self.write_paper(request, &folder),
            None => Ok(PaperSavedView {
                file_name: None,
                form,
                opened: false,
            }),
        }
    }

    /// As [`App::save_paper`], into a folder that is known.
    ///
    /// # Errors
    /// As [`App::save_paper`].
    pub fn write_paper(
        &self,
        request: &PaperRequest,
        folder: &Path,
    ) -> Result<PaperSavedView, AppError> {
        let (bytes, form) = made(self.inner.library(), request)?;
        let name = name(request);
        let file = write_beside(folder, &name, ending(form), &bytes)
            .map_err(|error| AppError::new(ErrorCode::PaperNotSaved, error))?;
        Ok(PaperSavedView {
            file_name: file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned()),
            form,
            opened: request.open && self.inner.desktop.open_file(&file),
        })
    }
}

const fn paper(kind: PaperKind) -> Paper {
    match kind {
        PaperKind::Poster => Paper::Poster,
        PaperKind::Leaflet => Paper::Leaflet,
    }
}

/// The page stands in for a PDF that would have other words.
fn made<'a>(
    library: &'a Library,
    request: &PaperRequest,
) -> Result<(Cow<'a, [u8]>, PaperForm), AppError> {
    let (language, paper) = (&request.language, paper(request.kind));
    let pdf = library.printed(language, paper);
    if let Some(pdf) = pdf.filter(|_| request.form == PaperForm::Pdf) {
        return Ok((Cow::Borrowed(pdf), PaperForm::Pdf));
    }
    let page = library.paper(language, paper);
    let page = page.ok_or(ErrorCode::NotFound)?;
    Ok((Cow::Owned(page.into_bytes()), PaperForm::Page))
}

/// What somebody who sees the folder may know.
fn name(request: &PaperRequest) -> String {
    let kind = paper(request.kind).id();
    format!("online-safety-{kind}-{}", request.language)
}

const fn ending(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Pdf => "pdf",
        PaperForm::Page => "html",
    }
}

/// Writes under a name that is free. The same file from before is as good as a new one.
fn write_beside(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=MOST {
        let file = match number {
            1 => folder.join(format!("{name}.{ending}")),
            _ => folder.join(format!("{name}-{number}.{ending}")),
        };
        match OpenOptions::new().write(true).create_new(true).open(&file) {
            Ok(mut opened) => {
                let written = opened.write_all(bytes).and_then(|()| opened.sync_all());
                if let Err(fault) = written {
                    drop(opened);
                    let _ = fs::remove_file(&file);
                    return Err(fault);
                }
                return Ok(file);
            }
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {
                if is_same(&file, bytes) {
                    return Ok(file);
                }
            }
            Err(fault) => return Err(fault),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn is_same(file: &Path, bytes: &[u8]) -> bool {
    let about = fs::metadata(file);
    let as_long = about.is_ok_and(|about| about.is_file() && about.len() == bytes.len() as u64);
    as_long && fs::read(file).is_ok_and(|found| found == bytes)
}
