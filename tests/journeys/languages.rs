//! The language that somebody reads in.

use app::ENGLISH;
use app::errors::ErrorCode;
use app::view::{DirectionView, TellingView};
use checkup::Why;
use product_tests::{FakeKeys, Laptop};
use testkit::FakeComputer;

fn laptop() -> Laptop {
    Laptop::new(FakeComputer::blind(Why::TimedOut))
}

#[tokio::test]
async fn the_first_start_asks_and_speaks_english_until_somebody_answers() {
    let app = laptop().open(0, FakeKeys::default());
    let words = app.words();
    assert!(!words.chosen, "nobody would be asked for their language");
    assert_eq!(words.language.code, ENGLISH);
    assert_eq!(
        words.languages[0].code, ENGLISH,
        "English is not offered first"
    );
    assert!(
        words.languages.len() > 4,
        "only {} languages",
        words.languages.len()
    );
    assert_eq!(words.patterns, "{}", "English is inside the window already");
}

#[tokio::test]
async fn the_chosen_language_is_spoken_at_once_and_at_the_next_start() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let english = app.topics()[0].title.clone();
    let words = app.choose_language("ar", true).unwrap();
    assert_eq!((words.language.code.as_str(), words.chosen), ("ar", true));
    assert_eq!(words.language.direction, DirectionView::Rtl);
    assert!(
        words.patterns.contains("leave-quickly"),
        "the screens stay English"
    );
    let arabic = app.topics()[0].title.clone();
    assert_ne!(arabic, english, "the rules stay English");
    drop(app);
    let app = laptop.open(0, FakeKeys::default());
    assert!(
        app.words().chosen,
        "the learner would be asked at each start"
    );
    assert_eq!(app.topics()[0].title, arabic);
}

#[tokio::test]
async fn a_look_at_the_english_is_forgotten_at_the_next_start() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    app.choose_language("pl", true).unwrap();
    assert_eq!(app.choose_language(ENGLISH, false).unwrap().patterns, "{}");
    drop(app);
    let app = laptop.open(0, FakeKeys::default());
    assert_eq!(
        app.words().language.code,
        "pl",
        "somebody who compared two texts would have to look for their language again"
    );
}

#[tokio::test]
async fn a_rule_says_whether_somebody_checked_it_and_its_english_is_always_there() {
    let app = laptop().open(0, FakeKeys::default());
    let english = app.rule("unwanted-contact").unwrap();
    assert_eq!(english.telling, TellingView::Original);
    app.choose_language("pl", true).unwrap();
    let polish = app.rule("unwanted-contact").unwrap();
    assert_eq!(
        polish.telling,
        TellingView::Draft,
        "a draft would be taken for the council's word"
    );
    assert_ne!(polish.title, english.title);
    assert_eq!(polish.links.len(), english.links.len(), "a way on is lost");
    assert_eq!(app.rule_in_english("unwanted-contact").unwrap(), english);
    for topic in app.topics() {
        for rule in topic.rules {
            let view = app.rule(&rule.id).unwrap();
            let in_english = matches!(
                view.telling,
                TellingView::Untranslated | TellingView::Outdated
            );
            assert_eq!(rule.english, in_english, "{} is marked wrongly", rule.id);
        }
    }
}

#[tokio::test]
async fn a_search_answers_in_the_chosen_language() {
    let app = laptop().open(0, FakeKeys::default());
    app.choose_language("uk", true).unwrap();
    let found = app.search("пароль");
    let first = &found.hits[0].rule;
    assert_eq!(first.title, app.rule(&first.id).unwrap().title);
    assert!(
        !app.search("password").hits.is_empty(),
        "English words find nothing"
    );
    assert_eq!(
        app.search("zzzzqqqq").suggestions[0].title,
        app.topics()[0].rules[0].title
    );
}

#[tokio::test]
async fn a_language_that_is_not_there_changes_nothing() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    for code in ["", "xx", "../../pl", "PL"] {
        assert_eq!(
            app.choose_language(code, true).unwrap_err().code,
            ErrorCode::NotFound
        );
    }
    assert!(!app.words().chosen);
}

#[tokio::test]
async fn whatever_lies_where_the_language_was_kept_the_program_starts() {
    let laptop = laptop();
    let file = laptop.path("data/language");
    std::fs::create_dir_all(laptop.path("data")).unwrap();
    for hostile in [&b"\xff\xfe"[..], b"", b"xx", b"pl; rm", &[b'a'; 100_000]] {
        std::fs::write(&file, hostile).unwrap();
        let app = laptop.open(0, FakeKeys::default());
        assert!(!app.words().chosen, "{hostile:?} was taken for a language");
    }
    std::fs::write(&file, "pl\n").unwrap();
    assert!(laptop.open(0, FakeKeys::default()).words().chosen);
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    let app = laptop.open(0, FakeKeys::default());
    let words = app.choose_language("ro", true).unwrap();
    assert_eq!(
        words.language.code, "ro",
        "a disk that cannot be written keeps somebody from reading"
    );
}

#[tokio::test]
async fn deleting_everything_forgets_the_language() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    app.choose_language("pl", true).unwrap();
    assert!(laptop.path("data/language").exists());
    app.delete_everything(true).unwrap();
    assert!(
        !laptop.path("data/language").exists(),
        "the next person at this computer would learn who sat here"
    );
    drop(app);
    assert!(!laptop.open(0, FakeKeys::default()).words().chosen);
}
