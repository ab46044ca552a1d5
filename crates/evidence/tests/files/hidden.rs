use std::io::Cursor;

use evidence::{CannotRemove, Look, MediaType, Removed, look, without_hidden};
use image::ImageFormat;
use report::Hidden;

use crate::parts;

fn seen(bytes: &[u8], name: &str) -> Look {
    look(&mut Cursor::new(bytes), name)
}

fn cleaned(bytes: &[u8]) -> Result<(Vec<u8>, Removed), CannotRemove> {
    let mut copy = Vec::new();
    let removed = without_hidden(&mut Cursor::new(bytes), &mut copy)?;
    Ok((copy, removed))
}

const PLACE: (Hidden, &str) = (Hidden::Place, "53.193, -2.893");
const DEVICE: (Hidden, &str) = (Hidden::Device, "Apple iPhone 12");
const AUTHOR: (Hidden, &str) = (Hidden::Author, "Sam Doe");
const SOFTWARE: (Hidden, &str) = (Hidden::Software, "17.1");
const TAKEN: (Hidden, &str) = (Hidden::Time, "2026-11-20 18:30");
const DAY: (Hidden, &str) = (Hidden::Time, "2026-11-20");
const TOWN: (Hidden, &str) = (Hidden::Place, "Chester");

type Case = (
    &'static str,
    fn() -> Vec<u8>,
    &'static [(Hidden, &'static str)],
);

/// What is found, and can be taken out.
const REMOVABLE: &[Case] = &[
    (
        "phone.jpg",
        || parts::fixture("phone.jpg"),
        &[PLACE, DEVICE, AUTHOR, SOFTWARE, TAKEN, TOWN],
    ),
    (
        "full.jpg",
        parts::full_jpeg,
        &[
            PLACE,
            DEVICE,
            AUTHOR,
            SOFTWARE,
            TAKEN,
            TOWN,
            (Hidden::Other, "from Sam"),
            (Hidden::Software, "Paint 7"),
        ],
    ),
    (
        "full.png",
        parts::full_png,
        &[
            PLACE,
            DEVICE,
            AUTHOR,
            SOFTWARE,
            TAKEN,
            DAY,
            (Hidden::Software, "Paint 7"),
        ],
    ),
    (
        "full.webp",
        parts::full_webp,
        &[PLACE, DEVICE, AUTHOR, SOFTWARE, TAKEN, TOWN],
    ),
    (
        "full.gif",
        parts::full_gif,
        &[AUTHOR, TOWN, (Hidden::Other, "from Sam")],
    ),
    (
        "phone.heic",
        || parts::fixture("phone.heic"),
        &[PLACE, DEVICE, AUTHOR, SOFTWARE, TAKEN, TOWN],
    ),
    (
        "phone.mp4",
        || parts::fixture("phone.mp4"),
        &[PLACE, AUTHOR, DAY],
    ),
    (
        "phone.mov",
        || parts::fixture("phone.mov"),
        &[PLACE, AUTHOR, DAY, SOFTWARE, (Hidden::Device, "iPhone 12")],
    ),
    ("stream.mp4", || parts::fixture("stream.mp4"), &[PLACE]),
    (
        "voice.m4a",
        || parts::fixture("voice.m4a"),
        &[AUTHOR, DAY, (Hidden::Other, "Meeting")],
    ),
    (
        "action.mp4",
        parts::film_with_places,
        &[(Hidden::Place, "24 bytes")],
    ),
];

/// What is found, in files that have to stay as they are.
const KEPT: &[Case] = &[
    (
        "plain.pdf",
        || parts::fixture("plain.pdf"),
        &[
            AUTHOR,
            TAKEN,
            (Hidden::Software, "Writer (8)"),
            (Hidden::Software, "Libre"),
        ],
    ),
    (
        "packed.pdf",
        || parts::fixture("packed.pdf"),
        &[
            AUTHOR,
            TAKEN,
            (Hidden::Software, "Writer (8)"),
            (Hidden::Software, "Libre"),
        ],
    ),
    (
        "letter.docx",
        parts::word_document,
        &[AUTHOR, (Hidden::Software, "Writer"), TAKEN],
    ),
    (
        "threat.eml",
        || parts::EML.into(),
        &[(Hidden::Place, "192.0.2.1"), (Hidden::Software, "Mailer 4")],
    ),
    (
        "threat.msg",
        parts::outlook_mail,
        &[(Hidden::Place, "192.0.2.1"), (Hidden::Software, "Mailer 4")],
    ),
];

#[test]
fn what_a_file_tells_is_shown_in_plain_words() {
    for (name, make, expected) in REMOVABLE.iter().chain(KEPT) {
        let look = seen(&make(), name);
        assert!(look.looked, "{name}: {look:?}");
        for (kind, shown) in *expected {
            let is_found = look
                .hidden
                .iter()
                .any(|f| f.kind == *kind && f.shown == *shown);
            assert!(
                is_found,
                "{name}: the learner is not told of {kind:?} {shown}: {look:?}"
            );
        }
    }
}

#[test]
fn what_was_taken_out_is_gone() {
    for (name, make, _) in REMOVABLE {
        let bytes = make();
        let before = seen(&bytes, name);
        assert!(before.removable, "{name}: {before:?}");
        let (copy, Removed(kinds)) = cleaned(&bytes).unwrap();
        let after = seen(&copy, name);
        assert_eq!(after.hidden, [], "{name}: still there");
        assert!(after.looked && !after.removable, "{name}: {after:?}");
        assert_eq!(after.media_type, before.media_type, "{name}");
        for found in &before.hidden {
            assert!(
                kinds.contains(&found.kind),
                "{name}: {found:?} is not said to be gone"
            );
        }
        for secret in [
            "Sam Doe", "iPhone", "Chester", "Paint", "53.19", "from Sam", "Tuesday",
        ] {
            let is_there = copy.windows(secret.len()).any(|w| w == secret.as_bytes());
            assert!(!is_there, "{name}: {secret} is still in the bytes");
        }
        let (again, Removed(kinds)) = cleaned(&copy).unwrap();
        assert_eq!(kinds, [], "{name}: a clean file has nothing to take out");
        assert_eq!(again, copy, "{name}: a clean file stays as it is");
    }
}

#[test]
fn the_picture_itself_stays_dot_for_dot() {
    for (make, format) in [
        (parts::full_jpeg as fn() -> Vec<u8>, ImageFormat::Jpeg),
        (|| parts::fixture("phone.jpg"), ImageFormat::Jpeg),
        (parts::full_png, ImageFormat::Png),
        (parts::full_webp, ImageFormat::WebP),
        (parts::full_gif, ImageFormat::Gif),
    ] {
        let bytes = make();
        let (copy, _) = cleaned(&bytes).unwrap();
        let before = image::load_from_memory_with_format(&bytes, format).unwrap();
        let after = image::load_from_memory_with_format(&copy, format).unwrap();
        assert_eq!(after, before, "{format:?}: the picture is another");
    }
}

#[test]
fn a_picture_keeps_its_turn_and_its_colours() {
    for (make, format) in [
        (parts::full_jpeg as fn() -> Vec<u8>, ImageFormat::Jpeg),
        (parts::full_png, ImageFormat::Png),
        (parts::full_webp, ImageFormat::WebP),
    ] {
        let (copy, _) = cleaned(&make()).unwrap();
        let read = exif::Reader::new().read_from_container(&mut Cursor::new(&copy));
        let turn = read.unwrap();
        let turn = turn.get_field(exif::Tag::Orientation, exif::In::PRIMARY);
        let turn = turn.and_then(|field| field.value.get_uint(0));
        assert_eq!(turn, Some(6), "{format:?}: the picture lies on its side");
    }
    for make in [parts::full_jpeg, parts::full_webp] {
        let (copy, _) = cleaned(&make()).unwrap();
        assert!(parts::has_profile(&copy), "the colours are others");
    }
}

#[test]
fn a_film_keeps_every_byte_of_picture_and_sound_in_its_place() {
    for name in [
        "phone.mp4",
        "phone.mov",
        "stream.mp4",
        "voice.m4a",
        "phone.heic",
    ] {
        let bytes = parts::fixture(name);
        let (copy, _) = cleaned(&bytes).unwrap();
        assert_eq!(copy.len(), bytes.len(), "{name}: bytes moved");
        if name == "phone.heic" {
            continue;
        }
        let mdat = bytes.windows(4).position(|w| w == b"mdat").unwrap();
        let size = u32::from_be_bytes(bytes[mdat - 4..mdat].try_into().unwrap()) as usize;
        let of = |bytes: &[u8]| bytes[mdat - 4..mdat - 4 + size].to_vec();
        assert_eq!(of(&copy), of(&bytes), "{name}: the film is another");
    }
    let (copy, _) = cleaned(&parts::film_with_places()).unwrap();
    let shown = b"the film's own bytes";
    assert!(
        copy.windows(shown.len()).any(|w| w == shown),
        "the film went with its notes"
    );
}

#[test]
fn what_a_phone_adds_to_a_picture_or_a_film_goes() {
    let hidden = parts::in_box(b"sefd", b"53.19 and Sam Doe");
    for name in ["phone.heic", "phone.mp4"] {
        for rest in [&hidden[..], b"SEFT and Sam Doe", b"odd"] {
            let bytes = [&parts::fixture(name)[..], rest].concat();
            let (copy, _) = cleaned(&bytes).unwrap();
            let (alone, _) = cleaned(&parts::fixture(name)).unwrap();
            assert!(
                copy.starts_with(&alone),
                "{name}: the file itself is another"
            );
            let is_there = copy.windows(7).any(|w| w == b"Sam Doe");
            assert!(!is_there, "{name}: the phone's own notes stay behind");
            assert_eq!(seen(&copy, name).hidden, [], "{name}");
        }
    }
}

#[test]
fn notes_of_a_picture_lie_outside_its_other_parts() {
    let heic = parts::fixture("phone.heic");
    let list = heic.windows(4).position(|w| w == b"iloc").unwrap();
    // Every number of the list in turn leads to the start of the file, or to the end.
    for at in (list + 12..list + 60).step_by(2) {
        for lie in [[0, 0, 0, 4], [0, 0, 0xff, 0xff]] {
            let mut bytes = heic.clone();
            bytes[at..at + 4].copy_from_slice(&lie);
            let Ok((copy, _)) = cleaned(&bytes) else {
                continue;
            };
            assert_eq!(copy[..32], bytes[..32], "the start of the picture is gone");
        }
    }
}

#[test]
fn mails_and_documents_are_never_changed() {
    for (name, make, _) in KEPT {
        let bytes = make();
        assert!(
            !seen(&bytes, name).removable,
            "{name}: a promise that is not kept"
        );
        let refused = cleaned(&bytes);
        assert!(matches!(refused, Err(CannotRemove::NotThisKind)), "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_not_called_clean() {
    let locked = seen(&parts::fixture("locked.pdf"), "letter.pdf");
    assert!(locked.locked, "nobody says that a password is needed");
    assert!(!locked.looked, "nobody could look");

    let attached = parts::EML.replace("text/plain", "multipart/mixed; boundary=x");
    let mail = seen(attached.as_bytes(), "threat.eml");
    assert_eq!(mail.media_type, MediaType::Eml);
    assert!(!mail.looked, "files in a mail are not looked into");

    let unknown = seen(b"\x7fELF\x02\x01\x01\0\0\0", "run");
    assert_eq!(unknown.media_type, MediaType::Other);
    assert!(!unknown.looked && unknown.unusual);
}
