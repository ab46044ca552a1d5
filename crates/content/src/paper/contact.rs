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
    if let Some(hours) = &lead.hours {
        html.element("p", "who", &sayer.english(hours.clone()));
    }
    let name = lead.name.iter().filter(|_| council.confirmed);
    let who: Vec<&str> = name
        .chain([&lead.role, &council.name])
        .map(String::as_str)
        .collect();
    html.element("p", "who", &sayer.english(who.join(", ")));
    if !council.confirmed {
        let source = sayer.english(lead.source.clone());
        html.labelled("p", "who", &sayer.message("about-source"), &source);
        html.element("p", "who", &sayer.message("about-not-confirmed"));
    }
}
