import { describe, expect, it } from 'vitest'
import { paintBackground, planScene } from '#main/core/backgrounds/paint-background.ts'
import { BACKGROUND_STYLES } from '#main/core/backgrounds/scene.ts'
import type { Frame } from '#shared/media/frame.ts'

const SMALL = { width: 128, height: 72 }

/** The picture at a quarter of its sides, by averaging. */
function quarter({ width, height, data }: Frame): Float64Array {
  const columns = width / 4
  const means = new Float64Array((columns * height * 3) / 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++)
        means[((y >> 2) * columns + (x >> 2)) * 3 + channel]! +=
          data[(y * width + x) * 3 + channel]! / 16
  return means
}

/** How much neighbours differ, in levels, over the columns of a part of the picture. */
function detail({ width, height, data }: Frame, [from, to]: readonly [number, number]): number {
  let sum = 0
  let count = 0
  for (let y = 0; y < height - 2; y++)
    for (let x = Math.floor(from * width); x < Math.floor(to * width) - 2; x++) {
      const here = data[(y * width + x) * 3 + 1]!
      sum += Math.abs(here - data[(y * width + x + 2) * 3 + 1]!)
      sum += Math.abs(here - data[((y + 2) * width + x) * 3 + 1]!)
      count += 2
    }
  return sum / count
}

describe.each(BACKGROUND_STYLES)('%s', (style) => {
  it('gives the same bytes for a seed and others for another', () => {
    const paint = (seed: number) => paintBackground({ scene: 'teal', style, seed, ...SMALL }).data
    expect(paint(7)).toEqual(paint(7))
    expect(paint(8)).not.toEqual(paint(7))
  })

  it('shows the same composition at four times the size', () => {
    const scene = `teal and coral ${style}`
    const large = quarter(paintBackground({ scene, seed: 3, width: 512, height: 288 }))
    const small = paintBackground({ scene, seed: 3, ...SMALL }).data
    let sum = 0
    for (let byte = 0; byte < small.length; byte++) sum += Math.abs(small[byte]! - large[byte]!)
    expect(sum / small.length).toBeLessThan(9)
  })

  it('leaves room where it is asked to', () => {
    for (let seed = 0; seed < 2; seed++) {
      const frame = paintBackground({
        scene: 'orange, empty space on the left',
        style,
        seed,
        width: 192,
        height: 108,
      })
      const room = detail(frame, [0, 0.36])
      expect(room, `seed ${seed}`).toBeLessThan(3.2)
      expect(room, `seed ${seed}`).toBeLessThan(detail(frame, [0.6, 1]) + 0.6)
    }
  })

  it('paints every shape of picture without holes', () => {
    for (const [width, height] of [
      [16, 16],
      [17, 200],
      [400, 21],
      [90, 160],
    ] as const) {
      const { data } = paintBackground({ scene: 'white', style, seed: 5, width, height })
      expect(data).toHaveLength(width * height * 3)
      // A hole would be black.
      let black = 0
      for (let byte = 0; byte < data.length; byte += 3) if (data[byte]! < 40) black++
      expect(black).toBe(0)
    }
  })
})

describe('paintBackground', () => {
  it('is darker for dark and lighter for light', () => {
    const mean = (scene: string) => {
      const { data } = paintBackground({ scene, seed: 2, ...SMALL })
      return data.reduce((sum, value) => sum + value, 0) / data.length
    }
    for (const style of BACKGROUND_STYLES) {
      expect(mean(`${style}, blue, dark`), style).toBeLessThan(mean(`${style}, blue`) - 8)
      expect(mean(`${style}, blue, light`), style).toBeGreaterThan(mean(`${style}, blue`) + 8)
    }
  })

  it('has no bands: a slow gradient uses neighbouring levels side by side', () => {
    const { data, width } = paintBackground({
      scene: 'navy gradient',
      seed: 1,
      width: 640,
      height: 360,
    })
    let runs = 0
    let longest = 0
    for (let x = 1, run = 0; x < width; x++) {
      const same = data[(180 * width + x) * 3 + 2] === data[(180 * width + x - 1) * 3 + 2]
      run = same ? run + 1 : 0
      longest = Math.max(longest, run)
      if (!same) runs++
    }
    expect(longest).toBeLessThan(14)
    expect(runs).toBeGreaterThan(200)
  })
})

describe('planScene', () => {
  it('lets a chosen style and palette rule and leaves others aside', () => {
    const scene = planScene({ scene: 'red marble', style: 'waves', palette: ['#112233'] })
    expect(scene).toMatchObject({ style: 'waves', variant: null, colours: [{ hex: '#112233' }] })
    expect(planScene({ scene: 'red marble', style: 'watercolour', palette: [] })).toMatchObject({
      style: 'texture',
      variant: 'marble',
      colours: [{ word: 'red' }],
    })
  })
})
