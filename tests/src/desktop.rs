//! What a person chooses in the system's dialogs, and what other programs were asked to show.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use app::{CouldNotAsk, Desktop, FilePicker, ThievesList};

/// Dialogs that are answered by the test, and count how often somebody was asked.
#[derive(Default)]
pub struct FakePicker {
    /// The files that are chosen.
    pub files: Mutex<Vec<PathBuf>>,
    /// The folder that is chosen.
    pub folder: Mutex<Option<PathBuf>>,
    asked: AtomicUsize,
}

impl FakePicker {
    /// Chooses these files from now on.
    pub fn choose(&self, files: &[PathBuf]) {
        *self.files.lock().unwrap_or_else(PoisonError::into_inner) = files.to_vec();
    }

    /// Chooses this folder from now on.
    pub fn choose_folder(&self, folder: &Path) {
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.to_owned());
    }

    /// How often a dialog was opened.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// What a computer's other programs were asked to show.
#[derive(Default)]
pub struct FakeDesktop {
    /// Files in the file manager.
    pub shown: Mutex<Vec<PathBuf>>,
    /// Files in the program for their kind.
    pub opened: Mutex<Vec<PathBuf>>,
    /// New messages: to, subject, text.
    pub mails: Mutex<Vec<[String; 3]>>,
}

/// A list of stolen passwords that answers what the test says, and keeps what it was asked.
#[derive(Default)]
pub struct FakeThieves {
    /// The answer; without one nobody answers.
    pub answer: Mutex<Option<Vec<u8>>>,
    /// Address and question, in order.
    pub asked: Mutex<Vec<[String; 2]>>,
}

impl FakeThieves {
    /// Answers this from now on.
    pub fn answers(&self, body: impl Into<Vec<u8>>) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(body.into());
    }
}

impl ThievesList for FakeThieves {
    fn endings(&self, address: &str, five: &str) -> Result<Vec<u8>, CouldNotAsk> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push([address, five].map(str::to_owned));
        let answer = self.answer.lock().unwrap_or_else(PoisonError::into_inner);
        answer
            .clone()
            .ok_or_else(|| CouldNotAsk("nobody answers".to_owned()))
    }
}

impl FilePicker for FakePicker {
    fn files(&self) -> Vec<PathBuf> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.clone()
    }

    fn folder(&self) -> Option<PathBuf> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        folder.clone()
    }
}

impl Desktop for FakeDesktop {
    fn show_file(&self, file: &Path) -> bool {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push(file.to_owned());
        true
    }

    fn open_file(&self, file: &Path) -> bool {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        opened.push(file.to_owned());
        true
    }

    fn write_mail(&self, to: &str, subject: &str, text: &str) -> bool {
        let mut mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        mails.push([to, subject, text].map(str::to_owned));
        true
    }

    fn has_settings(&self, _check: checkup::CheckId) -> bool {
        true
    }

    fn open_settings(&self, _check: checkup::CheckId) -> bool {
        true
    }
}
