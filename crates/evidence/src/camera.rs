//! The notes a camera writes beside a picture (EXIF, a small TIFF file).

use std::io;

use exif::{Exif, In, Reader, Tag, Value};
use report::evidence::Hidden;

use crate::{notes::Notes, shown};

/// No camera writes more, a preview included; what is bigger is counted and not read.
pub(crate) const LIMIT: usize = 256 * 1024;

const XP_AUTHOR: Tag = Tag(exif::Context::Tiff, 0x9c9d);
const XP_COMMENT: Tag = Tag(exif::Context::Tiff, 0x9c9c);
const XP_TITLE: Tag = Tag(exif::Context::Tiff, 0x9c9b);
const XP_KEYWORDS: Tag = Tag(exif::Context::Tiff, 0x9c9e);
const HOST_COMPUTER: Tag = Tag(exif::Context::Tiff, 0x013c);

const DEVICE: &[Tag] = &[
    Tag::LensModel,
    Tag::BodySerialNumber,
    Tag::LensSerialNumber,
    Tag::LensMake,
    HOST_COMPUTER,
];
const AUTHOR: &[Tag] = &[Tag::Artist, Tag::CameraOwnerName, Tag::Copyright, XP_AUTHOR];
const TIME: &[Tag] = &[
    Tag::DateTimeOriginal,
    Tag::DateTimeDigitized,
    Tag::DateTime,
    Tag::GPSDateStamp,
];
const OTHER: &[Tag] = &[
    Tag::ImageDescription,
    Tag::UserComment,
    Tag::ImageUniqueID,
    XP_COMMENT,
    XP_TITLE,
    XP_KEYWORDS,
];
/// Where the place is told, even without degrees.
const PLACE: &[Tag] = &[
    Tag::GPSLatitude,
    Tag::GPSLongitude,
    Tag::GPSAltitude,
    Tag::GPSAreaInformation,
    Tag::GPSProcessingMethod,
    Tag::GPSDestLatitude,
    Tag::GPSMapDatum,
    Tag::GPSTimeStamp,
];

/// Reads `tiff` and notes what it tells. `Err` where it cannot be read to its end.
pub(crate) fn examine(tiff: Vec<u8>, notes: &mut Notes) -> io::Result<()> {
    let size = tiff.len() as u64;
    let mut whole = true;
    let mut reader = Reader::new();
    let read = reader
        .continue_on_error(true)
        .read_raw(tiff)
        .or_else(|fault| {
            whole = false;
            fault.distill_partial_result(|_| {})
        });
    let Ok(exif) = read else {
        notes.found_bytes(Hidden::Other, size);
        notes.all_seen = false;
        return Ok(());
    };
    notes.all_seen &= whole;
    let before = notes.found.len();
    examine_place(&exif, notes);
    examine_device(&exif, notes);
    for (kind, tags) in [
        (Hidden::Author, AUTHOR),
        (Hidden::Time, TIME),
        (Hidden::Software, &[Tag::Software][..]),
        (Hidden::Other, OTHER),
    ] {
        for text in tags.iter().filter_map(|tag| text(&exif, *tag)) {
            notes.found(kind, &text);
        }
    }
    if let Some(preview) = exif.get_field(Tag::JPEGInterchangeFormatLength, In::THUMBNAIL) {
        let size = preview.value.get_uint(0).unwrap_or_default();
        notes.found_bytes(Hidden::Preview, size.into());
    }
    if let Some(maker) = exif.get_field(Tag::MakerNote, In::PRIMARY)
        && let Value::Undefined(bytes, _) = &maker.value
    {
        notes.found_bytes(Hidden::Other, bytes.len() as u64);
    }
    if notes.found.len() == before && (!whole || size > SMALL) {
        notes.found_bytes(Hidden::Other, size);
    }
    if let Some(orientation) = orientation(&exif) {
        notes.orientation = Some(orientation);
    }
    Ok(())
}

/// The smallest notes that still tell how the camera was held.
pub(crate) fn orientation_only(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// As many bytes as settings without words take.
const SMALL: u64 = 1024;

fn examine_place(exif: &Exif, notes: &mut Notes) {
    let has_place = PLACE
        .iter()
        .any(|tag| exif.get_field(*tag, In::PRIMARY).is_some());
    if !has_place {
        return;
    }
    let latitude = degrees(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef);
    let longitude = degrees(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef);
    let shown = match (latitude, longitude) {
        (Some(latitude), Some(longitude)) => shown::place(latitude, longitude),
        _ => String::new(),
    };
    notes.found(Hidden::Place, &shown);
}

fn degrees(exif: &Exif, tag: Tag, side: Tag) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    let part = |n: usize| parts.get(n).map_or(0.0, exif::Rational::to_f64);
    let degrees = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    let negative = text(exif, side).is_some_and(|side| side.starts_with(['S', 'W', 's', 'w']));
    let degrees = if negative { -degrees } else { degrees };
    degrees.is_finite().then_some(degrees)
}

fn examine_device(exif: &Exif, notes: &mut Notes) {
    let make = text(exif, Tag::Make).unwrap_or_default();
    let model = text(exif, Tag::Model).unwrap_or_default();
    let device = if model.starts_with(make.trim()) {
        model
    } else {
        format!("{make} {model}")
    };
    if !device.trim().is_empty() {
        notes.found(Hidden::Device, &device);
    }
    for text in DEVICE.iter().filter_map(|tag| text(exif, *tag)) {
        notes.found(Hidden::Device, &text);
    }
}

fn orientation(exif: &Exif) -> Option<u8> {
    let field = exif.get_field(Tag::Orientation, In::PRIMARY)?;
    let value = u8::try_from(field.value.get_uint(0)?).ok()?;
    (2..=8).contains(&value).then_some(value)
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let text = match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(lines) => lines.iter().map(|line| shown::text(line)).collect(),
        // Windows writes UTF-16 as bytes.
        Value::Byte(bytes) => {
            let units = bytes
                .chunks_exact(2)
                .map(|two| u16::from_le_bytes([two[0], two[1]]));
            let text: String = char::decode_utf16(units.take_while(|unit| *unit != 0))
                .map(|c| c.unwrap_or(' '))
                .collect();
            text
        }
        // Eight bytes name the alphabet.
        Value::Undefined(bytes, _) => shown::text(bytes.get(8..).unwrap_or_default()),
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}
