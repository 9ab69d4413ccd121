// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { ActivityTray } from '#renderer/app/activity-tray.tsx'
import type { Room } from '#renderer/app/route-store.ts'
import type { ImportJob, Imports } from '#renderer/features/insights/import-store.ts'
import type { ModelJob, Models } from '#renderer/features/models/model-store.ts'
import type { Job, Makings } from '#renderer/features/pictures/making-store.ts'
import type { Ranking, Rankings } from '#renderer/features/thumbnails/ranking-store.ts'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { anImage } from '../features/pictures/an-image.ts'
import { aVideo } from '../helpers/a-video.ts'

interface Shown {
  readonly isBehindRoom?: boolean
  readonly modelJobs?: readonly ModelJob[]
  readonly pictureJobs?: readonly Job[]
  readonly importJobs?: readonly ImportJob[]
  readonly room?: Room
}

function show(
  jobs: readonly Ranking[],
  {
    isBehindRoom = false,
    modelJobs = [],
    pictureJobs = [],
    importJobs = [],
    room = 'library',
  }: Shown = {},
) {
  const asked: string[] = []
  const ask = (what: string) => (id: string) => void asked.push(`${what} ${id}`)
  const rankings = createStore<Rankings>(() => ({
    jobs,
    add: () => undefined,
    cancel: ask('cancel'),
    retry: ask('retry'),
    dismiss: ask('dismiss'),
  })) satisfies StoreApi<Rankings>
  const models = createStore(() => ({
    jobs: modelJobs,
    stop: ask('stop'),
    dismiss: ask('dismiss'),
  })) as unknown as StoreApi<Models>
  const makings = createStore<Makings>(() => ({
    jobs: pictureJobs,
    make: () => undefined,
    cancel: ask('cancel'),
    retry: ask('retry'),
    dismiss: ask('dismiss'),
  }))
  const imports = createStore(() => ({
    jobs: importJobs,
    cancel: ask('cancel'),
    dismiss: ask('dismiss'),
    open: ask('open'),
  })) as unknown as StoreApi<Imports>
  const props = { rankings, models, makings, imports, room, isBehindRoom }
  render(
    <I18nProvider i18n={translator}>
      <ActivityTray {...props} />
    </I18nProvider>,
  )
  return asked
}

const RUNNING: Ranking = {
  id: 'r1',
  name: 'walk.mp4',
  state: 'running',
  share: 0.42,
  progress: { type: 'progress', stage: 'sampling', done: 4, total: 9, remainingMs: 8_000 },
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('shows the stage, the share and the time left of what runs, and cancels it', () => {
  const asked = show([RUNNING])
  expect(screen.getByText('Reading frames · About 8 sec left')).toBeDefined()
  expect(screen.getByText('1 video to rank, 42%')).toBeDefined()
  expect(screen.getByRole('progressbar', { name: 'Ranking walk.mp4' })).toBeDefined()
  fireEvent.click(screen.getByText('Cancel'))
  expect(asked).toEqual(['cancel r1'])
})

it('keeps to one line while the room shows the same', () => {
  show([RUNNING], { isBehindRoom: true })
  expect(screen.queryByText('Cancel')).toBeNull()
  fireEvent.click(screen.getByLabelText('Expand'))
  expect(screen.getByText('Cancel')).toBeDefined()
})

it('leads to what is ranked', () => {
  const asked = show([{ id: 'r2', name: 'a', state: 'done', video: aVideo(), count: 5 }])
  expect(screen.getByText('5 frames ranked')).toBeDefined()
  fireEvent.click(screen.getByText('Show'))
  expect(location.hash).toBe('#/thumbnails/v1')
  expect(asked).toEqual(['dismiss r2'])
})

it('says why a video failed and what to do', () => {
  const failure = { code: 'unreadable-file', message: 'It ends early', action: 'Copy it' } as const
  const asked = show([{ id: 'r3', name: 'a', state: 'failed', failure }])
  expect(screen.getByText('It ends early')).toBeDefined()
  expect(screen.getByText('Copy it')).toBeDefined()
  fireEvent.click(screen.getByText('Try again'))
  expect(asked).toEqual(['retry r3'])
})

const DOWNLOAD: ModelJob = {
  id: 'm1',
  name: 'Tiny',
  work: 'download',
  state: 'running',
  progress: { type: 'progress', stage: 'downloading', done: 3e8, total: 4e8, remainingMs: 61_000 },
}

it('shows a download in every room but the one of the models', () => {
  const asked = show([], { modelJobs: [DOWNLOAD] })
  expect(screen.getByText('Downloading · 300 MB of 400 MB · About 1 min left')).toBeDefined()
  expect(screen.getByText('Tiny, 75%')).toBeDefined()
  fireEvent.click(screen.getByText('Pause'))
  expect(asked).toEqual(['stop m1'])
  cleanup()
  show([], { modelJobs: [DOWNLOAD], room: 'models' })
  expect(screen.queryByTestId('activity-tray')).toBeNull()
})

it('leads to a model that came', () => {
  const asked = show([], {
    modelJobs: [{ id: 'm1', name: 'Tiny', work: 'download', state: 'done' }],
  })
  expect(screen.getByText('Ready to use')).toBeDefined()
  fireEvent.click(screen.getByText('Show'))
  expect(location.hash).toBe('#/models')
  expect(asked).toEqual(['dismiss m1'])
})

const PAINTED: Job = {
  id: 'p1',
  name: 'Calm waves',
  kind: 'generate',
  count: 2,
  state: 'running',
  making: {
    stage: undefined,
    index: 1,
    share: 0.75,
    step: 10,
    steps: 20,
    remainingMs: 5_000,
    preview: undefined,
  },
}

it('shows a picture that is made in every room but its own', () => {
  const asked = show([], { pictureJobs: [PAINTED] })
  expect(screen.getByText('2 of 2 · Step 10 of 20 · About 5 sec left')).toBeDefined()
  expect(screen.getByText('Calm waves, 75%')).toBeDefined()
  fireEvent.click(screen.getByText('Cancel'))
  expect(asked).toEqual(['cancel p1'])
  cleanup()
  show([], { pictureJobs: [PAINTED], room: 'pictures' })
  expect(screen.queryByTestId('activity-tray')).toBeNull()
})

it('leads to a picture that is made', () => {
  const { making: _, ...base } = PAINTED
  const asked = show([], { pictureJobs: [{ ...base, state: 'done', images: [anImage()] }] })
  expect(screen.getByText('1 picture made')).toBeDefined()
  fireEvent.click(screen.getByText('Show'))
  expect(location.hash).toBe('#/pictures/i1')
  expect(asked).toEqual(['dismiss p1'])
})

it('is not there when nothing happens', () => {
  show([])
  expect(screen.queryByTestId('activity-tray')).toBeNull()
})

it('shows an import on its way in other rooms, and none that waits to be confirmed', () => {
  const job = (id: string, stage: object) =>
    ({ id, name: `${id}.csv`, isScreenshot: false, wishes: {}, stage }) as unknown as ImportJob
  const progress = { type: 'progress', stage: 'saving', done: 250, total: 1000 }
  const importJobs = [job('a', { state: 'importing', progress }), job('b', { state: 'ready' })]
  const asked = show([], { importJobs })
  expect(screen.getByText('Importing a.csv')).toBeDefined()
  expect(screen.getByText('Saving, 25%')).toBeDefined()
  expect(screen.queryByText('b.csv')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(asked).toEqual(['cancel a'])
  cleanup()
  show([], { importJobs, room: 'insights' })
  expect(screen.queryByText('a.csv')).toBeNull()
})
