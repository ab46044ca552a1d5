//! How long one search takes, over every query of the search's own tests. Says one line of JSON.

use std::io::Write as _;
use std::time::Instant;

use content::Library;

const QUERIES: &str = include_str!("../src/search/questions.txt");
/// Each query this often; the fastest time counts, because everything slower is somebody else's work.
const ROUNDS: usize = 20;

fn main() -> std::io::Result<()> {
    let library = Library::built_in();
    let queries: Vec<&str> = QUERIES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with(['[', '#']))
        .collect();
    let mut times: Vec<f64> = queries
        .iter()
        .map(|query| fastest(library, query))
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place in a short list"
        )]
        let place = ((times.len() as f64) * share).ceil() as usize;
        times
            .get(place.saturating_sub(1))
            .copied()
            .unwrap_or_default()
    };
    writeln!(
        std::io::stdout(),
        "{{\"queries\": {}, \"ms_50\": {:.4}, \"ms_95\": {:.4}, \"ms_100\": {:.4}}}",
        times.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    )
}

fn fastest(library: &Library, query: &str) -> f64 {
    let rounds = (0..ROUNDS).map(|_| {
        let started = Instant::now();
        let hits = library.search(query);
        let took = started.elapsed().as_secs_f64() * 1000.0;
        drop(std::hint::black_box(hits));
        took
    });
    rounds.fold(f64::INFINITY, f64::min)
}
