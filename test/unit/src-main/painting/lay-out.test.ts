import { describe, expect, it } from 'vitest'
import { ComposeDocument } from '#shared/contract/compositions.ts'
import { createLayout } from '#main/painting/lay-out.ts'
import { ODD_TEXTS } from '../../../helpers/odd-texts.ts'
import { createRandom } from '../../../helpers/random.ts'

const layOut = createLayout()
type Layer = Record<string, unknown>

const documentOf = (layers: readonly Layer[], more: Record<string, unknown> = {}) =>
  ComposeDocument.parse({
    version: 1,
    width: 1280,
    height: 720,
    background: { colour: '#202020' },
    layers,
    ...more,
  })
const text = (more: Layer = {}): Layer => ({
  type: 'text',
  id: 'a',
  text: 'Hello there',
  x: 0.1,
  y: 0.1,
  width: 0.6,
  height: 0.3,
  ...more,
})
const shape = (more: Layer): Layer => ({
  type: 'shape',
  id: 's',
  shape: 'rectangle',
  x: 0,
  y: 0,
  width: 1,
  height: 1,
  ...more,
})
const frame = (width: number, height: number, [red, green, blue]: readonly number[]) => ({
  width,
  height,
  data: Uint8Array.from({ length: 3 * width * height }, (_, at) => [red!, green!, blue!][at % 3]!),
})

async function judge(layers: readonly Layer[], more: Record<string, unknown> = {}) {
  const { layers: judged } = await layOut({ document: documentOf(layers, more), logos: [] })
  return judged
}
const kinds = async (layers: readonly Layer[], more: Record<string, unknown> = {}) =>
  (await judge(layers, more)).at(-1)!.problems.map(({ kind }) => kind)

describe('where layers lie', () => {
  it('sets the capitals at the top of the box, and the last line above its bottom', async () => {
    const [top] = await judge([text()])
    expect(top!.box.x).toBeCloseTo(128, 0)
    expect(top!.box.y).toBeCloseTo(72, 0)
    const [bottom] = await judge([text({ vertical: 'bottom', align: 'right' })])
    expect(bottom!.box.y + bottom!.box.height).toBeCloseTo(0.4 * 720, 0)
    expect(bottom!.box.x + bottom!.box.width).toBeCloseTo(0.7 * 1280, 0)
  })

  it('centres capitals in the middle of the box', async () => {
    const [{ box, fontSize } = { box: undefined, fontSize: null }] = await judge([
      text({ text: 'HHH', align: 'centre', vertical: 'middle' }),
    ])
    const capitals = 0.7275 * fontSize!
    expect(box!.y + capitals / 2).toBeCloseTo(0.25 * 720, 0)
    expect(box!.x + box!.width / 2).toBeCloseTo(0.4 * 1280, 0)
  })

  it('shrinks text into its box and says the size that it came to have', async () => {
    const [small] = await judge([text({ text: 'Incomprehensibilities', size: 0.5, width: 0.3 })])
    expect(small!.fontSize).toBeLessThan(60)
    expect(small!.box.width).toBeLessThanOrEqual(0.3 * 1280 + 0.5)
  })

  it('turns a layer about the middle of its box', async () => {
    const [turned] = await judge([
      {
        type: 'badge',
        id: 'b',
        text: 'NEW',
        x: 0.4,
        y: 0.4,
        width: 0.2,
        height: 0.1,
        rotation: 90,
      },
    ])
    expect(turned!.box).toEqual({ x: 604, y: 196, width: 72, height: 256 })
  })

  it('draws letters as paths, and never the text itself', async () => {
    const document = documentOf([text({ text: '<script>"&' })])
    const { svg } = await layOut({ document, logos: [] })
    expect(svg).toMatch(/<path id="words0" d="M/)
    expect(svg).not.toContain('script')
  })

  it('gives the same SVG for the same document', async () => {
    const document = documentOf([
      text({ shadow: true, plate: { colour: '#000000', padding: 0.2, radius: 1 } }),
    ])
    expect(await createLayout()({ document, logos: [] })).toEqual(
      await layOut({ document, logos: [] }),
    )
  })
})

describe('contrast', () => {
  it('is that of WCAG with a plain colour', async () => {
    const white = { background: { colour: '#ffffff' } }
    expect((await judge([text({ colour: '#767676' })], white))[0]!.contrast).toBeCloseTo(4.54, 2)
    expect((await judge([text({ colour: '#000000' })], white))[0]!.contrast).toBe(21)
  })

  it('is judged where it is weakest: the worst tenth, not the mean', async () => {
    const behind = frame(128, 72, [0, 0, 0])
    // the left fifth of the words stands on white
    for (let y = 0; y < 72; y++) behind.data.fill(255, 3 * 128 * y, 3 * (128 * y + 24))
    const document = documentOf([text({ size: 0.15 })])
    const { layers } = await layOut({ document, behind, logos: [] })
    expect(layers[0]!.contrast).toBe(1)
    expect(layers[0]!.problems.map(({ kind }) => kind)).toContain('low-contrast')
  })

  it('counts what lies between: plates, shapes, scrims and faint layers', async () => {
    const white = { background: { colour: '#ffffff' } }
    expect(await kinds([text()], white)).toContain('low-contrast')
    const plate = { colour: '#000000', padding: 0.2, radius: 0 }
    expect(await kinds([text({ plate })], white)).toEqual([])
    expect(await kinds([shape({ fill: '#000000' }), text()], white)).toEqual([])
    const scrim = shape({ shape: 'scrim', towards: 'down', fill: '#000000', height: 0.9 })
    expect(await kinds([scrim, text()], white)).toEqual([])
    expect(await kinds([scrim, text({ y: 0.7 })], white)).toContain('low-contrast')
    expect(await kinds([shape({ fill: '#000000', opacity: 0.1 }), text()], white)).toContain(
      'low-contrast',
    )
    expect(
      await kinds([shape({ shape: 'ellipse', fill: '#000000', x: 0.8 }), text()], white),
    ).toContain('low-contrast')
  })

  it('counts a thick outline and not a thin one', async () => {
    const white = { background: { colour: '#ffffff' } }
    const outline = { colour: '#000000', width: 0.05 }
    expect(await kinds([text({ outline })], white)).toEqual([])
    expect(await kinds([text({ outline: { ...outline, width: 0.005 } })], white)).toContain(
      'low-contrast',
    )
  })

  it('asks more of small text than of large', async () => {
    const grey = { background: { colour: '#868686' } }
    expect(await kinds([text({ size: 0.12 })], grey)).toEqual([])
    expect(await kinds([text({ size: 0.04 })], grey)).toEqual(['low-contrast'])
  })
})

describe('problems', () => {
  it('names what the platform covers, for words and not for the ground', async () => {
    const corner = { x: 0.75, y: 0.86, width: 0.24, height: 0.1 }
    const youtube = { platform: 'youtube' }
    expect(await kinds([text({ ...corner, size: 0.08 })], youtube)).toEqual(['covered-by-platform'])
    expect(await kinds([text({ ...corner, size: 0.08 })])).toEqual([])
    expect(await kinds([shape({ ...corner })], youtube)).toEqual([])
    expect(await kinds([text()], youtube)).toEqual([])
  })

  it('finds words outside the picture, and words too small for a feed', async () => {
    expect(await kinds([text({ x: -0.05 })])).toEqual(['outside'])
    expect(await kinds([text({ size: 0.02 })])).toEqual(['too-small'])
    expect(await kinds([text({ text: '' })])).toEqual([])
  })

  it('names letters that no font has, and logos that are gone', async () => {
    const [lacking] = await judge([text({ text: 'Go 🚀 東 now' })])
    expect(lacking!.problems).toEqual([
      { kind: 'missing-letters', message: 'No font of Kiln has 東, so they are left out.' },
    ])
    expect(await kinds([{ ...text(), type: 'logo', assetId: 'gone' }])).toEqual(['missing-logo'])
  })
})

describe('logos', () => {
  it('keep their proportions inside their box', async () => {
    const logo = {
      assetId: 'l',
      mediaType: 'image/png',
      bytes: Uint8Array.of(1, 2, 3),
      width: 400,
      height: 100,
    }
    const document = documentOf([
      { type: 'logo', id: 'l', assetId: 'l', x: 0.5, y: 0.5, width: 0.25, height: 0.25 },
    ])
    const { svg, layers } = await layOut({ document, logos: [logo] })
    expect(layers[0]!.box).toEqual({ x: 640, y: 410, width: 320, height: 80 })
    expect(svg).toContain('href="data:image/png;base64,AQID"')
  })
})

describe('limits', () => {
  it('lays out 60 layers of 2,000 letters each in less than a second', async () => {
    const random = createRandom(3)
    const words = Array.from({ length: 3000 }, () =>
      Array.from({ length: 2 + Math.floor(random() * 9) }, () =>
        String.fromCharCode(97 + Math.floor(random() * 26)),
      ).join(''),
    )
    const page = () =>
      Array.from({ length: 400 }, () => words[Math.floor(random() ** 2 * words.length)])
        .join(' ')
        .slice(0, 2000)
    const layers = Array.from({ length: 60 }, (_, at) =>
      text({ id: String(at), text: page(), height: 0.8 }),
    )
    const document = documentOf(layers)
    await layOut({ document: documentOf([text()]), logos: [] })
    const start = process.cpuUsage()
    await layOut({ document, logos: [] })
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(2000) // ms of this processor, half of that where nothing else runs
  })

  it('draws odd texts, sizes and turns without failing', async () => {
    const random = createRandom(9)
    for (const odd of Object.values(ODD_TEXTS)) {
      const layers = Array.from({ length: 5 }, (_, at) =>
        text({
          id: String(at),
          text: odd.slice(0, 2000),
          x: random() * 5 - 2,
          width: 0.001 + random() * 2.9,
          height: 0.001 + random(),
          size: 0.005 + random() * 0.9,
          rotation: random() * 720 - 360,
          letterSpacing: random() - 0.2,
          font: ['inter', 'caveat', 'anton'][at % 3],
          uppercase: at % 2 === 0,
          fits: at % 2 === 1,
        }),
      )
      const { svg } = await layOut({ document: documentOf(layers), logos: [] })
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})
