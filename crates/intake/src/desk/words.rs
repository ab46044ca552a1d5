//! What the desk reads for each question and answer. A new answer does not compile until it has words here.

use report::draft::{
    About, Age, AtRisk, CarerContact, ContactWay, Danger, Done, Draft, InClass, Kind, LeaveMessage,
    Place, Sharing, StillGoing, Under18Images, Want, When, Who,
};

/// Shown where the learner gave no answer. Silence is not a "no".
const NOT_GIVEN: &str = "(not answered)";

/// Every question with the learner's answer, in the order the learner met them.
/// The learner's own words come last and on their own, because they may be long.
pub(super) fn answers(draft: &Draft) -> Vec<(&'static str, String)> {
    vec![
        ("Is anyone in danger right now?", one(draft.danger, danger)),
        ("Who is it about?", one(draft.about, about)),
        ("Who may come to harm?", many(&draft.at_risk, at_risk)),
        ("How old is the person at risk?", one(draft.age, age)),
        (
            "Is contact with a parent safe?",
            one(draft.carer_contact, carer_contact),
        ),
        ("Parent or carer", typed(&draft.carer_detail)),
        ("What happened?", many(&draft.kinds, kind)),
        ("Where did it happen?", one(draft.place, place)),
        ("Accounts, links, numbers", typed(&draft.place_detail)),
        ("Was it in a class?", one(draft.in_class, in_class)),
        ("Course, tutor, centre", typed(&draft.course)),
        ("When did it happen?", one(draft.when, when)),
        ("Is it still going on?", one(draft.still_going, still_going)),
        ("First, last, how often", typed(&draft.when_detail)),
        ("Who did it?", one(draft.who, who)),
        ("What is known about them", typed(&draft.who_detail)),
        ("How it affects the learner", typed(&draft.effect)),
        (
            "Under-18 sexual pictures?",
            one(draft.under18_images, under18_images),
        ),
        ("What was done already", many(&draft.done, done)),
        ("Numbers given by others", typed(&draft.done_detail)),
        ("What the learner hopes for", many(&draft.wants, want)),
        ("Wish about telling others", one(draft.sharing, sharing)),
        ("Needs in order to talk", typed(&draft.needs)),
        (
            "How to reach the learner",
            one(draft.contact_way, contact_way),
        ),
        ("Phone, e-mail or tutor", typed(&draft.contact_detail)),
        (
            "When it is safe to be in touch",
            typed(&draft.contact_times),
        ),
        (
            "Is it safe to leave a message?",
            one(draft.leave_message, leave_message),
        ),
        ("The learner's name", typed(&draft.name)),
        (
            "Said to be true as far as known",
            if draft.true_as_known {
                "Yes".to_owned()
            } else {
                NOT_GIVEN.to_owned()
            },
        ),
    ]
}

fn one<T>(answer: Option<T>, word: fn(T) -> &'static str) -> String {
    answer.map_or(NOT_GIVEN, word).to_owned()
}

fn many<T: Copy>(answers: &[T], word: fn(T) -> &'static str) -> String {
    let words: Vec<&str> = answers.iter().map(|answer| word(*answer)).collect();
    typed(&words.join("; "))
}

fn typed(text: &str) -> String {
    if text.trim().is_empty() {
        NOT_GIVEN.to_owned()
    } else {
        text.to_owned()
    }
}

const fn danger(answer: Danger) -> &'static str {
    match answer {
        Danger::Yes => "YES",
        Danger::No => "No",
        Danger::NotSure => "Not sure",
        Danger::RatherNotSay => "Would rather not say",
    }
}

const fn about(answer: About) -> &'static str {
    match answer {
        About::Me => "The learner",
        About::SomeoneElse => "Someone else",
        About::ISawIt => "Something the learner saw",
        About::RatherNotSay => "Would rather not say",
    }
}

const fn at_risk(answer: AtRisk) -> &'static str {
    match answer {
        AtRisk::Me => "The learner",
        AtRisk::AnotherLearner => "Another learner",
        AtRisk::ChildAtHome => "A child at home",
        AtRisk::Staff => "A member of staff",
        AtRisk::SomeoneElse => "Someone else",
        AtRisk::NotSure => "Not sure",
        AtRisk::RatherNotSay => "Would rather not say",
    }
}

const fn age(answer: Age) -> &'static str {
    match answer {
        Age::Under18 => "Under 18",
        Age::Adult => "18 or over",
        Age::NotSure => "Not sure",
        Age::RatherNotSay => "Would rather not say",
    }
}

const fn carer_contact(answer: CarerContact) -> &'static str {
    match answer {
        CarerContact::Yes => "Yes",
        CarerContact::No => "NO",
        CarerContact::NotSure => "Not sure",
        CarerContact::RatherNotSay => "Would rather not say",
    }
}

const fn kind(answer: Kind) -> &'static str {
    match answer {
        Kind::UnwantedContact => "Contact nobody asked for",
        Kind::Bullying => "Bullying",
        Kind::Hate => "Hate",
        Kind::Sexual => "Something sexual",
        Kind::Threats => "Threats",
        Kind::Grooming => "Grooming",
        Kind::Extremism => "Extremism",
        Kind::SelfHarm => "Self-harm",
        Kind::Scam => "A scam",
        Kind::Account => "An account was taken or misused",
        Kind::UpsettingContent => "Something illegal or upsetting was seen",
        Kind::RuleBroken => "A learner or a member of staff broke a rule",
        Kind::SomethingElse => "Something else",
        Kind::RatherNotSay => "Would rather not say",
    }
}

const fn place(answer: Place) -> &'static str {
    match answer {
        Place::Teams => "Microsoft Teams",
        Place::Moodle => "Moodle",
        Place::Email => "E-mail",
        Place::PhoneOrText => "Phone or text message",
        Place::SocialMedia => "Social media",
        Place::InPerson => "In person",
        Place::SomewhereElse => "Somewhere else",
        Place::NotSure => "Not sure",
        Place::RatherNotSay => "Would rather not say",
    }
}

const fn in_class(answer: InClass) -> &'static str {
    match answer {
        InClass::Yes => "Yes",
        InClass::No => "No",
        InClass::NotSure => "Not sure",
        InClass::RatherNotSay => "Would rather not say",
    }
}

const fn when(answer: When) -> &'static str {
    match answer {
        When::Today => "Today",
        When::Yesterday => "Yesterday",
        When::ThisWeek => "This week",
        When::Earlier => "Earlier",
        When::NotSure => "Not sure",
        When::RatherNotSay => "Would rather not say",
    }
}

const fn still_going(answer: StillGoing) -> &'static str {
    match answer {
        StillGoing::Yes => "Yes",
        StillGoing::No => "No",
        StillGoing::NotSure => "Not sure",
        StillGoing::RatherNotSay => "Would rather not say",
    }
}

const fn who(answer: Who) -> &'static str {
    match answer {
        Who::Learner => "A learner",
        Who::Staff => "A member of staff",
        Who::SafeguardingLead => "The safeguarding lead",
        Who::SomeoneIKnow => "Somebody the learner knows",
        Who::Stranger => "A stranger",
        Who::NotSure => "Not sure",
        Who::RatherNotSay => "Would rather not say",
    }
}

const fn under18_images(answer: Under18Images) -> &'static str {
    match answer {
        Under18Images::No => "No",
        Under18Images::Yes => "YES",
        Under18Images::NotSure => "NOT SURE",
    }
}

const fn done(answer: Done) -> &'static str {
    match answer {
        Done::Blocked => "Blocked them",
        Done::Reported => "Reported it where it happened",
        Done::Police => "Told the police",
        Done::ReportFraud => "Told Report Fraud",
        Done::ToldTutor => "Told a tutor",
        Done::NothingYet => "Nothing yet",
        Done::RatherNotSay => "Would rather not say",
    }
}

const fn want(answer: Want) -> &'static str {
    match answer {
        Want::Help => "Help",
        Want::Stop => "That it stops",
        Want::JustTell => "Only to tell",
        Want::NotSure => "Not sure",
        Want::RatherNotSay => "Would rather not say",
    }
}

const fn sharing(answer: Sharing) -> &'static str {
    match answer {
        Sharing::Share => "Others may be told",
        Sharing::AskFirst => "Ask the learner first",
        Sharing::DoNotShare => "Please do not tell others",
        Sharing::NotSure => "Not sure",
        Sharing::RatherNotSay => "Would rather not say",
    }
}

const fn leave_message(answer: LeaveMessage) -> &'static str {
    match answer {
        LeaveMessage::Yes => "Yes",
        LeaveMessage::No => "NO",
        LeaveMessage::NotSure => "Not sure",
    }
}

const fn contact_way(answer: ContactWay) -> &'static str {
    match answer {
        ContactWay::Phone => "By phone",
        ContactWay::Email => "By e-mail",
        ContactWay::Tutor => "Through their tutor",
        ContactWay::InApp => "By a reply in the app only",
        ContactWay::NoContact => "Please do not contact the learner",
    }
}
