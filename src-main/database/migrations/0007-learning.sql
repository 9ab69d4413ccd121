CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  platforms TEXT NOT NULL CHECK (json_valid(platforms)),
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE prompts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE comparisons (
  id TEXT PRIMARY KEY,
  brief TEXT NOT NULL,
  platform TEXT NOT NULL,
  first TEXT NOT NULL CHECK (json_valid(first)),
  second TEXT NOT NULL CHECK (json_valid(second)),
  winner TEXT CHECK (winner IN ('first', 'second', 'tie')),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE styles (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  own TEXT NOT NULL CHECK (json_valid(own)),
  learned_since TEXT NOT NULL
) STRICT;
