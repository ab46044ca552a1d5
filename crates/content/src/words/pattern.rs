use std::collections::BTreeSet;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement, VariantKey};
use serde::Serialize;

/// The words of one message, cut where values stand: written as the screens' own reader takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Pattern {
    /// Words alone.
    Words(String),
    /// Words and what stands between them.
    Parts(Vec<Part>),
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Part {
    /// Words.
    Words(String),
    /// Something that is filled in.
    Filled(Filled),
}

/// What is filled into a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
pub enum Filled {
    /// A value.
    #[serde(rename = "var")]
    Value {
        /// Its name.
        name: String,
    },
    /// Another message.
    #[serde(rename = "mesg")]
    Message {
        /// Its id.
        name: String,
        /// Always empty; the reader of the screens knows this shape.
        attr: Option<()>,
    },
    /// Words in quotation marks, and the name of a choice.
    #[serde(rename = "str")]
    Text {
        /// The words.
        value: String,
    },
    /// A whole number.
    #[serde(rename = "num")]
    Number {
        /// The number.
        value: u32,
        /// Always 0; the reader of the screens knows this shape.
        precision: u8,
    },
    /// Words that are chosen by a value.
    #[serde(rename = "select")]
    Choice {
        /// The value.
        selector: Box<Filled>,
        /// What there is to choose from.
        variants: Vec<Variant>,
        /// The place of the one for everything else.
        star: usize,
    },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Variant {
    /// When it is chosen: a number, a kind of plural or a word.
    pub key: Filled,
    /// Its words.
    pub value: Pattern,
}

impl Pattern {
    /// The values it asks for.
    #[must_use]
    pub fn values(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.visit(&mut |filled| {
            if let Filled::Value { name } = filled {
                found.insert(name.as_str());
            }
        });
        found
    }

    /// The messages that stand in it.
    #[must_use]
    pub fn references(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.visit(&mut |filled| {
            if let Filled::Message { name, .. } = filled {
                found.insert(name.as_str());
            }
        });
        found
    }

    pub(crate) fn line<'a>(&'a self, other: &dyn Fn(&str) -> Option<&'a Self>) -> Option<String> {
        let parts = match self {
            Self::Words(words) => return Some(words.clone()),
            Self::Parts(parts) => parts,
        };
        let part = |part: &'a Part| match part {
            Part::Words(words) => Some(words.clone()),
            Part::Filled(Filled::Value { name }) => Some(format!("{{ ${name} }}")),
            Part::Filled(Filled::Message { name, .. }) => match other(name)? {
                Self::Words(words) => Some(words.clone()),
                inside @ Self::Parts(_) => inside.line(&|_| None),
            },
            Part::Filled(Filled::Text { value }) => Some(value.clone()),
            Part::Filled(Filled::Number { value, .. }) => Some(value.to_string()),
            Part::Filled(Filled::Choice { .. }) => None,
        };
        parts.iter().map(part).collect()
    }

    fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Filled)) {
        let Self::Parts(parts) = self else { return };
        for part in parts {
            let Part::Filled(filled) = part else { continue };
            see(filled);
            if let Filled::Choice {
                selector, variants, ..
            } = filled
            {
                see(selector);
                variants.iter().for_each(|variant| variant.value.visit(see));
            }
        }
    }
}

type Read<T> = Result<T, &'static str>;

/// Reads the parts of Fluent that the screens know; everything else has a reason.
pub(super) fn pattern(read: &ast::Pattern<&str>) -> Read<Pattern> {
    let mut parts: Vec<Part> = Vec::new();
    for element in &read.elements {
        match element {
            PatternElement::TextElement { value } => match parts.last_mut() {
                Some(Part::Words(words)) => words.push_str(value),
                _ => parts.push(Part::Words((*value).to_owned())),
            },
            PatternElement::Placeable { expression } => {
                parts.push(Part::Filled(expression_of(expression)?));
            }
        }
    }
    if let [Part::Words(words)] = parts.as_slice() {
        return Ok(Pattern::Words(words.clone()));
    }
    Ok(Pattern::Parts(parts))
}

fn expression_of(expression: &Expression<&str>) -> Read<Filled> {
    let (selector, variants) = match expression {
        Expression::Inline(inline) => return inline_of(inline),
        Expression::Select { selector, variants } => (selector, variants),
    };
    let InlineExpression::VariableReference { .. } = selector else {
        return Err("words are chosen by a value only");
    };
    let star = variants.iter().position(|variant| variant.default);
    let read: Read<Vec<Variant>> = variants
        .iter()
        .map(|variant| {
            Ok(Variant {
                key: match &variant.key {
                    VariantKey::Identifier { name } => Filled::Text {
                        value: (*name).to_owned(),
                    },
                    VariantKey::NumberLiteral { value } => number(value)?,
                },
                value: pattern(&variant.value)?,
            })
        })
        .collect();
    Ok(Filled::Choice {
        selector: Box::new(inline_of(selector)?),
        variants: read?,
        star: star.ok_or("one of the choices is marked with *")?,
    })
}

fn inline_of(inline: &InlineExpression<&str>) -> Read<Filled> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(Filled::Value {
            name: id.name.to_owned(),
        }),
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => Ok(Filled::Message {
            name: id.name.to_owned(),
            attr: None,
        }),
        InlineExpression::StringLiteral { value } if !value.contains('\\') => Ok(Filled::Text {
            value: (*value).to_owned(),
        }),
        InlineExpression::NumberLiteral { value } => number(value),
        _ => Err("the screens do not read this part of Fluent"),
    }
}

fn number(written: &str) -> Read<Filled> {
    let value = written.parse().map_err(|_| "numbers are whole here")?;
    Ok(Filled::Number {
        value,
        precision: 0,
    })
}
