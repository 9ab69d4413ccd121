import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, it } from 'vitest'
import { es } from '#renderer/locales/es.ts'
import { SENTENCES } from '#shared/sentences/sentences.ts'

const ROOT = join(import.meta.dirname, '../../../../src-renderer')
const CALL = /\b(?:t|msg)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

async function findIds(): Promise<ReadonlySet<string>> {
  const names = await readdir(ROOT, { recursive: true })
  const sources = await Promise.all(
    names
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('locales'))
      .map((name) => readFile(join(ROOT, name), 'utf8')),
  )
  const matches = sources.flatMap((source) => [...source.matchAll(CALL)])
  return new Set([
    ...SENTENCES,
    ...matches.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1')),
  ])
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '').toSorted()

it('holds every text of the window', async () => {
  const ids = await findIds()
  expect(ids.size).toBeGreaterThan(80)
  expect([...ids].filter((id) => !Object.hasOwn(es, id))).toEqual([])
})

it('holds nothing that the window no longer says', async () => {
  const ids = await findIds()
  expect(Object.keys(es).filter((id) => !ids.has(id))).toEqual([])
})

it('fills in the same values as the English', () => {
  for (const [id, text] of Object.entries(es)) {
    expect(new Set(placeholders(text)), id).toEqual(new Set(placeholders(id)))
    expect(() => compileMessageOrThrow(text), text).not.toThrow()
    expect(() => compileMessageOrThrow(id), id).not.toThrow()
  }
})

it('translates a text the same way wherever it is said', () => {
  const files = import.meta.glob<Record<string, Record<string, string>>>(
    '../../../../src-renderer/locales/es-*.ts',
    { eager: true },
  )
  const parts = Object.values(files).flatMap((file) => Object.values(file))
  expect(parts.length).toBeGreaterThan(20)
  for (const part of parts)
    for (const [id, text] of Object.entries(part)) expect({ [id]: text }).toEqual({ [id]: es[id] })
})
