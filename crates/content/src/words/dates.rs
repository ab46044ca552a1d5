use serde::de::{Deserialize, Deserializer, Error};
use time::{Date, Month};

/// A TOML date without a time, such as `2026-11-23`.
pub(super) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    from_toml(toml::value::Datetime::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// The same, where the key may be missing.
pub(super) fn optional_date<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}

fn from_toml(value: toml::value::Datetime) -> Result<Date, &'static str> {
    let (Some(date), None) = (value.date, value.time) else {
        return Err("write a date alone, as in 2026-11-23");
    };
    Month::try_from(date.month)
        .and_then(|month| Date::from_calendar_date(i32::from(date.year), month, date.day))
        .map_err(|_| "there is no such day")
}
