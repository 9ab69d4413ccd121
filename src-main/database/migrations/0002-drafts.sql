CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  brief TEXT NOT NULL,
  text TEXT NOT NULL,
  platform TEXT NOT NULL,
  limits TEXT NOT NULL CHECK (json_valid(limits)),
  rules_version TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_time ON drafts (updated_at DESC);
CREATE INDEX drafts_by_rules ON drafts (rules_version);
