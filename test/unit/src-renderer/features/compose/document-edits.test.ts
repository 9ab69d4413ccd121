import { describe, expect, it } from 'vitest'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import { beginHistory, redo, settle, step, undo } from '#renderer/features/compose/history.ts'
import {
  addLayer,
  changeLayer,
  duplicateLayer,
  freeId,
  reorderLayer,
  toDocument,
} from '#renderer/features/compose/document-edits.ts'
import {
  createLayer,
  createLogoLayer,
  type NewKind,
} from '#renderer/features/compose/new-layers.ts'
import { leading } from '#renderer/features/compose/picture-colours.ts'
import { pictureCrop } from '#renderer/features/compose/picture-crop.ts'
import {
  angleTo,
  bounded,
  caught,
  caughtAngle,
  holds,
  resized,
} from '#renderer/features/compose/place.ts'
import { ComposeLayer as Layer } from '#shared/contract/compositions.ts'
import { anImage } from '../pictures/an-image.ts'
import { A_LOGO, aDocument, aText, WITH_BADGE } from './a-composition.ts'

const SIZE = { width: 1000, height: 500 }
const place = { x: 0.2, y: 0.2, width: 0.4, height: 0.4, rotation: 0 }

describe('steps back and forward', () => {
  it('take back one change after the other, and bring them again', () => {
    const two = step(step(beginHistory('a'), 'b'), 'c')
    expect(undo(two).present).toBe('b')
    expect(undo(undo(undo(two))).present).toBe('a')
    expect(redo(undo(two)).present).toBe('c')
    expect(redo(step(undo(two), 'd')).present).toBe('d')
  })

  it('count a drag as one', () => {
    const dragged = ['b', 'c', 'd'].reduce(
      (history, to) => step(history, to, 'drag'),
      beginHistory('a'),
    )
    expect(undo(dragged).present).toBe('a')
    expect(undo(step(settle(dragged), 'e', 'drag')).present).toBe('d')
  })

  it('are two hundred at most', () => {
    const long = Array.from({ length: 500 }, (_, at) => at + 1).reduce(
      (history, to) => step(history, to),
      beginHistory(0),
    )
    expect(long.past).toHaveLength(200)
  })
})

describe('places', () => {
  it('keep the opposite corner where it is when one is pulled, turned or not', () => {
    const pulled = resized(
      place,
      { x: 100, y: 50 },
      { handle: { across: 1, down: 1 }, size: SIZE, keepsRatio: false },
    )
    expect(pulled).toMatchObject({ x: 0.2, y: 0.2, width: 0.5, height: 0.5 })
    const left = resized(
      place,
      { x: 100, y: 0 },
      { handle: { across: -1, down: 0 }, size: SIZE, keepsRatio: false },
    )
    expect(left.x).toBeCloseTo(0.3)
    expect(left.width).toBeCloseTo(0.3)
    const turned = { ...place, rotation: 90 }
    const grown = resized(
      turned,
      { x: 0, y: 60 },
      { handle: { across: 1, down: 0 }, size: SIZE, keepsRatio: false },
    )
    expect(grown.width * 1000).toBeCloseTo(460)
    // turned by 90 degrees, its right side is at the bottom: the middle goes down by half
    expect((grown.y + grown.height / 2) * 500).toBeCloseTo(230)
    expect(grown.x + grown.width / 2).toBeCloseTo(0.4)
  })

  it('keep their proportions when a corner is pulled so', () => {
    const grown = resized(
      place,
      { x: 400, y: 0 },
      { handle: { across: 1, down: 1 }, size: SIZE, keepsRatio: true },
    )
    expect(grown.width / place.width).toBeCloseTo(2)
    expect(grown.height / place.height).toBeCloseTo(2)
  })

  it('stay within what can be asked for', () => {
    expect(bounded({ ...place, width: -4, rotation: 540 })).toMatchObject({
      width: 0.005,
      rotation: -180,
    })
    expect(bounded({ ...place, x: 90, y: -90 })).toMatchObject({ x: 3, y: -2 })
  })

  it('catch the middle and the edges of the picture', () => {
    expect(caught({ ...place, x: 0.303 }, SIZE, 6)).toMatchObject({
      place: { x: 0.3 },
      guides: { x: 0.5, y: undefined },
    })
    expect(caught({ ...place, y: -0.008 }, SIZE, 6)).toMatchObject({
      place: { y: 0 },
      guides: { y: 0 },
    })
    expect(caught({ ...place, x: 0.32 }, SIZE, 6).guides.x).toBeUndefined()
  })

  it('are turned by the angle of the pointer, which catches at right angles', () => {
    expect(angleTo(place, { x: 900, y: 200 }, SIZE)).toBeCloseTo(90)
    expect(caughtAngle(88.6, false)).toBe(90)
    expect(caughtAngle(40.4, false)).toBe(40)
    expect(caughtAngle(40.4, true)).toBe(45)
  })

  it('know which points they hold, turned or not', () => {
    expect(holds(place, { x: 0.59, y: 0.4 }, SIZE)).toBe(true)
    expect(holds({ ...place, rotation: 90 }, { x: 0.59, y: 0.4 }, SIZE)).toBe(false)
    expect(holds({ ...place, rotation: 90 }, { x: 0.4, y: 0.75 }, SIZE)).toBe(true)
  })
})

describe('documents', () => {
  it('begin with the picture in its own size, or with the layers it has', () => {
    const plain = toDocument(anImage({ width: 1280, height: 720 }), [WITH_BADGE])
    expect(plain).toMatchObject({
      width: 1280,
      height: 720,
      platform: 'youtube',
      background: { imageId: 'i1' },
      layers: [],
    })
    expect(toDocument(anImage({ width: 9000, height: 40 }), [])).toMatchObject({
      width: 8192,
      height: 64,
      platform: null,
    })
    const document = aDocument([aText()])
    expect(toDocument(anImage({ document }), [])).toBe(document)
  })

  it('take layers on top, at most sixty', () => {
    const full = aDocument(Array.from({ length: 60 }, (_, at) => aText({ id: `layer-${at}` })))
    expect(addLayer(full, aText()).layers).toHaveLength(60)
    expect(duplicateLayer(full, 'layer-3').id).toBe('layer-3')
    expect(freeId(full)).toBe('layer-61')
  })

  it('double, move and change their layers', () => {
    const document = aDocument([aText({ id: 'a' }), aText({ id: 'b' }), aText({ id: 'c' })])
    const ids = (one: typeof document) => one.layers.map(({ id }) => id).join('')
    expect(ids(reorderLayer(document, 'a', 1))).toBe('bac')
    expect(ids(reorderLayer(document, 'a', 9))).toBe('bca')
    expect(reorderLayer(document, 'c', 1)).toBe(document)
    const copy = duplicateLayer(document, 'b')
    expect(ids(copy.document)).toBe(`ab${copy.id}c`)
    expect(changeLayer(document, 'b', (layer) => ({ ...layer, x: 0.7 })).layers[1]!.x).toBe(0.7)
  })
})

describe('new layers', () => {
  const kinds: NewKind[] = ['text', 'badge', 'rectangle', 'ellipse', 'line', 'arrow', 'scrim']
  it.each(kinds)('are what the contract takes, inside the picture: %s', (kind) => {
    for (const aspect of [16 / 9, 1, 9 / 16]) {
      const layer: ComposeLayer = createLayer(kind, { id: 'n', aspect, words: 'Word' })
      expect(Layer.parse(layer)).toEqual(layer)
      expect(layer.x).toBeGreaterThanOrEqual(0)
      expect(layer.y + layer.height).toBeLessThanOrEqual(1.0001)
      expect(layer.x + layer.width).toBeLessThanOrEqual(1.0001)
    }
  })

  it('of a logo have its proportions', () => {
    for (const aspect of [16 / 9, 9 / 16]) {
      const logo = createLogoLayer(A_LOGO, { id: 'l', aspect })
      expect((logo.width * aspect) / logo.height).toBeCloseTo(2)
      expect(logo.x + logo.width).toBeLessThan(1)
    }
  })
})

describe('the picture behind', () => {
  it('is cut around its focus', () => {
    const document = aDocument()
    const wide = { width: 3000, height: 500 }
    expect(pictureCrop(wide, document).across.start).toBeCloseTo(1 / 3)
    expect(pictureCrop(wide, document).across.length).toBeCloseTo(1 / 3)
    const left = { ...document, background: { ...document.background, focusX: 0 } }
    expect(pictureCrop(wide, left).across.start).toBe(0)
    expect(pictureCrop(wide, left).down).toEqual({ start: 0, length: 1 })
  })

  it('lends its leading colours', () => {
    const pixels = new Uint8ClampedArray(
      [
        ...Array.from({ length: 30 }, () => [200, 20, 20, 255]),
        ...Array.from({ length: 10 }, () => [20, 20, 200, 255]),
        [204, 22, 20, 255],
      ].flat(),
    )
    expect(leading(pixels)).toEqual([expect.stringMatching(/^#c[89]141[45]$/), '#1414c8'])
    expect(leading(new Uint8ClampedArray())).toEqual([])
  })
})
