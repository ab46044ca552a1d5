use std::collections::BTreeSet;

use super::Span;
use super::index::Wanted;
use super::tokens::tokens;
use super::tongue::Tongue;

/// The sentence that fits best, the earliest of equals, with the found words marked.
pub(super) fn excerpt(tongues: &[Tongue], sentences: &[String], wanted: &[Wanted]) -> Vec<Span> {
    let fits = |sentence: &str| -> f32 {
        let stems: BTreeSet<String> = tokens(sentence)
            .into_iter()
            .flat_map(|token| token.spellings)
            .flat_map(|spelling| stems(tongues, &spelling).collect::<Vec<_>>())
            .collect();
        let best = |wanted: &Wanted| {
            wanted
                .iter()
                .filter(|(stem, _)| stems.contains(*stem))
                .fold(0.0_f32, |best, (_, fit)| best.max(*fit))
        };
        wanted.iter().map(best).sum()
    };
    let mut best: Option<(f32, &String)> = None;
    for sentence in sentences {
        let fit = fits(sentence);
        if best.is_none_or(|(most, _)| fit > most) {
            best = Some((fit, sentence));
        }
    }
    best.map(|(_, sentence)| mark(tongues, sentence, wanted))
        .unwrap_or_default()
}

fn mark(tongues: &[Tongue], sentence: &str, wanted: &[Wanted]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            spans.push(Span {
                text: text.to_owned(),
                marked,
            });
        }
    };
    let mut written = 0;
    for token in tokens(sentence) {
        let hit = token
            .spellings
            .iter()
            .flat_map(|spelling| stems(tongues, spelling))
            .any(|stem| wanted.iter().any(|wanted| wanted.contains_key(&stem)));
        if hit {
            push(&sentence[written..token.range.start], false);
            push(&sentence[token.range.clone()], true);
            written = token.range.end;
        }
    }
    push(&sentence[written..], false);
    spans
}

fn stems<'a>(tongues: &'a [Tongue], spelling: &'a str) -> impl Iterator<Item = String> + 'a {
    let tongues = tongues.iter();
    tongues.map(move |tongue| tongue.stem(&tongue.fold(spelling)))
}
