import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CATALOGUE, findEntry } from '#main/core/models/catalogue.ts'
import { classifyLicence } from '#main/core/models/licences.ts'

const { FETCHED } = (await import(
  new URL('../../../../../scripts/fetch-models.mjs', import.meta.url).href
)) as { FETCHED: { id: string; file: string; sizeBytes: number; sha256: string }[] }
const MODELS = fileURLToPath(new URL('../../../../../models', import.meta.url))

it('has every model once, with all that is shown of it', () => {
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length)
  for (const entry of CATALOGUE) {
    expect(entry.id).toMatch(/^[a-z0-9.-]+$/)
    expect(entry.summary).toMatch(/\.$/)
    expect(entry.name.length).toBeGreaterThan(3)
    const isAdoptedOnly = entry.id === 'nima-mobilenet'
    expect(entry.hub === null).toBe(entry.folder !== null || isAdoptedOnly)
  }
})

it('names files that may be joined to a folder and an address', () => {
  const files = CATALOGUE.flatMap(({ hub }) => hub?.files ?? [])
  expect(files.length).toBeGreaterThan(15)
  for (const { source, target } of files)
    for (const path of [source, target])
      expect(path).toMatch(/^(?!.*\.\.)[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/)
})

it('gives every writer the figures that its memory is estimated from', () => {
  const writers = CATALOGUE.filter(({ purpose }) => purpose === 'writing')
  expect(writers.length).toBeGreaterThan(15)
  for (const { writer, sizeBytes, languages } of writers) {
    expect(writer?.kvBytesPerToken).toBeGreaterThan(1000)
    expect(writer?.contextTokens).toBeGreaterThanOrEqual(8192)
    expect(sizeBytes).toBeGreaterThan(50e6)
    expect(languages).toContain('en')
  }
})

it('lists what ships, and nothing that does not', () => {
  for (const { folder } of CATALOGUE)
    if (folder !== null) expect(existsSync(join(MODELS, folder))).toBe(true)
})

it('agrees with the set-up on what that fetches', () => {
  expect(FETCHED).toHaveLength(2)
  for (const { id, file, sizeBytes, sha256 } of FETCHED) {
    const entry = findEntry(id)
    expect(entry?.sizeBytes).toBe(sizeBytes)
    expect(entry?.hub?.files.map(({ target }) => target)).toEqual([file])
    expect([undefined, sha256]).toContain(entry?.hub?.files[0]?.sha256)
  }
})

it('sorts licences by what may be done', () => {
  expect(['apache-2.0', 'MIT', 'cc-by-4.0'].map(classifyLicence)).toEqual(['open', 'open', 'open'])
  expect(['llama3.2', 'gemma', 'cc-by-sa-4.0'].map(classifyLicence)).toEqual(
    Array(3).fill('conditions'),
  )
  expect(
    ['cc-by-nc-4.0', 'qwen-research', 'some non-commercial licence'].map(classifyLicence),
  ).toEqual(Array(3).fill('non-commercial'))
  expect([null, '', 'other', 'x'.repeat(100_000)].map(classifyLicence)).toEqual(
    Array(4).fill('unknown'),
  )
})
