//! The check on whatever computer the test runs on.

use crate::support::Copy;

#[test]
fn the_exit_status_says_what_the_findings_say() {
    let copy = Copy::new();
    let checked = copy.run(&["check", "--only", "antivirus", "--json"]);
    let view = checked.json();
    let findings = view["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{view}");
    let expected = match findings[0]["verdict"].as_str().unwrap() {
        "problem" => 1,
        "cannot-tell" => 2,
        _ => 0,
    };
    assert_eq!(checked.code, expected, "{view}");
    let text = copy.run(&["check", "--only", "antivirus"]);
    assert_eq!(text.code, expected);
    assert!(
        text.out.contains(findings[0]["headline"].as_str().unwrap()),
        "{}",
        text.out
    );
}

#[test]
fn everything_about_this_computer_is_answered_by_its_own_name() {
    let checked = Copy::new().run(&["check", "--json"]);
    let view = checked.json();
    let findings = view["findings"].as_array().unwrap();
    let names: Vec<&str> = findings
        .iter()
        .map(|finding| finding["check"].as_str().unwrap())
        .collect();
    assert_eq!(names, app::CheckId::DEVICE.map(app::CheckId::id), "{view}");
    let any = |verdict: &str| findings.iter().any(|finding| finding["verdict"] == verdict);
    let expected = match (any("problem"), any("cannot-tell")) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    };
    assert_eq!(
        checked.code, expected,
        "a script would take the wrong way: {view}"
    );
}

#[test]
fn nobody_looks_at_a_hub_without_being_asked_to() {
    let copy = Copy::new();
    for id in ["router", "router-admin-page", "router-model"] {
        let refused = copy.run(&["check", "--only", id]);
        assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{id}");
        assert!(refused.err.contains("--home-network"), "{}", refused.err);
    }
}
