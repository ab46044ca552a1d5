use super::contact;
use super::html::Html;
use super::said::Sayer;

/// The rule that says whom to tell; it stands with the numbers.
pub(super) const TELL: &str = "tell-someone";

/// Letters up to which a poster has its usual, or its smaller size of type. Above that it is smaller still.
const USUAL: usize = 950;
const SMALLER: usize = 1100;

/// The size of type for so many letters: everything stays on one page, as large as it can be.
pub(super) const fn size(letters: usize) -> &'static str {
    if letters <= USUAL {
        return "usual";
    }
    if letters <= SMALLER { "long" } else { "longer" }
}

pub(super) fn write(html: &mut Html, sayer: &Sayer<'_>) {
    html.open("ul", "rules");
    for id in &sayer.library.posters().poster {
        if let Some((rule, telling)) = sayer.rule(id) {
            html.element("li", "", &sayer.title(rule, telling));
        }
    }
    html.close("ul");
    html.open("section", "tell");
    match sayer.rule(TELL) {
        Some((rule, telling)) => {
            html.element("h2", "", &sayer.title(rule, telling));
            html.element("p", "danger", &sayer.message("help-999"));
            html.element("p", "", &sayer.summary(rule, telling));
        }
        None => {
            html.element("h2", "", &sayer.message("footer-heading"));
            html.element("p", "danger", &sayer.message("help-999"));
        }
    }
    contact::write(html, sayer);
    html.close("section");
    html.element("p", "program", &sayer.message("paper-program"));
}
