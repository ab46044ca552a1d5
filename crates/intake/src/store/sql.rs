//! One SQL text for two engines: values, rows and transactions that SQLite and PostgreSQL share.
//!
//! Parameters are `$1`, `$2`, … and first appear in that order: SQLite numbers them so.

use super::StoreFault;

/// What goes into a statement and comes out of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        Self::Int(Some(i64::try_from(value).unwrap_or(i64::MAX)))
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Self {
        Self::Int(Some(i64::try_from(value).unwrap_or(i64::MAX)))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Some(value))
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(Some(value.to_vec()))
    }
}

/// One row; a column that is not of the asked kind reads as absent.
#[derive(Debug)]
pub(super) struct Values(pub(super) Vec<Value>);

impl Values {
    pub(super) fn int(&self, column: usize) -> Option<i64> {
        match self.0.get(column)? {
            Value::Int(value) => *value,
            _ => None,
        }
    }

    /// A number that a row always has.
    pub(super) fn count(&self, column: usize) -> u64 {
        self.int(column)
            .and_then(|value| u64::try_from(value).ok())
            .unwrap_or(0)
    }

    pub(super) fn text(&self, column: usize) -> Option<String> {
        match self.0.get(column)? {
            Value::Text(value) => value.clone(),
            _ => None,
        }
    }

    pub(super) fn bytes(&self, column: usize) -> Option<Vec<u8>> {
        match self.0.get(column)? {
            Value::Bytes(value) => value.clone(),
            _ => None,
        }
    }
}

/// Inside one transaction.
pub(super) trait Session {
    /// How many rows were written.
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreFault>;
    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Values>, StoreFault>;
}

/// Runs transactions that are durable when they are confirmed.
pub(super) trait Engine: Send + Sync {
    /// Confirms what `work` did, or nothing of it when it fails.
    fn transact(&self, work: Work<'_>) -> Result<(), StoreFault>;
}

/// What happens within a transaction.
pub(super) type Work<'a> = &'a mut dyn FnMut(&mut dyn Session) -> Result<(), StoreFault>;

pub(super) fn within<T>(
    engine: &dyn Engine,
    mut work: impl FnMut(&mut dyn Session) -> Result<T, StoreFault>,
) -> Result<T, StoreFault> {
    let mut done = None;
    engine.transact(&mut |session| {
        done = Some(work(session)?);
        Ok(())
    })?;
    done.ok_or_else(|| StoreFault::Database("nothing was done".to_owned()))
}

/// The first row, if there is one.
pub(super) fn first(
    session: &mut dyn Session,
    sql: &'static str,
    values: &[Value],
) -> Result<Option<Values>, StoreFault> {
    Ok(session.rows(sql, values)?.into_iter().next())
}
