use std::io::Cursor;

use evidence::{Look, MediaType, look};
use image::ImageFormat;

use crate::parts;

fn seen(bytes: &[u8], name: &str) -> Look {
    look(&mut Cursor::new(bytes), name)
}

#[test]
fn a_file_is_what_its_bytes_are() {
    let cases: &[(&str, Vec<u8>, MediaType, &str)] = &[
        (
            "a.png",
            parts::picture(ImageFormat::Png),
            MediaType::Png,
            "image/png",
        ),
        (
            "a.JPG",
            parts::picture(ImageFormat::Jpeg),
            MediaType::Jpeg,
            "image/jpeg",
        ),
        (
            "a.webp",
            parts::picture(ImageFormat::WebP),
            MediaType::Webp,
            "image/webp",
        ),
        (
            "a.heic",
            parts::fixture("phone.heic"),
            MediaType::Heic,
            "image/heic",
        ),
        (
            "a.pdf",
            parts::fixture("plain.pdf"),
            MediaType::Pdf,
            "application/pdf",
        ),
        (
            "a.mp4",
            parts::fixture("phone.mp4"),
            MediaType::Mp4,
            "video/mp4",
        ),
        (
            "a.mov",
            parts::fixture("phone.mov"),
            MediaType::Mov,
            "video/quicktime",
        ),
        (
            "a.m4a",
            parts::fixture("voice.m4a"),
            MediaType::M4a,
            "audio/mp4",
        ),
        ("a.eml", parts::EML.into(), MediaType::Eml, "message/rfc822"),
        (
            "a.msg",
            parts::outlook_mail(),
            MediaType::Msg,
            "application/vnd.ms-outlook",
        ),
        (
            "a.txt",
            "Hello. It is 5 £.\n".into(),
            MediaType::Txt,
            "text/plain",
        ),
        (
            "a.txt",
            b"Dear Zo\xeb,\r\nhello".to_vec(),
            MediaType::Txt,
            "text/plain",
        ),
    ];
    for (name, bytes, expected, mime) in cases {
        let look = seen(bytes, name);
        assert_eq!(look.media_type, *expected, "{name}");
        assert_eq!(look.media_type.mime(), *mime, "{name}");
        assert!(
            !look.unusual,
            "{name}: a warning that frightens for nothing"
        );
    }
}

#[test]
fn a_learner_is_warned_before_an_unusual_file_goes() {
    let jpeg = || parts::picture(ImageFormat::Jpeg);
    let cases: &[(&str, Vec<u8>, &str)] = &[
        (
            "a.gif",
            parts::picture(ImageFormat::Gif),
            "another type than usual",
        ),
        (
            "a.docx",
            parts::word_document(),
            "documents can run programs",
        ),
        ("a.png", jpeg(), "the name says another type"),
        ("photo", jpeg(), "no extension"),
        ("a.exe", jpeg(), "the name of a program"),
        (
            "a.jpg",
            b"MZ\x90\0\x03\0\0\0".to_vec(),
            "a program that calls itself a picture",
        ),
        (
            "page.txt.html",
            b"<html></html>".to_vec(),
            "a page that runs",
        ),
        ("photo.exe.jpg", jpeg(), "two extensions"),
        ("photo.pdf.jpg", jpeg(), "two extensions"),
        ("photo\u{202e}gpj.jpg", jpeg(), "a name that turns around"),
        ("photo\n.jpg", jpeg(), "a name of two lines"),
        (
            "a.rtf",
            b"{\\rtf1 hello}".to_vec(),
            "a document that is no plain text",
        ),
        ("a.pdf", b"#!/bin/sh\necho %PDF".to_vec(), "a script"),
    ];
    for (name, bytes, why) in cases {
        assert!(seen(bytes, name).unusual, "{name:?}: {why}");
    }
    for name in [
        "photo.2026.jpg",
        "scan v1.2.jpg",
        "Sam.Doe.jpeg",
        "J. Smith.jpg",
    ] {
        assert!(!seen(&jpeg(), name).unusual, "{name}: an ordinary name");
    }
}

#[test]
fn a_password_is_noticed() {
    let mut zip = zip_with_password();
    let look = seen(&zip, "a.zip");
    assert!(look.locked && !look.looked && look.unusual, "{look:?}");
    zip.truncate(20);
    assert!(!seen(&zip, "a.zip").looked);

    let mut office = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    office.create_stream("/EncryptedPackage").unwrap();
    office.flush().unwrap();
    let look = seen(&office.into_inner().into_inner(), "a.docx");
    assert!(look.locked && !look.looked && look.unusual, "{look:?}");
}

/// A zip whose only part says that it is encrypted.
fn zip_with_password() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("secret.txt", zip::write::SimpleFileOptions::default())
        .unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    let list = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[list + 8] |= 1;
    bytes
}
