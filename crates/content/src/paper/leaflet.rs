use super::contact;
use super::html::Html;
use super::poster::TELL;
use super::said::{Said, Sayer};

const PROOF: &str = "keep-proof";

pub(super) fn write(html: &mut Html, sayer: &Sayer<'_>) {
    first(html, sayer);
    for topic in sayer.library.topics() {
        let left_out = &sayer.library.posters().left_out;
        let mut rules = sayer
            .rules()
            .filter(|(rule, _)| rule.topic == topic.id && !left_out.contains(&rule.id))
            .peekable();
        if rules.peek().is_none() {
            continue;
        }
        html.open("section", "topic");
        html.element("h2", "", &sayer.question(topic));
        for (rule, telling) in rules {
            html.open("section", "rule");
            html.element("h3", "", &sayer.title(rule, telling));
            html.element("p", "", &sayer.summary(rule, telling));
            html.close("section");
        }
        html.close("section");
    }
    help(html, sayer);
    html.element("p", "", &sayer.message("paper-program"));
    html.element("p", "small", &sayer.message("rule-source-note"));
}

fn first(html: &mut Html, sayer: &Sayer<'_>) {
    html.open("section", "tell");
    html.element("h2", "", &sayer.message("paper-first"));
    html.open("ol", "");
    html.element("li", "danger", &sayer.message("danger-help-call"));
    html.element("li", "", &sayer.message("danger-help-mobile"));
    for said in [PROOF, TELL].iter().filter_map(|id| summary(sayer, id)) {
        html.element("li", "", &said);
    }
    html.close("ol");
    contact::write(html, sayer);
    html.close("section");
}

fn summary<'a>(sayer: &Sayer<'a>, id: &str) -> Option<Said<'a>> {
    let (rule, telling) = sayer.rule(id)?;
    Some(sayer.summary(rule, telling))
}

fn help(html: &mut Html, sayer: &Sayer<'_>) {
    html.open("section", "topic");
    html.element("h2", "", &sayer.message("kinds-help-title"));
    html.open("ul", "help");
    for id in &sayer.library.posters().help {
        html.element("li", "", &sayer.message(id));
    }
    html.close("ul");
    html.close("section");
}
