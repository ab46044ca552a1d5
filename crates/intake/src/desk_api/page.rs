//! The desk page, as it was when the program was built.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::refusal::Refusal;

include!(concat!(env!("OUT_DIR"), "/page.rs"));

const NOT_BUILT: &str = "The desk page was not built into this program. \
    Use `council-intake desk` in a terminal, or a program built with the page.\n";

pub(super) async fn to_the_page() -> Redirect {
    Redirect::permanent("/desk/")
}

pub(super) async fn page() -> Response {
    match find("index.html") {
        Some(bytes) => show("index.html", bytes),
        None => (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT).into_response(),
    }
}

pub(super) async fn file(Path(name): Path<String>) -> Response {
    match find(&name) {
        Some(bytes) => show(&name, bytes),
        None => Refusal::unknown().into_response(),
    }
}

fn find(name: &str) -> Option<&'static [u8]> {
    let found = FILES.iter().find(|(known, _)| *known == name)?;
    Some(found.1)
}

fn show(name: &str, bytes: &'static [u8]) -> Response {
    let kind = match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind)], bytes).into_response()
}
