import { describe, expect, it } from 'vitest'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { anImage } from '../pictures/an-image.ts'
import { A_LOGO, aDocument, aText, createComposeKiln, settle, type Judge } from './a-composition.ts'

const problem = (kind: string) => ({ problems: [{ kind, message: '' }] }) as ReturnType<Judge>

async function open(layers: readonly ComposeLayer[], judge?: Judge) {
  const made = createComposeKiln(judge)
  await made.stores.composition.getState().open(anImage({ document: aDocument([...layers]) }))
  await settle()
  const layer = () => made.stores.composition.getState().history.present.layers[0]!
  return { ...made, layer, state: () => made.stores.composition.getState() }
}

describe('composing', () => {
  it('asks where the layers lie after each change, and only for the last of many', async () => {
    const { state, asked } = await open([aText()])
    expect(asked).toHaveLength(1)
    for (let x = 0; x < 50; x++) state().editLayer('t', (each) => ({ ...each, x: x / 100 }), 'drag')
    await settle()
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(asked.at(-1)!.layers[0]!.x).toBe(0.49)
    state().undo()
    expect(state().history.present.layers[0]!.x).toBe(0.1)
  })

  it('hides a layer and shows it as it was', async () => {
    const { state, layer } = await open([aText({ opacity: 0.4 })])
    state().toggleHidden('t')
    expect(layer().opacity).toBe(0)
    state().toggleHidden('t')
    expect(layer().opacity).toBe(0.4)
  })

  it('lets go of a selection whose layer is gone', async () => {
    const { stores, state } = await open([])
    stores.add('text', 'Hi')
    expect(state().selectedId).toBe('layer-1')
    state().undo()
    expect(state().selectedId).toBeUndefined()
    expect(state().history.present.layers).toHaveLength(0)
  })

  it("moves to a platform's size and back to the picture's", async () => {
    const { state } = await open([aText()])
    state().resize('youtube')
    expect(state().history.present).toMatchObject({ width: 1280, height: 720, platform: 'youtube' })
    state().resize(null)
    expect(state().history.present).toMatchObject({ width: 1280, height: 720, platform: null })
  })

  it('looks up the picture that a composition was laid over', async () => {
    const { state, images } = await open([aText()])
    expect(images.get).not.toHaveBeenCalled()
    const document = {
      ...aDocument(),
      background: { ...aDocument().background, imageId: 'parent' },
    }
    await state().open(anImage({ id: 'child', document }))
    expect(state().ground?.id).toBe('parent')
  })
})

describe('mending', () => {
  it('takes the other colour where that is enough', async () => {
    const { state, layer } = await open([aText()], (each) =>
      each.type === 'text' && each.colour === '#000000' ? {} : problem('low-contrast'),
    )
    await state().mend('t', 'low-contrast')
    expect(layer()).toMatchObject({ colour: '#000000', plate: null })
  })

  it('puts a plate behind where no colour is enough', async () => {
    const { state, layer } = await open([aText()], (each) =>
      each.type === 'text' && each.plate ? {} : problem('low-contrast'),
    )
    await state().mend('t', 'low-contrast')
    expect(layer()).toMatchObject({ colour: '#ffffff', plate: { colour: '#000000b3' } })
  })

  it('enlarges what is too small, and moves what lies outside or under the platform', async () => {
    const small = await open([aText({ size: 0.01 })], () => problem('too-small'))
    await small.state().mend('t', 'too-small')
    expect((small.layer() as { size: number }).size).toBeGreaterThan(1 / 30)
    const out = await open([aText({ x: -0.2 })], () => problem('outside'))
    await out.state().mend('t', 'outside')
    expect(out.layer().x).toBeCloseTo(0)
    const under = await open([aText({ x: 0.75, y: 0.8, width: 0.2, height: 0.1 })], (each) =>
      each.y + each.height <= 0.8401 ? {} : problem('covered-by-platform'),
    )
    under.state().resize('youtube')
    await settle()
    await under.state().mend('t', 'covered-by-platform')
    expect(under.layer().y + under.layer().height).toBeLessThanOrEqual(0.8401)
  })
})

describe('templates and logos', () => {
  it('put their layers in the place of those there are, over the same picture', async () => {
    const { stores, state } = await open([aText()])
    await stores.stock.getState().load()
    stores.apply(stores.stock.getState().templates[0]!)
    expect(state().history.present.layers.map(({ id }) => id)).toEqual(['title'])
    expect(state().history.present.background.imageId).toBe('i1')
    state().undo()
    expect(state().history.present.layers.map(({ id }) => id)).toEqual(['t'])
  })

  it('keep the layers without their picture', async () => {
    const { stores, state, images } = await open([aText()])
    await stores.stock.getState().saveTemplate('Mine', state().history.present)
    expect(images.saveTemplate.mock.calls[0]![0]).toMatchObject({
      name: 'Mine',
      document: { background: { imageId: null } },
    })
    expect(stores.stock.getState().templates.map(({ name }) => name)).toEqual(['Mine'])
    await stores.stock.getState().removeTemplate('own')
    expect(stores.stock.getState().templates).toEqual([])
  })

  it('add a logo file and lay it over the picture', async () => {
    const { stores, state, images } = await open([])
    const logo = await stores.stock.getState().addLogo(new File(['x'], 'brand.svg'))
    stores.addLogo(logo!)
    expect(images.addLogo).toHaveBeenCalledWith({ path: '/uploads/brand.svg' })
    expect(state().history.present.layers[0]).toMatchObject({
      type: 'logo',
      assetId: A_LOGO.assetId,
    })
  })
})

describe('saving', () => {
  it('answers the picture that was made, and hands its file over when it is exported', async () => {
    const { state, save } = await open([aText()])
    expect((await state().save())?.id).toBe('composed')
    expect((await state().exportAs('webp'))?.id).toBe('composed')
    expect(save).toHaveBeenCalledWith('file', 'x.webp')
  })

  it('says what failed, and keeps the layers', async () => {
    const { state, images } = await open([aText()])
    images.compose.mockRejectedValueOnce(new KilnError('storage-full', 'The disk is full'))
    expect(await state().save()).toBeUndefined()
    expect(state().failure?.message).toBe('The disk is full')
    expect(state().isSaving).toBe(false)
    expect(state().history.present.layers).toHaveLength(1)
  })
})
