//! Rules and guides.

use crate::support::Copy;

#[test]
fn every_listed_rule_can_be_read() {
    let copy = Copy::new();
    let topics = copy.run(&["rules", "list", "--json"]).json();
    let rules: Vec<_> = topics
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|topic| topic["rules"].as_array().unwrap())
        .collect();
    assert!(rules.len() >= 8, "only {} rules can be read", rules.len());
    let list = copy.run(&["rules", "list"]);
    for rule in rules {
        let id = rule["id"].as_str().unwrap();
        let title = rule["title"].as_str().unwrap();
        assert!(
            list.out.contains(&format!("{title} ({id})")),
            "{id} is missing in the list"
        );
        let shown = copy.run(&["rules", "show", id]);
        assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{id}");
        assert!(
            shown.out.starts_with(title) && shown.out.contains("Where this rule comes from"),
            "{}",
            shown.out
        );
    }
}

#[test]
fn a_search_finds_the_rule_or_offers_others() {
    let copy = Copy::new();
    let found = copy
        .run(&[
            "rules",
            "search",
            "someone",
            "keeps",
            "messaging",
            "me",
            "--json",
        ])
        .json();
    assert!(!found["hits"].as_array().unwrap().is_empty(), "{found}");
    let nothing = copy.run(&["rules", "search", "qqqqqqqqqqqq"]);
    assert_eq!(nothing.code, 0);
    assert!(
        nothing.out.lines().count() > 1,
        "a search must not end in an empty page: {}",
        nothing.out
    );
}

#[test]
fn a_rule_can_be_read_in_another_language_and_says_that_nobody_checked_it() {
    let copy = Copy::new();
    let english = copy.run(&["rules", "show", "unwanted-contact"]);
    let polish = copy.run(&["rules", "show", "unwanted-contact", "--language", "pl"]);
    assert_eq!((polish.code, polish.err.as_str()), (0, ""));
    assert_ne!(polish.out, english.out);
    assert!(
        polish.out.starts_with("This is a draft."),
        "a draft would be taken for the council's word: {}",
        polish.out
    );
    let found = copy.run(&["rules", "--language", "pl", "search", "haslo", "--json"]);
    assert!(!found.json()["hits"].as_array().unwrap().is_empty());
    let list = copy.run(&["rules", "list", "--language", "cy"]);
    assert_ne!(list.out, copy.run(&["rules", "list"]).out);
    let unknown = copy.run(&["rules", "list", "--language", "xx"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("en, cy, pl"), "{}", unknown.err);
}

#[test]
fn every_listed_guide_can_be_followed_to_its_end() {
    let copy = Copy::new();
    let guides = copy.run(&["guides", "list", "--json"]).json();
    let ids: Vec<_> = guides
        .as_array()
        .unwrap()
        .iter()
        .map(|guide| guide["id"].as_str().unwrap())
        .collect();
    for platform in ["teams", "moodle", "email"] {
        assert!(ids.contains(&platform), "there is no guide for {platform}");
    }
    for id in ids {
        let shown = copy.run(&["guide", "show", id]);
        assert_eq!(shown.code, 0, "{}", shown.err);
        for needed in [
            "1. Keep proof: ",
            "Stop the contact: ",
            "call 999",
            "Do you want to tell the council?",
        ] {
            assert!(
                shown.out.contains(needed),
                "{id} lacks {needed:?}: {}",
                shown.out
            );
        }
    }
}

#[test]
fn what_does_not_exist_is_said_in_the_screens_words() {
    let copy = Copy::new();
    for args in [
        &["rules", "show", "no-such-rule"][..],
        &["guide", "show", "\u{1b}[2J"],
    ] {
        let missing = copy.run(args);
        assert_eq!((missing.code, missing.out.as_str()), (1, ""));
        assert!(
            missing.err.contains("We could not find this page"),
            "{}",
            missing.err
        );
    }
    let json = copy.run(&["rules", "show", "no-such-rule", "--json"]);
    assert_eq!((json.code, &json.json()["code"]), (1, &"not-found".into()));
}

#[test]
fn a_slip_in_the_command_is_told_from_every_result() {
    let copy = Copy::new();
    for args in [
        &["rule"][..],
        &["rules", "search"],
        &["check", "--only", "\u{1b}[2J"],
        &["password", "try", "secret"],
    ] {
        assert_eq!(copy.run(args).code, 64, "{args:?}");
    }
    let help = copy.run(&["--help"]);
    assert_eq!(help.code, 0);
    assert!(
        help.out.contains("something could not be checked"),
        "the exit status must be explained: {}",
        help.out
    );
}

#[test]
fn a_tutor_gets_the_poster_and_the_leaflet_as_files() {
    let copy = Copy::new();
    let folder = copy.data().join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    let out = folder.to_str().unwrap();
    let poster = copy.run(&["rules", "print", "--poster", "--out", out]);
    assert_eq!((poster.code, poster.err.as_str()), (0, ""));
    assert!(
        poster.out.contains("online-safety-poster-en.pdf"),
        "{}",
        poster.out
    );
    let page = [
        "rules",
        "print",
        "--leaflet",
        "--language",
        "ar",
        "--page",
        "--out",
        out,
    ];
    let page = copy.run(&[&page[..], &["--json"]].concat()).json();
    assert_eq!(page["fileName"], "online-safety-leaflet-ar.html");
    let pdf = std::fs::read(folder.join("online-safety-poster-en.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert!(folder.join("online-safety-leaflet-ar.html").is_file());

    for wrong in [
        &["rules", "print", "--out", out][..],
        &["rules", "print", "--poster", "--leaflet", "--out", out],
        &["rules", "print", "--poster"],
    ] {
        assert_eq!(copy.run(wrong).code, 64, "{wrong:?}");
    }
    let unknown = [
        "rules",
        "print",
        "--poster",
        "--language",
        "xx",
        "--out",
        out,
    ];
    assert_eq!(copy.run(&unknown).code, 1);
}
