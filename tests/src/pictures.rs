//! Files as a phone makes them: with more inside than is seen.

/// A photo that says where it was taken and with what.
#[must_use]
pub fn photo_with_a_place() -> Vec<u8> {
    let exif = exif();
    let mut photo = vec![0xFF, 0xD8];
    segment(&mut photo, 0xE1, &[b"Exif\0\0", exif.as_slice()].concat());
    segment(&mut photo, 0xDB, &[&[0_u8][..], &[1; 64]].concat());
    // Eight by eight points, one colour.
    segment(&mut photo, 0xC0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    let one_code = [&[0_u8, 1][..], &[0; 15], &[0]].concat();
    segment(&mut photo, 0xC4, &one_code);
    let one_code = [&[0x10_u8, 1][..], &[0; 15], &[0]].concat();
    segment(&mut photo, 0xC4, &one_code);
    segment(&mut photo, 0xDA, &[1, 1, 0, 0, 63, 0]);
    photo.extend([0x3F, 0xFF, 0xD9]);
    photo
}

fn segment(photo: &mut Vec<u8>, kind: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    photo.extend([0xFF, kind]);
    photo.extend(length.to_be_bytes());
    photo.extend(content);
}

/// A maker, and a place near the council's house.
fn exif() -> Vec<u8> {
    const MAKER_AT: u32 = 38;
    const PLACE_AT: u32 = 48;
    const NUMBERS_AT: u32 = PLACE_AT + 2 + 4 * 12 + 4;
    let mut exif = b"II\x2A\0\x08\0\0\0".to_vec();
    exif.extend(2_u16.to_le_bytes());
    entry(&mut exif, 0x010F, 2, 9, &MAKER_AT.to_le_bytes());
    entry(&mut exif, 0x8825, 4, 1, &PLACE_AT.to_le_bytes());
    exif.extend(0_u32.to_le_bytes());
    exif.extend(b"Marigold\0\0");
    exif.extend(4_u16.to_le_bytes());
    entry(&mut exif, 1, 2, 2, b"N\0\0\0");
    entry(&mut exif, 2, 5, 3, &NUMBERS_AT.to_le_bytes());
    entry(&mut exif, 3, 2, 2, b"W\0\0\0");
    entry(&mut exif, 4, 5, 3, &(NUMBERS_AT + 24).to_le_bytes());
    exif.extend(0_u32.to_le_bytes());
    for number in [53_u32, 11, 24, 2, 53, 24] {
        exif.extend(number.to_le_bytes());
        exif.extend(1_u32.to_le_bytes());
    }
    exif
}

fn entry(exif: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: &[u8; 4]) {
    exif.extend(tag.to_le_bytes());
    exif.extend(kind.to_le_bytes());
    exif.extend(count.to_le_bytes());
    exif.extend(value);
}
