//! A short word list, so that these tests do not change with the council's.

use posting::{Kind, Lists, Mark, look};

pub(crate) fn lists() -> Lists {
    let all = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    Lists::new(
        &all(&[
            "idiot",
            "shit*",
            "shut up",
            "nobody likes you",
            "you are stupid",
        ]),
        &all(&[
            "i will kill you",
            "i'll kill you",
            "i know where you live",
            "watch your back",
        ]),
    )
    .with_birth(&all(&[
        "dob",
        "d.o.b",
        "born",
        "birthday",
        "date of birth",
        "urodzona",
    ]))
    .with_profiles(
        &all(&[
            "facebook.com/",
            "instagram.com/",
            "tiktok.com/@",
            "linkedin.com/in/",
            "youtube.com/@",
        ]),
        &all(&["facebook.com/help"]),
    )
}

pub(crate) fn marks(text: &str) -> Vec<Mark> {
    look(text, &lists())
}

pub(crate) fn marked(text: &str, kind: Kind) -> Vec<&str> {
    marks(text)
        .into_iter()
        .filter(|mark| mark.kind == kind)
        .map(|mark| &text[mark.range])
        .collect()
}
