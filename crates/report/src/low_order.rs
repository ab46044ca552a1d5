//! X25519 points whose shared secret is always zero. Anybody could open what is sealed to one,
//! and `age` ends the whole program when it meets one.

use age::x25519;
use data_encoding::HEXLOWER;

const POINTS: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Whether `key` is such a point, or cannot be looked at.
pub(crate) fn contains(key: &x25519::Recipient) -> bool {
    let Some(mut bytes) = point(&key.to_string()) else {
        return true;
    };
    // X25519 ignores the highest bit.
    bytes[31] &= 0x7f;
    POINTS.contains(&HEXLOWER.encode(&bytes).as_str())
}

/// The key inside `age1` + 52 base-32 characters + 6 characters of checksum.
fn point(text: &str) -> Option<[u8; 32]> {
    const ALPHABET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let data = text.strip_prefix("age1")?.get(..52)?;
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(32), 0_u32, 0_u32);
    for letter in data.chars() {
        let value = u32::try_from(ALPHABET.find(letter)?).ok()?;
        (held, bits) = (held << 5 | value, bits + 5);
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    <[u8; 32]>::try_from(bytes).ok()
}
