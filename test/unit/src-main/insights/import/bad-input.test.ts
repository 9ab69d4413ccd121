import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openInsights } from '#main/database/insights/insights-file.ts'
import { openImports } from '../../../../helpers/open-imports.ts'

const UTC = { locale: { timeZone: 'UTC' } }
const HEAD = 'id,date,text,likes,impressions\n'
const line = (id: number, text = `Post ${id}`) =>
  `${id},2025-12-${String((id % 28) + 1).padStart(2, '0')},${text},${id},${id * 10}\n`
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at + 1)).join('')

describe('bad files', () => {
  it('reads UTF-16 with and without its mark, UTF-8 with it, and Windows-1252', async () => {
    const text = `${HEAD}1,2025-12-01,Niño – café,1,10\n`
    const big = Buffer.from(text, 'utf16le').swap16()
    const windows = Buffer.from(text.replace('–', '\u0096'), 'latin1')
    for (const [name, bytes] of [
      ['le-mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['le', Buffer.from(text, 'utf16le')],
      ['be-mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
      ['be', big],
      ['utf8-mark', Buffer.from(`\ufeff${text}`)],
      ['windows', windows],
    ] as const) {
      const { write, take, all } = await openImports()
      expect(await take(write(`${name}.csv`, bytes), UTC), name).toMatchObject({
        rows: 1,
        added: 1,
        warnings: [],
      })
      expect(all('SELECT text FROM posts'), name).toEqual([{ text: 'Niño – café' }])
    }
  })

  it('finds the delimiter, and line ends of any kind', async () => {
    for (const delimiter of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r']) {
        const { write, take, one } = await openImports()
        const text = `${HEAD}${lines(3)}`.replaceAll(',', delimiter).replaceAll('\n', end)
        expect(await take(write('a.csv', text), UTC)).toMatchObject({ rows: 3, added: 3 })
        expect(one('SELECT sum(likes) AS likes FROM posts')).toEqual({ likes: 6 })
      }
  })

  it('loses one row to a quote that never closes, and reads on', async () => {
    const { write, take, one } = await openImports()
    const text = `${HEAD}${line(1)}${line(2, '"Open')}${line(3, '"Fine, quoted"')}${line(4, '"Two ""quotes"""')}${line(5)}`
    expect(await take(write('a.csv', text), UTC)).toMatchObject({
      rows: 5,
      added: 4,
      rejected: [{ row: 3, reason: 'A quote opens in this row and is never closed.' }],
    })
    expect(one("SELECT text FROM posts WHERE key = '3'")).toEqual({ text: 'Fine, quoted' })
    expect(
      await take(write('b.csv', `${HEAD}${line(1)}${line(2, '"Open')}${line(3)}${line(4)}`), UTC),
    ).toMatchObject({ rows: 4, updated: 2, unchanged: 1, rejectedTotal: 1 })
  })

  it('tells a row that is cut off, one that is too long, NUL bytes and blank lines', async () => {
    const { write, take, one } = await openImports()
    const text = `${HEAD}${line(1, 'nul\0s')}\n\n${line(2).trim()},extra\n${line(3).trim()},,\n4,2025-12-0`
    expect(await take(write('a.csv', text), UTC)).toMatchObject({
      rows: 4,
      added: 2,
      rejected: [
        { row: 5, reason: 'The row has 6 cells under 5 headings.' },
        { row: 7, reason: 'The row is cut off: it has 2 of 5 cells.' },
      ],
    })
    expect(one("SELECT text FROM posts WHERE key = '1'")).toEqual({ text: 'nuls' })
  })

  it('rejects cells of 10 MB, dates of 1900 and 2500, counts below zero and what is no number', async () => {
    const { write, take } = await openImports()
    const text = `${HEAD}1,2025-12-01,${'x'.repeat(10_000_000)},1,1\n2,1900-01-01,a,1,1\n3,2500-01-01,a,1,1\n4,2025-12-01,a,-1,1\n5,2025-12-01,a,many,1\n6,yesterday,a,1,1\n7,,a,1,1\n8,2025-12-01,"x\n${'y'.repeat(2_000_000)}",1,1\n9,2025-12-01,good,1,1\n`
    const result = await take(write('a.csv', text), UTC)
    expect(result).toMatchObject({ rows: 9, added: 1, rejectedTotal: 8 })
    expect(result.rejected.toSorted((a, b) => a.row - b.row)).toEqual([
      { row: 2, reason: 'A cell has 10000000 characters.' },
      { row: 3, reason: "The year 1900 can't be right." },
      { row: 4, reason: "The year 2500 can't be right." },
      { row: 5, reason: '"likes" is below zero (-1).' },
      { row: 6, reason: '"many" in "likes" is no number.' },
      { row: 7, reason: '"yesterday" is no date.' },
      { row: 8, reason: 'The date is missing.' },
      { row: 9, reason: 'A cell has 2000002 characters.' },
    ])
  })

  it('names headings that are there twice, and reads the first', async () => {
    const { write, preview, take, one } = await openImports()
    const path = write('a.csv', 'id,text,likes,likes\n1,a,5,6\n')
    const { columns, warnings } = await preview(path)
    expect(columns.map(({ name, field }) => [name, field])).toEqual([
      ['id', 'key'],
      ['text', 'text'],
      ['likes', 'likes'],
      ['likes (2)', null],
    ])
    expect(warnings).toContain('Headings that are there twice: likes (2).')
    await take(path)
    expect(one('SELECT likes FROM posts')).toEqual({ likes: 5 })
  })

  it('keeps formulas as text', async () => {
    const { write, take, one } = await openImports()
    await take(write('a.csv', `${HEAD}1,2025-12-01,"=cmd|'/c calc'!A1",1,1\n`), UTC)
    expect(one('SELECT text FROM posts')).toEqual({ text: "=cmd|'/c calc'!A1" })
  })

  it('refuses what is no table, in words', async () => {
    const { write, preview, take, folder } = await openImports()
    const cases: [string, string | Buffer, string][] = [
      ['empty.csv', '', 'The file is empty'],
      ['blank.csv', '\n\n  \n', 'The file has no rows'],
      ['picture.csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'The file is a picture'],
      [
        'old.xls',
        Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
        'The file is an old Excel workbook (XLS): save it as XLSX or CSV',
      ],
      [
        'binary.csv',
        Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
        'The file is no table',
      ],
      ['wide.csv', `${'a,'.repeat(1_000_000)}\n1\n`, 'The table has more than 2000 columns'],
      ['words.json', '{"a": ', 'The file holds no JSON records'],
    ]
    for (const [name, bytes, message] of cases)
      await expect(preview(write(name, bytes)), name).rejects.toThrow(message)
    await expect(preview(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(preview(folder)).rejects.toMatchObject({ code: 'unsupported-media' })
    await expect(take(write('odd.csv', 'aa,bb\nfoo,bar\n'))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(
      take(write('x.csv', `${HEAD}${line(1)}`), { locale: { timeZone: 'Moon/Base' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('takes a file of headings alone', async () => {
    const { write, preview, take } = await openImports()
    const path = write('a.csv', HEAD)
    expect(await preview(path)).toMatchObject({ rows: 0, sample: [], holds: 'posts' })
    expect(await take(path)).toMatchObject({ rows: 0, added: 0, rejectedTotal: 0 })
  })

  it('says that the disk is full, and leaves the library as it was', async () => {
    const { write, take, all, database } = await openImports()
    await take(write('a.csv', `${HEAD}${lines(10)}`), UTC)
    database.pragma(
      `max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 20}`,
    )
    await expect(take(write('b.csv', `${HEAD}${lines(20_000)}`), UTC)).rejects.toMatchObject({
      code: 'SQLITE_FULL',
    })
    expect(all('SELECT count(*) AS posts, sum(likes) AS likes FROM posts')).toEqual([
      { posts: 10, likes: 55 },
    ])
    expect(all('SELECT count(*) AS imports FROM imports')).toEqual([{ imports: 1 }])
    database.pragma('max_page_count = 1073741823')
    expect(await take(write('b.csv', `${HEAD}${lines(100)}`), UTC)).toMatchObject({
      added: 90,
      unchanged: 10,
    })
  })

  it('takes all back when it is cancelled, and answers others meanwhile', async () => {
    const { write, imports, all } = await openImports()
    const path = write('a.csv', `${HEAD}${lines(40_000)}`)
    const stop = new AbortController()
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    setTimeout(() => stop.abort(), 150)
    const run = async () => {
      for await (const event of imports.import(
        { path, isOwn: true, ...UTC },
        { signal: stop.signal },
      ))
        expect(event.type).toBe('progress')
    }
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' })
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(3)
    expect(
      all(
        'SELECT (SELECT count(*) FROM posts) AS posts, (SELECT count(*) FROM imports) AS imports, (SELECT count(*) FROM accounts) AS accounts',
      ),
    ).toEqual([{ posts: 0, imports: 0, accounts: 0 }])
  })

  it('leaves nothing behind when it is killed', async () => {
    const { write, folder } = await openImports()
    const path = write('a.csv', `${HEAD}${lines(100_000)}`)
    const file = join(folder, 'killed.db')
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../../../helpers/import-until-killed.mjs'), file, path],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data') // it waits amid its rows
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(1_000_000)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const database = openInsights(file)
    expect(
      database
        .prepare(
          'SELECT (SELECT count(*) FROM posts) AS posts, (SELECT count(*) FROM imports) AS imports',
        )
        .get(),
    ).toEqual({ posts: 0, imports: 0 })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
  })
})
