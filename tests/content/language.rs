use content::{Library, sentences};

use crate::folder::{files, pages};
use crate::reading::{grade, words};

const HARDEST_GRADE: f64 = 6.0;
const LONGEST_SENTENCE: usize = 20;
const MOST_SENTENCES: usize = 4;
const LONGEST_RULE: usize = 220;

#[test]
fn every_page_can_be_read_at_the_end_of_primary_school() {
    let hard: Vec<String> = pages()
        .iter()
        .map(|(page, lines)| (page, grade(lines)))
        .filter(|(_, grade)| *grade > HARDEST_GRADE)
        .map(|(page, grade)| format!("{page}: {grade:.1}"))
        .collect();
    assert!(
        hard.is_empty(),
        "one adult in seven could not read this:\n{}",
        hard.join("\n")
    );
}

#[test]
fn no_sentence_and_no_paragraph_is_long() {
    let mut long = Vec::new();
    for (page, lines) in pages() {
        for line in lines {
            let sentences = sentences(&line);
            if sentences.len() > MOST_SENTENCES {
                long.push(format!(
                    "{page}: {} sentences in one paragraph: {line}",
                    sentences.len()
                ));
            }
            for sentence in sentences {
                let count = words(sentence).len();
                if count > LONGEST_SENTENCE {
                    long.push(format!("{page}: {count} words: {sentence}"));
                }
            }
        }
    }
    assert!(
        long.is_empty(),
        "a tired reader loses the thread:\n{}",
        long.join("\n")
    );
}

#[test]
fn a_rule_fits_on_one_screen_or_two() {
    for rule in Library::built_in().rules() {
        let count: usize = pages()[&format!("rule {}", rule.id)]
            .iter()
            .map(|line| words(line).len())
            .sum();
        assert!(count <= LONGEST_RULE, "{} has {count} words", rule.id);
    }
}

#[test]
fn nothing_blames_frightens_or_uses_trade_words() {
    const UNKIND: [&str; 24] = [
        "victim",
        "perpetrator",
        "you should have",
        "you must",
        "at risk",
        "unsafe computer",
        "danger zone",
        "failure",
        "failed",
        "invalid",
        "error",
        "disciplinary",
        "offender",
        "misconduct",
        "simply",
        "obviously",
        "please note",
        "credentials",
        "authenticate",
        "malware",
        "endpoint",
        "firmware",
        "default gateway",
        "submission",
    ];
    for (page, lines) in pages() {
        for line in lines {
            let spaced: Vec<String> = words(&line).iter().map(|word| bare(word)).collect();
            let spaced = format!(" {} ", spaced.join(" "));
            for word in UNKIND {
                assert!(
                    !spaced.contains(&format!(" {word} ")),
                    "{page} says {word:?} to somebody who needs help: {line}"
                );
            }
        }
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|character: char| !character.is_alphanumeric())
        .to_lowercase()
}

#[test]
fn what_could_not_be_seen_is_never_called_good_or_bad() {
    const COULD_NOT: [&str; 20] = [
        "needs-permission",
        "not-supported",
        "timed-out",
        "not-understood",
        "conflicting",
        "offline",
        "no-gateway",
        "vpn",
        "public-wifi",
        "phone-hotspot",
        "work-network",
        "no-page",
        "unknown-model",
        "unknown-version",
        "not-asked",
        "do-not-know",
        "locked",
        "tried-enough",
        "no-reply",
        "not-tested",
    ];
    let mut seen = 0;
    for check in Library::built_in().checks() {
        for advice in check
            .advice
            .iter()
            .filter(|advice| COULD_NOT.contains(&advice.id.as_str()))
        {
            let facts = std::collections::BTreeMap::<&str, String>::new();
            let headline = advice.say(&facts, content::System::Windows).headline;
            let right = headline.starts_with("We could not check ")
                && headline.contains(", because ")
                && headline.ends_with(" This does not mean it is bad.");
            assert!(
                right,
                "{} / {} turns not knowing into an answer: {headline}",
                check.id, advice.id
            );
            seen += 1;
        }
    }
    assert!(seen >= 40, "only {seen} outcomes were looked at");
}

#[test]
fn numbers_addresses_and_people_stand_in_the_councils_own_file_only() {
    let library = Library::built_in();
    let allowed: Vec<&str> = library
        .routes()
        .iter()
        .map(|route| route.value.as_str())
        .collect();
    let lead = &library.council().lead;
    let private: Vec<String> = [&lead.name, &lead.phone, &lead.email]
        .into_iter()
        .flatten()
        .flat_map(|value| [value.clone(), value.replace(' ', "")])
        .collect();
    assert!(
        !private.is_empty(),
        "the built-in copy has no contact at all"
    );
    for (file, text) in files() {
        if file == "council.toml" {
            continue;
        }
        for value in &private {
            assert!(
                !text.contains(value.as_str()),
                "{file} names the council's contact, which changes"
            );
        }
        // No learner reads these, and they hold numbers of other kinds.
        let tables = [
            "hubs.toml",
            "coverage.toml",
            "systems.toml",
            "vendors.toml",
            "dns.toml",
            "online.toml",
            "print/made-from.toml",
        ];
        if tables.contains(&file.as_str()) || file.ends_with(".svg") {
            continue;
        }
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with('#'))
        {
            for found in phone_numbers(line).into_iter().chain(addresses(line)) {
                assert!(
                    allowed.contains(&found.as_str()),
                    "{file}:{}: {found} is not in national.toml: somebody would call a number that nobody keeps right",
                    number + 1
                );
            }
        }
    }
}

#[test]
fn the_program_itself_asks_one_service_and_only_over_an_encrypted_connection() {
    let file = &files()["online.toml"];
    let written: Vec<String> = file.lines().flat_map(addresses).collect();
    let online = Library::built_in().online();
    // The end of a word is not looked at: the address ends with a slash.
    let known = online.known_passwords.address.trim_end_matches('/');
    assert_eq!(
        written,
        [known],
        "online.toml names a service that nobody has looked at"
    );
    assert!(known.starts_with("https://"), "{known}");
}

/// Runs of five and more digits, and short codes that a sentence tells to dial.
fn phone_numbers(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    for character in line.chars().chain(['.']) {
        match character {
            '0'..='9' => digits.push(character),
            ' ' | '(' | ')' if !digits.is_empty() => {}
            _ => {
                if digits.len() >= 5 {
                    found.push(digits.clone());
                }
                digits.clear();
            }
        }
    }
    let words: Vec<&str> = line
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    for (place, pair) in words.windows(2).enumerate() {
        let dialled =
            ["call", "dial", "phone", "text", "ring"].contains(&pair[0].to_lowercase().as_str());
        let short_code = (2..5).contains(&pair[1].len()) && !pair[1].starts_with('0');
        // "Call 116 123" is one long number, and was found above.
        let goes_on = words
            .get(place + 2)
            .is_some_and(|next| !next.is_empty() && digits(next));
        if dialled && short_code && digits(pair[1]) && !goes_on {
            found.push(pair[1].to_owned());
        }
    }
    found
}

fn addresses(line: &str) -> Vec<String> {
    line.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| {
            word.contains('@') && word.len() > 3
                || word.contains("://") && word.len() > 8
                || word.starts_with("www.")
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_stray_number_would_be_noticed() {
    assert_eq!(phone_numbers("Call 0151 111 2222 today."), ["01511112222"]);
    assert_eq!(phone_numbers("You can call 998."), ["998"]);
    assert_eq!(phone_numbers("Call 117 124 free."), ["117124"]);
    assert!(phone_numbers("checked_on = 2026-11-23, 100 letters").is_empty());
    assert_eq!(
        addresses("Write to (someone@example.org)."),
        ["someone@example.org"]
    );
    assert!(addresses("Type https:// first, or @ for a.").is_empty());
}
