//! Before you post: looked at here, answered in words, kept nowhere.

use posting::{Kind, LONGEST, Lists, Mark};

use crate::view::{PostingKind, PostingPieceView, PostingView, PostingWarningView};
use crate::{App, Sensitive, words};

impl App {
    /// What the rules warn about in a text that somebody wants to post. It is not stored, logged or sent.
    #[must_use]
    pub fn look_before_posting(&self, text: &Sensitive) -> PostingView {
        let text = text.expose();
        let said = &self.inner.library().posting().said;
        let seen = first(text);
        let marks = posting::look(seen, &self.lists());
        let warnings = self.warnings(&marks);
        let cut = seen.len() < text.len();
        let headline = if warnings.is_empty() {
            &said.nothing
        } else {
            &said.found
        };
        let notes = cut
            .then_some(&said.cut)
            .into_iter()
            .chain([&said.not_all, &said.promise]);
        PostingView {
            headline: headline.clone(),
            notes: notes.cloned().collect(),
            warnings,
            pieces: pieces(seen, &marks),
            cut,
        }
    }

    fn lists(&self) -> Lists {
        let lists = &self.inner.library().posting().lists;
        Lists::new(&lists.hurtful, &lists.threats)
            .with_birth(&lists.birth)
            .with_profiles(&lists.profiles, &lists.not_profiles)
    }

    fn warnings(&self, marks: &[Mark]) -> Vec<PostingWarningView> {
        let library = self.inner.library();
        let language = self.inner.language();
        let warning = |kind: Kind| {
            let count = marks.iter().filter(|mark| mark.kind == kind).count();
            let said = library.posting().kind(kind.id())?;
            Some(PostingWarningView {
                kind: view(kind),
                title: said.title.clone(),
                why: said.why.clone(),
                change: said.change.clone(),
                count: u32::try_from(count).ok().filter(|count| *count > 0)?,
                rule: words::rule_summary(library.rule_in(&language, &said.rule)?),
            })
        };
        Kind::ALL.into_iter().filter_map(warning).collect()
    }
}

fn first(text: &str) -> &str {
    text.char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end])
}

fn pieces(text: &str, marks: &[Mark]) -> Vec<PostingPieceView> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, kind: Option<Kind>| {
        if !text.is_empty() {
            pieces.push(PostingPieceView {
                text: text.to_owned(),
                kind: kind.map(view),
            });
        }
    };
    let mut end = 0;
    for mark in marks {
        push(&text[end..mark.range.start], None);
        push(&text[mark.range.clone()], Some(mark.kind));
        end = mark.range.end;
    }
    push(&text[end..], None);
    pieces
}

const fn view(kind: Kind) -> PostingKind {
    match kind {
        Kind::Card => PostingKind::Card,
        Kind::BankAccount => PostingKind::BankAccount,
        Kind::NationalInsurance => PostingKind::NationalInsurance,
        Kind::DateOfBirth => PostingKind::DateOfBirth,
        Kind::Email => PostingKind::Email,
        Kind::Phone => PostingKind::Phone,
        Kind::Profile => PostingKind::Profile,
        Kind::Postcode => PostingKind::Postcode,
        Kind::Name => PostingKind::Name,
        Kind::Threat => PostingKind::Threat,
        Kind::Hurtful => PostingKind::Hurtful,
    }
}
