//! A password that was judged is nowhere in the program's memory afterwards, where a crash report or the disk's swap
//! space could pick it up. Linux only: elsewhere a program cannot read its own memory through a file.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot look at its own memory cannot go on"
)]

use std::alloc::System;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use app::Sensitive;
use app::view::AuditOutcomeView;
use checkup::Why;
use product_tests::{FakeKeys, Laptop};
use testkit::FakeComputer;
use zeroize::Zeroizing;
use zeroizing_alloc::ZeroAlloc;

// The window and the terminal set the same one.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Passwords, each letter changed, so that the test itself does not hold what it looks for.
const MASKED: [&[u8]; 3] = [
    b"{dcs`,pthmu,8,lnornno",
    b"Us1lc1od'wdmwdu m`lq",
    b"hft`o`^q`srohq^ncnd6",
];

fn plain(masked: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(masked.iter().map(|letter| letter ^ 1).collect())
}

fn text(masked: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(String::from_utf8(plain(masked).to_vec()).unwrap())
}

/// Where a password stands in these bytes.
fn places<'a>(bytes: &'a [u8], masked: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let first = masked[0] ^ 1;
    let starts = bytes
        .iter()
        .enumerate()
        .filter(move |(_, byte)| **byte == first);
    starts.map(|(offset, _)| offset).filter(move |offset| {
        let seen = bytes.get(*offset..*offset + masked.len());
        seen.is_some_and(|seen| {
            seen.iter()
                .zip(masked)
                .all(|(seen, masked)| *seen == masked ^ 1)
        })
    })
}

/// How often each password stands in the memory that this program can write to.
fn found() -> Vec<usize> {
    const PART: usize = 1 << 20;
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let memory = File::open("/proc/self/mem").unwrap();
    let mut counts = vec![0; MASKED.len()];
    // One buffer for all parts, and never the buffer itself: it would find its own copies.
    let mut buffer = vec![0u8; PART + 64];
    let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let range = words.next().unwrap();
        if !words.next().unwrap().starts_with("rw") || line.ends_with("[vvar]") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let (start, end) = (
            u64::from_str_radix(start, 16).unwrap(),
            u64::from_str_radix(end, 16).unwrap(),
        );
        let mut at = start;
        while at < end {
            let wanted = usize::try_from((end - at).min(buffer.len() as u64)).unwrap();
            let part = &mut buffer[..wanted];
            let read = memory.read_at(part, at).unwrap_or(0);
            for (count, masked) in counts.iter_mut().zip(MASKED) {
                *count += places(&part[..read], masked)
                    .filter(|offset| !own.contains(&(at + *offset as u64)))
                    .count();
            }
            buffer.fill(0);
            at += PART as u64;
        }
    }
    counts
}

#[tokio::test]
async fn no_password_stays_in_memory_after_it_was_judged() {
    {
        let alive: Vec<_> = MASKED.iter().map(|masked| text(masked)).collect();
        assert!(
            found().iter().all(|count| *count >= 1),
            "this test could not find a password if there were one"
        );
        drop(alive);
    }
    let laptop = Laptop::new(FakeComputer::blind(Why::NotSupported));
    let app = laptop.open(0, FakeKeys::default());
    for masked in MASKED {
        let password = Sensitive::new(text(masked).to_string());
        assert!(!app.try_password(&password).headline.is_empty());
    }
    assert_eq!(found(), [0; 3], "a password that was tried is still here");

    let typed: Vec<Sensitive> = [0, 0, 1]
        .iter()
        .map(|place| Sensitive::new(text(MASKED[*place]).to_string()))
        .collect();
    assert_eq!(app.compare_passwords(&typed).len(), 3);
    drop(typed);
    assert_eq!(
        found(),
        [0; 3],
        "a password that was compared is still here"
    );

    let path = laptop.path("Chrome Passwords.csv");
    let mut rows = Zeroizing::new("name,url,username,password,note\n".to_owned());
    for (site, masked) in [0, 1, 0, 2].iter().enumerate() {
        rows.push_str(&format!(
            "site,https://site{site}.example/,sam,{},\n",
            text(MASKED[*masked]).as_str()
        ));
    }
    fs::write(&path, rows.as_bytes()).unwrap();
    drop(rows);
    laptop.picker.choose(std::slice::from_ref(&path));
    let outcome = app.audit_chosen(&|_| {});
    assert!(matches!(outcome, Some(AuditOutcomeView::Done(ref view)) if view.judged == 4));
    assert_eq!(
        found(),
        [0; 3],
        "a saved password that was judged is still here"
    );
    assert!(app.delete_export().done);
    assert_eq!(
        found(),
        [0; 3],
        "deleting the file left its passwords in memory"
    );
}
