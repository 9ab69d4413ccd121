CREATE TABLE generations (
  draft_id TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
  brief TEXT NOT NULL CHECK (json_valid(brief)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_versions (
  draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('generated', 'refined', 'edited')),
  feedback TEXT,
  made_by TEXT CHECK (made_by IS NULL OR json_valid(made_by)),
  report TEXT CHECK (report IS NULL OR json_valid(report)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (draft_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_ratings (
  draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  feedback TEXT NOT NULL CHECK (feedback IN ('up', 'down', 'edited', 'used', 'rejected')),
  note TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (draft_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  briefs TEXT NOT NULL CHECK (json_valid(briefs)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE batch_items (
  batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  draft_id TEXT REFERENCES drafts (id) ON DELETE SET NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_items_by_draft ON batch_items (draft_id);
