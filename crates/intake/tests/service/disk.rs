//! A full disk. The service stands on a small disk of its own, in its own mount namespace.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::client::Server;
use crate::support::{Council, PROGRAM};

#[test]
fn a_full_disk_is_said_and_costs_nothing_that_was_received() {
    let council = Council::new();
    let small = council.folder.path().join("small");
    fs::create_dir(&small).unwrap();
    let server = serve_on_small_disk(&council, &small);
    let disk = PathBuf::from(format!(
        "/proc/{}/root{}",
        server.child.id(),
        small.display()
    ));
    let kept = council.seal("before");
    let receipt = server.deliver(&kept);

    let late = council.seal("while full");
    assert_eq!(server.announce(&late.envelope).status, 201);
    let ballast = disk.join("ballast");
    fill(&ballast);
    let refused = server.append(&late.envelope, 0, &late.parts[0]);
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (507, "storage_full"),
        "{refused:?}"
    );
    assert_eq!(
        server.held(&late.envelope),
        0,
        "half a chunk counts as held"
    );
    let mut refusals = (0..200).map(|_| server.announce(&council.seal("another").envelope).status);
    assert!(
        refusals.any(|status| status == 507),
        "the database grew on a full disk"
    );
    assert_eq!(
        server.commit(&kept.envelope).body,
        receipt,
        "what was received must stay received"
    );

    fs::remove_file(&ballast).unwrap();
    council.verify(&server.deliver(&late), &late.envelope);
}

/// Needs no rights beyond those of a user namespace.
fn serve_on_small_disk(council: &Council, small: &Path) -> Server {
    let mut args = council.serve_args();
    args[2] = small.join("data").to_str().unwrap().to_owned();
    let script = r#"mount -t tmpfs -o size=1m tmpfs "$1" && shift && exec "$@""#;
    let mut command = Command::new("unshare");
    command.args([
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        script,
        "sh",
    ]);
    command.arg(small).arg(PROGRAM).args(args);
    Server::start(&mut command, council.folder.path())
}

fn fill(path: &Path) {
    let mut size = 1024 * 1024;
    let mut file = fs::File::create(path).unwrap();
    while size > 0 {
        if std::io::Write::write_all(&mut file, &vec![0; size]).is_err() {
            size /= 2;
        }
    }
}
