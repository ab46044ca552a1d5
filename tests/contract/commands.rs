//! One list of commands: what the window registers, what the access list knows, what the capability grants.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn file(name: &str) -> String {
    std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../src-tauri")
            .join(name),
    )
    .unwrap()
}

fn listed() -> BTreeSet<String> {
    desktop::COMMANDS.iter().map(ToString::to_string).collect()
}

#[test]
fn the_capability_grants_exactly_the_listed_commands() {
    let capability: Value = serde_json::from_str(&file("capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    let granted: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().unwrap())
        .filter(|permission| {
            !permission.starts_with("core:event:allow-")
                && *permission != "core:webview:allow-print"
        })
        .map(|permission| permission.strip_prefix("allow-").unwrap().replace('-', "_"))
        .collect();
    assert_eq!(
        granted,
        listed(),
        "a command is open that is not listed, or listed and closed"
    );
}

#[test]
fn the_window_registers_exactly_the_listed_commands() {
    let source = file("src/lib.rs");
    let registered: BTreeSet<String> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("commands::"))
        .map(|name| name.trim_end_matches(',').to_owned())
        .collect();
    assert_eq!(registered, listed());
}
