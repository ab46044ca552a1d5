//! An empty window that says when its page is there.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder};

#[tauri::command]
fn screen_shown(window: WebviewWindow, title: &str) -> Result<(), String> {
    window.set_title(title).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    let ended = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![screen_shown])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty")
                .inner_size(960.0, 760.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if ended.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
