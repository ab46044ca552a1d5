//! JPEG: a row of segments, the picture's own bits between some of them, and whatever follows the end.

use std::io;

use report::evidence::Hidden;

use crate::{
    camera,
    input::{Input, be16, damaged},
    iptc,
    notes::Notes,
    shown, xmp,
};

/// A picture has dozens of segments; one with a colour profile or many scans some hundreds.
const MOST_SEGMENTS: usize = 20_000;

/// Kept: what a decoder needs, and the colour profile. Everything else goes.
pub(crate) fn examine(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    notes.all_seen = true;
    let mut at = 2;
    let mut orientation_goes_to = at;
    for _ in 0..MOST_SEGMENTS {
        let [fill, marker] = input.bytes(at)?;
        match (fill, marker) {
            (0xff, 0xff) => {
                at += 1;
                continue;
            }
            (0xff, 0xd9) => {
                at += 2;
                return finish(input, notes, at, orientation_goes_to);
            }
            (0xff, 0xc0..=0xfe) => {}
            _ => return Err(damaged()),
        }
        let size = u64::from(be16(&input.bytes::<2>(at + 2)?, 0)?);
        let segment = Segment {
            marker,
            at,
            size: size + 2,
        };
        if size < 2 {
            return Err(damaged());
        }
        input.holds(at, segment.size)?;
        at += segment.size;
        match marker {
            0xda => at = end_of_scan(input, at)?,
            0xe0..=0xef | 0xfe => {
                let is_first_note = segment.at == 2;
                let kept = examine_note(input, &segment, notes)?;
                if kept && is_first_note && marker == 0xe0 {
                    orientation_goes_to = at;
                }
            }
            // A second start inside a picture.
            0xd8 => return Err(damaged()),
            _ => {}
        }
    }
    Err(damaged())
}

struct Segment {
    marker: u8,
    at: u64,
    /// The marker and the length included.
    size: u64,
}

/// Whether the segment stays.
fn examine_note(input: &mut Input<'_>, segment: &Segment, notes: &mut Notes) -> io::Result<bool> {
    let body = input.piece(segment.at + 4, segment.size - 4, usize::from(u16::MAX))?;
    match (segment.marker, body.as_slice()) {
        (0xe0, b) if b.starts_with(b"JFIF\0") && b.len() >= 14 => {
            if b.len() > 14 {
                notes.found_bytes(Hidden::Preview, segment.size);
                let mut plain = vec![0xff, 0xe0, 0, 16];
                plain.extend(&b[..12]);
                plain.extend([0, 0]);
                notes.replace(segment.at, segment.size, plain, 0)?;
            }
            return Ok(true);
        }
        (0xe2, b) if b.starts_with(b"ICC_PROFILE\0") => return Ok(true),
        // Adobe's mark says how the colours are to be read.
        (0xee, b) if b.starts_with(b"Adobe") && b.len() <= 12 => return Ok(true),
        (0xe1, b) if b.starts_with(b"Exif\0") => {
            camera::examine(b.get(6..).unwrap_or_default().to_vec(), notes)?;
        }
        (0xe1, b) if b.starts_with(b"http://ns.adobe.com/x") => xmp::examine(b, notes),
        (0xed, b) if b.starts_with(b"Photoshop 3.0\0") => {
            let before = notes.found.len();
            if iptc::examine(&b[14..], notes).is_err() || notes.found.len() == before {
                notes.found_bytes(Hidden::Other, segment.size);
            }
        }
        (0xe2, b) if b.starts_with(b"MPF\0") => notes.found_bytes(Hidden::Preview, segment.size),
        (0xe0, b) if b.starts_with(b"JFXX\0") => notes.found_bytes(Hidden::Preview, segment.size),
        (0xfe, b) => notes.found(Hidden::Other, &shown::text(b)),
        _ => notes.found_bytes(Hidden::Other, segment.size),
    }
    notes.cut(segment.at, segment.size)?;
    Ok(false)
}

/// Where the next marker stands that is no part of the picture's bits.
fn end_of_scan(input: &mut Input<'_>, mut at: u64) -> io::Result<u64> {
    let mut after_ff = false;
    loop {
        let chunk = input.chunk(at)?;
        if chunk.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        for (n, byte) in chunk.iter().enumerate() {
            match byte {
                0xff => after_ff = true,
                // An escaped byte, or a restart.
                0x00 | 0xd0..=0xd7 => after_ff = false,
                _ if after_ff => return Ok(at + n as u64 - 1),
                _ => {}
            }
        }
        at += chunk.len() as u64;
    }
}

fn finish(
    input: &Input<'_>,
    notes: &mut Notes,
    end: u64,
    orientation_goes_to: u64,
) -> io::Result<()> {
    if let Some(orientation) = notes.orientation {
        let tiff = camera::orientation_only(orientation);
        let mut segment = vec![0xff, 0xe1, 0, 0];
        segment[3] = u8::try_from(tiff.len() + 8).map_err(|_| damaged())?;
        segment.extend(b"Exif\0\0");
        segment.extend(tiff);
        notes.replace(orientation_goes_to, 0, segment, 0)?;
    }
    let after = input.len() - end;
    if after > 0 {
        notes.found_bytes(Hidden::Other, after);
        notes.cut(end, after)?;
    }
    notes.removable = true;
    Ok(())
}
