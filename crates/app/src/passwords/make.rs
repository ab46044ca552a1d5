//! Makes a password of random words.

use passwords::make::{self, Made, NoChance, Wishes};

use super::square_code;
use crate::view::{CardView, MadeView, MakeRequest, SpelledView};
use crate::{App, AppError, ErrorCode};

/// From here on it is good enough for the account that opens all others.
const STRONG: f64 = 50.0;

impl App {
    /// Makes a password. It is shown once and kept nowhere.
    pub fn make_password(&self, request: &MakeRequest) -> Result<MadeView, AppError> {
        let wishes = Wishes {
            capitals: request.capitals,
            digit: request.digit,
        };
        let chance: &mut make::Chance<'_> =
            &mut |bytes| getrandom::fill(bytes).map_err(|_| NoChance);
        let made = if request.wifi {
            make::wifi(wishes, chance)
        } else {
            make::words(usize::from(request.words), wishes, chance)
        };
        let made = made.map_err(|fault| AppError::new(ErrorCode::Unexpected, fault))?;
        let words = self.inner.library().passwords();
        let said = |id: &str| words.made(id).unwrap_or_default().to_owned();
        let strong = if made.bits() >= STRONG {
            "strong"
        } else {
            "good"
        };
        let help: &[&str] = if request.wifi {
            &["wifi", "wifi-after", "only-here"]
        } else {
            &["picture", "say", "write", "own-account", "only-here"]
        };
        let card = make::card(&request.network, &made);
        Ok(MadeView {
            password: made.text().to_owned(),
            bits: whole(&made),
            strength: said(strong),
            help: help.iter().map(|id| said(id)).collect(),
            card: request.wifi.then(|| CardView {
                title: said("card-title"),
                network_label: said("card-network"),
                network: card.network.clone(),
                password_label: said("card-password"),
                letters_label: said("card-letters"),
                keep: said("card-keep"),
                code: card.code.to_string(),
                picture: square_code::picture(&card.code),
            }),
            spelled: card
                .spelled
                .into_iter()
                .map(|(part, letters)| SpelledView { part, letters })
                .collect(),
        })
    }
}

/// Never rounded up.
fn whole(made: &Made) -> u32 {
    (0..256)
        .take_while(|bits| f64::from(bits + 1) <= made.bits())
        .count() as u32
}
