use std::io::{self, Cursor, Read};

use report::{
    AckCode, BundleFault, Envelope, OpenFault, ReportId, Sealed, bundle_name, read_bundle, work,
    write_bundle,
};

use crate::parts;

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = AckCode::of(parts::report().ack_secret());
    let written = code.to_string();
    let cases = [
        (written.clone(), true),
        (written.to_lowercase(), true),
        (written.replace('-', " "), true),
        (format!("  {written}  "), true),
        (written.replace('1', "l").replace('0', "o"), true),
        (written.replace('-', ""), true),
        ("00000-00000".to_owned(), false),
        (written[..10].to_owned(), false),
        (format!("{written}0"), false),
        (String::new(), false),
        ("U".repeat(10), false),
    ];
    for (typed, right) in cases {
        let read = AckCode::parse(&typed);
        assert_eq!(read == Ok(code.clone()), right, "{typed:?} on the phone");
    }
}

#[test]
fn a_file_by_hand_is_whole_or_nothing() {
    let sealed = parts::sealed();
    let bundle = bundle(&sealed);
    let name = bundle_name(sealed.envelope.report_id());
    assert_eq!(name, "report-01234567.age");
    let cases: [(&str, Vec<u8>); 6] = [
        ("nothing", Vec::new()),
        ("a text", b"hello".to_vec()),
        ("half of it", bundle[..bundle.len() / 2].to_vec()),
        ("all but its end", bundle[..bundle.len() - 1].to_vec()),
        ("more than it", [&bundle[..], b"x"].concat()),
        ("only the answers", sealed.parts[0].clone()),
    ];
    for (case, bytes) in cases {
        assert!(read(&bytes).is_err(), "{case} would be entered as a report");
    }
    for at in (0..bundle.len()).step_by(211) {
        let mut spoiled = bundle.clone();
        spoiled[at] ^= 4;
        assert!(read(&spoiled).is_err(), "byte {at}");
    }
    let stranger = report::new_identity();
    let opened = read_bundle(&bundle[..], &stranger, &mut |_, _| Ok(()));
    assert!(matches!(
        opened,
        Err(BundleFault::Open(OpenFault::OtherRecipients))
    ));
}

#[test]
fn a_file_by_hand_holds_nothing_but_the_report() {
    let sealed = parts::sealed();
    type Change = fn(&mut Vec<(&'static str, Vec<u8>)>);
    let cases: [(&str, Change); 6] = [
        ("as it should be", |_| {}),
        ("a part missing", |files| drop(files.pop())),
        ("a part too many", |files| {
            files.push(("part-2.age", vec![1]))
        }),
        ("a name that leads elsewhere", |files| {
            files[2].0 = "../part-1.age"
        }),
        ("another order", |files| files.swap(1, 2)),
        ("a shorter part", |files| files[2].1.truncate(100)),
    ];
    for (case, change) in cases {
        let mut files = vec![
            ("envelope.json", sealed.envelope.to_bytes()),
            ("part-0.age", sealed.parts[0].clone()),
            ("part-1.age", sealed.parts[1].clone()),
        ];
        change(&mut files);
        let mut archive = tar::Builder::new(Vec::new());
        for (name, bytes) in files {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len() as u64);
            header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
            header.set_cksum();
            archive.append(&header, &bytes[..]).unwrap();
        }
        let key = parts::recipient("lead")
            .key
            .parse::<age::x25519::Recipient>()
            .unwrap();
        let bundle = age::encrypt(&key, &archive.into_inner().unwrap()).unwrap();
        assert_eq!(read(&bundle).is_ok(), case == "as it should be", "{case}");
    }
}

#[test]
fn a_name_without_end_is_not_read_into_memory() {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::GNULongName);
    header.set_size(1 << 40);
    header.set_cksum();
    archive.append(&header, &b"name"[..]).unwrap();
    let key = parts::recipient("lead")
        .key
        .parse::<age::x25519::Recipient>()
        .unwrap();
    let bundle = age::encrypt(&key, &archive.into_inner().unwrap()).unwrap();
    assert!(matches!(read(&bundle), Err(BundleFault::NotABundle)));
}

#[test]
fn work_is_cheap_to_check_and_bound_to_one_report() {
    let report = ReportId::from_bytes([3; 16]);
    let nonce = work::solve("a challenge", report, 12);
    assert!(work::proves("a challenge", report, nonce, 12));
    assert!(work::proves("a challenge", report, nonce, 0));
    assert!(!work::proves("a challenge", report, nonce, 60), "too easy");
    let others = (0..50)
        .filter(|other| work::proves("a challenge", ReportId::from_bytes([*other; 16]), nonce, 12));
    assert!(
        others.count() <= 2,
        "one piece of work would do for every report"
    );
}

fn bundle(sealed: &Sealed) -> Vec<u8> {
    let mut bundle = Vec::new();
    let mut part = |number: usize| -> io::Result<Box<dyn Read>> {
        Ok(Box::new(Cursor::new(sealed.parts[number].clone())))
    };
    write_bundle(&sealed.envelope, &mut part, &parts::readers(), &mut bundle).unwrap();
    bundle
}

fn read(bundle: &[u8]) -> Result<Envelope, BundleFault> {
    read_bundle(bundle, &parts::identity("lead"), &mut |envelope, part| {
        let mut sealed = Vec::new();
        part.sealed.read_to_end(&mut sealed)?;
        if envelope.parts()[part.number].matches(&sealed) {
            Ok(())
        } else {
            Err(io::ErrorKind::InvalidData.into())
        }
    })
}
