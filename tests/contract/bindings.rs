//! The page's types are the program's types. Run with `UPDATE_BINDINGS=1` to write them anew.

use std::path::Path;

#[test]
fn the_generated_types_are_up_to_date() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/backend/bindings.ts");
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    desktop::interface()
        .export(specta_typescript::Typescript::default(), &fresh)
        .unwrap();
    let fresh = std::fs::read_to_string(fresh).unwrap();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(&committed, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(committed).unwrap();
    assert!(
        committed == fresh,
        "the page's types are stale: run `UPDATE_BINDINGS=1 cargo xtask test --only rust`"
    );
}
