//! The tables, written once; `{…}` stands for what the two engines call differently.

/// The version of [`TABLES`].
pub(super) const VERSION: i64 = 2;

/// Times are seconds since 1970, yes and no are 1 and 0.
const TABLES: &str = "
    CREATE TABLE report (
        id           TEXT PRIMARY KEY,
        envelope     {bytes} NOT NULL,
        urgency      TEXT NOT NULL,
        size         {int} NOT NULL,
        files        {int} NOT NULL,
        sender       {bytes},
        touched_at   {int} NOT NULL,
        reference    TEXT UNIQUE,
        received_at  {int},
        receipt      {bytes},
        opened_at    {int},
        opened_by    TEXT,
        closed_at    {int},
        spam         {int} NOT NULL DEFAULT 0,
        CHECK ((receipt IS NULL) = (reference IS NULL) AND (receipt IS NULL) = (received_at IS NULL)),
        CHECK (receipt IS NOT NULL OR (opened_at IS NULL AND closed_at IS NULL))
    ) {strict};
    CREATE INDEX arriving ON report (sender, touched_at, size) WHERE receipt IS NULL;
    CREATE INDEX unopened ON report (received_at) WHERE receipt IS NOT NULL AND opened_at IS NULL;
    CREATE TABLE recipient (
        report_id    TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        name         TEXT NOT NULL,
        PRIMARY KEY (report_id, name)
    ) {strict};
    CREATE TABLE event (
        report_id    TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        seq          {int} NOT NULL,
        at           {int} NOT NULL,
        kind         TEXT NOT NULL,
        kid          TEXT NOT NULL,
        bytes        {bytes} NOT NULL,
        PRIMARY KEY (report_id, seq)
    ) {strict};
    CREATE TABLE gone (
        id           TEXT PRIMARY KEY,
        at           {int} NOT NULL
    ) {strict};
    CREATE TABLE audit (
        number       {serial},
        at           {int} NOT NULL,
        who          TEXT NOT NULL,
        what         TEXT NOT NULL,
        reference    TEXT
    ) {strict};
    CREATE TABLE failure (
        name         TEXT NOT NULL,
        at           {int} NOT NULL
    ) {strict};
    CREATE INDEX failure_name ON failure (name, at);
    CREATE TABLE used (
        token        TEXT PRIMARY KEY,
        until        {int} NOT NULL
    ) {strict};
    CREATE TABLE session (
        hash         TEXT PRIMARY KEY,
        who          TEXT NOT NULL,
        seen_at      {int} NOT NULL
    ) {strict};
    CREATE TABLE notice (
        report_id    TEXT NOT NULL,
        step         TEXT NOT NULL,
        recipient    TEXT NOT NULL,
        claimed_until {int},
        sent_at      {int},
        PRIMARY KEY (report_id, step, recipient)
    ) {strict};
";

/// Sealed bytes in PostgreSQL: several services append to one report through one row.
const POSTGRES_PARTS: &str = "
    CREATE TABLE part (
        report_id    TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        number       BIGINT NOT NULL,
        held         BIGINT NOT NULL DEFAULT 0,
        hashed       BYTEA,
        whole        BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (report_id, number)
    );
    CREATE TABLE chunk (
        report_id    TEXT NOT NULL,
        number       BIGINT NOT NULL,
        start        BIGINT NOT NULL,
        bytes        BYTEA NOT NULL,
        PRIMARY KEY (report_id, number, start),
        FOREIGN KEY (report_id, number) REFERENCES part ON DELETE CASCADE
    );
    ALTER TABLE chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
    CREATE TABLE intake (version BIGINT NOT NULL);
    INSERT INTO intake VALUES (2);
";

/// From the first version, which had one table and times as text.
pub(super) const SQLITE_FROM_1: &str = "
    INSERT INTO report (id, envelope, urgency, size, files, touched_at, reference, received_at, receipt, opened_at)
        SELECT id, envelope, json_extract(CAST(envelope AS TEXT), '$.urgency'),
            (SELECT sum(json_extract(value, '$.size')) FROM json_each(CAST(envelope AS TEXT), '$.parts')),
            json_array_length(CAST(envelope AS TEXT), '$.parts') - 1,
            unixepoch(announced_at), reference, unixepoch(received_at), receipt, unixepoch(opened_at)
        FROM report_1;
    INSERT INTO recipient (report_id, name)
        SELECT report_1.id, each.value
        FROM report_1, json_each(CAST(envelope AS TEXT), '$.recipients') AS each;
    DROP TABLE report_1;
";

pub(super) fn sqlite() -> String {
    let tables = filled("INTEGER", "BLOB", "INTEGER PRIMARY KEY", "STRICT");
    format!("{tables} PRAGMA user_version = {VERSION};")
}

pub(super) fn postgres() -> String {
    let serial = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
    let tables = filled("BIGINT", "BYTEA", serial, "");
    format!("{tables} {POSTGRES_PARTS}")
}

fn filled(int: &str, bytes: &str, serial: &str, strict: &str) -> String {
    TABLES
        .replace("{int}", int)
        .replace("{bytes}", bytes)
        .replace("{serial}", serial)
        .replace("{strict}", strict)
}
