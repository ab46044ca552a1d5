use std::collections::{BTreeMap, BTreeSet};

use strsim::osa_distance;

use super::Hit;
use super::excerpt::excerpt;
use super::tokens::{is_common, stem, tokens};
use crate::words::{Block, Rule, Words, sentences};

/// Every word of every rule, and how much it says about the rule.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    rules: Vec<Indexed>,
    /// Stem, then the rules that hold it, with its weight there.
    stems: BTreeMap<String, BTreeMap<usize, f32>>,
    /// Every spelling that occurs, and its stem.
    spellings: BTreeMap<String, String>,
    /// What learners type (stems, joined by spaces), and the stems that they mean.
    meanings: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone)]
struct Indexed {
    id: String,
    /// The summary first.
    sentences: Vec<String>,
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
    pub(crate) fn build(words: &Words) -> Self {
        let mut index = Self {
            rules: Vec::new(),
            stems: BTreeMap::new(),
            spellings: BTreeMap::new(),
            meanings: BTreeMap::new(),
        };
        for rule in &words.rules {
            let question = words
                .topics
                .iter()
                .find(|topic| topic.id == rule.topic)
                .map(|topic| topic.question.as_str());
            index.add(rule, question.unwrap_or_default());
        }
        for (typed, meant) in &words.synonyms {
            let meant = meant.iter().flat_map(|phrase| stems_of(phrase)).collect();
            index.meanings.insert(stems_of(typed).join(" "), meant);
        }
        index
    }

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
                excerpt: excerpt(&self.rules[rule].sentences, &wanted),
            })
            .collect()
    }

    fn add(&mut self, rule: &Rule, question: &str) {
        let number = self.rules.len();
        let search_words = rule.search_words.join(" ");
        for (text, weight) in [
            (&*rule.title, 8.0),
            (&*search_words, 6.0),
            (question, 4.0),
            (&*rule.summary, 4.0),
        ] {
            self.add_text(number, text, weight);
        }
        let mut all: Vec<String> = sentences(&rule.summary)
            .into_iter()
            .map(str::to_owned)
            .collect();
        for line in rule.blocks.iter().flat_map(Block::lines) {
            let text = line.to_string();
            self.add_text(number, &text, 1.0);
            all.extend(sentences(&text).into_iter().map(str::to_owned));
        }
        self.rules.push(Indexed {
            id: rule.id.clone(),
            sentences: all,
        });
    }

    fn add_text(&mut self, rule: usize, text: &str, weight: f32) {
        for spelling in tokens(text).into_iter().flat_map(|token| token.spellings) {
            let stem = stem(&spelling);
            *self
                .stems
                .entry(stem.clone())
                .or_default()
                .entry(rule)
                .or_default() += weight;
            self.spellings.insert(spelling, stem);
        }
    }

    pub(super) fn wanted(&self, query: &str) -> Vec<Wanted> {
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
        let only_common = typed.iter().all(|word| is_common(word));
        for (place, word) in typed.iter().enumerate() {
            if covered.contains(&place) || is_common(word) && !only_common {
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
                let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
                if let Some(meant) = self.meanings.get(&stems.join(" ")) {
                    let wanted = meant.iter().map(|stem| (stem.clone(), EXACT)).collect();
                    return Some((place..end, wanted));
                }
                let joined = words.concat();
                let joined = (words.len() == 2)
                    .then(|| self.spellings.get(&joined))
                    .flatten()?;
                Some((place..end, Wanted::from([(joined.clone(), EXACT)])))
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
        let stem = stem(word);
        self.mean(&stem, MEANT, &mut wanted);
        if self.stems.contains_key(&stem) {
            wanted.insert(stem.clone(), EXACT);
        }
        if unfinished && word.chars().count() > 1 {
            let begun = self
                .spellings
                .range(word.to_owned()..)
                .take_while(|(spelling, _)| spelling.starts_with(word));
            for (_, stem) in begun {
                wanted.entry(stem.clone()).or_insert(BEGUN);
            }
        }
        if wanted.is_empty() {
            self.forgive(word, &mut wanted);
        }
        if wanted.is_empty() {
            // Kept, so that a word nobody knows counts as not found.
            wanted.insert(stem, EXACT);
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
        for (spelling, stem) in &self.spellings {
            if let Some(distance) = distance(spelling) {
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

    fn rarity(&self, rules_with_it: usize) -> f32 {
        (1.0 + share(self.rules.len(), rules_with_it)).ln()
    }
}

fn stems_of(text: &str) -> Vec<String> {
    tokens(text)
        .into_iter()
        .filter_map(|token| token.spellings.first().map(|spelling| stem(spelling)))
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the numbers of rules and words are small"
)]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
