// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import type { Image } from '#shared/contract/images.ts'
import { ComposeView } from '#renderer/features/compose/compose-view.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { anImage } from '../pictures/an-image.ts'
import { aDocument, aText, createComposeKiln, type Judge } from './a-composition.ts'

beforeAll(async () => {
  await activateLanguage('en', [])
})
afterEach(cleanup)

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

async function enter(layers: readonly ComposeLayer[], judge?: Judge) {
  const kiln = createComposeKiln(judge)
  const onClose = vi.fn<() => void>()
  const onSaved = vi.fn<(image: Image) => void>()
  const document = aDocument([...layers])
  render(
    <I18nProvider i18n={translator}>
      <ComposeView
        stores={kiln.stores}
        image={anImage({ document })}
        onClose={onClose}
        onSaved={onSaved}
      />
    </I18nProvider>,
  )
  await settle()
  const present = () => kiln.stores.composition.getState().history.present
  const canvas = () => screen.getByTestId('compose-canvas')
  const press = async (key: string, options: object = {}) => {
    fireEvent.keyDown(canvas(), { key, ...options })
    await settle()
  }
  return { ...kiln, onClose, onSaved, present, canvas, press }
}

it('shows the layers over the picture, and names them, foremost first', async () => {
  const { canvas } = await enter([
    aText({ id: 'a', text: 'First' }),
    aText({ id: 'b', text: 'Second' }),
  ])
  expect(screen.getAllByTestId('compose-layer').map(({ textContent }) => textContent)).toEqual([
    'Second',
    'First',
  ])
  expect(canvas().querySelector('.compose-layers')?.getAttribute('src')).toMatch(
    /^data:image\/svg\+xml/,
  )
})

it('moves, sizes, doubles and deletes the selected layer by keys', async () => {
  const { present, press } = await enter([aText()])
  fireEvent.click(screen.getByTestId('compose-layer'))
  await press('ArrowRight')
  await press('ArrowDown', { shiftKey: true })
  expect(present().layers[0]).toMatchObject({ x: 0.101, y: 0.12 })
  await press('ArrowRight', { altKey: true, shiftKey: true })
  expect(present().layers[0]!.width).toBeCloseTo(0.51)
  await press('d', { ctrlKey: true })
  expect(present().layers).toHaveLength(2)
  await press('Delete')
  expect(present().layers).toHaveLength(1)
  await press('z', { ctrlKey: true })
  expect(present().layers).toHaveLength(2)
  await press('z', { ctrlKey: true, shiftKey: true })
  expect(present().layers).toHaveLength(1)
})

it('leaves the keys of a field to the field', async () => {
  const { present } = await enter([aText()])
  fireEvent.click(screen.getByTestId('compose-layer'))
  const words = screen.getByTestId('compose-words')
  fireEvent.keyDown(words, { key: 'Delete' })
  fireEvent.keyDown(words, { key: 'ArrowLeft' })
  expect(present().layers[0]).toMatchObject({ x: 0.1 })
  fireEvent.change(words, { target: { value: 'Other words' } })
  expect(present().layers[0]).toMatchObject({ text: 'Other words' })
})

it('tells the contrast, and mends it with a press', async () => {
  const { present } = await enter([aText()], (layer) =>
    layer.type === 'text' && layer.colour === '#000000'
      ? { contrast: 12.6 }
      : { contrast: 1.4, problems: [{ kind: 'low-contrast', message: '' }] },
  )
  fireEvent.click(screen.getByTestId('compose-layer'))
  expect(screen.getByTestId('contrast').textContent).toBe('Contrast 1.4 : 1')
  fireEvent.click(screen.getByTestId('mend-low-contrast'))
  await settle()
  expect(screen.getByTestId('contrast').textContent).toBe('Contrast 12.6 : 1')
  expect(present().layers[0]).toMatchObject({ colour: '#000000' })
  expect(screen.queryByTestId('mend-low-contrast')).toBeNull()
})

it('shows what the platform covers, with its reason', async () => {
  const { canvas } = await enter([aText()])
  expect(canvas().querySelector('.compose-zone')).toBeNull()
  fireEvent.change(screen.getByTestId('compose-size'), { target: { value: 'youtube' } })
  await settle()
  expect(within(canvas()).getByText('duration badge')).toBeDefined()
  fireEvent.click(screen.getByLabelText('Show what is covered'))
  expect(canvas().querySelector('.compose-zone')).toBeNull()
})

it('saves the picture, and asks before changes are lost', async () => {
  const { onSaved, onClose, press } = await enter([aText()])
  fireEvent.click(screen.getByLabelText('Close'))
  expect(onClose).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByTestId('add-text'))
  fireEvent.click(screen.getAllByLabelText('Close')[0]!)
  expect(onClose).toHaveBeenCalledTimes(1)
  fireEvent.click(screen.getByText('Leave'))
  expect(onClose).toHaveBeenCalledTimes(2)
  await press('s', { ctrlKey: true })
  expect(onSaved.mock.calls[0]![0].id).toBe('composed')
})
