import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { openTestSources, sourceOf } from '../../../helpers/open-test-sources.ts'
import { writeDocx, writePdf } from '../../../helpers/write-zip.ts'

const { signal } = new AbortController()
const call = { signal }

const PROSE = 'The kettle boils at ninety degrees on this hill. We bake the bread in clay ovens. '

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

it('adds a text, finds it, and cites it by its own offsets', async () => {
  const { service, seen } = openTestSources()
  const text = `${PROSE.repeat(30)}\n\nPrice list\n\nThe blue jug costs 42 euros.\n\n${PROSE.repeat(20)}`
  const source = await sourceOf(service.add({ text, title: 'Shop' }, call))
  expect(source).toMatchObject({
    kind: 'text',
    title: 'Shop',
    path: null,
    documents: 1,
    characters: text.length,
  })
  const { hits, method } = await service.search(
    { query: 'How much is the blue jug?', limit: 3 },
    call,
  )
  expect(method).toBe('words')
  expect(hits[0]?.text).toContain('The blue jug costs 42 euros.')
  expect(hits[0]?.score).toBe(1)
  for (const hit of hits) {
    const document = await service.read({ documentId: hit.documentId })
    expect(document.text).toBe(text)
    expect(document.text.slice(hit.start, hit.end)).toBe(hit.text)
    const stretch = await service.read({
      documentId: hit.documentId,
      start: hit.start,
      end: hit.end,
    })
    expect(stretch.text).toBe(hit.text)
  }
  expect(seen).toEqual(['source added', 'source updated'])
  expect((await sourceOf(service.add({ text }, call))).id).toBe(source.id)
  expect((await service.list({ limit: 10 })).total).toBe(1)
})

it('reads every kind of file of a folder', async () => {
  const folder = await makeFolder('sources')
  write(folder, {
    'a.txt': `\ufeff${PROSE}\r\nwith two lines`,
    'b.md': '# Marmots\n\nMarmots whistle.',
    'c.html':
      '<html><head><title>t</title><style>x{}</style></head><body><nav>Menu</nav><p>Otters &amp; seals</p><script>var badgers</script></body></html>',
    'd.csv': 'name,price\njug,42\n"mug, small",7\n',
    'e.pdf': writePdf(['Hedgehogs sleep', 'Second page']),
    'f.docx': writeDocx(['Ravens play', 'in the snow']),
    'g.py': 'def lynx():\n    return "quiet"\n',
    'sub/h.txt': Buffer.from('Espa\xf1a y el caf\xe9', 'latin1'),
    'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'fake.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    'zeros.md': Buffer.alloc(3000),
    'old.doc': 'x',
    '.env': 'KEY=abc',
    'node_modules/x/readme.md': 'never',
    '.gitignore': 'hidden/\n*.tmp\n',
    'hidden/x.md': 'never',
    'y.tmp': 'never',
    'broken.pdf': '%PDF-1.7 nothing more',
    'broken.docx': writeDocx(['cut']).subarray(0, 200),
  })
  symlinkSync(folder, join(folder, 'loop'))
  const { service } = openTestSources()
  const source = await sourceOf(service.add({ path: folder }, call))
  const documents = Object.fromEntries(
    service.documentsOf([source.id]).map(({ title, text }) => [title, text]),
  )
  expect(documents).toEqual({
    'a.txt': `${PROSE}\r\nwith two lines`,
    'b.md': '# Marmots\n\nMarmots whistle.',
    'c.html': 't\n\nOtters & seals',
    'd.csv': 'name: jug\nprice: 42\n\nname: mug, small\nprice: 7',
    'e.pdf': 'Hedgehogs sleep\n\nSecond page',
    'f.docx': 'Ravens play\n\nin the snow',
    'g.py': 'def lynx():\n    return "quiet"\n',
    'sub/h.txt': 'España y el café',
    '.gitignore': 'hidden/\n*.tmp\n',
  })
  expect(source).toMatchObject({ kind: 'folder', documents: 9 })
  const problems = Object.fromEntries(
    source.problems.map(({ path, reason }) => [path.slice(folder.length + 1), reason]),
  )
  expect(Object.keys(problems).toSorted()).toEqual(
    ['', '.env', 'broken.docx', 'broken.pdf', 'fake.txt', 'old.doc', 'zeros.md'].toSorted(),
  )
  expect(problems['fake.txt']).toContain('a picture')
  expect(problems['']).toContain('1 link was not followed')
})

it('reads again only what changed, forgets what went, and keeps the ids of documents', async () => {
  const folder = await makeFolder('sources')
  write(folder, { 'one.md': 'Badgers dig.', 'two.md': 'Foxes run.', 'three.md': 'Owls wait.' })
  const { service } = openTestSources()
  const source = await sourceOf(service.add({ path: folder }, call))
  const idOf = async (query: string) =>
    (await service.search({ query, limit: 1 }, call)).hits[0]?.documentId
  const one = await idOf('badgers')
  const two = await idOf('foxes')
  writeFileSync(join(folder, 'one.md'), 'Badgers sleep all winter.')
  rmSync(join(folder, 'three.md'))
  utimesSync(join(folder, 'two.md'), 1, 1)
  const refreshed = await sourceOf(service.refresh({ id: source.id }, call))
  expect(refreshed).toMatchObject({ id: source.id, documents: 2 })
  expect(await idOf('winter')).toBe(one)
  expect(await idOf('foxes')).toBe(two)
  expect(await idOf('owls')).toBeUndefined()
  expect(await idOf('dig')).toBeUndefined()
  expect((await sourceOf(service.add({ path: `${folder}/.` }, call))).id).toBe(source.id)
  rmSync(folder, { recursive: true })
  await expect(sourceOf(service.refresh({ id: source.id }, call))).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await idOf('winter')).toBe(one)
})

it('says why a single file gives nothing, and keeps no source of it', async () => {
  const folder = await makeFolder('sources')
  write(folder, {
    'a.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    'b.pdf': 'not a pdf',
    'c.docx': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
    'd.pdf': writePdf(['']),
    'e.txt': '',
    'f.txt': 'secret',
  })
  chmodSync(join(folder, 'f.txt'), 0)
  const { service } = openTestSources()
  const add = (name: string) => sourceOf(service.add({ path: join(folder, name) }, call))
  await expect(add('a.txt')).rejects.toMatchObject({ code: 'unsupported-media' })
  await expect(add('b.pdf')).rejects.toThrow('is no PDF inside')
  await expect(add('c.docx')).rejects.toThrow('password')
  await expect(add('d.pdf')).rejects.toThrow('pictures of text')
  await expect(add('e.txt')).rejects.toThrow('holds no text')
  await expect(add('missing.txt')).rejects.toMatchObject({ code: 'not-found' })
  if (process.getuid?.() !== 0) await expect(add('f.txt')).rejects.toThrow('permission denied')
  await expect(sourceOf(service.add({ text: ' \n ' }, call))).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await service.list({ limit: 10 })).toEqual({ sources: [], total: 0 })
})

it('searches in named sources only, and removes one cleanly', async () => {
  const { service, database } = openTestSources()
  const one = await sourceOf(service.add({ text: 'Herons stand in the river.' }, call))
  const two = await sourceOf(service.add({ text: 'Herons nest in high trees.' }, call))
  const search = async (ids?: (typeof one.id)[]) => {
    const { hits } = await service.search(
      { query: 'herons s1 s2', limit: 10, sourceIds: ids },
      call,
    )
    return hits.map(({ sourceId }) => sourceId)
  }
  expect(new Set(await search())).toEqual(new Set([one.id, two.id]))
  expect(await search([two.id])).toEqual([two.id])
  expect(await search([])).toEqual([])
  await service.remove({ id: one.id })
  expect(await search()).toEqual([two.id])
  expect(await search([one.id])).toEqual([])
  expect(() => service.documentsOf([one.id])).toThrow('no such source')
  await expect(service.remove({ id: one.id })).rejects.toMatchObject({ code: 'not-found' })
  await service.close()
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('sources'), count('documents'), count('chunks')]).toEqual([1, 1, 1])
  database.exec("INSERT INTO chunk_words (chunk_words, rank) VALUES ('integrity-check', 1)")
})

it('stops when it is told to, and goes on where it was', async () => {
  const folder = await makeFolder('sources')
  for (let at = 0; at < 60; at++) writeFileSync(join(folder, `${at}.md`), `Note ${at} on storks.`)
  const { service } = openTestSources()
  const stop = new AbortController()
  const interrupted = async () => {
    for await (const event of service.add({ path: folder }, { signal: stop.signal }))
      if (event.type === 'progress' && event.stage === 'indexing' && event.done >= 20) stop.abort()
  }
  await expect(interrupted()).rejects.toThrow()
  const [partial] = (await service.list({ limit: 1 })).sources
  expect(partial?.documents).toBeGreaterThanOrEqual(19)
  expect(partial?.documents).toBeLessThan(60)
  const first = await (async () => {
    for await (const event of service.add({ path: folder }, call))
      if (event.type === 'progress' && event.stage === 'indexing') return event.done
  })()
  expect(first).toBe(partial?.documents)
  expect((await sourceOf(service.add({ path: folder }, call))).documents).toBe(60)
})

it('adds meaning to words where a model is installed', async () => {
  /** Three meanings: animals, tools, anything else. */
  const meaning = (text: string) => {
    const values = new Float32Array(64).fill(0.01)
    values.fill(/seal|otter|animal/i.test(text) ? 1 : -1, 0, 32)
    values.fill(/hammer|tool/i.test(text) ? 1 : -1, 32)
    const length = Math.hypot(...values)
    return values.map((value) => value / length)
  }
  const { service } = openTestSources({ embed: async (texts) => texts.map(meaning) })
  await sourceOf(service.add({ text: 'An otter swims.' }, call))
  await sourceOf(service.add({ text: 'A hammer falls.' }, call))
  await service.search({ query: 'x', limit: 1 }, call)
  await expect
    .poll(async () => service.search({ query: 'animal', limit: 5 }, call))
    .toMatchObject({ method: 'words and meaning', hits: [{ text: 'An otter swims.' }] })
})

it('searches words alone while the model gives nothing or fails', async () => {
  const { service } = openTestSources({
    embed: async () => {
      throw new Error('the model broke')
    },
  })
  await sourceOf(service.add({ text: 'An otter swims.' }, call))
  const { hits, method } = await service.search({ query: 'otter', limit: 5 }, call)
  expect([hits.length, method]).toEqual([1, 'words'])
})
