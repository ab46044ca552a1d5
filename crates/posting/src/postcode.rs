//! Postcodes: every form that is given out, in the areas that exist.

use std::sync::LazyLock;

use regex::Regex;

use crate::folded::Folded;
use crate::labels::{Label, label_before};
use crate::{Found, Kind};

/// The six forms, with at most two spaces. The last letters are never C, I, K, M, O or V.
static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let inward = "([0-9][abd-hjlnp-uw-z]{2})";
    let outward = "(?:([a-z])[0-9]{1,2}|([a-z])[0-9][a-hjkps-uw]|([a-z]{2})[0-9]{1,2}|([a-z]{2})[0-9][abehmnprv-y])";
    Regex::new(&format!("(?i){outward}( {{0,2}}){inward}")).ok()
});

const AREAS: &str = " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY \
    E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU \
    M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY \
    TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

pub(crate) fn find(folded: &Folded, found: &mut Found) {
    let Some(shape) = &*SHAPE else {
        return;
    };
    for parts in shape.captures_iter(&folded.plain) {
        let (Some(whole), Some(inward)) = (parts.get(0), parts.get(6)) else {
            continue;
        };
        let area = (1..=4).find_map(|part| parts.get(part));
        let area = area.map_or("", |area| area.as_str());
        let given_out = AREAS.contains(&format!(" {} ", area.to_uppercase()));
        let joined = parts.get(5).is_none_or(|space| space.is_empty());
        let thing = label_before(&folded.plain, whole.start()) == Some(Label::Thing);
        if given_out
            && folded.stands_alone(&whole.range())
            && !(thing && joined)
            && !is_mixed(whole.as_str())
            && !(area.len() == 1 && is_measure(inward.as_str()))
        {
            found.add(whole.range(), Kind::Postcode);
        }
    }
}

/// "B1 2nd term" and "S9 8GB" are a level and a phone.
fn is_measure(inward: &str) -> bool {
    let letters = &inward[1..];
    matches!(
        letters,
        "st" | "nd" | "rd" | "th" | "gb" | "tb" | "GB" | "TB" | "Gb" | "Tb" | "hr"
    )
}

/// People write a postcode in capitals or without, seldom half and half; a word's beginning ("E3 2Th…") is not one.
fn is_mixed(postcode: &str) -> bool {
    let last_two = &postcode[postcode.len() - 2..];
    last_two.chars().next().is_some_and(char::is_uppercase)
        && last_two.chars().nth(1).is_some_and(char::is_lowercase)
        && postcode.starts_with(char::is_uppercase)
}
