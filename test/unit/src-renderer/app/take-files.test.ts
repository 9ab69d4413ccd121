// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Stores } from '#renderer/app/create-stores.ts'
import { takeFiles } from '#renderer/app/take-files.ts'
import { createDrafting } from '../features/write/a-drafting.ts'

function take(...names: readonly string[]) {
  const { stores: write, upload } = createDrafting()
  const add = vi.fn<(videos: readonly File[], refused: readonly File[]) => void>()
  const rankings = createStore(() => ({ add }))
  location.hash = '#/library'
  takeFiles(
    names.map((name) => new File(['x'], name)),
    { rankings, write } as unknown as Stores,
  )
  const ranked = add.mock.lastCall?.map((files) => files.map(({ name }) => name))
  const uploaded = () => upload.mock.calls.map(([file]) => file.name)
  return { ranked, uploaded, write }
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

it('names what it can not take, and stays where it is', () => {
  const { ranked } = take('photo.png')
  expect(location.hash).toBe('#/library')
  expect(ranked).toEqual([[], ['photo.png']])
})
