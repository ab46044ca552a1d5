use super::*;

const SECRET: &[u8] = b"url,username,password\nhttps://a.example,me,river-candle-otter\n";

fn folder_with(contents: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Chrome Passwords.csv");
    fs::write(&path, contents).unwrap();
    (folder, path)
}

#[test]
fn the_file_is_overwritten_to_its_end_and_gone() {
    for size in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7] {
        let (folder, path) = folder_with(&vec![b'p'; size]);
        // A second name shows what was left on the disk.
        let other = folder.path().join("other");
        fs::hard_link(&path, &other).unwrap();
        assert_eq!(Chosen::open(&path).unwrap().wipe(), Ok(()));
        assert_eq!(
            fs::read(&other).unwrap(),
            vec![0; size],
            "passwords stay on the disk"
        );
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "something is left beside the other name");
    }
}

#[test]
fn another_file_of_the_same_name_is_left_alone() {
    let (folder, path) = folder_with(SECRET);
    let chosen = Chosen::open(&path).unwrap();
    fs::rename(&path, folder.path().join("kept.csv")).unwrap();
    fs::write(&path, SECRET).unwrap();
    assert_eq!(chosen.wipe(), Err(NotWiped::AnotherFile));
    assert_eq!(fs::read(&path).unwrap(), SECRET);
    assert_eq!(fs::read(folder.path().join("kept.csv")).unwrap(), SECRET);
}

#[test]
fn a_file_that_grew_since_is_left_alone() {
    let (_folder, path) = folder_with(SECRET);
    let chosen = Chosen::open(&path).unwrap();
    let mut more = OpenOptions::new().append(true).open(&path).unwrap();
    more.write_all(b"more\n").unwrap();
    assert_eq!(chosen.wipe(), Err(NotWiped::AnotherFile));
    assert!(fs::read(&path).unwrap().starts_with(SECRET));
}

#[test]
fn a_file_that_went_away_is_not_called_deleted() {
    let (folder, path) = folder_with(SECRET);
    let chosen = Chosen::open(&path).unwrap();
    fs::rename(&path, folder.path().join("kept.csv")).unwrap();
    assert_eq!(chosen.wipe(), Err(NotWiped::NotThere));
    assert_eq!(fs::read(folder.path().join("kept.csv")).unwrap(), SECRET);
}

#[cfg(unix)]
#[test]
fn a_link_is_never_followed() {
    let (folder, path) = folder_with(SECRET);
    let link = folder.path().join("link.csv");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let by_link = Chosen::open(&link).unwrap();
    assert_eq!(by_link.wipe(), Err(NotWiped::AnotherFile));
    assert_eq!(fs::read(&path).unwrap(), SECRET);
    // A link that takes the place of the file later.
    let chosen = Chosen::open(&path).unwrap();
    let moved = folder.path().join("moved.csv");
    fs::rename(&path, &moved).unwrap();
    std::os::unix::fs::symlink(&moved, &path).unwrap();
    assert_eq!(chosen.wipe(), Err(NotWiped::AnotherFile));
    assert_eq!(fs::read(&moved).unwrap(), SECRET);
}

#[test]
fn a_folder_cannot_be_chosen() {
    let (folder, _path) = folder_with(SECRET);
    assert!(Chosen::open(folder.path()).is_err());
}
