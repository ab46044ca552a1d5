//! What a learner has answered so far. Every answer may be missing.

use serde::{Deserialize, Serialize};

/// A choice among fixed answers. `$name` is its word on the wire and in every screen's word list.
macro_rules! answers {
    ($(#[$meta:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "types", derive(specta::Type))]
        pub enum $type {
            $(
                $(#[$doc])*
                #[doc = concat!("On the wire: `", $name, "`.")]
                #[serde(rename = $name)]
                $variant
            ),+
        }

        impl $type {
            /// Every answer, in the order a screen offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for this answer on the wire.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

answers! {
    /// Is anyone in danger right now?
    Danger { Yes = "yes", No = "no", NotSure = "not-sure" }
}
answers! {
    /// Who the report is about.
    About {
        Me = "me",
        SomeoneElse = "someone-else",
        ISawIt = "i-saw-it",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// How old the person at risk is, as far as the learner knows.
    Age { Under18 = "under-18", Adult = "adult", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
}
answers! {
    /// What happened, in the learner's own choice of the closest answer.
    Kind {
        UnwantedContact = "unwanted-contact",
        Bullying = "bullying",
        Hate = "hate",
        Sexual = "sexual",
        Threats = "threats",
        Extremism = "extremism",
        Scam = "scam",
        Account = "account",
        SomethingElse = "something-else",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// Where it happened.
    Place {
        Teams = "teams",
        Moodle = "moodle",
        Email = "email",
        PhoneOrText = "phone-or-text",
        SocialMedia = "social-media",
        InPerson = "in-person",
        SomewhereElse = "somewhere-else",
        NotSure = "not-sure",
    }
}
answers! {
    /// When it happened.
    When { Today = "today", Yesterday = "yesterday", ThisWeek = "this-week", Earlier = "earlier", NotSure = "not-sure" }
}
answers! {
    /// How the council may reach the learner safely.
    ContactWay {
        Phone = "phone",
        Email = "email",
        Tutor = "tutor",
        NoContact = "no-contact",
    }
}

/// A report while it is being written. An answer nobody gave is `None` or empty, never a guess.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(specta::Type))]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Draft {
    /// Is anyone in danger right now?
    pub danger: Option<Danger>,
    /// Who it is about.
    pub about: Option<About>,
    /// The age of the person at risk.
    pub age: Option<Age>,
    /// What happened; several answers are allowed.
    pub kinds: Vec<Kind>,
    /// Where it happened.
    pub place: Option<Place>,
    /// When it happened.
    pub when: Option<When>,
    /// The learner's own words, at most [`crate::report::WORDS_LIMIT`] characters.
    pub words: String,
    /// How to reach the learner.
    pub contact_way: Option<ContactWay>,
    /// Phone number, e-mail address or tutor's name, as typed.
    pub contact_detail: String,
    /// When it is safe to be in touch, as typed.
    pub contact_times: String,
    /// The learner's name, if they chose to give it.
    pub name: String,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(<redacted>)")
    }
}
