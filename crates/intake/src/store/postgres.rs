//! PostgreSQL: one database for several services. Rows are locked, not processes.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::query::Query;
use sqlx::{Column, Row as _, TypeInfo};
use tokio::runtime::{EnterGuard, Runtime};

use super::sql::{Engine, Session, Value, Values, Work};
use super::{StoreFault, schema};

const CONNECTIONS: u32 = 24;
const PATIENCE: Duration = Duration::from_secs(10);
/// Two migrations at once wait for each other. The number only has to be the same for all.
const MIGRATION_LOCK: i64 = 0x5352_3101;

/// Must not be used from an async task: it waits.
pub(super) struct Postgres {
    pool: PgPool,
    runtime: Option<Runtime>,
}

impl Postgres {
    pub(super) fn connect(address: &str) -> Result<Self, StoreFault> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let options = PgConnectOptions::from_str(address)
            .map_err(|_| StoreFault::Database("the address is not postgres://…".to_owned()))?
            // A receipt is a promise: no server setting may turn "confirmed" into "soon on disk".
            .options([
                ("synchronous_commit", "on"),
                ("lock_timeout", "20s"),
                ("statement_timeout", "60s"),
            ]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE);
        let pool = runtime.block_on(pool.connect_with(options))?;
        Ok(Self {
            pool,
            runtime: Some(runtime),
        })
    }

    /// Refuses a database that another version wrote, or one that forgets.
    pub(super) fn check_ready(&self) -> Result<(), StoreFault> {
        let pool = &self.pool;
        let fsync: String = self.wait(sqlx::query_scalar("SHOW fsync").fetch_one(pool))?;
        if fsync == "off" {
            return Err(StoreFault::NotDurable);
        }
        match self.version()? {
            Some(schema::VERSION) => Ok(()),
            Some(other) if other > schema::VERSION => Err(StoreFault::Newer),
            _ => Err(StoreFault::NotMigrated),
        }
    }

    pub(super) fn migrate(&self) -> Result<(), StoreFault> {
        let _context = self.context();
        let mut transaction = self.wait(self.pool.begin())?;
        let lock = sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(MIGRATION_LOCK);
        self.wait(lock.execute(&mut *transaction))?;
        match self.version()? {
            None => {
                let tables = sqlx::AssertSqlSafe(schema::postgres());
                self.wait(sqlx::raw_sql(tables).execute(&mut *transaction))?;
                self.wait(transaction.commit())
            }
            Some(schema::VERSION) => Ok(()),
            Some(_) => Err(StoreFault::Newer),
        }
    }

    fn version(&self) -> Result<Option<i64>, StoreFault> {
        let known = sqlx::query_scalar("SELECT to_regclass('intake') IS NOT NULL");
        if !self.wait(known.fetch_one(&self.pool))? {
            return Ok(None);
        }
        let version = sqlx::query_scalar("SELECT version FROM intake");
        self.wait(version.fetch_one(&self.pool)).map(Some)
    }

    /// A connection that is given back on any path finds its runtime.
    fn context(&self) -> Option<EnterGuard<'_>> {
        self.runtime.as_ref().map(Runtime::enter)
    }

    fn wait<T>(&self, work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, StoreFault> {
        let Some(runtime) = &self.runtime else {
            return Err(StoreFault::Database("the connection is closed".to_owned()));
        };
        Ok(runtime.block_on(work)?)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The last owner may be an async task, which must not wait for a runtime to end.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Engine for Postgres {
    fn transact(&self, work: Work<'_>) -> Result<(), StoreFault> {
        let _context = self.context();
        let mut open = Open {
            postgres: self,
            transaction: self.wait(self.pool.begin())?,
        };
        match work(&mut open) {
            Ok(()) => self.wait(open.transaction.commit()),
            Err(fault) => {
                let _ = self.wait(open.transaction.rollback());
                Err(fault)
            }
        }
    }
}

struct Open<'a> {
    postgres: &'a Postgres,
    transaction: sqlx::Transaction<'static, sqlx::Postgres>,
}

impl Session for Open<'_> {
    fn run(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, StoreFault> {
        let done = bound(sql, values).execute(&mut *self.transaction);
        Ok(self.postgres.wait(done)?.rows_affected())
    }

    fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Values>, StoreFault> {
        let rows = bound(sql, values).fetch_all(&mut *self.transaction);
        self.postgres.wait(rows)?.iter().map(read).collect()
    }
}

fn bound(sql: &'static str, values: &[Value]) -> Query<'static, sqlx::Postgres, PgArguments> {
    values
        .iter()
        .fold(sqlx::query(sql), |query, value| match value.clone() {
            Value::Int(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
        })
}

fn read(row: &PgRow) -> Result<Values, StoreFault> {
    let columns = row.columns().iter().enumerate();
    let values = columns.map(|(column, about)| match about.type_info().name() {
        "TEXT" => row.try_get(column).map(Value::Text),
        "BYTEA" => row.try_get(column).map(Value::Bytes),
        "INT4" => row
            .try_get::<Option<i32>, _>(column)
            .map(|value| Value::Int(value.map(i64::from))),
        _ => row.try_get(column).map(Value::Int),
    });
    Ok(Values(values.collect::<Result<_, sqlx::Error>>()?))
}
