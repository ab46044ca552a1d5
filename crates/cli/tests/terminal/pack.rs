//! Checking a pack.

use crate::support::{Copy, Council, copy_folder};

#[test]
fn a_pack_is_good_only_as_the_council_signed_it() {
    let council = Council::new();
    let copy = Copy::of(&council);
    let folder = council.pack();
    let good = copy.run(&["pack", "verify", folder.to_str().unwrap(), "--json"]);
    assert_eq!(good.code, 0, "{}", good.err);
    let pack = good.json();
    assert_eq!(
        (&pack["version"], &pack["practice"], &pack["expired"]),
        (&1.into(), &true.into(), &false.into())
    );

    let stranger = Copy::new().run(&["pack", "verify", folder.to_str().unwrap()]);
    assert_eq!(
        (stranger.code, stranger.out.as_str()),
        (1, ""),
        "a pack of an unknown signer was called good"
    );
    for file in ["council.toml", "pack.toml", "pack.sig"] {
        let changed = copy.folder.path().join(file);
        copy_folder(&folder, &changed);
        let path = changed.join(file);
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] = if bytes[middle] == b'0' { b'1' } else { b'0' };
        std::fs::write(&path, bytes).unwrap();
        let refused = copy.run(&["pack", "verify", changed.to_str().unwrap()]);
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (1, ""),
            "{file} was changed"
        );
    }
    assert_eq!(copy.run(&["pack", "verify", "no-such-folder"]).code, 1);
}
