CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- what makes two of them the same: its path, or the hash of its text
  identity TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  path TEXT,
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  state TEXT NOT NULL CHECK (state IN ('kept', 'gone')),
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_time ON sources (added_at DESC);

CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  source_key INTEGER NOT NULL REFERENCES sources (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  path TEXT,
  weight REAL NOT NULL,
  size_bytes INTEGER NOT NULL,
  modified_ms REAL NOT NULL,
  hash TEXT NOT NULL,
  characters INTEGER NOT NULL,
  chunks INTEGER NOT NULL,
  -- one that is being written is not seen, nor is one that is being taken out
  state TEXT NOT NULL CHECK (state IN ('written', 'kept', 'gone')),
  read_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX documents_by_name ON documents (source_key, name) WHERE state = 'kept';
CREATE UNIQUE INDEX documents_by_id ON documents (id) WHERE state = 'kept';
CREATE INDEX documents_by_source ON documents (source_key);
CREATE INDEX documents_unseen ON documents (state) WHERE state <> 'kept';

-- the chunks of a document lie end to end: put together they are its text; offsets are UTF-16
CREATE TABLE chunks (
  key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  -- the source as a word, so that a search can be kept to it
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX chunks_by_place ON chunks (document_key, start_at);

CREATE VIRTUAL TABLE chunk_words USING fts5 (
  source, name, text,
  content = 'chunks', content_rowid = 'key',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER chunks_added AFTER INSERT ON chunks BEGIN
  INSERT INTO chunk_words (rowid, source, name, text) VALUES (new.key, new.source, new.name, new.text);
END;
CREATE TRIGGER chunks_removed AFTER DELETE ON chunks BEGIN
  INSERT INTO chunk_words (chunk_words, rowid, source, name, text)
  VALUES ('delete', old.key, old.source, old.name, old.text);
END;

-- one row: each value is a new one whenever the chunks, or the vectors, change, so that what is remembered is forgotten
CREATE TABLE source_index (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  chunks TEXT NOT NULL,
  vectors TEXT NOT NULL
) STRICT;
INSERT INTO source_index VALUES (1, '', '');

-- the meaning of a chunk: a unit vector as signed bytes, 127 times each value
CREATE TABLE vectors (
  chunk_key INTEGER PRIMARY KEY REFERENCES chunks (key) ON DELETE CASCADE,
  vector BLOB NOT NULL
) STRICT;
