import { describe, expect, it } from 'vitest'
import { contrastRatio, luminance, parseColour } from '#main/core/compose/colours.ts'
import { FEED_WIDTHS, legibilityAt, readAt } from '#main/core/media/legibility/legibility-at.ts'
import { measureInk, measureLegibility } from '#main/core/media/legibility/measure-legibility.ts'
import { createRandom } from '../../../../../helpers/random.ts'
import { createBytes, flat, generate, scene } from '../pictures.ts'
import { drawBars, drawFrame, setWords } from './draw-lines.ts'

const PHOTO = 'test/fixtures/pictures/coffee.webp'
const lightOf = (colour: string) => {
  const { red, green, blue } = parseColour(colour)
  return luminance(red, green, blue)
}
const contrastOf = (one: string, other: string) => contrastRatio(lightOf(one), lightOf(other))
const grey = (level: number) => `#${Math.round(level).toString(16).padStart(2, '0').repeat(3)}`

describe('letters of bars', () => {
  it('are measured: height within a pixel at 360, stroke within a fifth, contrast within a tenth', async () => {
    const random = createRandom(12)
    for (let round = 0; round < 40; round++) {
      const height = 14 + random() * 70
      const stroke = height * (0.12 + random() * 0.14)
      const colour = grey(random() * 255)
      const ground = grey(random() * 255)
      if (contrastOf(colour, ground) < 1.5) continue
      const bars = drawBars({ x: 40 + random(), y: 90 + random(), height, stroke, colour })
      const ink = measureInk(await drawFrame(bars.svg, ground), bars.box)
      expect(ink, `${height} ${stroke} ${colour} ${ground}`).toBeDefined()
      expect(Math.abs(360 * ink!.letter - 0.5625 * height)).toBeLessThan(1)
      expect(Math.abs((640 * ink!.stroke) / stroke - 1)).toBeLessThan(0.2)
      expect(Math.abs(ink!.contrast / contrastOf(colour, ground) - 1)).toBeLessThan(0.1)
    }
  })
})

describe('words in fonts', () => {
  const styles = [
    { text: 'HELLO WORLD', font: 'inter', weight: 700 },
    { text: 'MINIMAL', font: 'playfair', weight: 700 },
    { text: 'WINDOWS', font: 'space-grotesk', weight: 500 },
    { text: 'THE END', font: 'anton', weight: 400 },
  ]

  it.each(styles)('are as high as capitals of $font are', async (style) => {
    for (const size of [0.05, 0.09, 0.17]) {
      const words = setWords({ ...style, size, colour: '#ffffff' })
      const ink = measureInk(await drawFrame(words.svg, '#203040'), words.box)
      expect(Math.abs(360 * ink!.letter - 0.5625 * words.cap)).toBeLessThan(1)
      expect(ink!.contrast / contrastOf('#ffffff', '#203040')).toBeCloseTo(1, 1)
    }
  })

  it('are as high as small letters where most are small', async () => {
    const words = setWords({ text: 'how to brew coffee', size: 0.12, colour: '#ffffff' })
    const ink = measureInk(await drawFrame(words.svg, '#203040'), words.box)
    const share = (640 * ink!.letter) / words.cap
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(0.82)
  })

  it('are found on a plate, and with an outline or a shadow, on a photograph', async () => {
    const looks = [
      { plate: { colour: '#101418', padding: 0.2, radius: 0 } },
      { outline: { colour: '#000000', width: 0.06 } },
      { shadow: true },
    ]
    for (const more of looks) {
      const words = setWords({ text: 'NEVER AGAIN', size: 0.14, colour: '#ffffff', more })
      const ink = measureInk(await drawFrame(words.svg, PHOTO), words.box)
      expect(Math.abs(360 * ink!.letter - 0.5625 * words.cap)).toBeLessThan(1.25)
    }
  })

  it('have the contrast of their outline rather than of the picture beyond it', async () => {
    const plain = setWords({ text: 'NEVER AGAIN', size: 0.2, colour: '#ffffff' })
    const outline = { colour: '#000000', width: 0.08 }
    const ringed = setWords({
      text: 'NEVER AGAIN',
      size: 0.2,
      colour: '#ffffff',
      more: { outline },
    })
    const bare = measureInk(await drawFrame(plain.svg, '#c9c9c9'), plain.box)
    const set = measureInk(await drawFrame(ringed.svg, '#c9c9c9'), ringed.box)
    expect(bare!.contrast).toBeLessThan(2)
    expect(set!.contrast).toBeGreaterThan(10)
  })
})

describe('legibility', () => {
  interface Look {
    readonly size: number
    readonly weight: number
    readonly colour: string
    readonly ground: string
  }
  const known = new Map<string, Promise<number>>()
  const valueOf = (look: Look, text: string): Promise<number> => {
    const key = `${text} ${Object.values(look).join(' ')}`
    const found = known.get(key) ?? drawn(look, text)
    known.set(key, found)
    return found
  }
  const drawn = async (look: Look, text: string) => {
    const words = setWords({ ...look, text })
    const ink = measureInk(await drawFrame(words.svg, look.ground), words.box)
    return ink ? readAt(FEED_WIDTHS.map((width) => legibilityAt(ink, width))) : 0
  }

  /** How many of some pairs come out in the order in which they were drawn. */
  async function rightShare(change: (look: Look, random: () => number) => Look) {
    const random = createRandom(7)
    const texts = ['BIG NEWS', 'Why nobody tells you', 'My 30 day test', 'how to brew']
    let right = 0
    let all = 0
    for (let round = 0; round < 20; round++) {
      const worse: Look = {
        size: 0.06 + 0.06 * random(),
        weight: 400,
        colour: grey(190 + 30 * random()),
        ground: round % 3 === 0 ? PHOTO : grey(20 + 50 * random()),
      }
      const text = texts[round % texts.length] ?? ''
      const better = await valueOf(change(worse, random), text)
      if (better > (await valueOf(worse, text))) right++
      all++
    }
    return right / all
  }

  it('rises with size', async () => {
    const larger = (look: Look, random: () => number) => ({
      ...look,
      size: look.size * (1.15 + 0.5 * random()),
    })
    expect(await rightShare(larger)).toBeGreaterThanOrEqual(0.95)
  })

  it('rises with weight', async () => {
    expect(await rightShare((look) => ({ ...look, weight: 700 }))).toBeGreaterThanOrEqual(0.95)
  })

  it('rises with contrast', async () => {
    expect(await rightShare((look) => ({ ...look, colour: '#ffffff' }))).toBeGreaterThanOrEqual(
      0.95,
    )
  })

  it('is a half where letters are in the middle of what eyes resolve and read with ease', () => {
    const full = { letter: 1, stroke: 1, contrast: 21 }
    expect(legibilityAt({ ...full, letter: 6.05 / 120 }, 120).value).toBeCloseTo(0.5, 2)
    expect(legibilityAt({ ...full, letter: 3.9 / 120 }, 120).value).toBeCloseTo(0.15, 2)
    expect(legibilityAt({ ...full, letter: 9.4 / 120 }, 120).value).toBeCloseTo(0.85, 2)
    expect(legibilityAt({ ...full, stroke: 0.78 / 120 }, 120).value).toBeCloseTo(0.5, 2)
    expect(legibilityAt({ ...full, contrast: 4.5 }, 120).value).toBeCloseTo(0.75, 2)
    expect(legibilityAt({ ...full, contrast: 1 }, 120).value).toBe(0)
  })

  it('grows with the width of the feed', () => {
    const values = FEED_WIDTHS.map((width) =>
      legibilityAt({ letter: 0.04, stroke: 0.008, contrast: 8 }, width),
    )
    expect(values.map(({ letterPx }) => letterPx)).toEqual([4.8, 9.6, 14.4])
    const [small = 0, middle = 0, large = 0] = values.map(({ value }) => value)
    expect(small).toBeLessThan(middle)
    expect(middle).toBeLessThan(large)
  })
})

describe('lines of a frame', () => {
  it('tell what of them lies under the badge, but not of an upright picture', () => {
    const corner = { x: 0.8, y: 0.8, width: 0.2, height: 0.2, score: 1 }
    const title = { x: 0.1, y: 0.1, width: 0.5, height: 0.2, score: 1 }
    const wide = measureLegibility(flat(128), [corner, title])
    expect(wide[0]?.underBadge).toBeGreaterThan(0.3)
    expect(wide[1]?.underBadge).toBe(0)
    expect(measureLegibility(flat(128, 360, 640), [corner])[0]?.underBadge).toBe(0)
  })

  it('come back as they are where no letters stand out', () => {
    const line = { x: 0.1, y: 0.1, width: 0.5, height: 0.2, score: 0.9 }
    expect(measureLegibility(flat(128), [line])).toEqual([{ ...line, underBadge: 0 }])
  })

  it('are measured up to the twelfth', async () => {
    const { svg, box } = setWords({ text: 'HELLO', size: 0.1, colour: '#ffffff' })
    const found = measureLegibility(await drawFrame(svg, '#203040'), Array(15).fill(box))
    expect(found.filter(({ legibility }) => legibility?.length === 3)).toHaveLength(12)
  })

  it('have finite values in their ranges, whatever the frame and the boxes', () => {
    const random = createRandom(5)
    const sizes = [
      [1, 1],
      [2, 640],
      [640, 3],
      [97, 191],
      [640, 360],
    ] as const
    for (const [width, height] of sizes) {
      const noise = Uint8Array.from({ length: 3 * width * height }, createBytes(width + height))
      const frames = [
        { width, height, data: noise },
        flat(255, width, height),
        scene(3, width, height),
        generate('blocks', 2, { width, height }),
      ]
      const boxes = Array.from({ length: 12 }, () => ({
        x: random() * 1.4 - 0.3,
        y: random() * 1.4 - 0.3,
        width: random() * 1.2,
        height: random() * 0.7,
        score: 1,
      }))
      for (const frame of frames)
        for (const { legibility = [], underBadge } of measureLegibility(frame, boxes)) {
          expect(underBadge).toBeGreaterThanOrEqual(0)
          expect(underBadge).toBeLessThanOrEqual(1)
          for (const { letterPx, strokePx, contrast, value } of legibility) {
            expect(letterPx > 0 && strokePx >= 0 && strokePx <= letterPx).toBe(true)
            expect(contrast >= 1 && contrast <= 21).toBe(true)
            expect(value >= 0 && value <= 1).toBe(true)
          }
        }
    }
  })
})
