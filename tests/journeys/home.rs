//! The first screen tells the truth about the copy.

use app::view::Notice;
use checkup::Why;
use product_tests::{FakeKeys, Laptop};
use testkit::FakeComputer;

fn laptop() -> Laptop {
    Laptop::new(FakeComputer::blind(Why::NotSupported))
}

#[tokio::test]
async fn a_copy_without_a_pack_says_where_its_contact_comes_from() {
    let laptop = laptop();
    let home = laptop.open(0, FakeKeys::default()).home();
    assert!(
        !home.council.confirmed,
        "the contact of 2020-21 is shown as if the council had confirmed it"
    );
    assert!(home.council.contact_source.contains("2020-21"));
    assert!(!home.practice && home.notices.is_empty());
}

#[tokio::test]
async fn a_practice_pack_is_called_practice() {
    let laptop = laptop();
    laptop.join_council(1, 30);
    let home = laptop.open(0, FakeKeys::default()).home();
    assert!(home.practice && home.can_send);
    assert!(home.notices.is_empty(), "{:?}", home.notices);
}

#[tokio::test]
async fn an_expired_pack_is_said_and_still_used() {
    let laptop = laptop();
    laptop.join_council(1, 30);
    let home = laptop.open(40, FakeKeys::default()).home();
    assert_eq!(home.notices, [Notice::PackExpired]);
    assert!(
        home.can_send,
        "a report could not be sealed because of a date"
    );
}

#[tokio::test]
async fn an_older_pack_than_the_last_one_is_refused() {
    let laptop = laptop();
    laptop.join_council(5, 30);
    assert!(laptop.open(0, FakeKeys::default()).home().can_send);
    std::fs::remove_dir_all(laptop.path("pack")).unwrap();
    laptop.join_council(4, 30);
    let home = laptop.open(0, FakeKeys::default()).home();
    assert_eq!(
        home.notices,
        [Notice::PackRefused],
        "somebody could bring back a key that the council has retired"
    );
    assert!(!home.can_send);
}

#[tokio::test]
async fn a_changed_pack_is_refused_and_the_built_in_words_stay() {
    let laptop = laptop();
    laptop.join_council(1, 30);
    let file = laptop.path("pack/council.toml");
    let changed = std::fs::read_to_string(&file).unwrap() + "\n# changed\n";
    std::fs::write(file, changed).unwrap();
    let app = laptop.open(0, FakeKeys::default());
    assert_eq!(app.home().notices, [Notice::PackRefused]);
    assert!(!app.topics().is_empty());
}
