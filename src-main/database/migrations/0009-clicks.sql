-- pictures that clicks are known of: what was measured of each is kept, so that none is measured twice
CREATE TABLE click_pictures (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  asset_id TEXT NOT NULL REFERENCES assets (id),
  version INTEGER NOT NULL,
  features TEXT NOT NULL CHECK (json_valid(features)),
  presence REAL NOT NULL,
  -- click appeal by the formula, with its range
  formula TEXT NOT NULL CHECK (json_valid(formula)),
  measured_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX click_pictures_by_asset ON click_pictures (asset_id);

CREATE TABLE click_tests (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  expected_ctr REAL NOT NULL,
  least_difference REAL NOT NULL,
  impressions_each INTEGER NOT NULL,
  days INTEGER,
  winner INTEGER NOT NULL,
  basis TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX click_tests_by_time ON click_tests (created_at DESC);

CREATE TABLE click_variants (
  test_id TEXT NOT NULL REFERENCES click_tests (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  picture TEXT NOT NULL REFERENCES click_pictures (hash),
  click_appeal REAL NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  predicted REAL NOT NULL,
  impressions INTEGER,
  clicks INTEGER,
  PRIMARY KEY (test_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX click_variants_by_picture ON click_variants (picture);

CREATE TABLE clicks (
  id TEXT PRIMARY KEY,
  -- one picture of one video in one channel or test
  key TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  title TEXT NOT NULL,
  video_id TEXT,
  picture TEXT NOT NULL REFERENCES click_pictures (hash),
  ctr REAL NOT NULL CHECK (ctr BETWEEN 0 AND 1),
  impressions INTEGER,
  clicks INTEGER,
  at TEXT,
  test_id TEXT REFERENCES click_tests (id) ON DELETE CASCADE,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX clicks_in_order ON clicks (updated_at DESC, id);
CREATE INDEX clicks_by_channel ON clicks (channel);
CREATE INDEX clicks_by_picture ON clicks (picture);
CREATE INDEX clicks_by_test ON clicks (test_id);
