#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read its files cannot go on"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use content::{Block, Library, System};

/// Where the words are.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../policy-content")
}

/// Every text file below the folder, by its name inside it; the interface's own words too.
pub(crate) fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect(&root(), "", &mut found);
    assert!(
        found.len() > 20,
        "only {} files were found: this test looks in the wrong place",
        found.len()
    );
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        } else if !name.ends_with(".pdf") {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// Everything a learner can read, page by page, one paragraph or list item each.
pub(crate) fn pages() -> BTreeMap<String, Vec<String>> {
    let library = Library::built_in();
    let mut pages = BTreeMap::new();
    for rule in library.rules() {
        let mut lines = vec![rule.title.clone(), rule.summary.clone()];
        lines.extend(lines_of(&rule.blocks));
        pages.insert(format!("rule {}", rule.id), lines);
    }
    for guide in library.guides() {
        let mut lines = vec![guide.summary.clone()];
        lines.extend(guide.keep.clone());
        for step in &guide.steps {
            lines.push(step.title.clone());
            lines.extend(lines_of(&step.blocks));
            lines.extend(step.pictures.iter().map(|picture| picture.text.clone()));
        }
        pages.insert(format!("guide {}", guide.id), lines);
    }
    for check in library.checks() {
        let mut lines = check.why_it_matters.clone();
        let facts = BTreeMap::from([
            ("days", "12".to_owned()),
            ("expired", "OldShield".to_owned()),
            ("date", "14 October 2025".to_owned()),
            ("minutes", "20".to_owned()),
            ("count", "3".to_owned()),
            ("list", "Telnet, FTP".to_owned()),
        ]);
        for advice in &check.advice {
            for system in [System::Windows, System::Macos, System::Linux] {
                let said = advice.say(&facts, system);
                lines.push(said.headline);
                lines.extend(said.what_to_do);
            }
        }
        pages.insert(format!("check {}", check.id), lines);
    }
    pages.insert(
        "passwords".to_owned(),
        library.passwords().all().map(str::to_owned).collect(),
    );
    let two_step = library.two_step();
    let mut lines = vec![two_step.title.clone(), two_step.intro.clone()];
    lines.extend(two_step.steps.clone());
    lines.extend(two_step.accounts.iter().flat_map(|a| a.steps.clone()));
    pages.insert("two-step sign-in".to_owned(), lines);
    for guide in library.hub_guides() {
        let mut lines = vec![
            guide.sticker.clone(),
            guide.two_passwords.clone(),
            guide.updates.clone(),
            guide.ask_for_newer.clone(),
            guide.picture_text.clone(),
        ];
        lines.extend(guide.change_steps.clone());
        pages.insert(format!("hub {}", guide.id), lines);
    }
    pages.insert(
        "posting".to_owned(),
        library.posting().all().map(str::to_owned).collect(),
    );
    pages.insert(
        "topics".to_owned(),
        library
            .topics()
            .iter()
            .map(|topic| topic.question.clone())
            .collect(),
    );
    pages.insert(
        "glossary".to_owned(),
        library
            .glossary()
            .iter()
            .map(|word| word.meaning.clone())
            .collect(),
    );
    pages.insert(
        "routes".to_owned(),
        library
            .routes()
            .iter()
            .map(|route| route.when.clone())
            .collect(),
    );
    pages
}

fn lines_of(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(Block::lines)
        .map(ToString::to_string)
        .collect()
}
