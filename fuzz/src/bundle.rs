use std::{io, sync::LazyLock};

use age::x25519::{Identity, Recipient};
use report::read_bundle;

use crate::IDENTITY;

static RECIPIENT: LazyLock<Recipient> = LazyLock::new(|| {
    let identity: Identity = IDENTITY.parse().expect("a key");
    identity.to_public()
});

/// A report in one file, as anybody can e-mail it: as it is, and with the bytes under a good seal.
pub fn bundle(bytes: &[u8]) -> bool {
    let sealed = age::encrypt(&*RECIPIENT, bytes).expect("a seal");
    read(bytes) | read(&sealed)
}

fn read(bytes: &[u8]) -> bool {
    let mut next = 0;
    let read = read_bundle(bytes, &IDENTITY, &mut |envelope, part| {
        assert_eq!(part.number, next, "parts in another order");
        next += 1;
        let size = io::copy(part.sealed, &mut io::sink())?;
        let announced = envelope.parts()[part.number].size;
        assert!(size <= announced, "more bytes than were announced");
        Ok(())
    });
    if let Ok(envelope) = &read {
        assert_eq!(envelope.parts().len(), next, "a part is missing");
    }
    read.is_ok()
}
