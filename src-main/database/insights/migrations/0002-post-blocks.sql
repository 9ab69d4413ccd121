-- Lists of the posts of blocks of 64 days, which pages are read from. Posts of no known day are in blocks of their ids, far
-- below 0. Those of a block of `stale_lists` are out of date.

-- How many posts a block has, numbered from 0 in the order of `day`, `published_ms` and `id`, the highest first.
CREATE TABLE post_blocks (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  PRIMARY KEY (account_id, block)
) STRICT, WITHOUT ROWID;

-- A number of each post of a block, in that order: 32-bit floats, or 64-bit where those would round. Not a number for NULL;
-- a figure that no post of the block has is not listed.
CREATE TABLE block_columns (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  name TEXT NOT NULL,
  numbers BLOB NOT NULL,
  UNIQUE (account_id, block, name)
) STRICT;

-- Which posts of a block have a kind, hashtag, word or beginning of a word, as `packPlaces` writes it.
CREATE TABLE block_terms (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  term TEXT NOT NULL,
  places BLOB NOT NULL,
  PRIMARY KEY (account_id, block, term)
) STRICT, WITHOUT ROWID;

-- Blocks whose posts changed, as `stale_blocks` has them for the sums.
CREATE TABLE stale_lists (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  PRIMARY KEY (account_id, block)
) STRICT, WITHOUT ROWID;
INSERT INTO stale_lists (account_id, block)
SELECT DISTINCT account_id, CAST(floor(day / 64.0) AS INTEGER) FROM day_sums
UNION SELECT DISTINCT account_id, -1000000 - id / 32768 FROM posts
WHERE account_id IN (SELECT id FROM accounts) AND day IS NULL;
