import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openResultCache } from '#main/database/result-cache.ts'
import { createMemory } from '#main/services/remember.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiln-answers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = () => join(folder, 'answers.db')

/** Makes answers and counts how often. */
function counted() {
  let made = 0
  return { make: async () => ({ made: ++made }), made: () => made }
}

describe('createMemory', () => {
  it('makes an answer once, in memory and after a restart', async () => {
    const { make, made } = counted()
    const first = openResultCache(path())
    const memory = createMemory(first, '1')
    expect(await memory.recall('a', make)).toEqual({ made: 1 })
    expect(await memory.recall('a', make)).toEqual({ made: 1 })
    first.close()
    const second = openResultCache(path())
    const again = createMemory(second, '1')
    expect(await again.recall('a', make)).toEqual({ made: 1 })
    expect(made()).toBe(1)
    expect(again.counts()).toEqual({
      l1: { hits: 0, misses: 1, entries: 1 },
      l2: { hits: 1, misses: 0, entries: 1 },
    })
    second.close()
  })
  it('makes one answer for those who ask together', async () => {
    const { make, made } = counted()
    const cache = openResultCache(path())
    const memory = createMemory(cache, '1')
    const answers = await Promise.all([1, 2, 3].map(() => memory.recall('a', make)))
    expect(answers).toEqual([{ made: 1 }, { made: 1 }, { made: 1 }])
    expect(made()).toBe(1)
    cache.close()
  })
  it('forgets answers of another version', async () => {
    const { make, made } = counted()
    const cache = openResultCache(path())
    await createMemory(cache, '1').recall('a', make)
    await createMemory(cache, '2').recall('a', make)
    expect(made()).toBe(2)
    cache.close()
  })
  it('does not remember a failure, and asks again', async () => {
    const cache = openResultCache(path())
    const memory = createMemory(cache, '1')
    await expect(memory.recall('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await memory.recall('a', async () => 'yes')).toBe('yes')
    cache.close()
  })
  it('replaces a cache file that is damaged', async () => {
    writeFileSync(path(), 'this is not a database, and never was one'.repeat(100))
    const cache = openResultCache(path())
    cache.set('a', '1')
    expect(cache.get('a')).toBe('1')
    cache.close()
  })
})
