//! The poster and the leaflet as PDF: of today's words, tagged, whole, in every language.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot read its files cannot go on"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use content::{Language, Library, Paper};

use crate::folder::root;

/// How the project's own command prints.
const BROWSER: &[&str] = include!("../../xtask/src/leaflets/browser.rs");
const RIGHT_TO_LEFT: &str = "ar";

fn papers() -> impl Iterator<Item = (&'static Language, Paper)> {
    let languages = Library::built_in().languages();
    languages.flat_map(|language| Paper::ALL.map(|paper| (language, paper)))
}

fn pdf(language: &Language, paper: Paper) -> PathBuf {
    let name = format!("print/{}/{}.pdf", language.code, paper.id());
    root().join(name)
}

fn page(language: &Language, paper: Paper) -> String {
    Library::built_in().paper(&language.code, paper).unwrap()
}

fn ask(program: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let answer = command.output();
    let answer = answer.unwrap_or_else(|_| panic!("install Debian's poppler-utils for {program}"));
    String::from_utf8(answer.stdout).unwrap()
}

/// What a person reads, without the white space: lines end elsewhere on paper.
fn letters(text: &str) -> String {
    let marks = |letter: &char| !('\u{200e}'..='\u{202e}').contains(letter);
    let seen = text.chars().filter(|letter| !letter.is_whitespace());
    seen.filter(marks).collect()
}

/// The words between the tags, from the heading on.
fn words(page: &str) -> String {
    let (_, body) = page.split_once("<main>").unwrap();
    let pieces = body
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = pieces.collect();
    text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = letters(text)
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

#[test]
fn no_pdf_is_older_than_its_words() {
    for (language, paper) in papers() {
        assert!(
            Library::built_in().printed(&language.code, paper).is_some(),
            "print/{}/{}.pdf has other words than the rules: run `cargo xtask leaflets`",
            language.code,
            paper.id()
        );
    }
}

#[test]
fn a_poster_has_few_rules_and_both_have_their_numbers() {
    let phone = Library::built_in().council().lead.phone.as_deref().unwrap();
    for (language, paper) in papers() {
        let text = words(&page(language, paper));
        assert!(
            text.contains(phone) && text.contains("999"),
            "{} {paper:?}",
            language.code
        );
        if paper == Paper::Poster {
            let rules = page(language, paper).matches("<li").count();
            assert!(
                (8..=10).contains(&rules),
                "nobody reads {rules} rules on a wall"
            );
            continue;
        }
        for (rule, _) in Library::built_in().rules_in(&language.code) {
            assert!(
                text.contains(&rule.title),
                "{} lacks {}",
                language.code,
                rule.id
            );
        }
    }
}

#[test]
fn what_is_a_draft_says_so_on_paper() {
    for (language, paper) in papers() {
        let draft = page(language, paper).contains("class=\"draft\"");
        assert_eq!(draft, language.code != "en", "{} {paper:?}", language.code);
    }
}

#[test]
fn a_screen_reader_finds_title_language_headings_and_tags() {
    for (language, paper) in papers() {
        let file = pdf(language, paper);
        let bytes = std::fs::read(&file).unwrap();
        let has = |what: &str| {
            bytes
                .windows(what.len())
                .any(|part| part == what.as_bytes())
        };
        let tag = format!("/Lang ({})", language.tag);
        for wanted in [
            "/StructTreeRoot",
            "/MarkInfo",
            "/Marked true",
            "/Title",
            "/Outlines",
            &tag,
        ] {
            assert!(has(wanted), "{} lacks {wanted}", file.display());
        }
        let about = ask("pdfinfo", &[], &file);
        let (_, title) = page(language, paper)
            .split_once("<title>")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        let (title, _) = title.split_once("</title>").unwrap();
        assert!(letters(&about).contains(&letters(title)), "{about}");
        assert!(about.contains("JavaScript:      no"), "{about}");
        let pages = about.lines().find_map(|line| line.strip_prefix("Pages:"));
        let pages: usize = pages.unwrap().trim().parse().unwrap();
        let most = if paper == Paper::Poster { 1 } else { 4 };
        assert!(pages <= most, "{} has {pages} pages", file.display());
        let tree = ask("pdfinfo", &["-struct"], &file);
        for kind in ["H1", "H2", "L (block)", "LI (block)"] {
            assert!(tree.contains(kind), "{} has no {kind}", file.display());
        }
    }
}

#[test]
fn every_word_is_on_the_paper() {
    for (language, paper) in papers() {
        let printed = ask("pdftotext", &[], &pdf(language, paper));
        let wanted = words(&page(language, paper));
        if language.code == RIGHT_TO_LEFT {
            // The reader turns some letters round; none may be lost.
            assert_eq!(
                sorted(&printed),
                sorted(&wanted),
                "{} {paper:?}",
                language.code
            );
            continue;
        }
        let printed = letters(&printed);
        for line in wanted.lines().map(letters) {
            assert!(
                printed.contains(&line),
                "{} {paper:?} lacks {line}",
                language.code
            );
        }
    }
}

#[test]
fn a_phone_number_reads_forwards_in_arabic() {
    let language = Library::built_in().language(RIGHT_TO_LEFT).unwrap();
    let printed = ask("pdftotext", &["-layout"], &pdf(language, Paper::Leaflet));
    let phone = Library::built_in().council().lead.phone.as_deref().unwrap();
    for number in ["0800 1111", "116 123", "0300 123 2040", phone] {
        assert!(
            printed.contains(number),
            "{number} would be dialled backwards"
        );
    }
}

#[test]
fn printed_again_it_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for code in ["en", RIGHT_TO_LEFT] {
        let language = Library::built_in().language(code).unwrap();
        let html = folder.path().join("page.html");
        std::fs::write(&html, page(language, Paper::Poster)).unwrap();
        let again = folder.path().join("again.pdf");
        let printed = Command::new("chromium")
            .args(BROWSER)
            .arg(format!(
                "--user-data-dir={}",
                folder.path().join("browser").display()
            ))
            .arg(format!("--print-to-pdf={}", again.display()))
            .arg(format!("file://{}", html.display()))
            .output();
        assert!(printed.expect("install Debian's chromium").status.success());
        let text = |file: &Path| letters(&ask("pdftotext", &["-layout"], file));
        assert_eq!(
            text(&again),
            text(&pdf(language, Paper::Poster)),
            "the file that people get was not made of this page"
        );
    }
}
