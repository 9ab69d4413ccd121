"""What a person would write in Python for the same: read an export with pandas, work out what the tables hold, insert.

    python import_peer.py DATABASE FILE SCHEMA

Posts and their hashtags into the same tables with the same indexes. Prints one line of JSON. It leaves out sums by day,
and what Kiln does with every row: finding the columns, checking figures and dates, telling what it could not take.
"""

import json
import resource
import sqlite3
import sys
import time

import pandas as pd

INSERT = """
INSERT INTO posts (account_id, import_id, key, url, text, kind, published_ms, has_time, day, weekday, hour, impressions,
  likes, comments, shares, saves, clicks, follows, engagements)
VALUES (1, 1, ?, ?, ?, 'text', ?, 0, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
DAY_MS = 86_400_000


def main() -> None:
    path, file, schema = sys.argv[1:]
    at_start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;")
    with open(schema, encoding="utf-8") as text:
        database.executescript(text.read())
    database.execute("INSERT INTO accounts (id, platform, name) VALUES (1, 'x', 'bench')")
    posts = pd.read_csv(file, dtype={"Post id": str})
    published = pd.to_datetime(posts["Date"], format="%a, %b %d, %Y")
    published_ms = published.astype("datetime64[ms]").astype("int64")
    rows = zip(
        posts["Post id"].tolist(),
        posts["Post Link"].tolist(),
        posts["Post text"].tolist(),
        published_ms.tolist(),
        (published_ms // DAY_MS).tolist(),
        (published.dt.day_of_week + 1).tolist(),
        posts["Impressions"].tolist(),
        posts["Likes"].tolist(),
        posts["Replies"].tolist(),
        (posts["Reposts"] + posts["Shares"]).tolist(),
        posts["Bookmarks"].tolist(),
        posts["URL Clicks"].tolist(),
        posts["New follows"].tolist(),
        posts["Engagements"].tolist(),
    )
    with database:
        database.executemany(INSERT, rows)
        tags = posts["Post text"].str.findall(r"#(\w+)").explode().dropna().str.lower()
        names = {name: at + 1 for at, name in enumerate(tags.unique())}
        database.executemany("INSERT INTO tags (tag, id) VALUES (?, ?)", names.items())
        links = zip(tags.map(names).tolist(), (tags.index + 1).tolist())
        database.executemany("INSERT INTO post_tags VALUES (?, ?) ON CONFLICT DO NOTHING", links)
    (count,) = database.execute("SELECT count(*) FROM posts").fetchone()
    database.close()
    seconds = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - at_start) * unit
    print(json.dumps({"seconds": seconds, "rows": count, "grownBytes": grown}))


main()
