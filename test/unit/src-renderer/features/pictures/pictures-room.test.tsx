// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { PicturesRoom } from '#renderer/features/pictures/pictures-room.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { aDiffusionModel, anImage, anUnderstanding, createPictures } from './an-image.ts'

/** A page without layout says that everything has the size of a small window. */
beforeAll(async () => {
  for (const [name, value] of Object.entries({
    clientWidth: 680,
    offsetHeight: 600,
    offsetWidth: 680,
    clientHeight: 600,
  }))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  await activateLanguage('en', [])
})
afterEach(cleanup)

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

async function enter(scene: Parameters<typeof createPictures>[0] & { imageId?: string } = {}) {
  const pictures = createPictures(scene)
  const opened: (string | undefined)[] = []
  const onFromPost = vi.fn<() => void>()
  const room = (imageId: string | undefined) => (
    <I18nProvider i18n={translator}>
      <PicturesRoom
        pictures={pictures.stores}
        imageId={imageId}
        onOpen={(id) => {
          opened.push(id)
        }}
        onFromPost={onFromPost}
      />
    </I18nProvider>
  )
  const { rerender } = render(room(scene.imageId))
  await settle()
  const field = () => screen.getByTestId<HTMLTextAreaElement>('picture-prompt')
  const cells = () => screen.queryAllByTestId('picture-cell')
  const inspector = () => within(screen.getByRole('complementary'))
  const list = () => screen.getByRole('listbox')
  const show = (imageId: string | undefined) => rerender(room(imageId))
  return { ...pictures, opened, onFromPost, field, cells, inspector, list, show }
}

it('begins with five prompts, each of which makes a picture at once', async () => {
  const { held } = await enter()
  expect(screen.getAllByTestId('example-prompt')).toHaveLength(5)
  fireEvent.click(screen.getByText('Warm sunset over the sea, low horizon'))
  await settle()
  expect(held[0]!.input).toMatchObject({ prompt: 'Warm sunset over the sea, low horizon' })
  expect(screen.getByTestId('picture-job').textContent).toContain('Warm sunset')
  expect(screen.queryByTestId('example-prompt')).toBeNull()
})

it('makes what is written with Enter, but not with Shift, and shows it', async () => {
  const { field, held, cells, inspector } = await enter()
  fireEvent.change(field(), { target: { value: 'Calm teal waves' } })
  fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true })
  expect(held).toHaveLength(0)
  fireEvent.keyDown(field(), { key: 'Enter' })
  await settle()
  await act(() => held[0]!.yield({ type: 'step', index: 0, done: 0, total: 1, preview: 'data:x' }))
  expect(document.querySelector('.forming img')?.getAttribute('src')).toBe('data:x')
  const ignored = anUnderstanding({ ignored: ['espresso'] })
  await act(() => held[0]!.yield({ type: 'result', images: [anImage({ understood: ignored })] }))
  await settle()
  expect(cells()).toHaveLength(1)
  expect(inspector().getByTestId('shown-prompt').textContent).toBe('Calm teal waves')
  expect(inspector().getByText('Not understood: espresso')).toBeDefined()
  expect(inspector().getByTestId('picture-provenance').textContent).toBe(
    'Backgrounds · 0.3 s · nothing left this computer',
  )
  expect(screen.queryByTestId('picture-job')).toBeNull()
})

it('stops what is made with Escape, also from the prompt', async () => {
  const { field, held, stores } = await enter()
  fireEvent.change(field(), { target: { value: 'Waves' } })
  fireEvent.keyDown(field(), { key: 'Enter' })
  await settle()
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(held[0]!.signal?.aborted).toBe(true)
  expect(stores.makings.getState().jobs).toEqual([])
})

it('says why a picture failed', async () => {
  const { field, held } = await enter({ images: [anImage()] })
  fireEvent.change(field(), { target: { value: 'Waves' } })
  fireEvent.keyDown(field(), { key: 'Enter' })
  await settle()
  held[0]!.fail(new KilnError('storage-full', 'The disk is full', { action: 'Free some space.' }))
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('The disk is full Free some space.')
})

it('is walked by arrows, opens with Enter and marks with Space', async () => {
  const images = ['a', 'b', 'c', 'd'].map((id) => anImage({ id, prompt: `picture ${id}` }))
  const { list, opened, inspector, cells } = await enter({ images })
  expect(cells()).toHaveLength(4)
  fireEvent.keyDown(list(), { key: 'ArrowRight' })
  expect(list().getAttribute('aria-activedescendant')).toBe('picture-1')
  expect(inspector().getByTestId('shown-prompt').textContent).toBe('picture b')
  fireEvent.keyDown(list(), { key: ' ' })
  fireEvent.keyDown(list(), { key: 'End' })
  fireEvent.keyDown(list(), { key: ' ' })
  expect(cells().map((cell) => cell.getAttribute('aria-selected'))).toEqual([
    'false',
    'true',
    'false',
    'true',
  ])
  fireEvent.keyDown(list(), { key: 'Enter' })
  expect(opened).toEqual(['d'])
  fireEvent.click(screen.getByTestId('compare'))
  const compared = within(screen.getByTestId('compare-view'))
  expect(compared.getAllByRole('figure')).toHaveLength(2)
  fireEvent.keyDown(document.body, { key: '+' })
  const scales = [...document.querySelectorAll<HTMLElement>('.picture-image img')]
  expect(scales.map(({ style }) => style.transform)).toEqual(
    Array(2).fill('translate(0%, 0%) scale(1.25)'),
  )
  fireEvent.click(compared.getByLabelText('Take picture b out of the comparison'))
  expect(screen.queryByTestId('compare-view')).toBeNull()
})

it('asks before it removes', async () => {
  const { list, asked, cells } = await enter({
    images: [anImage({ id: 'a' }), anImage({ id: 'b' })],
  })
  fireEvent.keyDown(list(), { key: 'Delete' })
  const dialog = screen.getByRole('dialog', { hidden: true })
  expect(dialog.textContent).toContain('Remove this picture?')
  expect(asked).toEqual([])
  fireEvent.click(within(dialog).getByTestId('confirm-remove'))
  await settle()
  expect(asked).toEqual(['remove a'])
  expect(cells()).toHaveLength(1)
})

it('keeps what may be unsafe blurred until it is asked for, while the check is on', async () => {
  const unsafe = anImage({ unsafe: 0.9 })
  const { show, cells } = await enter({ images: [unsafe] })
  expect(cells()[0]!.getAttribute('aria-label')).toContain('May not be safe for work')
  show('i1')
  await settle()
  fireEvent.click(screen.getByText('Show it'))
  expect(screen.getByAltText('Calm teal waves')).toBeDefined()
  cleanup()
  const open = await enter({ images: [unsafe], safetyCheck: false })
  expect(open.cells()[0]!.getAttribute('aria-label')).toContain('Calm teal waves')
})

it('shows one picture large, its neighbours by arrows, and goes back with Escape', async () => {
  const images = ['a', 'b'].map((id) => anImage({ id }))
  const { opened } = await enter({ images, imageId: 'b' })
  expect(screen.getByTestId('picture-view').textContent).toContain('2 of 2')
  fireEvent.keyDown(document.body, { key: 'ArrowRight' })
  expect(opened).toEqual([])
  fireEvent.keyDown(document.body, { key: 'ArrowLeft' })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(opened).toEqual(['a', undefined])
})

it('changes parts only where a diffusion model is there, and says what would help', async () => {
  await enter({ images: [anImage()] })
  expect(screen.getByTestId<HTMLButtonElement>('edit-picture').disabled).toBe(true)
  expect(screen.getByTestId('diffusion-line').textContent).toContain('Open Models')
  cleanup()
  const { held } = await enter({ images: [anImage()], models: [aDiffusionModel()] })
  fireEvent.click(screen.getByTestId('edit-picture'))
  fireEvent.change(screen.getByLabelText('What is to be seen'), { target: { value: 'a red door' } })
  fireEvent.click(screen.getByText('Change it'))
  await settle()
  expect(held[0]!.input).toEqual({ id: 'i1', prompt: 'a red door', strength: 0.6, model: 'sd' })
})

it('tells the program, the parent and the licence of a picture', async () => {
  const image = anImage({
    kind: 'added',
    parentId: anImage({ id: 'p' }).id,
    licence: 'OpenRAIL',
    licenceClass: 'conditions',
    settings: { ...anImage().settings, software: 'Some UI', scheduler: 'UniPC', steps: 20 },
  })
  const { inspector, opened } = await enter({ images: [image] })
  expect(inspector().getByText('Added by you, made with Some UI')).toBeDefined()
  expect(inspector().getByText('With conditions')).toBeDefined()
  expect(inspector().getByText('UniPC')).toBeDefined()
  expect(inspector().queryByTestId('picture-provenance')).toBeNull()
  fireEvent.click(inspector().getByText('Made from this picture'))
  expect(opened).toEqual(['p'])
})

it('exports as chosen, and keeps what was composed', async () => {
  const { kiln, saved, stores, cells, shown } = await enter({ images: [anImage()] })
  fireEvent.click(screen.getByLabelText('JPEG'))
  fireEvent.click(screen.getByLabelText('Write the prompt and settings into the file'))
  fireEvent.click(screen.getByTestId('export-picture'))
  await settle()
  expect(kiln.images.export).toHaveBeenCalledWith({ id: 'i1', format: 'jpeg', metadata: false })
  expect(saved).toEqual(['waves.png'])
  expect(screen.getByTestId('exported-picture').textContent).toContain('waves.png')
  fireEvent.click(screen.getByTestId('compose'))
  expect(stores.stage.getState().composing?.id).toBe('i1')
  act(() => stores.keepComposed(anImage({ id: 'c1', kind: 'composed' })))
  expect(stores.stage.getState().composing).toBeUndefined()
  expect(cells()).toHaveLength(2)
  expect(shown).toEqual(['c1'])
})

it('adds picture files one after the other and names those it could not', async () => {
  const { kiln, cells } = await enter({ images: [anImage()] })
  vi.mocked(kiln.images.add).mockRejectedValueOnce(
    new KilnError('unsupported-media', 'This is no picture'),
  )
  const files = ['bad.png', 'good.png'].map((name) => new File(['x'], name, { type: 'image/png' }))
  fireEvent.change(screen.getByTestId('add-pictures'), { target: { files } })
  await settle()
  expect(cells()).toHaveLength(2)
  expect(screen.getByRole('alert').textContent).toContain('bad.png: This is no picture')
})
