//! The poster and the leaflet as pages of HTML: every text escaped, own style, nothing from elsewhere.

mod contact;
mod html;
mod leaflet;
mod poster;
mod said;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{Language, Library};
use html::Html;
use said::Sayer;

/// Something for a wall or a pocket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// One page with the most important rules.
    Poster,
    /// A few pages with every rule, and who can help.
    Leaflet,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Poster, Self::Leaflet];

    /// Stable, and part of the names of files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::Leaflet => "leaflet",
        }
    }
}

/// By what a page is told from one with other words.
#[must_use]
pub fn fingerprint(page: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(page.as_bytes()))
}

pub(crate) fn page(library: &Library, language: &Language, paper: Paper) -> String {
    let sayer = Sayer::new(library, language);
    let (style, size) = match paper {
        Paper::Poster => {
            let letters = write(&sayer, paper, "", "").letters();
            (include_str!("paper/poster.css"), poster::size(letters))
        }
        Paper::Leaflet => (include_str!("paper/leaflet.css"), "usual"),
    };
    write(&sayer, paper, size, style).end()
}

fn write(sayer: &Sayer<'_>, paper: Paper, size: &str, style: &str) -> Html {
    let heading = sayer.message("paper-heading");
    let name = sayer.message(match paper {
        Paper::Poster => "paper-poster",
        Paper::Leaflet => "paper-leaflet",
    });
    let title = format!("{} – {}", heading.text, name.text);
    let styles = [include_str!("paper/paper.css"), style];
    let mut html = Html::begin(sayer.language, &title, size, &styles);
    html.element("h1", "", &heading);
    html.element("p", "intro", &sayer.message("paper-intro"));
    if sayer.is_draft() {
        html.element("p", "draft", &sayer.message("language-draft"));
    }
    match paper {
        Paper::Poster => poster::write(&mut html, sayer),
        Paper::Leaflet => leaflet::write(&mut html, sayer),
    }
    html
}

#[cfg(test)]
mod tests;
