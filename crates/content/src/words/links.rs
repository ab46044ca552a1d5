use super::{ContentFault, Link, Words};

/// Every link and drawing met while reading, so that each can be looked up once everything is read.
#[derive(Default)]
pub(super) struct Uses {
    links: Vec<(String, usize, Link)>,
    pictures: Vec<(String, usize, String)>,
}

impl Uses {
    pub(super) fn add(&mut self, file: &str, line: usize, link: &Link) {
        self.links.push((file.to_owned(), line, link.clone()));
    }

    pub(super) fn add_picture(&mut self, file: &str, line: usize, name: &str) {
        self.pictures.push((file.to_owned(), line, name.to_owned()));
    }

    /// The line and the target of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Link)> {
        self.links.iter().map(|(_, line, link)| (*line, link))
    }

    pub(super) fn resolve(&self, words: &Words) -> Result<(), ContentFault> {
        for (file, line, link) in &self.links {
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
        for (file, line, name) in &self.pictures {
            if !words.pictures.contains_key(name) {
                let reason = format!("there is no drawing \"pictures/{name}.svg\"");
                return Err(ContentFault::new(file, *line, reason));
            }
        }
        Ok(())
    }
}
