use std::collections::{BTreeMap, BTreeSet};

use strsim::osa_distance;

use super::Hit;
use super::excerpt::excerpt;
use super::tokens::tokens;
use super::tongue::Tongue;

/// Every word of every rule, and how much it says about the rule.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    /// The language that somebody chose, and English.
    pub(super) tongues: Vec<Tongue>,
    pub(super) rules: Vec<Indexed>,
    /// Stem, then the rules that hold it, with its weight there.
    pub(super) stems: BTreeMap<String, BTreeMap<usize, f32>>,
    /// Every spelling that occurs, and its stems.
    pub(super) spellings: BTreeMap<String, BTreeSet<String>>,
    /// What learners type (stems, joined by spaces), and the stems that they mean.
    pub(super) meanings: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone)]
pub(super) struct Indexed {
    pub(super) id: String,
    /// The summary first.
    pub(super) sentences: Vec<String>,
}

/// One word that is looked for: the stems that would do, and how well each of them fits.
pub(super) type Wanted = BTreeMap<String, f32>;

const EXACT: f32 = 1.0;
const MEANT: f32 = 0.8;
const BEGUN: f32 = 0.7;
const ONE_SLIP: f32 = 0.6;
const TWO_SLIPS: f32 = 0.4;

/// Hits far below the best one are noise.
const LEAST_SHARE: f32 = 0.2;
const LONGEST_QUERY: usize = 200;
const MOST_WORDS: usize = 12;
const LONGEST_PHRASE: usize = 4;

impl Index {
    pub(crate) fn search(&self, query: &str) -> Vec<Hit> {
        let wanted = self.wanted(query);
        let mut ranked: Vec<(f32, usize)> = (0..self.rules.len())
            .filter_map(|rule| {
                Some((self.score(rule, &wanted), rule)).filter(|(score, _)| *score > 0.0)
            })
            .collect();
        ranked.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
        let least = ranked.first().map_or(0.0, |(best, _)| best * LEAST_SHARE);
        ranked
            .into_iter()
            .take_while(|(score, _)| *score >= least)
            .map(|(_, rule)| Hit {
                rule_id: self.rules[rule].id.clone(),
                excerpt: excerpt(&self.tongues, &self.rules[rule].sentences, &wanted),
            })
            .collect()
    }

    fn wanted(&self, query: &str) -> Vec<Wanted> {
        let query: String = query.chars().take(LONGEST_QUERY).collect();
        let unfinished = query.chars().next_back().is_some_and(char::is_alphanumeric);
        let typed: Vec<String> = tokens(&query)
            .into_iter()
            .filter_map(|token| token.spellings.into_iter().next())
            .take(MOST_WORDS)
            .collect();
        let mut wanted = Vec::new();
        let mut covered = BTreeSet::new();
        for (range, stems) in self.phrases(&typed) {
            covered.extend(range);
            wanted.push(stems);
        }
        let only_common = typed.iter().all(|word| self.is_common(word));
        for (place, word) in typed.iter().enumerate() {
            if covered.contains(&place) || self.is_common(word) && !only_common {
                continue;
            }
            let last = unfinished && place + 1 == typed.len();
            wanted.push(self.look_up(word, last));
        }
        wanted
    }

    /// Phrases with a meaning of their own ("log out"), and words that belong together ("anti virus").
    fn phrases(&self, typed: &[String]) -> Vec<(std::ops::Range<usize>, Wanted)> {
        let mut found = Vec::new();
        let mut place = 0;
        while place < typed.len() {
            let longest = (place + LONGEST_PHRASE).min(typed.len());
            let phrase = (place + 2..=longest).rev().find_map(|end| {
                let words = &typed[place..end];
                let meant = self.tongues.iter().find_map(|tongue| {
                    let stems = words.iter().map(|word| tongue.stem(&tongue.fold(word)));
                    self.meanings.get(&stems.collect::<Vec<_>>().join(" "))
                });
                if let Some(meant) = meant {
                    let wanted = meant.iter().map(|stem| (stem.clone(), EXACT)).collect();
                    return Some((place..end, wanted));
                }
                let joined = words.concat();
                let joined = (words.len() == 2)
                    .then(|| self.spellings.get(&joined))
                    .flatten()?;
                let joined = joined.iter().map(|stem| (stem.clone(), EXACT));
                Some((place..end, joined.collect()))
            });
            match phrase {
                Some((range, wanted)) => {
                    place = range.end;
                    found.push((range, wanted));
                }
                None => place += 1,
            }
        }
        found
    }

    fn look_up(&self, word: &str, unfinished: bool) -> Wanted {
        let mut wanted = Wanted::new();
        let forms: Vec<(String, String)> = self
            .tongues
            .iter()
            .map(|tongue| {
                let folded = tongue.fold(word);
                let stem = tongue.stem(&folded);
                (folded, stem)
            })
            .collect();
        for (folded, stem) in &forms {
            self.mean(stem, MEANT, &mut wanted);
            if self.stems.contains_key(stem) {
                wanted.insert(stem.clone(), EXACT);
            }
            if unfinished && folded.chars().count() > 1 {
                let begun = self
                    .spellings
                    .range(folded.clone()..)
                    .take_while(|(spelling, _)| spelling.starts_with(folded));
                for stem in begun.flat_map(|(_, stems)| stems) {
                    wanted.entry(stem.clone()).or_insert(BEGUN);
                }
            }
        }
        if wanted.is_empty() {
            let mut folded: Vec<&String> = forms.iter().map(|(folded, _)| folded).collect();
            folded.dedup();
            folded
                .iter()
                .for_each(|word| self.forgive(word, &mut wanted));
        }
        if wanted.is_empty() {
            // Kept, so that a word nobody knows counts as not found.
            wanted.extend(forms.into_iter().map(|(_, stem)| (stem, EXACT)));
        }
        wanted
    }

    fn mean(&self, stem: &str, fit: f32, wanted: &mut Wanted) {
        for meant in self.meanings.get(stem).into_iter().flatten() {
            wanted.entry(meant.clone()).or_insert(fit);
        }
    }

    /// One slip in a short word, two in a long one.
    fn forgive(&self, word: &str, wanted: &mut Wanted) {
        let length = word.chars().count();
        let slips = match length {
            0..=3 => return,
            4..=7 => 1,
            _ => 2,
        };
        let distance = |known: &str| {
            let near = known.chars().count().abs_diff(length) <= slips;
            near.then(|| osa_distance(word, known))
                .filter(|distance| *distance <= slips)
        };
        let fit = |distance: usize| if distance <= 1 { ONE_SLIP } else { TWO_SLIPS };
        for (spelling, stems) in &self.spellings {
            let Some(distance) = distance(spelling) else {
                continue;
            };
            for stem in stems {
                let known = wanted.entry(stem.clone()).or_default();
                *known = known.max(fit(distance));
            }
        }
        for typed in self.meanings.keys().filter(|typed| !typed.contains(' ')) {
            if let Some(distance) = distance(typed) {
                self.mean(typed, fit(distance) * MEANT, wanted);
            }
        }
    }

    /// The share of wanted words that the rule has, times how much they say about it.
    fn score(&self, rule: usize, wanted: &[Wanted]) -> f32 {
        let best = |stems: &Wanted| {
            let scores = stems.iter().filter_map(|(stem, fit)| {
                let rules = self.stems.get(stem)?;
                Some(fit * rules.get(&rule)?.min(20.0) * self.rarity(rules.len()))
            });
            scores.fold(0.0_f32, f32::max)
        };
        let scores: Vec<f32> = wanted.iter().map(best).collect();
        let found = scores.iter().filter(|score| **score > 0.0).count();
        scores.iter().sum::<f32>() * share(found, wanted.len())
    }

    fn is_common(&self, word: &str) -> bool {
        let mut tongues = self.tongues.iter();
        tongues.any(|tongue| tongue.is_common(&tongue.fold(word)))
    }

    fn rarity(&self, rules_with_it: usize) -> f32 {
        (1.0 + share(self.rules.len(), rules_with_it)).ln()
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the numbers of rules and words are small"
)]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
