//! Measurements as ratios: beside a peer or a budget, in the same run on the same computer.

mod bundle;
mod memory;
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
    /// The largest ratio that is good.
    aim: f64,
}

impl Row {
    fn ratio(&self) -> f64 {
        self.ours / self.beside
    }

    fn holds(&self) -> bool {
        // A measurement of nothing is not a good one.
        self.ours > 0.0 && self.beside > 0.0 && self.ratio() <= self.aim
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name, "ours": rounded(self.ours), "beside": rounded(self.beside), "unit": self.unit,
            "ratio": rounded(self.ratio()), "aim": self.aim, "holds": self.holds(),
        })
    }
}

type Measure = fn(&Project, &[&str]) -> Result<Vec<Row>, Trouble>;

/// What can be asked for, and what measures it. What shares its runs stands in one line.
const MEASURES: &[(&[&str], Measure)] = &[
    (&["start", "memory"], start::measure),
    (&["bundle"], bundle::measure),
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
        "{:<12} {:>10} {:>10} {:<5} {:>7} {:>6}  holds",
        "name", "ours", "beside", "unit", "ratio", "aim"
    );
    for row in rows {
        let holds = if row.holds() { "yes" } else { "NO" };
        println!(
            "{:<12} {:>10.1} {:>10.1} {:<5} {:>7.2} {:>6.2}  {holds}",
            row.name,
            row.ours,
            row.beside,
            row.unit,
            row.ratio(),
            row.aim
        );
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
            aim: 1.5,
        };
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
