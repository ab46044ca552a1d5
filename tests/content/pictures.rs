//! The drawings of steps: somebody who reads little English follows what they see.

use std::collections::BTreeSet;

use content::{DONE, Library, PLACES, Phase, System};

#[test]
fn every_drawing_is_there_says_what_it_shows_and_is_used() {
    let library = Library::built_in();
    let mut used = BTreeSet::new();
    let mut steps = 0;
    for guide in library.guides() {
        for step in &guide.steps {
            steps += usize::from(!step.pictures.is_empty());
            for picture in &step.pictures {
                let svg = library.picture(&picture.name);
                assert!(
                    svg.is_some_and(|svg| svg.contains("<title>")),
                    "{} shows {}, which nobody drew",
                    guide.id,
                    picture.name
                );
                assert!(
                    picture.text.len() > 20 && picture.text.ends_with('.'),
                    "{}: somebody who does not see {} is told nothing",
                    guide.id,
                    picture.name
                );
                used.insert(picture.name.as_str());
            }
        }
    }
    let drawn: BTreeSet<&str> = library.picture_names().collect();
    assert_eq!(used, drawn, "a drawing is never shown");
    assert!(drawn.len() >= 8, "only {} drawings", drawn.len());
    assert!(steps >= 25, "only {steps} steps are drawn");
}

#[test]
fn no_learner_sees_the_keys_of_another_system_or_two_screens_of_drawings() {
    for guide in Library::built_in().guides() {
        for step in &guide.steps {
            for system in [System::Windows, System::Macos, System::Linux] {
                let shown = step
                    .pictures
                    .iter()
                    .filter(|picture| picture.system.is_none_or(|only| only == system));
                assert!(shown.count() <= 2, "{}: {}", guide.id, step.title);
            }
            let keys = |picture: &&content::StepPicture| picture.name.contains("-keys-");
            for picture in step.pictures.iter().filter(keys) {
                let system = picture.system.map(System::id);
                assert!(
                    system.is_some_and(|system| picture.name.ends_with(system)),
                    "{} shows {} to everybody",
                    guide.id,
                    picture.name
                );
            }
        }
    }
}

/// The drawings stand on white of their own, so they look the same whatever colours the learner chose.
#[test]
fn a_drawing_can_be_seen_in_every_colour_scheme() {
    let library = Library::built_in();
    for name in library.picture_names() {
        let svg = library.picture(name).unwrap_or_default();
        let ground = svg
            .split("</title>")
            .nth(1)
            .unwrap_or_default()
            .trim_start();
        assert!(
            ground.starts_with("<rect width=\"480\" height=\"220\" fill=\"#ffffff\"/>"),
            "{name} is dark ink that a dark page hides"
        );
    }
}

#[test]
fn every_place_of_a_report_has_a_guide_and_every_guide_says_what_to_keep() {
    let guides = Library::built_in().guides();
    for place in PLACES {
        assert!(
            guides
                .iter()
                .any(|guide| guide.places.iter().any(|one| one == place)),
            "somebody contacted by way of {place} finds no guide"
        );
    }
    for guide in guides {
        assert!(!guide.places.is_empty(), "{} is offered nowhere", guide.id);
        assert!(
            (2..=4).contains(&guide.keep.len()),
            "{} does not say shortly what to keep",
            guide.id
        );
    }
}

/// What a report is told has to be true: a button that writes down, or mutes, is not a block.
#[test]
fn a_step_says_that_somebody_is_blocked_only_where_it_blocks() {
    for guide in Library::built_in().guides() {
        for step in &guide.steps {
            for done in &step.done {
                let right = match done.as_str() {
                    "blocked" => {
                        step.phase == Phase::Block && step.title.to_lowercase().contains("block")
                    }
                    "reported" => step.phase == Phase::Report && step.title.contains("eport"),
                    "told-tutor" => step.title.contains("tutor"),
                    _ => DONE.contains(&done.as_str()),
                };
                assert!(right, "{}: {:?} is not {done}", guide.id, step.title);
            }
        }
        assert!(
            guide
                .steps
                .iter()
                .any(|step| step.done.iter().any(|done| done == "blocked")),
            "a report never hears that somebody is blocked by the steps of {}",
            guide.id
        );
    }
}

/// A picture of the screen is shown only with how to leave other people out and what may never be copied.
#[test]
fn whoever_is_told_how_to_take_a_picture_is_told_what_not_to_take() {
    let mut told = 0;
    for guide in Library::built_in().guides() {
        for step in guide
            .steps
            .iter()
            .filter(|step| step.title.starts_with("Take a picture"))
        {
            let words: String = step
                .blocks
                .iter()
                .flat_map(content::Block::lines)
                .map(|line| format!("{line}\n"))
                .collect();
            let proof: String = guide
                .steps
                .iter()
                .filter(|step| step.phase == Phase::KeepProof)
                .flat_map(|step| &step.blocks)
                .flat_map(content::Block::lines)
                .map(|line| format!("{line}\n"))
                .collect();
            assert!(
                words.contains("show only messages sent to you"),
                "{}",
                guide.id
            );
            assert!(
                proof.contains("person under 18 in a sexual way"),
                "{}",
                guide.id
            );
            told += 1;
        }
    }
    assert!(told >= 10, "only {told} guides say how to take a picture");
}
