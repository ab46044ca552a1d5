//! Files: none is read before the question about pictures of under-18s, and none is lost or readable afterwards.

use std::fs::{self, File};
use std::path::PathBuf;

use app::view::{FileTrouble, GateAnswer, GateState, KeptDraftState, TellRequest};
use app::{App, ErrorCode};
use product_tests::{FakeKeys, Laptop, pictures};
use report::draft::Under18Images;
use report::{FILE_LIMIT, Hidden, MOST_FILES};

use crate::answers::{asked, everything, files_below, laptop};

const TEXT: &[u8] = b"marigold message, as it was received";

fn write(laptop: &Laptop, name: &str, content: &[u8]) -> PathBuf {
    let path = laptop.path(name);
    fs::write(&path, content).unwrap();
    path
}

fn open_with_a_file(laptop: &Laptop) -> App {
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let file = write(laptop, "marigold.txt", TEXT);
    laptop.picker.choose(std::slice::from_ref(&file));
    app.attach().unwrap();
    fs::remove_file(file).unwrap();
    app
}

fn evidence_on_disk(laptop: &Laptop) -> Vec<PathBuf> {
    files_below(&laptop.path("data/evidence"))
}

#[tokio::test]
async fn while_the_gate_is_not_open_nobody_is_asked_and_nothing_is_read() {
    for answer in [None, Some(GateAnswer::Yes), Some(GateAnswer::NotSure)] {
        let laptop = laptop();
        // Reading a pipe that nobody writes to would wait for ever.
        let file = write(&laptop, "picture.jpg", TEXT);
        laptop.picker.choose(std::slice::from_ref(&file));
        let app = laptop.open(0, FakeKeys::default());
        if let Some(answer) = answer {
            assert_eq!(app.open_gate(answer).gate, GateState::Closed);
        }
        let read_before = accessed(&file);
        assert_eq!(app.attach().unwrap_err().code, ErrorCode::GateClosed);
        let dropped = app.attach_files(std::slice::from_ref(&file));
        assert_eq!(dropped.unwrap_err().code, ErrorCode::GateClosed);
        assert_eq!(laptop.picker.asked(), 0, "{answer:?}: a file picker opened");
        assert_eq!(accessed(&file), read_before, "{answer:?}: a file was read");
        assert!(evidence_on_disk(&laptop).is_empty(), "{answer:?}");
    }
}

fn accessed(file: &std::path::Path) -> Option<std::time::SystemTime> {
    fs::metadata(file).unwrap().accessed().ok()
}

#[tokio::test]
async fn closing_the_gate_drops_what_was_attached() {
    for answer in [GateAnswer::Yes, GateAnswer::NotSure] {
        let laptop = laptop();
        let app = open_with_a_file(&laptop);
        assert_eq!(app.evidence().files.len(), 1);
        let view = app.open_gate(answer);
        assert!(view.files.is_empty());
        assert!(evidence_on_disk(&laptop).is_empty(), "a copy stayed behind");
        let request = asked(everything());
        assert_eq!(
            app.review(&request)
                .unwrap()
                .rows
                .iter()
                .filter(|row| row.field == "evidence")
                .flat_map(|row| &row.values)
                .count(),
            0
        );
    }
}

#[tokio::test]
async fn an_answer_in_the_form_closes_the_gate_as_well() {
    for answer in [Under18Images::Yes, Under18Images::NotSure] {
        let laptop = laptop();
        let app = open_with_a_file(&laptop);
        let mut draft = everything();
        draft.under18_images = Some(answer);
        app.send(&asked(draft)).unwrap();
        assert_eq!(
            app.reports()[0].files,
            0,
            "the file went with it ({answer:?})"
        );
        assert!(evidence_on_disk(&laptop).is_empty());
    }
}

#[tokio::test]
async fn every_file_that_cannot_be_taken_is_said_and_keeps_no_other_out() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let good = write(&laptop, "good.txt", TEXT);
    let big = laptop.path("big.mp4");
    File::create(&big).unwrap().set_len(FILE_LIMIT + 1).unwrap();
    let folder = laptop.path("folder");
    fs::create_dir(&folder).unwrap();
    let mut cases = vec![
        (big, FileTrouble::TooBig),
        (write(&laptop, "empty.txt", b""), FileTrouble::Empty),
        (laptop.path("gone.txt"), FileTrouble::Unreadable),
        (folder, FileTrouble::NotAFile),
    ];
    #[cfg(unix)]
    {
        let device = laptop.path("device.txt");
        std::os::unix::fs::symlink("/dev/zero", &device).unwrap();
        cases.push((device, FileTrouble::NotAFile));
    }
    for (path, trouble) in cases {
        let view = app.attach_files(&[path.clone(), good.clone()]).unwrap();
        let [problem] = view.problems.as_slice() else {
            panic!("{}: {:?}", path.display(), view.problems);
        };
        assert_eq!(problem.code, trouble, "{}", path.display());
        assert_eq!(
            view.files.len(),
            1,
            "{}: the good file is missing",
            path.display()
        );
        app.detach(&view.files[0].id).unwrap();
    }
    assert!(
        evidence_on_disk(&laptop)
            .iter()
            .all(|file| file.ends_with("lock")),
        "a copy of a file that was taken off stayed behind"
    );
}

#[tokio::test]
async fn a_report_takes_ten_files_and_not_one_more() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let file = write(&laptop, "one.txt", TEXT);
    let view = app.attach_files(&vec![file; MOST_FILES + 1]).unwrap();
    assert_eq!(view.files.len(), MOST_FILES);
    assert_eq!(view.problems[0].code, FileTrouble::TooMany);
}

#[tokio::test]
async fn all_files_together_have_a_limit() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let file = laptop.path("film.bin");
    File::create(&file).unwrap().set_len(FILE_LIMIT).unwrap();
    let view = app.attach_files(&vec![file; 5]).unwrap();
    assert_eq!((view.files.len(), view.room_bytes), (4, 0));
    assert_eq!(view.problems[0].code, FileTrouble::TooMuch);
}

#[tokio::test]
async fn the_copy_is_sealed_and_goes_with_its_report_or_its_program() {
    let laptop = laptop();
    let app = open_with_a_file(&laptop);
    for file in files_below(&laptop.path("data")) {
        let bytes = fs::read(&file).unwrap();
        let readable = bytes.windows(8).any(|window| window == b"marigold");
        assert!(
            !readable,
            "{} can be read by whoever finds the laptop",
            file.display()
        );
        assert!(!file.to_string_lossy().contains("marigold"));
    }
    app.forget_answers();
    assert!(
        evidence_on_disk(&laptop).is_empty(),
        "a copy outlives the answers"
    );
    assert!(app.evidence().files.is_empty());

    // A program that was killed leaves its copies to the next start.
    let app = open_with_a_file(&laptop);
    std::mem::forget(app);
    let folder = fs::read_dir(laptop.path("data/evidence"))
        .unwrap()
        .next()
        .unwrap();
    let left = folder.unwrap().path();
    let lock = File::open(left.join("lock")).unwrap();
    let _running = laptop.open(0, FakeKeys::default());
    assert!(left.exists(), "a running program lost its files");
    drop(lock);
    fs::remove_file(left.join("lock")).unwrap();
    File::create(left.join("lock")).unwrap();
    let _next = laptop.open(0, FakeKeys::default());
    assert!(!left.exists(), "a sealed copy stays on the disk for ever");
}

#[tokio::test]
async fn files_come_back_with_the_answers_that_were_kept() {
    let laptop = laptop();
    let keys = FakeKeys::default();
    let app = laptop.open(0, keys.clone());
    let _ = app.open_gate(GateAnswer::No);
    let file = write(&laptop, "marigold.txt", TEXT);
    app.attach_files(&[file]).unwrap();
    app.keep_draft(&everything(), None).unwrap();
    drop(app);

    let app = laptop.open(0, keys);
    assert!(app.evidence().files.is_empty());
    assert_eq!(app.kept_draft(None).unwrap().state, KeptDraftState::Open);
    let view = app.evidence();
    assert_eq!((view.files.len(), view.gate), (1, GateState::Open));
    assert_eq!(view.files[0].name, "marigold.txt");
    app.forget_answers();
    app.forget_draft().unwrap();
    assert!(
        evidence_on_disk(&laptop).is_empty(),
        "a forgotten file stayed behind"
    );
}

#[tokio::test]
async fn hidden_data_is_shown_and_can_be_left_out() {
    let laptop = laptop();
    let app = laptop.open(0, FakeKeys::default());
    let _ = app.open_gate(GateAnswer::No);
    let photo = pictures::photo_with_a_place();
    let file = write(&laptop, "photo.jpg", &photo);
    let view = app.attach_files(&[file]).unwrap();
    let [file] = view.files.as_slice() else {
        panic!("{view:?}");
    };
    let place = file
        .hidden
        .iter()
        .find(|hidden| hidden.kind == Hidden::Place);
    assert!(
        place.is_some_and(|place| place.shown.contains("53.19")),
        "the learner is not told that the photo says where they were: {:?}",
        file.hidden
    );
    assert!(file.can_remove && file.looked && !file.removed);
    let (id, whole) = (file.id.clone(), file.size);

    let view = app.remove_hidden(&id, true).unwrap();
    assert!(view.files[0].removed && view.files[0].size < whole);
    app.describe_file(&id, "what they sent me").unwrap();
    let rows = app.review(&asked(everything())).unwrap().rows;
    let line = rows.iter().find(|row| row.field == "evidence").unwrap();
    for said in ["photo.jpg", "what they sent me", "place"] {
        assert!(
            line.values[0].contains(said),
            "{:?} leaves unseen",
            line.values
        );
    }
    let sent = app.send(&asked(everything())).unwrap();
    assert_eq!((sent.files, sent.originals.len()), (1, 1));
    assert_eq!(sent.originals[0].name, "photo.jpg");

    let _ = app.open_gate(GateAnswer::No);
    let again = app
        .attach_original(&sent.id, &sent.originals[0].id)
        .unwrap();
    assert_eq!(again.files[0].size, whole, "the untouched file is lost");
    assert!(!again.files[0].hidden.is_empty());
}

#[tokio::test]
async fn a_damaged_copy_is_never_sent_as_if_it_were_whole() {
    let laptop = laptop();
    let app = open_with_a_file(&laptop);
    let mut copies = evidence_on_disk(&laptop);
    copies.retain(|file| !file.ends_with("lock"));
    let mut bytes = fs::read(&copies[0]).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&copies[0], bytes).unwrap();
    let refused = app.send(&asked(everything())).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ReportNotSaved);
    assert!(app.reports().is_empty(), "half a report is on its way");
    app.detach(&app.evidence().files[0].id).unwrap();
    app.send(&asked(everything())).unwrap();
    assert_eq!(app.reports().len(), 1);
}

#[tokio::test]
async fn a_quick_report_carries_no_file_and_takes_none_away() {
    let laptop = laptop();
    let app = open_with_a_file(&laptop);
    let request = TellRequest {
        quick: true,
        ..asked(everything())
    };
    assert_eq!(app.send(&request).unwrap().files, 0);
    assert_eq!(
        app.evidence().files.len(),
        1,
        "the file of the long report is gone"
    );
    assert_eq!(app.send(&request).unwrap().files, 0);
    assert_eq!(app.reports().len(), 1, "a double click made two reports");
}
