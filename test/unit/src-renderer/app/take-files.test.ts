// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Stores } from '#renderer/app/create-stores.ts'
import { type Route, toHash } from '#renderer/app/route-store.ts'
import { takeFiles } from '#renderer/app/take-files.ts'
import { createDrafting } from '../features/write/a-drafting.ts'

function take(...names: readonly string[]) {
  return takeIn({ room: 'library' }, names)
}

function takeIn(route: Route, names: readonly string[], isClicksOpen = false) {
  const { stores: write, upload } = createDrafting()
  const add = vi.fn<(videos: readonly File[], refused: readonly File[]) => void>()
  const rankings = createStore(() => ({ add }))
  const added: string[] = []
  const additions = createStore(() => ({
    add: (files: readonly File[]) => added.push(...files.map(({ name }) => name)),
  }))
  const compared: string[] = []
  const rivals = createStore(() => ({
    add: (files: readonly File[]) => compared.push(...files.map(({ name }) => name)),
  }))
  const learned: string[] = []
  const clicks = createStore(() => ({
    isOpen: isClicksOpen,
    take: (files: readonly File[]) => learned.push(...files.map(({ name }) => name)),
  }))
  const imported: string[] = []
  const imports = createStore(() => ({
    add: (files: readonly File[]) => imported.push(...files.map(({ name }) => name)),
  }))
  const routes = createStore(() => ({ route }))
  location.hash = toHash(route)
  takeFiles(
    names.map((name) => new File(['x'], name)),
    {
      clicks,
      insights: { imports },
      pictures: { additions },
      rankings,
      rivals,
      routes,
      write,
    } as unknown as Stores,
  )
  const ranked = add.mock.lastCall?.map((files) => files.map(({ name }) => name))
  const uploaded = () => upload.mock.calls.map(([file]) => file.name)
  return { added, compared, imported, learned, ranked, uploaded, write }
}

it('reads documents as sources and goes to the brief', async () => {
  const { ranked, uploaded, write } = take('a.md', 'b.pdf')
  expect(location.hash).toBe('#/write')
  expect(write.view.getState().list).toBe('brief')
  expect(ranked).toBeUndefined()
  await vi.waitFor(() => expect(uploaded()).toEqual(['a.md', 'b.pdf']))
})

it('ranks videos, and takes the documents beside them', () => {
  const { ranked, uploaded } = take('clip.mp4', 'notes.txt')
  expect(location.hash).toBe('#/thumbnails')
  expect(ranked).toEqual([['clip.mp4'], []])
  expect(uploaded()).toEqual(['notes.txt'])
})

it('adds pictures and goes to them, unless there are videos', () => {
  const { added, ranked } = take('photo.png', 'old.JPEG')
  expect(location.hash).toBe('#/pictures')
  expect(added).toEqual(['photo.png', 'old.JPEG'])
  expect(ranked).toBeUndefined()
  expect(take('photo.png', 'clip.mp4').added).toEqual(['photo.png'])
  expect(location.hash).toBe('#/thumbnails')
})

it('compares pictures with the frames that are on show', () => {
  const { added, compared } = takeIn({ room: 'thumbnails', videoId: 'v1' }, ['theirs.png'])
  expect(compared).toEqual(['theirs.png'])
  expect(added).toEqual([])
  expect(location.hash).toBe('#/thumbnails/v1')
})

it('names what it can not take, and stays where it is', () => {
  const { ranked } = take('setup.exe')
  expect(location.hash).toBe('#/library')
  expect(ranked).toEqual([[], ['setup.exe']])
})

it('hands everything to the dialog of clicks while that is open', () => {
  const { added, learned, ranked, uploaded } = takeIn(
    { room: 'thumbnails' },
    ['figures.csv', 'a.png'],
    true,
  )
  expect(learned).toEqual(['figures.csv', 'a.png'])
  expect([added, ranked, uploaded()]).toEqual([[], undefined, []])
})

it('previews tables of numbers, and hands on what came with them', () => {
  const { imported, ranked, uploaded } = take(
    'export.csv',
    'Content.XLSX',
    'posts.jsonl',
    'Content.zip',
    'a.md',
  )
  expect(imported).toEqual(['export.csv', 'Content.XLSX', 'posts.jsonl', 'Content.zip'])
  expect(uploaded()).toEqual(['a.md'])
  expect(ranked).toBeUndefined()
  take('export.tsv')
  expect(location.hash).toBe('#/insights/imports')
})

it('reads pictures as screenshots of numbers in Insights only', () => {
  const { added, imported } = takeIn({ room: 'insights' }, ['page.png'])
  expect([imported, added]).toEqual([['page.png'], []])
  expect(take('page.png').imported).toEqual([])
})
