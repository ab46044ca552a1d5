//! Other ways out when the service is away. Handed over is not received: only a receipt or the code says that.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use outbox::{Spool, Way};
use report::{Readers, ReportId, Sha256Hash, bundle_name};
use sha2::{Digest, Sha256};

use crate::App;
use crate::errors::{AppError, ErrorCode};
use crate::records::copy_name;
use crate::view::{HandOverView, HandOverWay, ReviewRow};

/// What mail servers commonly take, before a third is added on the way.
const MAIL_LIMIT: u64 = 15 * 1000 * 1000;
const HALF_WRITTEN: &str = "part";

impl App {
    /// Writes a sealed file to a folder that the learner chooses, or gives what can be printed.
    ///
    /// # Errors
    /// [`ErrorCode::NotHandedOver`] when the file could not be written whole, [`ErrorCode::CopyNotKept`] when there
    /// is nothing to print.
    pub fn hand_over(&self, id: &str, way: HandOverWay) -> Result<HandOverView, AppError> {
        let id = self.inner.known_report(id)?;
        if way == HandOverWay::Print {
            let rows = self.print_rows(id).ok_or(ErrorCode::CopyNotKept)?;
            self.note(id, |spool, now| spool.note_hand_over(id, Way::Print, now))?;
            return Ok(HandOverView {
                print_rows: Some(rows),
                ..nothing()
            });
        }
        let Some(folder) = self.inner.picker.folder() else {
            return Ok(nothing());
        };
        let name = bundle_name(id);
        let size = self.export_report(&id.to_string(), &folder.join(&name))?;
        let noted = match way {
            HandOverWay::Usb => Way::Usb,
            HandOverWay::Email | HandOverWay::Print => Way::Email,
        };
        self.note(id, |spool, now| spool.note_hand_over(id, noted, now))?;
        let by_mail = way == HandOverWay::Email;
        let too_big = by_mail && size > MAIL_LIMIT;
        Ok(HandOverView {
            shown: self.inner.desktop.show_file(&folder.join(&name)),
            file_name: Some(name),
            mail_opened: by_mail && !too_big && self.write_mail(id),
            too_big_for_mail: too_big,
            print_rows: None,
        })
    }

    /// Writes a sealed report as one file, and reads it back; its size.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`], and [`ErrorCode::NotHandedOver`] when the file could not be written whole.
    pub fn export_report(&self, id: &str, file: &Path) -> Result<u64, AppError> {
        let id = self.inner.known_report(id)?;
        let readers = self.readers_of(id)?;
        let spool = self.inner.spool()?;
        write_bundle(&spool, id, &readers, file)
            .map_err(|error| AppError::new(ErrorCode::NotHandedOver, error))
    }

    fn print_rows(&self, id: ReportId) -> Option<Vec<ReviewRow>> {
        let reports = &self.inner.reports;
        reports
            .answers(id)
            .or_else(|| reports.records.get(&copy_name(id)))
    }

    /// Those whom the envelope names, with their keys of now.
    fn readers_of(&self, id: ReportId) -> Result<Readers, AppError> {
        let entries = self.inner.entries();
        let entry = entries.iter().find(|entry| entry.id == id);
        let named = entry.map(|entry| entry.recipients.as_slice());
        let mut readers = self.inner.all_readers();
        readers.retain(|reader| named.unwrap_or_default().contains(&reader.id));
        Readers::new(&readers).map_err(|fault| AppError::new(ErrorCode::NotHandedOver, fault))
    }

    fn write_mail(&self, id: ReportId) -> bool {
        let entries = self.inner.entries();
        let entry = entries.iter().find(|entry| entry.id == id);
        let address = entry.and_then(|entry| self.inner.reports.email_about(entry));
        // English: the safeguarding team reads it.
        let words = |id| self.inner.library().message(content::ENGLISH, id);
        let words = words("handover-mail-subject").zip(words("handover-mail-text"));
        let Some((address, (subject, text))) = address.zip(words) else {
            return false;
        };
        self.inner.desktop.write_mail(&address, &subject, &text)
    }
}

const fn nothing() -> HandOverView {
    HandOverView {
        file_name: None,
        shown: false,
        mail_opened: false,
        too_big_for_mail: false,
        print_rows: None,
    }
}

/// Whole or not at all: a stick that is pulled out early leaves nothing that looks like a report.
fn write_bundle(spool: &Spool, id: ReportId, readers: &Readers, file: &Path) -> io::Result<u64> {
    let unfinished = half_written(file);
    let written = write_checked(spool, id, readers, &unfinished)
        .and_then(|size| fs::rename(&unfinished, file).map(|()| size));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

fn half_written(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(HALF_WRITTEN);
    name.into()
}

fn write_checked(spool: &Spool, id: ReportId, readers: &Readers, file: &Path) -> io::Result<u64> {
    let mut hashed = Hashed {
        to: io::BufWriter::new(File::create(file)?),
        hash: Sha256::new(),
    };
    spool.bundle(id, readers, &mut hashed)?;
    let Hashed { to, hash } = hashed;
    to.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    let expected = Sha256Hash::from_bytes(hash.finalize().into());
    let (size, found) = read_back(file)?;
    if found == expected {
        Ok(size)
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

fn read_back(file: &Path) -> io::Result<(u64, Sha256Hash)> {
    let (mut file, mut hash, mut size) = (File::open(file)?, Sha256::new(), 0);
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((size, Sha256Hash::from_bytes(hash.finalize().into())));
        }
        hash.update(piece.get(..read).unwrap_or_default());
        size += read as u64;
    }
}

struct Hashed<W> {
    to: W,
    hash: Sha256,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
