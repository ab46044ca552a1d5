/// Whether `key` is the public half of an `age` X25519 key: Bech32 with the prefix `age`, 32 bytes, checksum right.
///
/// A mistyped key has to show when a pack is read, not when somebody needs to send a report.
pub(super) fn is_valid(key: &str) -> bool {
    const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const LENGTH: usize = 62;
    let Some(data) = key.strip_prefix("age1") else {
        return false;
    };
    if key.len() != LENGTH {
        return false;
    }
    let mut check = Checksum::of_prefix(b"age");
    for byte in data.bytes() {
        let Some(value) = (0_u8..)
            .zip(ALPHABET)
            .find(|(_, letter)| **letter == byte)
            .map(|(value, _)| value)
        else {
            return false;
        };
        check.add(value);
    }
    check.0 == 1
}

struct Checksum(u32);

impl Checksum {
    fn of_prefix(prefix: &[u8]) -> Self {
        let mut check = Self(1);
        prefix.iter().for_each(|byte| check.add(byte >> 5));
        check.add(0);
        prefix.iter().for_each(|byte| check.add(byte & 31));
        check
    }

    fn add(&mut self, value: u8) {
        const GENERATOR: [u32; 5] = [
            0x3b6a_57b2,
            0x2650_8e6d,
            0x1ea1_19fa,
            0x3d42_33dd,
            0x2a14_62b3,
        ];
        let top = self.0 >> 25;
        self.0 = ((self.0 & 0x01ff_ffff) << 5) ^ u32::from(value);
        for (bit, generator) in GENERATOR.iter().enumerate() {
            if (top >> bit) & 1 == 1 {
                self.0 ^= generator;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_recipient_key_is_noticed() {
        let good = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
        let cases = [
            (good.to_owned(), true),
            (good.replace("ql3z", "ql3y"), false),
            (good.to_uppercase(), false),
            (good[..61].to_owned(), false),
            (format!("{good}q"), false),
            (good.replace("age1", "aga1"), false),
            (String::new(), false),
        ];
        for (key, valid) in cases {
            assert_eq!(
                is_valid(&key),
                valid,
                "reports would be sealed to nobody, or refused: {key:?}"
            );
        }
    }
}
