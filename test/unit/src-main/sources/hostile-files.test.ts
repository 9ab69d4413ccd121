import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createFence } from '#main/sources/fence.ts'
import { createRandom } from '../../../helpers/random.ts'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { openReadingThread } from '../../../helpers/open-test-sources.ts'
import { writeDocx, writePdf, writeZip } from '../../../helpers/write-zip.ts'

const { signal } = new AbortController()
const PROTECTED = new URL('../../../fixtures/sources/protected.pdf', import.meta.url)

async function reader() {
  const folder = await makeFolder('reading')
  const client = openReadingThread()
  return async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return client.sources.read({ path, hash: null })
  }
}

it('says of protected and bloated files what to do', async () => {
  const read = await reader()
  const refusalOf = async (name: string, content: string | Uint8Array) => {
    const result = await read(name, content)
    return result.type === 'refused' ? result.refusal.reason : result
  }
  expect(await refusalOf('a.pdf', readFileSync(PROTECTED))).toBe('is protected by a password')
  expect(
    await refusalOf('b.docx', writeZip([{ name: 'word/document.xml', text: 'x', flags: 1 }])),
  ).toBe('is protected by a password')
  const bomb = { name: 'word/styles.xml', text: ' '.repeat(61_000_000), claimedBytes: 10 }
  expect(await refusalOf('c.docx', writeDocx(['text'], [bomb]))).toBe(
    'unpacks to far more than it should',
  )
  expect(await refusalOf('d.docx', writeZip([{ name: 'a.xml', text: '<a/>' }]))).toBe(
    'is a broken DOCX',
  )
  const nested = `<w:p>${'<w:r>'.repeat(20_000)}`
  expect(await refusalOf('e.docx', writeDocx([nested]))).toBe('is a broken DOCX')
})

it('gives an answer for every cut and changed file', async () => {
  const read = await reader()
  const random = createRandom(11)
  const samples = [
    ['a.pdf', Buffer.from(writePdf(['Hello there', 'Second page']))],
    ['b.docx', Buffer.from(writeDocx(['Hello there', 'again']))],
    ['c.html', Buffer.from('<div><p>Hello &amp; <b>there</b><table><tr><td>x</div>')],
    ['d.csv', Buffer.from('a,b\n1,"2\n3,4"\n')],
  ] as const
  for (const [name, bytes] of samples)
    for (let round = 0; round < 25; round++) {
      const changed = Buffer.from(bytes.subarray(0, Math.ceil(random() * bytes.length)))
      for (let times = 0; times < random() * 8; times++)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
      const result = await read(name, changed)
      if (result.type === 'text') expect(result.ends.at(-1)).toBe(result.text.length)
      else expect(result.type).toBe('refused')
    }
})

it('reads bad pages in bounded time', async () => {
  const read = await reader()
  const start = performance.now()
  for (const html of [
    '<div>'.repeat(100_000),
    `${'<b>x'.repeat(70_000)}${'</b>'.repeat(70_000)}`,
    '<'.repeat(300_000),
    `<script>${'<'.repeat(200_000)}`,
    '&#x'.repeat(100_000),
    `<p ${'a '.repeat(100_000)}>x`,
  ])
    expect((await read('page.html', html)).type).toMatch(/text|refused/)
  expect(performance.now() - start).toBeLessThan(8000)
})

/** Speaks the wire's frames by hand: a PDF hangs it, a DOCX eats all memory, HTML is answered. */
const STAND_IN = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, type, input }) => {
  if (type !== 'call') return
  if (input.media === 'pdf') for (;;);
  if (input.media === 'docx') for (const all = []; ; ) all.push(new Array(10_000).fill(id + all.length + 0.5))
  parentPort.postMessage({ type: 'end', id, value: { text: 'fine' } })
})`

it('ends a parser that hangs or eats memory, and serves the next call', async () => {
  const url = new URL(`data:text/javascript,${encodeURIComponent(STAND_IN)}`)
  const parse = async (media: 'pdf' | 'docx' | 'html', timeoutMs: number) => {
    const fence = createFence(url, { timeoutMs, mostHeapMb: 32 })
    onTestFinished(() => fence.close())
    const run = (each: typeof media) =>
      fence.run(
        (parser, inTime) =>
          parser.files.parse({ media: each, bytes: new Uint8Array(1) }, { signal: inTime }),
        signal,
      )
    return [await run(media), await run('html')]
  }
  expect(await parse('pdf', 500)).toMatchObject([
    { refusal: { reason: 'takes too long to read' } },
    { text: 'fine' },
  ])
  expect(await parse('docx', 20_000)).toMatchObject([
    { refusal: { reason: 'takes too much memory to read' } },
    { text: 'fine' },
  ])
})
