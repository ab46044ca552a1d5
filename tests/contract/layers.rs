//! A newcomer finds the rooms as the plan draws them. When this fails, a domain room can reach the disk or the network.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Room → the rooms it may import, and the crates it must never reach directly.
const ROOMS: &[(&str, &[&str], &[&str])] = &[
    ("content", &[], OUTSIDE),
    ("checkup", &[], OUTSIDE),
    ("passwords", &["checkup"], OUTSIDE),
    ("report", &[], OUTSIDE),
    ("posting", &[], OUTSIDE),
    ("evidence", &["report"], OUTSIDE),
    ("outbox", &["report"], &["tauri", "rusqlite", "keyring"]),
    ("platform", &["checkup"], &["tauri", "rusqlite"]),
    (
        "app",
        &[
            "content",
            "checkup",
            "evidence",
            "report",
            "outbox",
            "passwords",
            "posting",
        ],
        &["tauri", "reqwest", "keyring", "netdev", "notify-rust"],
    ),
    (
        "companion",
        &["app", "platform"],
        &["tauri", "reqwest", "rusqlite"],
    ),
    ("council-intake", &["report"], &["tauri", "keyring"]),
    (
        "learner-companion",
        &["app", "platform", "report"],
        &["reqwest", "rusqlite", "keyring"],
    ),
];

/// What a pure room may not touch.
const OUTSIDE: &[&str] = &[
    "tauri",
    "tokio",
    "reqwest",
    "rusqlite",
    "keyring",
    "netdev",
    "socket2",
    "notify-rust",
    "axum",
];

/// Words that betray a clock, a file, a socket or a process in a pure room's product code.
const IMPURE: &[&str] = &[
    "std::fs",
    "TcpStream",
    "UdpSocket",
    "TcpListener",
    "std::process",
    "std::thread",
    "std::env",
    "SystemTime",
    "Instant::now",
    "now_utc",
    "target_os",
    "cfg(unix)",
    "cfg(windows)",
    "async fn",
    "async move",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .exec()
        .unwrap();
    metadata
        .workspace_packages()
        .into_iter()
        .map(|package| {
            let direct = package
                .dependencies
                .iter()
                .filter(|dependency| dependency.kind == DependencyKind::Normal)
                .map(|dependency| dependency.name.clone())
                .collect();
            (package.name.to_string(), direct)
        })
        .collect()
}

#[test]
fn every_room_imports_only_the_rooms_below_it() {
    let imports = imports();
    let rooms: BTreeSet<&str> = imports.keys().map(String::as_str).collect();
    for (room, allowed, never) in ROOMS {
        let direct = imports
            .get(*room)
            .unwrap_or_else(|| panic!("the room {room} is gone"));
        for import in direct {
            let is_room = rooms.contains(import.as_str());
            assert!(
                !is_room || allowed.contains(&import.as_str()),
                "{room} must not import {import}"
            );
            assert!(
                !never.contains(&import.as_str()),
                "{room} must not reach {import}"
            );
        }
    }
    let known: BTreeSet<&str> = ROOMS.iter().map(|(room, ..)| *room).collect();
    let helpers = BTreeSet::from([
        "testkit",
        "product-tests",
        "xtask",
        "fuzz-targets",
        "delivery-trials",
    ]);
    let unknown: Vec<_> = rooms
        .difference(&known)
        .filter(|room| !helpers.contains(*room))
        .collect();
    assert!(
        unknown.is_empty(),
        "rooms without a place in the plan: {unknown:?}"
    );
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    for room in ["content", "checkup", "evidence", "posting", "report"] {
        for file in rust_files(&root().join("crates").join(room).join("src")) {
            let code = product_code(&std::fs::read_to_string(&file).unwrap());
            for word in IMPURE {
                assert!(!code.contains(word), "{} uses {word}", file.display());
            }
        }
    }
}

#[test]
fn only_platform_asks_which_system_this_is() {
    for room in ["app", "cli", "intake", "outbox"] {
        for file in rust_files(&root().join("crates").join(room).join("src")) {
            let code = product_code(&std::fs::read_to_string(&file).unwrap());
            assert!(
                !code.contains("target_os"),
                "{} asks for the system",
                file.display()
            );
            if room == "app" {
                assert!(
                    !code.contains("std::process"),
                    "{} starts a program",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn commands_only_unpack_call_and_return() {
    let commands = std::fs::read_to_string(root().join("src-tauri/src/commands.rs")).unwrap();
    for word in ["if ", "match ", "for ", "platform::", "std::", "unwrap"] {
        assert!(
            !commands.contains(word),
            "a command decides something: {word:?}"
        );
    }
    let shell: usize = rust_files(&root().join("src-tauri/src"))
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap().lines().count())
        .sum();
    assert!(
        shell < 800,
        "the desktop shell has {shell} lines; what it decides belongs in app"
    );
}

#[test]
fn the_page_reaches_tauri_through_one_file() {
    let mut seen = Vec::new();
    let page = files(&root().join("ui/src"), &["ts", "svelte"]);
    assert!(page.len() > 20, "the page is somewhere else");
    for file in page {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if text.contains("@tauri-apps/") {
            seen.push(name.clone());
        }
        for word in [
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "{@html",
        ] {
            assert!(!text.contains(word), "{} uses {word}", file.display());
        }
    }
    seen.retain(|name| name != "tauri.ts" && name != "bindings.ts");
    assert!(
        seen.is_empty(),
        "these files import Tauri themselves: {seen:?}"
    );
}

/// The file up to its tests.
fn product_code(text: &str) -> String {
    text.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, &["rs"])
        .into_iter()
        .filter(|file| !file.ends_with("tests.rs"))
        .collect()
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(path);
        }
    }
    found
}
