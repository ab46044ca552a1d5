CREATE TABLE report (
    id           TEXT PRIMARY KEY,
    envelope     BLOB NOT NULL,
    announced_at TEXT NOT NULL,
    reference    TEXT UNIQUE,
    received_at  TEXT,
    receipt      BLOB,
    opened_at    TEXT
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 1;
