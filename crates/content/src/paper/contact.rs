use super::html::Html;
use super::said::Sayer;

/// Whom to call at the council. A number that the council has not confirmed says so, and names no person: paper hangs
/// for years.
pub(super) fn write(html: &mut Html, sayer: &Sayer<'_>) {
    let council = sayer.library.council();
    let lead = &council.lead;
    match &lead.phone {
        Some(phone) => {
            html.element_with("p", "call", &sayer.message("footer-phone"), Some(phone));
        }
        None => html.element("p", "call", &sayer.message("footer-no-phone")),
    }
    html.open("p", "who");
    if let Some(name) = lead.name.as_ref().filter(|_| council.confirmed) {
        html.element("span", "", &sayer.english(name));
    }
    html.element("span", "", &sayer.english(&lead.role));
    html.element("span", "", &sayer.english(&council.name));
    if let Some(hours) = &lead.hours {
        html.element("span", "", &sayer.english(hours));
    }
    html.close("p");
    if !council.confirmed {
        html.open("p", "who");
        html.element("span", "", &sayer.english(&lead.source));
        html.element("span", "", &sayer.message("about-not-confirmed"));
        html.close("p");
    }
}
