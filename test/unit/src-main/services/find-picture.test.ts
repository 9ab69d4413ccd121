import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import type { ClickRow } from '#main/core/clicks/read-click-table.ts'
import { createPictureFinder } from '#main/services/clicks/find-picture.ts'
import { ODD_TEXTS, randomText } from '../../../helpers/odd-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'kiln-find-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'sub'))
for (const name of ['first.jpg', 'sub/b.png', 'vid_1.webp', 'A title.jpeg'])
  writeFileSync(join(folder, name), '')

const ROW: ClickRow = {
  row: 2,
  picture: '',
  video: '',
  title: '',
  channel: '',
  date: '',
  rate: 0,
  impressions: null,
  clicks: null,
}
const path = join(folder, 'table.csv')
const find = createPictureFinder({ path, pictures: [{ name: 'Handed.PNG', path: '/up/1.png' }] })
const named = (picture: string) => find({ ...ROW, picture })

it('finds pictures beside the table, below it, and anywhere by their full path', () => {
  expect(named('first.jpg')).toBe(join(folder, 'first.jpg'))
  expect(named('sub/b.png')).toBe(join(folder, 'sub/b.png'))
  expect(named(join(folder, 'first.jpg'))).toBe(join(folder, 'first.jpg'))
  expect(named(pathToFileURL(join(folder, 'first.jpg')).href)).toBe(join(folder, 'first.jpg'))
  expect(named('gone.jpg')).toBeUndefined()
  expect(named('sub')).toBeUndefined()
})

it('finds pictures that are named for the video or its title', () => {
  expect(find({ ...ROW, video: 'vid_1' })).toBe(join(folder, 'vid_1.webp'))
  expect(find({ ...ROW, video: 'other', title: 'A title' })).toBe(join(folder, 'A title.jpeg'))
  expect(find({ ...ROW, title: '../first' })).toBeUndefined()
  expect(find(ROW)).toBeUndefined()
})

it('takes what was handed over first, by its name in any case', () => {
  expect(named('C:\\pictures\\handed.png')).toBe('/up/1.png')
  expect(find({ ...ROW, video: 'handed' })).toBe('/up/1.png')
})

it('looks in the folder that is named', () => {
  const elsewhere = createPictureFinder({ path: '/tables/t.csv', folder, pictures: [] })
  expect(elsewhere({ ...ROW, picture: 'first.jpg' })).toBe(join(folder, 'first.jpg'))
})

it('fetches nothing, and bears odd names', () => {
  expect(named('https://example.org/a.jpg')).toBeUndefined()
  for (const text of [
    ...Object.values(ODD_TEXTS),
    ...Array.from({ length: 200 }, (_, seed) => randomText(seed, 20)),
  ]) {
    expect(named(text || '?')).toBeUndefined()
    expect(find({ ...ROW, video: text, title: text })).toBeUndefined()
  }
})
