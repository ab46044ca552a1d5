//! A trainer's verdicts and ours. Where they differ is printed, so that somebody can judge the judge.

use checkup::password::Strength;
use passwords::judge::judge;
use passwords::known::Known;

const VERDICTS: &str = include_str!("trainer.txt");
const OWN: &[&str] = &["Amina Yusuf", "1987", "Leeds", "Idris", "ESOL course"];

#[test]
fn a_trainer_agrees_with_nineteen_verdicts_of_twenty() {
    let mut total = 0;
    let mut different = Vec::new();
    for line in VERDICTS.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (verdict, password) = line
            .split_once('\t')
            .unwrap_or_else(|| panic!("{line:?} has no verdict"));
        total += 1;
        let judgement = judge(password, OWN, &[Known::built_in()]);
        let ours = match judgement.strength {
            Strength::Empty | Strength::VeryWeak | Strength::Weak => "change",
            Strength::Fair => "better",
            Strength::Good | Strength::Strong => "fine",
        };
        if ours != verdict {
            different.push(format!(
                "{password:?}: the trainer says {verdict}, we say {ours} {:?}",
                judgement.reasons
            ));
        }
    }
    assert!(total >= 200, "only {total} verdicts");
    let agreed = total - different.len();
    let told = format!("{agreed} of {total} agree\n{}", different.join("\n"));
    std::io::Write::write_all(&mut std::io::stdout(), told.as_bytes()).unwrap();
    assert!(agreed * 100 >= total * 95, "{told}");
}

#[test]
fn no_password_that_a_trainer_would_change_is_called_fine() {
    for line in VERDICTS.lines() {
        if let Some(password) = line.strip_prefix("change\t") {
            let judgement = judge(password, OWN, &[Known::built_in()]);
            assert!(
                judgement.strength < Strength::Good,
                "{password:?} would be used for the bank"
            );
        }
    }
}
