//! The typed answers of a draft, their limits, and what is done to all of them.

use zeroize::Zeroize;

use crate::{
    draft::Draft,
    report::{Invalid, WORDS_LIMIT},
};

/// The most characters an answer in a few sentences may have.
const LONG_LIMIT: usize = 2_000;
/// The most characters a name or a contact answer may have.
const SHORT_LIMIT: usize = 500;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident: $field:ident, $limit:expr;)+) => {
        /// A typed answer with a limit of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// Every typed answer.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The most characters it may have.
            #[must_use]
            pub const fn limit(self) -> usize {
                match self { $(Self::$variant => $limit),+ }
            }

            /// What was typed.
            #[must_use]
            pub fn of(self, draft: &Draft) -> &str {
                match self { $(Self::$variant => &draft.$field),+ }
            }

            /// What was typed, to be changed.
            pub fn of_mut(self, draft: &mut Draft) -> &mut String {
                match self { $(Self::$variant => &mut draft.$field),+ }
            }
        }
    };
}

fields! {
    /// The learner's own words.
    Words: words, WORDS_LIMIT;
    /// What it does to the learner.
    Effect: effect, LONG_LIMIT;
    /// What the learner knows about who did it.
    WhoDetail: who_detail, LONG_LIMIT;
    /// Account names, links, numbers.
    PlaceDetail: place_detail, LONG_LIMIT;
    /// The first time, the last time, how often.
    WhenDetail: when_detail, LONG_LIMIT;
    /// Numbers that a platform or the police gave.
    DoneDetail: done_detail, LONG_LIMIT;
    /// The parent or carer.
    CarerDetail: carer_detail, SHORT_LIMIT;
    /// The course, tutor or centre.
    Course: course, SHORT_LIMIT;
    /// What helps the learner to talk.
    Needs: needs, SHORT_LIMIT;
    /// Phone number, e-mail address or tutor's name.
    ContactDetail: contact_detail, SHORT_LIMIT;
    /// When it is safe to be in touch.
    ContactTimes: contact_times, SHORT_LIMIT;
    /// The learner's name.
    Name: name, SHORT_LIMIT;
}

pub(crate) fn check(draft: &Draft) -> Result<(), Invalid> {
    for &field in Field::ALL {
        let (text, limit) = (field.of(draft), field.limit());
        if text.chars().nth(limit).is_some() {
            return Err(Invalid::TooLong { field, limit });
        }
        if text
            .chars()
            .any(|c| c.is_control() && c != '\n' && c != '\t')
        {
            return Err(Invalid::ControlCharacter { field });
        }
    }
    Ok(())
}

pub(crate) fn unify_line_ends(draft: &mut Draft) {
    for field in Field::ALL {
        let text = field.of_mut(draft);
        if text.contains('\r') {
            let unified = text.replace("\r\n", "\n").replace('\r', "\n");
            text.zeroize();
            *text = unified;
        }
    }
}

pub(crate) fn wipe(draft: &mut Draft) {
    for field in Field::ALL {
        field.of_mut(draft).zeroize();
    }
}
