CREATE TABLE images (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('generated', 'edited', 'upscaled', 'composed', 'added')),
  -- the picture it was made from, which may be gone
  parent_id TEXT,
  asset_id TEXT NOT NULL REFERENCES assets (id),
  preview_id TEXT NOT NULL REFERENCES assets (id),
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  seed INTEGER,
  model TEXT NOT NULL,
  model_name TEXT NOT NULL,
  licence TEXT NOT NULL,
  licence_class TEXT NOT NULL,
  prompt TEXT NOT NULL,
  negative_prompt TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  understood TEXT CHECK (understood IS NULL OR json_valid(understood)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  unsafe REAL,
  document TEXT CHECK (document IS NULL OR json_valid(document)),
  took_ms REAL NOT NULL,
  created_at TEXT NOT NULL,
  -- what a search looks at: prompt, style, model, words laid over it
  words TEXT NOT NULL
) STRICT;
-- pages far down the gallery are counted off in this small index, not in the rows
CREATE INDEX images_in_order ON images (created_at, key);
CREATE INDEX images_by_asset ON images (asset_id);
CREATE INDEX images_by_preview ON images (preview_id);

CREATE VIRTUAL TABLE image_words USING fts5 (
  words,
  content = 'images', content_rowid = 'key',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER images_added AFTER INSERT ON images BEGIN
  INSERT INTO image_words (rowid, words) VALUES (new.key, new.words);
END;
CREATE TRIGGER images_removed AFTER DELETE ON images BEGIN
  INSERT INTO image_words (image_words, rowid, words) VALUES ('delete', old.key, old.words);
END;

-- files written for a platform, kept as long as their picture is
CREATE TABLE image_exports (
  image_id TEXT NOT NULL REFERENCES images (id) ON DELETE CASCADE,
  asset_id TEXT NOT NULL REFERENCES assets (id),
  exported_at TEXT NOT NULL,
  PRIMARY KEY (image_id, asset_id)
) STRICT;
CREATE INDEX image_exports_by_asset ON image_exports (asset_id);

CREATE TABLE logos (
  asset_id TEXT PRIMARY KEY REFERENCES assets (id),
  name TEXT NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  palette TEXT NOT NULL CHECK (json_valid(palette)),
  removed TEXT NOT NULL CHECK (json_valid(removed)),
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE compositions (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  updated_at TEXT NOT NULL
) STRICT;

-- what a model is for
ALTER TABLE models ADD COLUMN purpose TEXT NOT NULL DEFAULT 'writing';
-- of memory, where its size does not tell
ALTER TABLE models ADD COLUMN needs_bytes INTEGER;
