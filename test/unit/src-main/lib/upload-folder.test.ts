import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createUploadFolder } from '#main/lib/upload-folder.ts'

const uploads = createUploadFolder()
afterEach(() => uploads.close())

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text)
}

it('keeps a file under its own name, without the folders in it, until it is released', async () => {
  const path = await uploads.receive('../../etc/clip.avi', chunks('one ', 'two'))
  expect(basename(path)).toBe('clip.avi')
  expect(uploads.holds(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('one two')
  await uploads.release(path)
  expect(existsSync(path)).toBe(false)
})

it('leaves nothing of a file whose sender broke off', async () => {
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('the page went away')
  }
  await expect(uploads.receive('clip.avi', broken())).rejects.toThrow('the page went away')
  const path = await uploads.receive('clip.avi', chunks('whole'))
  expect(readFileSync(path, 'utf8')).toBe('whole')
})

it('releases no file of anyone else', async () => {
  expect(uploads.holds(import.meta.filename)).toBe(false)
  await uploads.release(import.meta.filename)
  expect(existsSync(import.meta.filename)).toBe(true)
})
