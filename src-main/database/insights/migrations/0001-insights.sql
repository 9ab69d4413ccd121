-- Numbers of accounts and posts, kept in a file of their own: the insights thread alone writes it.

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, -- '' where no export told
  name TEXT NOT NULL, -- '' where no export told
  is_own INTEGER NOT NULL DEFAULT 1,
  is_sample INTEGER NOT NULL DEFAULT 0,
  time_zone TEXT,
  UNIQUE (platform, name, is_sample)
) STRICT;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  platform TEXT NOT NULL,
  account_id INTEGER REFERENCES accounts (id) ON DELETE SET NULL,
  account TEXT NOT NULL,
  is_own INTEGER NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0,
  rows INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)), -- rejected rows, skipped rows, warnings
  imported_at TEXT NOT NULL
) STRICT;

-- How columns of a format were mapped by hand, by the headings of the file.
CREATE TABLE mappings (
  headings TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  platform TEXT NOT NULL,
  account TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A post with its newest figures; a figure that no export told is NULL. `day` counts from 1970-01-01 in the account's zone.
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  import_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  url TEXT,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  published_ms INTEGER, -- UTC; the day's start where has_time is 0
  has_time INTEGER NOT NULL DEFAULT 0,
  day INTEGER,
  weekday INTEGER, -- 1 is Monday
  hour INTEGER,
  duration_seconds REAL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL, -- as told, else the sum of likes, comments, shares, saves and clicks
  watch_hours REAL,
  average_view_ms REAL,
  average_viewed_share REAL,
  click_through_rate REAL,
  revenue REAL,
  engagements_told INTEGER NOT NULL DEFAULT 0, -- 0 where engagements are our sum
  told_ms INTEGER, -- when the platform told these figures, as far as the file says so
  UNIQUE (account_id, key)
) STRICT;
CREATE INDEX posts_by_day ON posts (account_id, day);
CREATE INDEX posts_by_import ON posts (import_id);

-- The figures of a post each time a later import told others; `replaced` is the row as it was before, for taking the import
-- back (columns by their names, and "tags"). A post without snapshots has had one set, at its import.
CREATE TABLE snapshots (
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  import_id INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  replaced TEXT CHECK (replaced IS NULL OR json_valid(replaced)),
  PRIMARY KEY (post_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshots_by_import ON snapshots (import_id);

CREATE TABLE tags (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE post_tags (
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_of_post ON post_tags (post_id);

-- Figures of an account on one day.
CREATE TABLE days (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  metric TEXT NOT NULL,
  day INTEGER NOT NULL,
  value REAL NOT NULL,
  import_id INTEGER NOT NULL,
  told_ms INTEGER,
  PRIMARY KEY (account_id, metric, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX days_by_import ON days (import_id);

-- Shares of an audience by country, age, gender and whatever an export tells.
CREATE TABLE audiences (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  share REAL NOT NULL,
  import_id INTEGER NOT NULL,
  PRIMARY KEY (account_id, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX audiences_by_import ON audiences (import_id);

-- Values of days and audiences that an import replaced, for taking it back.
CREATE TABLE replaced_days (
  import_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  metric TEXT NOT NULL,
  day INTEGER NOT NULL,
  value REAL NOT NULL,
  value_import_id INTEGER NOT NULL,
  told_ms INTEGER,
  PRIMARY KEY (import_id, account_id, metric, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE replaced_audiences (
  import_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  share REAL NOT NULL,
  share_import_id INTEGER NOT NULL,
  PRIMARY KEY (import_id, account_id, kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  post_id INTEGER REFERENCES posts (id) ON DELETE SET NULL,
  import_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  day INTEGER,
  likes REAL,
  sentiment REAL NOT NULL, -- VADER compound, -1..1
  UNIQUE (account_id, key)
) STRICT;
CREATE INDEX comments_by_import ON comments (import_id);
CREATE INDEX comments_by_post ON comments (post_id);

-- Sums that the dashboard reads instead of the posts; an import brings them up to date.
-- A sum is NULL where no post of the day told the figure; posts without a day are not in them.
CREATE TABLE day_sums (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  posts INTEGER NOT NULL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL,
  watch_hours REAL,
  revenue REAL,
  rate_engagements REAL NOT NULL, -- engagements of the posts that have a rate, and
  rate_base REAL NOT NULL, -- what those are a share of
  PRIMARY KEY (account_id, day, kind)
) STRICT, WITHOUT ROWID;

-- Blocks of 64 days whose posts changed: what follows is made anew for them before it is read next.
CREATE TABLE stale_blocks (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  PRIMARY KEY (account_id, block)
) STRICT, WITHOUT ROWID;

-- Sums of days over all kinds.
CREATE TABLE day_totals (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL,
  watch_hours REAL,
  revenue REAL,
  rate_engagements REAL NOT NULL,
  rate_base REAL NOT NULL,
  PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- Sums by kind, hour and hashtag, and the posts of the highest and lowest rates, of spans of 8 ** level days ("at" counts
-- such spans from 1970-01-01).
CREATE TABLE kind_sums (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  posts INTEGER NOT NULL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL,
  watch_hours REAL,
  revenue REAL,
  rate_engagements REAL NOT NULL,
  rate_base REAL NOT NULL,
  PRIMARY KEY (account_id, level, at, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE hour_sums (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL,
  watch_hours REAL,
  revenue REAL,
  rate_engagements REAL NOT NULL,
  rate_base REAL NOT NULL,
  PRIMARY KEY (account_id, level, at, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE tag_sums (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  impressions REAL,
  reach REAL,
  views REAL,
  likes REAL,
  comments REAL,
  shares REAL,
  saves REAL,
  clicks REAL,
  follows REAL,
  engagements REAL,
  watch_hours REAL,
  revenue REAL,
  rate_engagements REAL NOT NULL,
  rate_base REAL NOT NULL,
  PRIMARY KEY (account_id, level, at, tag_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ranked_posts (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  post_id INTEGER NOT NULL,
  rate REAL NOT NULL,
  PRIMARY KEY (account_id, level, at, post_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE predictions (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT,
  media_id TEXT,
  score REAL NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  made_at TEXT NOT NULL,
  post_id INTEGER REFERENCES posts (id) ON DELETE SET NULL,
  outcome REAL,
  media TEXT CHECK (media IS NULL OR json_valid(media)) -- what was measured of its picture or video
) STRICT;
CREATE INDEX predictions_by_post ON predictions (post_id);

-- The newest fit of each kind, such as the forest.
CREATE TABLE fits (
  kind TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  body BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE experiments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hypothesis TEXT NOT NULL,
  metric TEXT NOT NULL,
  plan TEXT CHECK (plan IS NULL OR json_valid(plan)),
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE experiment_variants (
  experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  trials INTEGER NOT NULL,
  successes INTEGER NOT NULL,
  PRIMARY KEY (experiment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_posts (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  at TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  draft_id TEXT,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX planned_posts_by_time ON planned_posts (at_ms);

CREATE TABLE alerts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  platform TEXT NOT NULL,
  metric TEXT NOT NULL,
  condition TEXT NOT NULL,
  value REAL NOT NULL,
  days INTEGER NOT NULL,
  is_on INTEGER NOT NULL,
  last_seen TEXT CHECK (last_seen IS NULL OR json_valid(last_seen)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
