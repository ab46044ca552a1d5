use std::collections::BTreeSet;
use std::time::Instant;

use proptest::prelude::*;

use crate::Library;

#[test]
fn what_learners_type_finds_the_right_rule_among_the_first_three() {
    let cases = questions();
    assert!(
        cases.len() >= 60,
        "only {} questions are tried",
        cases.len()
    );
    let missed: Vec<String> = cases
        .iter()
        .filter_map(|(query, rule)| {
            let found: Vec<String> = Library::built_in()
                .search(query)
                .into_iter()
                .take(3)
                .map(|hit| hit.rule_id)
                .collect();
            (!found.iter().any(|id| id == rule))
                .then(|| format!("{query:?} should find {rule}, found {found:?}"))
        })
        .collect();
    assert!(
        missed.is_empty(),
        "a learner who looks for help finds the wrong rule:\n{}",
        missed.join("\n")
    );
}

/// What learners of each language type, written by those who wrote its rules: query, and the rules that are right.
#[test]
fn what_learners_type_in_their_own_language_finds_the_right_rule() {
    const LEAST: usize = 60;
    const SHARE: usize = 95;
    for (code, text) in QUERIES {
        let queries: std::collections::BTreeMap<String, Vec<String>> =
            toml::from_str(text).unwrap();
        let missed: Vec<String> = queries
            .iter()
            .filter_map(|(query, right)| {
                let hits = Library::built_in().search_in(code, query);
                let found: Vec<String> = hits.into_iter().take(3).map(|hit| hit.rule_id).collect();
                let is_right = found.iter().any(|id| right.contains(id));
                (!is_right).then(|| format!("{query:?} should find {right:?}, found {found:?}"))
            })
            .collect();
        assert!(
            queries.len() >= LEAST,
            "{code}: only {} queries are tried",
            queries.len()
        );
        assert!(
            (queries.len() - missed.len()) * 100 >= queries.len() * SHARE,
            "{code}: a learner who looks for help finds the wrong rule:\n{}",
            missed.join("\n")
        );
    }
}

const QUERIES: [(&str, &str); 5] = [
    ("ar", include_str!("../../tests/queries/ar.toml")),
    ("cy", include_str!("../../tests/queries/cy.toml")),
    ("pl", include_str!("../../tests/queries/pl.toml")),
    ("ro", include_str!("../../tests/queries/ro.toml")),
    ("uk", include_str!("../../tests/queries/uk.toml")),
];

#[test]
fn english_words_find_their_rule_in_every_language() {
    for language in Library::built_in().languages() {
        for (query, rule) in [
            ("pasword", "passwords"),
            ("someone keeps messaging me", "unwanted-contact"),
        ] {
            let hits = Library::built_in().search_in(&language.code, query);
            let found: Vec<String> = hits.into_iter().take(3).map(|hit| hit.rule_id).collect();
            assert!(
                found.iter().any(|id| id == rule),
                "{}: {query:?} should find {rule}, found {found:?}",
                language.code
            );
        }
    }
}

/// A rule nobody asks for is a rule that nobody looked for here.
#[test]
fn every_rule_has_questions() {
    let asked: BTreeSet<&str> = questions().into_iter().map(|(_, rule)| rule).collect();
    let rules: BTreeSet<&str> = Library::built_in()
        .rules()
        .iter()
        .map(|rule| rule.id.as_str())
        .collect();
    assert_eq!(asked, rules);
}

/// What a learner types, and the rule it must find.
fn questions() -> Vec<(&'static str, &'static str)> {
    let mut rule = "";
    let mut found = Vec::new();
    for line in include_str!("questions.txt").lines() {
        match line.strip_prefix('[').and_then(|id| id.strip_suffix(']')) {
            Some(id) => rule = id,
            None if line.is_empty() || line.starts_with('#') => {}
            None => found.push((line, rule)),
        }
    }
    found
}

#[test]
fn rules_appear_while_the_word_is_still_being_typed() {
    let cases = [
        ("pas", "passwords"),
        ("passwo", "passwords"),
        ("copyr", "copyright"),
        ("my mood", "moodle"),
    ];
    for (query, rule) in cases {
        let found: Vec<String> = Library::built_in()
            .search(query)
            .into_iter()
            .take(3)
            .map(|hit| hit.rule_id)
            .collect();
        assert!(
            found.iter().any(|id| id == rule),
            "{query:?} should find {rule}, found {found:?}"
        );
    }
}

#[test]
fn nothing_is_found_where_nothing_is_known() {
    for query in ["", " ", "?!", "zzzzqqqq", "xylophone"] {
        assert!(
            Library::built_in().search(query).is_empty(),
            "{query:?} would show a rule that has nothing to do with it"
        );
    }
}

#[test]
fn an_excerpt_is_a_whole_sentence_with_the_found_words_marked() {
    for (query, word) in [
        ("passwords", "password"),
        ("pasword", "password"),
        ("messages", "message"),
    ] {
        let hit = &Library::built_in().search(query)[0];
        let marked: Vec<&str> = hit
            .excerpt
            .iter()
            .filter(|span| span.marked)
            .map(|span| span.text.as_str())
            .collect();
        assert!(
            marked
                .iter()
                .any(|text| text.to_lowercase().starts_with(word)),
            "nothing shows why {query:?} found {}: {:?}",
            hit.rule_id,
            hit.excerpt
        );
        let whole: String = hit.excerpt.iter().map(|span| span.text.as_str()).collect();
        assert!(
            whole.ends_with(['.', '?', '!']),
            "a cut sentence can turn its meaning round: {whole:?}"
        );
    }
}

#[test]
fn the_words_that_were_found_are_shown_in_the_whole_rule() {
    let library = Library::built_in();
    let cases = [
        ("passwords", "pasword", "password"),
        ("home-network", "antvirus", "Antivirus"),
        ("unwanted-contact", "blocking", "block"),
    ];
    for (rule, query, word) in cases {
        let found = library.found_in(crate::words::ENGLISH, rule, query);
        assert!(
            found.iter().any(|known| known == word),
            "a learner looks for {query:?} in a whole page: {found:?}"
        );
    }
    assert!(
        library
            .found_in(crate::words::ENGLISH, "passwords", "zzzz")
            .is_empty()
    );
    assert!(
        library
            .found_in(crate::words::ENGLISH, "passwords", "")
            .is_empty()
    );
    assert!(
        library
            .found_in(crate::words::ENGLISH, "no such rule", "password")
            .is_empty()
    );
}

#[test]
fn a_search_is_done_before_the_next_key() {
    let library = Library::built_in();
    let start = Instant::now();
    let queries = [
        "someone keeps messaging me",
        "pasword",
        "antvirus",
        "zzzzqqqq extremeism",
        "p",
    ];
    for query in queries {
        drop(library.search(query));
    }
    let each = start.elapsed() / 5;
    // Unoptimised and on a busy machine; an optimised build is many times faster.
    assert!(
        each.as_millis() < 100,
        "typing would stutter: {each:?} for one search"
    );
}

proptest! {
    #[test]
    fn no_query_can_stop_the_program(query in any::<String>()) {
        for language in ["en", "ar"] {
            for hit in Library::built_in().search_in(language, &query) {
                prop_assert!(Library::built_in().rule(&hit.rule_id).is_some());
            }
        }
    }
}
