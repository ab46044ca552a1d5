use std::collections::BTreeMap;

use proptest::prelude::*;

use super::Words;

const RULE: &str = "en/rules/one.md";
const GUIDE: &str = "en/guides/one.md";
const CHECK: &str = "en/checks/one.md";
const TRANSLATED: &str = "pl/rules/one.md";
const TRANSLATED_TEXT: &str = "+++\nid = \"one\"\ntitle = \"Raz\"\nsummary = \"Raz.\"\nof_revision = 1\ntranslation = \"draft\"\n\
     written = 2026-11-23\n+++\n\nTekst ze [s\u{142}owem](glossary:word).\n\n:::do\n- Zr\u{f3}b.\n:::\n\n[Dalej](flow:report)\n";
const ENGLISH_WORDS: &str = "hello = Hello\ntitle = { $page } – { hello }\ncount = { $count ->\n    [one] One\n   *[other] { $count }\n  }\n";

/// The smallest folder that can be read.
pub(super) fn files() -> BTreeMap<String, Vec<u8>> {
    let passwords = super::PASSWORD_TABLES
        .map(|(table, ids)| {
            let lines: String = ids
                .iter()
                .map(|id| format!("{id} = \"Words.\"\n"))
                .collect();
            format!("[{table}]\n{lines}")
        })
        .concat();
    let kinds: String = super::POSTING_KINDS
        .iter()
        .map(|id| {
            format!("[kinds.{id}]\ntitle = \"T\"\nwhy = \"W.\"\nchange = \"C.\"\nrule = \"one\"\n")
        })
        .collect();
    let routes: String = super::HAPPENED
        .iter()
        .map(|id| format!("[happened.{id}]\nall = [\"help-a\"]\n"))
        .collect();
    let posting = format!(
        "[said]\nnothing = \"N.\"\nfound = \"F.\"\npromise = \"P.\"\nnot_all = \"A.\"\ncut = \"C.\"\nrule = \"R\"\n{kinds}\
         [lists]\nhurtful = [\"rude*\"]\nthreats = []\nbirth = []\nprofiles = []\nnot_profiles = []\n"
    );
    let files = [
        (
            "council.toml",
            "org = \"x\"\nname = \"X\"\nconfirmed = false\ncontact_source = \"S\"\ncontact_date = \"2020\"\n\
             [contact.safeguarding_lead]\nrole = \"Lead\"\n[reporting]\n",
        ),
        (
            "sources.toml",
            "[[source]]\nid = \"s\"\ntitle = \"S\"\nyear = \"2020\"\npublisher = \"P\"\n",
        ),
        (
            "posters.toml",
            "[poster]\nrules = [\"one\"]\n[leaflet]\nleave_out = []\nhelp = []\n",
        ),
        ("trust.toml", "roots = []\n"),
        (
            "languages.toml",
            "[[language]]\ncode = \"en\"\nname = \"English\"\ntag = \"en-GB\"\ndirection = \"ltr\"\n\
             [[language]]\ncode = \"pl\"\nname = \"Polski\"\ntag = \"pl\"\ndirection = \"ltr\"\ntranslation = \"draft\"\n",
        ),
        ("locales/en.ftl", ENGLISH_WORDS),
        ("locales/pl.ftl", "hello = Witaj\n"),
        (
            "pl/topics.toml",
            "[[topic]]\nid = \"t\"\nquestion = \"P?\"\n",
        ),
        (
            "pl/glossary.toml",
            "[word]\nword = \"S\u{142}owo\"\nmeaning = \"S.\"\n",
        ),
        ("pl/synonyms.toml", "[means]\n\"a\" = [\"b\"]\n"),
        (TRANSLATED, TRANSLATED_TEXT),
        (
            "hubs.toml",
            "checked_on = 2026-11-23\nhub = []\nfamily = []\n",
        ),
        (
            "systems.toml",
            "checked_on = 2026-11-23\nsource = \"S\"\n\
             [[system]]\nfamily = \"debian\"\nversion = \"12\"\nname = \"Debian 12\"\nsupported_until = 2028-06-30\n",
        ),
        (
            "online.toml",
            "checked_on = 2026-11-23\n[known_passwords]\nname = \"N\"\naddress = \"https://list.example/range/\"\n",
        ),
        (
            "en/two-step.toml",
            "checked_on = 2026-11-23\ntitle = \"T\"\nintro = \"I.\"\nsteps = [\"S.\"]\n\
             [[account]]\nid = \"a\"\nname = \"A\"\nsteps = [\"S.\"]\nsource = \"S\"\n",
        ),
        (
            "vendors.toml",
            "checked_on = 2026-11-23\nsource = \"S\"\n[vendors]\n\"M\" = \"AABBCC\"\n",
        ),
        (
            "dns.toml",
            "checked_on = 2026-11-23\nnames = [\"a.b\", \"c.d\"]\nmade_up_ending = \"com\"\nserver = []\n",
        ),
        (
            "national.toml",
            "[[route]]\nvalue = \"999\"\nname = \"N\"\nwhen = \"Now.\"\nchecked_on = 2026-11-23\n",
        ),
        (
            "en/topics.toml",
            "[[topic]]\nid = \"t\"\nquestion = \"Q?\"\n",
        ),
        (
            "en/hub-guides.toml",
            "checked_on = 2026-11-23\n[[guide]]\nid = \"other\"\nname = \"N\"\nadmin_address = \"A\"\nsticker = \"S.\"\n\
             two_passwords = \"T.\"\nchange_steps = [\"C.\"]\nupdates = \"U.\"\nask_for_newer = \"A.\"\n\
             picture = \"hub-other.svg\"\npicture_text = \"P.\"\nsure = false\nsource = \"S\"\n",
        ),
        (
            "pictures/hub-other.svg",
            "<svg viewBox='0 0 9 9'><title>A hub</title></svg>\n",
        ),
        ("en/passwords.toml", &passwords),
        ("en/posting.toml", &posting),
        ("routes.toml", &routes),
        ("en/facts.toml", "[product]\nsays = \"P: {value}\"\n"),
        (
            "en/glossary.toml",
            "[word]\nword = \"Word\"\nmeaning = \"A word.\"\n",
        ),
        (
            "en/hub-guides.toml",
            "checked_on = 2026-11-23\n[[guide]]\nid = \"other\"\nname = \"H\"\nadmin_address = \"192.168.1.1\"\n\
             sticker = \"S.\"\ntwo_passwords = \"T.\"\nchange_steps = [\"C.\"]\nupdates = \"U.\"\nask_for_newer = \"A.\"\n\
             picture = \"hub-other.svg\"\npicture_text = \"P.\"\nsure = false\nsource = \"S\"\n",
        ),
        (
            "pictures/hub-other.svg",
            "<svg viewBox='0 0 9 9'><title>H</title></svg>",
        ),
        ("en/synonyms.toml", "[means]\n\"a\" = [\"b\"]\n"),
        (
            RULE,
            "+++\nid = \"one\"\ntitle = \"One\"\nsummary = \"One.\"\ntopic = \"t\"\nrevision = 1\nwritten = 2026-11-23\n\
             [[source]]\ndoc = \"s\"\nlocator = \"page 1\"\n+++\n\nText with a [word](glossary:word).\n\n\
             :::do\n- Do it.\n:::\n\n[Go](flow:report)\n",
        ),
        (
            GUIDE,
            "+++\nid = \"one\"\ntitle = \"One\"\nsummary = \"One.\"\nchecked_on = 2026-11-23\n+++\n\n\
             ### keep-proof: Keep\n\nKeep it.\n\n### after: Tell\n\n[Tell](flow:report)\n",
        ),
        (
            CHECK,
            "+++\nid = \"one\"\ntitle = \"One\"\nwhen_unnamed = \"It\"\nwhy_it_matters = [\"It does.\"]\n+++\n\n\
             ## on\n\n{name} is on.\n\n:::steps windows\n- Look.\n:::\n",
        ),
    ];
    files
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn damaged(file: &str, from: &str, to: &str) -> String {
    let mut files = files();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(
        text.contains(from),
        "the case damages nothing: {file} has no {from:?}"
    );
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    match Words::read(&files, None) {
        Ok(_) => format!("{file} was read although {from:?} became {to:?}"),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn the_smallest_folder_can_be_read() {
    assert_eq!(
        Words::read(&files(), None).map(|words| words.rules.len()),
        Ok(1)
    );
}

#[test]
fn a_damaged_file_is_named_with_its_line_and_the_reason() {
    let cases = [
        (
            RULE,
            "+++\nid",
            "id",
            "en/rules/one.md:1: the first line must be +++",
        ),
        (
            RULE,
            "\n+++\n\nText",
            "\n\nText",
            "en/rules/one.md:18: the +++ block is never closed",
        ),
        (
            RULE,
            "title = \"One\"",
            "title = One",
            "en/rules/one.md:3: ",
        ),
        (
            RULE,
            "revision = 1",
            "revision = 1\nmood = 2",
            "en/rules/one.md:7: unknown field `mood`",
        ),
        (
            RULE,
            "written = 2026-11-23",
            "written = 2026-02-30",
            "en/rules/one.md:7: ",
        ),
        (
            RULE,
            "id = \"one\"",
            "id = \"two\"",
            "en/rules/one.md:2: the id must be the file's name without .md",
        ),
        (
            RULE,
            "topic = \"t\"",
            "topic = \"u\"",
            "en/rules/one.md:5: en/topics.toml has no topic \"u\"",
        ),
        (
            RULE,
            "doc = \"s\"",
            "doc = \"z\"",
            "en/rules/one.md:9: sources.toml has no document \"z\"",
        ),
        (
            RULE,
            "summary = \"One.\"",
            "summary = \" \"",
            "en/rules/one.md:4: the summary is empty",
        ),
        (
            RULE,
            "glossary:word",
            "glossary:bird",
            "en/rules/one.md:13: the word list has no \"bird\"",
        ),
        (
            RULE,
            "flow:report",
            "rule:none",
            "en/rules/one.md:19: there is no rule \"none\"",
        ),
        (
            RULE,
            "flow:report",
            "https://x.example",
            "en/rules/one.md:19: the program has no place called \"https://x.example\"",
        ),
        (
            RULE,
            "Text with",
            "<b>Text</b> with",
            "en/rules/one.md:13: only paragraphs, lists and links may stand here, not HTML",
        ),
        (
            RULE,
            "Text with",
            "# Text with",
            "en/rules/one.md:13: only paragraphs, lists and links may stand here, not a heading",
        ),
        (
            RULE,
            "Text with",
            "**Text** with",
            "en/rules/one.md:13: only paragraphs, lists and links may stand here, not bold or slanted letters",
        ),
        (
            RULE,
            "Text with",
            "![p](flow:report) with",
            "en/rules/one.md:13: only paragraphs, lists and links may stand here, not a picture",
        ),
        (
            RULE,
            "- Do it.\n:::",
            "- Do it.",
            "en/rules/one.md:15: this box is not closed",
        ),
        (
            RULE,
            ":::do",
            ":::maybe",
            "en/rules/one.md:15: there is no box called \":::maybe\"",
        ),
        (
            RULE,
            ":::do\n- Do it.\n",
            "",
            "en/rules/one.md:15: this ::: closes nothing",
        ),
        (
            RULE,
            "- Do it.",
            "Do it.",
            "en/rules/one.md:15: a box holds one list and nothing else",
        ),
        (
            RULE,
            "- Do it.",
            "- Do it.\n  - And this.",
            "en/rules/one.md:17: a list stands inside a list",
        ),
        (
            RULE,
            "Text with",
            "Text\u{202e} with",
            "en/rules/one.md:13: the invisible character U+202E is not allowed",
        ),
        (
            GUIDE,
            "keep-proof:",
            "proof:",
            "en/guides/one.md:8: write \"### keep-proof: title\"",
        ),
        (
            GUIDE,
            "keep-proof:",
            "block:",
            "en/guides/one.md:7: a guide starts with keeping proof",
        ),
        (
            GUIDE,
            "### after:",
            "### report: R\n\nR.\n\n### block: B\n\nB.\n\n### report: R\n\nR.\n\n### after:",
            "en/guides/one.md:20: proof comes first",
        ),
        (
            GUIDE,
            "### after:",
            "### block: B\n\nB.\n\n### keep-proof: K\n\nK.\n\n### after:",
            "en/guides/one.md:16: proof comes first",
        ),
        (
            GUIDE,
            "flow:report",
            "flow:guides",
            "en/guides/one.md:12: the last step must be an \"after\" step",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "",
            "en/guides/one.md:8: this step has no text",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "Keep it.\n\n:::picture step-none: A thing.\n",
            "en/guides/one.md:12: there is no drawing \"pictures/step-none.svg\"",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "Keep it.\n\n:::picture step-none:\n",
            "en/guides/one.md:12: write \":::picture step-name: what it shows\"",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "Keep it.\n\n:::picture phone step-none: A thing.\n",
            "en/guides/one.md:12: write \":::picture step-name: what it shows\"",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "Keep it.\n\n:::picture hub-other: A thing.\n",
            "en/guides/one.md:12: write \":::picture step-name: what it shows\"",
        ),
        (
            GUIDE,
            "Keep it.\n",
            "Keep it.\n\n:::done won\n",
            "en/guides/one.md:12: a report has no answer called \"won\"",
        ),
        (
            GUIDE,
            "Keep it.\n",
            ":::picture step-none: A thing.\n",
            "en/guides/one.md:8: this step has no text",
        ),
        (
            GUIDE,
            "checked_on",
            "places = [\"moon\"]\nchecked_on",
            "en/guides/one.md:2: a report has no place called \"moon\"",
        ),
        (
            CHECK,
            "{name} is on.",
            "{age} is on.",
            "en/checks/one.md:8: only {name}, {days}, {expired}, {date}, {minutes}, {count} and {list} may stand in braces",
        ),
        (
            CHECK,
            "{name} is on.",
            "{days} days.",
            "en/checks/one.md:8: the first sentence must do without",
        ),
        (
            CHECK,
            ":::steps windows",
            ":::do",
            "en/checks/one.md:8: after the first paragraph an outcome holds only :::steps",
        ),
        (
            CHECK,
            ":::steps windows\n- Look.\n:::\n",
            "## on\n\nAgain.\n",
            "en/checks/one.md:12: the outcome \"on\" stands here twice",
        ),
        (
            "council.toml",
            "org = \"x\"",
            "org = \"X Y\"",
            "council.toml:1: org holds lower-case letters",
        ),
        (
            "council.toml",
            "[reporting]",
            "[reporting]\nintake_url = \"http://x.example\"",
            "council.toml:8: the intake's address must start with https://",
        ),
        (
            "trust.toml",
            "[]",
            "[\"abc\"]",
            "trust.toml:1: a root key is 64 hex characters",
        ),
        (
            "trust.toml",
            "roots = []",
            "roots = []\nneeded = 1",
            "trust.toml:2: at least two custodians have to sign a pack",
        ),
        (
            "trust.toml",
            "[]",
            "[\"0101010101010101010101010101010101010101010101010101010101010101\"]",
            "trust.toml:1: more custodians have to sign than there are keys",
        ),
        (
            "routes.toml",
            "[happened.hate]",
            "[happened.spite]",
            "routes.toml:1: nothing is said about \"hate\"",
        ),
        (
            "routes.toml",
            "help-a\"",
            "help-a\", \"help-a\"",
            "routes.toml:1: \"help-a\" stands here twice",
        ),
        (
            "en/posting.toml",
            "[kinds.phone]",
            "[kinds.fax]",
            "en/posting.toml:1: \"phone\" has no words under [kinds]",
        ),
        (
            "en/posting.toml",
            "rule = \"one\"",
            "rule = \"none\"",
            "en/posting.toml:8: there is no rule \"none\"",
        ),
        (
            "en/posting.toml",
            "rude*",
            "r*de",
            "en/posting.toml:64: a star stands at the end",
        ),
        (
            "en/posting.toml",
            "rude*",
            "ru*",
            "en/posting.toml:64: an entry this short would mark ordinary words",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"] }]",
            "hubs.toml:2: say who tested this model",
        ),
        (
            "hubs.toml",
            "family = []",
            "family = [{ id = \"h\", provider = \"P\", name = \"N\" }]",
            "hubs.toml:3: this hub can never be recognised",
        ),
        (
            "systems.toml",
            "supported_until = 2028-06-30",
            "",
            "systems.toml:4: say until when this version is mended",
        ),
        (
            "systems.toml",
            "2028-06-30\n",
            "2028-06-30\nstate = \"ended\"\n",
            "systems.toml:4: say until when this version is mended",
        ),
        (
            "systems.toml",
            "2028-06-30\n",
            "2028-06-30\nextended_until = 2027-06-30\n",
            "systems.toml:4: the longer updates end before the usual ones",
        ),
        (
            "systems.toml",
            "version = \"12\"",
            "version = \"\"",
            "systems.toml:4: say which version this is",
        ),
        (
            "systems.toml",
            "2028-06-30\n",
            "2028-06-30\nbuild = 19045\n",
            "systems.toml:4: a build belongs to Windows, and every version of Windows has one",
        ),
        (
            "systems.toml",
            "\"debian\"",
            "\"windows\"",
            "systems.toml:4: a build belongs to Windows, and every version of Windows has one",
        ),
        (
            "systems.toml",
            "2028-06-30\n",
            "2028-06-30\n[[system]]\nfamily = \"debian\"\nversion = \"12\"\nname = \"D\"\nstate = \"ended\"\n",
            "systems.toml:9: this version stands here twice",
        ),
        (
            "systems.toml",
            "supported_until = 2028-06-30",
            "state = \"perhaps\"",
            "systems.toml:7: ",
        ),
        (
            "systems.toml",
            "checked_on = 2026-11-23\n",
            "",
            "systems.toml:1: ",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", source_date = \"2021\", login = { note = \"N\", kind = \"basic\", path = \"/\", password = \"p\", proof = \"Sign out\" } }]",
            "hubs.toml:2: a password is tried only on a model with known_default_password",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", source_date = \"2021\", known_default_password = true, login = { note = \"N\", kind = \"basic\", path = \"/\", password = \"p\", proof = \"ok\" } }]",
            "hubs.toml:2: a proof of fewer than four letters",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", source_date = \"2021\", known_default_password = true, login = { note = \"N\", kind = \"basic\", path = \"http://x\", password = \"p\", proof = \"Sign out\" } }]",
            "hubs.toml:2: a page of the hub begins with /",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", source_date = \"2021\", known_default_password = true, login = { note = \"N\", kind = \"form\", path = \"/\", password = \"p\", proof = \"Sign out\" } }]",
            "hubs.toml:2: a form needs an action",
        ),
        (
            "hubs.toml",
            "hub = []",
            "hub = [{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", source_date = \"2021\", known_default_password = true, login = { note = \"N\", kind = \"basic\", path = \"/\", password = \"p\", proof = \"Sign out\", then = \"/x\" } }]",
            "hubs.toml:2: action, fields and then belong to a form",
        ),
        (
            "dns.toml",
            "server = []",
            "[[server]]\nid = \"s\"\nname = \"S\"\nkept_by = \"provider\"\naddresses = [\"10.0.0.0/8\"]",
            "dns.toml:8: write an address",
        ),
        (
            "dns.toml",
            "server = []",
            "[[server]]\nid = \"s\"\nname = \"S\"\nkept_by = \"provider\"\naddresses = []",
            "dns.toml:5: this server has no address",
        ),
        (
            "dns.toml",
            "\"a.b\"",
            "\"https://a.b\"",
            "dns.toml:2: write a website's name in small letters",
        ),
        (
            "dns.toml",
            "\"a.b\", ",
            "",
            "dns.toml:2: the test needs from two to eight names",
        ),
        (
            "en/passwords.toml",
            "weak = \"Words.\"\n",
            "",
            "en/passwords.toml:1: \"weak\" has no words under [strength]",
        ),
        (
            "en/facts.toml",
            "{value}",
            "it",
            "en/facts.toml:1: a fact says {value} once",
        ),
        (
            "en/topics.toml",
            "id = \"t\"",
            "id = \"t\"\nid = \"t\"",
            "en/topics.toml:3: ",
        ),
        (
            "sources.toml",
            "publisher",
            "printer",
            "sources.toml:5: unknown field `printer`",
        ),
    ];
    for (file, from, to, expected) in cases {
        let fault = damaged(file, from, to);
        assert!(
            fault.starts_with(expected),
            "the editor would look in the wrong place:\n{fault}\n{expected}"
        );
        assert!(
            fault.len() > expected.len() || !expected.ends_with(": "),
            "no reason is given: {fault}"
        );
    }
}

#[test]
fn a_missing_or_unknown_file_is_named() {
    let needed = |name: &&String| name.ends_with(".toml") && !name.starts_with("pl/");
    for name in files().keys().filter(needed) {
        let mut files = files();
        files.remove(name);
        let fault = Words::read(&files, None).unwrap_err().to_string();
        assert_eq!(
            fault,
            format!("{name}:1: this file is missing"),
            "a build without {name} would go through"
        );
    }
    for name in [
        "notes.txt",
        "en/rules/notes.txt",
        "en/extra.toml",
        "en/rules/deep/one.md",
        "cy/rules/one.md",
        "locales/cy.ftl",
        "pl/rules/deep/one.md",
        "pl/passwords.toml",
    ] {
        let mut files = files();
        files.insert(name.to_owned(), Vec::new());
        let fault = Words::read(&files, None).unwrap_err().to_string();
        assert_eq!(
            fault,
            format!("{name}:1: no part of the program reads this file")
        );
    }
    let mut files = files();
    files.insert(RULE.to_owned(), b"+++\n\xff".to_vec());
    assert_eq!(
        Words::read(&files, None).unwrap_err().to_string(),
        format!("{RULE}:2: this is not UTF-8 text")
    );
}

#[test]
fn a_damaged_translation_is_named_with_its_line_and_the_reason() {
    const MESSAGES: &str = "locales/pl.ftl";
    const LANGUAGES: &str = "languages.toml";
    let cases = [
        (LANGUAGES, "\"pl\"", "\"PL\"", ":7: "),
        (LANGUAGES, "tag = \"pl\"", "tag = \"p l\"", ":7: "),
        (LANGUAGES, "\"Polski\"", "\" \"", ":7: "),
        (LANGUAGES, "\"draft\"", "\"perfect\"", ":7: "),
        (LANGUAGES, "\"draft\"", "\"human\"", ":7: "),
        (LANGUAGES, "\"en\"", "\"fr\"", ":1: "),
        (MESSAGES, "hello", "goodbye", ":1: "),
        (MESSAGES, "Witaj", "Witaj { $name }", ":1: "),
        (MESSAGES, "Witaj", "{ title }", ":1: "),
        (MESSAGES, "Witaj", "{ nobody }", ":1: "),
        (MESSAGES, "Witaj", "{ hello }", ":1: "),
        (MESSAGES, "Witaj", "{ NUMBER(1) }", ":1: "),
        (MESSAGES, "Witaj", "{ \"\\u200E\" }", ":1: "),
        (MESSAGES, "Witaj", "Witaj {", ":1: "),
        (MESSAGES, "Witaj", "Witaj\nhello = Witaj", ":1: "),
        (MESSAGES, "Witaj", "Witaj\n    .help = Pomoc", ":1: "),
        (MESSAGES, "hello", "-hello", ":1: "),
        (
            MESSAGES,
            "hello = Witaj",
            "title = { $page }\nthis is nothing",
            ":2: ",
        ),
        ("pl/topics.toml", "\"t\"", "\"u\"", ":2: "),
        ("pl/glossary.toml", "[word]", "[other]", ":1: "),
        (TRANSLATED, "\"Raz\"", "\"\"", ":3: "),
        (TRANSLATED, "of_revision = 1", "of_revision = 2", ":5: "),
        (TRANSLATED, "\"draft\"", "\"human\"", ":6: "),
        (
            TRANSLATED,
            "\"draft\"",
            "\"draft\"\nchecked = 2026-11-24",
            ":6: ",
        ),
        (TRANSLATED, "\"draft\"", "\"draft\"\ntopic = \"t\"", ":7: "),
        (TRANSLATED, "flow:report", "flow:check", ":16: "),
        (TRANSLATED, "flow:report", "flow:nowhere", ":16: "),
        (TRANSLATED, "[Dalej](flow:report)", "Dalej.", ":9: "),
        (TRANSLATED, "- Zr\u{f3}b.", "- Zr\u{f3}b.\n- I to.", ":9: "),
        (TRANSLATED, ":::do", ":::dont", ":9: "),
    ];
    for (file, from, to, place) in cases {
        let fault = damaged(file, from, to);
        assert!(
            fault.starts_with(&format!("{file}{place}")),
            "{from:?} as {to:?} is reported as {fault:?}"
        );
    }
    let mut files = files();
    let rule = files.remove(TRANSLATED).unwrap();
    let rule = String::from_utf8(rule)
        .unwrap()
        .replace("\"one\"", "\"two\"");
    files.insert("pl/rules/two.md".to_owned(), rule.into_bytes());
    let fault = Words::read(&files, None).unwrap_err().to_string();
    assert_eq!(
        fault, "pl/rules/two.md:2: there is no rule \"two\" in English",
        "words would be kept that nobody can ever read"
    );
}

#[test]
fn a_translation_of_an_older_english_is_no_fault_and_is_not_told() {
    let mut files = files();
    let rule = String::from_utf8(files[RULE].clone()).unwrap();
    let newer = rule
        .replace("revision = 1", "revision = 2")
        .replace("- Do it.", "- Do it.\n- And this.");
    files.insert(RULE.to_owned(), newer.into_bytes());
    let words = Words::read(&files, None).unwrap();
    assert!(
        words.translated["pl"].rules["one"].is_none(),
        "a learner would read what is not true any more"
    );
}

#[test]
fn a_language_may_have_nothing_yet() {
    let mut files = files();
    files.retain(|name, _| !name.starts_with("pl/") && name != "locales/pl.ftl");
    let words = Words::read(&files, None).unwrap();
    assert!(words.translated["pl"].messages.is_empty());
}

proptest! {
    #[test]
    fn no_file_can_stop_the_program(
        name in prop::sample::select(files().into_keys().collect::<Vec<_>>()),
        text in any::<String>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut files = files();
        let old = String::from_utf8_lossy(&files[&name]).into_owned();
        let places: Vec<usize> = old.char_indices().map(|(at, _)| at).collect();
        let at = places[cut.index(places.len())];
        let changed = format!("{}{text}{}", &old[..at], &old[at..]);
        files.insert(name, changed.into_bytes());
        let _ = Words::read(&files, None);
    }
}

#[test]
fn a_password_that_nobody_tried_on_a_real_hub_is_never_offered() {
    for (sure, offered) in [
        ("", false),
        ("sure = false, ", false),
        ("sure = true, ", true),
    ] {
        let hub = format!(
            "hub = [{{ id = \"h\", provider = \"P\", name = \"N\", titles = [\"Hub\"], source = \"S\", \
             source_date = \"2021\", known_default_password = true, login = {{ {sure}note = \"N\", kind = \"basic\", \
             path = \"/\", user = \"u\", password = \"p\", proof = \"Sign out\" }} }}]"
        );
        let mut files = files();
        let table = format!("checked_on = 2026-11-23\n{hub}\nfamily = []\n");
        files.insert("hubs.toml".into(), table.into_bytes());
        let words = Words::read(&files, None).unwrap();
        assert_eq!(
            words.hubs[0].login().is_some(),
            offered,
            "{sure:?}: a guess could lock a learner's hub"
        );
    }
}

#[test]
fn a_guide_is_old_after_ninety_days_and_not_before() {
    use time::macros::date;
    let words = Words::read(&files(), None).unwrap();
    let old = |today| {
        words
            .guides
            .iter()
            .filter(|guide| guide.is_old(today))
            .count()
    };
    let cases = [
        (date!(2026 - 11 - 23), 0),
        (date!(2027 - 02 - 21), 0),
        (date!(2027 - 02 - 22), 1),
        (date!(2030 - 01 - 01), 1),
        // A clock that is wrong says nothing about a guide.
        (date!(2020 - 01 - 01), 0),
    ];
    for (today, expected) in cases {
        assert_eq!(
            old(today),
            expected,
            "on {today} a learner could follow buttons that are gone"
        );
    }
}
