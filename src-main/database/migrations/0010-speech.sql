-- What an object detector saw in a picture, and which installed models took part in its score.
ALTER TABLE thumbnails ADD COLUMN objects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(objects));
ALTER TABLE thumbnails ADD COLUMN models TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(models));

-- What is said in a video, once a speech model heard it; `source_key` names the file and its state.
CREATE TABLE transcripts (
  id TEXT PRIMARY KEY,
  source_key TEXT NOT NULL,
  name TEXT NOT NULL,
  model TEXT NOT NULL,
  language TEXT NOT NULL,
  duration_ms REAL NOT NULL,
  segments TEXT NOT NULL CHECK (json_valid(segments)),
  created_at TEXT NOT NULL,
  UNIQUE (source_key, model, language)
) STRICT, WITHOUT ROWID;
