use std::collections::BTreeMap;

use super::{Paper, fingerprint};
use crate::Library;

fn built_in_with(changes: &[(&str, Vec<u8>)]) -> Library {
    let mut files: BTreeMap<String, Vec<u8>> = Library::built_in().files().clone();
    let changes = changes.iter().cloned();
    files.extend(changes.map(|(name, bytes)| (name.to_owned(), bytes)));
    Library::parse(&files).unwrap()
}

fn council(change: impl Fn(String) -> String) -> Library {
    let text = Library::built_in().files().get("council.toml").unwrap();
    let text = change(String::from_utf8(text.clone()).unwrap());
    built_in_with(&[("council.toml", text.into_bytes())])
}

#[test]
fn a_page_needs_nothing_from_elsewhere_and_runs_nothing() {
    for language in Library::built_in().languages() {
        for paper in Paper::ALL {
            let page = Library::built_in().paper(&language.code, paper).unwrap();
            for never in [
                "<script", "src=", "href=", "url(", "@import", "http://", "https://", "<img",
            ] {
                assert!(
                    !page.contains(never),
                    "{} {paper:?} has {never}",
                    language.code
                );
            }
            let tag = format!("<html lang=\"{}\" dir=", language.tag);
            assert!(
                page.contains(&tag),
                "a screen reader speaks {} wrongly",
                language.code
            );
            assert_eq!(page.matches("<h1").count(), 1);
        }
    }
}

#[test]
fn words_stay_words() {
    let rule = "en/rules/email.md";
    let text = Library::built_in().files().get(rule).unwrap();
    let text = String::from_utf8(text.clone()).unwrap();
    let text = text.replace(
        "Take care with e-mail you get",
        "<b onclick='x'>Care</b> & more",
    );
    let page = built_in_with(&[(rule, text.into_bytes())]);
    let page = page.paper("en", Paper::Poster).unwrap();
    assert!(
        page.contains("&lt;b onclick=&#39;x&#39;&gt;Care&lt;/b&gt; &amp; more"),
        "a pack could put its own parts into a page that somebody opens"
    );
    assert!(!page.contains("<b "));
}

#[test]
fn nobody_is_named_on_paper_before_the_council_says_that_it_is_right() {
    let name = Library::built_in().council().lead.name.clone().unwrap();
    let confirmed = council(|text| text.replace("confirmed = false", "confirmed = true"));
    for paper in Paper::ALL {
        let page = Library::built_in().paper("en", paper).unwrap();
        assert!(
            !page.contains(&name),
            "a poster of {paper:?} names somebody of 2020-21"
        );
        assert!(page.contains("not confirmed"));
        let page = confirmed.paper("en", paper).unwrap();
        assert!(page.contains(&name) && !page.contains("not confirmed"));
    }
}

#[test]
fn a_council_without_a_number_sends_people_to_their_tutor() {
    let phone = Library::built_in().council().lead.phone.clone().unwrap();
    let without = council(|text| text.replace(&phone, ""));
    for paper in Paper::ALL {
        let page = without.paper("en", paper).unwrap();
        assert!(page.contains("Ask your tutor for the phone number"));
    }
}

#[test]
fn other_words_have_no_old_pdf() {
    let other = council(|text| text.replace("0151", "0152"));
    let pdf = Library::built_in().printed("en", Paper::Poster);
    assert!(pdf.is_some_and(|pdf| pdf.starts_with(b"%PDF-")));
    assert_eq!(
        other.printed("en", Paper::Poster),
        None,
        "the poster would show a number that the council has changed"
    );
    let same = built_in_with(&[("print/en/poster.pdf", pdf.unwrap().to_vec())]);
    assert_eq!(same.printed("en", Paper::Poster), pdf);
    let own = built_in_with(&[("print/en/poster.pdf", b"%PDF-own".to_vec())]);
    assert_eq!(own.printed("en", Paper::Poster), Some(&b"%PDF-own"[..]));
    assert_eq!(own.printed("xx", Paper::Poster), None);
}

#[test]
fn what_is_no_pdf_or_has_no_place_is_refused() {
    let with = |name: &str, bytes: &[u8]| {
        let mut files = Library::built_in().files().clone();
        files.insert(name.to_owned(), bytes.to_vec());
        Library::parse(&files)
            .map(drop)
            .map_err(|fault| fault.to_string())
    };
    let large = [b"%PDF-".as_slice(), &vec![0; 512 * 1024]].concat();
    assert_eq!(with("print/en/poster.pdf", b"%PDF-1.4"), Ok(()));
    for (name, bytes) in [
        ("print/en/poster.pdf", b"<html>".as_slice()),
        ("print/en/poster.pdf", &large),
        ("print/en/other.pdf", b"%PDF-1.4"),
        ("print/poster.pdf", b"%PDF-1.4"),
        ("en/rules/one.pdf", b"%PDF-1.4"),
        ("print/en/poster.md", b"words"),
    ] {
        assert!(with(name, bytes).is_err(), "{name} was taken from a pack");
    }
}

#[test]
fn a_page_is_the_same_each_time() {
    let page = || Library::built_in().paper("en", Paper::Leaflet).unwrap();
    assert_eq!(fingerprint(&page()), fingerprint(&page()));
}

#[test]
fn a_list_that_leads_nowhere_is_named() {
    let own = String::from_utf8(Library::built_in().files()["posters.toml"].clone()).unwrap();
    for (from, to, wanted) in [
        ("\"email\"", "\"no-such\"", "no rule"),
        ("\"email\"", "\"passwords\"", "twice"),
        ("\"help-ceop\"", "\"footer-tutor\"", "begins with help-"),
        ("\"help-ceop\"", "\"help-nobody\"", "begins with help-"),
        ("leave_out = []", "leave_out = [\"no-such\"]", "no rule"),
        ("\"email\"", "\"email\", \"teams\", \"moodle\"", "one to 10"),
        ("[leaflet]", "[leaflet]\nmore = 1", "unknown field"),
    ] {
        let mut files = Library::built_in().files().clone();
        let text = own.replacen(from, to, 1);
        files.insert("posters.toml".to_owned(), text.into_bytes());
        let fault = Library::parse(&files).unwrap_err().to_string();
        assert!(
            fault.starts_with("posters.toml:") && fault.contains(wanted),
            "{to} is reported as {fault:?}"
        );
    }
}
