//! What a learner has answered so far. Every answer may be missing.

use serde::{Deserialize, Serialize};

answers! {
    /// Is anyone in danger right now?
    Danger { Yes = "yes", No = "no", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
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
        /// Somebody wins a person's trust in order to harm them.
        Grooming = "grooming",
        Extremism = "extremism",
        SelfHarm = "self-harm",
        Scam = "scam",
        Account = "account",
        /// Something illegal or upsetting was seen.
        UpsettingContent = "upsetting-content",
        /// A learner or a member of staff broke a rule.
        RuleBroken = "rule-broken",
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
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// When it happened.
    When {
        Today = "today",
        Yesterday = "yesterday",
        ThisWeek = "this-week",
        Earlier = "earlier",
        NotSure = "not-sure",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// Somebody who may come to harm.
    AtRisk {
        Me = "me",
        AnotherLearner = "another-learner",
        ChildAtHome = "child-at-home",
        Staff = "staff",
        SomeoneElse = "someone-else",
        NotSure = "not-sure",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// Whether it is safe for the council to be in touch with a parent or carer.
    CarerContact { Yes = "yes", No = "no", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
}
answers! {
    /// Whether it happened in a class.
    InClass { Yes = "yes", No = "no", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
}
answers! {
    /// Whether it is still going on.
    StillGoing { Yes = "yes", No = "no", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
}
answers! {
    /// Who did it, as far as the learner knows.
    Who {
        Learner = "learner",
        Staff = "staff",
        SafeguardingLead = "safeguarding-lead",
        SomeoneIKnow = "someone-i-know",
        Stranger = "stranger",
        NotSure = "not-sure",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// Whether any picture or video shows somebody under 18 naked or in a sexual way.
    Under18Images { No = "no", Yes = "yes", NotSure = "not-sure" }
}
answers! {
    /// What the learner has done about it.
    Done {
        Blocked = "blocked",
        Reported = "reported",
        Police = "police",
        ReportFraud = "report-fraud",
        ToldTutor = "told-tutor",
        NothingYet = "nothing-yet",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// What the learner hopes for.
    Want { Help = "help", Stop = "stop", JustTell = "just-tell", NotSure = "not-sure", RatherNotSay = "rather-not-say" }
}
answers! {
    /// The learner's wish about telling others. Somebody's safety can come before it.
    Sharing {
        Share = "share",
        AskFirst = "ask-first",
        DoNotShare = "do-not-share",
        NotSure = "not-sure",
        RatherNotSay = "rather-not-say",
    }
}
answers! {
    /// Whether it is safe to leave a message.
    LeaveMessage { Yes = "yes", No = "no", NotSure = "not-sure" }
}
answers! {
    /// Whose desk a report goes to, so that nobody reads a report about themselves.
    Desk { Usual = "usual", AboutStaff = "about-staff", AboutLead = "about-lead" }
}
answers! {
    /// How the council may reach the learner safely.
    ContactWay {
        Phone = "phone",
        Email = "email",
        Tutor = "tutor",
        /// By a reply in this program only.
        InApp = "in-app",
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
    /// Who may come to harm; several answers are allowed.
    pub at_risk: Vec<AtRisk>,
    /// The age of the person at risk.
    pub age: Option<Age>,
    /// Whether it is safe to be in touch with a parent or carer; asked about somebody under 18.
    pub carer_contact: Option<CarerContact>,
    /// The parent or carer and how to reach them, or why it is not safe.
    pub carer_detail: String,
    /// What happened; several answers are allowed.
    pub kinds: Vec<Kind>,
    /// Where it happened.
    pub place: Option<Place>,
    /// Account names, links, numbers, a group.
    pub place_detail: String,
    /// Whether it happened in a class.
    pub in_class: Option<InClass>,
    /// The course, tutor or centre.
    pub course: String,
    /// When it happened.
    pub when: Option<When>,
    /// Whether it is still going on.
    pub still_going: Option<StillGoing>,
    /// The first time, the last time, how often.
    pub when_detail: String,
    /// Who did it.
    pub who: Option<Who>,
    /// What the learner knows about them.
    pub who_detail: String,
    /// The learner's own words, at most [`crate::report::WORDS_LIMIT`] characters.
    pub words: String,
    /// What it does to the learner: how they feel, whether they were hurt or lost money.
    pub effect: String,
    /// Asked before any file is looked at.
    pub under18_images: Option<Under18Images>,
    /// What the learner has done; several answers are allowed.
    pub done: Vec<Done>,
    /// Numbers that a platform or the police gave.
    pub done_detail: String,
    /// What the learner hopes for; several answers are allowed.
    pub wants: Vec<Want>,
    /// The learner's wish about telling others.
    pub sharing: Option<Sharing>,
    /// What helps the learner to talk: an interpreter, care and support.
    pub needs: String,
    /// How to reach the learner.
    pub contact_way: Option<ContactWay>,
    /// Phone number, e-mail address or tutor's name, as typed.
    pub contact_detail: String,
    /// When it is safe to be in touch, as typed.
    pub contact_times: String,
    /// Whether it is safe to leave a message.
    pub leave_message: Option<LeaveMessage>,
    /// The learner's name, if they chose to give it.
    pub name: String,
    /// The learner said that it is true as far as they know.
    pub true_as_known: bool,
}

impl Draft {
    /// Whose desk it goes to.
    #[must_use]
    pub fn desk(&self) -> Desk {
        match self.who {
            Some(Who::SafeguardingLead) => Desk::AboutLead,
            Some(Who::Staff) => Desk::AboutStaff,
            _ => Desk::Usual,
        }
    }

    /// Whether it is about extreme views.
    #[must_use]
    pub fn extremism(&self) -> bool {
        self.kinds.contains(&Kind::Extremism)
    }
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(<redacted>)")
    }
}
