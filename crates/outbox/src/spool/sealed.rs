//! The sealed bytes of a report, read back.

use std::{
    fs::{self, File},
    io::{self, Read, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use report::{ENVELOPE_LIMIT, Envelope, Part, Readers, ReportId, Sha256Hash, write_bundle};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;

use super::{ABOUT, Damage, ENVELOPE, FORMAT, SMALL_FILE_LIMIT, Spool};
use crate::entry::Destination;

const AT_ONCE: usize = 64 * 1024;

/// `about.json`: where a report goes, and which of its sealings counts.
#[derive(Serialize, Deserialize)]
pub(super) struct About {
    pub(super) format: u32,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) saved_at: OffsetDateTime,
    /// How often the report was sealed again, to other keys.
    #[serde(default)]
    pub(super) sealing: u32,
    #[serde(flatten)]
    pub(super) destination: Destination,
}

/// A report whose every byte has just been checked.
#[derive(Debug)]
pub(crate) struct Ready {
    pub(crate) envelope: Envelope,
    pub(crate) destination: Destination,
    pub(super) sealing: u32,
    folder: PathBuf,
}

impl Ready {
    /// At most `most` bytes of a part, from `offset` on.
    pub(crate) fn piece(&self, number: usize, offset: u64, most: u64) -> Result<Vec<u8>, Damage> {
        let part = self.envelope.parts().get(number).ok_or(Damage::Changed)?;
        let length = part.size.saturating_sub(offset).min(most);
        let mut piece = vec![0; usize::try_from(length).map_err(|_| Damage::Changed)?];
        let mut file = File::open(self.folder.join(part_name(number)))?;
        file.seek(SeekFrom::Start(offset))?;
        file.read_exact(&mut piece)?;
        Ok(piece)
    }
}

impl Spool {
    /// The sealed bytes of one part, for whoever wants to keep them elsewhere.
    pub fn part_reader(&self, id: ReportId, number: usize) -> io::Result<File> {
        File::open(self.current(id).join(part_name(number)))
    }

    /// Writes a report as one file, for a way that is not the network.
    pub fn bundle(
        &self,
        id: ReportId,
        readers: &Readers,
        to: &mut dyn io::Write,
    ) -> io::Result<()> {
        let ready = self.check(id).map_err(|_| io::ErrorKind::InvalidData)?;
        let mut part = |number| -> io::Result<Box<dyn Read>> {
            Ok(Box::new(File::open(ready.folder.join(part_name(number)))?))
        };
        write_bundle(&ready.envelope, &mut part, readers, to)
    }

    pub(crate) fn check(&self, id: ReportId) -> Result<Ready, Damage> {
        let about = self.about(id)?;
        let folder = sealing_folder(&self.folder(id), about.sealing);
        let envelope = read_envelope(&folder, id)?;
        if about.destination.org != envelope.org() {
            return Err(Damage::Changed);
        }
        for (number, part) in envelope.parts().iter().enumerate() {
            if describe(&folder.join(part_name(number)), part.size)? != *part {
                return Err(Damage::Changed);
            }
        }
        Ok(Ready {
            envelope,
            destination: about.destination,
            sealing: about.sealing,
            folder,
        })
    }

    pub(crate) fn envelope(&self, id: ReportId) -> Result<Envelope, Damage> {
        read_envelope(&self.current(id), id)
    }

    pub(crate) fn destination(&self, id: ReportId) -> Result<Destination, Damage> {
        Ok(self.about(id)?.destination)
    }

    pub(super) fn about(&self, id: ReportId) -> Result<About, Damage> {
        let bytes = read(&self.folder(id).join(ABOUT), SMALL_FILE_LIMIT)?;
        let about = serde_json::from_slice::<About>(&bytes).map_err(|_| Damage::Changed)?;
        if about.format == FORMAT {
            Ok(about)
        } else {
            Err(Damage::Changed)
        }
    }

    /// The folder of the sealing that counts.
    fn current(&self, id: ReportId) -> PathBuf {
        let sealing = self.about(id).map_or(0, |about| about.sealing);
        sealing_folder(&self.folder(id), sealing)
    }
}

/// The first sealing lies in the report's own folder, each later one in a folder below it.
pub(super) fn sealing_folder(folder: &Path, sealing: u32) -> PathBuf {
    match sealing {
        0 => folder.to_owned(),
        sealing => folder.join(format!("sealed-{sealing}")),
    }
}

pub(super) fn part_name(number: usize) -> String {
    format!("part-{number}.age")
}

/// A quick look: is everything there, in the right length?
pub(super) fn sizes(folder: &Path, envelope: &Envelope) -> Result<(), Damage> {
    for (number, part) in envelope.parts().iter().enumerate() {
        if fs::metadata(folder.join(part_name(number)))?.len() != part.size {
            return Err(Damage::Changed);
        }
    }
    Ok(())
}

pub(super) fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Damage> {
    let mut bytes = Vec::new();
    let read = File::open(path)?
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)?;
    if read > limit {
        return Err(Damage::Changed);
    }
    Ok(bytes)
}

pub(super) fn read_envelope(folder: &Path, id: ReportId) -> Result<Envelope, Damage> {
    let bytes = read(&folder.join(ENVELOPE), ENVELOPE_LIMIT)?;
    let envelope = Envelope::parse(&bytes).map_err(|_| Damage::Changed)?;
    if envelope.report_id() == id {
        Ok(envelope)
    } else {
        Err(Damage::Changed)
    }
}

/// What a file of at most `size` bytes is; never whole in memory.
fn describe(path: &Path, size: u64) -> Result<Part, Damage> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != size {
        return Err(Damage::Changed);
    }
    let (mut hash, mut buffer) = (Sha256::new(), vec![0; AT_ONCE]);
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => hash.update(buffer.get(..read).unwrap_or_default()),
        }
    }
    Ok(Part {
        size,
        sha256: Sha256Hash::from_bytes(hash.finalize().into()),
    })
}
