//! Every check that CI runs, one after another.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::built::Tally;
use crate::project::Project;
use crate::setup;
use crate::steps::{STEPS, Step};
use crate::trouble::Trouble;

const TAIL: usize = 80;

/// Which steps are wanted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    All,
    Quick,
    List,
    Only(Vec<String>),
}

/// What a step works with.
#[derive(Debug)]
pub(crate) struct Work<'p> {
    pub(crate) project: &'p Project,
    pub(crate) log: PathBuf,
    /// Tests that ran inside the step.
    pub(crate) tally: Tally,
    /// One thing worth saying beside the result.
    pub(crate) note: String,
}

impl Choice {
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, Trouble> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] => Ok(Self::All),
            ["--quick"] => Ok(Self::Quick),
            ["--list"] => Ok(Self::List),
            pairs if pairs.len() % 2 == 0 && pairs.chunks(2).all(|pair| pair[0] == "--only") => Ok(
                Self::Only(pairs.chunks(2).map(|pair| pair[1].to_owned()).collect()),
            ),
            _ => Err(Trouble::Wrong(
                "test takes --only NAME, --quick or --list".into(),
            )),
        }
    }

    /// The step for another system.
    pub(crate) fn cross(system: &str) -> Result<Self, Trouble> {
        match system {
            "windows" | "macos" => Ok(Self::Only(vec![system.to_owned()])),
            _ => Err(Trouble::Wrong("cross knows windows and macos".into())),
        }
    }
}

/// Runs the chosen steps up to the first that fails; true when none did.
pub(crate) fn test(project: &Project, choice: &Choice) -> Result<bool, Trouble> {
    if *choice == Choice::List {
        for step in STEPS {
            println!(
                "{:<10} {}{}",
                step.name,
                step.about,
                if step.quick { " (quick)" } else { "" }
            );
        }
        return Ok(true);
    }
    let started = Instant::now();
    let mut total = Tally::default();
    for step in chosen(choice)? {
        let (tally, good) = run(project, step)?;
        total.add(tally);
        if !good {
            break;
        }
    }
    println!("\nin {}", shown(started.elapsed()));
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(total.failed == 0)
}

fn chosen(choice: &Choice) -> Result<Vec<&'static Step>, Trouble> {
    match choice {
        Choice::All | Choice::List => Ok(STEPS.iter().collect()),
        Choice::Quick => Ok(STEPS.iter().filter(|step| step.quick).collect()),
        Choice::Only(names) => names.iter().map(|name| named(name)).collect(),
    }
}

fn named(name: &str) -> Result<&'static Step, Trouble> {
    STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        Trouble::Wrong(format!(
            "no step is called {name}; there are {}",
            names.join(", ")
        ))
    })
}

/// Runs one step and says how it went. A step without tests inside counts as one test itself.
fn run(project: &Project, step: &Step) -> Result<(Tally, bool), Trouble> {
    println!("{:<10} {} …", step.name, step.about);
    let log = project.log(step.name)?;
    let mut work = Work {
        project,
        log,
        tally: Tally::default(),
        note: String::new(),
    };
    let started = Instant::now();
    let ended = setup::ensure(project, step.needs).and_then(|()| (step.run)(&mut work));
    let took = shown(started.elapsed());
    let mut tally = work.tally;
    if let Err(trouble) = ended {
        println!("{:<10} FAILED in {took}: {trouble}", step.name);
        print_tail(trouble.log().unwrap_or(&work.log));
        tally.failed = tally.failed.max(1);
        return Ok((tally, false));
    }
    tally.passed = tally.passed.max(1);
    let mut result = format!("{:<10} passed in {took}", step.name);
    if work.tally.ran() > 0 {
        result.push_str(&format!(", {} tests", work.tally.ran()));
    }
    if work.tally.ignored > 0 {
        result.push_str(&format!(", {} ignored", work.tally.ignored));
    }
    if !work.note.is_empty() {
        result.push_str(&format!(" ({})", work.note));
    }
    println!("{result}");
    Ok((tally, tally.failed == 0))
}

fn print_tail(log: &Path) {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(TAIL);
    println!("---- the end of {} ----", log.display());
    for line in &lines[from..] {
        println!("{line}");
    }
    println!("----");
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        return format!("{:.1} s", time.as_secs_f64());
    }
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_choice_is_understood_or_refused() {
        assert_eq!(Choice::parse(&[]).unwrap(), Choice::All);
        let two = Choice::parse(&words("--only fmt --only rust")).unwrap();
        assert_eq!(two, Choice::Only(words("fmt rust")));
        for wrong in [
            "--only",
            "fmt",
            "--only fmt rust",
            "--quick fmt",
            "--onyl fmt",
        ] {
            assert!(
                Choice::parse(&words(wrong)).is_err(),
                "{wrong:?} would silently run something else"
            );
        }
        let unknown = chosen(&Choice::Only(words("nonsense")));
        assert!(unknown.is_err(), "a misspelt step would pass as green");
    }

    #[test]
    fn a_failing_step_is_never_green() {
        let project = Project::find().unwrap();
        let failing = Step {
            name: "self-test",
            about: "a step that fails",
            needs: &[],
            quick: true,
            run: |_| Err(Trouble::Wrong("as it should".into())),
        };
        let (tally, good) = run(&project, &failing).unwrap();
        assert!(
            !good && tally.failed == 1,
            "CI would be green over a broken product"
        );
    }
}
