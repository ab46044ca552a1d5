//! Which rules the learner has read, and which they want at hand.
//!
//! Somebody else can do harm with that. The marks are in memory until the learner chooses to keep them, and then only
//! where a key store's key protects them.

use std::collections::{BTreeMap, BTreeSet};

use content::Rule;
use serde::{Deserialize, Serialize};

use crate::errors::{AppError, ErrorCode};
use crate::state::lock;
use crate::view::{MarksKeeping, MarksView, RuleMark};
use crate::{App, words};

const MARKS: &str = "marks";

/// The marks as this run of the program knows them.
#[derive(Default)]
pub(crate) struct Marks {
    rules: RuleMarks,
    keeping: MarksKeeping,
    /// Whether it was looked for what an earlier run kept.
    looked: bool,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct RuleMarks {
    /// Rule, and the revision that was read.
    read: BTreeMap<String, u32>,
    at_hand: BTreeSet<String>,
}

impl App {
    /// The learner's marks, and how long they last.
    #[must_use]
    pub fn marks(&self) -> MarksView {
        self.with_marks(|marks| self.view(marks))
    }

    /// Sets or takes off one mark.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn mark_rule(&self, id: &str, mark: RuleMark, on: bool) -> Result<MarksView, AppError> {
        let rule = self.inner.library().rule(id).ok_or(ErrorCode::NotFound)?;
        Ok(self.with_marks(|marks| {
            if marks.rules.set(rule, mark, on) && marks.keeping == MarksKeeping::OnThisComputer {
                self.write(marks);
            }
            self.view(marks)
        }))
    }

    /// Keeps the marks on this computer from now on, or only until the program is closed.
    ///
    /// # Errors
    /// [`ErrorCode::NotDeleted`] when marks that were kept cannot be taken away.
    pub fn keep_marks(&self, keep: bool) -> Result<MarksView, AppError> {
        self.with_marks(|marks| {
            if keep {
                let records = &self.inner.reports.records;
                records.keys_asked_anew();
                // The key store may have been locked when the program looked first.
                marks.rules.add(records.get(MARKS).unwrap_or_default());
                self.write(marks);
            } else {
                self.forget_kept_marks()?;
                marks.keeping = MarksKeeping::UntilClosed;
            }
            Ok(self.view(marks))
        })
    }

    /// Forgets every mark, here and on the disk. The choice is asked for again.
    ///
    /// # Errors
    /// [`ErrorCode::NotDeleted`] when marks that were kept cannot be taken away.
    pub fn forget_marks(&self) -> Result<MarksView, AppError> {
        self.with_marks(|marks| {
            marks.rules = RuleMarks::default();
            self.forget_kept_marks()?;
            marks.keeping = MarksKeeping::UntilClosed;
            Ok(self.view(marks))
        })
    }

    /// For "Delete everything", which takes away what is on the disk itself.
    pub(crate) fn forget_marks_here(&self) {
        *lock(&self.inner.marks) = Marks::default();
    }

    fn with_marks<T>(&self, ask: impl FnOnce(&mut Marks) -> T) -> T {
        let mut marks = lock(&self.inner.marks);
        if !marks.looked {
            marks.looked = true;
            if let Some(kept) = self.inner.reports.records.get(MARKS) {
                marks.rules = kept;
                marks.keeping = MarksKeeping::OnThisComputer;
            }
        }
        ask(&mut marks)
    }

    fn write(&self, marks: &mut Marks) {
        let kept = self.inner.reports.records.put_lasting(MARKS, &marks.rules);
        marks.keeping = match kept {
            Ok(()) => MarksKeeping::OnThisComputer,
            Err(fault) => {
                tracing::info!(%fault, "marks are kept in memory only");
                MarksKeeping::NoSafePlace
            }
        };
    }

    fn forget_kept_marks(&self) -> Result<(), AppError> {
        let records = &self.inner.reports.records;
        records.keys_asked_anew();
        records
            .remove(MARKS)
            .map_err(|fault| AppError::new(ErrorCode::NotDeleted, fault))
    }

    fn view(&self, marks: &Marks) -> MarksView {
        let library = self.inner.library();
        let rules = library.rules();
        let ids = |wanted: &dyn Fn(&Rule) -> bool| {
            let wanted = rules.iter().filter(|rule| wanted(rule));
            wanted.map(|rule| rule.id.clone()).collect()
        };
        let read = |rule: &Rule| marks.rules.read.get(&rule.id).copied();
        let language = self.inner.language();
        let at_hand = library.rules_in(&language);
        MarksView {
            keeping: marks.keeping,
            read: ids(&|rule| read(rule).is_some_and(|known| known >= rule.revision)),
            changed: ids(&|rule| read(rule).is_some_and(|known| known < rule.revision)),
            at_hand: at_hand
                .filter(|(rule, _)| marks.rules.at_hand.contains(&rule.id))
                .map(words::rule_summary)
                .collect(),
        }
    }
}

impl RuleMarks {
    /// Whether that changed anything.
    fn set(&mut self, rule: &Rule, mark: RuleMark, on: bool) -> bool {
        match (mark, on) {
            (RuleMark::Read, true) => {
                self.read.insert(rule.id.clone(), rule.revision) != Some(rule.revision)
            }
            (RuleMark::Read, false) => self.read.remove(&rule.id).is_some(),
            (RuleMark::AtHand, true) => self.at_hand.insert(rule.id.clone()),
            (RuleMark::AtHand, false) => self.at_hand.remove(&rule.id),
        }
    }

    fn add(&mut self, other: Self) {
        for (id, revision) in other.read {
            let known = self.read.entry(id).or_default();
            *known = revision.max(*known);
        }
        self.at_hand.extend(other.at_hand);
    }
}
