"""The peer of the dashboard: the same questions of the same rows to DuckDB, which holds them in memory.

    python insights_peer.py FOLDER < lines of {"kind", "input", "of": [period]} > one line of {"times": [ms]} a question

FOLDER has posts.csv, post_tags.csv and tags.csv.
"""

import datetime
import json
import sys
import time
from pathlib import Path

import duckdb

FIGURES = "impressions reach views likes comments shares saves clicks follows engagements watch_hours revenue".split()
SUMS = ", ".join(["count(*)", *(f"sum({name})" for name in FIGURES)])
BASE = "CASE WHEN impressions > 0 THEN impressions WHEN views > 0 THEN views WHEN reach > 0 THEN reach END"
EARLIER = 8


def day_of(iso: str) -> int:
    return (datetime.date.fromisoformat(iso) - datetime.date(1970, 1, 1)).days


def load(folder: Path) -> duckdb.DuckDBPyConnection:
    db = duckdb.connect()
    types = ", ".join(f"'{name}': 'DOUBLE'" for name in FIGURES)  # a column nobody told would be text
    for table, options in (("posts", f", types = {{{types}}}"), ("post_tags", ""), ("tags", "")):
        db.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{folder / table}.csv', header = true{options})")
    return db


def summary(db: duckdb.DuckDBPyConnection, first: int, last: int) -> None:
    within = f"day BETWEEN {first} AND {last}"
    length = last - first + 1
    db.execute(f"SELECT account_id, day, kind, {SUMS} FROM posts WHERE {within} GROUP BY ALL").fetchall()
    db.execute(
        f"SELECT ({first} - 1 - day) // {length} AS place, {SUMS} FROM posts "
        f"WHERE day BETWEEN {first - EARLIER * length} AND {first - 1} GROUP BY place"
    ).fetchall()
    db.execute(f"SELECT hour, {SUMS} FROM posts WHERE {within} GROUP BY hour").fetchall()
    db.execute(
        f"SELECT tag_id, {SUMS} FROM posts JOIN post_tags ON post_id = posts.id WHERE {within} "
        "GROUP BY tag_id ORDER BY count(*) DESC LIMIT 50"
    ).fetchall()
    for order in ("DESC", "ASC"):
        db.execute(
            f"WITH seen AS (SELECT id, engagements, {BASE} AS base FROM posts WHERE {within}) "
            "SELECT id, engagements / base AS rate FROM seen "
            f"WHERE base >= (SELECT median(base) FROM seen) ORDER BY rate {order} LIMIT 5"
        ).fetchall()


def posts(db: duckdb.DuckDBPyConnection, wanted: dict, period: dict) -> None:
    where, values = ["true"], []
    if period:
        where.append(f"day BETWEEN {day_of(period['from'])} AND {day_of(period['to'])}")
    for word in wanted.get("query", "").split():
        where.append("text ILIKE ?")
        values.append(f"%{word}%")
    if "kind" in wanted:
        where.append("kind = ?")
        values.append(wanted["kind"])
    if "tag" in wanted:
        where.append("id IN (SELECT post_id FROM post_tags JOIN tags ON tags.id = tag_id WHERE tag = ?)")
        values.append(wanted["tag"])
    order = {"rate": f"engagements / ({BASE})"}.get(wanted.get("sort"), wanted.get("sort", "published_ms"))
    offset = wanted.get("offset", 0)
    clause = " AND ".join(where)
    db.execute(f"SELECT count(*) FROM posts WHERE {clause}", values).fetchall()
    db.execute(f"SELECT * FROM posts WHERE {clause} ORDER BY {order} DESC NULLS LAST LIMIT 100 OFFSET {offset}", values).fetchall()


def main() -> None:
    db = load(Path(sys.argv[1]))
    for line in sys.stdin:
        asked = json.loads(line)
        times = []
        for period in asked["of"]:
            start = time.perf_counter()
            if asked["kind"] == "summary":
                summary(db, day_of(period["from"]), day_of(period["to"]))
            else:
                posts(db, asked["input"], period)
            times.append((time.perf_counter() - start) * 1000)
        print(json.dumps({"times": times}), flush=True)


main()
