//! `companion posting look`

use std::io::{self, Read};

use app::Sensitive;
use app::view::PostingView;
use zeroize::{Zeroize, Zeroizing};

use crate::page::Page;
use crate::program::{Fault, Output, Running};

/// Far above what is looked at.
const LIMIT: u64 = 1024 * 1024;

pub(crate) fn look(running: &Running, out: &mut Output<'_>) -> Result<(), Fault> {
    let view = running.app.look_before_posting(&text(io::stdin().lock())?);
    if out.json {
        return out.value(&view);
    }
    out.page(&page(&view))
}

fn text(from: impl Read) -> Result<Sensitive, Fault> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64 * 1024));
    from.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(Fault::TooLong);
    }
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    let sensitive = Sensitive::new(text.clone());
    text.zeroize();
    Ok(sensitive)
}

fn page(view: &PostingView) -> Page {
    let mut page = Page::default();
    page.line(&view.headline);
    for warning in &view.warnings {
        page.gap().line(&warning.title);
        let marked = view
            .pieces
            .iter()
            .filter(|piece| piece.kind == Some(warning.kind));
        let marked: Vec<&str> = marked.map(|piece| piece.text.as_str()).collect();
        page.items(&marked)
            .line(&format!("  {}", warning.why))
            .line(&format!("  {}", warning.change))
            .line(&format!("  {} ({})", warning.rule.title, warning.rule.id));
    }
    page.gap();
    for note in &view.notes {
        page.line(note);
    }
    page
}
