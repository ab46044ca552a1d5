//! Who made a device, from the address that its maker gave it.

use std::fmt;

/// The address that a maker gives to a network card. It is as telling as a serial number, so it is
/// neither shown nor written down.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HardwareAddress([u8; 6]);

impl HardwareAddress {
    /// The address with these bytes; none where the bytes belong to nobody.
    pub fn new(bytes: [u8; 6]) -> Option<Self> {
        let nobody = bytes == [0; 6] || bytes[0] & 1 == 1;
        (!nobody).then_some(Self(bytes))
    }

    /// Its bytes, for keeping count of what was tried on one hub.
    pub const fn bytes(self) -> [u8; 6] {
        self.0
    }

    /// The part that names the maker. An address that was made up names nobody.
    fn maker(self) -> Option<[u8; 3]> {
        let [a, b, c, ..] = self.0;
        let made_up = a & 2 == 2;
        (!made_up).then_some([a, b, c])
    }
}

impl fmt::Debug for HardwareAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HardwareAddress(hidden)")
    }
}

/// A maker of home hubs. Filled from the dated table in `policy-content`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vendor {
    /// What people call it.
    pub name: String,
    /// How the addresses that it gives begin.
    pub prefixes: Vec<[u8; 3]>,
}

/// The maker of a device, where it is in the table exactly once.
pub fn maker_of(address: HardwareAddress, vendors: &[Vendor]) -> Option<&str> {
    let maker = address.maker()?;
    let mut named = vendors
        .iter()
        .filter(|vendor| vendor.prefixes.contains(&maker));
    let one = named.next()?;
    named.next().is_none().then_some(one.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_is_named_only_by_an_address_that_a_maker_gave() {
        let vendors = [
            ("Example", [0x00, 0x11, 0x22]),
            ("Twin A", [0x00, 0, 7]),
            ("Twin B", [0x00, 0, 7]),
        ]
        .map(|(name, prefix)| Vendor {
            name: name.into(),
            prefixes: vec![prefix],
        });
        let cases = [
            ([0x00, 0x11, 0x22, 1, 2, 3], Some("Example")),
            ([0x00, 0x11, 0x23, 1, 2, 3], None),
            ([0x02, 0x11, 0x22, 1, 2, 3], None),
            ([0x00, 0, 7, 1, 2, 3], None),
        ];
        for (bytes, named) in cases {
            let address = HardwareAddress::new(bytes).unwrap();
            assert_eq!(
                maker_of(address, &vendors),
                named,
                "{bytes:?}: the learner is told another maker"
            );
        }
        assert_eq!(HardwareAddress::new([0; 6]), None, "an unknown address");
        assert_eq!(
            HardwareAddress::new([255; 6]),
            None,
            "an address of everybody"
        );
    }

    #[test]
    fn the_address_is_not_written_down() {
        let address = HardwareAddress::new([0, 0x11, 0x22, 0xaa, 0xbb, 0xcc]).unwrap();
        assert_eq!(
            format!("{address:?}"),
            "HardwareAddress(hidden)",
            "a log would carry what is as good as a serial number"
        );
    }
}
