use serde::Deserialize;

use super::ContentFault;
use super::address::is_protected;
use super::page::toml_from;
use super::reporting::{CheckedReporting, Reporting, ReportingTable};

/// The council that this copy serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// The id on envelopes and receipts.
    pub org: String,
    /// The name on screen.
    pub name: String,
    /// Whether the council has said that the contact is right.
    pub confirmed: bool,
    /// The safeguarding lead.
    pub lead: Contact,
    /// Whom to tell about the lead, if the council names somebody.
    pub alternate: Option<Contact>,
    /// Where newer words are given out, if the council has such a place.
    pub words_url: Option<String>,
    /// Where sealed reports go; `None` while this copy knows no such place.
    pub reporting: Option<Reporting>,
}

/// Somebody to phone or write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What they are.
    pub role: String,
    /// Who they are.
    pub name: Option<String>,
    /// As it is dialled.
    pub phone: Option<String>,
    /// For contact only, never for a report's text.
    pub email: Option<String>,
    /// When somebody answers.
    pub hours: Option<String>,
    /// The document these details come from.
    pub source: String,
    /// That document's date, as it is written there.
    pub source_date: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    org: String,
    name: String,
    confirmed: bool,
    contact_source: String,
    contact_date: String,
    words_url: Option<String>,
    contact: Contacts,
    #[serde(default)]
    reporting: ReportingTable,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contacts {
    safeguarding_lead: Person,
    alternate: Option<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    role: String,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    hours: Option<String>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Council, ContentFault> {
    let (council, reporting) = read_unchecked(file, text)?;
    let reporting = reporting
        .map_err(|fault| ContentFault::at(file, text, "[reporting]", fault.to_string()))?;
    Ok(Council {
        reporting,
        ..council
    })
}

/// The council, and apart from it whether reports can be sent there, so that a pack can say which of the two is wrong.
pub(crate) fn read_unchecked(
    file: &str,
    text: &str,
) -> Result<(Council, CheckedReporting), ContentFault> {
    let read: File = toml_from(file, text, 1)?;
    let well_formed = !read.org.is_empty()
        && read
            .org
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !well_formed {
        let reason = "org holds lower-case letters, digits and hyphens only";
        return Err(ContentFault::at(file, text, "org", reason));
    }
    let words_url = given(read.words_url);
    if let Some(url) = &words_url
        && !is_protected(url)
    {
        let reason =
            "the address of newer words must start with https:// (or be this computer itself)";
        return Err(ContentFault::at(file, text, "words_url", reason));
    }
    let reporting = read.reporting.check(&read.org);
    let contact = |person: Person| Contact {
        role: person.role,
        name: given(person.name),
        phone: given(person.phone),
        email: given(person.email),
        hours: given(person.hours),
        source: read.contact_source.clone(),
        source_date: read.contact_date.clone(),
    };
    let council = Council {
        org: read.org,
        name: read.name,
        confirmed: read.confirmed,
        lead: contact(read.contact.safeguarding_lead),
        alternate: read.contact.alternate.map(contact),
        words_url,
        reporting: None,
    };
    Ok((council, reporting))
}

pub(super) fn given(value: Option<String>) -> Option<String> {
    value.filter(|value| !value.trim().is_empty())
}
