// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { VideoId } from '#shared/contract/videos.ts'
import type { Stores } from '#renderer/app/create-stores.ts'
import { Palette } from '#renderer/app/palette.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { createWriteStores } from '#renderer/features/write/create-write-stores.ts'
import { aDraft, createStorage, createWriteKiln } from '../features/write/a-post.ts'
import { anImage } from '../features/pictures/an-image.ts'
import { aVideo } from '../helpers/a-video.ts'

function open() {
  const videos = [aVideo({ id: VideoId.parse('v7'), name: 'harbour walk.mp4' })]
  const write = createWriteStores(
    createWriteKiln({ drafts: [aDraft({ text: 'A post about glazes' })] }).kiln,
    createStorage(),
  )
  const change = vi.fn<(change: object) => Promise<boolean>>(() => Promise.resolve(true))
  const find = vi.fn<(query: string) => void>()
  const stores = {
    library: createStore(() => ({ videos, refresh: () => Promise.resolve() })),
    settings: createStore(() => ({ change })),
    rankings: createStore(() => ({ jobs: [], cancel: () => undefined })),
    routes: createStore(() => ({ route: { room: 'library' } })),
    review: createStore(() => ({ opened: { state: 'none' } })),
    insights: {
      accounts: createStore(() => ({ accounts: [], addSample: () => undefined })),
    },
    write,
    pictures: {
      finder: createStore(() => ({ found: [anImage()], find })),
      makings: createStore(() => ({ jobs: [], cancel: () => undefined })),
    },
  } as unknown as Stores
  const onClose = vi.fn<() => void>()
  render(
    <I18nProvider i18n={translator}>
      <Palette stores={stores} onChoose={() => undefined} onClose={onClose} />
    </I18nProvider>,
  )
  const input = screen.getByRole('combobox', { hidden: true })
  const selected = () =>
    screen.getAllByRole('option', { hidden: true, selected: true }).map((one) => one.textContent)
  return { input, selected, change, onClose, write, find }
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('finds a video by a few letters and opens it with Enter', () => {
  const { input, selected, onClose } = open()
  fireEvent.change(input, { target: { value: 'hwalk' } })
  expect(selected()).toEqual(['harbour walk.mp4Video'])
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onClose).toHaveBeenCalledOnce()
  expect(location.hash).toBe('#/thumbnails/v7')
})

it('goes round the list with the arrows', () => {
  const { input, selected } = open()
  expect(selected()).toEqual(['New picture'])
  fireEvent.keyDown(input, { key: 'ArrowUp' })
  expect(selected()).toEqual(['harbour walk.mp4Video'])
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(selected()).toEqual(['New picture'])
})

it('runs an action on a press', () => {
  const { change, onClose } = open()
  fireEvent.click(screen.getByText('Use the dark theme'))
  expect(change).toHaveBeenCalledWith({ theme: 'dark' })
  expect(onClose).toHaveBeenCalledOnce()
})

it('finds a picture by the words of its prompt', () => {
  const { input, find, selected } = open()
  fireEvent.change(input, { target: { value: 'teal wav' } })
  expect(find).toHaveBeenLastCalledWith('teal wav')
  expect(selected()).toEqual(['Calm teal wavesPicture'])
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.hash).toBe('#/pictures/i1')
})

it('says when nothing has that name', () => {
  const { input } = open()
  fireEvent.change(input, { target: { value: 'zzzz' } })
  expect(screen.getByText('Nothing by that name')).toBeDefined()
})

it('finds a post by its first line and opens it', async () => {
  const { input, write } = open()
  fireEvent.change(input, { target: { value: 'glaz' } })
  expect(await screen.findByText('Post')).toBeDefined()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.hash).toBe('#/write')
  expect(write.current.getState().post.text).toBe('A post about glazes')
})
