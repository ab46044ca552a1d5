window.__TAURI_INTERNALS__.invoke("screen_shown", { title: "Empty – Ready" });
