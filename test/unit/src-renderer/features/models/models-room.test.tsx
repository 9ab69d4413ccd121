// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { Model } from '#shared/contract/models.ts'
import { createModelStore } from '#renderer/features/models/model-store.ts'
import { ModelsRoom } from '#renderer/features/models/models-room.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { aModel } from './a-model.ts'

async function show(models: readonly Model[]) {
  const asked: string[] = []
  const kiln = {
    models: {
      list: () => Promise.resolve({ models, memory: { totalBytes: 16e9, freeBytes: 8e9 } }),
      async *download({ id }: { readonly id: string }) {
        asked.push(`download ${id}`)
        if (id === 'broken') throw new KilnError('storage-full', 'The disk is full')
        yield await new Promise<never>(() => undefined)
      },
      remove: ({ id }: { readonly id: string }) => {
        asked.push(`remove ${id}`)
        return Promise.resolve({})
      },
    },
  } as unknown as Kiln
  const store = createModelStore(kiln)
  await store.getState().refresh()
  render(
    <I18nProvider i18n={translator}>
      <ModelsRoom models={store} />
    </I18nProvider>,
  )
  return asked
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('offers to each model what its state allows', async () => {
  const asked = await show([
    aModel(),
    aModel({ id: 'half', name: 'Half', state: 'partial', receivedBytes: 25e7 }),
    aModel({ id: 'mine', name: 'Mine', state: 'adopted', path: '/m.gguf' }),
    aModel({ id: 'faces', name: 'Faces', purpose: 'vision', state: 'built-in' }),
  ])
  const buttons = (id: string) =>
    within(screen.getByTestId(`model-${id}`))
      .queryAllByRole('button')
      .map((button) => button.getAttribute('aria-label'))
  expect(buttons('tiny')).toEqual(['Download Tiny'])
  expect(buttons('half')).toEqual(['Resume Half', 'Remove Half'])
  expect(buttons('mine')).toEqual(['Measure the speed of Mine', 'Remove Mine'])
  expect(buttons('faces')).toEqual([])
  expect(screen.getByTestId('model-half').textContent).toContain('Paused · 25%')
  fireEvent.click(screen.getByLabelText('Download Tiny'))
  expect(asked).toEqual(['download tiny'])
  expect(screen.getByLabelText('Pause Tiny')).toBeDefined()
  fireEvent.click(screen.getByLabelText('Resume Half'))
  expect(screen.getByTestId('model-half').textContent).not.toContain('Paused')
})

it('asks before a model is removed', async () => {
  const asked = await show([aModel({ state: 'adopted', path: '/m.gguf' })])
  fireEvent.click(screen.getByLabelText('Remove Tiny'))
  const dialog = screen.getByRole('dialog', { hidden: true })
  expect(dialog.textContent).toContain('stay where they are')
  expect(asked).toEqual([])
  fireEvent.click(within(dialog).getByText('Remove'))
  expect(asked).toEqual(['remove tiny'])
})

it('says in words how a model fits and what may be done with it', async () => {
  await show([
    aModel({
      licenceClass: 'non-commercial',
      fit: { level: 'too-large', reason: '', needsBytes: 20e9, tokensPerSecond: 2.5 },
    }),
  ])
  const { textContent } = screen.getByTestId('model-tiny')
  for (const words of ['Not for commercial use', 'Too large', '20 GB of memory', '2.5 tokens'])
    expect(textContent).toContain(words)
})

it('leaves out on request what is not on this computer', async () => {
  await show([aModel(), aModel({ id: 'mine', name: 'Mine', state: 'adopted', path: '/m' })])
  fireEvent.click(screen.getByLabelText('On this computer'))
  expect(screen.queryByTestId('model-tiny')).toBeNull()
  expect(screen.getByTestId('model-mine')).toBeDefined()
})

it('says in its row why a download failed, until that was seen', async () => {
  await show([aModel({ id: 'broken', name: 'Broken' })])
  fireEvent.click(screen.getByLabelText('Download Broken'))
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full')
  fireEvent.click(screen.getByText('Dismiss'))
  expect(screen.queryByRole('alert')).toBeNull()
})
