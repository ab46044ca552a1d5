//! Files as phones and programs make them, built with other people's libraries.

use std::io::{Cursor, Write as _};
use std::path::Path;

use image::{ImageEncoder as _, ImageFormat, Rgb, RgbImage};
use img_parts::{
    Bytes, ImageEXIF as _, ImageICC as _,
    jpeg::{Jpeg, JpegSegment},
    png::{Png, PngChunk},
    riff::{RiffChunk, RiffContent},
    webp::WebP,
};
use little_exif::{exif_tag::ExifTag, filetype::FileExtension, metadata::Metadata, rational::uR64};

pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read(path.join(name)).unwrap()
}

/// A small picture in which every dot differs.
pub(crate) fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    dots().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn dots() -> RgbImage {
    RgbImage::from_fn(24, 16, |x, y| {
        Rgb([(x * 10) as u8, (y * 15) as u8, (x * y) as u8])
    })
}

/// The same picture as a phone saves it: place, device, author, time, program and how it was held.
pub(crate) fn phone_picture(format: ImageFormat) -> Vec<u8> {
    let degrees = |whole: u32, minutes: u32, seconds: u32| {
        [(whole, 1), (minutes, 1), (seconds, 100)]
            .map(|(nominator, denominator)| uR64 {
                nominator,
                denominator,
            })
            .to_vec()
    };
    let mut notes = Metadata::new();
    for tag in [
        ExifTag::Make("Apple".to_owned()),
        ExifTag::Model("iPhone 12".to_owned()),
        ExifTag::Orientation(vec![6]),
        ExifTag::Artist("Sam Doe".to_owned()),
        ExifTag::Software("17.1".to_owned()),
        ExifTag::DateTimeOriginal("2026:11:20 18:30:00".to_owned()),
        ExifTag::GPSLatitudeRef("N".to_owned()),
        ExifTag::GPSLatitude(degrees(53, 11, 3624)),
        ExifTag::GPSLongitudeRef("W".to_owned()),
        ExifTag::GPSLongitude(degrees(2, 53, 3516)),
    ] {
        notes.set_tag(tag);
    }
    if format == ImageFormat::WebP {
        let jpeg = Jpeg::from_bytes(phone_picture(ImageFormat::Jpeg).into()).unwrap();
        return with_notes(&jpeg.exif().unwrap());
    }
    let kind = match format {
        ImageFormat::Jpeg => FileExtension::JPEG,
        _ => FileExtension::PNG {
            as_zTXt_chunk: false,
        },
    };
    let mut bytes = picture(format);
    notes.write_to_vec(&mut bytes, kind).unwrap();
    bytes
}

/// The WebP picture, which another library has to write: the one for notes gets its size wrong.
fn with_notes(tiff: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(tiff.to_vec()).unwrap();
    encoder.set_icc_profile(PROFILE.to_vec()).unwrap();
    let dots = dots();
    let (width, height) = dots.dimensions();
    encoder
        .write_image(&dots, width, height, image::ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// A JPEG file with everything that does not belong to the picture, and what does.
pub(crate) fn full_jpeg() -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(phone_picture(ImageFormat::Jpeg).into()).unwrap();
    jpeg.set_icc_profile(Some(Bytes::from_static(&PROFILE)));
    let segments = jpeg.segments_mut();
    let mut add = |marker, body: Vec<u8>| {
        segments.insert(1, JpegSegment::new_with_contents(marker, body.into()));
    };
    add(
        0xe1,
        [b"http://ns.adobe.com/xap/1.0/\0", XMP.as_bytes()].concat(),
    );
    add(0xe2, b"MPF\0MM\0\x2a\0\0\0\x08\0\0".to_vec());
    add(0xed, photoshop());
    add(0xfe, b"from Sam".to_vec());
    add(0xe5, b"maker's own".to_vec());
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(picture(ImageFormat::Jpeg));
    bytes
}

pub(crate) fn full_png() -> Vec<u8> {
    let mut png = Png::from_bytes(phone_picture(ImageFormat::Png).into()).unwrap();
    let chunks = png.chunks_mut();
    let packed = {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(b"Paint 7").unwrap();
        packer.finish().unwrap()
    };
    let mut add = |kind: &[u8; 4], body: Vec<u8>| {
        chunks.insert(1, PngChunk::new(*kind, body.into()));
    };
    add(b"tEXt", b"Author\0Sam Doe".to_vec());
    add(b"zTXt", [b"Software\0\0", packed.as_slice()].concat());
    add(
        b"iTXt",
        [b"XML:com.adobe.xmp\0\0\0\0\0", XMP.as_bytes()].concat(),
    );
    add(b"tIME", vec![7, 234, 11, 20, 18, 30, 0]);
    add(b"prVt", b"maker's own".to_vec());
    let mut bytes = png.encoder().bytes().to_vec();
    bytes.extend(b"after the end");
    bytes
}

pub(crate) fn full_webp() -> Vec<u8> {
    let mut webp = WebP::from_bytes(phone_picture(ImageFormat::WebP).into()).unwrap();
    let chunks = webp.chunks_mut();
    for (kind, body) in [(*b"XMP ", XMP.as_bytes().to_vec()), (*b"prvt", vec![7; 9])] {
        chunks.push(RiffChunk::new(kind, RiffContent::Data(body.into())));
    }
    let mut bytes = webp.encoder().bytes().to_vec();
    bytes.extend(b"after the end");
    bytes
}

pub(crate) fn full_gif() -> Vec<u8> {
    let mut bytes = picture(ImageFormat::Gif);
    let end = bytes.pop();
    assert_eq!(end, Some(0x3b), "a GIF file ends with its mark");
    bytes.extend(b"\x21\xfe\x08from Sam\0");
    bytes.extend(b"\x21\xff\x0bXMP DataXMP");
    bytes.extend(XMP.as_bytes());
    bytes.push(1);
    bytes.extend((0..=255).rev());
    bytes.extend(b"\0\x3bafter the end");
    bytes
}

/// A film with a track of places, as action cameras write it.
pub(crate) fn film_with_places() -> Vec<u8> {
    let samples = b"53.1934 -2.8931 at 18:30";
    let shown = b"the film's own bytes";
    let ftyp = in_box(b"ftyp", b"isom\0\0\0\0isom");
    let mdat_at = ftyp.len() as u32 + 8;
    let shown_at = mdat_at + samples.len() as u32;
    let mdat = in_box(b"mdat", &[&samples[..], shown].concat());
    let moov = in_box(
        b"moov",
        &[
            track(b"meta", b"gpmd", mdat_at, samples.len() as u32),
            track(b"vide", b"mp4v", shown_at, shown.len() as u32),
        ]
        .concat(),
    );
    [ftyp, mdat, moov].concat()
}

pub(crate) fn in_box(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

fn track(handler: &[u8; 4], format: &[u8; 4], at: u32, size: u32) -> Vec<u8> {
    let numbers = |all: &[u32]| -> Vec<u8> { all.iter().flat_map(|n| n.to_be_bytes()).collect() };
    let entry = in_box(format, &[0; 8]);
    let tables = [
        in_box(b"stsd", &[numbers(&[0, 1]), entry].concat()),
        in_box(b"stsc", &numbers(&[0, 1, 1, 1, 1])),
        in_box(b"stsz", &numbers(&[0, 0, 1, size])),
        in_box(b"stco", &numbers(&[0, 1, at])),
    ];
    let stbl = in_box(b"stbl", &tables.concat());
    let hdlr = in_box(
        b"hdlr",
        &[&[0; 8][..], handler, &[0; 12], b"Made on Tuesday\0"].concat(),
    );
    let mdia = in_box(b"mdia", &[hdlr, in_box(b"minf", &stbl)].concat());
    in_box(b"trak", &mdia)
}

pub(crate) fn word_document() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, body) in [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<w:document/>"),
        (
            "docProps/core.xml",
            "<cp:coreProperties><dc:creator>Sam Doe</dc:creator>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-20T18:30:00Z</dcterms:created></cp:coreProperties>",
        ),
        (
            "docProps/app.xml",
            "<Properties><Application>Writer</Application></Properties>",
        ),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(body.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn outlook_mail() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let headers = EML.split("\r\n\r\n").next().unwrap();
    let headers: Vec<u8> = headers.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, body) in [
        ("/__properties_version1.0", vec![0; 32]),
        ("/__substg1.0_007D001F", headers),
    ] {
        let mut stream = file.create_stream(name).unwrap();
        stream.write_all(&body).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

pub(crate) const EML: &str = "Received: from mail.example ([192.0.2.7])\r\n\tby mx.example; Fri, 20 Nov 2026\r\n\
     From: Someone <someone@example.org>\r\nTo: learner@example.net\r\nSubject: Hello\r\n\
     X-Originating-IP:\r\n [192.0.2.1]\r\nX-Mailer: Mailer 4\r\nContent-Type: text/plain\r\n\r\nYou will be sorry.\r\n";

pub(crate) const XMP: &str = "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>\
     <rdf:Description photoshop:City=\"Chester\" xmp:CreatorTool='Paint 7'>\
     <dc:creator><rdf:Seq><rdf:li>Sam Doe</rdf:li></rdf:Seq></dc:creator>\
     </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

/// Not a profile any screen knows; what matters is that it stays.
const PROFILE: [u8; 64] = [0x5a; 64];

pub(crate) fn has_profile(bytes: &[u8]) -> bool {
    bytes.windows(PROFILE.len()).any(|window| window == PROFILE)
}

fn photoshop() -> Vec<u8> {
    let records = b"\x1c\x02\x50\0\x07Sam Doe\x1c\x02\x5a\0\x07Chester\0";
    let size = u32::try_from(records.len() - 1).unwrap().to_be_bytes();
    [
        &b"Photoshop 3.0\0"[..],
        b"8BIM\x04\x04\0\0",
        &size,
        &records[..],
    ]
    .concat()
}
