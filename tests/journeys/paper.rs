//! The poster and the leaflet as files: the right words, where the learner says, and nothing lost there.

use std::fs;

use app::ErrorCode;
use app::view::{PaperForm, PaperKind, PaperRequest};
use checkup::Why;
use product_tests::{FakeKeys, Laptop, root};
use testkit::FakeComputer;

fn laptop() -> Laptop {
    Laptop::new(FakeComputer::blind(Why::NotSupported))
}

fn poster(form: PaperForm) -> PaperRequest {
    PaperRequest {
        kind: PaperKind::Poster,
        language: "en".into(),
        form,
        open: false,
    }
}

#[tokio::test]
async fn a_poster_is_saved_where_the_learner_says_and_opened_if_they_want() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let folder = laptop.path("papers");
    fs::create_dir(&folder).unwrap();

    let cancelled = app.save_paper(&poster(PaperForm::Pdf)).unwrap();
    assert_eq!(
        cancelled.file_name, None,
        "something was saved without a place"
    );

    laptop.picker.choose_folder(&folder);
    let saved = app.save_paper(&poster(PaperForm::Pdf)).unwrap();
    assert_eq!(
        saved.file_name.as_deref(),
        Some("online-safety-poster-en.pdf")
    );
    assert!(!saved.opened && laptop.desktop.opened.lock().unwrap().is_empty());
    let file = folder.join("online-safety-poster-en.pdf");
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));

    let request = PaperRequest {
        open: true,
        ..poster(PaperForm::Pdf)
    };
    let again = app.save_paper(&request).unwrap();
    assert_eq!(
        again.file_name, saved.file_name,
        "the folder fills with the same poster"
    );
    assert!(again.opened);
    assert_eq!(*laptop.desktop.opened.lock().unwrap(), [file]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[tokio::test]
async fn another_file_of_that_name_is_left_as_it_is() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let folder = laptop.path("papers");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("online-safety-poster-en.pdf"), "mine").unwrap();
    let saved = app.write_paper(&poster(PaperForm::Pdf), &folder).unwrap();
    assert_eq!(
        saved.file_name.as_deref(),
        Some("online-safety-poster-en-2.pdf")
    );
    let mine = fs::read(folder.join("online-safety-poster-en.pdf")).unwrap();
    assert_eq!(mine, b"mine", "a file of the learner is gone");
}

#[tokio::test]
async fn a_council_with_other_words_gives_a_page_with_its_own_number_instead_of_an_old_pdf() {
    let laptop = laptop();
    let own = fs::read_to_string(root().join("policy-content/council.toml")).unwrap();
    let council = laptop.path("council.toml");
    fs::write(&council, own.replace("0151 356 6767", "01632 960123")).unwrap();
    laptop.join_council_of(council, "127.0.0.1:9", 1, 30);
    let app = laptop.open(0, FakeKeys::default());
    let phone = app.home().council.phone.unwrap();
    assert_eq!(phone, "01632 960123");
    let english = app.paper_choices().remove(0);
    assert!(
        english.as_pdf.is_empty(),
        "an old number would be offered on paper"
    );
    let folder = laptop.path("papers");
    fs::create_dir(&folder).unwrap();
    let saved = app.write_paper(&poster(PaperForm::Pdf), &folder).unwrap();
    assert_eq!(saved.form, PaperForm::Page);
    let page = fs::read_to_string(folder.join(saved.file_name.unwrap())).unwrap();
    assert!(
        page.contains(&phone),
        "the poster lacks the council's own number"
    );
}

#[tokio::test]
async fn every_language_has_both_as_pdf() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let offered: Vec<String> = app
        .words()
        .languages
        .into_iter()
        .map(|one| one.code)
        .collect();
    let choices = app.paper_choices();
    let codes: Vec<&String> = choices.iter().map(|choice| &choice.language).collect();
    assert_eq!(codes, offered.iter().collect::<Vec<_>>());
    for choice in &choices {
        assert_eq!(
            choice.as_pdf,
            [PaperKind::Poster, PaperKind::Leaflet],
            "{}",
            choice.language
        );
    }
}

#[tokio::test]
async fn what_cannot_be_saved_is_said() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let nowhere = laptop.path("no/such/folder");
    let refused = app
        .write_paper(&poster(PaperForm::Page), &nowhere)
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::PaperNotSaved);
    let unknown = PaperRequest {
        language: "../x".into(),
        ..poster(PaperForm::Page)
    };
    let refused = app.write_paper(&unknown, &laptop.path("")).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
}
