//! The commands of `docs/council-words.md`, run as they stand there, and what they say compared with the page.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use council_intake::{command, keys};
use time::OffsetDateTime;

use crate::support::Copy;

/// What a custodian types as a name in the folder `words-work`.
const NAMES: [&str; 6] = [
    "keys",
    "second.key",
    "council.toml",
    "words",
    "pack",
    "council-words.pack",
];

#[test]
fn council_words_an_officer_can_follow_the_guide() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let guide = std::fs::read_to_string(root.join("docs/council-words.md")).unwrap();
    let work = tempfile::tempdir().unwrap();
    let here = work.path();
    let public = keys::make(&here.join("keys"), OffsetDateTime::now_utc()).unwrap();
    copy_all(&root.join("policy-content"), &here.join("words"));
    std::fs::copy(
        root.join("policy-content/council.toml"),
        here.join("council.toml"),
    )
    .unwrap();
    let rule = here.join("words/en/rules/email.md");
    let text = std::fs::read_to_string(&rule).unwrap();
    std::fs::write(&rule, text.replacen("title = \"", "title = \"Ours: ", 1)).unwrap();

    let mut copy = Copy::new();
    let (mut ran, mut said, mut compared) = (0, String::new(), 0);
    for block in blocks(&guide) {
        match block {
            Block::Commands(lines) => {
                said.clear();
                for line in lines {
                    ran += 1;
                    let refused = line.contains("# is refused");
                    let line = line.split(" # ").next().unwrap_or_default();
                    let (good, output) = run(line, here, &copy);
                    assert_eq!(good, !refused, "the guide says {line:?}: {output}");
                    said.push_str(&output);
                    if line.contains("keys custodian") {
                        let second = keys::read_custodian(&here.join("second.key")).unwrap();
                        copy.trust(&[&public.root.key, &hex(second.verifying_key().as_bytes())]);
                    }
                    if line.starts_with("companion rules show") {
                        assert!(
                            output.contains("Ours: "),
                            "the new words are not used: {output}"
                        );
                    }
                }
            }
            Block::Said(lines) => {
                compared += 1;
                said_in_order(&said, &lines);
            }
        }
    }
    assert!(
        ran >= 10 && compared >= 6,
        "the guide's commands were not found: {ran}, {compared}"
    );
}

enum Block<'a> {
    Commands(Vec<&'a str>),
    Said(Vec<&'a str>),
}

fn blocks(guide: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut parts = guide.split("\n```");
    parts.next();
    for (inside, _) in parts.clone().zip(parts.clone().skip(1)).step_by(2) {
        let (kind, lines) = inside.split_once('\n').unwrap();
        let lines = lines.lines().collect();
        match kind {
            "sh" => found.push(Block::Commands(lines)),
            "text" => found.push(Block::Said(lines)),
            other => panic!("the guide has a block of the kind {other:?}"),
        }
    }
    found
}

/// Each line of the page stands in the output, in order; `…` stands for anything.
fn said_in_order(said: &str, lines: &[&str]) {
    let mut rest = said;
    for part in lines.iter().flat_map(|line| line.split('…')) {
        let Some(at) = rest.find(part) else {
            panic!("the guide promises {part:?}, and the screen shows:\n{said}");
        };
        rest = &rest[at + part.len()..];
    }
}

fn run(line: &str, here: &Path, copy: &Copy) -> (bool, String) {
    let (program, arguments) = line.split_once(' ').unwrap();
    let in_place = |word: &str| match NAMES.contains(&word) {
        true => here.join(word).display().to_string(),
        false => word.to_owned(),
    };
    let words: Vec<&str> = arguments.split(' ').collect();
    // The first words are the command's own, and "keys" and "pack" may stand there.
    let mut words: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(place, word)| {
            if place == 0 {
                (*word).to_owned()
            } else {
                in_place(word)
            }
        })
        .collect();
    let short = |text: String| text.replace(&format!("{}/", here.display()), "");
    if program == "companion" {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let ended = copy.run(&words);
        return (ended.code == 0, short(ended.out + &ended.err));
    }
    assert_eq!(program, "council-intake", "{line}");
    if arguments.starts_with("pack sign") {
        words.push("--practice".to_owned());
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once(program.to_owned()).chain(words);
    let code = command::run(all.map(OsString::from), &mut out, &mut err);
    let mut text = String::from_utf8(out).unwrap();
    text.push_str(&String::from_utf8(err).unwrap());
    (code == std::process::ExitCode::SUCCESS, short(text))
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &place);
        } else {
            std::fs::copy(&path, place).unwrap();
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
