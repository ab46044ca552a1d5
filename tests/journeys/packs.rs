//! The council's words, taken newer and back again. Whatever is refused, the old words stay.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use app::view::{Notice, PackChangeView, PackOutcome, WordsOrigin};
use app::{App, PackSource};
use checkup::Why;
use council_intake::{keys, pack};
use product_tests::{FakeKeys, Laptop, TODAY, root};
use testkit::FakeComputer;

/// A council with two custodians, and a laptop that takes what both have signed.
struct Council {
    laptop: Laptop,
    roots: String,
}

impl Council {
    fn new() -> Self {
        let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
        let public = keys::make(&laptop.path("keys"), TODAY).unwrap();
        let second = keys::make_custodian(&laptop.path("second.key")).unwrap();
        let roots = format!("{},{second}", public.root.key);
        Self { laptop, roots }
    }

    fn open(&self, days: i64) -> App {
        let roots = Some(self.roots.clone());
        self.laptop
            .open_with(days, FakeKeys::default(), None, roots)
    }

    /// One file, signed by both custodians.
    fn file(&self, version: u64, days: u32) -> PathBuf {
        let folder = self.folder(version, days);
        self.cosign(&folder);
        self.bundle(&folder)
    }

    /// A folder, signed by the first custodian, with a rule that tells its version.
    fn folder(&self, version: u64, days: u32) -> PathBuf {
        let council = root().join("policy-content/council.toml");
        self.folder_of(&council, version, days)
    }

    fn folder_of(&self, council: &Path, version: u64, days: u32) -> PathBuf {
        let keys_folder = self.laptop.path("keys");
        let words = self.laptop.path(&format!("words-{version}"));
        std::fs::create_dir_all(words.join("en/rules")).unwrap();
        let rule =
            std::fs::read_to_string(root().join("policy-content/en/rules/email.md")).unwrap();
        let rule = rule.replacen("title = \"", &format!("title = \"{version}: "), 1);
        std::fs::write(words.join("en/rules/email.md"), rule).unwrap();
        let order = pack::Order {
            council: council.to_owned(),
            out: self.laptop.path(&format!("pack-{version}-{days}")),
            version,
            days,
            intake_url: "http://127.0.0.1:9".to_owned(),
            practice: true,
        };
        let public = keys::read_public(&keys_folder).unwrap();
        let key = keys::read_root(&keys_folder).unwrap();
        pack::sign_with_words(&order, Some(&words), &public, &key, TODAY).unwrap();
        order.out
    }

    fn cosign(&self, folder: &Path) {
        let key = keys::read_custodian(&self.laptop.path("second.key")).unwrap();
        pack::cosign(folder, &key).unwrap();
    }

    fn bundle(&self, folder: &Path) -> PathBuf {
        let file = folder.with_extension("pack");
        pack::bundle(folder, &file).unwrap();
        file
    }
}

async fn take(app: &App, path: &Path) -> PackChangeView {
    app.take_pack(&PackSource::File(path.to_owned())).await
}

fn words(app: &App) -> String {
    app.rule("email").unwrap().title
}

#[tokio::test]
async fn newer_words_are_used_from_the_next_start_and_one_can_always_go_back() {
    let council = Council::new();
    let app = council.open(0);
    let built_in = words(&app);
    for version in [3, 5] {
        let taken = take(&council.open(0), &council.file(version, 30)).await;
        assert_eq!(taken.outcome, PackOutcome::Taken);
        assert!(!taken.title.is_empty() && taken.what_to_do.contains("open it again"));
    }
    assert_eq!(
        words(&app),
        built_in,
        "words changed while somebody reads them"
    );
    assert!(words(&council.open(0)).starts_with("5: "));
    let again = take(&council.open(0), &council.file(5, 30)).await;
    assert!(matches!(
        again.outcome,
        PackOutcome::AlreadyHere | PackOutcome::Taken
    ));

    let app = council.open(0);
    assert_eq!(
        app.packs().kept.iter().filter(|pack| pack.in_use).count(),
        1
    );
    let mut seen = Vec::new();
    for _ in 0..6 {
        let app = council.open(0);
        assert_eq!(app.home().notices, [], "going back looks like an attack");
        seen.push(words(&app).chars().next().unwrap());
        if app.pack_back().outcome == PackOutcome::NothingBefore {
            break;
        }
    }
    seen.dedup();
    let first = built_in.chars().next().unwrap();
    assert_eq!(
        seen,
        ['5', '3', first],
        "somebody is stuck with words that they cannot leave"
    );
    assert!(council.open(0).packs().built_in);
    let forward = take(&council.open(0), &council.file(5, 30)).await;
    assert_eq!(
        forward.outcome,
        PackOutcome::Taken,
        "nobody could come forward again"
    );
    assert!(words(&council.open(0)).starts_with("5: "));
}

#[tokio::test]
async fn the_screen_can_say_whose_words_these_are_and_whose_come_next() {
    let council = Council::new();
    let app = council.open(0);
    let packs = app.packs();
    assert_eq!(packs.now.origin, WordsOrigin::BuiltIn);
    assert_eq!((packs.next, packs.before), (None, None));
    assert_eq!(packs.contact.date, "2020-21");
    assert!(!packs.contact.confirmed, "old contacts look confirmed");

    take(&app, &council.file(3, 30)).await;
    let packs = app.packs();
    assert_eq!(
        packs.now.origin,
        WordsOrigin::BuiltIn,
        "words that are not shown yet look as if they were"
    );
    let next = packs.next.unwrap();
    assert_eq!(next.origin, WordsOrigin::Taken);
    assert_eq!(next.version.as_deref(), Some("3"));
    assert_eq!(packs.before.unwrap().origin, WordsOrigin::BuiltIn);

    take(&council.open(0), &council.file(5, 30)).await;
    let app = council.open(0);
    let packs = app.packs();
    assert_eq!(packs.now.origin, WordsOrigin::Taken);
    assert_eq!(packs.now.version.as_deref(), Some("5"));
    assert_eq!(packs.now.made_on.as_deref(), Some("2026-11-23"));
    assert_eq!(packs.now.not_after.as_deref(), Some("2026-12-23"));
    assert!(packs.now.practice && !packs.now.expired && packs.next.is_none());
    assert_eq!(packs.before.unwrap().version.as_deref(), Some("3"));
    assert_eq!(app.pack_back().version.as_deref(), Some("3"));
    let packs = app.packs();
    assert_eq!(packs.now.version.as_deref(), Some("5"));
    assert_eq!(packs.next.unwrap().version.as_deref(), Some("3"));
    assert!(council.open(40).packs().now.expired);
}

#[tokio::test]
async fn a_file_or_a_folder_is_chosen_in_the_systems_own_dialog() {
    let council = Council::new();
    let picker = &council.laptop.picker;
    assert_eq!(council.open(0).choose_pack(false), None);
    assert_eq!(council.open(0).choose_pack(true), None);
    assert_eq!(picker.asked(), 2, "nobody was asked");
    picker.choose(&[council.file(3, 30)]);
    let taken = council.open(0).choose_pack(false).unwrap();
    assert_eq!(taken.outcome, PackOutcome::Taken);
    let folder = council.folder(5, 30);
    council.cosign(&folder);
    picker.choose_folder(&folder);
    let taken = council.open(0).choose_pack(true).unwrap();
    assert_eq!(taken.outcome, PackOutcome::Taken);
    assert!(words(&council.open(0)).starts_with("5: "));
}

#[tokio::test]
async fn a_pack_that_was_named_at_the_start_is_said_to_be_in_use() {
    let council = Council::new();
    council.laptop.join_council(2, 30);
    let app = council.laptop.open(0, FakeKeys::default());
    let packs = app.packs();
    assert_eq!(packs.now.origin, WordsOrigin::Named);
    assert!(packs.named && packs.next.is_none());
}

#[tokio::test]
async fn what_is_not_right_is_refused_with_a_reason_and_changes_nothing() {
    let council = Council::new();
    take(&council.open(0), &council.file(5, 30)).await;

    let one_signature = council.bundle(&council.folder(6, 30));
    let whole = std::fs::read(council.file(7, 30)).unwrap();
    let half = council.laptop.path("half.pack");
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    let changed = council.laptop.path("changed.pack");
    let mut bytes = whole.clone();
    let place = bytes.windows(6).position(|part| part == b"title ").unwrap();
    bytes[place] = b'T';
    std::fs::write(&changed, bytes).unwrap();
    let not_a_pack = council.laptop.path("holiday.jpg");
    std::fs::write(&not_a_pack, vec![7; 4000]).unwrap();
    let huge = council.laptop.path("huge.pack");
    std::fs::write(&huge, vec![0; 17 * 1024 * 1024]).unwrap();

    let theirs = council.laptop.path("theirs.toml");
    let text = std::fs::read_to_string(root().join("policy-content/council.toml")).unwrap();
    let text = text.replace(
        "org = \"cheshire-west-and-chester\"",
        "org = \"another-council\"",
    );
    std::fs::write(&theirs, text).unwrap();
    let other = council.folder_of(&theirs, 8, 30);
    council.cosign(&other);

    let stranger = Council::new();
    let cases = [
        (council.file(4, 30), PackOutcome::Older),
        (one_signature, PackOutcome::NotSigned),
        (stranger.file(9, 30), PackOutcome::NotSigned),
        (half, PackOutcome::NotWhole),
        (changed, PackOutcome::NotWhole),
        (not_a_pack, PackOutcome::NotWhole),
        (huge, PackOutcome::TooLarge),
        (other, PackOutcome::AnotherCouncil),
        (council.laptop.path("nothing"), PackOutcome::NotFound),
    ];
    for (path, outcome) in cases {
        let app = council.open(0);
        let refused = take(&app, &path).await;
        assert_eq!(refused.outcome, outcome, "{}", path.display());
        assert!(!refused.title.is_empty() && !refused.what_to_do.is_empty());
        assert!(
            words(&council.open(0)).starts_with("5: "),
            "{}",
            path.display()
        );
    }
    let late = take(&council.open(40), &council.file(9, 30)).await;
    assert_eq!(late.outcome, PackOutcome::Expired);
    assert!(words(&council.open(0)).starts_with("5: "));
}

#[tokio::test]
async fn a_damaged_pack_gives_way_to_the_one_before_it_and_says_so() {
    let council = Council::new();
    for version in [3, 5] {
        take(&council.open(0), &council.file(version, 30)).await;
    }
    let kept = std::fs::read_dir(council.laptop.path("data/packs")).unwrap();
    let newest = kept
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some());
    let newest = newest.max().unwrap();
    std::fs::write(newest, b"gone").unwrap();
    let app = council.open(0);
    assert_eq!(app.home().notices, [Notice::PackRefused]);
    assert!(
        words(&app).starts_with("3: "),
        "the learner fell further back than needed"
    );
    assert!(app.home().can_send);
    let again = take(&app, &council.file(5, 30)).await;
    assert_eq!(again.outcome, PackOutcome::Taken);
    assert_eq!(council.open(0).home().notices, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_comes_from_the_councils_address_too() {
    let council = Council::new();
    let whole = std::fs::read(council.file(5, 30)).unwrap();
    let cases = [
        (Serves::whole(&whole), PackOutcome::Taken),
        (Serves::cut(&whole), PackOutcome::NoAnswer),
        (Serves::status("404 Not Found"), PackOutcome::NoAnswer),
        (
            Serves::status("302 Found\r\nLocation: http://127.0.0.1:9/"),
            PackOutcome::NoAnswer,
        ),
        (Serves::endless(), PackOutcome::TooLarge),
    ];
    for (serves, outcome) in cases {
        let source = PackSource::Address(serves.start());
        let taken = council.open(0).take_pack(&source).await;
        assert_eq!(taken.outcome, outcome);
    }
    for address in [
        "http://council.example/words.pack",
        "ftp://127.0.0.1/",
        "file:///etc/hosts",
    ] {
        let refused = council
            .open(0)
            .take_pack(&PackSource::Address(address.to_owned()))
            .await;
        assert_eq!(refused.outcome, PackOutcome::AddressNotAllowed, "{address}");
    }
    let nowhere = council.open(0).take_pack(&PackSource::Council).await;
    assert_eq!(
        nowhere.outcome,
        PackOutcome::AddressNotAllowed,
        "no address is named in these words"
    );
    assert!(words(&council.open(0)).starts_with("5: "));
}

/// One answer on this computer.
struct Serves {
    head: String,
    body: Vec<u8>,
    endless: bool,
}

impl Serves {
    fn whole(body: &[u8]) -> Self {
        Self {
            head: format!("200 OK\r\nContent-Length: {}", body.len()),
            body: body.to_vec(),
            endless: false,
        }
    }

    fn cut(body: &[u8]) -> Self {
        Self {
            body: body[..body.len() / 2].to_vec(),
            ..Self::whole(body)
        }
    }

    fn status(head: &str) -> Self {
        Self {
            head: head.to_owned(),
            body: Vec::new(),
            endless: false,
        }
    }

    fn endless() -> Self {
        Self {
            head: "200 OK".to_owned(),
            body: vec![0; 64 * 1024],
            endless: true,
        }
    }

    fn start(self) -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let head = format!("HTTP/1.1 {}\r\nConnection: close\r\n\r\n", self.head);
            let _ = stream.write_all(head.as_bytes());
            while stream.write_all(&self.body).is_ok() && self.endless {}
        });
        format!("http://{address}/words.pack")
    }
}
