//! What a file really is, what it tells beside its picture, and the file without that. Pure.
//!
//! Nothing here decodes a picture, runs a macro or follows a link. Files are walked piece by piece
//! from any `Read + Seek`, so that a big one never lies whole in memory, and every length in them
//! is a stranger's claim.
//!
//! "Nothing found" is worth something only where [`Look::looked`] is true. What is never seen, in
//! any format: what the picture, film or text itself shows, a watermark, and second pictures that
//! are part of it (the depth map or the small picture in a HEIC file).

mod boxes;
mod camera;
mod gif;
mod heic;
mod input;
mod iptc;
mod jpeg;
mod mail;
mod media;
mod movie;
mod name;
mod notes;
mod office;
mod pdf;
mod png;
mod samples;
mod shown;
mod udta;
mod webp;
mod xmp;

use std::io::{self, Read, Seek, Write};

use report::evidence::Hidden;

use crate::{input::Input, notes::Notes};

pub use media::MediaType;
pub use name::safe_name;
pub use notes::Found;

/// What can be said about a file before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// What its content is, whatever its name says.
    pub media_type: MediaType,
    /// What it tells beside what it shows.
    pub hidden: Vec<Found>,
    /// Whether every place was read in which such a file usually keeps hidden data.
    /// When false, an empty list means nothing.
    pub looked: bool,
    /// Whether [`without_hidden`] can take out what was found.
    pub removable: bool,
    /// Whether the learner should think twice: another type than reports usually have, a content
    /// that its name denies, or a name made to deceive.
    pub unusual: bool,
    /// Whether it asks for a password, so that the council cannot open it without one.
    pub locked: bool,
}

/// What was taken out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed(pub Vec<Hidden>);

/// Why there is no copy without hidden data. What was written until then is of no use.
#[derive(Debug, thiserror::Error)]
pub enum CannotRemove {
    /// There is no way that is sure to leave the rest as it was.
    #[error("hidden data cannot be taken out of this kind of file")]
    NotThisKind,
    /// The file is cut short or breaks the rules of its format.
    #[error("the file is damaged")]
    Damaged,
    /// The file could not be read.
    #[error("the file could not be read")]
    Read(#[source] io::Error),
    /// The copy could not be written.
    #[error("the copy could not be written")]
    Write(#[source] io::Error),
}

/// Looks at a file called `name`.
///
/// A file that cannot be read to its end is not [`Look::looked`]; what was found until then counts.
pub fn look(from: &mut (impl Read + Seek), name: &str) -> Look {
    let (media_type, notes, whole) = examine(from);
    Look {
        media_type,
        looked: whole && notes.all_seen,
        removable: whole && notes.removable && !notes.found.is_empty(),
        unusual: !media_type.is_usual() || name::is_unusual(name, media_type),
        locked: notes.locked,
        hidden: notes.found,
    }
}

/// Writes the same file without its hidden data: the same picture, sound and film, to the bit.
///
/// A second [`look`] at the copy finds nothing of what the first one found.
pub fn without_hidden(
    from: &mut (impl Read + Seek),
    to: &mut impl Write,
) -> Result<Removed, CannotRemove> {
    let mut input = Input::new(from).map_err(CannotRemove::Read)?;
    let mut notes = Notes::default();
    let media_type = media::recognise(&mut input).map_err(unreadable)?;
    look_inside(media_type, &mut input, &mut notes).map_err(unreadable)?;
    if !notes.removable {
        return Err(CannotRemove::NotThisKind);
    }
    let kinds = notes.kinds();
    notes::copy_without(&mut input, &notes.cuts, to)?;
    Ok(Removed(kinds))
}

fn examine(from: &mut (impl Read + Seek)) -> (MediaType, Notes, bool) {
    let mut notes = Notes::default();
    let Ok(mut input) = Input::new(from) else {
        return (MediaType::Other, notes, false);
    };
    let Ok(media_type) = media::recognise(&mut input) else {
        return (MediaType::Other, notes, false);
    };
    let whole = look_inside(media_type, &mut input, &mut notes).is_ok();
    (media_type, notes, whole)
}

fn look_inside(what: MediaType, input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    walk(what, input, notes)?;
    notes.settle(input.len())
}

fn walk(what: MediaType, input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    match what {
        MediaType::Jpeg => jpeg::examine(input, notes),
        MediaType::Png => png::examine(input, notes),
        MediaType::Webp => webp::examine(input, notes),
        MediaType::Gif => gif::examine(input, notes),
        MediaType::Heic => heic::examine(input, notes),
        MediaType::Mp4 | MediaType::Mov | MediaType::M4a => movie::examine(input, notes),
        MediaType::Pdf => pdf::examine(input, notes),
        MediaType::Eml => mail::examine_eml(input, notes),
        MediaType::Msg => mail::examine_msg(input, notes),
        MediaType::Docx | MediaType::Xlsx | MediaType::Pptx => office::examine(input, notes),
        MediaType::Txt => {
            notes.all_seen = true;
            Ok(())
        }
        MediaType::Other => {
            notes.locked = media::is_locked(input)?;
            Ok(())
        }
    }
}

fn unreadable(fault: io::Error) -> CannotRemove {
    match fault.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => CannotRemove::Damaged,
        _ => CannotRemove::Read(fault),
    }
}
