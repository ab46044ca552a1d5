use super::{ContentFault, Link, Words};

/// Every link met while reading, so that each can be looked up once everything is read.
#[derive(Default)]
pub(super) struct Uses(Vec<(String, usize, Link)>);

impl Uses {
    pub(super) fn add(&mut self, file: &str, line: usize, link: &Link) {
        self.0.push((file.to_owned(), line, link.clone()));
    }

    /// The line and the target of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Link)> {
        self.0.iter().map(|(_, line, link)| (*line, link))
    }

    pub(super) fn resolve(&self, words: &Words) -> Result<(), ContentFault> {
        for (file, line, link) in &self.0 {
            let missing = match link {
                Link::Report | Link::Check | Link::Password | Link::Guides => None,
                Link::Guide(id) => (!words.guides.iter().any(|guide| guide.id == *id))
                    .then(|| format!("there is no guide \"{id}\"")),
                Link::Rule(id) => (!words.rules.iter().any(|rule| rule.id == *id))
                    .then(|| format!("there is no rule \"{id}\"")),
                Link::Word(id) => (!words.glossary.iter().any(|word| word.id == *id))
                    .then(|| format!("the word list has no \"{id}\"")),
            };
            if let Some(reason) = missing {
                return Err(ContentFault::new(file, *line, reason));
            }
        }
        Ok(())
    }
}
