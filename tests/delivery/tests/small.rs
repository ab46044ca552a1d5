//! A small storm in every run of the tests; `cargo xtask bench --only reports-under-fault` makes the large one.

#![expect(clippy::unwrap_used, reason = "a trial that cannot start has failed")]

use std::process::Command;

fn trial(arguments: &[&str]) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_trial"))
        .args(arguments)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let trouble = String::from_utf8_lossy(&output.stderr);
    assert!(
        !text.is_empty(),
        "the trial ended without a result: {trouble}"
    );
    serde_json::from_str(text.lines().last().unwrap()).unwrap()
}

#[test]
fn no_report_is_lost_or_doubled_in_a_storm() {
    let outcome = trial(&["storm", "--reports", "320", "--seed", "7"]);
    for bad in ["lost", "doubled", "unverified"] {
        assert_eq!(outcome[bad], 0, "a learner's report is {bad}: {outcome}");
    }
    assert_eq!(outcome["received"], 320, "{outcome}");
    for weather in [
        "learners_killed",
        "services_killed",
        "cuts",
        "backups_restored",
    ] {
        assert_ne!(
            outcome[weather], 0,
            "the storm was too calm to show anything: {outcome}"
        );
    }
}

#[test]
fn thirty_learners_behind_one_address_all_get_through() {
    let outcome = trial(&["uploads", "--learners", "30", "--megabytes", "1"]);
    assert_eq!(outcome["received"], 30, "{outcome}");
    assert_eq!(
        outcome["refused"], 0,
        "a classroom would be turned away: {outcome}"
    );
}
