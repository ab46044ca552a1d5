//! "Is mine the same everywhere?"

use passwords::compare::{Compared, compare};

use crate::view::{ComparedVerdict, ComparedView};
use crate::{App, Sensitive};

impl App {
    /// Compares typed passwords with each other. At most twenty; the rest is left out.
    #[must_use]
    pub fn compare_passwords(&self, typed: &[Sensitive]) -> Vec<ComparedView> {
        let typed: Vec<&str> = typed.iter().map(Sensitive::expose).collect();
        let words = self.inner.library().passwords();
        compare(&typed)
            .iter()
            .map(|compared| {
                let (verdict, id) = verdict(compared);
                ComparedView {
                    verdict,
                    words: words.compared(id).unwrap_or_default().to_owned(),
                    same: fields(&compared.same),
                    near: fields(&compared.near),
                }
            })
            .collect()
    }
}

fn verdict(compared: &Compared) -> (ComparedVerdict, &'static str) {
    if compared.empty {
        (ComparedVerdict::Empty, "empty")
    } else if !compared.same.is_empty() {
        (ComparedVerdict::Same, "same")
    } else if !compared.near.is_empty() {
        (ComparedVerdict::Near, "near")
    } else {
        (ComparedVerdict::Different, "different")
    }
}

fn fields(numbers: &[usize]) -> Vec<u32> {
    numbers
        .iter()
        .map(|number| u32::try_from(number + 1).unwrap_or(u32::MAX))
        .collect()
}
