use std::io::{self, Cursor, Read, Seek, SeekFrom};

use evidence::{CannotRemove, MediaType, look, without_hidden};
use image::ImageFormat;
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::parts;

/// One small file of every kind.
fn all() -> Vec<(&'static str, Vec<u8>)> {
    let mut all = vec![
        ("a.jpg", parts::full_jpeg()),
        ("a.png", parts::full_png()),
        ("a.webp", parts::full_webp()),
        ("a.gif", parts::full_gif()),
        ("a.docx", parts::word_document()),
        ("a.msg", parts::outlook_mail()),
        ("a.eml", parts::EML.into()),
        ("action.mp4", parts::film_with_places()),
    ];
    for name in [
        "phone.jpg",
        "phone.heic",
        "phone.mp4",
        "phone.mov",
        "stream.mp4",
        "voice.m4a",
        "plain.pdf",
        "packed.pdf",
    ] {
        all.push((name, parts::fixture(name)));
    }
    all
}

/// Looks, takes out, looks again: nothing may panic, and no promise may be broken.
fn try_everything(bytes: &[u8], name: &str) {
    let before = look(&mut Cursor::new(bytes), name);
    let mut copy = Vec::new();
    let removed = without_hidden(&mut Cursor::new(bytes), &mut copy);
    assert!(
        removed.is_ok() || !before.removable,
        "{name}: {before:?}, then {removed:?}"
    );
    if removed.is_ok() {
        let after = look(&mut Cursor::new(&copy), name);
        assert_eq!(after.hidden, [], "{name}: still there");
    }
}

#[test]
fn an_empty_file_is_not_called_clean() {
    let look = look(&mut Cursor::new(b""), "a.jpg");
    assert_eq!(look.media_type, MediaType::Other);
    assert!(!look.looked && look.unusual && look.hidden.is_empty());
    let refused = without_hidden(&mut Cursor::new(b""), &mut Vec::new());
    assert!(matches!(refused, Err(CannotRemove::NotThisKind)));
}

#[test]
fn a_file_cut_anywhere_is_answered() {
    for (name, bytes) in all() {
        // The first bytes decide most; later every seventh place will do.
        let cuts = (0..bytes.len()).filter(|at| *at < 400 || at % 7 == 0 || at + 64 > bytes.len());
        for at in cuts {
            try_everything(&bytes[..at], name);
        }
    }
}

#[test]
fn a_cut_picture_is_not_called_clean() {
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let bytes = parts::picture(format);
        let whole = look(&mut Cursor::new(&bytes), "a");
        assert!(whole.looked, "{format:?}");
        let cut = look(&mut Cursor::new(&bytes[..bytes.len() - 1]), "a");
        assert!(!cut.looked, "{format:?}: the end was never seen");
        let refused = without_hidden(&mut Cursor::new(&bytes[..bytes.len() - 1]), &mut Vec::new());
        assert!(matches!(refused, Err(CannotRemove::Damaged)), "{format:?}");
    }
}

#[test]
fn a_picture_of_impossible_size_is_never_decoded() {
    let mut png = parts::picture(ImageFormat::Png);
    png[16..24].fill(0x7f);
    try_everything(&png, "bomb.png");
    let look = look(&mut Cursor::new(&png), "bomb.png");
    assert_eq!(
        look.media_type,
        MediaType::Png,
        "its size is the reader's business"
    );
}

#[test]
fn two_files_in_one_are_seen() {
    let mut bytes = parts::picture(ImageFormat::Jpeg);
    bytes.extend(parts::word_document());
    let look = look(&mut Cursor::new(&bytes), "a.jpg");
    assert_eq!(look.media_type, MediaType::Jpeg);
    assert!(look.removable && !look.hidden.is_empty(), "{look:?}");
    let mut copy = Vec::new();
    without_hidden(&mut Cursor::new(&bytes), &mut copy).unwrap();
    assert_eq!(
        copy,
        parts::picture(ImageFormat::Jpeg),
        "the second file stays behind"
    );
}

#[test]
fn notes_that_point_in_circles_end() {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    for tag in [0x8769_u16, 0x8825] {
        tiff.extend(tag.to_be_bytes());
        tiff.extend([0, 4, 0, 0, 0, 1, 0, 0, 0, 8]);
    }
    tiff.extend([0, 0, 0, 8]);
    let mut png = img_parts::png::Png::from_bytes(parts::picture(ImageFormat::Png).into()).unwrap();
    let chunk = img_parts::png::PngChunk::new(*b"eXIf", tiff.into());
    png.chunks_mut().insert(1, chunk);
    try_everything(&png.encoder().bytes(), "circle.png");
}

#[test]
fn lengths_that_lie_are_refused() {
    let film = parts::film_with_places();
    for at in 0..film.len().saturating_sub(4) {
        for lie in [[0; 4], [0xff; 4], [0x7f, 0xff, 0xff, 0xff], [0, 0, 0, 1]] {
            let mut bytes = film.clone();
            bytes[at..at + 4].copy_from_slice(&lie);
            try_everything(&bytes, "lie.mp4");
        }
    }
}

/// A big file that is made while it is read, and counts what is held of it.
struct Endless {
    head: Vec<u8>,
    size: u64,
    at: u64,
}

impl Read for Endless {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.size - self.at).unwrap_or(usize::MAX);
        let size = to.len().min(left);
        to[..size].fill(0x55);
        let head =
            usize::try_from(self.at).map_or(&[][..], |at| self.head.get(at..).unwrap_or_default());
        let of_head = head.len().min(size);
        to[..of_head].copy_from_slice(&head[..of_head]);
        self.at += size as u64;
        Ok(size)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(step) => self.size.checked_add_signed(step).unwrap(),
            SeekFrom::Current(step) => self.at.checked_add_signed(step).unwrap(),
        };
        Ok(self.at)
    }
}

#[test]
fn the_longest_file_is_walked_in_moments() {
    let size = 25 * 1024 * 1024;
    let jpeg = parts::picture(ImageFormat::Jpeg);
    let scan = jpeg.windows(2).position(|w| w == [0xff, 0xda]).unwrap() + 14;
    for (name, head) in [
        ("a.jpg", jpeg[..scan].to_vec()),
        ("a.gif", b"GIF89a\x01\0\x01\0\0\0\0".to_vec()),
        ("a.pdf", b"%PDF-1.4\n".to_vec()),
        ("a.txt", b"hello ".to_vec()),
        ("a.zip", b"PK\x03\x04".to_vec()),
    ] {
        let mut file = Endless { head, size, at: 0 };
        let look = look(&mut file, name);
        assert_eq!(look.looked, name == "a.txt", "{name}: {look:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..2_000), name in "\\PC{0,40}") {
        try_everything(&bytes, &name);
    }

    #[test]
    fn a_spoiled_file_is_answered(
        which in any::<Index>(),
        changes in vec((any::<Index>(), any::<u8>()), 1..12),
        cut in any::<Index>(),
    ) {
        let all = all();
        let (name, bytes) = &all[which.index(all.len())];
        let mut bytes = bytes.clone();
        for (at, to) in changes {
            let at = at.index(bytes.len());
            bytes[at] = to;
        }
        try_everything(&bytes, name);
        bytes.truncate(cut.index(bytes.len()));
        try_everything(&bytes, name);
    }
}
