CREATE TABLE ledger (
  position INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  host TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('writing', 'model-download')),
  sent_bytes INTEGER NOT NULL CHECK (sent_bytes >= 0),
  received_bytes INTEGER NOT NULL CHECK (received_bytes >= 0),
  outcome TEXT NOT NULL
) STRICT;
