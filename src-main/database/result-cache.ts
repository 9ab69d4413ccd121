import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/** Answers kept between runs, as JSON under a key; whatever is in it can be made again. */
export interface ResultCache {
  get(key: string): string | undefined
  set(key: string, json: string): void
  count(): number
  close(): void
}

/** How many answers are kept; the oldest go first, a tenth at a time. */
const MOST = 20_000
const FORMAT = 1
/** Answers are written together, this long after the first of them. */
const WRITE_AFTER_MS = 250

/** Opens the cache file at `path`; one that can't be read is replaced, since nothing in it is the user's. */
export function openResultCache(path: string): ResultCache {
  const database = openOrReplace(path)
  const select = database.prepare<[string], { json: string }>(
    'SELECT json FROM results WHERE key = ?',
  )
  const insert = database.prepare('INSERT OR REPLACE INTO results (key, json) VALUES (?, ?)')
  const count = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM results')
  const trim = database.prepare(
    'DELETE FROM results WHERE rowid IN (SELECT rowid FROM results ORDER BY rowid LIMIT ?)',
  )
  const waiting = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined

  const write = database.transaction(() => {
    for (const [key, json] of waiting) insert.run(key, json)
    if ((count.get()?.total ?? 0) > MOST) trim.run(MOST / 10)
  })

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    try {
      write()
    } catch {
      // A full disk or a second process that writes: the answers are made again next time.
    }
    waiting.clear()
  }

  return {
    get: (key) => waiting.get(key) ?? select.get(key)?.json,
    set(key, json) {
      waiting.set(key, json)
      timer ??= setTimeout(flush, WRITE_AFTER_MS).unref()
    },
    count: () => count.get()?.total ?? 0,
    close() {
      flush()
      database.close()
    },
  }
}

function openOrReplace(path: string): Sqlite.Database {
  try {
    return open(path)
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    return open(path)
  }
}

function open(path: string): Sqlite.Database {
  const database = new Sqlite(path, { timeout: 1000 })
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = OFF')
    if (Number(database.pragma('user_version', { simple: true })) !== FORMAT) {
      database.exec('DROP TABLE IF EXISTS results')
      database.exec('CREATE TABLE results (key TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT')
      database.pragma(`user_version = ${FORMAT}`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
