//! E-mails, as their source (`.eml`) and as Outlook saves them (`.msg`). They are evidence as they
//! are: nothing is taken out, nothing in them is opened.

use std::io::{self, Read as _};

use cfb::CompoundFile;
use report::evidence::Hidden;

use crate::{
    input::{Input, Stream},
    notes::Notes,
    shown,
};

const HEADERS: usize = 256 * 1024;
/// Streams that only Outlook's files have.
const OUTLOOK: &str = "/__properties_version1.0";
const TRANSPORT_HEADERS: [&str; 2] = ["/__substg1.0_007D001F", "/__substg1.0_007D001E"];
const ATTACHMENT: &str = "__attach_version1.0";

/// Headers that say more than the sender may know.
const HIDDEN: &[(&str, Hidden)] = &[
    ("x-originating-ip", Hidden::Place),
    ("x-sender-ip", Hidden::Place),
    ("x-client-ip", Hidden::Place),
    ("x-source-ip", Hidden::Place),
    ("x-mailer", Hidden::Software),
    ("user-agent", Hidden::Software),
    ("x-mimeole", Hidden::Software),
    ("x-originating-host", Hidden::Device),
];

pub(crate) fn is_eml(start: &[u8]) -> bool {
    const USUAL: &[&str] = &[
        "from",
        "to",
        "subject",
        "date",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
        "dkim-signature",
        "reply-to",
    ];
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let is_header = start
        .split(|byte| *byte == b'\n')
        .next()
        .is_some_and(|line| {
            line.starts_with(b"From ") || header_name(&shown::text(line)).is_some()
        });
    let names = headers(start).into_iter().map(|(name, _)| name);
    let mut usual: Vec<String> = names
        .filter(|name| USUAL.contains(&name.as_str()))
        .collect();
    usual.sort_unstable();
    usual.dedup();
    is_header && usual.len() >= 2
}

pub(crate) fn examine_eml(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    let start = input.start(0, HEADERS)?;
    examine_headers(&start, notes);
    let headers = headers(&start);
    let content = headers.iter().find(|(name, _)| name == "content-type");
    let content = content.map_or_else(
        || "text/plain".to_owned(),
        |(_, value)| value.to_lowercase(),
    );
    // Files inside are not looked into.
    notes.all_seen = content.starts_with("text/") || content.starts_with("multipart/alternative");
    Ok(())
}

pub(crate) fn is_msg(input: &mut Input<'_>) -> io::Result<bool> {
    match open(input) {
        Ok(file) => Ok(file.is_stream(OUTLOOK)),
        Err(fault) if fault.kind() == io::ErrorKind::InvalidData => Ok(false),
        Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(fault) => Err(fault),
    }
}

pub(crate) fn examine_msg(input: &mut Input<'_>, notes: &mut Notes) -> io::Result<()> {
    let mut file = open(input)?;
    let mut has_attachment = false;
    for entry in file.read_root_storage().take(MOST_ENTRIES) {
        has_attachment |= entry.name().starts_with(ATTACHMENT);
    }
    for name in TRANSPORT_HEADERS {
        if !file.is_stream(name) {
            continue;
        }
        let mut bytes = Vec::new();
        let stream = file.open_stream(name)?;
        stream.take(HEADERS as u64).read_to_end(&mut bytes)?;
        if name.ends_with('F') {
            bytes = from_utf16(&bytes).into_bytes();
        }
        examine_headers(&bytes, notes);
    }
    notes.all_seen = !has_attachment;
    Ok(())
}

/// A new Office document with a password is an old Office file with a packed one inside.
pub(crate) fn is_locked_office(input: &mut Input<'_>) -> io::Result<bool> {
    Ok(open(input).is_ok_and(|file| file.is_stream("/EncryptedPackage")))
}

const MOST_ENTRIES: usize = 10_000;

fn open<'i, 'a>(input: &'i mut Input<'a>) -> io::Result<CompoundFile<Stream<'i, 'a>>> {
    CompoundFile::open(Stream::new(input))
}

fn examine_headers(bytes: &[u8], notes: &mut Notes) {
    for (name, value) in headers(bytes) {
        if let Some((_, kind)) = HIDDEN.iter().find(|(hidden, _)| *hidden == name) {
            notes.found(*kind, value.trim().trim_matches(['[', ']']));
        }
    }
}

/// Names in lower case and values in one line, up to the empty line.
fn headers(start: &[u8]) -> Vec<(String, String)> {
    const MOST: usize = 1000;
    let mut all: Vec<(String, String)> = Vec::new();
    for line in start.split(|byte| *byte == b'\n') {
        let line = shown::text(line.trim_ascii_end());
        if line.is_empty() || all.len() == MOST {
            break;
        }
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = all.last_mut() {
                value.push_str(line.trim_end());
            }
        } else if let Some(name) = header_name(&line) {
            let value = line[name.len() + 1..].trim().to_owned();
            all.push((name.to_lowercase(), value));
        }
    }
    all
}

fn header_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
    is_name.then_some(name)
}

fn from_utf16(bytes: &[u8]) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|two| u16::from_le_bytes([two[0], two[1]]));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(' '))
        .collect()
}
