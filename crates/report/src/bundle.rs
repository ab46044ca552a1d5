//! One sealed report in one file, for a way that is not the network: e-mail or a USB stick.
//!
//! An `age` file to the report's readers. Inside is a `tar` of `envelope.json`, `part-0.age`, `part-1.age` and so on.

use std::io::{self, Read, Write};

use crate::{
    envelope::{ENVELOPE_LIMIT, Envelope, EnvelopeFault},
    ids::ReportId,
    readers::Readers,
    seal::{OpenFault, decrypt},
};

const ENVELOPE: &str = "envelope.json";

/// What comes out of a bundle, in this order: the parts, from the first to the last.
pub struct BundlePart<'a> {
    /// Its number in the envelope.
    pub number: usize,
    /// Its sealed bytes; not yet compared with the envelope.
    pub sealed: &'a mut dyn Read,
}

/// Why this is not a whole report in one file.
#[derive(Debug, thiserror::Error)]
pub enum BundleFault {
    /// It could not be opened.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// Its envelope is none.
    #[error(transparent)]
    Envelope(#[from] EnvelopeFault),
    /// It holds other files than a report does, or not all of them.
    #[error("not a report in one file")]
    NotABundle,
    /// The reader or the taker failed, or the file is damaged.
    #[error("reading or writing failed")]
    Io(#[from] io::Error),
}

/// What the file may be called: it names the report and nobody.
#[must_use]
pub fn bundle_name(id: ReportId) -> String {
    let id = id.to_string();
    format!("report-{}.age", id.get(..8).unwrap_or(&id))
}

/// Writes a sealed report as one file. `part` gives the sealed bytes of each part in turn.
pub fn write_bundle(
    envelope: &Envelope,
    part: &mut dyn FnMut(usize) -> io::Result<Box<dyn Read>>,
    readers: &Readers,
    to: &mut dyn Write,
) -> io::Result<()> {
    let sealing = readers.encryptor()?.wrap_output(to)?;
    let mut archive = tar::Builder::new(sealing);
    let bytes = envelope.to_bytes();
    append(&mut archive, ENVELOPE, bytes.len() as u64, &mut &bytes[..])?;
    for (number, announced) in envelope.parts().iter().enumerate() {
        let mut sealed = part(number)?;
        append(
            &mut archive,
            &part_name(number),
            announced.size,
            &mut sealed,
        )?;
    }
    archive.into_inner()?.finish()?;
    Ok(())
}

/// Opens a report that came as one file and hands each sealed part to `take`.
///
/// The caller compares each part with the envelope it gets; until this returns, nothing is proven.
pub fn read_bundle(
    from: impl Read,
    identity: &str,
    take: &mut dyn FnMut(&Envelope, BundlePart<'_>) -> io::Result<()>,
) -> Result<Envelope, BundleFault> {
    let opened = decrypt(io::BufReader::new(from), identity)?;
    let mut archive = tar::Archive::new(opened);
    // Raw: the other kinds of entry would be read whole into memory.
    let mut entries = archive.entries()?.raw(true);

    let mut first = entries.next().ok_or(BundleFault::NotABundle)??;
    if *first.path_bytes() != *ENVELOPE.as_bytes() || first.size() > ENVELOPE_LIMIT as u64 {
        return Err(BundleFault::NotABundle);
    }
    let mut bytes = Vec::new();
    first.read_to_end(&mut bytes)?;
    let envelope = Envelope::parse(&bytes)?;
    for (number, announced) in envelope.parts().iter().enumerate() {
        let mut entry = entries.next().ok_or(BundleFault::NotABundle)??;
        let named = *entry.path_bytes() == *part_name(number).as_bytes();
        if !named || entry.size() != announced.size || !entry.header().entry_type().is_file() {
            return Err(BundleFault::NotABundle);
        }
        let sealed: &mut dyn Read = &mut entry;
        take(&envelope, BundlePart { number, sealed })?;
    }
    if entries.next().is_some() {
        return Err(BundleFault::NotABundle);
    }
    // Only the last block shows that the file is whole.
    io::copy(&mut archive.into_inner(), &mut io::sink())?;
    Ok(envelope)
}

fn part_name(number: usize) -> String {
    format!("part-{number}.age")
}

fn append<W: Write>(
    archive: &mut tar::Builder<W>,
    name: &str,
    size: u64,
    from: &mut dyn Read,
) -> io::Result<()> {
    let mut header = tar::Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    let mut exact = Exact { from, left: size };
    archive.append_data(&mut header, name, &mut exact)?;
    if exact.left != 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

/// Reads what was announced and no more: `tar` believes its reader.
struct Exact<'a> {
    from: &'a mut dyn Read,
    left: u64,
}

impl Read for Exact<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = (&mut *self.from).take(self.left).read(buffer)?;
        self.left -= read as u64;
        Ok(read)
    }
}
