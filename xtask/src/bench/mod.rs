//! Measurements as ratios: beside a peer or a budget, in the same run on the same computer.

mod bundle;
mod check;
mod delivery;
mod leave;
mod memory;
mod passwords;
mod search;
mod start;
mod x11;

use serde_json::{Value, json};

use crate::project::Project;
use crate::trouble::Trouble;

/// One measured thing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    name: &'static str,
    ours: f64,
    /// The peer's or the budget's.
    beside: f64,
    unit: &'static str,
    aim: Aim,
}

/// The ratios that are good.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aim {
    AtMost(f64),
    AtLeast(f64),
}

impl Aim {
    fn holds(self, ratio: f64) -> bool {
        match self {
            Self::AtMost(most) => ratio <= most,
            Self::AtLeast(least) => ratio >= least,
        }
    }

    fn shown(self) -> String {
        match self {
            Self::AtMost(most) => format!("≤ {most:.2}"),
            Self::AtLeast(least) => format!("≥ {least:.2}"),
        }
    }
}

impl Row {
    fn ratio(&self) -> f64 {
        self.ours / self.beside
    }

    fn holds(&self) -> bool {
        // A measurement of nothing is not a good one.
        self.ours > 0.0 && self.beside > 0.0 && self.aim.holds(self.ratio())
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name, "ours": rounded(self.ours), "beside": rounded(self.beside), "unit": self.unit,
            "ratio": rounded(self.ratio()), "aim": self.aim.shown(), "holds": self.holds(),
        })
    }
}

type Measure = fn(&Project, &[&str]) -> Result<Vec<Row>, Trouble>;

/// What can be asked for, and what measures it. What shares its runs stands in one line.
const MEASURES: &[(&[&str], Measure)] = &[
    (&["start", "memory"], start::measure),
    (&["leave"], leave::measure),
    (&["bundle"], bundle::measure),
    (&["search"], search::measure),
    (&["device-check", "device-check-wait"], check::measure),
    (&["seal", "seal-memory"], delivery::measure_seal),
    (&["uploads-at-once"], delivery::measure_uploads),
    (&["password-try", "password-score"], passwords::measure_try),
    (
        &["saved-logins", "saved-logins-most"],
        passwords::measure_saved,
    ),
    (
        &["known-passwords", "known-size", "known-alarms"],
        passwords::measure_known,
    ),
    (&["reports-under-fault"], delivery::measure_storm),
];

/// Measures what was asked for; true when every aim holds.
pub(crate) fn bench(project: &Project, arguments: &[String]) -> Result<bool, Trouble> {
    let asked = asked(arguments)?;
    let mut rows = Vec::new();
    for (names, measure) in MEASURES {
        let wanted: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| asked.is_empty() || asked.contains(name))
            .collect();
        if !wanted.is_empty() {
            rows.extend(measure(project, &wanted)?);
        }
    }
    print(&rows);
    let path = project.target.join("bench.json");
    let text = Value::Array(rows.iter().map(Row::json).collect());
    std::fs::write(&path, format!("{text:#}\n")).map_err(Trouble::file(&path))?;
    println!("written to {}", path.display());
    Ok(rows.iter().all(Row::holds))
}

fn asked(arguments: &[String]) -> Result<Vec<&str>, Trouble> {
    let known: Vec<&str> = MEASURES
        .iter()
        .flat_map(|(names, _)| names.iter().copied())
        .collect();
    let mut asked = Vec::new();
    for pair in arguments.chunks(2) {
        match pair {
            [only, name] if only == "--only" && known.contains(&name.as_str()) => {
                asked.push(name.as_str())
            }
            _ => {
                let known = known.join(", ");
                return Err(Trouble::Wrong(format!(
                    "bench takes --only NAME, one of {known}"
                )));
            }
        }
    }
    Ok(asked)
}

fn print(rows: &[Row]) {
    println!(
        "{:<20} {:>10} {:>10} {:<5} {:>7} {:>7}  holds",
        "name", "ours", "beside", "unit", "ratio", "aim"
    );
    for row in rows {
        let holds = if row.holds() { "yes" } else { "NO" };
        println!(
            "{:<20} {:>10.1} {:>10.1} {:<5} {:>7.2} {:>7}  {holds}",
            row.name,
            row.ours,
            row.beside,
            row.unit,
            row.ratio(),
            row.aim.shown()
        );
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match (values.len() / 2, values.len() % 2) {
        (_, _) if values.is_empty() => 0.0,
        (middle, 1) => values[middle],
        (middle, _) => f64::midpoint(values[middle - 1], values[middle]),
    }
}

fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_holds_only_when_something_was_measured_and_is_small_enough() {
        let row = |ours, beside| Row {
            name: "start",
            ours,
            beside,
            unit: "ms",
            aim: Aim::AtMost(1.5),
        };
        let lost = Row {
            aim: Aim::AtLeast(1.0),
            ..row(9_999.0, 10_000.0)
        };
        assert!(!lost.holds(), "a lost report would look good");
        for (ours, beside, holds) in [
            (150.0, 100.0, true),
            (151.0, 100.0, false),
            (0.0, 100.0, false),
            (1.0, 0.0, false),
        ] {
            assert_eq!(
                row(ours, beside).holds(),
                holds,
                "{ours} beside {beside}: a slow start would look good"
            );
        }
    }

    #[test]
    fn the_median_is_the_middle_one() {
        for (values, expected) in [
            (vec![], 0.0),
            (vec![3.0], 3.0),
            (vec![9.0, 1.0, 2.0], 2.0),
            (vec![4.0, 2.0], 3.0),
        ] {
            assert!(
                (median(values) - expected).abs() < 1e-9,
                "one slow run would decide the result"
            );
        }
    }

    #[test]
    fn an_unknown_row_is_refused() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(asked(&words("--only strat")).is_err());
        assert!(asked(&words("--only")).is_err());
        assert_eq!(
            asked(&words("--only start --only bundle")).unwrap(),
            ["start", "bundle"]
        );
    }
}
