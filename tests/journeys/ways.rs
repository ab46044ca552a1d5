//! Where a learner is sent, by what happened, to whom, and how urgent it is. The golden file is for people to read.

use app::App;
use product_tests::FakeKeys;
use report::Draft;
use report::draft::{Age, Danger, Done, Kind, Place, Who};

use crate::answers::laptop;

const KINDS: [Kind; 14] = [
    Kind::UnwantedContact,
    Kind::Bullying,
    Kind::Hate,
    Kind::Sexual,
    Kind::Threats,
    Kind::Grooming,
    Kind::Extremism,
    Kind::SelfHarm,
    Kind::Scam,
    Kind::Account,
    Kind::UpsettingContent,
    Kind::RuleBroken,
    Kind::SomethingElse,
    Kind::RatherNotSay,
];

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

fn page(app: &App) -> String {
    let council = app.home().council.phone;
    let mut page = String::from(
        "Where a learner is sent. Made by `tests/journeys/ways.rs` from policy-content/routes.toml and the practice council.\n",
    );
    for kind in KINDS {
        page.push_str(&format!("\n== {}\n", word(&kind)));
        for age in [Age::Under18, Age::Adult, Age::NotSure] {
            for danger in [Danger::No, Danger::Yes] {
                let draft = Draft {
                    kinds: vec![kind],
                    age: Some(age),
                    danger: Some(danger),
                    ..Draft::default()
                };
                let urgent = if danger == Danger::Yes {
                    ", in danger"
                } else {
                    ""
                };
                page.push_str(&format!("{}{urgent}\n", word(&age)));
                lines(app, &draft, &council, &mut page);
            }
        }
    }
    page.push_str("\n== who it is about decides who reads it\n");
    for who in [
        Who::Learner,
        Who::Staff,
        Who::SafeguardingLead,
        Who::NotSure,
    ] {
        let draft = Draft {
            who: Some(who),
            kinds: vec![Kind::Bullying],
            age: Some(Age::Adult),
            ..Draft::default()
        };
        page.push_str(&format!("{}\n", word(&who)));
        lines(app, &draft, &council, &mut page);
    }
    page
}

fn lines(app: &App, draft: &Draft, council: &Option<String>, page: &mut String) {
    let routes = app.routes(draft);
    let ways = app.ways(draft);
    if ways.emergency_first {
        assert_eq!(ways.ways[0].id, "help-999", "something stands before 999");
    }
    let phone = match (&routes.phone, council) {
        (None, _) => "nobody is named to phone",
        (Some(phone), Some(lead)) if phone == lead => "phone: the safeguarding lead",
        (Some(_), _) => "phone: somebody other than the lead",
    };
    let (first, rest) = ways.ways.split_at(usize::from(ways.emergency_first));
    for way in first {
        page.push_str(&format!("  1. {}\n", way.text));
    }
    page.push_str(&format!(
        "  council: {}; {phone}\n",
        routes.readers.join(", ")
    ));
    for way in rest {
        page.push_str(&format!("  also: {}\n", way.text));
    }
}

#[tokio::test]
async fn everybody_is_sent_where_the_golden_file_says() {
    let app = laptop().open(0, FakeKeys::default());
    let now = page(&app);
    let file = product_tests::root().join("tests/journeys/ways.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    let difference = golden
        .lines()
        .zip(now.lines())
        .enumerate()
        .find(|(_, (was, is))| was != is);
    assert!(
        golden == now,
        "somebody would be sent elsewhere than the safeguarding team has read: {difference:?}; \
         if that is right, look at every line that UPDATE_GOLDEN=1 changes in {}",
        file.display()
    );
}

#[tokio::test]
async fn what_must_never_be_missing_is_there() {
    let app = laptop().open(0, FakeKeys::default());
    let cases = [
        (Kind::Grooming, Age::Under18, "help-ceop", true),
        (Kind::Sexual, Age::Under18, "help-report-remove", true),
        (Kind::Sexual, Age::NotSure, "help-iwf", true),
        (Kind::Sexual, Age::Adult, "help-revenge-porn", true),
        (Kind::Sexual, Age::Adult, "help-ceop", false),
        (Kind::Sexual, Age::Under18, "help-revenge-porn", false),
        (Kind::Extremism, Age::Adult, "help-act-early", true),
        (Kind::Scam, Age::Adult, "help-bank", true),
        (Kind::Account, Age::Adult, "help-account", true),
        (Kind::SelfHarm, Age::Under18, "help-samaritans", true),
        (Kind::Threats, Age::Adult, "help-do-not-pay", true),
    ];
    for (kind, age, way, there) in cases {
        let draft = Draft {
            kinds: vec![kind],
            age: Some(age),
            ..Draft::default()
        };
        let found = app.ways(&draft).ways.iter().any(|found| found.id == way);
        assert_eq!(found, there, "{kind:?}, {age:?}: {way}");
    }
}

/// Every kind that a report can name has its ways, and every way of the table has words.
#[test]
fn the_table_and_the_report_name_the_same() {
    let kinds: Vec<String> = KINDS.iter().map(word).collect();
    let mut table = content::HAPPENED.map(str::to_owned).to_vec();
    table.sort();
    let mut sorted = kinds.clone();
    sorted.sort();
    assert_eq!(sorted, table);
    let ways = content::Library::built_in().ways();
    for way in ways.to_help(kinds.iter().map(String::as_str), content::AgeGroup::Unknown) {
        assert!(app::message(way).is_some(), "{way} has no words");
    }
}

/// What a guide says of itself is what the report calls it, or the screen would drop it without a word.
#[tokio::test]
async fn the_guides_and_the_report_name_the_same() {
    let known = |names: &[&str], answer: fn(serde_json::Value) -> bool| {
        for name in names {
            assert!(answer((*name).into()), "a report has no {name}");
        }
    };
    known(&content::PLACES, |name| {
        serde_json::from_value::<Place>(name).is_ok()
    });
    known(&content::DONE, |name| {
        serde_json::from_value::<Done>(name).is_ok()
    });
    let app = laptop().open(0, FakeKeys::default());
    let teams = app.guide("teams").unwrap();
    assert_eq!(teams.places, [Place::Teams]);
    let tells = |done| teams.steps.iter().any(|step| step.done.contains(&done));
    assert!(tells(Done::Blocked) && tells(Done::Reported));
    let pictures: Vec<_> = teams.steps.iter().flat_map(|step| &step.pictures).collect();
    assert!(pictures.len() >= 4, "the steps show nothing");
    for picture in pictures {
        assert!(picture.address.starts_with("data:image/svg+xml;base64,"));
    }
}
