//! What the desk reads for each question and answer. A new answer does not compile until it has words here.

use report::draft::{About, Age, ContactWay, Danger, Draft, Kind, Place, When};

/// Shown where the learner gave no answer. Silence is not a "no".
const NOT_GIVEN: &str = "(not answered)";

/// Every question with the learner's answer, in the order the learner met them.
/// The learner's own words come last and on their own, because they may be long.
pub(super) fn answers(draft: &Draft) -> Vec<(&'static str, String)> {
    let kinds = draft
        .kinds
        .iter()
        .map(|kind| kind_word(*kind))
        .collect::<Vec<_>>()
        .join("; ");
    vec![
        (
            "Is anyone in danger right now?",
            choice(draft.danger, danger_word),
        ),
        ("Who is it about?", choice(draft.about, about_word)),
        (
            "How old is the person at risk?",
            choice(draft.age, age_word),
        ),
        ("What happened?", typed(&kinds)),
        ("Where did it happen?", choice(draft.place, place_word)),
        ("When did it happen?", choice(draft.when, when_word)),
        (
            "How to reach the learner",
            choice(draft.contact_way, contact_word),
        ),
        ("Phone, e-mail or tutor", typed(&draft.contact_detail)),
        (
            "When it is safe to be in touch",
            typed(&draft.contact_times),
        ),
        ("The learner's name", typed(&draft.name)),
    ]
}

fn choice<T>(answer: Option<T>, word: fn(T) -> &'static str) -> String {
    answer.map_or(NOT_GIVEN, word).to_owned()
}

fn typed(text: &str) -> String {
    if text.trim().is_empty() {
        NOT_GIVEN.to_owned()
    } else {
        text.to_owned()
    }
}

const fn danger_word(answer: Danger) -> &'static str {
    match answer {
        Danger::Yes => "YES",
        Danger::No => "No",
        Danger::NotSure => "Not sure",
    }
}

const fn about_word(answer: About) -> &'static str {
    match answer {
        About::Me => "The learner",
        About::SomeoneElse => "Someone else",
        About::ISawIt => "Something the learner saw",
        About::RatherNotSay => "Would rather not say",
    }
}

const fn age_word(answer: Age) -> &'static str {
    match answer {
        Age::Under18 => "Under 18",
        Age::Adult => "18 or over",
        Age::NotSure => "Not sure",
        Age::RatherNotSay => "Would rather not say",
    }
}

const fn kind_word(answer: Kind) -> &'static str {
    match answer {
        Kind::UnwantedContact => "Contact nobody asked for",
        Kind::Bullying => "Bullying",
        Kind::Hate => "Hate",
        Kind::Sexual => "Something sexual",
        Kind::Threats => "Threats",
        Kind::Extremism => "Extremism",
        Kind::Scam => "A scam",
        Kind::Account => "An account was taken or misused",
        Kind::SomethingElse => "Something else",
        Kind::RatherNotSay => "Would rather not say",
    }
}

const fn place_word(answer: Place) -> &'static str {
    match answer {
        Place::Teams => "Microsoft Teams",
        Place::Moodle => "Moodle",
        Place::Email => "E-mail",
        Place::PhoneOrText => "Phone or text message",
        Place::SocialMedia => "Social media",
        Place::InPerson => "In person",
        Place::SomewhereElse => "Somewhere else",
        Place::NotSure => "Not sure",
    }
}

const fn when_word(answer: When) -> &'static str {
    match answer {
        When::Today => "Today",
        When::Yesterday => "Yesterday",
        When::ThisWeek => "This week",
        When::Earlier => "Earlier",
        When::NotSure => "Not sure",
    }
}

const fn contact_word(answer: ContactWay) -> &'static str {
    match answer {
        ContactWay::Phone => "By phone",
        ContactWay::Email => "By e-mail",
        ContactWay::Tutor => "Through their tutor",
        ContactWay::NoContact => "Please do not contact the learner",
    }
}
