//! Reads properties over D-Bus. Looking must change nothing: no service is started to be asked.

use std::io::ErrorKind;
use std::time::Duration;

use zbus::DBusError as _;
use zbus::blocking::connection::Builder;
use zbus::blocking::proxy::Builder as ProxyBuilder;
use zbus::proxy::{CacheProperties, MethodFlags};
use zbus::zvariant::{OwnedValue, Value};

use super::{BusPlace, BusValue, Missing};
use crate::patience::{NoAnswer, within};

const LIMIT: Duration = Duration::from_secs(2);
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const MOST_BYTES: usize = 64 * 1024;
const MOST_TEXTS: usize = 1024;
const LONGEST_TEXT: usize = 4096;

/// A property of a service on one of the two buses.
pub(super) fn property(place: &BusPlace<'_>) -> Result<BusValue, Missing> {
    let session = place.session;
    let bus = move || {
        if session {
            Builder::session()
        } else {
            Builder::system()
        }
    };
    ask(bus, place, LIMIT)
}

fn ask(
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    place: &BusPlace<'_>,
    limit: Duration,
) -> Result<BusValue, Missing> {
    let [service, object, interface, property] =
        [place.service, place.object, place.interface, place.property].map(str::to_owned);
    let asked = within(limit, move || -> Result<BusValue, Missing> {
        let connection = bus()
            .and_then(|bus| bus.method_timeout(limit).build())
            .map_err(|error| no_bus(&error))?;
        let answer: zbus::Result<Option<OwnedValue>> = ProxyBuilder::new(&connection)
            .destination(service)
            .and_then(|proxy| proxy.path(object))
            .and_then(|proxy| proxy.interface(PROPERTIES))
            .and_then(|proxy: ProxyBuilder<'_, zbus::blocking::Proxy<'_>>| {
                proxy.cache_properties(CacheProperties::No).build()
            })
            .and_then(|proxy| {
                let quietly = MethodFlags::NoAutoStart.into();
                proxy.call_with_flags("Get", quietly, &(interface.as_str(), property.as_str()))
            });
        match answer {
            Ok(Some(value)) => reduced(&value, 0).ok_or(Missing::NotUnderstood),
            Ok(None) => Err(Missing::NotUnderstood),
            Err(error) => Err(missing(&error)),
        }
    });
    asked.map_err(|no_answer| match no_answer {
        NoAnswer::TimedOut => Missing::TimedOut,
        NoAnswer::Broken => Missing::NotUnderstood,
    })?
}

/// Nothing when it is larger than any property that a check reads.
fn reduced(value: &Value<'_>, depth: u8) -> Option<BusValue> {
    Some(match value {
        Value::U8(number) => BusValue::Number((*number).into()),
        Value::Bool(yes) => BusValue::Number((*yes).into()),
        Value::I16(number) => BusValue::Number((*number).into()),
        Value::U16(number) => BusValue::Number((*number).into()),
        Value::I32(number) => BusValue::Number((*number).into()),
        Value::U32(number) => BusValue::Number((*number).into()),
        Value::I64(number) => BusValue::Number(*number),
        Value::U64(number) => i64::try_from(*number).map_or(BusValue::Other, BusValue::Number),
        Value::Str(text) => BusValue::Text(short(text.as_str())?),
        Value::ObjectPath(path) => BusValue::Text(short(path.as_str())?),
        Value::Value(inner) if depth < 4 => reduced(inner, depth + 1)?,
        Value::Array(array) => match array.element_signature().to_string().as_str() {
            "y" if array.len() > MOST_BYTES => return None,
            "s" | "o" if array.len() > MOST_TEXTS => return None,
            "y" => BusValue::Bytes(
                array
                    .iter()
                    .filter_map(|item| u8::try_from(item).ok())
                    .collect(),
            ),
            "s" | "o" => BusValue::Texts(array.iter().map(text).collect::<Option<_>>()?),
            _ => BusValue::Other,
        },
        _ => BusValue::Other,
    })
}

fn text(item: &Value<'_>) -> Option<String> {
    match item {
        Value::Str(text) => short(text.as_str()),
        Value::ObjectPath(path) => short(path.as_str()),
        _ => None,
    }
}

fn short(text: &str) -> Option<String> {
    (text.len() <= LONGEST_TEXT).then(|| text.to_owned())
}

fn no_bus(error: &zbus::Error) -> Missing {
    match error {
        zbus::Error::InputOutput(error) | zbus::Error::Connection(error, _) => match error.kind() {
            ErrorKind::TimedOut => Missing::TimedOut,
            ErrorKind::PermissionDenied => Missing::Denied,
            _ => Missing::NotOffered,
        },
        zbus::Error::Handshake(_) => Missing::Denied,
        _ => Missing::NotOffered,
    }
}

fn missing(error: &zbus::Error) -> Missing {
    match error {
        zbus::Error::MethodError(name, ..) => by_name(name.as_str()),
        zbus::Error::FDO(error) => by_name(error.name().as_str()),
        zbus::Error::InputOutput(error) if error.kind() == ErrorKind::TimedOut => Missing::TimedOut,
        zbus::Error::InterfaceNotFound => Missing::NotThere,
        _ => Missing::NotUnderstood,
    }
}

fn by_name(name: &str) -> Missing {
    let Some(short) = name.strip_prefix("org.freedesktop.DBus.Error.") else {
        return match name {
            refused if refused.contains("NotAuthorized") => Missing::Denied,
            _ => Missing::NotUnderstood,
        };
    };
    match short {
        "ServiceUnknown" | "NameHasNoOwner" | "UnknownObject" | "UnknownInterface"
        | "UnknownProperty" | "UnknownMethod" | "InvalidArgs" => Missing::NotThere,
        "AccessDenied" | "AuthFailed" | "InteractiveAuthorizationRequired" => Missing::Denied,
        "NoReply" | "TimedOut" | "Timeout" => Missing::TimedOut,
        _ => Missing::NotUnderstood,
    }
}

#[cfg(test)]
mod tests;
