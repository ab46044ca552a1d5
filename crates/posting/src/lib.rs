//! Before you post: what in a text the rules warn about, and where.
//!
//! Pure and forgetful: text in, marks out. Works in time that grows with the text, for any script. It looks for what
//! has a shape (numbers, addresses, dates) and for a few listed words; it does not understand what a text means, so
//! no mark is not a promise.

mod bank;
mod birth;
mod card;
mod email;
mod folded;
mod insurance;
mod labels;
mod language;
mod names;
mod near;
mod phone;
mod postcode;
mod profile;

use std::ops::Range;

use folded::Folded;

pub use language::Lists;

/// The most characters that are looked at.
pub const LONGEST: usize = 20_000;

/// What somebody may not want to post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A payment card's number.
    Card,
    /// An account number with its sort code, or an IBAN.
    BankAccount,
    /// A National Insurance number.
    NationalInsurance,
    /// A day somebody was born.
    DateOfBirth,
    /// Somebody's e-mail address.
    Email,
    /// Somebody's phone number.
    Phone,
    /// The web address of somebody's profile.
    Profile,
    /// A postcode.
    Postcode,
    /// A name beside something by which that person can be reached.
    Name,
    /// Words that threaten.
    Threat,
    /// Words that may hurt.
    Hurtful,
}

impl Kind {
    /// Every kind, what harms most first.
    pub const ALL: [Self; 11] = [
        Self::Card,
        Self::BankAccount,
        Self::NationalInsurance,
        Self::DateOfBirth,
        Self::Email,
        Self::Phone,
        Self::Profile,
        Self::Postcode,
        Self::Name,
        Self::Threat,
        Self::Hurtful,
    ];

    /// A stable word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::BankAccount => "bank-account",
            Self::NationalInsurance => "national-insurance",
            Self::DateOfBirth => "date-of-birth",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Profile => "profile",
            Self::Postcode => "postcode",
            Self::Name => "name",
            Self::Threat => "threat",
            Self::Hurtful => "hurtful",
        }
    }

    /// Whether somebody can be reached, or found, by it.
    const fn is_contact(self) -> bool {
        matches!(
            self,
            Self::Email | Self::Phone | Self::Profile | Self::Postcode
        )
    }
}

/// A place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Bytes of the text. Never cuts a character, nor a letter from its accent.
    pub range: Range<usize>,
}

/// What the rules warn about in `text`, in reading order. Marks never overlap. Only the first [`LONGEST`] characters are
/// looked at.
#[must_use]
pub fn look(text: &str, lists: &Lists) -> Vec<Mark> {
    let text = first(text, LONGEST);
    let folded = Folded::of(text);
    let mut found = Found::default();
    email::find(&folded, &mut found);
    profile::find(&folded, lists, &mut found);
    insurance::find(&folded, &mut found);
    birth::find(&folded, lists, &mut found);
    bank::find(&folded, &mut found);
    card::find(&folded, &mut found);
    phone::find(&folded, &mut found);
    postcode::find(&folded, &mut found);
    names::find(&folded, &mut found);
    language::find(&folded, lists, &mut found);
    let mut marks: Vec<Mark> = found
        .taken
        .into_iter()
        .filter_map(|(range, kind)| {
            Some(Mark {
                kind: kind?,
                range: folded.in_text(text, &range),
            })
        })
        .collect();
    marks.sort_by_key(|mark| mark.range.start);
    marks.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    marks
}

fn first(text: &str, characters: usize) -> &str {
    text.char_indices()
        .nth(characters)
        .map_or(text, |(end, _)| &text[..end])
}

/// What has been recognised so far, in the folded text. A place belongs to whoever recognised it first.
#[derive(Default)]
struct Found {
    /// By where it starts; without a kind: recognised as something harmless, such as a date.
    taken: Vec<(Range<usize>, Option<Kind>)>,
    starts: std::collections::BTreeMap<usize, usize>,
}

impl Found {
    fn is_free(&self, range: &Range<usize>) -> bool {
        let before = self.starts.range(..range.end).next_back();
        before.is_none_or(|(_, end)| *end <= range.start)
    }

    fn add(&mut self, range: Range<usize>, kind: Kind) {
        self.take(range, Some(kind));
    }

    fn take(&mut self, range: Range<usize>, kind: Option<Kind>) {
        if range.is_empty() || !self.is_free(&range) {
            return;
        }
        self.starts.insert(range.start, range.end);
        self.taken.push((range, kind));
    }
}
