use std::time::Instant;

use proptest::prelude::*;

use crate::Library;

#[test]
fn what_learners_type_finds_the_right_rule_among_the_first_three() {
    let cases = [
        ("password", "passwords"),
        ("pasword", "passwords"),
        ("passwrod", "passwords"),
        ("pass word", "passwords"),
        ("my account got hacked", "passwords"),
        ("antivirus", "home-network"),
        ("antvirus", "home-network"),
        ("anti virus", "home-network"),
        ("anti-virus", "home-network"),
        ("router", "home-network"),
        ("wifi", "home-network"),
        ("someone keeps messaging me", "unwanted-contact"),
        ("a stranger sent me a friend request", "unwanted-contact"),
        ("harrassment", "unwanted-contact"),
        ("block someone", "unwanted-contact"),
        ("he wants to meet me", "meeting-people"),
        ("bulling", "being-kind"),
        ("people are nasty to me", "being-kind"),
        ("log out", "log-off"),
        ("logout", "log-off"),
        ("screenshot", "recordings"),
        ("screen shot", "recordings"),
        ("can they record me", "recordings"),
        ("adress", "personal-details"),
        ("phone number", "personal-details"),
        ("what can i post", "what-you-post"),
        ("copywrite", "copyright"),
        ("download music", "copyright"),
        ("teems", "teams"),
        ("video call", "teams"),
        ("moodel", "moodle"),
        ("vle", "moodle"),
        ("fake message from my bank", "email"),
        ("scam", "email"),
        ("e-mail", "email"),
        ("phising", "email"),
        ("gambling", "safe-internet-use"),
        ("website is blocked", "safe-internet-use"),
        ("extremeism", "extreme-views"),
        ("who do i tell", "tell-someone"),
        ("complaint", "tell-someone"),
        ("will my mum find out", "tell-someone"),
    ];
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
        for hit in Library::built_in().search(&query) {
            prop_assert!(Library::built_in().rule(&hit.rule_id).is_some());
        }
    }
}
