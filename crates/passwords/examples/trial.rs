//! What `cargo xtask bench` measures: one line of JSON for each question.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::time::Instant;

use passwords::audit::{Options, Watch, audit};
use passwords::known::Known;
use passwords::saved::Saved;
use passwords::{judge, mix};

const USAGE: &str = "trial mix N | try N ROUNDS | saved N | known";

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<usize>().map_err(|_| io::Error::other(USAGE));
    let answer = match words.as_slice() {
        ["mix", count] => mix::passwords(number(count)?).join("\n"),
        ["try", count, rounds] => try_all(number(count)?, number(rounds)?),
        ["saved", count] => saved(number(count)?)?,
        ["known"] => known(),
        _ => return Err(io::Error::other(USAGE)),
    };
    writeln!(io::stdout(), "{answer}")
}

/// Every password of the mix judged as the screen does it: guessing, our rules, and the lists of thieves.
fn try_all(count: usize, rounds: usize) -> String {
    let mix = mix::passwords(count);
    let lists = [Known::built_in()];
    let mut times = Vec::new();
    let mut scores = String::new();
    // The first round is for warming up, as on the other side.
    for round in 0..=rounds {
        scores.clear();
        let start = Instant::now();
        for password in &mix {
            let judgement = judge::judge(password, &[], &lists);
            let _ = write!(scores, "{}", judgement.score);
        }
        if round > 0 {
            times.push(start.elapsed().as_secs_f64());
        }
    }
    // Other programs only ever make a round slower.
    times.sort_by(f64::total_cmp);
    format!("{{\"seconds\":{},\"scores\":\"{scores}\"}}", times[0])
}

fn saved(count: usize) -> io::Result<String> {
    let text = mix::export(count);
    let lists = [Known::built_in()];
    let start = Instant::now();
    let saved = Saved::read(text.as_bytes()).map_err(io::Error::other)?;
    let options = Options {
        own_words: &["amina", "leeds"],
        known: &lists,
        workers: std::thread::available_parallelism()
            .map_or(1, usize::from)
            .min(2),
    };
    let watch = Watch {
        progress: &|_, _| {},
        stopped: &|| false,
    };
    let found = audit(&saved, options, &watch).ok_or_else(|| io::Error::other("stopped"))?;
    let seconds = start.elapsed().as_secs_f64();
    Ok(format!(
        "{{\"seconds\":{seconds},\"judged\":{},\"entries\":{},\"locked\":{}}}",
        found.judged,
        found.entries.len(),
        saved.is_locked()
    ))
}

fn known() -> String {
    let known = Known::built_in();
    let mix = mix::passwords(20_000);
    let rounds = 50;
    let start = Instant::now();
    let mut found = 0;
    for _ in 0..rounds {
        found = mix
            .iter()
            .filter(|password| known.contains(password))
            .count();
    }
    let each = start.elapsed().as_secs_f64() * 1e9 / (rounds * mix.len()) as f64;
    let tries = 5_000_000_u64;
    let alarms = (0..tries)
        .filter(|number| {
            known.contains(&format!(
                "gravel {number} otter {}",
                number.wrapping_mul(0x9e37_79b9)
            ))
        })
        .count();
    let bytes = known.bytes();
    format!(
        "{{\"nanoseconds\":{each},\"bytes\":{bytes},\"alarms\":{alarms},\"tries\":{tries},\"listed\":{found}}}"
    )
}
