//! Endings that the forms of a word differ in, and other changes that grammar makes, for languages without a stemmer.
//! All words here are folded: no accents, no stretched letters.

pub(super) const POLISH: &[&str] = &[
    "a", "ach", "ac", "aja", "ajac", "ala", "ali", "alo", "al", "ami", "ana", "ane", "ania",
    "anie", "aniu", "any", "ca", "cie", "cy", "e", "ego", "ej", "em", "emu", "esz", "ec", "enia",
    "enie", "eniu", "ona", "one", "ony", "i", "ia", "iach", "iami", "ie", "iej", "iego", "iem",
    "iemu", "il", "ila", "ili", "im", "imi", "iom", "iu", "ic", "ich", "ja", "je", "ly", "la",
    "li", "lo", "l", "my", "o", "om", "ow", "owi", "owie", "owac", "uje", "uja", "ujesz", "sci",
    "sc", "stwo", "stwa", "sz", "szy", "u", "y", "ych", "ym", "ymi", "yc", "yl", "yla", "yli", "c",
];

pub(super) const UKRAINIAN: &[&str] = &[
    "а",
    "ав",
    "ае",
    "аи",
    "аите",
    "ала",
    "али",
    "ало",
    "ам",
    "ами",
    "ання",
    "анням",
    "ано",
    "ати",
    "ах",
    "ают",
    "вся",
    "е",
    "ев",
    "еви",
    "ем",
    "емо",
    "ена",
    "ени",
    "ення",
    "енням",
    "ено",
    "ет",
    "ете",
    "ется",
    "еш",
    "ею",
    "и",
    "ив",
    "ии",
    "ила",
    "или",
    "ило",
    "им",
    "ими",
    "имо",
    "ист",
    "истю",
    "ит",
    "ите",
    "ити",
    "их",
    "иш",
    "ию",
    "ия",
    "лася",
    "лися",
    "на",
    "не",
    "нии",
    "ним",
    "ними",
    "них",
    "нни",
    "нню",
    "ння",
    "нням",
    "ного",
    "нои",
    "ну",
    "о",
    "ов",
    "ови",
    "ого",
    "ои",
    "ому",
    "ости",
    "ою",
    "ся",
    "ти",
    "тися",
    "у",
    "ув",
    "уе",
    "ути",
    "ую",
    "уют",
    "ю",
    "ют",
    "ются",
    "я",
    "яв",
    "яе",
    "яла",
    "яли",
    "ям",
    "ями",
    "яти",
    "ях",
    "яют",
];

pub(super) const ROMANIAN: &[&str] = &[
    "a", "e", "i", "u", "ul", "ului", "lor", "ilor", "elor", "ele", "ile", "le", "ei", "iei", "ii",
    "ea", "ia", "ie", "uri", "urile", "at", "ata", "ate", "ati", "it", "ita", "ite", "iti", "ez",
    "eaza", "esc", "este", "esti", "easca", "and", "ind", "are", "ere", "ire", "ari", "eri", "iri",
];

pub(super) const WELSH: &[&str] = &[
    "ach", "ad", "adau", "aeth", "ai", "ais", "aist", "an", "ant", "au", "edd", "ed", "ech",
    "eion", "en", "es", "fa", "feydd", "ff", "fydd", "i", "iad", "iadau", "iaeth", "iais", "iau",
    "id", "ini", "io", "iodd", "ion", "ir", "is", "wch", "iwch", "ith", "o", "oedd", "odd", "oddi",
    "oi", "ol", "olion", "on", "rwydd", "u", "us", "wn", "wr", "wyr", "wyd", "ydd", "yddion", "yn",
    "ynnau", "yr", "af", "wy", "hau", "au",
];

/// Without its longest ending, as long as something of it stays.
pub(super) fn cut(word: &str, endings: &[&str]) -> String {
    const LEAST: usize = 3;
    let letters = word.chars().count();
    let fits =
        |ending: &&&str| word.ends_with(**ending) && letters >= LEAST + ending.chars().count();
    let longest = endings
        .iter()
        .filter(fits)
        .max_by_key(|ending| ending.len());
    longest
        .map_or(word, |ending| &word[..word.len() - ending.len()])
        .to_owned()
}

/// A word with the beginning that all its mutations share: "nghyfrinair" and "gyfrinair" are "cyfrinair".
pub(super) fn unmutated(word: &str) -> String {
    const BEGINNINGS: [(&str, &str); 18] = [
        ("ngh", "c"),
        ("ng", "c"),
        ("mh", "p"),
        ("nh", "t"),
        ("ch", "c"),
        ("ph", "p"),
        ("ff", "ff"),
        ("th", "t"),
        ("dd", "t"),
        ("ll", "l"),
        ("rh", "r"),
        ("g", "c"),
        ("b", "p"),
        ("f", "p"),
        ("m", "p"),
        ("d", "t"),
        ("c", "c"),
        ("p", "p"),
    ];
    let begun = BEGINNINGS
        .iter()
        .find_map(|(mutated, plain)| Some((word.strip_prefix(mutated)?, plain)));
    match begun {
        Some((rest, plain)) if rest.chars().count() > 1 => format!("{plain}{rest}"),
        _ => word.to_owned(),
    }
}

/// Without the small words that are written together with it, and without its endings.
pub(super) fn arabic(word: &str) -> String {
    const BEFORE: [&str; 13] = [
        "وبال", "وكال", "وال", "بال", "كال", "فال", "لل", "ال", "وب", "ول", "و", "ب", "ل",
    ];
    const AFTER: [&str; 24] = [
        "هما", "كما", "هم", "كم", "ها", "نا", "ات", "ون", "ين", "ان", "تي", "ته", "تك", "يه", "ني",
        "وا", "ه", "ي", "ك", "ا", "ت", "تها", "تهم", "ن",
    ];
    const LEAST: usize = 3;
    let begun = BEFORE.iter().filter_map(|before| word.strip_prefix(before));
    let shortest = begun
        .filter(|rest| rest.chars().count() >= LEAST)
        .min_by_key(|rest| rest.len());
    cut(shortest.unwrap_or(word), &AFTER)
}
