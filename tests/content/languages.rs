//! The words of the languages beside English.

use std::collections::BTreeSet;

use content::{ENGLISH, Library, Telling};

/// What somebody in danger, or who waits for help, reads.
const SAFETY: [&str; 3] = ["report-state-", "danger-", "help-"];

#[test]
fn every_language_has_the_words_that_keep_somebody_safe() {
    let library = Library::built_in();
    let english = library.messages(ENGLISH);
    for language in library.languages().filter(|one| one.code != ENGLISH) {
        let own = library.own_messages(&language.code).unwrap();
        let missing: Vec<&str> = english.ids().filter(|id| own.get(id).is_none()).collect();
        assert!(
            missing.len() * 20 <= english.ids().count(),
            "{}: more than one message in twenty is still English: {missing:?}",
            language.code
        );
        let unsafe_without: Vec<&&str> = missing
            .iter()
            .filter(|id| SAFETY.iter().any(|begin| id.starts_with(begin)))
            .collect();
        assert!(
            unsafe_without.is_empty(),
            "{}: somebody who needs help reads English: {unsafe_without:?}",
            language.code
        );
        for id in own.ids() {
            let all = library.messages(&language.code);
            assert_eq!(
                all.values(id),
                english.values(id),
                "{}: a name or number is lost in {id}",
                language.code
            );
        }
    }
}

#[test]
fn numbers_to_call_are_the_same_in_every_language() {
    let library = Library::built_in();
    let english = library.messages(ENGLISH);
    let numbers = |line: &str| -> BTreeSet<String> {
        let digits = line.split(|letter: char| !letter.is_ascii_digit());
        digits
            .filter(|part| part.len() > 1)
            .map(str::to_owned)
            .collect()
    };
    for language in library.languages() {
        for id in english.ids() {
            let (Some(here), Some(there)) = (library.message(&language.code, id), english.line(id))
            else {
                continue;
            };
            let (here, there) = (numbers(&here), numbers(&there));
            assert!(
                there.is_subset(&here),
                "{}: {id} has {here:?} and not {there:?}",
                language.code
            );
        }
    }
}

#[test]
fn every_rule_is_told_in_some_words_in_every_language() {
    let library = Library::built_in();
    for language in library.languages() {
        let told: Vec<Telling> = library
            .rules_in(&language.code)
            .map(|(_, telling)| telling)
            .collect();
        assert_eq!(told.len(), library.rules().len(), "a rule is lost");
        let own = told
            .iter()
            .filter(|telling| matches!(telling, Telling::Chosen(_)))
            .count();
        assert!(
            own * 20 >= told.len() * 19,
            "{}: only {own} of {} rules are told in it",
            language.code,
            told.len()
        );
    }
}
