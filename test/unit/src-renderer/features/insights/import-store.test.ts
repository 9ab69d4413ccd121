import { expect, it, vi } from 'vitest'
import type { ImportResult, Preview } from '#shared/contract/analytics-import.ts'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { createImportStore } from '#renderer/features/insights/import-store.ts'

const PREVIEW: Preview = {
  format: 'x-content',
  name: 'X: posts',
  platform: 'x',
  holds: 'posts',
  columns: [{ name: 'Impressions', field: 'impressions', examples: ['1'] }],
  rows: 2,
  sample: [{ impressions: 1 }],
  warnings: [],
  locale: { decimal: '.', dateOrder: 'ymd', timeZone: 'UTC' },
  account: null,
}
const RESULT: ImportResult = {
  id: 7,
  name: 'a.csv',
  format: 'x-content',
  platform: 'x',
  account: '',
  isOwn: true,
  isSample: false,
  rows: 2,
  added: 2,
  updated: 0,
  unchanged: 0,
  rejected: [],
  rejectedTotal: 0,
  skipped: [],
  warnings: [],
  importedAt: '2026-11-21T10:00:00Z',
}

type Asked = Readonly<Record<string, unknown>>

function open(options: { readonly fails?: Error; readonly hangs?: boolean } = {}) {
  const previews: Asked[] = []
  const imports: Asked[] = []
  const analytics = {
    preview: (input: Asked) => {
      previews.push(input)
      if (String(input['path']).includes('broken'))
        return Promise.reject(new KilnError('unreadable-file', 'The file is empty'))
      return Promise.resolve(PREVIEW)
    },
    async *import(input: Asked, { signal }: { readonly signal: AbortSignal }) {
      imports.push(input)
      yield { type: 'progress', stage: 'saving', done: 500, total: 1000 }
      if (options.hangs && signal.aborted) throw new KilnError('cancelled', 'Cancelled')
      if (options.hangs)
        await new Promise((_, reject) => {
          const abort = () => reject(new KilnError('cancelled', 'Cancelled'))
          signal.addEventListener('abort', abort)
        })
      if (options.fails) throw options.fails
      yield { type: 'result', ...RESULT }
    },
    async *readScreenshot() {
      yield { type: 'progress', stage: 'reading', done: 0, total: 1 }
      yield { type: 'result', ...PREVIEW, confidences: [[0.6]] }
    },
  } as unknown as Kiln['analytics']
  const upload = vi.fn((file: File) => Promise.resolve(`/uploads/${file.name}`))
  const store = createImportStore({ analytics }, { upload })
  const stageOf = (name: string) =>
    store.getState().jobs.find((job) => job.name === name)?.stage.state
  const add = async (...names: readonly string[]) => {
    store.getState().add(names.map((name) => new File(['x'], name)))
    await vi.waitFor(() => {
      for (const name of names) expect(['ready', 'failed']).toContain(stageOf(name))
    })
    return store.getState().jobs.map(({ id }) => id)
  }
  return { store, add, stageOf, previews, imports, upload }
}

it('looks at every file of a drop, and keeps a broken one apart', async () => {
  const { store, add, stageOf, previews } = open()
  const [first] = await add('a.csv', 'broken.csv', 'c.csv')
  expect(previews.map(({ path }) => path)).toEqual([
    '/uploads/a.csv',
    '/uploads/broken.csv',
    '/uploads/c.csv',
  ])
  expect(store.getState().current).toBe(first)
  expect([stageOf('broken.csv'), stageOf('c.csv')]).toEqual(['failed', 'ready'])
})

it('asks anew when something is said of a file, and imports it as said', async () => {
  const { store, add, previews, imports, upload } = open()
  const [id = ''] = await add('a.csv')
  const { change, confirm } = store.getState()
  change(id, { account: ' Marlow ' })
  change(id, { mapping: { Impressions: 'views', Note: null }, locale: { decimal: ',' } })
  change(id, { isOwn: false })
  await vi.waitFor(() => expect(previews).toHaveLength(2))
  const said = {
    path: '/uploads/a.csv',
    account: 'Marlow',
    mapping: { Impressions: 'views', Note: null },
    locale: { decimal: ',' },
  }
  expect(previews[1]).toEqual(said)
  await vi.waitFor(() =>
    expect(store.getState().jobs[0]?.stage).toMatchObject({ isChecking: false }),
  )
  await confirm(id)
  expect(imports).toEqual([{ ...said, isOwn: false }])
  expect(upload).toHaveBeenCalledOnce()
  expect(store.getState().jobs[0]?.stage).toMatchObject({ state: 'done', result: { added: 2 } })
  store.getState().markUndone(7)
  expect(store.getState().jobs[0]?.stage.state).toBe('undone')
})

it('has the preview again when an import is cancelled or fails', async () => {
  const hung = open({ hangs: true })
  const [id = ''] = await hung.add('a.csv')
  const confirmed = hung.store.getState().confirm(id)
  await vi.waitFor(() => expect(hung.stageOf('a.csv')).toBe('importing'))
  hung.store.getState().cancel(id)
  await confirmed
  expect(hung.store.getState().jobs[0]?.stage).toMatchObject({ state: 'ready', failure: undefined })

  const failing = open({ fails: new KilnError('storage-full', 'The disk is full') })
  const [other = ''] = await failing.add('a.csv')
  await failing.store.getState().confirm(other)
  expect(failing.store.getState().jobs[0]?.stage).toMatchObject({
    state: 'ready',
    failure: { code: 'storage-full' },
  })
})

it('reads a picture, and imports the rows as they were corrected', async () => {
  const { store, add, imports } = open()
  const [id = ''] = await add('page.png')
  store.getState().change(id, { rows: [{ Impressions: '12' }] })
  await store.getState().confirm(id)
  expect(imports[0]).toMatchObject({ path: '/uploads/page.png', rows: [{ Impressions: '12' }] })
})

it('leaves a file out, and opens the next', async () => {
  const { store, add } = open()
  const [first = '', second = ''] = await add('a.csv', 'b.csv')
  store.getState().dismiss(first)
  expect(store.getState()).toMatchObject({ current: second, jobs: [{ name: 'b.csv' }] })
})
