//! A moment on the wire: RFC 3339, UTC, whole seconds, one spelling only.

use serde::{Deserialize, Deserializer, Serializer, de::Error};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

/// The same moment, as exact as the wire can say it.
pub(crate) fn to_wire_precision(at: OffsetDateTime) -> OffsetDateTime {
    let at = at.to_offset(UtcOffset::UTC);
    at.replace_nanosecond(0).unwrap_or(at)
}

pub(crate) fn text(at: OffsetDateTime) -> String {
    let at = at.to_offset(UtcOffset::UTC);
    let (year, month, day) = (at.year(), u8::from(at.month()), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

pub(crate) fn serialize<S: Serializer>(at: &OffsetDateTime, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&text(*at))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<OffsetDateTime, D::Error> {
    parse(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("not a moment in UTC"))
}

fn parse(written: &str) -> Option<OffsetDateTime> {
    let at = OffsetDateTime::parse(written, &Rfc3339).ok()?;
    (text(at) == written).then_some(at)
}

pub(crate) mod option {
    use super::{Deserialize, Deserializer, Error, OffsetDateTime, Serializer, parse, text};

    pub(crate) fn serialize<S: Serializer>(
        at: &Option<OffsetDateTime>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => to.serialize_str(&text(*at)),
            None => to.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<OffsetDateTime>, D::Error> {
        let Some(written) = Option::<String>::deserialize(from)? else {
            return Ok(None);
        };
        let at = parse(&written).ok_or_else(|| D::Error::custom("not a moment in UTC"))?;
        Ok(Some(at))
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, text};

    #[test]
    fn a_moment_has_one_spelling() {
        let cases = [
            ("2026-11-23T14:05:00Z", true),
            ("2026-11-23T14:05:00z", false),
            ("2026-11-23T14:05:00.5Z", false),
            ("2026-11-23T14:05:00+00:00", false),
            ("2026-11-23 14:05:00Z", false),
            ("2026-02-30T14:05:00Z", false),
            ("yesterday", false),
            ("", false),
        ];
        for (written, accepted) in cases {
            let at = parse(written);
            assert_eq!(
                at.is_some(),
                accepted,
                "{written:?} must have one spelling to be signed"
            );
            if let Some(at) = at {
                assert_eq!(text(at), written);
            }
        }
    }
}
