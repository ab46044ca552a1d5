//! A report that is being put into the spool, part by part.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::PathBuf,
};

use report::{Part, ReportId, Sealed};
use time::OffsetDateTime;

use super::{
    ABOUT, ENVELOPE, FORMAT, Spool, SpoolFault, UNFINISHED,
    sealed::{About, part_name, sealing_folder},
};
use crate::entry::Destination;

const BUFFER: usize = 256 * 1024;

/// A report nobody sees before it is whole. Dropping it leaves nothing behind.
#[must_use]
pub struct Staging {
    spool: Spool,
    id: ReportId,
    purpose: Purpose,
    folder: PathBuf,
    parts: BTreeMap<usize, Part>,
    /// Held so that another process does not sweep this folder away while it is being filled.
    _writing: Option<File>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    New,
    Again,
}

impl Spool {
    /// Makes room for a report whose parts are written one by one.
    pub fn begin(&self, id: ReportId) -> Result<Staging, SpoolFault> {
        if self.folder(id).exists() {
            return Err(SpoolFault::Exists);
        }
        self.stage(id, Purpose::New)
    }

    /// Makes room for the same report, sealed again to other keys. Until [`Staging::finish`]
    /// everything stays as it was; once the council may have the report it is too late.
    pub fn replace(&self, id: ReportId) -> Result<Staging, SpoolFault> {
        if !self.folder(id).exists() {
            return Err(SpoolFault::Unknown);
        }
        if !self.can_withdraw(id) {
            return Err(SpoolFault::TooLate);
        }
        self.stage(id, Purpose::Again)
    }

    fn stage(&self, id: ReportId, purpose: Purpose) -> Result<Staging, SpoolFault> {
        let writing = self.writing();
        let random = getrandom::u32().unwrap_or_default();
        let folder = self.root.join(format!("{UNFINISHED}{id}-{random:08x}"));
        self.disk.create_dir(&folder)?;
        Ok(Staging {
            spool: self.clone(),
            id,
            purpose,
            folder,
            parts: BTreeMap::new(),
            _writing: writing,
        })
    }
}

impl Staging {
    /// Writes one part, never whole in memory. `write` says what it wrote.
    pub fn part(
        &mut self,
        number: usize,
        write: impl FnOnce(&mut dyn Write) -> io::Result<Part>,
    ) -> Result<Part, SpoolFault> {
        let path = self.folder.join(part_name(number));
        let file = self.spool.disk.create(&path)?;
        let mut to = BufWriter::with_capacity(BUFFER, file);
        let part = write(&mut to)?;
        to.flush()?;
        drop(to);
        self.spool.disk.sync_file(&path)?;
        if fs::metadata(&path)?.len() != part.size {
            return Err(io::Error::from(io::ErrorKind::InvalidData).into());
        }
        self.parts.insert(number, part);
        Ok(part)
    }

    /// Makes the report safe. Once this returns `Ok` a power cut does not lose it; after an error
    /// the spool is as it was. `sealed` holds the parts that were not written one by one.
    pub fn finish(
        self,
        sealed: &Sealed,
        destination: &Destination,
        now: OffsetDateTime,
    ) -> Result<(), SpoolFault> {
        self.complete(sealed)?;
        self.spool
            .write_synced(&self.folder.join(ENVELOPE), &sealed.envelope.to_bytes())?;
        for (number, part) in sealed.parts.iter().enumerate() {
            self.spool
                .write_synced(&self.folder.join(part_name(number)), part)?;
        }
        match self.purpose {
            Purpose::New => self.appear(destination, now),
            Purpose::Again => self.swap(destination, now),
        }
    }

    fn complete(&self, sealed: &Sealed) -> Result<(), SpoolFault> {
        let announced = sealed.envelope.parts().iter().enumerate();
        let mut staged = announced.skip(sealed.parts.len());
        let whole = staged.all(|(number, part)| self.parts.get(&number) == Some(part));
        if whole && sealed.envelope.report_id() == self.id {
            Ok(())
        } else {
            Err(io::Error::from(io::ErrorKind::InvalidInput).into())
        }
    }

    fn appear(
        &self,
        destination: &Destination,
        saved_at: OffsetDateTime,
    ) -> Result<(), SpoolFault> {
        let (disk, root) = (&self.spool.disk, &self.spool.root);
        let folder = self.spool.folder(self.id);
        let about = about(saved_at, 0, destination)?;
        self.spool.write_synced(&self.folder.join(ABOUT), &about)?;
        disk.sync_dir(&self.folder)?;
        if folder.exists() {
            return Err(SpoolFault::Exists);
        }
        disk.rename(&self.folder, &folder)?;
        if let Err(fault) = disk.sync_dir(root) {
            let _ = disk.rename(&folder, &self.folder);
            return Err(fault.into());
        }
        Ok(())
    }

    /// Which sealing counts is one word in `about.json`, which changes in one step.
    fn swap(&self, destination: &Destination, now: OffsetDateTime) -> Result<(), SpoolFault> {
        let (disk, id) = (&self.spool.disk, self.id);
        disk.sync_dir(&self.folder)?;
        let folder = self.spool.folder(id);
        let _deciding = self.spool.deciding();
        if !folder.exists() {
            return Err(SpoolFault::Unknown);
        }
        if !self.spool.can_withdraw(id) {
            return Err(SpoolFault::TooLate);
        }
        let old = self.spool.about(id).ok();
        let saved_at = old.as_ref().map_or(now, |about| about.saved_at);
        let sealing = (1..)
            .find(|sealing| !sealing_folder(&folder, *sealing).exists())
            .unwrap_or(u32::MAX);
        disk.rename(&self.folder, &sealing_folder(&folder, sealing))?;
        disk.sync_dir(&folder)?;
        self.spool
            .replace_file(id, ABOUT, &about(saved_at, sealing, destination)?)?;
        self.spool.drop_old_sealings(id);
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.folder.exists() {
            let _ = self.spool.disk.remove_dir(&self.folder);
        }
    }
}

fn about(
    saved_at: OffsetDateTime,
    sealing: u32,
    destination: &Destination,
) -> Result<Vec<u8>, SpoolFault> {
    let about = About {
        format: FORMAT,
        saved_at,
        sealing,
        destination: destination.clone(),
    };
    Ok(serde_json::to_vec_pretty(&about).map_err(io::Error::from)?)
}
