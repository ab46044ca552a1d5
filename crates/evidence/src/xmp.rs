//! The notes of picture and document programs (XMP). Only the names they use are known, not all of XML.

use memchr::memmem;
use report::evidence::Hidden;

use crate::{notes::Notes, shown};

/// More than this is counted and not read.
pub(crate) const LIMIT: usize = 1024 * 1024;

const NAMES: &[(&str, Hidden)] = &[
    (":GPSLatitude", Hidden::Place),
    (":GPSLongitude", Hidden::Place),
    (":City", Hidden::Place),
    (":Location", Hidden::Place),
    (":Sublocation", Hidden::Place),
    (":CountryName", Hidden::Place),
    (":Make", Hidden::Device),
    (":Model", Hidden::Device),
    (":SerialNumber", Hidden::Device),
    (":Lens", Hidden::Device),
    ("dc:creator", Hidden::Author),
    (":Author", Hidden::Author),
    (":Artist", Hidden::Author),
    (":OwnerName", Hidden::Author),
    (":CreateDate", Hidden::Time),
    (":DateCreated", Hidden::Time),
    (":ModifyDate", Hidden::Time),
    (":DateTimeOriginal", Hidden::Time),
    (":CreatorTool", Hidden::Software),
    (":Producer", Hidden::Software),
    (":Software", Hidden::Software),
];

pub(crate) fn is_packet(bytes: &[u8]) -> bool {
    memmem::find(bytes, b"<x:xmpmeta").is_some() || memmem::find(bytes, b"<rdf:RDF").is_some()
}

pub(crate) fn examine(packet: &[u8], notes: &mut Notes) {
    let mut known = false;
    for (name, kind) in NAMES {
        if let Some(value) = value(packet, name.as_bytes()) {
            notes.found(*kind, &value);
            known = true;
        }
    }
    if let Some(thumbnail) = memmem::find(packet, b"xmpGImg:image") {
        notes.found_bytes(Hidden::Preview, (packet.len() - thumbnail) as u64);
        known = true;
    }
    if !known {
        notes.found_bytes(Hidden::Other, packet.len() as u64);
    }
}

/// The first value that stands under `name`, as an attribute or as an element's text.
pub(crate) fn value(packet: &[u8], name: &[u8]) -> Option<String> {
    let mut from = 0;
    while let Some(step) = memmem::find(&packet[from..], name) {
        let after = &packet[from + step + name.len()..];
        from += step + name.len();
        let found = match after {
            [b'=', quote @ (b'"' | b'\''), rest @ ..] => {
                let end = rest.iter().position(|byte| byte == quote);
                end.map(|end| shown::text(&rest[..end.min(MOST)]))
            }
            [b'>', rest @ ..] => Some(element(rest)),
            // An element with attributes of its own.
            [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] => {
                let tag_end = rest.iter().take(MOST).position(|byte| *byte == b'>');
                tag_end.map(|end| element(&rest[end + 1..]))
            }
            _ => None,
        };
        if let Some(found) = found.filter(|found| !found.trim().is_empty()) {
            return Some(found);
        }
    }
    None
}

/// The longest value worth reading.
const MOST: usize = 2048;

/// The text in an element, the tags around list items left out.
fn element(rest: &[u8]) -> String {
    let rest = shown::text(&rest[..rest.len().min(MOST)]);
    let mut text = String::new();
    let mut in_tag = false;
    for c in rest.chars() {
        match c {
            '<' if !text.trim().is_empty() => break,
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}
