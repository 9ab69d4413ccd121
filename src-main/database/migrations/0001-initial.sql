CREATE TABLE assets (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  media_type TEXT NOT NULL,
  extension TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE videos (
  id TEXT PRIMARY KEY,
  source_key TEXT NOT NULL UNIQUE,
  path TEXT,
  name TEXT NOT NULL,
  container TEXT NOT NULL,
  codec TEXT NOT NULL,
  duration_ms REAL NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  rotation INTEGER NOT NULL,
  frame_rate REAL NOT NULL,
  dynamic_range TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX videos_by_time ON videos (added_at DESC);

CREATE TABLE shots (
  video_id TEXT NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start_ms REAL NOT NULL,
  end_ms REAL NOT NULL,
  asset_id TEXT REFERENCES assets (id),
  PRIMARY KEY (video_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX shots_by_asset ON shots (asset_id);

CREATE TABLE thumbnails (
  id TEXT PRIMARY KEY,
  video_id TEXT REFERENCES videos (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  time_ms REAL NOT NULL,
  asset_id TEXT NOT NULL REFERENCES assets (id),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  appeal REAL NOT NULL,
  appeal_low REAL NOT NULL,
  appeal_high REAL NOT NULL,
  click_appeal REAL NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  attention TEXT NOT NULL CHECK (json_valid(attention)),
  faces TEXT NOT NULL CHECK (json_valid(faces)),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  basis TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thumbnails_by_video ON thumbnails (video_id, rank);
CREATE INDEX thumbnails_by_asset ON thumbnails (asset_id);

CREATE TABLE exports (
  thumbnail_id TEXT NOT NULL REFERENCES thumbnails (id) ON DELETE CASCADE,
  asset_id TEXT NOT NULL REFERENCES assets (id),
  exported_at TEXT NOT NULL,
  PRIMARY KEY (thumbnail_id, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_by_asset ON exports (asset_id);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
