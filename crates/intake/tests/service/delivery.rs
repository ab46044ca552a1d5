//! Delivery: complete, resumable, repeatable, never doubled.

use proptest::prelude::*;

use crate::support::{Council, on_both_stores, random_id};

on_both_stores!(
    a_report_travels_from_the_sender_to_the_desk,
    another_report_under_a_taken_id_changes_nothing,
    a_commit_needs_every_byte,
    a_part_takes_only_what_was_announced,
    the_same_report_sent_eight_times_at_once_is_one_report,
    thirty_learners_at_once_all_get_their_own_receipt,
    an_upload_resumes_wherever_it_stopped,
);

fn a_report_travels_from_the_sender_to_the_desk(council: &Council) {
    let server = council.serve();
    let sealed = council.seal("somebody keeps writing to me");
    let envelope = &sealed.envelope;
    let part = &sealed.parts[0];

    assert_eq!(server.announce(envelope).status, 201);
    assert_eq!(
        server.announce(envelope).status,
        200,
        "a repeated announcement must be harmless"
    );
    assert_eq!(server.held(envelope), 0);
    assert_eq!(council.desk_list()["arriving"], 1);
    let answer = server.append(envelope, 0, part);
    assert_eq!((answer.status, answer.offset()), (204, part.len() as u64));
    assert_eq!(server.held(envelope), part.len() as u64);

    let first = server.commit(envelope);
    assert_eq!(
        (first.status, first.header("content-type")),
        (200, Some("application/json"))
    );
    let receipt = council.verify(&first.body, envelope);
    assert_eq!(
        server.commit(envelope).body,
        first.body,
        "a replay must give the same receipt byte for byte"
    );
    assert_eq!(
        server.deliver(&sealed),
        first.body,
        "sending everything again must change nothing"
    );

    let listed = council.desk_list();
    assert_eq!(listed["reports"].as_array().unwrap().len(), 1);
    assert_eq!(
        listed["reports"][0]["reference"],
        receipt.reference().to_string()
    );
    assert_eq!(listed["reports"][0]["state"], "new");
    assert_eq!(listed["arriving"], 0);
    for who in ["lead", "deputy"] {
        let opened = council.desk_open(&receipt.reference().to_string(), who, &[]);
        let text = String::from_utf8(opened.stdout).unwrap();
        assert!(
            text.contains("somebody keeps writing to me"),
            "the {who} cannot read the report: {text}"
        );
    }
    assert_eq!(council.desk_list()["reports"][0]["state"], "opened");
}

fn another_report_under_a_taken_id_changes_nothing(council: &Council) {
    let server = council.serve();
    let id = random_id();
    let first = council.seal_as(id, "the first");
    let second = council.seal_as(id, "the second");
    assert_eq!(server.announce(&first.envelope).status, 201);
    let refused = server.announce(&second.envelope);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (409, "other_content")
    );
    let receipt = server.deliver(&first);
    council.verify(&receipt, &first.envelope);
    assert_eq!(server.announce(&second.envelope).status, 409);
    assert_eq!(server.commit(&first.envelope).body, receipt);
}

fn a_commit_needs_every_byte(council: &Council) {
    let server = council.serve();
    let sealed = council.seal("words");
    let envelope = &sealed.envelope;
    let part = &sealed.parts[0];
    let unknown = server.commit(envelope);
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "unknown"));
    server.announce(envelope);
    for sent in [0, 1, part.len() - 1] {
        let held = server.held(envelope);
        let start = usize::try_from(held).unwrap();
        assert_eq!(
            server.append(envelope, held, &part[start..sent]).status,
            204
        );
        let refused = server.commit(envelope);
        assert_eq!(
            (refused.status, refused.code().as_str()),
            (409, "parts_missing"),
            "{sent} bytes got a receipt"
        );
    }
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 0);
}

fn a_part_takes_only_what_was_announced(council: &Council) {
    let server = council.serve();
    let sealed = council.seal("words");
    let envelope = &sealed.envelope;
    let part = &sealed.parts[0];
    let size = part.len() as u64;
    let path = crate::support::part_path(envelope, 0);
    assert_eq!(
        server.call("HEAD", &path, &[], b"").status,
        404,
        "nothing was announced yet"
    );
    assert_eq!(server.append(envelope, 0, part).status, 404);
    server.announce(envelope);

    let wrong_sum = [
        ("Upload-Offset", "0".to_owned()),
        ("Upload-Checksum", crate::support::checksum(b"other")),
    ];
    let refused = server.call("PATCH", &path, &wrong_sum, part);
    assert_eq!((refused.status, refused.offset()), (460, 0));
    let refused = server.append(envelope, 1, part);
    assert_eq!(
        (refused.status, refused.offset(), refused.code().as_str()),
        (409, 0, "offset_mismatch")
    );
    let too_much = [part.as_slice(), b"x"].concat();
    let refused = server.append(envelope, 0, &too_much);
    assert_eq!(
        (refused.status, refused.offset(), refused.code().as_str()),
        (413, 0, "beyond_size")
    );
    assert_eq!(
        server.held(envelope),
        0,
        "a refused chunk must leave nothing"
    );

    // Somebody who learned the id sends other bytes of the right length.
    let other = vec![b'x'; part.len()];
    assert_eq!(server.append(envelope, 0, &other[..100]).status, 204);
    let refused = server.append(envelope, 100, &other[100..]);
    assert_eq!((refused.status, refused.offset()), (460, 0));
    assert_eq!(server.commit(envelope).status, 409);

    assert_eq!(
        server.append(envelope, 0, part).status,
        204,
        "the true sender must still get through"
    );
    assert_eq!(
        server.append(envelope, 0, part).status,
        409,
        "a whole part never changes"
    );
    assert_eq!(server.append(envelope, size, b"x").status, 413);
    council.verify(&server.commit(envelope).body, envelope);
}

fn the_same_report_sent_eight_times_at_once_is_one_report(council: &Council) {
    let server = council.serve();
    let sealed = council.seal("words");
    let receipts: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| server.deliver(&sealed)))
            .collect();
        senders
            .into_iter()
            .map(|sender| sender.join().unwrap())
            .collect()
    });
    council.verify(&receipts[0], &sealed.envelope);
    assert!(
        receipts.iter().all(|each| each == &receipts[0]),
        "one report got two receipts"
    );
    assert_eq!(council.desk_list()["reports"].as_array().unwrap().len(), 1);
}

fn thirty_learners_at_once_all_get_their_own_receipt(council: &Council) {
    let server = council.serve();
    let reports: Vec<_> = (0..30)
        .map(|number| council.seal(&format!("learner {number}")))
        .collect();
    std::thread::scope(|scope| {
        for sealed in &reports {
            scope.spawn(|| council.verify(&server.deliver(sealed), &sealed.envelope));
        }
    });
    let listed = council.desk_list();
    let mut references: Vec<_> = listed["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| each["reference"].to_string())
        .collect();
    references.sort();
    references.dedup();
    assert_eq!(
        references.len(),
        30,
        "two reports share a reference, or one is lost"
    );
}

fn an_upload_resumes_wherever_it_stopped(council: &Council) {
    let server = std::cell::RefCell::new(Some(council.serve()));
    let cuts = proptest::collection::vec((0.0_f64..1.0, any::<bool>()), 0..5);
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(12)
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let result = runner.run(&cuts, |cuts| {
        let sealed = council.seal("words");
        let (envelope, part) = (&sealed.envelope, &sealed.parts[0]);
        let mut held = server.borrow_mut();
        held.as_ref().unwrap().announce(envelope);
        for (place, killed) in cuts {
            let current = held.as_ref().unwrap();
            let start = usize::try_from(current.held(envelope)).unwrap();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "a share of a small length"
            )]
            let end = start + ((part.len() - start) as f64 * place) as usize;
            prop_assert_eq!(
                current
                    .append(envelope, start as u64, &part[start..end])
                    .offset(),
                end as u64
            );
            if killed {
                held.take().unwrap().kill();
                *held = Some(council.serve());
                prop_assert_eq!(
                    held.as_ref().unwrap().held(envelope),
                    end as u64,
                    "acknowledged bytes were lost"
                );
            }
        }
        council.verify(&held.as_ref().unwrap().deliver(&sealed), envelope);
        Ok(())
    });
    result.unwrap();
}
