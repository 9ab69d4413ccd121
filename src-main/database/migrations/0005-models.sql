CREATE TABLE models (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('installed', 'adopted')),
  path TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('gguf', 'onnx')),
  name TEXT NOT NULL,
  licence TEXT NOT NULL,
  licence_class TEXT NOT NULL CHECK (licence_class IN ('open', 'conditions', 'non-commercial', 'unknown')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  kv_bytes_per_token INTEGER NOT NULL CHECK (kv_bytes_per_token >= 0),
  context_tokens INTEGER NOT NULL CHECK (context_tokens > 0),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE model_speeds (
  model_id TEXT PRIMARY KEY,
  tokens_per_second REAL NOT NULL CHECK (tokens_per_second >= 0),
  measured_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
