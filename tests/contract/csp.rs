//! The walls around the page. When this fails, text from outside could run as a program inside the window.

use std::path::Path;

use serde_json::Value;

fn configuration() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/tauri.conf.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_page_may_load_only_itself_and_talk_only_to_the_program() {
    let configuration = configuration();
    let csp = configuration["app"]["security"]["csp"].as_str().unwrap();
    assert!(csp.starts_with("default-src 'none';"));
    for weakness in ["unsafe-inline", "unsafe-eval", "*", "https:", "blob:"] {
        assert!(!csp.contains(weakness), "the policy allows {weakness}");
    }
    assert!(
        csp.contains("connect-src ipc: http://ipc.localhost"),
        "the page may talk to somebody else"
    );
    assert_eq!(configuration["app"]["security"]["freezePrototype"], true);
    assert_eq!(configuration["app"]["withGlobalTauri"], false);
}

#[test]
fn what_breaks_screen_readers_stays_off() {
    let manifest =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml"))
            .unwrap();
    let tauri = manifest
        .lines()
        .find(|line| line.starts_with("tauri = "))
        .unwrap();
    for feature in ["\"unstable\"", "tray-icon"] {
        assert!(
            !tauri.contains(feature),
            "{feature} silences screen readers"
        );
    }
    let window = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/src/window.rs"),
    )
    .unwrap();
    assert!(
        !window.contains("decorations"),
        "a window without the system's title bar loses mouse reading"
    );
}
